"""What had come before an event of a day, told behind it: crowds gathered on Monday after guards had shot a student."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.carrying import goes_on
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.records import Telling, event_on, is_ahead
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Sentence, Span, TimeExpression
from corpus_tools.order import over, sentence_at, start_of

_AFTER = re.compile(
    r",?\s+after\s+(?P<told>(?!(?:all|being|having|he|it|she|that|they|this|we|which|whom)\b)[^,;:“”\"]+)"
)
"""How a clause begins that tells what came first; one that begins with a pronoun tells of the event itself."""
_NO_DEED = re.compile(
    r"\b(?:if|ever|would|will|could|always|often|never|not|rarely|repeatedly|years?|decades?)\b|n[’']t\b"
)
"""Words of what did not happen, or on no one day."""
_EXACT = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_BY_LAW = re.compile(
    r"\b(?:acquit|charg|convict|fin(?:ed|es)\b|hang|imprison|indict|jail|prosecut|sentenc|su(?:ed|es)\b|tried\b)\w*"
)
"""What a court does months or years after what it judges."""
_FEWEST = 3  # words of a clause that tells what somebody did


def came_before(telling: Telling, times: Sequence[TimeExpression], found: Sequence[Event]) -> Iterator[Event]:
    """
    What the same sentence says to have come before an event of a known day, with no word of how long before: an open
    interval that ends with the day of the event, the last where several end before it; before one of a month, that
    month, in which the one led to the other. ``times`` are all of the article; what has one of its own is dated by it.
    """
    taken = sorted(found, key=start_of)
    given: set[Span] = set()
    for event in sorted(taken, key=lambda one: one.when, reverse=True):
        ends = f"../{event.when}" if exact_day(event.when) else event.when
        if not _EXACT.fullmatch(event.when) or event.voice != "outlet" or is_ahead(telling, event):
            continue
        if ends == event.when and _BY_LAW.search(telling.article.text, event.start, event.end):
            continue
        sentence = sentence_at(telling.article.sentences, event.start)
        for span in _behind(telling, sentence, event):
            if span not in given and not over(taken, span) and not over(times, span):
                given.add(span)
                yield event_on(telling, sentence, span, ends, "aftermath")


def _behind(telling: Telling, sentence: Sentence, event: Event) -> Iterator[Span]:
    """The clause with "after" that stands right behind an event, with what the same did besides."""
    text, parts = telling.article.text, clauses_of(telling, sentence)
    for place, part in enumerate(parts):
        first = _AFTER.match(text, part.start, part.end) if event.end - 1 <= part.start <= event.end + 1 else None
        if first and _is_deed(first["told"]):
            end = part.end
            for following in parts[place + 1 :]:
                if not goes_on(text, following.start):
                    break
                end = following.end
            yield trimmed(text, Span(first.start("told"), end))


def _is_deed(words: str) -> bool:
    """True for words that tell what somebody did or what befell them, once."""
    few = len(words.split()) < _FEWEST
    return not (few or _NO_DEED.search(words)) and happens(words)
