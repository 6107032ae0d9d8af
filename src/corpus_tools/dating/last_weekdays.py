"""The days of writing, the first of which is not that of "last Thursday", which would be today."""

from __future__ import annotations

from collections.abc import Iterable

from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.week_words import last_weekdays
from corpus_tools.dating.weeks import NARROW
from corpus_tools.dating.windows import WEEKDAYS, shifted


def not_on_last(bounds: Bounds, sentences: Iterable[str]) -> Bounds:
    """
    Bounds of two weeks or so that do not begin on the weekday of "last Thursday"; on the last day it is a week ago.

    >>> import datetime as dt
    >>> week = Bounds(dt.date(2021, 12, 2), dt.date(2021, 12, 9))
    >>> found = not_on_last(week, ["Last Thursday a car drew up."])
    >>> str(found.first), str(found.last)
    ('2021-12-03', '2021-12-09')
    """
    if not (days := bounds.closed(1, NARROW)):
        return bounds
    weekday = days[0].weekday()
    if not any(weekday in last_weekdays(sentence) for sentence in sentences):
        return bounds
    return bounds.narrowed(shifted(days[0], 1), days[1], f"it tells of last {WEEKDAYS[weekday]}, which was not today")
