"""What has been so this week, all month or all year, up to the day of publication or in that month or year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.happening import tells_past
from corpus_tools.chronology.events.records import Telling, event_on, published_on
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event
from corpus_tools.periods import Period

_THIS_WEEK = re.compile(r"\b(?:(?P<later>later|rest of)\s+)?(?:this|the)\s+week\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|must|should|(?<!ccording )to|expects?|expected|plans?"
    r"|planned|due|set|scheduled|begins?|starts?|next|before|if)\b|['’]ll\b"
)


_GOES_ON = re.compile(r",?\s+(?:(?:he|she|they|it)\s+)?(?:will|would|is|are|could|may)\b")


def within_week(telling: Telling, event: Event) -> Event:
    """What has happened this week, as of the days up to that of publication; what comes later in it, from then on."""
    first, slash, last = event.when.partition("/")
    day = published_on(telling)
    if not (slash and day and len(event.when) == _WEEK and first < day < last):
        return event
    text = telling.article.text
    found = _THIS_WEEK.search(text, event.start, event.end)
    if found and found["later"]:
        return replace(event, when=f"{day}/{last}")
    if found is None or event.rule == "noun-phrase" or not tells_past(text[event.start : event.end]):
        return event
    if _COMING.search(text, event.start, found.start()) or _GOES_ON.match(text, found.end()):
        return event
    return replace(event, when=f"{first}/{day}")


_WEEK = len("2019-08-26/2019-09-01")
_ALL_THROUGH = re.compile(r"\ball\s+(?P<unit>week|month|year)(?!\s+(?:round|long\s+ago|ago)\b|-)(?:\s+long)?\b")


def all_through(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What has been so all week, all month or all year, up to the day of publication or in that month or year."""
    text, day = telling.article.text, published_on(telling)
    for sentence in telling.article.sentences if day else ():
        at = text.find(" all ", sentence.start, sentence.end)
        through = _ALL_THROUGH.search(text, at, sentence.end) if at >= 0 and sentence.zone == "body" else None
        if through is None or day is None or any(one.start <= through.start() < one.end for one in found):
            continue
        part = next(part for part in clauses_of(telling, sentence) if through.start() < part.end)
        if tells_past(text[part.start : through.start()]) and not _COMING.search(text, part.start, through.start()):
            span = trimmed(text, part)
            yield event_on(telling, sentence, span, _unit_of(day, through["unit"]), "spell")


def _unit_of(day: str, unit: str) -> str:
    """
    The week up to a day, or its month or year.

    >>> [_unit_of("2016-09-30", unit) for unit in ("week", "month", "year")]
    ['2016-09-26/2016-09-30', '2016-09', '2016']
    """
    if unit == "week":
        last = dt.date.fromisoformat(day)
        return Period.parse(f"{last - dt.timedelta(days=last.weekday())}/{day}").edtf
    return day[: len("2016-09")] if unit == "month" else day[: len("2016")]
