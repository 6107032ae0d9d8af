"""
Clues to the day of writing: times that a text names beside what happened on a known day, as "since Thursday, when
Ankara agreed to halt", "the operation that began on October 9", "the truce is to expire on Tuesday". Each says on which
days the text can have been written if that day is meant, and how surprising it would be by chance.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import dates
from corpus_tools.cleaning import days_of_history as history
from corpus_tools.cleaning.almanac import WORD, Days
from corpus_tools.cleaning.days_of_history import DayOfHistory
from corpus_tools.cleaning.weeks import is_ahead
from corpus_tools.cleaning.windows import NEAR, NUMBER, UNITS, WEEKDAYS, count_of, find_windows, shifted
from corpus_tools.cleaning.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

REACH = 110
"""Characters before and behind a time in which its deed stands."""

_TIME = re.compile(r"day\b| ago\b|\b[Ll]ast |\b[Tt]his |\b[Nn]ext |[Tt]onight|[Tt]omorrow|\d|s? after |s? before |\bin \w+ [dw]")
"""A cheap test for sentences that may name a time."""

_LOOKS_BACK = re.compile(
    r"nniversar|\byears? (?:after|since|ago|later|earlier|before)\b|\b(?:19|20)\d\d\b|\b(?:last|next) year\b"
)
_REPORTED = re.compile(r"\b(?:said|says|told|announced|reported|added|claimed|warned)\b[^,;.]{0,45}\Z")
"""What makes a time that of a statement, behind which its content stands."""
_PARTS = re.compile(r"[;:?!“”\"]")
_COUNTED = re.compile(
    rf"\b(?:(?P<count>{NUMBER})\s+(?P<units>day|week|month)s?|(?P<hours>(?:\w+\s+)?hours?|the (?:day|night)))\s+"
    r"(?P<way>after|before|into)\b(?!\s+(?:noon|dawn|dark|midnight|that|this)\b)",
    re.IGNORECASE,
)
"""Two days after, hours before: what follows tells what the days are counted from."""
_AHEAD = re.compile(rf"\b(?:in|within)\s+(?P<count>{NUMBER})\s+(?P<units>day|week|month)s?\b")
_NAMED_SO = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:attack(?:s|ers?)?|bombings?|massacre|shootings?|riots?|atrocit\w+|hijackers?|terroris\w+)\b"
)
"""What makes a day the name of an outrage, by which it goes for years: the September 11 attacks."""

_SURE = {"whole": 0.5, "part": 0.3, "else": 0.12}
"""
The odds that a row is told of where its day is right: with all its names in the sentence, with one, with none. The
other days of the text are not in the list, or other words tell of them.
"""
_MOST = {"date": 11.0, "after": 9.5, "weekday": 9.5, "month": 5.0, "ahead": 6.0, "ago": 6.0, "week": 5.0, "today": 5.0}
"""
The most bits of a time by its kind: a day of long ago can stand beside it by chance, agreeing in its weekday once in
seven times, in its month once in twelve; with "today" or "this week" all agree.
"""
_LESS = {"whole": 0.0, "part": 2.0, "else": 4.0}
"""Bits fewer where not all the names stand in the sentence."""
_BARE = frozenset(("date", "after", "weekday"))
"""The kinds that count where none of them does."""
_APART = {"whole": 5.0, "part": 3.5, "else": 3.0}
_MONTH = 31
_NEWS = 45
"""Days before and after a day in which a text on its events can be."""
_IF = re.compile(r"\bif\b[^;.]{0,80}\Z")
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their|him|it|its)\b", re.IGNORECASE)
_JUST_BEFORE = re.compile(r"\b(?:before|until|ahead of|by)(?: the)? \Z")


@dataclass(frozen=True, slots=True)
class Option:
    """
    A day of history that may be meant: the days of writing that go with it, and how many bits speak for them; ``around`` are the
    days when its events were still news, for which somewhat less speaks.
    """

    day: dt.date
    kind: str
    span: Days
    around: Days
    bits: float
    apart: float
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
class _Time:
    """Words of a sentence that say when; ``chance`` is how many days of writing a day of history goes with on average."""

    start: int
    end: int
    kind: str
    chance: float
    match: re.Match[str] | None
    date: dates.DateFound | None


def find_clues(sentences: Sequence[str]) -> tuple[Clue, ...]:
    """The clues of a text in reading order."""
    text = "\n".join(sentences)
    told = history.named_days(frozenset(WORD.findall(text)), text)
    if not told:
        return ()
    before = ("", *sentences)
    timed = ((one, before[number]) for number, one in enumerate(sentences) if _TIME.search(one))
    return tuple(clue for one, previous in timed for clue in _clues_of(one, previous, told))


def _clues_of(sentence: str, previous: str, told: Sequence[DayOfHistory]) -> Iterator[Clue]:
    times = _times(sentence)
    names = history.names_within(sentence) if times else frozenset()
    if names and _PRONOUN.search(sentence):
        names |= history.names_within(previous)
    for number, time in enumerate(times):
        before = times[number - 1].end if number else 0
        after = times[number + 1].start if number + 1 < len(times) else len(sentence)
        clause = _clause(sentence, time, before, after).lower()
        if not clause:
            continue
        options = tuple(_options(sentence, time, _ranked(told, names, history.deeds_within(clause), time)))
        if options:
            yield Clue(options)


def _times(sentence: str) -> list[_Time]:
    """The times of a sentence in reading order, none inside another."""
    found = [_Time(one.start, one.end, "date", _chance_of_date(one, sentence), None, one) for one in _dates(sentence)]
    found += [_Time(one.start(), one.end(), "after", 1.0, one, None) for one in _COUNTED.finditer(sentence)]
    found += [_Time(one.start(), one.end(), "ahead", 10.0, one, None) for one in _AHEAD.finditer(sentence)]
    for match in NEAR.finditer(sentence):
        kind = next((kind for kind, group in _KINDS.items() if match[group]), "")
        if kind and match["unit"] != "year" and match["units"] != "year" and not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(_Time(match.start(), match.end(), kind, _CHANCES[kind], match, None))
    return sorted(found, key=lambda time: time.start)


_KINDS = {"weekday": "weekday", "today": "day", "week": "unit", "month": "month", "ago": "units"}
_CHANCES = {"weekday": 1.0, "today": 1.0, "week": 30.0, "month": 30.0, "ago": 10.0}


def _dates(sentence: str) -> list[dates.DateFound]:
    return [
        found
        for found in dates.find_dates(sentence)
        if found.day and not found.year and not _NAMED_SO.match(sentence, found.end)
    ]


def _chance_of_date(date: dates.DateFound, sentence: str) -> float:
    days = TEN_MONTHS / 365
    return days / len(WEEKDAYS) if weekday_of(date.cut(sentence)) else days


def _clause(sentence: str, time: _Time, before: int, after: int) -> str:
    """The words around a time that tell what was then, up to the times beside it; none where they look back over years."""
    start, end = max(before, time.start - REACH), min(after, time.end + REACH)
    head, tail = sentence[start : time.start], sentence[time.end : end]
    if _LOOKS_BACK.search(sentence, start, end):
        return ""
    if time.kind == "after":
        return _PARTS.split(tail)[0]
    if _REPORTED.search(head):
        tail = ""
    return f"{_PARTS.split(head)[-1]} {_PARTS.split(tail)[0]}"


def _ranked(
    told: Sequence[DayOfHistory], names: frozenset[str], deeds: frozenset[str], time: _Time
) -> dict[str, list[DayOfHistory]]:
    """The rows that a clause can tell of, by how many of their names its sentence has."""
    found: dict[str, list[DayOfHistory]] = {"whole": [], "part": [], "else": []}
    for row in told:
        here = [not names.isdisjoint(group) for group in row.names]
        if not row.deeds.isdisjoint(deeds):
            found["whole" if all(here) else "part" if here[0] else "else"].append(row)
        elif here[0] and (not row.deeds or time.date):
            found["whole" if all(here) and not row.deeds else "part"].append(row)
    return found


def _options(sentence: str, time: _Time, ranked: dict[str, list[DayOfHistory]]) -> Iterator[Option]:
    rivals: list[DayOfHistory] = []
    for rank, rows in ranked.items():
        rivals += rows
        for row in rows:
            for span, doubt in _windows(sentence, time, row):
                bits = _bits(row, rivals, rank, time) - doubt
                if bits > 0:
                    yield Option(
                        row.day, time.kind, span, _around(row, span), bits, _APART[rank], _reason(row, sentence, time)
                    )


def _bits(row: DayOfHistory, rivals: Sequence[DayOfHistory], rank: str, time: _Time) -> float:
    """How surprising it is that a row fits by chance: the less, the more rows of its names could be meant."""
    days = {other.day for other in rivals if not row.names[0].isdisjoint(other.names[0])}
    bits = math.log2(_SURE[rank] * _span() / (time.chance * len(days)))
    return min(bits, _MOST[time.kind] - _LESS[rank]) if rank != "else" or time.kind in _BARE else 0.0


@cache
def _span() -> int:
    first, last = history.known_days()
    return (last - first).days + 1


def _around(row: DayOfHistory, span: Days) -> Days:
    """The days when a row was in the news: before it, where it is told as to come."""
    first, last = (row.day, shifted(row.day, _NEWS)) if span[1] > row.day else (shifted(row.day, -_NEWS), row.day)
    return min(first, span[0]), max(last, span[1])


def _reason(row: DayOfHistory, sentence: str, time: _Time) -> str:
    words = " ".join(sentence[time.start : time.end].split())
    return f"{row.known.form} on {row.day} as “{words}” ({row.known.source})"


_DOUBT = 4.0
"""Bits that speak against what is less likely of a time: that a date told as past is to come, that a count is rounded."""


def _windows(sentence: str, time: _Time, row: DayOfHistory) -> Iterator[tuple[Days, float]]:
    """The days of writing that go with a row if a time is of it, and what speaks against them."""
    if time.kind == "after" and time.match:
        yield from _counted(sentence, time.match, row.day)
        return
    ahead = True if _IF.search(sentence, 0, time.start) else is_ahead(sentence, time.start, time.end)
    if time.kind == "ahead" and time.match and ahead:
        days = count_of(time.match["count"]) * UNITS[time.match["units"].lower()]
        yield (shifted(row.day, -days - days // 4 - 1), shifted(row.day, days // 4 + 1 - days)), 0.0
    elif time.match and time.kind != "ahead":
        for first, last in find_windows(row.known, time.match, bool(ahead)):
            coming = ahead and time.kind == "month"
            yield (shifted(row.day, -TEN_MONTHS), row.day) if coming else (first, last), 0.0
    elif time.date and (day := _same_day(time.date, sentence, row)):
        if ahead and _JUST_BEFORE.search(sentence, 0, time.start):
            ahead = None  # what came before an election may be told long after it
        yield (day, shifted(day, TEN_MONTHS)), _DOUBT * (ahead is True)
        yield (shifted(day, -HALF_A_YEAR), day), _DOUBT * (ahead is False)


def _same_day(date: dates.DateFound, sentence: str, row: DayOfHistory) -> dt.date | None:
    """The day of a row that a date without its year names, its weekday too where it has one."""
    first, last = row.known.spans[0]
    days = (shifted(first, step) for step in range((last - first).days + 1))
    weekday = weekday_of(date.cut(sentence))
    same = (day for day in days if (day.month, day.day) == (date.month, date.day))
    return next((day for day in same if weekday in (None, day.isoweekday())), None)


def _counted(sentence: str, match: re.Match[str], day: dt.date) -> Iterator[tuple[Days, float]]:
    """
    The days of writing for what came so many days after or before a day of history: with a weekday the week from it on,
    if it was on that weekday; else the weeks after it.
    """
    back = match["way"].lower() == "before"
    count = count_of(match["count"]) if match["count"] else 0 if "hour" in match["hours"].lower() else 1
    unit = match["units"].lower() if match["units"] else "day"
    told = shifted(day, (-1 if back else 1) * count * UNITS[unit])
    weekday = [one["weekday"] for one in NEAR.finditer(sentence, 0, match.start()) if one["weekday"]][-1:]
    weekday = weekday or [one["weekday"] for one in NEAR.finditer(sentence, match.end()) if one["weekday"]][:1]
    if unit == "day" and weekday and (match["count"] or match["hours"].lower().startswith("the")):
        if WEEKDAYS[told.weekday()] == weekday[0]:
            yield (told, shifted(told, 6)), 0.0
    elif not weekday:
        margin = UNITS[unit] // 2
        yield (shifted(told, -margin), shifted(told, margin + 6)), _DOUBT
