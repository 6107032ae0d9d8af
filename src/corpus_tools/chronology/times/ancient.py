"""
Readings of years that three digits write or that an era follows: 218 BC, AD 439, in 216 after 218 BC was told.

A year before Christ is reckoned as a year of a shifted calendar (``values.shifted``), so that "the following
year" and "in December" count from it as from any other; the value that is written is TIMEX3's, BC0218.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus_tools.chronology.times.dates import Reading
from corpus_tools.chronology.times.setting import Setting, Value
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import shifted
from corpus_tools.dates import in_calendar

_EARLY = 1000  # years before are written with three digits and need a neighbour that says they are years
_LINKED = re.compile(r"\s*(?:to|and|until|till|or|[-–—])\s*(?:\w+\s+)?\d{1,3}\s*(?P<era>BCE?|CE|AD)\b")


def _year(found: Found) -> int | None:
    """The year that a match names, shifted where it is before Christ."""
    digits = found.value("number", "year", "early_year") or ""
    if found.dates and found.dates[0].year:
        digits = str(found.dates[0].year)
    if not digits.isdigit() or not 1 <= int(digits) <= 9999:
        return None
    return shifted(int(digits)) if found.value("era") == "BC" else int(digits)


def era(found: Found, setting: Setting) -> Value | None:
    """146 BC, 79 AD, AD 79."""
    year = _year(found)
    return Value("DATE", f"{year:04d}") if year else None


def ancient_day(found: Found, setting: Setting) -> Value | None:
    """15 March 44 BC."""
    year, date = _year(found), found.dates[0]
    if year is None or date.day is None or not in_calendar(year, date.month, date.day):
        return None
    return Value("DATE", f"{year:04d}-{date.month:02d}-{date.day:02d}")


def ancient_month(found: Found, setting: Setting) -> Value | None:
    """August 216 BC."""
    year = _year(found)
    month = found.dates[0].month if found.dates else int(found.value("month") or 0)
    return Value("DATE", f"{year:04d}-{month:02d}") if year else None


def ancient_season(found: Found, setting: Setting) -> Value | None:
    """The spring of 218 BC."""
    year = _year(found)
    return Value("DATE", f"{year:04d}-{found.value('season')}") if year else None


def ancient_century(found: Found, setting: Setting) -> Value | None:
    """The 1st century BC."""
    number = found.ordinal
    if found.value("unit") != "CE" or not 1 <= number <= 99:
        return None
    return Value("DATE", f"{found.value('era')}{number - 1:02d}")


def early_year(found: Found, setting: Setting) -> Value | None:
    """216, where years of its kind were told before, or where an era stands with the other end of a period."""
    number = int(found.value("early_year") or 0)
    linked = _LINKED.match(setting.text, found.end)
    last = setting.last_day
    if linked:
        return Value("DATE", f"{shifted(number) if linked['era'].startswith('BC') else number:04d}")
    if last and last[0].year >= shifted(_EARLY):
        return Value("DATE", f"{shifted(number):04d}")
    return Value("DATE", f"{number:04d}") if last and last[0].year < _EARLY else None


READINGS: Mapping[str, Reading] = {
    "era": era,
    "ancient_day": ancient_day,
    "ancient_month": ancient_month,
    "ancient_season": ancient_season,
    "ancient_century": ancient_century,
    "early_year": early_year,
}
