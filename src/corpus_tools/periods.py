"""Dates as the intervals that they can mean, written in Extended Date/Time Format (ISO 8601-2:2019, level 0-1)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_BEFORE = re.compile(r"(?:-\d{4}|0000)(?:-\d{2}(?:-\d{2})?)?[?~%]?")
"""A year before the year 1 by the count of astronomers, who have a year 0: 44 BC is -0043."""
_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
_EDTF_DECADE = re.compile(r"(\d{3})X[?~%]?|(\d{2})XX[?~%]?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


@dataclass(frozen=True, slots=True)
class Period:
    """
    The interval that a date can mean, first and last day included; ``None`` is an open end, or a day before the year
    1, which has no date in Python.
    ``edtf`` is the date in Extended Date/Time Format (ISO 8601-2:2019, level 0-1).
    """

    edtf: str
    first: dt.date | None
    last: dt.date | None

    @classmethod
    def parse(cls, edtf: str) -> Period:
        """
        The days that an EDTF string of level 0-1 can mean.

        Raises ``ValueError`` when the string is no such date.

        >>> Period.parse("2023-05").last
        datetime.date(2023, 5, 31)
        >>> Period.parse("2023-02/..").last is None
        True
        >>> Period.parse("201X").first
        datetime.date(2010, 1, 1)
        >>> Period.parse("-0043-03-15").first is None
        True
        """
        start, slash, end = edtf.partition("/")
        first = _days(start)
        last = _days(end) if slash else first
        period = cls(edtf, first and first[0], last and last[1])
        if period.first and period.last and period.first > period.last:
            raise ValueError(f"{edtf!r} ends before it begins")
        if slash and {start, end} <= {"", ".."}:
            raise ValueError(f"{edtf!r} says no day at all")
        return period

    def before(self, other: Period) -> bool:
        """
        True when every reading of the two dates puts this one first.

        >>> Period.parse("2023-05").before(Period.parse("2023-05-20"))
        False
        """
        return bool(self.last and other.first and self.last < other.first)


def order_in_time(edtf: str | None, day: dt.date | None) -> str:
    """
    What sorts dates by their first day, those before the year 1 first; ``day`` is None where no day is known.

    >>> sorted(["2019", "-0043", "-0218"], key=lambda edtf: order_in_time(edtf, Period.parse(edtf).first))
    ['-0218', '-0043', '2019']
    """
    if edtf and _BEFORE.match(edtf):
        year = edtf[1:5] if edtf[0] == "-" else "0000"
        return f"-{9999 - int(year):04d}{edtf[5:]}"
    return str(day or "9999")


def _days(edtf: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of one side of an EDTF interval; None for an open or unknown end."""
    match = _EDTF_DAY.fullmatch(edtf)
    if not match:
        return _decade(edtf)
    year, month, day = [int(part) if part else None for part in match.groups()]
    if not year:
        return None
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if month in _SEASON_MONTHS:
        begin, end = _SEASON_MONTHS[month]
        over = end > 12
        last_month, last_year = end - 12 * over, year + over
        return dt.date(year, begin, 1), dt.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return (dt.date(year, month, day),) * 2


def _decade(edtf: str) -> tuple[dt.date, dt.date] | None:
    """The same of what is no day, month or year: a decade, a century, or no date that Python has."""
    if edtf in ("", "..") or _BEFORE.fullmatch(edtf):
        return None
    match = _EDTF_DECADE.fullmatch(edtf)
    if not match:
        raise ValueError(f"{edtf!r} is not an EDTF date or interval (2018-04, 2018-03/2018-10)")
    decade, century = match.groups()
    year, length = (int(decade) * 10, 10) if decade else (int(century) * 100, 100)
    return dt.date(max(year, 1), 1, 1), dt.date(year + length - 1, 12, 31)
