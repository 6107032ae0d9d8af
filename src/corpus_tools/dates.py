"""Absolute dates in the forms that the press writes: 27-08-2019, Aug. 27, 2019, Tuesday, 27 August, ISO timestamps."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.model import Span

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Years outside these bounds are taken for other numbers (prices, house numbers, flight numbers)."""

MONTHS_IN_SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
"""The first letters of the English months, for patterns of stamps, which pay no heed to case."""

MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Their full names, for patterns of running text."""

_PIVOT = 69  # two-digit years below are of this century, as POSIX has it for strptime


@dataclass(frozen=True, slots=True)
class DateFound(Span):
    """
    A date in the text, weekday and time of day included in its span.

    ``year`` is None where the text names none ("Tuesday, August 27"), ``day`` where it names only a month.
    ``swapped`` is True when day and month could be the other way round (05/06/2019).
    """

    year: int | None
    month: int
    day: int | None
    time: str | None
    swapped: bool
    rule: str

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, by the likelier order of day and month; None without a year."""
        return _edtf(self.year, self.month, self.day)

    @property
    def readings(self) -> tuple[str, ...]:
        """Every date that the words can mean, the likelier first; empty without a year."""
        readings = (self.edtf, _edtf(self.year, self.day, self.month) if self.swapped and self.day else None)
        return tuple(reading for reading in readings if reading)


def _edtf(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None or month is None:
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")


@cache
def month_numbers() -> dict[str, int]:
    """Names and abbreviations of months, in lower case, to their numbers."""
    return {row["name"]: int(row["month"]) for row in lexicons.rows("time_months")}


_LONG_MONTHS = ("ary.", "rch.", "ril.", "May.", "une.", "uly.", "ust.", "ber.")  # no abbreviations


@cache
def weekday_numbers() -> dict[str, int]:
    """Names and abbreviations of weekdays, in lower case, to their ISO numbers (Monday is 1)."""
    return {row["name"]: int(row["weekday"]) for row in lexicons.rows("time_weekdays")}


@cache
def day_words() -> frozenset[str]:
    """Names and abbreviations of months and weekdays, in lower case."""
    return frozenset((*month_numbers(), *weekday_numbers()))


_REACH = 50  # characters; "10:15:33 a.m. EDT, on Wednesday, the 27th day of " stands before a month's name at most

_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
_TIME_ZONE = (
    r"\s?(?:(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?"
    r"|(?:UTC|GMT|[ACEMP][SD]T|[ECMP]T|AKST|AKDT|HST|CET|CEST|EEST|EET|BST|IST|MSK|WAT|Z)\b|[+-]\d\d:?\d\d\b)"
)


@cache
def _pattern() -> re.Pattern[str]:
    """One scan for all forms: numbers in three orders, then names of months with a day, a year or both."""
    month = rf"(?:{lexicons.alternation(month_numbers())})\b\.?"
    weekday = rf"(?:(?P<weekday>{lexicons.alternation(weekday_numbers())})\b\.?,?\s+(?:the\s+)?)?"
    before = rf"(?:(?P<clock_before>{_CLOCK})(?:{_TIME_ZONE})?,?\s+(?:on\s+)?)?"
    after = rf"(?:(?:,?\s+(?:at\s+)?|\s*[-–—|•·@]\s*|T)(?P<clock>{_CLOCK})(?:{_TIME_ZONE})?)?"
    year = r"(?:1\d|20)\d\d"
    forms = (
        rf"(?<!\d-)(?<!/)(?P<Y1>{year})(?P<s1>[-/.])(?P<M1>\d{{1,2}})(?P=s1)(?P<D1>\d{{1,2}})(?!\d)",
        rf"(?<!\d-)(?<!/)(?P<A2>\d{{1,2}})(?P<s2>[-/.])(?P<B2>\d{{1,2}})(?P=s2)(?P<Y2>{year}|(?<=/)\d\d|(?<=\b\d\d-\d\d-)\d\d)(?![\d/-]|\.\d)",
        rf"(?P<D3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of\s+|[\s/-]|\s*,\s*)(?P<N3>{month})"
        rf"(?:(?:\s*,\s*|\s+of\s+|[\s/-]\s?)(?P<Y3>{year}|'\d\d|(?<=-)\d\d))?(?!\d)",
        rf"(?P<N4>{month})(?:[\s-]|(?<=\.)|,\s(?=\d\d?,?\s{year}))(?:the\s)?(?P<D4>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
        rf"(?:(?:\s*,\s*|\s+of\s+|\.?[\s-]|/)(?P<Y4>{year}))?(?!\d)",
        rf"(?P<N5>{month})(?:\s+of\s+|[,\s-]\s?)(?P<Y5>{year})(?![\d%]|[.,]\d)",
        rf"(?P<Y6>{year})[ ,-]{{1,2}}(?P<N6>{month})[\s-](?P<D6>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)",
    )
    start = r"(?<![\w$€£#])(?<!\d[.,:])(?=[\djfmasondtw])"
    return re.compile(rf"{start}{before}{weekday}(?:{'|'.join(forms)}){after}", re.IGNORECASE)


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[DateFound, ...]:
    """
    The absolute dates of a stretch of text in reading order; years and months that stand alone are none.

    >>> [(found.cut("Updated Dec 31, 2019 4:17 PM UTC"), found.edtf, found.time)
    ...  for found in find_dates("Updated Dec 31, 2019 4:17 PM UTC")]
    [('Dec 31, 2019 4:17 PM UTC', '2019-12-31', '16:17')]
    >>> [find_dates(written)[0].readings for written in ("05/06/2019", "6:02 pm est, 05/06/2019")]
    [('2019-06-05', '2019-05-06'), ('2019-05-06', '2019-06-05')]
    >>> [found.edtf for found in find_dates("After the march of 1965 she left on 4 May 1966.")]
    ['1966-05-04']
    """
    found = tuple(_found(text, start, len(text) if end is None else end))
    month_first = any(date.rule == "month-day-year" and not date.swapped for date in found)
    return tuple(_month_first(date) if month_first and date.swapped else date for date in found)


_YEAR_OR_NUMBERS = re.compile(r"\d(?:\d{3}|[./-]\d\d)")


@lru_cache(maxsize=1 << 10)  # several readings of the days of a text ask for its sentences, one after another
def may_have_year(sentence: str) -> bool:
    """
    A cheap test for sentences with a year or a date in numbers.

    >>> may_have_year("They met on 3 May 2011."), may_have_year("They met on 3 May.")
    (True, False)
    """
    return _YEAR_OR_NUMBERS.search(sentence) is not None


@lru_cache(maxsize=5_000)
def in_sentence(sentence: str) -> tuple[DateFound, ...]:
    """The same for a whole sentence, which several readings ask for in a row."""
    return find_dates(sentence)


@cache
def _core() -> re.Pattern[str]:
    """
    What every date has: a month's name, or three numbers in a row. Cheap, so that most text is passed over: it
    starts with a set of characters, which the engine looks for fast. A month in lower case needs its day before it.
    """
    heads = "".join(sorted({name[0].upper() for name in month_numbers()}))
    names, tails = (lexicons.alternation({name[cut:] for name in month_numbers()}) for cut in (0, 1))
    return re.compile(
        rf"[{heads}\d](?:(?<=\D)(?i:{tails})\b|(?<=\d)(?:[-/.]\d\d?[-/.]\d|(?:[a-z]{{2}})?[ -]{names}\b))"
    )


_DIGIT = re.compile(r"\d")


def _found(text: str, start: int, end: int) -> Iterator[DateFound]:
    for core in _core().finditer(text, start, end):
        if core.start() < start or not _DIGIT.search(text, max(0, core.start() - 12), core.end() + 10):
            continue
        last = min(end, core.end() + 2 * _REACH)
        match = _pattern().search(text, max(start, core.start() - _REACH), last)
        while match and match.end() <= core.start():  # the march of 1965, which hides no day behind it
            match = _pattern().search(text, match.end(), last)
        if not match:
            continue
        if _is_tally(text, match):
            continue
        if match["D3"] and not match["Y3"] and _OWN_DAY.match(text, match.end("N3")):
            match = _pattern().match(text, match.start("N3"), last) or match  # Law No. 40 of November 26, 2016
        start = match.end()
        group = match.groupdict()
        numeric = group["s1"] or group["s2"]
        date = _numeric(group, _US_ZONE.search(match.group()) is not None) if numeric else _named(group)
        if date:
            year, month, day, swapped, rule = date
            words = match.group().rstrip(" ,")
            stop = match.start() + len(words) - words.endswith(_LONG_MONTHS)
            time = clock_time(group["clock"] or group["clock_before"])
            yield DateFound(match.start(), stop, year, month, day, time, swapped, rule)


_OWN_DAY = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:1\d|20)\d\d\b")
"""What follows a month that has its own day, so that the number before it counts something else."""
_TALLY = re.compile(r"-(\d\d?)\b\s\w")


def _is_tally(text: str, match: re.Match[str]) -> bool:
    """True where two numbers count votes or goals, the second being no later day: on Feb. 6-3 vote, not Feb. 6-9."""
    other = _TALLY.match(text, match.end("D4")) if match["D4"] else None
    return other is not None and int(other[1]) <= int(match["D4"])


_Reading = tuple[int | None, int, int | None, bool, str]


_US_ZONE = re.compile(r"\b[ECMP][SD]?T\b|\A\d{1,2}/\d{1,2}/\d{4}\s\d{1,2}:\d\d:\d\d\s[AP]M\b", re.IGNORECASE)
"""A zone of the hour in which days are written month first, and seconds with AM, as programs of the same land write."""


def _numeric(group: dict[str, str | None], in_us: bool) -> _Reading | None:
    if group["Y1"]:
        year, month, day = int(group["Y1"]), int(group["M1"] or 0), int(group["D1"] or 0)
        return (year, month, day, False, "year-month-day") if is_day(year, month, day) else None
    year = full_year(group["Y2"] or "")
    first, second = int(group["A2"] or 0), int(group["B2"] or 0)
    day_first, month_first = is_day(year, second, first), is_day(year, first, second)
    american = group["s2"] == "/" and (len(group["Y2"] or "") == 2 or in_us)
    if day_first and not (month_first and american):
        return year, second, first, month_first and first != second, "day-month-year"
    if month_first:
        return year, first, second, day_first and first != second, "month-day-year"
    return None


def _named(group: dict[str, str | None]) -> _Reading | None:
    name = next(value for key in ("N3", "N4", "N5", "N6") if (value := group[key])).rstrip(".")
    row = lexicons.table("time_months")[name.lower()]
    if row["case"] and not name[0].isupper():
        return None
    year_text = group["Y3"] or group["Y4"] or group["Y5"] or group["Y6"]
    day_text = group["D3"] or group["D4"] or group["D6"]
    year = full_year(year_text) if year_text else None
    day = int(day_text) if day_text else None
    if day is not None and not is_day(year or 2000, int(row["month"]), day):
        return None
    return year, int(row["month"]), day, False, "named-month" if day else "month-and-year"


def _month_first(date: DateFound) -> DateFound:
    """The same date read in the order that the text uses where only one order makes a date."""
    if date.rule != "day-month-year" or date.day is None:
        return date
    return replace(date, month=date.day, day=date.month, rule="month-day-year")


def full_year(digits: str) -> int:
    """
    A year of two or four digits in four.

    >>> full_year("'98"), full_year("19")
    (1998, 2019)
    """
    year = int(digits.lstrip("'’"))
    return year if year >= 100 else year + (2000 if year < _PIVOT else 1900)


def is_day(year: int, month: int, day: int) -> bool:
    """True when the calendar has such a day and the year is one that the press writes about."""
    return FIRST_YEAR <= year <= LAST_YEAR and in_calendar(year, month, day)


def in_calendar(year: int, month: int, day: int) -> bool:
    """True when the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


_CLOCK_PARTS = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?(?:\.\d+)?\s?(?:([ap])\.?m)?", re.IGNORECASE)


def clock_time(words: str | None) -> str | None:
    """
    A time of day as HH:MM, None when the words are none.

    >>> clock_time("4:17 PM"), clock_time("12 a.m."), clock_time("25:00")
    ('16:17', '00:00', None)
    """
    match = _CLOCK_PARTS.match(words or "")
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def last_day(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
