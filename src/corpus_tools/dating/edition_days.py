"""
One weekday that closes days of writing in: that of the edition which a line beside the headline names ("Tuesday's
edition"), and that of "last Thursday", which would be today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus_tools import text
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.week_words import last_weekdays
from corpus_tools.dating.weeks import NARROW
from corpus_tools.dating.windows import WEEKDAYS, days_from, shifted
from corpus_tools.model import Zone

_EDITION = re.compile(
    rf"(?P<day>{'|'.join(WEEKDAYS)})(?:['’]s)?\s(?:(?:afternoon|evening|late|morning|print|weekend)\s)?"
    r"(?:bulletin|edition|issue|number|paper)",
    re.IGNORECASE,
)


def of_its_edition(bounds: Bounds, body: str, zones: Sequence[Zone]) -> Bounds:
    """
    Bounds of a week at most, closed in to the weekday of the edition that a page names.

    >>> import datetime as dt
    >>> week = Bounds(dt.date(2024, 3, 18), dt.date(2024, 3, 20))
    >>> str(of_its_edition(week, "Tuesday's edition", [Zone(0, 17, "byline", "by-role")]).first)
    '2024-03-19'
    """
    if not (week := bounds.closed(1, len(WEEKDAYS) - 1)):
        return bounds
    beside = (zone for zone in zones if zone.zone == "byline" or zone.rule == "between-title-and-article")
    lines = (line.cut(body).strip() for zone in beside for line in text.lines(body, zone))
    named = {match["day"].capitalize() for match in map(_EDITION.fullmatch, lines) if match}
    fitting = [day for day in days_from(*week) if WEEKDAYS[day.weekday()] in named]
    if len(named) != 1 or len(fitting) != 1:
        return bounds
    return bounds.narrowed(fitting[0], fitting[0], f"it is of {named.pop()}'s edition")


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
