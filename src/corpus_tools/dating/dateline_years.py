"""
The year of a day that a page states without it: the one in which the day falls on the weekday of the news, and in which
what the lead tells was in the two weeks before. Each day of history that is told counts as many bits as its names are
rare (``kin``); the year is taken where it weighs enough, and more than each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus_tools.dates import DateFound
from corpus_tools.dating import days_of_history as history
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.kin import KinOf
from corpus_tools.dating.listed_days import DayOfHistory, known_days
from corpus_tools.dating.weeks import Weekdays, end_of_lead
from corpus_tools.dating.windows import WEEKDAYS, in_years

NEWS = 14
"""Days for which something is the news of a lead."""

_ENOUGH, _WITHOUT = 2.0, 3.0
"""
Bits from which on the days of history tell the year, and by which it must weigh more than each other: on the first
weekday told as past or the day after, and on another or where none is told. Of 840 pages of newspapers whose days are
known they told some 150 and got 3 wrong, all columns that look back.
"""

_OF_THE_WEEK = 0.7
"""How much of what the weekdays of a text say against a day counts, as they are told loosely."""

_LESS = 1.0
"""Bits fewer where the lead has not all the names, or not the deed."""


def only_day(date: DateFound, bounds: Bounds, weekday: int | None, *, agency: bool = False) -> dt.date | None:
    """
    The only day within closed bounds that a date without its year can be, on the ``weekday`` of the news, Monday being
    0, or the day after it, as a paper tells of it; an ``agency`` tells of the day itself.

    >>> from corpus_tools.dates import find_dates
    >>> found = find_dates("Riga, 22 March")[0]
    >>> closed = Bounds(dt.date(2015, 7, 8), dt.date(2019, 7, 8))
    >>> str(only_day(found, closed, 3, agency=True)), only_day(found, closed, None), only_day(found, closed, 3)
    ('2018-03-22', None, None)
    """
    days = list(_days(date, bounds, weekday)) if bounds.closed() else []
    days = [day for day in days if agency and day.weekday() == weekday] or days
    return days[0] if len(days) == 1 else None


def day_by_news(
    date: DateFound, sentences: Sequence[str], bounds: Bounds, weekdays: Weekdays
) -> tuple[dt.date, str] | None:
    """The day of the year that the news of a lead is of, and what tells it."""
    days = list(_days(date, bounds, None))
    told = _told(sentences, days) if days else {}
    against = [weekdays.against(day) for day in range(len(WEEKDAYS))]
    likely = min(against)
    weights = sorted(
        (
            (sum(bits for bits, _ in its.values()) - _OF_THE_WEEK * (against[day.weekday()] - likely), day)
            for day, its in told.items()
        ),
        reverse=True,
    )
    fresh = bool(weights) and weekdays.first is not None and weights[0][1].weekday() in weekdays.fresh
    enough = _ENOUGH if fresh else _WITHOUT
    if not weights or weights[0][0] < enough or any(weight > weights[0][0] - enough for weight, _ in weights[1:]):
        return None
    day = weights[0][1]
    row = max(told[day].values(), key=lambda one: (one[0], one[1].known.form))[1]
    return day, f"{row.known.form} on {row.day} ({row.known.source})"


def _days(date: DateFound, bounds: Bounds, weekday: int | None) -> Iterator[dt.date]:
    """The days of a date within the bounds, on the weekday of the news or the one after."""
    known = known_days()
    first, last = bounds.first or known[0], bounds.last or known[1]
    for day in in_years(date.month, date.day or 0, range(first.year, last.year + 1)):
        if first <= day <= last and (weekday is None or (day.weekday() - weekday) % len(WEEKDAYS) < 2):
            yield day


_Weighed = dict[dt.date, tuple[float, DayOfHistory]]
"""For each day of history that is told the row that says most of it, and its bits."""


def _told(sentences: Sequence[str], days: Sequence[dt.date]) -> dict[dt.date, _Weighed]:
    """For each of some days what the lead tells of the two weeks before it."""
    lead, by_word = "\n".join(sentences[: end_of_lead(sentences)]), history.names_by_word(sentences)
    names = frozenset(chain.from_iterable(by_word.values()))
    rows = [row for row in history.told_days(names) if not any(map(names.isdisjoint, row.names))]
    its_names, its_deeds, kin = history.names_within(lead, by_word), history.deeds_within(lead.lower()), KinOf(rows)
    found: dict[dt.date, _Weighed] = {}
    for row in rows:
        for day in (day for day in days if 0 <= (day - row.day).days <= NEWS):
            less = _less(row, its_names, its_deeds) if history.tell_a_week(row, names) else None
            if less is not None and kin[row].told > less:
                other = found.setdefault(day, {}).get(row.day, (0.0, row))
                bits = kin[row].told - less
                found[day][row.day] = (bits, row) if bits > other[0] else other
    return found


def _less(row: DayOfHistory, names: frozenset[str], deeds: frozenset[str]) -> float | None:
    """How many bits fewer a row counts by what a lead has of it; None where that tells nothing of it."""
    whole, done = not any(map(names.isdisjoint, row.names)), not row.deeds.isdisjoint(deeds)
    if not whole and (not done or all(map(names.isdisjoint, row.names))):
        return None
    return 0.0 if whole and done else _LESS
