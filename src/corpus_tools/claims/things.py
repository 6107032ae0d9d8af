"""What a number counts: the nouns after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.model import Span
from corpus_tools.text import WORD

_THING_WORDS = 4
"""A thing is named in so many words at most: 'American military personnel', 'US special forces soldiers'."""

_AND_OTHERS = re.compile(
    r" (?:and|or) (boys|children|girls|men|women|[a-z]{4,}[^s\W]s)\b"
    r"(?=[.,;]|$| (?:from|in|are|were|had|have|missing|at|on|of|to)\b)"
)
"""'643 men (and boys)': a second thing that the number counts as well."""

_AND_SUCH = re.compile(
    r" (?:and|or) ([a-z]{3,}) (?:crews?|personnel|staff|teams?|[a-z]{3,}[^s\W]s)\b"
    r"(?=[.,;]|$| (?:at|for|from|had|have|in|of|on|said|to|were|where|who|will|with)\b)"
)
"""'55 search (and rescue staff)': two words for one thing."""

_MANY = frozenset(["men", "people", "percent", "personnel", "police", "staff", "troops", "women", "children"])
"""Things of which there are several, though they have no ending."""

_BESIDE_VERB = re.compile(r" (?:that|to|the|an?|his|her|its|their|more|no|on|for)\b")
"""What stands behind a verb: seventeen parties (demand) that he go."""

_CLOSED = frozenset("ptrwscbanohvkd")
"""Classes of words that end a thing: prepositions, conjunctions, pronouns, verbs (``cues.CLASSES``)."""


_OWNERS = frozenset(["the", "these", "those", "its", "his", "her", "their", "our", "my", "your"])
"""What stands before the thing in "three of its members"."""
_OF_A_WHOLE = re.compile(
    r" of (?:(?:all|her|his|its|the|their) |(?:[\w.-]+ ){0,3}?[\w.-]+(?:'s|s') )(\d[\d,.]*|[a-z]+)(?= [a-z])"
)
"""Of which number of things some are counted: '300 of the town's 2,000 (houses)'."""
_LETTERED = re.compile(r"\b[a-z]\.[a-z]\. $")  # the last dot of a state's letters: two U.S. camps
_PARTICLES = frozenset(["apart", "away", "off", "out", "up"])
"""What may stand behind a thing and is no part of it: 54,000 votes out of 13 million."""


UNITS = frozenset(
    ["cents", "dollars", "euros", "feet", "grams", "hectares", "inches", "kg", "kilograms", "kilometers", "kilometres",
     "kilos", "km", "liters", "litres", "meters", "metres", "miles", "percent", "pounds", "tonnes", "tons", "yards"]
)  # fmt: skip
"""Units, which do not say what they measure: a price and a fine are both of dollars."""
_MEASURED = frozenset(["deep", "high", "long", "tall", "thick", "wide"])


@cache
def numbers() -> Mapping[str, lexicons.Row]:
    """Numbers in words, with their values."""
    return lexicons.table("claim_numbers")


def thing_counted(text: str, folded: str, at: int, end: int) -> Span:
    """
    The words after a number that name what is counted: nouns and what stands before them; an empty span where none do.

    >>> words = "73 of the 329 seats were lost."
    >>> thing_counted(words, words, 2, len(words)).cut(words)
    'seats'
    >>> words = "300 of the town's 2,000 houses burned."
    >>> thing_counted(words, words, 3, len(words)).cut(words)
    'houses'
    """
    whole = _OF_A_WHOLE.match(folded, at, end)
    if whole and (whole[1][0].isdigit() or whole[1] in numbers()):
        return thing_counted(text, folded, whole.end(1), end)
    tags = word_tags()
    start = reached = at
    parted = folded.endswith(" of", 0, at)  # of what something is a part: dozens of the men
    plain = False
    last = ""
    for number, word in enumerate(WORD.finditer(folded, at, min(end, at + 120))):
        gap = folded[reached : word.start()]
        if (
            (gap.strip() and not _LETTERED.search(folded, start, word.start()))
            or (reached > at and "\n" in gap)
            or number >= _THING_WORDS
        ):
            break
        name = text[word.start()].isupper()
        tag = "x" if name else tags.get(word.group().removesuffix("'s"), "x")
        if _is_measure(folded, word, last) or _ends_thing(word.group(), tag, start == at):
            if start == at and (_owns(word.group()) if parted else word.group() == "of"):
                parted, reached = True, word.end()
                continue
            if tag == "c" and start > at and not text[word.end() + 1 : word.end() + 2].isupper():
                reached = _with_others(folded, reached, end, last)
            break
        if (
            last.endswith("s")
            and word.group() in lexicons.forms("claim_cues")
            and _BESIDE_VERB.match(folded, word.end())
        ):
            break
        last = word.group()
        plain = plain or tag != "v" or word.group().endswith("s")
        if start == at:
            start = word.start()
        reached = word.end()
    acts = last.endswith("ed") and folded.find(last, start) == start and _BESIDE_VERB.match(folded, reached)
    return Span(start, reached) if plain and not acts else Span(at, at)


def _is_measure(folded: str, word: re.Match[str], last: str) -> bool:
    """True for what says how a number is meant: eleven metres (long), 64 (more) than it may."""
    if word[0] == "more":
        return folded.startswith(" than", word.end())
    return last in UNITS and word[0] in _MEASURED


def _with_others(folded: str, at: int, end: int, last: str) -> int:
    """Where a thing ends behind a first noun, with what is joined to it by "and"."""
    joined = _AND_OTHERS.match(folded, at, end)
    if joined is None and not is_many(last):
        joined = _AND_SUCH.match(folded, at, end)
    known = joined is None or joined[1] in numbers() or word_tags().get(joined[1], "x") in _CLOSED
    return at if joined is None or known else joined.end()


def is_many(word: str) -> bool:
    """True for a noun of several."""
    return word.endswith("s") or word in _MANY


_NAMED = re.compile(r"[A-Z][\w-]*\s$")
_MODEL = re.compile(r"\b(?:an?|another|each|every|his|her|its|one|that|the|their|this)\s(?:[A-Z][\w-]*\s){1,2}$")


def is_model(text: str, start: int, digits: str | None, what: str) -> bool:
    """
    True for a number that is part of a name and counts nothing.

    >>> is_model("a Boeing 737 crash", 9, "737", "crash"), is_model("the US 300 troops", 7, "300", "troops")
    (True, False)
    """
    if not digits or not digits.isdigit() or int(digits) < 2:
        return False
    if what[0].isupper() and len(what) < 5:  # 737 MAX
        return _NAMED.search(text, max(0, start - 40), start) is not None
    return not is_many(what.lower().split()[-1]) and _MODEL.search(text, max(0, start - 40), start) is not None


def _ends_thing(word: str, tag: str, first: bool) -> bool:
    """True for what is no part of a thing: a verb behind its first word, and what belongs to no noun."""
    if first and tag == "v":
        return False
    if word in ("fewer", "less"):
        return True
    participle = not first and word.endswith(("ing", "ed"))
    return tag in _CLOSED or word in _PARTICLES or word[0].isdigit() or participle


def _owns(word: str) -> bool:
    return word in _OWNERS or word[0].isdigit()


def value_of(words: str) -> float:
    """
    The number that digits or words mean.

    >>> value_of("4,600"), value_of("twenty-one"), value_of("two hundred and fifty"), value_of("half a")
    (4600.0, 21.0, 250.0, 0.5)
    """
    if words[0].isdigit():
        return float(words.replace(",", ""))
    hundreds, _, rest = words.rpartition(" hundred ")
    if hundreds:
        return 100 * value_of(hundreds) + value_of(rest.removeprefix("and "))
    return sum(_ONES.get(part) or float(numbers()[part]["value"]) for part in words.split("-"))


_ONES = {"a": 1.0, "an": 1.0, "one": 1.0, "half a": 0.5, "half an": 0.5}


def times_scale(number: float, scale: float) -> float:
    """8.2 billion is no 8,199,999,999.999999."""
    return round(number * scale, 4)
