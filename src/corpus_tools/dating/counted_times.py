"""On which days a text was written that counts days or weeks from a day of history: two days after, a week since."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from corpus_tools.dating.almanac import Days
from corpus_tools.dating.windows import (
    UNITS,
    WEEKDAYS,
    a_month,
    a_week,
    count_of,
    find_today,
    later,
    shifted,
    weekdays_in,
)

DOUBT = 4.0
"""Bits against what is less likely of a time: that a date told as past is to come, that a count is rounded."""

HARDLY = 3.0
"""The same of the less likely of two days or weeks that the words name alike."""

_LED = re.compile(r"\b(?:earlier )?(?P<which>last|this) (?P<unit>week|month),? \Z", re.IGNORECASE)
"""Last week, two days after the signing."""


def counted_days(
    match: re.Match[str], day: dt.date, weekday: str | None, sentence: str, lead: bool
) -> Iterator[tuple[Days, float]]:
    """
    The days of writing for what came so many days after or before a day of history: with a weekday the week from it on,
    if it was on that weekday; with "today" or "yesterday" that day or the next; with "last week" the week behind it;
    else the weeks after it, of which the first days where it is the news.
    """
    hours = not match["count"] and "hour" in match["hours"].lower()
    count = count_of(match["count"]) if match["count"] else 0 if hours else 1
    unit = match["units"].lower() if match["units"] else "day"
    back = match["way"].lower() == "before" and not is_back(match)
    told = (
        later(day, -count if back else count, unit)
        if match["exact"]
        else shifted(day, (-1 if back else 1) * count * UNITS[unit])
    )
    margin, led, today = UNITS[unit] // 2, _LED.search(sentence, 0, match.start()), find_today(sentence)
    if match["exact"]:
        yield (later(day, count, unit), later(day, count, unit)), 0.0
    elif led and unit == "day":
        yield (a_month if led["unit"] == "month" else a_week)(led["which"].lower() == "last", told), 0.0
    elif match["way"].lower() == "since":
        yield (shifted(told, -margin), shifted(told, margin + 1)), 0.0
    elif unit == "day" and weekday:
        days = (told, shifted(told, 1)) if hours else (told,)
        yield from (((one, shifted(one, 6)), 0.0) for one in days if WEEKDAYS[one.weekday()] == weekday)
    elif not weekday and unit == "day" and today is not None:
        yield (told, shifted(told, max(1, today))), 0.0
    elif not weekday and unit == "day" and lead and not hours:
        yield (told, shifted(told, 1)), 1.0
        yield (shifted(told, 2), shifted(told, 6)), DOUBT + HARDLY * back
    elif not weekday:
        yield (shifted(told, -margin), shifted(told, margin + 6)), DOUBT


def is_back(match: re.Match[str]) -> bool:
    """True for "two days earlier", "the day before", which count back to what is told beside them."""
    return match["way"].lower() == "earlier" or match["back"] is not None


def weekday_beside(sentence: str, match: re.Match[str], previous: str) -> str | None:
    """The weekday that a count ends on: the last one before it, else the first behind it."""
    found = weekdays_in(sentence, 0, match.start())[-1:] or weekdays_in(previous)[-1:]
    return next(iter(found or weekdays_in(sentence, match.end())), None)
