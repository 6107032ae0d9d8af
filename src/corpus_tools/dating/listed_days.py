"""
The days of recent history that the lists know, as one kind of row: who took part and where, and what was done.

They are those of ``lexicons/dating_days.csv`` and, put in the same form, what the other tables of known things say of
single days: events, votes, the first and last days of people in office. ``names`` are groups of written variants, with
``|`` between the variants and `` + `` between the groups; ``deeds`` are the words that tell what happened, ``*`` for
any ending.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from corpus_tools import lexicons
from corpus_tools.dating.almanac import HEADS, Days, Known, days_of, reference, rules_of, spans_of, votes
from corpus_tools.dating.wordings import STEM
from corpus_tools.model import CorpusError
from corpus_tools.text import fold

_LIST = "dating_days"
FIRST_YEAR = 1995
"""Days before are history in all that is read here."""

_DIGIT = re.compile(r"\d")
_SHORTEST = STEM
"""Letters in front of ``*``; fewer would be met by words of every text."""
_LONGEST = 4
"""Days of what counts as a day: a night, a weekend."""


@dataclass(frozen=True, slots=True, eq=False)
class DayOfHistory:
    """A row of the list; each is itself alone, so that it is looked up at no cost."""

    known: Known
    day: dt.date
    names: tuple[frozenset[str], ...]
    """Groups of variants, the most telling first."""
    deeds: frozenset[str]


@cache
def known_days() -> Days:
    """The first and the last day of the rows."""
    days = [row.day for row in rows()]
    return min(days), max(days)


@cache
def rows() -> tuple[DayOfHistory, ...]:
    """The list, checked."""
    voted = (DayOfHistory(known, known.spans[0][0], (frozenset(words),), _VOTE) for known, words in votes())
    found = (*(day_of(row) for row in lexicons.rows(_LIST)), *_events(), *voted, *_holders())
    recent = [row for row in found if row.day.year >= FIRST_YEAR]
    counts = Counter(chain.from_iterable(group for row in recent for group in row.names))
    return tuple(DayOfHistory(row.known, row.day, _with_heads(row, counts), _widened(row.deeds)) for row in recent)


def _with_heads(row: DayOfHistory, counts: Mapping[str, int]) -> tuple[frozenset[str], ...]:
    """The groups of names, the rarest first; who and what stands for a country, in all of them but that."""
    if len(row.names) == 1:
        return row.names
    first, *others = _by_rareness(row.names, counts)
    return (first, *(with_heads(group, row.day) for group in others))


@cache
def _widened(deeds: frozenset[str]) -> frozenset[str]:
    """The deeds with the other words for the same, by ``lexicons/dating_deeds.csv``."""
    same = _same_deeds()
    return deeds.union(*(same[deed] for deed in deeds & same.keys()))


@cache
def _same_deeds() -> Mapping[str, frozenset[str]]:
    """Each of these words to all that tell of the same."""
    found: dict[str, frozenset[str]] = {}
    for row in lexicons.rows("dating_deeds"):
        words = frozenset(row["words"].split("|"))
        found.update((word, words | found.get(word, words)) for word in words)
    return found


def different(deeds: frozenset[str]) -> int:
    """
    How many deeds some words tell, those counted once that are words for one.

    >>> different(frozenset(["kill*", "slaughter*"])), different(frozenset(["kill*", "resign*"]))
    (1, 2)
    """
    left, number = set(deeds), 0
    while left:
        one = min(left)
        left -= _same_deeds().get(one, frozenset()) | {one}
        number += 1
    return number


def _by_rareness(names: Iterable[frozenset[str]], counts: Mapping[str, int]) -> tuple[frozenset[str], ...]:
    return tuple(sorted(names, key=lambda group: (sum(map(counts.__getitem__, group)), min(group))))


def _events() -> Iterator[DayOfHistory]:
    """The events of a few days at most; in their rules the words with a capital are names, the others are deeds."""
    for row in lexicons.rows("dating_events"):
        spans = [one for one in spans_of(row, "dating_events") if one[1] < one[0] + dt.timedelta(days=_LONGEST)]
        for groups in rules_of(row) if spans else ():
            names = tuple(
                frozenset(group) for group in groups if group[0][0].isupper() and not _DIGIT.search(" ".join(group))
            )
            deeds = frozenset(word.lower() for group in groups for word in group if not group[0][0].isupper())
            for span in spans if names else ():
                yield DayOfHistory(Known(row["form"], "event", (span,), reference(row)), span[0], names, deeds)


_VOTE = frozenset(("vote*",))
_IN = frozenset(("sworn", "elect*", "appoint*", "became", "power", "proclaimed"))
_OUT = frozenset(("resign*", "oust*", "fled", "arrest*", "removal", "downfall", "impeached"))
_DEAD = frozenset(("died", "kill*", "hanged", "buried"))
"""What is done on the days of the other tables, to which ``dating_deeds.csv`` adds the other words for it."""


def _holders() -> Iterator[DayOfHistory]:
    """The days on which people came into office, left it or died; a candidate, who has no country, is in none."""
    for row in lexicons.rows("dating_holders"):
        names = (frozenset(row["names"].split("|")),)
        spans = spans_of(row, "dating_holders")
        died = [days_of(row, row["died"], "dating_holders")] if row["died"] else []
        held = spans if row["of"] else ()
        told = [(first, f"{row['form']} takes office", _IN) for first, _ in held]
        told += [(last, f"{row['form']} out of office", _OUT) for _, last in held if last != dt.date.max]
        told += [(first, f"death of {row['form']}", _DEAD) for first, last in died if first == last]
        for day, form, deeds in told:
            yield DayOfHistory(Known(form, "event", ((day, day),), reference(row)), day, names, deeds)


def day_of(row: lexicons.Row) -> DayOfHistory:
    """A row of the list; ``CorpusError`` where a cell is none that can be read."""
    first, last = days_of(row, row["day"], _LIST)
    if (last - first).days >= _LONGEST:
        raise _bad(row, "day", "is longer than a few days; write a day as 2019-10-09, a night as 2016-07-15/2016-07-16")
    groups = [_variants(row, "names", group) for group in row["names"].split(" + ")]
    deeds = _variants(row, "deeds", row["deeds"])
    if not row["reference"]:
        raise _bad(row, "reference", "is empty; name where the day can be looked up")
    known = Known(row["form"], "event", ((first, last),), reference(row))
    done = frozenset(deed.lower() for deed in deeds)
    if deeds[0].lower() not in _offices():
        done -= _offices()
    return DayOfHistory(known, first, tuple(frozenset(group) for group in groups), done)


@cache
def _offices() -> frozenset[str]:
    """What offices are called, which tells of no deed where another word of a row can: "elect*|speaker"."""
    return frozenset(word.lower() for row in lexicons.rows("dating_offices") for word in row["words"].split("|"))


def _variants(row: lexicons.Row, column: str, cell: str) -> list[str]:
    found = [one.strip() for one in " ".join(cell.split()).split("|")]
    if len(set(found)) < len(found) or not all(found):
        raise _bad(row, column, "has an empty or a repeated word; put “|” between words that differ")
    if "*" in cell and (short := next(_too_open(found), None)):
        raise _bad(row, column, f"has {short!r}, which fits too much; write {_SHORTEST} letters at least before “*”")
    return found


def _too_open(words: list[str]) -> Iterator[str]:
    for form in words:
        for word in form.split():
            if "*" in word[:-1] or (word.endswith("*") and len(word) <= _SHORTEST):
                yield form


def _bad(row: lexicons.Row, column: str, what: str) -> CorpusError:
    return CorpusError(f"lexicons/{_LIST}.csv, {row['form']}: {column}={row[column]!r} {what}")


def with_heads(names: frozenset[str], day: dt.date) -> frozenset[str]:
    """
    Some names, and those of the capital and of who is at the head of a country among them on a day.

    >>> sorted(with_heads(frozenset(["Italy", "Italian"]), dt.date(2009, 4, 6)) & {"Berlusconi", "Prodi", "Rome"})
    ['Berlusconi', 'Rome']
    """
    states = {_states()[name] for name in names & _states().keys()}
    if not states:
        return names
    told = (words for one in states for (first, last), words in _known().get(one, ()) if first <= day <= last)
    return names.union(*told)


@cache
def is_of_land(name: str) -> bool:
    """Whether a name is of a state, what is of it, a region or a city, and of nobody who takes part: Aden, Yemeni."""
    return name in _states() or name in lexicons.forms("actor_places") or fold(name) in lexicons.forms("actor_cities")


@cache
def _states() -> dict[str, str]:
    """The country by its names and by what is of it: Italy, Italian."""
    rows = lexicons.rows("actor_states")
    return {row["form"]: row["state"] for row in rows if row["use"] in ("name", "adjective")}


@cache
def _known() -> dict[str, tuple[tuple[Days, frozenset[str]], ...]]:
    """By the name of a country the names that stand for it, each with the days when they do."""
    found: dict[str, list[tuple[Days, frozenset[str]]]] = {}
    for row in lexicons.rows("dating_holders"):
        if row["office"] in HEADS and row["of"]:
            names = frozenset(row["names"].split("|"))
            found.setdefault(row["of"], []).extend((days, names) for days in spans_of(row, "dating_holders"))
    for row in lexicons.rows("actor_states"):
        if row["use"] == "capital":
            found.setdefault(row["state"], []).append(((dt.date.min, dt.date.max), frozenset((row["form"],))))
    return {country: tuple(words) for country, words in found.items()}
