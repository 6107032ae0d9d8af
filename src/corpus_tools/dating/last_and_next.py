"""
The days of writing between the last day that a text names as past and the next that it names as to come, both without
their year: "announced on 14 December", "is due to meet on 17 December"; and those soon after the last of many.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from corpus_tools.dating import weeks
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.dates_in_names import is_no_deed, is_of_timetable
from corpus_tools.dating.weeks import Weekdays
from corpus_tools.dating.windows import days_from, shifted
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS, Told, named_days, runs, weekday_of

A_YEAR = 366
_YEARS = 3 * 366
"""Days over which a text can have been written, so that its days tell which year it was."""

_TWO_MONTHS = 62
_FEW, _FEW_OF_A_YEAR = 18, 45
"""Days at most from the last to the next, so that a text was written between them; where the year is known, too."""


_MANY = 4
"""Days of one month and a half that a text which follows the news names by their numbers."""

_CHRONICLE = 45
"""Days over which a text tells of one day after another."""

_SOON, _SOONER = 14, 7
"""Days after the last of them by which such a text is out, and where it names several weekdays as past too."""


def between(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by the last and the next day, where few days lie between and in one year only. Who
    writes on a day itself calls it by its weekday.

    >>> news = ["The law passed on June 22.", "He spoke on August 1.", "The court is due to open on August 9."]
    >>> found = between(Bounds(dt.date(2023, 1, 1), dt.date(2024, 3, 1)), news)
    >>> str(found.first), str(found.last)
    ('2023-08-02', '2023-08-08')
    """
    closed = bounds.closed(1, _YEARS)
    told = frozenset(_told(sentences) if closed else ())
    if not closed or len({one.coming for one in told}) < 2:
        return bounds
    days = days_from(*closed)
    most = _FEW if len(days) > A_YEAR else _FEW_OF_A_YEAR
    found = [run for run in _from_past_to_coming(days, told) if 1 < len(run) <= most]
    return _within(bounds, found[0], told) if len(found) == 1 else bounds


def within_months(bounds: Bounds, sentences: Sequence[str], captions: Sequence[str] = ()) -> Bounds:
    """
    Bounds of two months at most, closed in to the days in a row on which all is past and to come as it is told; what
    ``captions`` date is past.

    >>> news = ["He was suspended on April 2.", "The hearings resume on April 29."]
    >>> found = within_months(Bounds(dt.date(2019, 4, 1), dt.date(2019, 4, 30)), news)
    >>> str(found.first), str(found.last)
    ('2019-04-03', '2019-04-28')
    """
    if not (closed := bounds.closed(1, _TWO_MONTHS)):
        return bounds
    told = frozenset((*_told(sentences, sure=True), *_told(captions)))
    found = list(runs(days_from(*closed), told)) if told else []
    return _within(bounds, found[0], told) if len(found) == 1 else bounds


def soon_after(bounds: Bounds, sentences: Sequence[str], weekdays: Weekdays) -> Bounds:
    """
    The same bounds, no later than soon after the last of many days that a text names as past one after the other.

    >>> days = " ".join(f"They met on {day} May." for day in (2, 4, 7, 9, 12)) + " On Sunday they parted."
    >>> news = days.split(". ")
    >>> found = soon_after(Bounds(dt.date(2023, 5, 3), dt.date(2024, 1, 1)), news, weeks.weekdays_of(news, news))
    >>> str(found.first), str(found.last)
    ('2023-05-12', '2023-05-26')
    """
    if not (closed := bounds.closed(_SOON + 1, A_YEAR)):
        return bounds
    start, past = shifted(closed[0], -_CHRONICLE), (one for one in _told(sentences) if not one.coming)
    named = sorted({day for one in past for day in _between(one, start, closed[1])})
    row = [day for day in named if (named[-1] - day).days <= _CHRONICLE]
    soon = _SOONER if len(weekdays.past) > 1 else _SOON
    if len(row) < _MANY or shifted(row[-1], soon) < closed[0]:
        return bounds
    first = max(row[-1], closed[0])
    reason = f"the last of the {len(row)} days that it tells one after the other is {row[-1]}"
    return bounds.narrowed(first, min(shifted(first, soon), closed[1]), reason)


def soon_after_one(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, no later than soon after the last day that a text names as past, where its weekday stands beside it
    and tells the year.

    >>> news = ["They took the town in June.", "On Friday, Sept. 12, he conceded it."]
    >>> found = soon_after_one(Bounds(dt.date(2014, 6, 10), dt.date(2015, 6, 10)), news)
    >>> str(found.first), str(found.last)
    ('2014-09-12', '2014-09-26')
    """
    if not (closed := bounds.closed(2 * _SOON + 1, _LONG)):
        return bounds
    told = [one for one in _told(sentences) if not one.coming]
    named = sorted((day, one.weekday or 0) for one in told for day in _between(one, *closed))
    if not named or not named[-1][1] or len({day for day, weekday in named if weekday}) > len({*told}):
        return bounds
    first = named[-1][0]
    reason = f"the last day that it tells as past, with its weekday, is {first}"
    return bounds.narrowed(first, min(shifted(first, _SOON), closed[1]), reason)


_LONG = 550
"""Days; in what is longer a day of the calendar comes back, though on another weekday."""


def _between(one: Told, first: dt.date, last: dt.date) -> list[dt.date]:
    """Of some days those that one told can be."""
    return [day for day in one.in_years(range(first.year, last.year + 1)) if first <= day <= last]


def _from_past_to_coming(days: Sequence[dt.date], told: frozenset[Told]) -> Iterator[list[dt.date]]:
    """The days in a row from one told as past to one told as coming, on which all that is told fits."""
    ends = {(one.month, one.day, one.coming) for one in told}
    for run in runs(days, told):
        if (run[0].month, run[0].day, False) in ends and (run[-1].month, run[-1].day, True) in ends:
            yield run


def _within(bounds: Bounds, fitting: Sequence[dt.date], told: frozenset[Told]) -> Bounds:
    """The days between, without those told as to come by their number, and those past ones named by it alone."""
    bare = {(one.month, one.day) for one in told if one.coming or one.weekday is None}
    inner = [day for day in fitting if (day.month, day.day) not in bare] or list(fitting)
    reason = f"the last day that it tells as past and the next that is to come are {fitting[0]} and {fitting[-1]}"
    return bounds.narrowed(inner[0], inner[-1], reason)


def _told(sentences: Sequence[str], *, sure: bool = False) -> Iterator[Told]:
    """The days told without their year; what no verb tells as to come is past, or left out to be ``sure``."""
    for sentence, found in named_days(sentences):
        ahead = weeks.is_ahead(sentence, found.start, found.end)
        named = sure and (ahead is None or is_no_deed(found, sentence))
        if not named and (ahead or not is_of_timetable(found, sentence)):
            reach, weekday = HALF_A_YEAR if ahead else TEN_MONTHS, weekday_of(found.cut(sentence))
            yield Told(found.month, found.day or 0, ahead is True, reach, weekday)
