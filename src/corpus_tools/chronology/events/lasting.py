"""What has been so since an event that was told, and what a lead tells of one that is dated further down."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import since_then
from corpus_tools.chronology.events.noun_events import is_event_noun
from corpus_tools.chronology.events.records import Telling, event_on, is_ahead
from corpus_tools.chronology.events.retellings import named_by
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import MONTH_LENGTH, exact_day
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import before, start_of, touch

_PERFECT = re.compile(r"\b(?:has|have|had|['’]ve)\b")
_EVER = re.compile(
    r"\b(?:has|have)\s+since\s+(?:been|camped|claimed|controlled|cost|governed|held|killed|led|lived|occupied|relied"
    r"|remained|ruled|run|served|stayed|stood|worked)\b"
    r"|\b(?:ever\s+)?[Ss]ince(?:(?=[,.;]|\Z)|\s+then\b)"
)
"""Words by which something has been so from what was told last on: have since camped there; ever since."""
_SINCE_IT = re.compile(
    r"\bsince\s+(?P<start>(?:the|their|its)\s+(?:start|beginning|outbreak|outset|end)\s+of\s+)?(?:the|that|this|his|her|its|their)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]{3,})"
    r"(?:\s+(?:began|started|broke\s+out|erupted))?(?=[,.;]|\s+and\b|\Z)"
)
_BROADLY = frozenset(["conflict", "crisis", "fighting", "hostilities", "offensive", "unrest", "violence", "war"])
"""Nouns for whatever a text has told the beginning of."""
BEGUN = re.compile(r"\b(?:began|begun|started|broke\s+out|erupted|launched|invaded|rose|took\s+up\s+arms)\b")


_MAY_LAST = re.compile(r"ince\b|and ha(?:s|ve) ")


def lasting_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What has been so since an event told before: they have camped there ever since; since the fighting began."""
    text, sentences = telling.article.text, telling.article.sentences
    told = sorted(
        (one for one in found if "/" not in one.when and one.rule != "statement" and not is_ahead(telling, one)),
        key=start_of,
    )
    for place, sentence in enumerate(sentences if told else ()):
        if sentence.zone != "body" or not _MAY_LAST.search(text, sentence.start, sentence.end):
            continue
        for span, when in _since(telling, sentence, sentences[max(0, place - 1)].start, told):
            yield event_on(telling, sentence, span, since_then(when), "since")


def _since(telling: Telling, sentence: Sentence, near: int, told: Sequence[Event]) -> Iterator[tuple[Span, str]]:
    """The clauses of a sentence that have been so since something, with its date; ``near`` is where telling begins."""
    text, parts = telling.article.text, clauses_of(telling, sentence)
    for place, part in enumerate(parts):
        earlier = before(told, part.start)
        ever, named = _EVER.search(text, part.start, part.end), _SINCE_IT.search(text, part.start, part.end)
        main = parts[place - 1] if place and named and named.start() <= part.start + 1 else part
        if not earlier or not _PERFECT.search(text, main.start, main.end):
            continue
        last = earlier[-1].when if ever and earlier[-1].start >= near else None
        when = last or (_beginning(text, named["noun"], earlier, bool(named["start"])) if named else None)
        if when and not touch(told, part):
            yield trimmed(text, main), when


def _beginning(text: str, noun: str, told: Sequence[Event], start: bool) -> str | None:
    """The date of the last event told that a noun names, or that began, as it must where its ``start`` is named."""
    if not is_event_noun(noun):
        return None
    found = named_by(text, noun, reversed(told))
    if not found and noun in _BROADLY:
        found = list(reversed(told))
    begun = [one for one in found if BEGUN.search(text, one.start, one.end)]
    if start and not begun:
        begun = [one for one in reversed(told) if one.basis != "background" and BEGUN.search(text, one.start, one.end)]
        found = begun[:1]
    last = next(iter(begun or found), None)
    return min(one.when for one in found if one.when[:MONTH_LENGTH] == last.when[:MONTH_LENGTH]) if last else None


_ATTRIBUTED = re.compile(
    r",\s+[^,;]{3,60}\b(?:announced|confirmed|reported|said|showed)\s+(?:(?:late|early|on|in)\s+)*[^,;]{3,40}"
    r"(?:,\s(?:as|while)\s[^;]*)?\Z"
)
"""Who said it, and when, behind what was said: officials said on Tuesday."""
_CAME = re.compile(
    r"(?:[^;:.]{0,120}?\s(?:announced|confirmed|reported|said|stated)\s(?:that\s)?)?"
    r"[Tt]h(?:e|at|is)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{3,})\s+(?:began|came|happened|hit|occurred|started|struck"
    r"|took\s+place|was\s+carried\s+out)\b"
)
_LEAD = 3  # sentences of the body, of which one may tell what is dated below
_NEAR = dt.timedelta(days=7)


def told_below(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What a lead tells on the day that it was said, where the text says further down when it happened: gunmen killed
    six, officials said on Tuesday; the attack came on Monday.
    """
    text = telling.article.text
    lead = [sentence for sentence in telling.article.sentences if sentence.zone == "body"][:_LEAD]
    dated = [one for one in found if one.rule == "clause" and exact_day(one.when)]
    for sentence in lead:
        for one in dated:
            said = _ATTRIBUTED.search(text, one.start, one.end) if sentence.covers(Span(one.start, one.end)) else None
            when = _came(text, Span(one.start, said.start()), one, dated) if said else None
            if said and when:
                span = trimmed(text, Span(one.start, said.start()))
                yield event_on(telling, sentence, span, when, "retold")


def _came(text: str, span: Span, event: Event, dated: Sequence[Event]) -> str | None:
    """The earlier day of an event below that a noun names by what happened in some words."""
    said = exact_day(event.when)
    for other in dated:
        day = exact_day(other.when)
        if not (said and day and day < said and said - day <= _NEAR and other.start > event.end):
            continue
        came = _CAME.match(text, other.start, other.end)
        if came and named_by(text, came["noun"], [span]):
            return other.when
    return None
