"""Live reports, whose entries stand below their hours: the line that says when they were last updated dates them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from corpus_tools import text
from corpus_tools.dates import DateFound
from corpus_tools.model import Zone

_HOUR = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s?(?P<half>[ap])?\.?m?\.?", re.IGNORECASE)
ENTRIES = 3
"""The fewest hours alone on a line of the article that make it a live report."""


def days_of(body: str, zones: Sequence[Zone], updated: DateFound) -> str | None:
    """
    The day of a live report that was last updated on a day, or two days where an entry is of a later hour than the
    update, so that it went on past midnight; None for what is no live report.
    """
    lines = (
        line.cut(body).strip() for zone in zones if zone.zone in ("body", "byline") for line in text.lines(body, zone)
    )
    hours = [_minutes(match) for line in lines if (match := _HOUR.fullmatch(line))]
    if len(hours) < ENTRIES or not (updated.year and updated.day):
        return None
    day = dt.date(updated.year, updated.month, updated.day)
    last = _HOUR.search((updated.time or body[updated.end :].partition("\n")[0]).removeprefix("T"))
    if last and max(hours) > _minutes(last):
        return f"{day - dt.timedelta(days=1)}/{day}"
    return day.isoformat()


def _minutes(clock: re.Match[str]) -> int:
    """
    Minutes since midnight.

    >>> [_minutes(_HOUR.match(hour)) for hour in ("12.05am", "2:10 p.m.", "19.40")]
    [5, 850, 1180]
    """
    half = (clock["half"] or "").lower()
    hour = int(clock["hour"]) % 12 + 12 * (half == "p") if half else int(clock["hour"])
    return 60 * hour + int(clock["minute"])
