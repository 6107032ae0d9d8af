"""Bars and axes of time: each bar as long as the interval that a date can mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus_tools.brief.display import Html
from corpus_tools.brief.inwords import MONTHS


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled interval; an end that is None is open. ``shown`` stands for the label where evidence can be cited."""

    label: str
    first: dt.date | None
    last: dt.date | None
    colour: str
    said: str
    shown: Html | None = None


LONG, _SHORT, _MUCH = 92, 21, 4
"""
Days of a date that is known well enough, those that an axis has at least, and how many times as long as what is so
known it may be.
"""

_PART = 8  # of an axis so much is of what is too long for it


def _days(bars: Sequence[Bar]) -> list[dt.date]:
    return [day for bar in bars for day in (bar.first, bar.last) if day]


@dataclass(frozen=True, slots=True)
class Span:
    """The days that an axis shows."""

    first: dt.date
    last: dt.date

    @classmethod
    def over(cls, bars: Sequence[Bar]) -> Span:
        """
        Days that hold all bars with a little room on both sides; of bars much longer than all others together, or open,
        only what lies beside these, else a text "of 2009 or later" would make one dot of a whole March. None is left
        out of sight: what ends before the others begin, or begins behind them, is shown whole, or its nearer part where
        it is longer than all that.

        >>> year = Bar("fair", dt.date(2022, 1, 1), dt.date(2022, 12, 31), "c1", "2022")
        >>> month = Bar("strike", dt.date(2016, 10, 1), dt.date(2016, 10, 31), "c1", "October 2016")
        >>> Span.over([year, month]).last.year
        2023
        >>> Span.over([month, Bar("page", dt.date(2016, 11, 1), dt.date(2017, 10, 1), "c1", "")]).last
        datetime.date(2016, 11, 7)
        """
        days = _days(bars)
        first, last = min(days), max(days)
        known = _days([bar for bar in bars if bar.first and bar.last and (bar.last - bar.first).days <= LONG])
        if known and (last - first).days > _MUCH * max((max(known) - min(known)).days, _SHORT):
            first = min(known + [bar.last for bar in bars if bar.last and not bar.first])
            last = max(known + [bar.first for bar in bars if bar.first and not bar.last])
            beside = [_nearer(bar, first, last) for bar in bars]
            first, last = min([first, *_days(beside)]), max([last, *_days(beside)])
        room = max((last - first).days // 30, 1)
        return cls(_shifted(first, -room), _shifted(last, room + 1))

    def ends(self, bar: Bar) -> tuple[int, int]:
        """The first day of a bar and the day after its last; an open end, or one beyond, reaches the edge."""
        begin = max(bar.first or self.first, self.first)
        end = min(_shifted(bar.last, 1) if bar.last else self.last, self.last)
        return begin.toordinal(), max(end, begin).toordinal()

    def goes_on(self, bar: Bar) -> tuple[bool, bool]:
        """Whether a bar goes on before the axis, and behind it."""
        return not bar.first or bar.first < self.first, not bar.last or bar.last > self.last

    def ticks(self) -> list[tuple[dt.date, str]]:
        """
        Round days with their names, at most eight or so.

        >>> Span(dt.date(2019, 8, 20), dt.date(2019, 8, 30)).ticks()[0]
        (datetime.date(2019, 8, 20), '20 Aug')
        """
        days = (self.last - self.first).days
        if days > 3 * 366:
            step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 500, 2000) if days / 366 / step <= 8)
            years = range(-(-self.first.year // step) * step, self.last.year + 1, step)
            return [(dt.date(year, 1, 1), str(year)) for year in years if self.first <= dt.date(year, 1, 1)]
        if days > 70:
            step = next(step for step in (1, 2, 3, 6) if days / 30 / step <= 8 or step == 6)
            months = range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month)
            starts = [dt.date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
            return [(day, f"{MONTHS[day.month - 1][:3]} {day.year}") for day in starts]
        step = max(1, -(-days // 7))
        return [
            (day, f"{day.day} {MONTHS[day.month - 1][:3]}")
            for day in (_shifted(self.first, n) for n in range(0, days + 1, step))
        ]

    def named(self) -> list[tuple[float, str]]:
        """The round days that the axis shows, as numbers of days, with their names."""
        return [(day.toordinal(), name) for day, name in self.ticks() if self.first <= day <= self.last]


def _nearer(bar: Bar, first: dt.date, last: dt.date) -> Bar:
    """A bar beside some days, without what goes on longer than these and the way to it; one among them without days."""
    if not bar.first or not bar.last or (bar.last >= first and bar.first <= last):
        return replace(bar, first=None, last=None)
    near = max((max(last, bar.first) - min(first, bar.last)).days, 1)
    if (bar.last - bar.first).days <= near:
        return bar
    part = -(-near // _PART)
    if bar.first > last:
        return replace(bar, last=_shifted(bar.first, part))
    return replace(bar, first=_shifted(bar.last, -part))


def _shifted(day: dt.date, days: int) -> dt.date:
    """A day so many days later; the ends of the calendar stop it."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))
