"""Dates in the lines that say when an article was published, in the languages of the press."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from corpus_tools import dates, lexicons, text
from corpus_tools.dates import DateFound

KEPT = 5_000
"""A line is asked for its dates more than once; so many answers are remembered."""

FIRST_YEAR = 1600
"""The oldest newspapers are of the century; what states an earlier year counts by another calendar: 1394/10/23."""

_DIGIT = re.compile(r"\d")


@cache
def _months() -> dict[str, int]:
    """Names of months in other languages than English, folded, to their numbers."""
    return {text.fold(row["name"]): int(row["month"]) for row in lexicons.rows("dating_months")}


@cache
def _pattern() -> re.Pattern[str]:
    """12. Mai 2020, 1er mai 2020, 5 de mayo de 2021, 12 мая 2020; read in folded text."""
    return re.compile(
        r"(?<![\w.,:/-])(?P<day>\d{1,2})(?:\.|er|[oaº°ª])?\s*(?:(?:de|del)\s+|d')?"
        rf"(?P<month>{lexicons.alternation(_months())})\b\.?"
        r",?\s+(?:(?:de|del)\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
        r"(?:(?:,|\s+um|\s+a\s+las|\s+as|\s+alle|\s+om|\s+a|\s*[-–—|])?\s*(?P<clock>\d{1,2}[:.h]\d\d)(?!\d))?"
    )


_NUMERIC = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d\d)(?![\d.])"
    r"|(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]"
)
"""27.8.19, 2019年8月27日, 2019년 8월 27일: forms that only the lines above and below an article have."""


@cache
def _short_year() -> re.Pattern[str]:
    """09 Mar 16, 08:15: two digits for the year, where the line ends or a time of day follows."""
    months = lexicons.alternation({name.title() for name in dates.month_numbers()})
    return re.compile(
        rf"(?<![\w.,:/-])(?P<day>\d{{1,2}}) (?P<month>{months})\.? (?P<year>\d\d)(?=,? +\d\d?[:.]\d\d|\s*$|\s+[|•-])",
        re.MULTILINE,
    )


def _date(match: re.Match[str], year: int, month: int, day: int, rule: str = "named-month") -> DateFound | None:
    """What a pattern found, if the calendar has such a day."""
    if not dates.is_day(year, month, day):
        return None
    clock = dates.clock_time(match.groupdict().get("clock"))
    return DateFound(match.start(), match.end(), year, month, day, clock, False, rule)


def _of_short_year(match: re.Match[str]) -> DateFound | None:
    month = dates.month_numbers()[match["month"].lower()]
    return _date(match, dates.full_year(match["year"]), month, int(match["day"]))


@cache
def _hasty() -> re.Pattern[str]:
    """January, 13, 2016; May 8/2017; 21 October، 2019; 04SEP2017; Mon Sep 4 10:15:00 2017: in haste."""
    months = lexicons.alternation({name.title() for name in dates.month_numbers()})
    return re.compile(
        rf"(?<![\w:/-])(?:(?P<month>{months})(?:[.,]\s?|\s)(?P<day>\d{{1,2}})\s?[,،/]\s?(?P<year>(?:19|20)\d\d)"
        rf"|(?P<day1>\d{{1,2}})\s?(?P<month1>{months}|{months.upper()})\s?،?\s?(?P<year1>(?:19|20)\d\d)"
        rf"|(?P<month2>{months})\s+(?P<day2>\d{{1,2}})\s\d\d:\d\d(?::\d\d)?\s(?:[A-Z]{{3,4}}\s)?(?P<year2>(?:19|20)\d\d))"
        r"(?!\d)"
    )


def _of_hasty(match: re.Match[str]) -> DateFound | None:
    year, name, day = (match[key] or match[f"{key}1"] or match[f"{key}2"] for key in ("year", "month", "day"))
    return _date(match, int(year), dates.month_numbers()[name.lower()], int(day))


def find_line_dates(body: str, start: int = 0, end: int | None = None) -> tuple[DateFound, ...]:
    """
    The dates of a stretch of text in reading order, whichever language names the month.

    >>> [found.edtf for found in find_line_dates("Von Anna Lindner, 12. Mai 2020; 5 de mayo de 2021; May 3, 2019")]
    ['2020-05-12', '2021-05-05', '2019-05-03']
    """
    stop = len(body) if end is None else end
    if not _DIGIT.search(body, start, stop):
        return ()
    found = _dates_of(body[start:stop])
    return found if not start else tuple(replace(one, start=one.start + start, end=one.end + start) for one in found)


@lru_cache(maxsize=KEPT)
def _dates_of(stretch: str) -> tuple[DateFound, ...]:
    plain = [date for date in dates.find_dates(stretch) if (date.year or FIRST_YEAR) >= FIRST_YEAR]
    whole = [date for date in plain if date.year and date.day]
    foreign = [
        found
        for match in _pattern().finditer(text.fold(stretch))
        if (found := _found(match)) and not any(found.overlaps(other) for other in whole)
    ]
    foreign += [found for match in _short_year().finditer(stretch) if (found := _of_short_year(match))]
    if not (whole or foreign):
        foreign += [found for match in _hasty().finditer(stretch) if (found := _of_hasty(match))]
    foreign += [found for match in _NUMERIC.finditer(stretch) if (found := _numeric(match))]
    kept = [date for date in plain if not any(date.overlaps(other) for other in foreign)]
    return tuple(sorted([*kept, *foreign], key=lambda found: found.start))


def _numeric(match: re.Match[str]) -> DateFound | None:
    year, month, day = (match[key] or match[key[0]] for key in ("year", "month", "day"))
    return _date(match, dates.full_year(year), int(month), int(day), "day-month-year")


def opens_with_day(line: str) -> bool:
    """
    True when a line begins with a whole date.

    >>> opens_with_day("April 8, 2015 / 4 years ago"), opens_with_day("Ann, April 8, 2015")
    (True, False)
    """
    return any(found.start == 0 and found.year and found.day for found in find_line_dates(line))


def _found(match: re.Match[str]) -> DateFound | None:
    return _date(match, int(match["year"]), _months()[match["month"]], int(match["day"]))


_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ISSUE = re.compile(
    r"(?:(?P<season>spring|summer|autumn|fall|winter)|(?P<month>[a-z]{3,9})\.?)(?:\sissue,?)?\s(?P<year>(?:19|20)\d\d)"
    r"(?:\s(?:issue|edition))?",
    re.IGNORECASE,
)


def issue_date(line: str) -> DateFound | None:
    """
    The month or the season of a magazine, in a line that says nothing else.

    >>> [issue_date(line).edtf for line in ("Spring 1999 issue", "March 1999", "Fall issue 2003")]
    ['1999-21', '1999-03', '2003-23']
    >>> issue_date("Prague Spring 1968") is None
    True
    """
    match = _ISSUE.fullmatch(line.strip())
    if match is None:
        return None
    season, named = (match["season"] or "").lower(), (match["month"] or "").lower()
    month = _SEASONS.get(season) or dates.month_numbers().get(named)
    if month is None:
        return None
    start = len(line) - len(line.lstrip())
    return DateFound(start, start + len(match[0]), int(match["year"]), month, None, None, False, "issue-of-magazine")


CLOCK = r"\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?|uhr)?|\d{1,2}\s?[ap]\.?m\.?(?!\w)"
AGE = rf"\d{{1,2}}\s?(?:h|hrs?|hours?|m|mins?|minutes?)\sago\s\((?:{CLOCK})(?:\s[A-Z]{{2,4}})?\)"
_WITH_DAY = (
    rf"(?:{CLOCK})(?:\s(?-i:[A-Z]{{2,4}}))?(?:,\s|\s{{2,}}|\s[|·–-]\s)\d{{1,2}}\s"
    rf"(?:{dates.MONTHS_IN_SHORT})[a-z]*\.?(?:\s\d{{4}})?"
)
_DAY_FIRST = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?\d{{1,2}}\s(?:{dates.MONTHS_IN_SHORT})[a-z]*\.?"
    rf"\s\d{{4}},?\s(?:{CLOCK})(?:\s(?-i:[A-Z]{{2,4}}))?"
)
_HOUR = re.compile(rf"(?:{CLOCK})(?:\s(?-i:[A-Z]{{2,4}}))?|{AGE}|{_WITH_DAY}|{_DAY_FIRST}", re.IGNORECASE)


@lru_cache(maxsize=KEPT)
def is_hour(raw: str) -> bool:
    """
    True for a time of day and nothing else.

    >>> is_hour("23:48"), is_hour("11.20pm"), is_hour("4h ago (19:05 GMT)"), is_hour("23:10 Board denies it")
    (True, True, True, False)
    """
    return bool(_HOUR.fullmatch(raw))
