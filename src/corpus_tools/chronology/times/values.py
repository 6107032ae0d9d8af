"""TIMEX3 values and days: steps from a day by any unit, the value of a day at a unit, and the EDTF date of a value."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

DAY_LENGTH, MONTH_LENGTH = len("2019-08-27"), len("2019-08")
"""Characters of a day and of a month, as a value and in EDTF alike."""
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_EDTF_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


_SHIFT = 8001
"""The year 1 BC stands at 8000 of the shifted calendar: 20 cycles of 400 years, after which weekdays recur."""

_SHIFTED_FROM = 4001  # years from here on are before Christ: 4000 BC is the first that can be told


def shifted(year: int) -> int:
    """
    The year of the shifted calendar in which a year before Christ is reckoned.

    >>> shifted(218)
    7783
    """
    return _SHIFT - year


def in_era(value: str) -> str:
    """
    A TIMEX3 value with its year written in its own era.

    >>> [in_era(value) for value in ("7783-12", "8001", "2019-08-27", "P3Y")]
    ['BC0218-12', '0001', '2019-08-27', 'P3Y']
    """
    digits = value[:4]
    if len(digits) < 4 or not digits.isdigit() or int(digits) < _SHIFTED_FROM:
        return value
    year = int(digits)
    return (f"BC{_SHIFT - year:04d}" if year < _SHIFT else f"{year - _SHIFT + 1:04d}") + value[4:]


def stepped(day: dt.date, unit: str, count: int) -> dt.date:
    """
    The day so many units later (earlier, when negative); the last of the month where the month has no such day.

    Raises ``OverflowError`` past the last year of an era, AD 4000, where years of the shifted calendar begin.

    >>> stepped(dt.date(2020, 3, 31), "M", -1)
    datetime.date(2020, 2, 29)
    """
    days = {"D": 1, "W": 7, "WE": 7, "F": 14}.get(unit)
    if days or unit.startswith("T"):
        return day + dt.timedelta(days=count * (days or 0))
    months = count * {"M": 1, "Q": 3, "S": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if (year < _SHIFTED_FROM) != (day.year < _SHIFTED_FROM):
        raise OverflowError(f"year {year} would be read in another era than {day.year}")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def value_at(day: dt.date, unit: str) -> str:
    """
    The TIMEX3 value of the unit that a day lies in.

    >>> [value_at(dt.date(2019, 8, 27), unit) for unit in ("D", "W", "WE", "M", "Q", "Y", "DE", "CE")]
    ['2019-08-27', '2019-W35', '2019-W35-WE', '2019-08', '2019-Q3', '2019', '201', '20']
    """
    if unit in ("W", "WE", "F"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    length = {"M": 7, "Y": 4, "DE": 3, "CE": 2}.get(unit, 10)
    return day.isoformat()[:length]


_VALUE = re.compile(
    r"(?P<era>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?(?:T[\w:]+)?"
)


@lru_cache(maxsize=4096)
def first_day(value: str | None) -> tuple[dt.date, str] | None:
    """
    The first day of a calendar value and its unit; None for none and for values without a calendar reading. A year
    before Christ is one of the shifted calendar.

    >>> first_day("2019-W35"), first_day("PRESENT_REF"), first_day("BC0218")
    ((datetime.date(2019, 8, 26), 'W'), None, (datetime.date(7783, 1, 1), 'Y'))
    """
    if not value:
        return None
    if value.isdigit() and len(value) in (2, 3):
        return dt.date(max(int(value.ljust(4, "0")), 1), 1, 1), "DE" if len(value) == 3 else "CE"
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    year, part = int(match["year"]), match.groupdict()
    if part["era"]:
        year = shifted(year)
    if part["week"]:
        return dt.date.fromisocalendar(year, int(part["week"]), 6 if part["weekend"] else 1), "W"
    if part["quarter"]:
        return dt.date(year, 3 * int(part["quarter"]) - 2, 1), "Q"
    if part["half"]:
        return dt.date(year, 6 * int(part["half"]) - 5, 1), "Y"
    if part["season"]:
        return dt.date(year, SEASON_MONTHS[part["season"]], 1), "S"
    unit = "D" if part["day"] else "M" if part["month"] else "Y"
    return dt.date(year, int(part["month"] or 1), int(part["day"] or 1)), unit


@lru_cache(maxsize=4096)
def edtf_of(value: str) -> str | None:
    """
    The EDTF date (level 0-1) of a TIMEX3 value, None when it names no calendar date. Years before Christ are counted
    as astronomers and ISO 8601 do, with a year 0.

    >>> [edtf_of(value) for value in ("2019-08-27TMO", "2019-W35", "2019-Q3", "2019-SU", "199", "P3Y", "XXXX-WXX-1")]
    ['2019-08-27', '2019-08-26/2019-09-01', '2019-07/2019-09', '2019-22', '199X', None, None]
    >>> [edtf_of(value) for value in ("BC0044-03-15", "BC0218-SP", "BC0001")]
    ['-0043-03-15', '-0217-21', '0000']
    """
    if value.isdigit() and len(value) in (2, 3):
        return value.ljust(4, "X")
    match = _VALUE.fullmatch(value)
    start = first_day(value)
    if not match or not start:
        return None
    if match["era"]:
        return _before_christ(int(match["year"]), value)
    year, day = match["year"], start[0]
    if match["week"]:
        return f"{day}/{day + dt.timedelta(days=1 if match['weekend'] else 6)}"
    if match["quarter"]:
        return f"{day.isoformat()[:7]}/{stepped(day, 'M', 2).isoformat()[:7]}"
    if match["half"]:
        return f"{day.isoformat()[:7]}/{stepped(day, 'M', 5).isoformat()[:7]}"
    if match["season"]:
        return f"{year}-{_EDTF_SEASONS[match['season']]}"
    return value.split("T")[0]


def _before_christ(year: int, value: str) -> str | None:
    sign, part = "-" if year > 1 else "", value[len("BC0044") :].split("T")[0]
    written = f"{sign}{year - 1:04d}"
    if not part or part[1:3].isdigit():
        return written + part
    season = _EDTF_SEASONS.get(part[1:])
    return f"{written}-{season}" if season else None


def duration(count: str | None, unit: str) -> str:
    """
    The TIMEX3 value of a duration.

    >>> duration("3", "Y"), duration("X", "W"), duration("2", "DE"), duration("0.5", "TH"), duration("2", "F")
    ('P3Y', 'PXW', 'P20Y', 'PT30M', 'P4W')
    """
    times = {"DE": (10, "Y"), "CE": (100, "Y"), "F": (2, "W"), "WE": (1, "WE")}.get(unit)
    if count in (None, "X"):
        return f"P{unit[0]}X{unit[1]}" if unit[0] == "T" else f"PX{'Y' if unit in ('DE', 'CE') else unit[0]}"
    number = float(count or 1) * (times[0] if times else 1)
    mark = times[1] if times else unit
    if mark == "TH" and number != int(number):
        return f"PT{int(number)}H{int(number % 1 * 60)}M" if number >= 1 else f"PT{int(number * 60)}M"
    digits = f"{number:g}" if number < 1e6 else str(int(number))
    return f"PT{digits}{mark[1]}" if mark[0] == "T" else f"P{digits}{mark}"


def western_easter(year: int) -> dt.date:
    """
    Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).

    >>> western_easter(2000)
    datetime.date(2000, 4, 23)
    """
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


_ONE_DAY = re.compile(r"(?!0000)\d{4}-\d\d-\d\d")


@lru_cache(maxsize=4096)
def exact_day(edtf: str | None) -> dt.date | None:
    """
    The day that an EDTF date is; None for any other, and before the year 1, where calendars of computers end.

    >>> exact_day("2019-08-27"), exact_day("2019-08"), exact_day("0000-12-25")
    (datetime.date(2019, 8, 27), None, None)
    """
    return dt.date.fromisoformat(edtf) if edtf and _ONE_DAY.fullmatch(edtf) else None
