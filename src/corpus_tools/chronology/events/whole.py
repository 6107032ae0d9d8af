"""An event in words that can be quoted: a clause that breaks off before what it waits for goes on to its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.events.sayings import cues_in
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import holding

_NAMED = ("aside", "frame", "noun-phrase", "participle", "since")
"""Rules of events that are named or told beside something, which no clause goes on from."""
_WAITS = re.compile(r"\s(?:that|whether|who|whom|whose|which)\s")
_TO_WHOM = re.compile(r"\b(?:asked|assured|informed|reminded|tells|told|warned)\Z")
_BREAK = re.compile(r"[,;:—](?=\s)|\s[-–—]\s|,(?=[“\"‘])|(?=[.!?]*[”\"’')]*\Z)")
_BETWEEN = (" ", " that ", " to ", " whether ", ", ", ": ")
_SHORT = 16  # characters that hold the last word of a clause
_CUE = 60  # characters that a cue is long at most


def in_whole(telling: Telling, event: Event, told: Sequence[Event]) -> Event:
    """
    An event told by a clause with what belongs to it right behind: the clause that tells of its last noun, if none of
    the events ``told`` is of that; what is said, and to whom it is.
    """
    if event.rule.startswith(_NAMED):
        return event
    sentence = telling.sentence_at(event.start)
    if event.end >= sentence.end:
        return event
    end = _end_of_saying(telling, event, sentence) or _end_of_what_waits(telling, event, sentence, told)
    return replace(event, end=trimmed(telling.article.text, Span(event.start, end)).end) if end else event


def _end_of_saying(telling: Telling, event: Event, sentence: Sentence) -> int | None:
    """Where what is said ends, if the event breaks off right before it: endorsed her, saying (he had no doubt)."""
    text = telling.article.text
    for cue, number in cues_in(telling, Span(max(event.start, event.end - _CUE), event.end)):
        said = telling.claims[number].content[0]
        if cue.end <= event.end <= said.start and text[event.end : said.start] in _BETWEEN:
            return min(said.end, sentence.end)
    return None


def _end_of_what_waits(telling: Telling, event: Event, sentence: Sentence, told: Sequence[Event]) -> int | None:
    """Where a clause ends with that, who or which behind the event, or whom somebody told."""
    text = telling.article.text
    joint = _WAITS.match(text, event.end, sentence.end)
    whom = not joint and _TO_WHOM.search(text, max(event.start, event.end - _SHORT), event.end)
    if not (joint or (whom and re.match(r"\s\w", text[event.end : sentence.end]))):
        return None
    start = joint.end() if joint else event.end
    for found in _BREAK.finditer(text, start, sentence.end):
        rest = Span(start, found.start())
        if holding(telling.article.quotations, Span(found.start(), found.start())):
            continue
        if any(rest.start <= one.start < rest.end and one.when != event.when for one in told):
            return None
        if whom or has_verb(text, rest):
            return found.start()
    return None
