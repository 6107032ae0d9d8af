"""Days that a text counts and names: two weeks later, on Sept. 13; on Sept. 13, two weeks from now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import TimeExpression

_ON = re.compile(r",\s(?:on\s)?(?:the\s)?")


def without_counted(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of a sentence without those counted from another that the day right beside them names."""
    pairs = zip_longest(times, times[1:])
    named = [time for time, following in pairs if not (following and _is_named_by(text, time, following))]
    return [time for before, time in pairwise((None, *named)) if time and not (before and _names(text, before, time))]


def _names(text: str, day: TimeExpression, time: TimeExpression) -> bool:
    """True for a time counted from now right behind the day that it means: on June 20, four weeks from now."""
    counted = time.rule.startswith(("ago", "from-now")) and text[day.end : time.start] == ", "
    return counted and exact_day(day.edtf or "") is not None


def _is_named_by(text: str, time: TimeExpression, following: TimeExpression) -> bool:
    if not time.rule.startswith("offset") or not _ON.fullmatch(text, time.end, following.start):
        return False
    return exact_day(following.edtf or "") is not None
