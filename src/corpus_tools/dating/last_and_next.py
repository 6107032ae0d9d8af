"""
The days of writing between the last day that a text names as past and the next that it names as to come, both without
their year: "announced on 14 December", "is due to meet on 17 December"; and those soon after the last of many.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus_tools import dates
from corpus_tools.dating import weeks
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.dates_in_names import is_no_deed, is_of_timetable
from corpus_tools.dating.weeks import Weekdays
from corpus_tools.dating.windows import may_name_month
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

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


@dataclass(frozen=True, slots=True)
class _Day:
    month: int
    day: int
    weekday: int | None
    coming: bool

    def fits(self, today: dt.date) -> bool:
        """True where it was in the months before a day, or is in those after it."""
        found = (dt.date(year, self.month, self.day) for year in self._years(today))
        if self.coming:
            return any(0 <= (one - today).days <= HALF_A_YEAR and self._is_its_weekday(one) for one in found)
        return any(0 <= (today - one).days <= TEN_MONTHS and self._is_its_weekday(one) for one in found)

    def between(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """The days of its number among some."""
        years = (year for year in range(first.year, last.year + 1) if dates.is_day(year, self.month, self.day))
        days = (dt.date(year, self.month, self.day) for year in years)
        return (day for day in days if first <= day <= last and self._is_its_weekday(day))

    def _years(self, today: dt.date) -> Iterator[int]:
        years = (today.year - 1, today.year, today.year + 1)
        return (year for year in years if dates.is_day(year, self.month, self.day))

    def _is_its_weekday(self, day: dt.date) -> bool:
        return self.weekday in (None, day.isoweekday())


def between(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by the last and the next day, where few days lie between and in one year only. Who
    writes on a day itself calls it by its weekday.

    >>> news = ["The law passed on June 22.", "He spoke on August 1.", "The court is due to open on August 9."]
    >>> found = between(Bounds(dt.date(2023, 1, 1), dt.date(2024, 3, 1)), news)
    >>> str(found.first), str(found.last)
    ('2023-08-02', '2023-08-08')
    """
    if not bounds.first or not bounds.last or not 0 < (bounds.last - bounds.first).days <= _YEARS:
        return bounds
    told = frozenset(_told(sentences))
    if len({one.coming for one in told}) < 2:
        return bounds
    days = [bounds.first + dt.timedelta(days=step) for step in range((bounds.last - bounds.first).days + 1)]
    most = _FEW if len(days) > A_YEAR else _FEW_OF_A_YEAR
    runs = [run for run in _runs(days, told) if 1 < len(run) <= most]
    return _within(bounds, runs[0], told) if len(runs) == 1 else bounds


def within_months(bounds: Bounds, sentences: Sequence[str], captions: Sequence[str] = ()) -> Bounds:
    """
    Bounds of two months at most, closed in to the days in a row on which all is past and to come as it is told; what
    ``captions`` date is past.

    >>> news = ["He was suspended on April 2.", "The hearings resume on April 29."]
    >>> found = within_months(Bounds(dt.date(2019, 4, 1), dt.date(2019, 4, 30)), news)
    >>> str(found.first), str(found.last)
    ('2019-04-03', '2019-04-28')
    """
    if not bounds.first or not bounds.last or not 0 < (bounds.last - bounds.first).days <= _TWO_MONTHS:
        return bounds
    told = frozenset((*_told(sentences, sure=True), *_told(captions)))
    days = [bounds.first + dt.timedelta(days=step) for step in range((bounds.last - bounds.first).days + 1)]
    runs = [list(run) for fits, run in groupby(days, lambda day: all(one.fits(day) for one in told)) if fits]
    return _within(bounds, runs[0], told) if told and len(runs) == 1 else bounds


def soon_after(bounds: Bounds, sentences: Sequence[str], weekdays: Weekdays) -> Bounds:
    """
    The same bounds, no later than soon after the last of many days that a text names as past one after the other.

    >>> days = " ".join(f"They met on {day} May." for day in (2, 4, 7, 9, 12)) + " On Sunday they parted."
    >>> news = days.split(". ")
    >>> found = soon_after(Bounds(dt.date(2023, 5, 3), dt.date(2024, 1, 1)), news, weeks.weekdays_of(news, news))
    >>> str(found.first), str(found.last)
    ('2023-05-12', '2023-05-26')
    """
    if not bounds.first or not bounds.last or not _SOON < (bounds.last - bounds.first).days <= A_YEAR:
        return bounds
    start = bounds.first - dt.timedelta(days=_CHRONICLE)
    named = sorted({day for one in _told(sentences) if not one.coming for day in one.between(start, bounds.last)})
    row = [day for day in named if (named[-1] - day).days <= _CHRONICLE]
    soon = dt.timedelta(days=_SOONER if len(weekdays.past) > 1 else _SOON)
    if len(row) < _MANY or row[-1] + soon < bounds.first:
        return bounds
    first = max(row[-1], bounds.first)
    reason = f"the last of the {len(row)} days that it tells one after the other is {row[-1]}"
    return replace(bounds, first=first, last=min(first + soon, bounds.last), reasons=(*bounds.reasons, reason))


def soon_after_one(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, no later than soon after the last day that a text names as past, where its weekday stands beside it
    and tells the year.

    >>> news = ["They took the town in June.", "On Friday, Sept. 12, he conceded it."]
    >>> found = soon_after_one(Bounds(dt.date(2014, 6, 10), dt.date(2015, 6, 10)), news)
    >>> str(found.first), str(found.last)
    ('2014-09-12', '2014-09-26')
    """
    if not bounds.first or not bounds.last or not 2 * _SOON < (bounds.last - bounds.first).days <= _LONG:
        return bounds
    told = [one for one in _told(sentences) if not one.coming]
    named = sorted((day, one.weekday or 0) for one in told for day in one.between(bounds.first, bounds.last))
    if not named or not named[-1][1] or len({day for day, weekday in named if weekday}) > len({*told}):
        return bounds
    first = named[-1][0]
    last = min(first + dt.timedelta(days=_SOON), bounds.last)
    reason = f"the last day that it tells as past, with its weekday, is {first}"
    return replace(bounds, first=first, last=last, reasons=(*bounds.reasons, reason))


_LONG = 550
"""Days; in what is longer a day of the calendar comes back, though on another weekday."""


def _runs(days: Sequence[dt.date], told: frozenset[_Day]) -> Iterator[list[dt.date]]:
    """The days in a row from one told as past to one told as coming, on which all that is told fits."""
    starts = {(one.month, one.day) for one in told if not one.coming}
    ends = {(one.month, one.day) for one in told if one.coming}
    for fits, found in groupby(days, lambda day: all(one.fits(day) for one in told)):
        run = list(found) if fits else []
        if run and (run[0].month, run[0].day) in starts and (run[-1].month, run[-1].day) in ends:
            yield run


def _within(bounds: Bounds, fitting: Sequence[dt.date], told: frozenset[_Day]) -> Bounds:
    """The days between, without those told as to come by their number, and those past ones named by it alone."""
    bare = {(one.month, one.day) for one in told if one.coming or one.weekday is None}
    inner = [day for day in fitting if (day.month, day.day) not in bare] or list(fitting)
    reason = f"the last day that it tells as past and the next that is to come are {fitting[0]} and {fitting[-1]}"
    return replace(bounds, first=inner[0], last=inner[-1], reasons=(*bounds.reasons, reason))


def _told(sentences: Sequence[str], *, sure: bool = False) -> Iterator[_Day]:
    """The days told without their year; what no verb tells as to come is past, or left out to be ``sure``."""
    for sentence in filter(may_name_month, sentences):
        for found in dates.in_sentence(sentence):
            if found.day and not found.year and len(found.readings) < 2:
                ahead = weeks.is_ahead(sentence, found.start, found.end)
                named = sure and (ahead is None or is_no_deed(found, sentence))
                if not named and (ahead or not is_of_timetable(found, sentence)):
                    yield _Day(found.month, found.day, weekday_of(found.cut(sentence)), ahead is True)
