"""
Days of the Islamic calendar: 12 Ramadan 1446.

The calendar of a country begins its months by the sight of the moon, so that a day is known to one day either way; it
is counted by the tabular calendar (Reingold & Dershowitz, Calendrical Calculations, chapter 7: thirty years of 354 or
355 days, from 16 July 622 of the Julian calendar).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.model import Published, Span, Zone
from corpus_tools.periods import Period

RULE = "by the tabular Islamic calendar, a day either way"

_EPOCH = 227_014  # the ordinal of the day before 1 Muharram 1, counted as ``datetime`` counts
_LONG = 30  # days of every second month from the first
_HEAD = 24
"""Lines, empty ones too, that a page has at most above its article where it states its day there."""

_LINE = 80
"""Characters of a line of place and day, which may be taken for the first of an article."""


class HijriDay(NamedTuple):
    """A day as it is written, and the first and the last day of our calendar that it can be."""

    span: Span
    first: dt.date
    last: dt.date


def gregorian(year: int, month: int, day: int) -> dt.date:
    """
    The day of our calendar, by the tabular one.

    >>> str(gregorian(1446, 9, 12)), str(gregorian(1400, 1, 1))
    ('2025-03-12', '1979-11-21')
    """
    before = 354 * (year - 1) + (3 + 11 * year) // 30
    return dt.date.fromordinal(_EPOCH + before + 29 * (month - 1) + month // 2 + day)


def find_hijri(body: str, start: int, end: int) -> Iterator[HijriDay]:
    """
    The days of the Islamic calendar that are written out in a stretch of text.

    >>> [(str(found.first), str(found.last)) for found in find_hijri("No. 44, 12 Ramadan 1446 AH", 0, 26)]
    [('2025-03-11', '2025-03-13')]
    """
    for match in _pattern().finditer(body, start, end):
        name = " ".join((match["name"] or match["named"]).lower().replace("’", "'").replace("`", "'").split())
        day, month = int(match["day"] or match["behind"]), int(lexicons.table("dating_hijri_months")[name]["month"])
        if 1 <= day <= _LONG:
            told = gregorian(int(match["year"]), month, day)
            yield HijriDay(Span(*match.span()), told - dt.timedelta(days=1), told + dt.timedelta(days=1))


@cache
def _pattern() -> re.Pattern[str]:
    names = lexicons.alternation(lexicons.forms("dating_hijri_months")).replace("'", "['’`]")
    return re.compile(
        rf"(?<![\w/.-])(?:(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<name>{names})"
        rf"|(?P<named>{names})\s+(?P<behind>\d\d?)(?:st|nd|rd|th)?)\s*,?\s+(?P<year>1[34]\d\d)(?![\w-])",
        re.IGNORECASE,
    )


def find_published(body: str, zones: Sequence[Zone]) -> Published | None:
    """The days of publication by the one such day that a page states above its article, in masthead or byline."""
    told = _head_day(body, zones)
    if told is None:
        return None
    words = " ".join(told.span.cut(body).split())
    return Published(Period.parse(f"{told.first}/{told.last}"), "inferred", f"“{words}”, {RULE}", told.span)


def _head_day(body: str, zones: Sequence[Zone]) -> HijriDay | None:
    begin = next((zone.start for zone in zones if zone.zone == "body" and zone.end - zone.start > _LINE), len(body))
    found = [*find_hijri(body, 0, begin)] if body.count("\n", 0, begin) <= _HEAD else []
    for zone in zones:
        if zone.zone == "byline" and zone.start >= begin:
            found += find_hijri(body, zone.start, zone.end)
    days = {one.first: one for one in found}
    return next(iter(days.values())) if len(days) == 1 else None
