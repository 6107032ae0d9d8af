"""Days that a text counts and then names: two weeks later, on Sept. 13."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import TimeExpression

_ON = re.compile(r",\s(?:on\s)?(?:the\s)?")


def without_counted(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of a sentence without those counted from another that the day right behind them names."""
    pairs = zip_longest(times, times[1:])
    return [time for time, following in pairs if not (following and _is_named_by(text, time, following))]


def _is_named_by(text: str, time: TimeExpression, following: TimeExpression) -> bool:
    if not time.rule.startswith("offset") or not _ON.fullmatch(text, time.end, following.start):
        return False
    return exact_day(following.edtf or "") is not None
