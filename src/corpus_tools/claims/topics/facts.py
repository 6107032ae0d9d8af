"""
What a claim says is so, as parts that can be compared: 'the gate was locked by the stewards at noon' tells a deed (lock)
that befell a thing (the gate) by somebody (stewards) with a circumstance (noon).

It reads the first clause only, and nothing that it cannot read: a claim without such parts is compared by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.quantities.things import numbers
from corpus_tools.claims.topics.content import roots, stem
from corpus_tools.claims.topics.negating import NOTS
from corpus_tools.text import WORD


class Noun(NamedTuple):
    """
    The stem of the last word of a noun phrase, those of its other words, how many are meant, and whether it is of some
    that are known: 'the gate'.
    """

    head: str = ""
    more: tuple[str, ...] = ()
    number: str = ""
    known: bool = False

    @classmethod
    def of(cls, cells: Sequence[Any]) -> Noun:
        """The noun whose parts JSON held as lists."""
        head, more, number, known = cells
        return cls(head, tuple(more), number, known)

    @property
    def words(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset((self.head, *self.more)) - {""}


class Fact(NamedTuple):
    """
    A deed or a state, the thing of which it is told, who did it, whether it is denied, of what mood it is ("": it is or
    was so), and its circumstances, each with its kind.
    """

    deed: str
    thing: Noun
    doer: Noun = Noun()
    no: bool = False
    mood: str = ""
    around: tuple[tuple[str, Noun], ...] = ()

    @classmethod
    def of(cls, cells: Sequence[Any]) -> Fact:
        """The fact whose parts JSON held as lists."""
        deed, thing, doer, no, mood, around = cells
        return cls(deed, Noun.of(thing), Noun.of(doer), no, mood, tuple((kind, Noun.of(noun)) for kind, noun in around))


_LONGEST = 40  # words of a clause that is read
_UNTRUE = re.compile(r"(?:it|that) (?:is|was) \W?(?:\w+ly )?(?:untrue|false|not true|not the case|a lie)\W* that ")
_LEAD = re.compile(
    r"(?:(?:that|yes|well|but|and),? |what (?:i|we|he|she) (?:can|could) say is that |in fact,? |it is true that )+"
)
_RELATIVE = re.compile(r", (?:which|who|whose|whom|where|when)\b[^,.;]*(?:,|$)")
_CLAUSE = re.compile(r"[.;:!?…]|,? \b(?:although|as|but|if|though|unless|whereas|when|which|while|who|whose)\b ")
_CAUSE = re.compile(r"\b(?:because|on account|as a result) of\b|\bdue to\b|\bowing to\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_CLOCK = re.compile(r"\b(\d{1,2})[:.]([0-5]\d)\b(?: ?hours)?")
_OCLOCK = re.compile(r"\b(half past )?([a-z]+|\d{1,2})(?: o['’]clock| ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening))")
_CLEFT = re.compile(r"it (?:is|was) (?P<who>[^,.;]{3,50}?) (?:who|that) (?P<deed>.*)")
_BE = frozenset(["am", "are", "be", "been", "being", "is", "was", "were", "'m", "'re", "'s"])
_BECOME = frozenset(["became", "become", "becomes", "remain", "remained", "remains", "stay", "stayed", "stays", "went"])
_MOODS = {
    **dict.fromkeys(("will", "would", "shall", "'ll", "'d"), "will"),
    **dict.fromkeys(("must", "should", "ought"), "must"),
    **dict.fromkeys(("can", "could", "may", "might"), "may"),
}
_PRONOUNS = frozenset("he her him i it me one she that them there they this us we you anybody anyone nobody none".split())
_PLACES = frozenset(["at", "in", "inside", "near", "off", "on", "under", "outside", "into"])
_WAYS = frozenset(["against", "for", "from", "of", "to", "with"])
_ORDER = frozenset(["after", "before"])


def fact_of(folded: str, flips: bool = False) -> Fact | None:
    """
    What folded words of a claim say is so; ``flips``: their word of saying says that it is not.

    >>> fact_of("that the gate was locked by two stewards before noon")
    Fact(deed='lock', thing=Noun(head='gate', more=(), number='', known=True), doer=Noun(head='steward', more=(), number='2', known=False), no=False, mood='', around=(('before', Noun(head='noon', more=(), number='', known=False)),))
    >>> fact_of("no steward locked the gate").no, fact_of("the hill") is None
    (True, True)
    """
    said = folded.lstrip("\"'“‘… ")
    if lead := _LEAD.match(said):
        said = said[lead.end() :]
    if untrue := _UNTRUE.match(said):
        said, flips = said[untrue.end() :], not flips
    cleft = _CLEFT.match(said)
    if cleft:
        said = f"{cleft['who']} {cleft['deed']}"
    said = _CAUSE.sub("because", _CLAUSE.split(_RELATIVE.sub(" ", _timed(said)), maxsplit=1)[0])
    words = _clause(said)
    verb = _verb_at(words)
    if verb is None or len(words) > _LONGEST:
        return None
    return _read(words[:verb], words[verb:], flips)


def _timed(said: str) -> str:
    """The same with each time of day, and each number, as one word."""
    said = _THOUSANDS.sub("", said)
    said = _CLOCK.sub(lambda found: f"clock{int(found[1]):02}{found[2]}", said)
    hours = numbers()
    said = _OCLOCK.sub(
        lambda found: f"clock{found[1] and 'half' or ''}{found[2]}" if found[2] in hours or found[2].isdigit() else found[0],
        said,
    )
    return re.sub(r"\bhalf past ([a-z]+)\b", r"clockhalf\1", said)


def _clause(said: str) -> list[str]:
    """The words of the first clause, up to a comma or an "and" behind its verb."""
    found, joint = list[str](), ""
    for part in re.split(r"(,| and )", said):
        if part in (",", " and "):
            joint = part
        elif joint and _verb_at(found) is not None and not (joint == "," and _GOES_ON.match(part)):
            break
        else:
            found += WORD.findall(part)
    return found


_GOES_ON = re.compile(r" (?:(?:and )?not )?(?:after|at|before|by|from|in|on|only)\b")
"""What behind a comma belongs to the clause before it: 'later, after the bang'."""


@cache
def _verbs() -> frozenset[str]:
    """Finite forms that are listed."""
    return frozenset(word for word, tag in word_tags().items() if tag in "vk") | _IRREGULAR


_IRREGULAR = frozenset(
    "ate arose bound burnt caught cost cut dealt died drank drunk flew forgot froze hid hit holds hurt knew lay laid lied"
    " paid read saw set shot shrank shut sank spoke stood told went woke wrote".split()
)


def _verb_at(words: Sequence[str]) -> int | None:
    """The place of the first finite verb."""
    tags = word_tags()
    for at, word in enumerate(words):
        tag, last = tags.get(word, ""), tags.get(words[at - 1], "") if at else "d"
        if (tag == "a" and word != "used") or word.endswith("n't"):
            return at if at or len(words) > 1 else None
        if at == 0 or last in ("d", "p") or words[at - 1] in numbers():
            continue
        if word == "used" and words[at + 1 : at + 2] != ["to"]:
            return at
        if word in _verbs() or (word.endswith("ed") and not tag and len(word) > len("need")):
            return at
        counted = word.endswith("s") and at + 1 < len(words) and not last
        if counted and (tags.get(words[at + 1]) == "d" or words[at + 1] in numbers() or words[at + 1][0].isdigit()):
            return at
    return None


def _read(before: Sequence[str], behind: Sequence[str], flips: bool) -> Fact | None:
    """The parts of a clause, of which ``behind`` begins with the verb."""
    subject, early = _subject(before)
    no = flips
    no ^= not NOTS.isdisjoint(before)
    at, mood, being, having = 0, "", False, False
    tags = word_tags()
    while at < len(behind) and (tags.get(behind[at]) in ("a", "j") or behind[at] in NOTS or behind[at].endswith("n't")):
        word = behind[at]
        if word in ("no", "nothing", "used"):
            break
        no ^= word in NOTS or word.endswith("n't")
        mood = mood or _MOODS.get(word.removesuffix("n't"), "")
        being, having = word in _BE or (being and tags.get(word) != "a"), word in ("had", "has", "have")
        at += 1
    rest = list(behind[at:])
    if not rest:
        return None
    if rest[0] == "no" or rest[0] == "nothing":
        no = not no
    return _told(subject, early, rest, being, having, no, mood)


_Around = tuple[tuple[str, Noun], ...]


def _told(
    subject: Noun, early: _Around, rest: list[str], being: bool, having: bool, no: bool, mood: str
) -> Fact | None:
    tags = word_tags()
    first = rest[0]
    if not being and first in _BECOME and len(rest) > 1 and tags.get(rest[1]) not in ("p", "d"):
        being, rest, first = True, rest[1:], rest[1]
    if being and not (_is_participle(first)):
        bare, around = _phrases(rest, apart=True)
        state = next((noun for _, noun in bare), Noun())
        return Fact(state.head, subject, no=no, mood=mood, around=(*early, *around)) if state.head else None
    owns = having and (tags.get(first) == "d" or first in numbers() or first[0].isdigit())
    deed = stem("have") if owns else stem(first)
    bare, around = _phrases(rest if owns else rest[1:])
    if being:
        doer = next((noun for kind, noun in around if kind == "by"), Noun())
        return Fact(deed, subject, doer, no, mood, (*early, *(one for one in around if one[0] != "by"), *bare[:1]))
    found = next((noun for _, noun in bare), None)
    if (deed, found and found.head) == _HAPPENS:
        return Fact("happen", subject, Noun(), no, mood, (*early, *around))
    if found is None or found.head in _MEASURES:
        of_one = rest[1:2] and rest[1] in _PRONOUNS  # of what he did to one who is not told, and not what befell him
        more = (("count", found),) if found else ()
        return Fact(f"{deed} {rest[1]}" if of_one else deed, subject, Noun(), no, mood, (*early, *more, *around))
    return Fact(deed, found, subject, no, mood, (*early, *around))


_HAPPENS = (stem("take"), stem("place"))
_MEASURES = frozenset(map(stem, ["minutes", "hours", "days", "weeks", "months", "years", "metres", "kilometres"]))


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "wn", "en", "pt", "ght")) or (word in _verbs() and word not in _BECOME)


def _subject(words: Sequence[str]) -> tuple[Noun, _Around]:
    """The noun before the verb, and what of circumstances stands before it: 'on Friday the police'."""
    bare, around = _phrases(words)
    last = bare[-1][1] if bare else Noun()
    return last, around


def _phrases(words: Sequence[str], apart: bool = False) -> tuple[list[tuple[str, Noun]], _Around]:
    """
    The noun phrases without a preposition, and those with one, each with its kind; 'of' goes with what is before, unless
    it stands ``apart``.
    """
    tags = word_tags()
    bare: list[tuple[str, Noun]] = []
    around: list[tuple[str, Noun]] = []
    kind, held = "", list[str]()
    for word in [*words, ""]:
        is_bound = word in ("", "because", "by", "to") or tags.get(word) == "p" or word in _ORDER
        starts = tags.get(word) == "d" and held and kind in ("at", "on", "in") and _is_time(held)
        if not (is_bound or starts):
            held.append(word)
            continue
        if held:
            _add(kind, held, bare, around, apart)
        kind, held = ("", [word]) if starts else (word, [])
    return bare, tuple(around)


def _add(
    kind: str, held: Sequence[str], bare: list[tuple[str, Noun]], around: list[tuple[str, Noun]], apart: bool
) -> None:
    for when in _times(held):
        around.append(when)
        return
    noun = _noun(held)
    if kind == "at" and noun.number and not noun.head:
        around.append(("clock", Noun(f"clock{noun.number}")))
    if not noun.head:
        return
    if kind == "of" and (bare or around) and not apart:
        into = around if around else bare
        last_kind, last = into[-1]
        into[-1] = (last_kind, last._replace(more=(*last.more, noun.head, *noun.more)))
    elif kind == "":
        bare.append((kind, noun))
    elif kind in _PLACES:
        around.append(("where", noun))
    elif kind in ("because", "by", *_ORDER, *_WAYS):
        around.append((kind, noun))


def _noun(words: Sequence[str]) -> Noun:
    """A noun phrase; a pronoun is no noun."""
    tags, number, found, called = word_tags(), "", list[str](), list[str]()
    for word in words:
        bare = word.partition("'")[0].partition("’")[0]
        if bare in numbers() or bare[0].isdigit():
            value = numbers()[bare]["value"] if bare in numbers() else bare
            if found:
                called.append(value)
            else:
                number = number or value
        elif bare in _BEFORE_NOUNS or (bare not in _PRONOUNS and tags.get(bare, "x") not in _NO_NOUN):
            found.append(stem(bare))
    known = not _KNOWN.isdisjoint(words)
    return Noun(found[-1], (*found[:-1], *called), number, known) if found else Noun("", (), number)


_NO_NOUN = frozenset("djonach")
_BEFORE_NOUNS = frozenset(["back", "early", "far", "first", "last", "late", "long", "next"])
_KNOWN = frozenset("both every her his its my our the their these this those your".split())


def _is_time(words: Sequence[str]) -> bool:
    return any(True for _ in _times(words))


def _times(words: Sequence[str]) -> Iterator[tuple[str, Noun]]:
    """The time of day, the day of the week, the date or the year that some words are."""
    months, days = _calendar()
    for word in words:
        if word.startswith("clock") or word in ("noon", "midnight"):
            yield "clock", Noun(word)
            return
    for word in words:
        if word in days:
            part = [stem(other) for other in words if other in ("morning", "evening", "night", "afternoon")]
            yield "day", Noun(word, tuple(part))
            return
        if word in months and (len(words) < 3 or any(other.isdigit() for other in words)):
            yield "date", Noun(word, tuple(other for other in words if other.isdigit()))
            return
        if re.fullmatch(r"(?:1[89]|20)\d\d", word) and len(words) == 1:
            yield "year", Noun(word)
            return


@cache
def _calendar() -> tuple[frozenset[str], frozenset[str]]:
    months = frozenset(row["name"] for row in lexicons.rows("time_months"))
    days = frozenset(word for word, tag in word_tags().items() if tag == "m" and word.endswith("day") and word != "today")
    return months, days
