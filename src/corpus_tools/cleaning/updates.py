"""What is told as to come, and the days of the news of a page that says when it was updated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.cleaning.bounds import Bounds
from corpus_tools.cleaning.windows import WEEKDAYS

FUTURE = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|plans?|planned|expect(?:s|ed)?|aims?|hopes?|vow(?:s|ed)|pledged?"
    r"|propos\w+|potential|prospective|scheduled|set to|due|upcoming|next|deadline|by (?:the end of )?(?:19|20)\d\d"
    r"|until|ahead of|before"
    r"|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
"""Words of what is to come, or only may."""

_NEWS_DAY = re.compile(
    rf"\b(?:on|late|early) ({'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?\b(?!,? \w* ?\d)"
)
NEWS = 5
"""How many sentences at most open a report with its news."""


def of_its_news(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, and no earlier than the weekday of the news that a page opens with, where the last day is that of
    an update: who updates a report does so in the days of its news.

    >>> bounds = Bounds(last=dt.date(2010, 3, 26))
    >>> of_its_news(bounds, ["A minister was jailed on Thursday for fraud."]).first
    datetime.date(2010, 3, 25)
    """
    told = next(
        (match for one in sentences[:NEWS] if not FUTURE.search(one) and (match := _NEWS_DAY.search(one))), None
    )
    if told is None or bounds.last is None:
        return bounds
    first = bounds.last - dt.timedelta(days=(bounds.last.weekday() - WEEKDAYS.index(told[1])) % len(WEEKDAYS))
    if bounds.first and bounds.first >= first:
        return bounds
    reason = f"its news is of “{told.group()}”, which before the update was {first}"
    return replace(bounds, first=first, reasons=(*bounds.reasons, reason))
