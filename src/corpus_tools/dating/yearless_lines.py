"""
The day that an article's own line states without its year: a byline ("Tuesday May 18 11:42 AM ET"), a stamp of day and
hour, a dateline ("PARIS, May 3 (Agency) – …"). Its weekday, the weekdays of the news, what bounds the text and the
years of the page tell which year it was.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus_tools import text
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.dates import DateFound
from corpus_tools.dating import dateline_years, weeks, yearless
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.day_lines import find_day_lines, is_of_agency
from corpus_tools.model import Published, Span, Zone
from corpus_tools.periods import Period

FIRST_LINES = 3
"""In which of its first lines an article may have a dateline; a standfirst and a summary stand before."""

OPENING = 300
"""How many characters of a line are searched for a date."""

_OPENS = 100
"""Within so many characters of a paragraph stands the date of its dateline."""

_DAY_AND_HOUR, POINT = "day-and-hour", "point-under-title"
_MOST = 0.7  # of a line that is a date and a time zone, taken for a title or not
_DATELINE = re.compile(r"\(?[^\W\d_a-z][^\n.!?]{0,60}?(?:[,(]\s?|\s[-–—]\s)\Z")
_DATELINE_END = re.compile(r"(?<=\d)\)\s(?=[^\W\d_a-z])|\s?(?:\([^()\n]{1,40}\)\s?|/[^/\n]{1,40}/\s?)?\)?\.?\s?[-–—:]")


def find_printed(body: str, zones: Sequence[Zone], printed: str | None) -> Published | None:
    """
    The day of a dateline without its year that a page shows in full above its headline, as the services of agencies do.

    >>> page = "PARIS, May 3 (Agency) – It rained."
    >>> find_printed(page, [Zone(0, len(page), "body", "prose")], "2019-05-03").period.edtf
    '2019-05-03'
    """
    for date, line in find_datelines(body, zones) if printed else ():
        if not date.year and printed and printed.endswith(f"-{date.month:02}-{date.day or 0:02}"):
            how = "of the day that the page shows above its headline"
            return _published(dt.date.fromisoformat(printed), date, Span(0, 0), body[line.start : date.end], how)
    return None


def find_stated(
    body: str, zones: Sequence[Zone], bounds: Bounds, sentences: Sequence[str], opening: Sequence[str]
) -> Published | None:
    """The day of a byline or a dateline without its year, where its weekday, the news or the page's years decide."""
    lined = list(_dates(body, zones))
    opened = [(date, line) for date, line in find_datelines(body, zones) if not date.year]
    placed = list(find_day_lines(body, zones))
    if not (lined or opened or placed):
        return None
    weekdays = weeks.weekdays_of(sentences, opening)
    for zone, line, date in lined:
        words = line.cut(body)[:OPENING]
        day = yearless.day_of_line(date, words, body, bounds)
        if day is None and zone.rule == _DAY_AND_HOUR:
            day = yearless.day_of_byline(date, body, bounds, weekdays.fresh)
        if day:
            return _published(day, date, line, words)
    for date, line in opened:
        if day := yearless.day_of_dateline(date, body, bounds, weekdays.first):
            alone = day == yearless.day_of_dateline(date, body, bounds, None)
            how = f"alone between its bounds: {'; '.join(bounds.reasons)}" if alone else _BY_WEEKDAY
            return _published(day, date, Span(0, 0), body[line.start : date.end], how)
    for date, line in placed:
        if day := dateline_years.only_day(date, bounds, weekdays.first, agency=is_of_agency(line.cut(body), date)):
            return _published(day, date, line, line.cut(body), f"alone between its bounds: {'; '.join(bounds.reasons)}")
    heads = [
        *((date, Span(0, 0), body[line.start : date.end]) for date, line in opened),
        *((date, line, line.cut(body)) for date, line in placed),
    ]
    for date, line, words in heads:
        if told := dateline_years.day_by_news(date, sentences, bounds, weekdays):
            return _published(told[0], date, line, words, f"of its news: {told[1]}")
    return None


_BY_WEEKDAY = "by its weekday and the years of the page"


def _published(day: dt.date, date: DateFound, line: Span, words: str, how: str = _BY_WEEKDAY) -> Published:
    reason = f"“{words.strip()[:120]}”, with the year {day.year} {how}"
    return Published(Period.parse(str(day)), "inferred", reason, Span(line.start + date.start, line.start + date.end))


def _dates(body: str, zones: Sequence[Zone]) -> Iterator[tuple[Zone, Span, DateFound]]:
    """The days without a year in bylines, and in lines that are little else."""
    places = [zone for zone in zones if zone.zone in ("byline", "title") or zone.rule == "between-title-and-article"]
    for zone, line in ((place, line) for place in places for line in text.lines(body, place)):
        words = line.cut(body)[:OPENING]
        for date in find_line_dates(words):
            alone = zone.zone == "byline" or date.end - date.start > len(words.strip()) * _MOST
            if alone and date.day and not date.year:
                yield zone, line, date


def find_datelines(body: str, zones: Sequence[Zone]) -> Iterator[tuple[DateFound, Span]]:
    """
    The days that open the first paragraphs, with or without a year, and their lines.

    >>> page = "PARIS, May 3 (Agency) – It rained."
    >>> [date.cut(page) for date, _ in find_datelines(page, [Zone(0, len(page), "body", "prose")])]
    ['May 3']
    """
    bodies = (zone for zone in zones if zone.zone == "body" and zone.rule != POINT)
    read = (line for zone in bodies for line in text.lines(body, zone))
    for line in islice(read, FIRST_LINES):
        for date in find_line_dates(body, line.start, min(line.end, line.start + _OPENS)):
            opens = date.start == line.start or _DATELINE.match(body[line.start : date.start])
            if date.day and opens and _DATELINE_END.match(body, date.end):
                yield date, line
