"""A day that a text denies: 'on Sunday, not on Monday', 'the deadline is 12 May, and not 30 April'."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dates import month_numbers, weekday_numbers
from corpus_tools.text import fold


@cache
def _denied() -> re.Pattern[str]:
    months, days = lexicons.alternation(month_numbers()), lexicons.alternation(weekday_numbers())
    day = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{months})"
    day += rf"|(?P<month2>{months}) (?P<day2>\d{{1,2}})|(?P<weekday>{days}))"
    return re.compile(
        rf"(?:,? (?:and |but )?not|,? rather than|,? instead of) (?:already |only )?(?:at dawn |late |early )?"
        rf"(?:(?:before|by|on|until|in the night of|the) ){{0,2}}{day}\b"
    )


Denied = tuple[int, int] | int
"""Month and day, or the day of the week, Monday 1."""


def denied_day(text: str) -> Denied | None:
    """
    The day on which something was not, as a passage says that tells of another one.

    >>> denied_day("The deadline is 12 May, and not 30 April"), denied_day("closed on Sunday, not on Saturday")
    ((4, 30), 6)
    >>> denied_day("he did not come on Saturday"), denied_day("not on my watch")
    (None, None)
    """
    if "not " not in text and "than" not in text and "instead" not in text:
        return None
    found = _denied().search(fold(text))
    if found is None:
        return None
    if found["weekday"]:
        return weekday_numbers()[found["weekday"]]
    return month_numbers()[found["month"] or found["month2"]], int(found["day"] or found["day2"])


def is_denied(denied: Denied, day: dt.date) -> bool:
    """Whether a day is the one that a passage denies."""
    return day.isoweekday() == denied if isinstance(denied, int) else (day.month, day.day) == denied
