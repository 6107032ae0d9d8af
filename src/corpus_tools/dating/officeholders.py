"""
People in office, out of it, brought down or dead, as sentences name them: ``lexicons/dating_holders.csv`` says who held
which office and when, ``dating_offices.csv`` what the press calls it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from corpus_tools import lexicons
from corpus_tools.dating import office_shapes
from corpus_tools.dating.almanac import HEADS, TITLES, WORD, Known, Named, days_of, reference, spans_of
from corpus_tools.dating.deeds_of_office import dead, deed_beside, deposed, sworn


@dataclass(frozen=True, slots=True)
class _Holder:
    held: Known
    left: Known | None
    died: Known | None
    came: Known | None
    """When the office began; the whole time in it where a second swearing-in can be meant; None for a candidacy."""
    office: str
    names: tuple[str, ...]
    telling: frozenset[str]
    """The longest words of its names in small letters, one of which stands in each sentence that names it."""
    offices: frozenset[str]
    """The last words of what the office is called, likewise."""
    surnames: tuple[str, ...]
    """Of a head of government, by which his government goes: the Obama administration."""


def possible_holders(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Whom a text with some words in small letters can name, by the last word of the name."""
    found = {word: tuple(filter(partial(_may_name, words), _holders()[word])) for word in words & _holders().keys()}
    return {word: forms for word, forms in found.items() if forms}


def _may_name(words: frozenset[str], form: str) -> bool:
    """True where some words have one of a name, and one of its office or of its beginning or its end."""
    known = holder(form)
    told = words.isdisjoint(known.offices) and words.isdisjoint(_ENDS) and words.isdisjoint(_STARTS)
    if known.surnames and not words.isdisjoint(office_shapes.GOVERNMENTS):
        told = False
    return not told and not words.isdisjoint(known.telling)


def named_holders(words: frozenset[str], sentence: str, possible: Mapping[str, Sequence[str]]) -> Iterator[Named]:
    """Whom a sentence names; ``words`` are its words in small letters."""
    for word in sorted(words & possible.keys()):
        for form in possible[word]:
            known = holder(form)
            if not words.isdisjoint(known.telling) and any(map(sentence.__contains__, known.names)):
                yield from _named(known, words, sentence)


def _named(known: _Holder, words: frozenset[str], sentence: str) -> Iterator[Named]:
    """Somebody in office, out of it or dead, in a sentence that has one of the names."""
    held = not words.isdisjoint(known.offices)
    ends, starts = not words.isdisjoint(_ENDS), not words.isdisjoint(_STARTS)
    names = [*office_shapes.named(known.held.form).finditer(sentence)] if held or ends or starts else []
    if names and held:
        yield from _in_office(known, sentence)
        if "elect" in words:
            yield from _before_office(known, sentence)
    if known.surnames and not words.isdisjoint(office_shapes.GOVERNMENTS):
        yield from _in_government(known, sentence)
    if names and (ends or starts) and _is_whole(known, names, sentence):
        if ends:
            yield from _at_an_end(known, names, sentence)
        if starts:
            yield from _at_the_start(known, names, sentence)


@cache
def _holders() -> dict[str, tuple[str, ...]]:
    """The forms of the people by the last words of their names, in small letters."""
    found: dict[str, list[str]] = {}
    for row in lexicons.rows("dating_holders"):
        for word in sorted({WORD.findall(name)[-1].lower() for name in row["names"].split("|")}):
            found.setdefault(word, []).append(row["form"])
    return {word: tuple(forms) for word, forms in found.items()}


@cache
def holder(form: str) -> _Holder:
    """What is known of somebody; asked for when first needed, since most texts name few."""
    row = office_shapes.row_of(form)
    names = row["names"].split("|")
    spans = spans_of(row, "dating_holders")
    held = Known(form, "holder", spans, reference(row), form)
    ends = tuple((last, last) for _, last in spans if row["of"] and last != dt.date.max)
    dead = tuple(days_of(row, row["died"], "dating_holders") for _ in row["died"][:1])
    return _Holder(
        held,
        Known(f"{form} out of office", "event", ends, reference(row), form) if ends else None,
        Known(f"death of {form}", "event", dead, reference(row), form) if dead else None,
        _coming(held) if row["of"] else None,
        row["office"],
        tuple(names),
        frozenset(max(WORD.findall(name.lower()), key=len) for name in names),
        frozenset(WORD.findall(words.lower())[-1] for words in office_shapes.office_words()[row["office"]]),
        tuple(name for name in names if " " not in name) if row["office"] in HEADS else (),
    )


def _in_government(holder: _Holder, sentence: str) -> Iterator[Named]:
    """The government of somebody, in office or over."""
    governments = office_shapes.GOVERNMENT.finditer(sentence)
    if match := next((one for one in governments if one[1] in holder.surnames), None):
        held = holder.held
        yield Named(match.start(), match.end(), Known(held.form, "government", held.spans, held.source), match.group())


_LESSER = re.compile(
    r"(?:\b(?:vice|deputy|acting|assistant|shadow|future|would-be|next|potential|incoming|presumptive|presumed|likely|apparent)[\s-]|\bunder-|\b(?:a|an|any)\s)\Z",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex|one-?time|deposed|ousted|toppled|overthrown|late|then)[\s-]\Z", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:[A-Z][\w.]+\s){1,2}\Z")
"""What stands between "former" and an office: former Iraqi prime minister."""
_BEFORE = 40
_OWNER_END = re.compile(r"^['’]s\s+")
"""What is left of the name of a country before an office: "('s) prime minister"."""


def _in_office(holder: _Holder, sentence: str) -> Iterator[Named]:
    """Somebody as in office or after it."""
    if place := office_shapes.with_office(holder.held.form, sentence):
        before = sentence[max(0, place.start - _BEFORE) : place.start]
        past = _FORMER.search(before) or _FORMER.search(_ADJECTIVE.sub("", before))
        if not _LESSER.search(before):
            known = _afterwards(holder) if past else holder.held
            yield Named(place.start, place.end, known, _OWNER_END.sub("", place.cut(sentence)))


_TRANSITION = dt.timedelta(days=150)
"""The longest time from a vote to the office: that of Mexico until 2018."""


def _before_office(holder: _Holder, sentence: str) -> Iterator[Named]:
    """Somebody who is chosen and not in office yet."""
    place = office_shapes.elect(holder.held.form, sentence)
    if place and not _FORMER.search(sentence, max(0, place.start - _BEFORE), place.start):
        spans = tuple((first - _TRANSITION, first) for first, _ in holder.held.spans)
        known = Known(holder.held.form, "future holder", spans, holder.held.source, holder.held.form)
        yield Named(place.start, place.end, known, place.cut(sentence))


_ONE_TERM = dt.timedelta(days=4 * 365 + 120)


def _coming(held: Known) -> Known:
    if any(last == dt.date.max or last - first > _ONE_TERM for first, last in held.spans):
        return held
    starts = tuple((first, first) for first, _ in held.spans)
    return Known(f"{held.form} takes office", "event", starts, held.source)


def _is_whole(holder: _Holder, names: Sequence[re.Match[str]], sentence: str) -> bool:
    """True where a sentence has a full name, as far as there is one, or the office."""
    full = any(" " in name.group() for name in names) or not any(" " in name for name in holder.names)
    return full or office_shapes.office_named(holder.office).search(sentence) is not None


def _at_the_start(holder: _Holder, names: Sequence[re.Match[str]], sentence: str) -> Iterator[Named]:
    """Somebody as sworn in."""
    came = holder.came
    for match in names if came else ():
        deed = None if _is_of_another(sentence, match) else deed_beside(sworn(), sentence, match)
        if came and deed:
            start, end = min(match.start(), deed.start), max(match.end(), deed.end)
            yield Named(start, end, came, sentence[start:end])


def _at_an_end(holder: _Holder, names: Sequence[re.Match[str]], sentence: str) -> Iterator[Named]:
    """What a sentence says became of somebody."""
    ends = [(known, deed) for known, deed in ((holder.left, deposed()), (holder.died, dead())) if known]
    for match in names if ends else ():
        if _is_of_another(sentence, match):
            continue
        for end, shapes in ends:
            if told := deed_beside(shapes, sentence, match):
                start, stop = min(told.start, match.start()), max(told.end, match.end())
                yield Named(start, stop, end, sentence[start:stop])


_FIRST_NAME = re.compile(r"\b([A-Z][\w’'-]+)\s\Z")
_TITLES = TITLES | {"Administration", "Chairman", "Chief", "Commander", "Crown", "Emperor"}


_OF_A_COUNTRY = ("'s", "’s", "an", "ish", "ese")


def _is_of_another(sentence: str, name: re.Match[str]) -> bool:
    """True for a surname behind another first name: President Jimmy Morales is no Evo Morales."""
    if " " in name.group() or not (first := _FIRST_NAME.search(sentence, 0, name.start())):
        return False
    begins = first.start() == 0 and f"{first[1]} {name.group()}" not in _full_names()
    return first[1] not in _TITLES and not first[1].endswith(_OF_A_COUNTRY) and not begins


@cache
def _full_names() -> frozenset[str]:
    """All names of two words, by which somebody else is known: Evo Morales at the head of a sentence."""
    names = (name for row in lexicons.rows("dating_holders") for name in row["names"].split("|"))
    return frozenset(name for name in names if name.count(" ") == 1)


def is_namesake(named: Named, text: str) -> bool:
    """
    True for a surname by itself in a text that gives it another first name and never the known one, as that of an
    official or of somebody interviewed who only shares it.

    >>> words = frozenset(["president", "saleh"])
    >>> [named] = named_holders(words, "President Saleh spoke.", possible_holders(words))
    >>> is_namesake(named, "The speech of President Idris Saleh was short."), is_namesake(named, "It was short.")
    (True, False)
    """
    row = lexicons.table("dating_holders").get(named.known.person)
    names = row["names"].split("|") if row else []
    if any(" " in name and name in text for name in names):
        return False
    alone = next((name for name in names if " " not in name and name in named.words), None)
    if alone is None:
        return False
    firsts = re.findall(rf"(?:[a-z,]|President|Minister|General|Chancellor) ([A-Z][\w’'-]+) {re.escape(alone)}\b", text)
    asked = re.findall(rf"^([A-Z][\w’'-]+) {re.escape(alone)}:", text, re.MULTILINE)
    known = _TITLES | holder(named.known.person).offices
    others = [*asked, *(first for first in firsts if not first.endswith(_OF_A_COUNTRY))]
    return any(not {first, first.lower()} & known for first in others)


def _afterwards(holder: _Holder) -> Known:
    """The times after an office: between two terms, and after the last; of a candidacy those from its beginning."""
    spans = holder.held.spans
    if holder.came is None:
        return Known(holder.held.form, "past holder", spans, holder.held.source, holder.held.form)
    starts = [first - dt.timedelta(days=1) for first, _ in spans[1:]] + [dt.date.max]
    after = tuple((last, start) for (_, last), start in zip(spans, starts, strict=True) if last != dt.date.max)
    return Known(holder.held.form, "past holder", after or spans, holder.held.source, holder.held.form)


_ENDS = frozenset((
    "resigned", "resigns", "resignation", "stepped", "steps", "quit", "fled", "flees", "ousted", "ousting",
    "ouster", "toppled", "toppling", "overthrown", "overthrew", "overthrow", "deposed", "unseated", "forced",
    "removed", "removal", "driven", "left", "downfall", "fall", "departure", "died", "dies", "killed",
    "assassinated", "assassination", "executed", "execution", "hanged", "shot", "murdered", "murder", "dead",
    "buried", "death", "killing", "funeral",
))  # fmt: skip
"""One of these stands in each sentence that tells of an end."""


_STARTS = frozenset(("sworn", "swore", "swearing", "inaugurated", "inauguration", "took", "takes", "taking"))
"""Likewise for the beginning of an office."""


_RACE = re.compile(
    r"\b(?:caucus(?:es)?|delegates|elected president|election cycle|front-?runner|nomination|primar(?:y|ies)"
    r"|win the (?:election|presidency|White House)|(?:win|carry) the electoral college)\b",
    re.IGNORECASE,
)
_SAYS_NOTHING_MORE = re.compile(r"[’'”\"]*\s*(?:[.,;:!?…)–—]|\Z)")
_ANY_MORE = 2
_RUNS = re.compile(r"\b(?:candidate|nominee|front-?runner|hopeful|contender|elect)\b", re.IGNORECASE)


def is_thought_of(named: Named, sentence: str, text: str) -> bool:
    """
    True for somebody with an office of whom a text on the race for it tells no deed, as what he may come to be.

    >>> from corpus_tools.dating.almanac import Known
    >>> sentence = "It is time to think of President Kovar."
    >>> named = Named(24, 38, Known("Kovar", "holder", (), ""), "President Kovar")
    >>> is_thought_of(named, sentence, "The nomination, the primaries."), is_thought_of(named, sentence, "")
    (True, False)
    """
    if named.known.kind != "holder" or _RUNS.search(named.words) or not _SAYS_NOTHING_MORE.match(sentence, named.end):
        return False
    return len({match[0].lower() for match in _RACE.finditer(text)}) >= _ANY_MORE
