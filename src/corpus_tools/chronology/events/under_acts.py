"""What an act gives somebody some time for: the time runs from the day of the act, where the text has told that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.events.retellings import named_by
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event
from corpus_tools.order import before

_UNDER = re.compile(
    r"\b(?:by|in|under)\s(?:the|that|this)\s(?:[\w’'-]+\s){0,2}?(?P<noun>accord|agreement|armistice|ceasefire|deal|decree"
    r"|order|pact|resolution|ruling|settlement|treaty|truce|verdict)\b[^.;:]*\bwithin\s"
)


def from_acts(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    The events in reading order, of which what is due within some time under an accord that was told with its day has
    its days from that: they undertook under the truce to leave within a month.
    """
    text = telling.article.text
    for event in found:
        first, _, last = event.when.partition("/")
        start, end = exact_day(first), exact_day(last)
        under = _UNDER.search(text, event.start, event.end) if event.rule == "offset" and start and end else None
        signed = _day_told(text, under["noun"], before(found, event.start)) if under else None
        yield replace(event, when=f"{signed}/{signed + (end - start)}") if signed and start and end else event


def _day_told(text: str, noun: str, told: Sequence[Event]) -> dt.date | None:
    """The last day told of something that a noun names."""
    days = (exact_day(one.when) for one in named_by(text, noun, reversed(told)))
    return next((day for day in days if day), None)
