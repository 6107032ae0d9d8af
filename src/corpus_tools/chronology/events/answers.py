"""What a text does not set on the day it has told last: answers to its writers, what is of an event named again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.chronology.events.noun_events import is_listed_event
from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.events.retellings import day_of
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.order import before

_TO_THE_WRITERS = re.compile(
    r"\b(?:(?:declined|refused|(?:un|not\s+)?available)\s+(?:to|for)\s+(?:\w+ly\s+)?(?:comment|be\s+interviewed|discuss\s+(?:details|it|specifics|the\s+(?:case|matter)))"
    r"|(?:would|could|did|does|do|can)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?"
    r"(?:be\s+reached(?=\s+(?:for|by\s+(?:e-?mail|phone|telephone)|on|at)\b|\s*[.,;])|comment|(?:answer|reply|respond|return)\s+(?:to\s+)?"
    r"(?:(?:an?|any|our|the|two|three|several|repeated|written)\s+)*"
    r"(?:calls?|e-?mails?|inquir\w+|messages?|questions|requests?))"
    r"|(?:calls?|e-?mails?|messages?|questions|requests?)\s+(?:for\s+(?:comment|an\s+interview)|seeking\s+comment)"
    r"|reached\s+(?:at\s+(?:home|his|her)|by\s+(?:e-?mail|phone|telephone)))\b",
    re.IGNORECASE,
)
"""What somebody says or does not say to those who write about it: would not comment on the papers; reached at home."""
_THAT = re.compile(r"\b(?:that|this)\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{3,})\b", re.IGNORECASE)
_NEWS = dt.timedelta(days=1)


def is_answer(telling: Telling, sentence: Span, day: str) -> bool:
    """True for an answer to the writers of a report, who asked when they wrote, not on a ``day`` before."""
    told = exact_day(day)
    if told is None or telling.newest is None or telling.newest - told <= _NEWS:
        return False
    return _TO_THE_WRITERS.search(telling.article.text, sentence.start, sentence.end) is not None


def is_on_another(text: str, saying: Span, day: str, told: Sequence[Event]) -> bool:
    """True for words on an event of another ``day`` than the last that is named again: he blamed that raid on them."""
    named = (found["noun"] for found in _THAT.finditer(text, saying.start, saying.end))
    noun = next((noun for noun in named if is_listed_event(noun)), None)
    other = day_of(text, noun, before(told, saying.start)) if noun else None
    return other is not None and exact_day(other) is not None and other != day


_ON_ITS_DAY = re.compile(
    r"\b(?:that|this)\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{3,})\s(?:[^,;.“”\"]{0,60}\s)?"
    r"(?:(?:on\s+)?(?:the|that)\s+(?:same|very)\s+day|the\s+day\s+it\s+happened)\b",
    re.IGNORECASE,
)
"""What was on the day of an event that is named again: I condemned that attack on the same day."""


def on_its_day(text: str, found: Sequence[Event]) -> Iterator[Event]:
    """
    The events, of which those on the same day as an event that is named again have its day, and none where it has not
    been told: the day told last is that of something else.
    """
    for event in found:
        again = _ON_ITS_DAY.search(text, event.start, event.end) if event.rule == "clause" else None
        if again is None or not is_listed_event(again["noun"]):
            yield event
        elif day := day_of(text, again["noun"], before(found, event.start)):
            yield replace(event, when=day)
