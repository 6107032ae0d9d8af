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
from itertools import chain

from corpus_tools.dating import days_of_history as history
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.kin import ERA, IN_NEWS, Kin, KinOf
from corpus_tools.dating.listed_days import DayOfHistory
from corpus_tools.dating.told_times import (
    Time,
    clause_of,
    comes_after,
    find_times,
    has_aside,
    is_counted,
    is_of_news,
    is_of_statement,
    is_to_come,
    season_of,
    written,
)
from corpus_tools.dating.weeks import end_of_lead
from corpus_tools.dating.windows import shifted

_SURE = {"whole": 0.5, "part": 0.3, "names": 0.12, "lead": 0.3}
"""
The odds that a row is told of where its day is right: with all its names and a deed beside it, with some of the names,
with the names alone, with names and deed elsewhere in the lead. The other days of the text are not in the list, or
other words tell of them.
"""
_MOST = {"date": 11.0, "after": 9.5, "weekday": 9.5, "ago": 8.5, "month": 5.0, "long": 5.0, "ahead": 6.0}
"""
The most bits of a time by its kind: a day of long ago can stand beside it by chance, agreeing in its weekday once in
seven times, in its month once in twelve.
"""
_LESS = {"whole": 0.0, "part": 2.0, "names": 3.5, "lead": 2.0}
"""Bits fewer where not all the names or no deed stands in the sentence."""
_NEWS_BITS = 2.0
"""Bits more for what the lead tells, which is the news and no memory."""
_ONE_NAME = 2.0
"""Bits fewer for a row of one group of names, as of somebody who comes into office."""
EXACT = frozenset(("date", "after", "weekday", "ago"))
"""The kinds of time of which few days are."""
_APART = {"whole": 7.0, "part": 6.0, "names": 6.0, "lead": 6.0}
"""Bits that speak more for the days of a time than for those around it: the event may be another one of its weeks."""

_BY_CHANCE = 0.35
"""Of the rows with names of a text, those whose deeds a clause has though it tells of something else."""
_FEW = 8
"""Rows at most of which a text has the names, so that the names are telling without a deed."""
_MONTH, _WEEK = 31, 7

_EVERY_YEAR = frozenset((
    (1, 1), (2, 14), (3, 8), (3, 17), (3, 21), (5, 1), (5, 9), (7, 4), (7, 14), (9, 11), (10, 1), (11, 11), (12, 24),
    (12, 25), (12, 31),
))  # fmt: skip
_OF_ANY_YEAR = 6.0
"""Bits fewer for a day that is kept every year, so that it is told of without what happened on it once."""

_WISHED = re.compile(
    r"\b(?:to|must|will|would|should|shall|could|can|may|might|cannot|not|never|n['’]t|if)"
    r" (?:be |have |been |also )?\w+"
    r"|\bto (?:avert|avoid|demand|discuss|end|halt|help|mark|prevent|seek|stop|support)"
    r"(?: an?| any| the| its| their)? \w+"
)
"""What is no deed done: a verb of what is wished, ordered or denied."""
_SOON = 3
"""Sentences behind a lead without a weekday, the first weekday in which is that of its news."""
_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:after|since) [^.;:!?\n]+")
"""What a lead counts from, which is no news any more."""
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their|him|it|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Option:
    """
    A day of history that may be meant: the days of writing that go with it, and how many bits speak for them.

    ``around`` are the days when it was still news, for which ``apart`` bits less speak; ``told`` bits speak for them
    only because the text names who and where.
    """

    day: dt.date
    kind: str
    span: Days
    around: Days
    bits: float
    apart: float
    told: float
    telling: bool
    """True where several names stand there with a deed, or such as few rows have."""
    reason: str
    news: int = 0
    """How many of its deeds stand in a lead with all its names that tells it with a weekday or "a day after"."""
    done: bool = True
    """True where a deed stands there, not its names alone."""
    counted: bool = False
    """True where the text counts from it to its own day: eleven days since the raid."""

    @property
    def is_close(self) -> bool:
        """True where it says in which month a text was written."""
        return (self.span[1] - self.span[0]).days < _MONTH

    @property
    def is_of_a_week(self) -> bool:
        """True for a time that is as long as a week, in which much else was."""
        return self.kind == "ago" and (self.span[1] - self.span[0]).days >= _WEEK


Season = tuple[int, int, bool | None]
"""A date without its year: its month and day, and whether it is told as to come."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A time in a text, and the days of history that may be meant by it, none where the list has no such day."""

    options: tuple[Option, ...]
    season: Season | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, the one before it, and its names (with those before, if it has a pronoun)."""

    sentence: str
    previous: str
    here: frozenset[str]
    told: Sequence[DayOfHistory]
    """The rows of which the sentence or the one before it has a name."""
    lead: Mapping[DayOfHistory, int]
    """Those of which the lead has all names and a deed, where it is of the lead, and how many deeds."""
    first: bool
    """True for the first sentence that tells a weekday, which may be that of a statement on the news."""


def find_clues(sentences: Sequence[str]) -> tuple[Clue, ...]:
    """The clues of a text in reading order."""
    timed = [(number, times) for number, one in enumerate(sentences) if (times := find_times(one))]
    by_word = history.names_by_word(sentences) if timed else {}
    names = frozenset(chain.from_iterable(by_word.values()))
    told = history.told_days(names)
    if not told:
        return ()
    found: list[Clue] = []
    end = end_of_lead(sentences)
    of_name = history.by_name(told, names)
    told_at = next((number for number, times in timed if any(map(is_of_news, times))), len(sentences))
    lead = _lead("\n".join(sentences[:end]), by_word, told) if told_at < end + _SOON else {}
    end, kin = max(end, told_at + 1) if lead else end, KinOf(told)
    for number, times in timed:
        here = history.names_within(sentences[number], by_word)
        previous = sentences[number - 1] if number else ""
        near = here | history.names_within(previous, by_word)
        meant = near if _PRONOUN.search(sentences[number]) else here
        rows = [*dict.fromkeys(row for name in sorted(near) for row in of_name.get(name, ()))]
        place = _Place(sentences[number], previous, meant, rows, lead if number < end else {}, number == told_at)
        found += _clues_of(place, times, kin)
    return tuple(found)


def _lead(words: str, by_word: Mapping[str, tuple[str, ...]], told: Iterable[DayOfHistory]) -> dict[DayOfHistory, int]:
    """The rows of which a lead has all names and a deed, and how many deeds."""
    names = history.names_within(words, by_word)
    news = _COUNTED_FROM.sub(" ", _WISHED.sub(" ", words.lower()))
    deeds = history.deeds_within(news) if names else frozenset()
    whole = [row for row in told if not any(map(names.isdisjoint, row.names)) and history.tell_a_week(row, names)]
    done = [row for row in whole if not row.deeds.isdisjoint(deeds)]
    rows = [row for row in done if not history.is_of_lands_alone(row, names, deeds, words)]
    return {row: len(row.deeds & deeds) for row in rows}


def _clues_of(place: _Place, times: Sequence[Time], told: KinOf) -> Iterator[Clue]:
    for time in times:
        if clause := clause_of(time, place.sentence, times).lower():
            options = tuple(_options(time, place, clause, told)) if place.told or place.lead else ()
            if options or time.kind in EXACT:
                yield Clue(options, season_of(time, place.sentence))


def _ranked(time: Time, place: _Place, deeds: frozenset[str]) -> dict[str, list[DayOfHistory]]:
    """The rows that a clause can tell of, by which of their names stand beside it."""
    found: dict[str, list[DayOfHistory]] = {"whole": [], "part": [], "names": [], "lead": []}
    for row in place.told:
        if rank := _rank(row, time, place, deeds):
            found[rank].append(row)
    statement = is_of_statement(time, place.sentence)
    if is_of_news(time) and (statement or has_aside(time, place.sentence)):
        found["names"] = []
    if place.lead and is_of_news(time) and (place.first or not statement) and not comes_after(time, place.sentence):
        beside = {row for rows in found.values() for row in rows}
        found["lead"] = [row for row in place.lead if row not in beside]
    return {rank: sorted(rows, key=lambda row: (row.day, row.known.form)) for rank, rows in found.items()}


def _rank(row: DayOfHistory, time: Time, place: _Place, deeds: frozenset[str]) -> str | None:
    here = place.here
    if not row.deeds.isdisjoint(deeds):
        partly = any(map(here.isdisjoint, row.names)) or history.is_of_lands_alone(row, here, deeds, place.sentence)
        return "part" if partly else "whole"
    if row.deeds and not time.date and time.kind not in ("date", "weekday"):
        return None
    date = time.date and (time.date.month, time.date.day)
    if date and len(row.names) > 1 and row.deeds and date in {(day.month, day.day) for day in row.known.spans[0]}:
        return "names"
    if not (row.deeds and time.kind not in ("date", "weekday")) and not any(map(here.isdisjoint, row.names)):
        return "whole" if not row.deeds else "names" if len(row.names) > 1 else None
    return None


def _options(time: Time, place: _Place, clause: str, told: KinOf) -> Iterator[Option]:
    rivals: list[DayOfHistory] = []
    ahead = is_to_come(time, place.sentence)
    deeds = history.deeds_within(clause if ahead else _WISHED.sub(" ", clause))
    ranked = _ranked(time, place, deeds)
    for rank, rows in ranked.items():
        rivals += rows
        for row in rows:
            for span, doubt in written(time, place.sentence, row.known, ahead, place.previous, lead=bool(place.lead)):
                news = place.lead.get(row, 0) if is_of_news(time) and span[1] > row.day else 0
                kin = told[row]
                more = _NEWS_BITS if news and rank != "names" else 0.0
                bits = _bits(row, rivals, kin, rank, time) - doubt + more
                if bits > 0:
                    around, reason = _around(row, span), _reason(row, place.sentence, time)
                    lands = rank == "part" and history.is_of_lands_alone(row, place.here, deeds, place.sentence)
                    known = rank == "lead" or (history.tell_a_week(row, place.here) and not lands)
                    telling = len(row.names) > 1 and known and (rank != "names" or kin.rows <= _FEW)
                    apart = _APART[rank] + more
                    yield Option(
                        row.day,
                        time.kind,
                        span,
                        around,
                        bits,
                        apart,
                        kin.told,
                        telling,
                        reason,
                        news,
                        rank != "names",
                        is_counted(time),
                    )


def _bits(row: DayOfHistory, rivals: Iterable[DayOfHistory], kin: Kin, rank: str, time: Time) -> float:
    """
    How surprising it is that a row fits by chance: the less, the more rows of its names and its years could. ``rivals``
    are those whose deeds stand there too, ``kin`` those of its names, of which some would with other words.
    """
    first, last, names = shifted(row.day, -ERA), shifted(row.day, ERA), row.names[0]
    days = {one.day for one in rivals if first <= one.day <= last and not names.isdisjoint(one.names[0])}
    chance = max(len(days), _BY_CHANCE * kin.days)
    most = _MOST[time.kind] - _LESS[rank] - _ONE_NAME * (len(row.names) == 1)
    if time.date and (time.date.month, time.date.day) in _EVERY_YEAR:
        most -= _OF_ANY_YEAR
    return min(math.log2(_SURE[rank] * 2 * ERA / (time.chance * chance)), most)


def _around(row: DayOfHistory, span: Days) -> Days:
    """The days when a row was in the news: before it, where it is told as to come."""
    first, last = (row.day, shifted(row.day, IN_NEWS)) if span[1] > row.day else (shifted(row.day, -IN_NEWS), row.day)
    return min(first, span[0]), max(last, span[1])


def _reason(row: DayOfHistory, sentence: str, time: Time) -> str:
    words = " ".join(sentence[time.start : time.end].split())
    return f"{row.known.form} on {row.day} as “{words}” ({row.known.source})"
