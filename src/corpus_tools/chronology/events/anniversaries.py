"""Anniversaries of what a text has dated: the summit is for the second anniversary of the accord of April 2005."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import number_of, place_of
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.order import sentence_at

_NO_PLACES = {"second": 2, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}
"""Ordinals that tell no day of a month, or a time as well."""
_MARKED = re.compile(
    r"(?<!to )\b(?:(?:celebrat|commemorat|mark|observ|remember)(?:e[ds]?|s|ed|ing)?|on|[a-z]+day,)\s+(?:the\s+)?"
    r"(?:(?P<nth>[a-z]+|\d{1,3}(?:st|nd|rd|th))[ -]anniversary\s+of|(?P<count>[a-z]+|\d{1,3})\s+years\s+since)\s+"
    r"|\b(?:it\s+(?:is|was|will\s+be)|has\s+been)\s+(?:exactly\s+)?(?P<years>[a-z]+|\d{1,3})\s+years\s+since\s+",
    re.IGNORECASE,
)
_WHAT = re.compile(r"(?:the|that|this|his|her|its|their|an?)\s[^,;:.“”\"\n]{3,140}", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:as|by|but|and\s(?:called|said|vowed|warned)|on\s[A-Z][a-z]+day|while|with)\b.*", re.DOTALL)


def marked_years_on(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What is marked on its day so many years on: on Wednesday the town marked the tenth anniversary of the fire."""
    text = telling.article.text
    if "anniversary of" not in text and "years since" not in text:
        return
    for event in found:
        if not exact_day(event.when) or event.when.endswith("02-29") or event.rule in ("aside", "noun-phrase"):
            continue
        sentence = sentence_at(telling.article.sentences, event.start)
        match = _MARKED.search(text, event.start, min(event.end + _NEAR, sentence.end))
        what = _WHAT.match(text, match.end(), sentence.end) if match else None
        if match is None or what is None or not sentence.start <= event.start < sentence.end:
            continue
        nth = (match["nth"] or "").lower()
        if years := _NO_PLACES.get(nth) or place_of(nth) or number_of(match["count"] or match["years"] or ""):
            span = trimmed(text, Span(what.start(), what.start() + len(_GOES_ON.sub("", what[0]))))
            when = f"{int(event.when[:4]) - years:04d}{event.when[4:]}"
            yield event_on(telling, sentence, span, when, "anniversary")


_NEAR = 60  # characters behind the clause of a day in which what is marked on it may stand
