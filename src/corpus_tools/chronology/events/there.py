"""What came of an event at once, in words that hang on it: he flew to Ulm in October, where he signed a deal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.records import Telling, event_of, inferred, is_ahead
from corpus_tools.chronology.events.sequels import tells_of_then
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import over, sentence_at, start_of

_THERE = re.compile(
    r",?\s+(?:(?:at|during|in)\s+which|where)\s+(?=(?P<doer>he|she|they|it|the\s+(?:pair|two)|both)\b)"
    r"|,?\s+(?:at|during|in)\s+which\s+(?=\S)"
)
_CAME_THERE = re.compile(
    r"\b(?:arrived|attended|came|drove|fled|flew|headed|hosted|joined|landed|led|met|returned|sailed|spoke|stopped|taken"
    r"|travelled|traveled|visited|walked|went|convened|held|addressed|chaired|opened|ceremony|conference|congress|meeting|summit|visit)\b"
)
"""What brings somebody to a place, or people together."""
_RULES = frozenset({"clause", "offset", "noun-phrase", "noun-phrase-of", "aside"})


def done_there(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The clauses, without a time of their own, on what was done where an event had brought somebody."""
    text, taken = telling.article.text, sorted(found, key=start_of)
    for event in taken:
        if event.rule not in _RULES or event.when.endswith("..") or is_ahead(telling, event):
            continue
        sentence = sentence_at(telling.article.sentences, event.start)
        there = _THERE.match(text, event.end, sentence.end)
        if there is None or not _CAME_THERE.search(text, event.start, event.end):
            continue
        span = _told(telling, sentence, there.end(), taken)
        if span:
            yield inferred(event_of(telling, sentence, span, When(span, event.when, "", ()), "there"))


def _told(telling: Telling, sentence: Sentence, start: int, taken: Sequence[Event]) -> Span | None:
    """The words from a place on to the end of its clause, where they tell what was done."""
    text = telling.article.text
    end = next(part.end for part in clauses_of(telling, sentence) if start < part.end)
    span = trimmed(text, Span(start, end))
    return span if tells_of_then(text, span) and not over(taken, span) else None
