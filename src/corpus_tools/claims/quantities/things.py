"""What a number counts: the nouns after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.model import Span
from corpus_tools.text import WORD, fold

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

_BESIDE_VERB = re.compile(r" (?:that|to|the|an?|his|her|its|their|more|no|on|for)\b")
"""What stands behind a verb: seventeen parties (demand) that he go."""

_CLOSED = frozenset("ptrwscbanohvkd")
"""Classes of words that end a thing: prepositions, conjunctions, pronouns, verbs (``cues.CLASSES``)."""

_OWNED = re.compile(r"(?:\s+(?:the|these|those|its|his|her|their|our|my|your|\d[\d,.]*)(?=\s))*")
"""What stands before the thing in "three of its members"."""
_OF_OWNED = re.compile(rf"\s+of(?=\s){_OWNED.pattern}")
_OF_WHICH_KIND = re.compile(
    r" of (?:them|these|those|which|whom)(?: (?:are|were|being))?"
    r"(?=(?: (?:civilian|foreign|local|old|small|unarmed|young))?"
    r" (?P<what>[a-z]+)(?:[.,;:]|$| (?:and|or|from|in|under|aged) ))"
)
"""What stands before the kind of some of those told: 11 of them (children); three of whom were (guards)."""
_ARE = re.compile(r" (?:are|had|have|were|will)\b")
_LONGEST = 120  # characters behind a number that hold its thing
_OF_A_WHOLE = re.compile(
    r" of (?:(?:all|her|his|its|the|their) |(?:[\w.-]+ ){0,3}?[\w.-]+(?:'s|s') )?(\d[\d,.]*|[a-z]+)(?=  ?[a-z])"
)
"""Of which number of things some are counted: '300 of the town's 2,000 (houses)', 'three of nine (bridges)'."""
_LETTERED = re.compile(r"\b[a-z]\.[a-z]\. $")  # the last dot of a state's letters: two U.S. camps
_PARTICLES = frozenset(["apart", "away", "off", "out", "up"])
"""What may stand behind a thing and is no part of it: 54,000 votes out of 13 million."""

CURRENCIES = frozenset(
    ["baht", "birr", "cedis", "dinars", "dirhams", "forints", "francs", "hryvnias", "kroner", "kronor", "kwacha",
     "liras", "naira", "pesos", "rand", "reais", "rials", "ringgit", "riyals", "roubles", "rubles", "rupees", "rupiah",
     "shekels", "shillings", "taka", "yen", "yuan", "zlotys"]
)  # fmt: skip
UNITS = CURRENCIES | frozenset(
    ["cents", "cm", "dollars", "euros", "feet", "grams", "hectares", "inches", "kg", "kilograms", "kilometers",
     "kilometres", "kilos", "km", "liters", "litres", "meters", "metres", "miles", "mm", "percent", "pounds", "tonnes",
     "tons", "yards"]
)  # fmt: skip
"""Units, which do not say what they measure: a price and a fine are both of dollars."""
STEPS = frozenset(["points", "places"])
"""By how much something rose or fell, whatever it was."""
_MONEY = CURRENCIES | {"cents", "dollars", "euros", "pounds"}
_CASH = frozenset(["bill", "bills", "coin", "coins", "note", "notes"])
_UNIT_OF_ONE = {"foot": "feet", "inch": "inches"} | {
    unit.removesuffix("s"): unit for unit in UNITS - {"feet", "inches", "rand", "reais", "won"}
}
_SHORT = frozenset(["cm", "kg", "km", "lb", "mm"])
"""Units that look alike of one and of several, before what they measure: 107 mm rockets, 50 kg sacks."""
_CALIBRE = re.compile(
    rf" \d[\d.,]*(?:-| )?(?:{'|'.join(sorted(_SHORT))}|kilo|metre|millimet(?:er|re)|pound|ton)(?=[- ][a-z])-?"
)
_MAKE = re.compile(r" [A-Z][\w-]+(?: [A-Z][\w-]+)? \d{2,4}(?= [a-z])")
"""A measure or a make between a number and its thing: six (82 mm) mortars, two (Corvane 300) lorries."""
_WHEN = re.compile(
    r" (?:(?:in|on) )?(?:that |the |this )?(?:afternoon|autumn|day|decade|evening|month|morning|night|quarter|season"
    r"|spring|summer|time|week|weekend|winter|year|[a-z]+day)\b"
)
_MEASURED = frozenset(["deep", "east", "high", "long", "north", "south", "tall", "thick", "west", "wide"])


@cache
def numbers() -> Mapping[str, lexicons.Row]:
    """Numbers in words, with their values."""
    return lexicons.table("claim_numbers")


_HOW_HURT = re.compile(
    r" (?:badly|critically|gravely|lightly|mildly|seriously|severely|slightly)(?= (?:hurt|injured|wounded)\b)"
)
"""How those were hurt whom a number counts: two (lightly) hurt."""
_BASE = frozenset({"demonstrate", "die", "flee", "gather", "march", "mourn", "protest", "rally", "vote"})
"""What people do in a headline, where no noun of several has such a form: thousands (gather)."""
IN_HEADLINES = frozenset(
    ["attend", "await", "boycott", "brave", "bury", "celebrate", "cheer", "defy", "demand", "evacuate", "flee", "greet",
     "honor", "honour", "join", "leave", "mourn", "occupy", "oppose", "remember", "storm", "throng", "urge", "watch",
     "welcome"]
)  # fmt: skip
"""What many do to somebody in a headline: thousands (bury) a fisherman."""
_MANY = ("dozens", "hundreds", "millions", "scores", "thousands")
_SUCH = re.compile(r" such(?= [a-z])")
"""What points back between a number and its thing: seven (such) cases."""
_HARM = frozenset({"die", "hurt"})
"""What befalls people, in the form that it has in a headline: nine (die)."""


def thing_counted(text: str, folded: str, at: int, end: int) -> Span:
    """
    The words after a number that name what is counted: nouns and what stands before them; an empty span where none do.

    >>> words = "73 of the 329 seats were lost."
    >>> thing_counted(words, words, 2, len(words)).cut(words)
    'seats'
    >>> words = "300 of the town's 2,000 houses burned."
    >>> thing_counted(words, words, 3, len(words)).cut(words)
    'houses'
    >>> words = "11 of them children"
    >>> thing_counted(words, words, 2, len(words)).cut(words)
    'children'
    """
    at = such.end() if (such := _SUCH.match(folded, at, end)) else at
    at = of.end() if (of := _OF_WHICH_KIND.match(folded, at, end)) and is_many(of["what"]) else at
    while (whole := _OF_A_WHOLE.match(folded, at, end)) and (whole[1][0].isdigit() or whole[1] in numbers()):
        at = whole.end(1)
    at = how.end() if (how := _HOW_HURT.match(folded, at, end)) else at
    at = passed.end() if (passed := _CALIBRE.match(folded, at, end) or _MAKE.match(text, at, end)) else at
    begin = _behind_owners(folded, at, end)
    most = _THING_WORDS - len(folded[at:begin].split())
    words = _to_plural(folded, at, _without_verb(_words(text, folded, begin, end, most)))
    if not words or _acts(folded, words) or (words[0][0] in IN_HEADLINES and folded.endswith(_MANY, 0, at)):
        return Span(at, at)
    plain = any(_tag(text, word) != "v" or word[0].endswith("s") or word[0] in _HARM for word in words)
    reached = _with_others(text, folded, words[-1].end(), end, words[-1][0])
    return Span(words[0].start(), reached) if plain else Span(at, at)


def measured(thing: str) -> str | None:
    """
    The unit that stands before what it measures, of which it is no number.

    >>> measured("euro harbour wall"), measured("mile tunnel"), measured("dollar bills"), measured("mm rockets")
    ('euros', 'miles', None, 'mm')
    """
    first, *rest = fold(thing).split() or [""]
    if first in _SHORT and rest:
        return first
    unit = _UNIT_OF_ONE.get(first)
    if unit is None or unit == first or not rest or not _CASH.isdisjoint(rest):
        return None
    return unit if unit in _MONEY or not is_many(rest[-1]) else None


def _behind_owners(folded: str, at: int, end: int) -> int:
    """Where the words end that tell of what some are counted: three (of its) members, two of (those) ships."""
    owners = _OWNED if folded.endswith(" of", 0, at) else _OF_OWNED
    found = owners.match(folded, at, end)
    return found.end() if found else at


def _words(text: str, folded: str, at: int, end: int, most: int) -> list[re.Match[str]]:
    """The nouns behind a number, with what stands before them, up to a word that belongs to no noun."""
    found: list[re.Match[str]] = []
    for word in islice(WORD.finditer(folded, at, min(end, at + _LONGEST)), max(0, most)):
        start, reached, last = (found[0].start(), found[-1].end(), found[-1][0]) if found else (at, at, "")
        gap = folded[reached : word.start()]
        if (gap.strip() and not _LETTERED.search(folded, start, word.start())) or (reached > at and "\n" in gap):
            break
        tag = "x" if _is_of_kind(text, word, found) else _tag(text, word)
        if _is_measure(folded, word, last) or _ends_thing(word[0], tag, not found):
            break
        if last.endswith("s") and word[0] in lexicons.forms("claim_cues") and _BESIDE_VERB.match(folded, word.end()):
            break
        found.append(word)
    return found


def _is_of_kind(text: str, word: re.Match[str], found: Sequence[re.Match[str]]) -> bool:
    """Whether a word in -s that may be a verb is a noun behind an adjective with a capital: two Norlandish (claims)."""
    kind = found[-1] if found else None
    many = word[0].endswith("s") and word_tags().get(word[0]) == "v"
    return many and kind is not None and text[kind.start()].isupper() and not kind[0].endswith("s")


def _tag(text: str, word: re.Match[str]) -> str:
    """The class of a word; a name has none, nor has what others say of several: nine (judges) have resigned."""
    if text[word.start()].isupper() or (word[0].endswith("s") and _ARE.match(text, word.end())):
        return "x"
    return word_tags().get(word[0].removesuffix("'s"), "x")


def _without_verb(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words, of a verb and what stands behind it (five died overnight) the verb."""
    if len(words) < 2 or any(is_many(word[0]) for word in words[1:]):
        return words
    first = words[0][0]
    verb = first.endswith("ed") or first in lexicons.table("claim_qualifiers") or word_tags().get(first) == "v"
    return words[:1] if verb else words


_OF_ONE = re.compile(r"(?:\b(?:an?|one|each|every|per)|(?<![\d.,])1)\s?\Z")


def _to_plural(folded: str, at: int, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """
    The words up to the last noun of several, and what befell those: 18 cages (intact), 800 families (go hungry); of one
    thing the noun has no ending.
    """
    last = max((place for place, word in enumerate(words) if is_many(word[0])), default=None)
    if last is None or last + 1 == len(words) or _OF_ONE.search(folded, max(at - len("every "), 0), at):
        return words
    told = lexicons.table("claim_qualifiers")
    end = next((place for place in range(last + 1, len(words)) if words[place][0] not in told), len(words))
    return words[:end]


def _acts(folded: str, words: Sequence[re.Match[str]]) -> bool:
    """True for one word that is what they did: 5,000 (marched), nine (killed) the mayor; three (bereaved) were fed."""
    first, end = words[0][0], words[0].end()
    if first in _BASE - _HARM and len(words) == 1:
        return True
    if len(words) > 1 or not (first.endswith("ed") or first in _HARM):
        return False
    told = first in lexicons.table("claim_qualifiers") or _ARE.match(folded, end)
    return not told or _BESIDE_VERB.match(folded, end) is not None


def _is_measure(folded: str, word: re.Match[str], last: str) -> bool:
    """True for what says how a number is meant: eleven metres (long), 64 (more) than it may, nine (last month)."""
    if word[0] == "more":
        return folded.startswith(" than", word.end())
    if word[0] in ("early", "last", "late", "next"):
        return _WHEN.match(folded, word.end()) is not None
    return last in UNITS and word[0] in _MEASURED


def _with_others(text: str, folded: str, at: int, end: int, last: str) -> int:
    """Where a thing ends behind a first noun, with what is joined to it by "and"."""
    joined = _AND_OTHERS.match(folded, at, end)
    if joined is None and not is_many(last):
        joined = _AND_SUCH.match(folded, at, end)
    if joined is None or text[joined.start(1)].isupper():
        return at
    known = joined[1] in numbers() or word_tags().get(joined[1], "x") in _CLOSED
    return at if known else joined.end()


def is_many(word: str) -> bool:
    """True for a noun of several, with or without an ending (40 dead salmon)."""
    return word.endswith("s") or word in lexicons.forms("claim_many")


def _ends_thing(word: str, tag: str, first: bool) -> bool:
    """True for what is no part of a thing: a verb behind its first word, and what belongs to no noun."""
    if first and word != "according" and (tag == "v" or word in _HARM):
        return False
    if word in ("according", "also", "fewer", "include", "included", "includes", "later", "less"):
        return True
    participle = not first and word.endswith(("ing", "ed"))
    return tag in _CLOSED or word in _PARTICLES or word[0].isdigit() or participle


def value_of(words: str) -> float:
    """
    The number that digits or words mean.

    >>> value_of("4,600"), value_of("twenty-one"), value_of("two hundred and fifty"), value_of("a quarter of a")
    (4600.0, 21.0, 250.0, 0.25)
    >>> value_of("three thousand four hundred and six")
    3406.0
    """
    if "quarter" in words:
        return 0.75 if words.startswith("three") else 0.25
    if words[0].isdigit():
        return float(words.replace(",", "." if _DECIMAL.fullmatch(words) else ""))
    if words in _ONES:
        return _ONES[words]
    thousands = part = 0.0
    for word in re.split(r"[\s-]", words):
        if word == "hundred":
            part *= 100
        elif word == "thousand":
            thousands, part = 1000 * part, 0.0
        elif word != "and":
            part += _ONES.get(word) or float(numbers()[word]["value"])
    return thousands + part


_DECIMAL = re.compile(r"\d{1,3},\d{1,2}")
"""A fraction with a comma, as most languages write it: 61,4 million."""
_ONES = {"a": 1.0, "an": 1.0, "one": 1.0, "half a": 0.5, "half an": 0.5}


def times_scale(number: float, scale: float) -> float:
    """8.2 billion is no 8,199,999,999.999999."""
    return round(number * scale, 4)
