"""The days of writing, the first of which is not that of "last Thursday", which would be today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.week_words import last_weekdays
from corpus_tools.dating.weeks import NARROW
from corpus_tools.dating.windows import WEEKDAYS


def not_on_last(bounds: Bounds, sentences: Iterable[str]) -> Bounds:
    """
    Bounds of two weeks or so that do not begin on the weekday of "last Thursday"; on the last day it is a week ago.

    >>> week = Bounds(dt.date(2021, 12, 2), dt.date(2021, 12, 9))
    >>> found = not_on_last(week, ["Last Thursday a car drew up."])
    >>> str(found.first), str(found.last)
    ('2021-12-03', '2021-12-09')
    """
    if not bounds.first or not bounds.last or not 0 < (bounds.last - bounds.first).days <= NARROW:
        return bounds
    weekday = bounds.first.weekday()
    if not any(weekday in last_weekdays(sentence) for sentence in sentences):
        return bounds
    reason = f"it tells of last {WEEKDAYS[weekday]}, which was not today"
    return replace(bounds, first=bounds.first + dt.timedelta(days=1), reasons=(*bounds.reasons, reason))
