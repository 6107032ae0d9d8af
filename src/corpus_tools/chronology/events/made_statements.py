"""Statements, each an event of the day on which it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.records import Telling, event_of
from corpus_tools.chronology.events.sayings import with_occasion
from corpus_tools.model import Event, Span
from corpus_tools.order import sentence_at


def made_statements(telling: Telling) -> Iterator[Event]:
    """The claims that the text gives a day, with their sources and, before these, their occasions."""
    text = telling.article.text
    for claim in telling.claims:
        if claim.said is None or claim.parent is not None:
            continue
        if claim.cue and _IN_WHICH.search(text, max(0, claim.cue.start - _FEW), claim.cue.start):
            continue
        pieces = [claim.hull, *(span for span in (claim.source, claim.cue) if span)]
        span = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        sentence = sentence_at(telling.article.sentences, span.start)
        span = with_occasion(text, sentence, span, ())
        yield event_of(telling, sentence, span, When(span, claim.said), "statement")


_FEW = 40  # characters that a subject between "in which" and its verb may be long
_IN_WHICH = re.compile(r"\b(?:in|for|with)\s+which\s+[^,;.“”\"]*\Z")
"""What stands before a saying that the sentence tells more of: apologised for remarks in which he compared."""
