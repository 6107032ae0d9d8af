"""What a headline or lead tells without a day, of the day that the text gives to the same thing below."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.chronology.coverage import SEVERAL, content_words
from corpus_tools.chronology.events.records import Telling, inferred
from corpus_tools.chronology.named_again import without_days
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event

_OF_NEWS = frozenset(["entry", "lead"])
"""Rules by which something is of the day of the news since nothing dates it."""
_TOLD = frozenset(["clause", "participle"])
_ANOTHER = re.compile(r"\b(?:again|already|another|before|earlier|first|more|previous(?:ly)?|second|similar|too)\b")
"""Words of a deed that is another one, be it alike."""
_DAY = re.compile(r"\s(?:on|late|early)\s[A-Z\d]|\s(?:yesterday|[MTWFS][a-z]{2,5}day)\b")
_LONG_AGO = 14  # days; what was so long before the news is seldom its news


def with_own_days(telling: Telling, found: Sequence[Event]) -> list[Event]:
    """
    The events, of which those that are of the day of the news only since nothing dates them are of the earlier day on
    which the text says below that the same was done: Proceedings dropped; they were dropped on Friday.
    """
    news = exact_day(telling.news) if telling.news else None
    if news is None or all(event.rule not in _OF_NEWS for event in found):
        return list(found)
    text = telling.article.text
    told = [
        (event, day, words) for event in found if (day := _day_before(event, news)) and (words := _told(text, event))
    ]
    return [_on_own_day(text, event, told) if told and event.rule in _OF_NEWS else event for event in found]


def _day_before(event: Event, news: dt.date) -> dt.date | None:
    day = exact_day(event.when) if event.rule in _TOLD else None
    return day if day and 0 < (news - day).days <= _LONG_AGO else None


def _told(text: str, event: Event) -> frozenset[str]:
    """
    What an event tells, in words, up to its day where that stands behind them; none where it may be another one of its
    kind, or where these are too few.
    """
    its = text[event.start : event.end]
    day = _DAY.search(its)
    words = content_words(its[: day.start()] if day else "")
    words = words if len(words) >= SEVERAL else content_words(without_days(its))
    return words if len(words) >= SEVERAL and not _ANOTHER.search(its) else frozenset()


def _on_own_day(text: str, event: Event, told: Sequence[tuple[Event, dt.date, frozenset[str]]]) -> Event:
    words = content_words(text[event.start : event.end])
    days = {day for one, day, its in told if one.start > event.end and its <= words}
    return inferred(replace(event, when=str(days.pop()))) if len(days) == 1 else event
