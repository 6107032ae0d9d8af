"""
Clues to the day of writing: times that a text names beside what happened on a known day, as "since Thursday, when
Ankara agreed to halt", "the operation that began on October 9", "the truce is to expire on Tuesday". Each says on which
days the text can have been written if that day is meant, and how surprising it would be by chance.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice

from corpus_tools.cleaning import days_of_history as history
from corpus_tools.cleaning.almanac import Days
from corpus_tools.cleaning.days_of_history import DayOfHistory
from corpus_tools.cleaning.told_times import Time, clause_of, find_times, written
from corpus_tools.cleaning.windows import shifted
from corpus_tools.dates import DateFound

_SURE = {"whole": 0.5, "part": 0.3, "else": 0.12}
"""
The odds that a row is told of where its day is right: with all its names in the sentence, with the most telling, with
that at the head of the text. The other days of the text are not in the list, or other words tell of them.
"""
_MOST = {"date": 11.0, "after": 9.5, "weekday": 9.5, "month": 5.0, "ahead": 6.0, "ago": 6.0, "week": 5.0, "today": 5.0}
"""
The most bits of a time by its kind: a day of long ago can stand beside it by chance, agreeing in its weekday once in
seven times, in its month once in twelve; with "today" or "this week" all agree.
"""
_LESS = {"whole": 0.0, "part": 2.0, "else": 4.0}
"""Bits fewer where not all the names stand in the sentence."""
_ONE_NAME = 2.0
"""Bits fewer for a row of one group of names, as of somebody who comes into office."""
_BARE = frozenset(("date", "after", "weekday"))
"""The kinds that count where none of them does."""
_APART = {"whole": 5.0, "part": 3.5, "else": 3.0}
"""Bits that speak more for the days of a time than for those around it: the event may be another one of its weeks."""

_ERA = 730
"""Days before and after a day over which it is counted how often such days are."""
_MONTH = 31
_NEWS = 45
"""Days before and after a day in which a text on its events can be."""

_SHARE = 0.3
"""Of the texts that have the names of some rows, how many are of the weeks of one of them."""

_HEAD = 3
"""How many sentences say what a text is about, its title with them."""
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their|him|it|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Option:
    """
    A day of history that may be meant: the days of writing that go with it, and how many bits speak for them; ``around``
    are the days when its events were still news, for which ``apart`` bits less speak. ``told`` bits speak for those days
    only because the text names who and where.
    """

    day: dt.date
    kind: str
    span: Days
    around: Days
    bits: float
    apart: float
    told: float
    reason: str

    @property
    def is_close(self) -> bool:
        """True where it says in which month a text was written."""
        return (self.span[1] - self.span[0]).days < _MONTH


@dataclass(frozen=True, slots=True)
class Clue:
    """A time in a text, and the days of history that may be meant by it."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a sentence (with those of the one before, where it has a pronoun), and those near it and in the text."""

    here: frozenset[str]
    near: frozenset[str]
    head: frozenset[str]
    text: frozenset[str]


def find_clues(sentences: Sequence[str]) -> tuple[Clue, ...]:
    """The clues of a text in reading order."""
    timed = [(number, times) for number, one in enumerate(sentences) if (times := find_times(one))]
    if not timed:
        return ()
    text = history.names_within("\n".join(sentences))
    head = history.names_within("\n".join(islice(sentences, _HEAD)))
    found = []
    for number, times in timed:
        before = history.names_within(sentences[number - 1]) if number else frozenset()
        here = history.names_within(sentences[number])
        near = here | before
        names = _Names(near if _PRONOUN.search(sentences[number]) else here, near, head, text)
        found += _clues_of(sentences[number], times, names)
    return tuple(found)


def _clues_of(sentence: str, times: Sequence[Time], names: _Names) -> Iterator[Clue]:
    for time in times:
        if clause := clause_of(time, sentence, times).lower():
            ranked = _ranked(time, names, history.deeds_within(clause))
            if options := tuple(_options(sentence, time, ranked, names)):
                yield Clue(options)


def _ranked(time: Time, names: _Names, deeds: frozenset[str]) -> dict[str, list[DayOfHistory]]:
    """The rows that a clause can tell of, by where their names stand."""
    found: dict[str, list[DayOfHistory]] = {"whole": [], "part": [], "else": []}
    told = history.named_days(names.near | names.head if time.kind in _BARE else names.near)
    for row in sorted(filter(partial(_may_be, time, names, deeds), told), key=lambda row: (row.day, row.known.form)):
        rank = _rank(row, names)
        if not row.deeds.isdisjoint(deeds):
            found[rank].append(row)
        elif rank == "whole" or rank == "part":
            found["part" if row.deeds else rank].append(row)
    return found


def _may_be(time: Time, names: _Names, deeds: frozenset[str], row: DayOfHistory) -> bool:
    """True for a row with a deed in the clause, or on its date, or, where the time is exact, of all the names beside it."""
    if not row.deeds.isdisjoint(deeds):
        return not any(map(names.text.isdisjoint, row.names))
    if len(row.names) == 1 and row.deeds:
        return False
    if time.date and _is_on(row, time.date):
        return not any(map(names.text.isdisjoint, row.names))
    return time.kind in _BARE and not any(map(names.here.isdisjoint, row.names))


def _is_on(row: DayOfHistory, date: DateFound) -> bool:
    return any((day.month, day.day) == (date.month, date.day) for day in row.known.spans[0])


def _rank(row: DayOfHistory, names: _Names) -> str:
    if not any(map(names.here.isdisjoint, row.names)):
        return "whole"
    return "else" if names.near.isdisjoint(row.names[0]) else "part"


def _options(
    sentence: str, time: Time, ranked: Mapping[str, Sequence[DayOfHistory]], names: _Names
) -> Iterator[Option]:
    rivals: list[DayOfHistory] = []
    for rank, rows in ranked.items():
        rivals += rows
        for row in rows:
            for span, doubt in written(time, sentence, row.known):
                bits = _bits(row, rivals, rank, time) - doubt
                if bits > 0:
                    around, reason = _around(row, span), _reason(row, sentence, time)
                    yield Option(row.day, time.kind, span, around, bits, _APART[rank], _told(row, names), reason)


def _told(row: DayOfHistory, names: _Names) -> float:
    """How much likelier the weeks of a row are than others in a text that has all its names, as few rows have."""
    told = history.named_days(row.names[0] & names.text)
    number = sum(not any(map(names.text.isdisjoint, one.names)) for one in told)
    return max(0.0, math.log2(_SHARE * _days() / (number * _NEWS)))


def _bits(row: DayOfHistory, rivals: Iterable[DayOfHistory], rank: str, time: Time) -> float:
    """How surprising it is that a row fits by chance: the less, the more rows of its names and its years could."""
    days = {
        other.day
        for other in rivals
        if abs((other.day - row.day).days) <= _ERA and not row.names[0].isdisjoint(other.names[0])
    }
    most = _MOST[time.kind] - _LESS[rank] - _ONE_NAME * (len(row.names) == 1)
    return min(math.log2(_SURE[rank] * 2 * _ERA / (time.chance * len(days))), most)


@cache
def _days() -> int:
    first, last = history.known_days()
    return (last - first).days + 1


def _around(row: DayOfHistory, span: Days) -> Days:
    """The days when a row was in the news: before it, where it is told as to come."""
    first, last = (row.day, shifted(row.day, _NEWS)) if span[1] > row.day else (shifted(row.day, -_NEWS), row.day)
    return min(first, span[0]), max(last, span[1])


def _reason(row: DayOfHistory, sentence: str, time: Time) -> str:
    words = " ".join(sentence[time.start : time.end].split())
    return f"{row.known.form} on {row.day} as “{words}” ({row.known.source})"
