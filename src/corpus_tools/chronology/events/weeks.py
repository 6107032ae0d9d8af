"""What has been so this week, all month or all year, up to the day of publication or in that month or year."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_tools.chronology.events.happening import tells_past
from corpus_tools.chronology.events.records import Telling, published_on
from corpus_tools.model import Event

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
