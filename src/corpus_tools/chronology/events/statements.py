"""Clauses with what is said in them: a statement is one event with its words, on the day on which it was made."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.records import Telling, event_of
from corpus_tools.chronology.events.sayings import cues_in, with_occasion
from corpus_tools.claims.saying_days import ACCUSES, OF_DOING
from corpus_tools.model import Event, Sentence, Span

_OF_WHAT_LASTS = re.compile(r"\b(?:ahead of|before|by|since|until|till)(?: \w+){0,2}\s$")


def told_in(telling: Telling, clause: Span, time: Span) -> Span:
    """
    What is claimed, where its claim has the time and what was said cannot have been said so long: whoever accuses a
    man of hiding losses since 2010 does not do so since 2010, and whoever blames him for burning a mill on Monday may
    do so on any later day.
    """
    if blamed := _blamed_for(telling, clause, time):
        return blamed
    if not _OF_WHAT_LASTS.search(telling.article.text, clause.start, time.start):
        return clause
    for cue, number in cues_in(telling, Span(clause.start, time.start)):
        for span in telling.claims[number].content:
            if cue.end <= span.start and span.covers(time) and span.start < clause.end:
                return Span(span.start, max(time.end, min(span.end, clause.end)))
    return clause


def _blamed_for(telling: Telling, clause: Span, time: Span) -> Span | None:
    """Who is said to have done what, behind a verb that blames him for a deed of that time."""
    text = telling.article.text
    for cue, number in cues_in(telling, Span(clause.start, time.start)):
        if ACCUSES.search(text, cue.start, cue.end) and OF_DOING.search(text, cue.end, time.start):
            start = min(span.start for span in telling.claims[number].content)
            return Span(max(start, cue.end), max(time.end, clause.end))
    return None


def without_more_said(telling: Telling, clause: Span, time: Span) -> Span:
    """What is said to have been at a time, without what its speaker says besides: (that he met her on 3 May) but …"""
    place = bisect_left(telling.cue_starts, clause.start)
    more = telling.cue_starts[place] if place < len(telling.cues) else clause.end
    if place == 0 or not time.end <= more < clause.end:
        return clause
    before = telling.claims[telling.cues[place - 1][1]]
    said = next((span for span in before.content if span.covers(time)), None)
    if (
        said is None
        or abs(said.start - clause.start) > _OPENING
        or not _BESIDES.match(telling.article.text, said.end, more)
    ):
        return clause
    return Span(clause.start, said.end)


_OPENING = len("that ")
_BESIDES = re.compile(r",?\s(?:and|but|though|while|yet)\s|,\s(?=[a-z]+ing\b)")
"""How a sentence goes on with what else is said."""


def whole_statement(telling: Telling, sentence: Sentence, clause: Span) -> Span:
    """The clause with what is said in it: a statement is one event with its words."""
    inside = [number for cue, number in cues_in(telling, clause) if cue.end <= clause.end]
    if not inside:
        return clause
    content = telling.claims[min(inside)].content
    pieces = [clause, *(span for span in content if sentence.covers(span))]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


_SOURCE = re.compile(r",\s(?:[a-z]+\s){0,2}[a-z]+s\Z")
_ANOTHER_SOURCE = re.compile(r"\s+and\s[^,;.:]{2,60}?\s(?:report|reported|said|say)\b")


def without_source(text: str, clause: Span, sentence: Sentence) -> Span:
    """A clause without the first of two who tell of it: gunmen stormed a village, residents (and nurses said)."""
    source = _SOURCE.search(text, max(clause.start, clause.end - _SHORT), clause.end)
    if source and _ANOTHER_SOURCE.match(text, clause.end, sentence.end):
        return Span(clause.start, source.start())
    return clause


_SHORT = 40  # characters that such a source is long at most


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
        sentence = telling.sentence_at(span.start)
        span = with_occasion(text, sentence, span, ())
        yield event_of(telling, sentence, span, When(span, claim.said), "statement")


_FEW = 40  # characters that a subject between "in which" and its verb may be long
_IN_WHICH = re.compile(r"\b(?:in|for|with)\s+which\s+[^,;.“”\"]*\Z")
"""What stands before a saying that the sentence tells more of: apologised for remarks in which he compared."""
