"""What is told as to come, and the days of the news of a page that says when it was updated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import WEEKDAYS

FUTURE = re.compile(
    r"\b(?:will|shall|would|could|(?-i:may)|might|should|plans?|planned|expect(?:s|ed)?|aims?|hopes?|vow(?:s|ed)|pledged?"
    r"|propos\w+|potential|prospective|scheduled|set to|due|upcoming|next|deadline|by (?:the end of )?(?:19|20)\d\d"
    r"|until|ahead of|before"
    r"|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
"""Words of what is to come, or only may."""

_NEWS_DAY = re.compile(
    r"\b(?:on|late|early|said|told (?:reporters|parliament|lawmakers|lawyers|[A-Z]\w+|the [A-Z]\w+)|\w{3,}ed)"
    rf" ({'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?\b(?!,? \w* ?\d|[’']s)"
)
"""The weekday of the news, with "on" or as wires write it: aid workers said Monday."""
_NEWS_OF_DAY = re.compile(r"\b(?:last night|this (?:afternoon|evening|morning)|today|tonight|yesterday)\b(?![’'])")
NEWS = 5
"""How many sentences at most open a report with its news."""


def of_its_news(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, and no earlier than the day of the news that a page opens with, where the last day is that of an
    update: who updates a report does so in the days of its news.

    >>> bounds = Bounds(last=dt.date(2010, 3, 26))
    >>> of_its_news(bounds, ["A minister was jailed on Thursday for fraud."]).first
    datetime.date(2010, 3, 25)
    >>> of_its_news(bounds, ["A minister was jailed for fraud last night.", "She was jailed on Monday."]).first
    datetime.date(2010, 3, 25)
    >>> of_its_news(bounds, ["Ten people drowned when a ferry sank, the coast guard said Wednesday."]).first
    datetime.date(2010, 3, 24)
    """
    if bounds.last is None:
        return bounds
    told = [found for found in (_of_day(sentences, bounds.last), _of_weekday(sentences, bounds.last)) if found]
    first, words = max(told, default=(None, ""))
    if first is None or (bounds.first and bounds.first >= first):
        return bounds
    reason = f"its news is of “{words}”, which before the update was {first}"
    return replace(bounds, first=first, reasons=(*bounds.reasons, reason))


def _of_weekday(sentences: Sequence[str], last: dt.date) -> tuple[dt.date, str] | None:
    """The weekday that the news was of, and the words for it."""
    told = (match for one in sentences[:NEWS] if not FUTURE.search(one) and (match := _NEWS_DAY.search(one)))
    if (match := next(told, None)) is None:
        return None
    return last - dt.timedelta(days=(last.weekday() - WEEKDAYS.index(match[1])) % len(WEEKDAYS)), match.group()


def _of_day(sentences: Sequence[str], last: dt.date) -> tuple[dt.date, str] | None:
    """The day of an update or the one before, where the news is of today or of last night."""
    told = [match.group() for one in sentences[:NEWS] for match in _NEWS_OF_DAY.finditer(one)]
    now = [words for words in told if words not in ("last night", "yesterday")]
    return (last - dt.timedelta(days=not now), (now or told)[0]) if told else None


def are_of_its_news(bounds: Bounds) -> bool:
    """True for bounds of a week at most, as those of news and its update are."""
    return bounds.closed(most=len(WEEKDAYS) - 1) is not None
