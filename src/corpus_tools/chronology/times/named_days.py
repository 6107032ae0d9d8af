"""Days by which an outrage or an upheaval goes for years without its own: the September 11 attacks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons

_SCOPE = 45  # characters beside the day in which the word stands
_PLACE = re.compile(r"\W+(?:on|in|at|near|against)\s+(?P<where>[^,;:?!\n]{,60})|\W+(?:19|20)\d\d\b")
"""Behind the word: where something happened on such a day, or in which other year."""
_NAME = re.compile(r"\b[A-Z]")


def day_by_name(text: str, start: int, end: int, month: int, day: int, written: dt.date | None) -> dt.date | None:
    """
    The one day that everybody means by a day without a year, when the word beside it tells what happened then and
    nothing tells of another place; None before it was over, and for every other day.

    >>> text = "Since the September 11 attacks he has served."
    >>> day_by_name(text, 10, 22, 9, 11, dt.date(2015, 12, 4)), day_by_name(text, 10, 22, 9, 11, dt.date(1999, 1, 1))
    (datetime.date(2001, 9, 11), None)
    >>> day_by_name("The September 11 attacks on a school in Odra", 4, 16, 9, 11, dt.date(2015, 12, 4))
    """
    for known, behind, before, there in _named().get((month, day), ()):
        found = behind.match(text, end, end + _SCOPE)
        beside = found or before.search(text, max(0, start - _SCOPE), start)
        place = _PLACE.match(text, found.end() if found else end)
        elsewhere = place is not None and not (place["where"] and _NAME.search(there.sub("", place["where"])) is None)
        if beside and not elsewhere and (written is None or known < written):
            return known
    return None


_Named = tuple[dt.date, re.Pattern[str], re.Pattern[str], re.Pattern[str]]


@cache
def _named() -> Mapping[tuple[int, int], list[_Named]]:
    """
    Known days by month and day, each with what may stand behind and before it, and where that happened
    (``lexicons/time_named_days.csv``).
    """
    found: dict[tuple[int, int], list[_Named]] = {}
    for row in lexicons.rows("time_named_days"):
        known = dt.date.fromisoformat(row["day"])
        words = "|".join(word.replace("*", r"\w*") for word in row["what"].split())
        behind = re.compile(rf"(?:['’]s)?[\s-]+(?:[a-z]+[\s-]+){{0,2}}?(?:{words})\b")
        before = re.compile(rf"\b(?:{words})\s+(?:of|on)\s+\Z")
        there = re.compile(rf"\b(?:{'|'.join(map(re.escape, row['where'].split('|')))})")
        found.setdefault((known.month, known.day), []).append((known, behind, before, there))
    return found
