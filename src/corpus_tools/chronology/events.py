"""Dated events: the clause or noun phrase that a time belongs to, and statements on the day they were made."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from corpus_tools.chronology.event_dates import When, dates_in, is_no_event, is_outside
from corpus_tools.chronology.event_frames import entry, last_time, since_clauses, since_phrase
from corpus_tools.chronology.event_offsets import offset_events, without_amount
from corpus_tools.chronology.event_returns import returning_events
from corpus_tools.chronology.noun_events import noun_phrase
from corpus_tools.chronology.parting import carried, clauses, has_verb, trimmed, with_antecedent
from corpus_tools.model import Article, Claim, Event, EventBasis, Mention, Sentence, Span, TimeExpression, Voice
from corpus_tools.periods import Period

_UNDATED_ZONES = ("byline", "related", "boilerplate")
_BACKGROUND = 330  # days; an event so long before publication is background, "a year ago" and older
_TELLING = 5  # words; a clause so long has a verb, be it "costs" or "cut"
_FEW = 60  # characters that are enough to count so few words in
_NEAR = 8  # quotations before a time, of which one may hold it
_QUOTED_WORDS = 4  # words; shorter quotations are single words in an outlet's own sentence


def find_dated(
    article: Article, times: Sequence[TimeExpression], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> tuple[Event, ...]:
    """
    The events of an article in reading order, each with its date, how the date is known, who takes part, and in
    whose voice. What no date can be given to is left out.
    """
    inside = [time for time in times if time.zone not in _UNDATED_ZONES]
    starts = [sentence.start for sentence in article.sentences]
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in inside:
        if time.edtf or time.type == "DURATION":
            by_sentence.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    reading = _Reading(
        article,
        tuple(mentions),
        tuple(claims),
        sorted({edge for claim in claims for span in claim.content for edge in (span.start, span.end)}),
        sorted(
            ((claim.cue, number) for number, claim in enumerate(claims) if claim.cue and claim.parent is None),
            key=lambda pair: pair[0].start,
        ),
        _newest_year(article, inside),
    )
    found = [
        event
        for index, group in sorted(by_sentence.items())
        for event in _in_sentence(reading, article.sentences[index], group)
    ]
    found += list(_returns(reading, by_sentence, found))
    counted = [event for event in found if event.rule in ("offset", "return")]
    found += [
        one
        for one in _statements(reading)
        if not any(event.start <= one.start < event.end for event in counted) and not _is_dated_itself(one, found)
    ]
    return _distinct(found)


def _returns(
    reading: _Reading, by_sentence: dict[int, list[TimeExpression]], found: Sequence[Event]
) -> Iterator[Event]:
    """What a text dates by an event that it told before: two weeks after the raid."""
    told = sorted(found, key=lambda event: event.start)
    for index, times in sorted(by_sentence.items()):
        amounts = [time for time in times if time.type == "DURATION"]
        sentence = reading.article.sentences[index]
        if amounts and told:
            parts = clauses(reading.article.text, sentence, _speech_edges(reading, sentence))
            for clause, time, edtf in returning_events(reading.article.text, parts, amounts, told):
                if not any(event.start < clause.end and clause.start < event.end for event in told):
                    span = _whole_statement(reading, sentence, trimmed(reading.article.text, clause))
                    event = _event(reading, sentence, span, When(Span(time.start, time.end), edtf, "", ()), "return")
                    yield event if event.basis == "background" else replace(event, basis="inferred")


def _is_dated_itself(statement: Event, found: Sequence[Event]) -> bool:
    """True for a statement whose own clause gives it another day than its sentence (who asked on May 13 for leave)."""
    return any(
        event.rule == "clause"
        and event.start == statement.start
        and statement.end <= event.end
        and event.when != statement.when
        for event in found
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    edges: Sequence[int]
    """Where reported speech begins and ends, sorted."""
    cues: Sequence[tuple[Span, int]]
    """The cues of the outermost claims in reading order, each with the number of its claim."""
    newest: dt.date | None
    """The day that background is told from: of publication, or the newest day told where that is not known."""


def _newest_year(article: Article, times: Sequence[TimeExpression]) -> dt.date | None:
    period = article.published.period
    if period and (period.first or period.last):
        return period.first or period.last
    days = [day for time in times if time.edtf and (day := Period.parse(time.edtf).last)]
    return max(days, default=None)


def _in_sentence(reading: _Reading, sentence: Sentence, times: Sequence[TimeExpression]) -> Iterator[Event]:
    text = reading.article.text
    parts = clauses(text, sentence, _speech_edges(reading, sentence))
    ends = [part.end for part in parts]
    dated = [time for time in times if time.edtf]
    whens = [when for when in dates_in(text, dated) if not is_outside(text, sentence, when)]
    yield from _offsets(reading, sentence, parts, whens, times)
    for span, when in since_clauses(text, parts, whens):
        yield _event(reading, sentence, _whole_statement(reading, sentence, span), when, "since-clause")
    placed = [(when, min(bisect_right(ends, when.span.start), len(parts) - 1)) for when in whens]
    timed = frozenset(place for _, place in placed)
    for place, group in groupby(placed, key=lambda pair: pair[1]):
        whens = [when for when, _ in group if not is_no_event(text, sentence, when)]
        tells = has_verb(text, parts[place]) or _is_prose(text, sentence, parts[place])
        for when in whens:
            if framed := _framed(text, sentence, when):
                yield _event(reading, sentence, framed, _closed(when), "frame")
                continue
            phrase = noun_phrase(text, when.span, parts[place], len(when.times) == 1, len(whens) > 1)
            if phrase:
                yield _event(reading, sentence, phrase, when, "noun-phrase")
                if since := since_phrase(text, parts[place], phrase, when):
                    yield _event(reading, sentence, *since, "since-phrase")
            if tells and (not phrase or _is_said_beside(reading, parts[place], phrase, when)):
                clause = _with_complement(text, parts, carried(text, parts, place, when.span, timed), when)
                told = _told_in(reading, trimmed(text, without_amount(text, clause, when.span, times)), when.span)
                told = with_antecedent(text, parts[place], told)
                yield _event(reading, sentence, _whole_statement(reading, sentence, told), when, "clause")


def _framed(text: str, sentence: Sentence, when: When) -> Span | None:
    """The words of a date that dates no clause: the highest since 1999, an entry of a timeline, a picture."""
    if when.edtf.endswith("/.."):
        return last_time(text, sentence, when.span)
    if sentence.zone == "caption" and not has_verb(text, sentence):
        return trimmed(text, sentence)
    return entry(text, sentence, when.span)


def _closed(when: When) -> When:
    """What was last so in 1999 lasts no longer: the date itself."""
    return replace(when, edtf=when.edtf.removesuffix("/.."))


_BESIDE = re.compile(r"\b(?:after|at|during)\s+$", re.IGNORECASE)


def _is_said_beside(reading: _Reading, clause: Span, phrase: Span, when: When) -> bool:
    """True where something was said on the day of an event that is named with it: said after a hearing on Monday."""
    if len(when.edtf) != len("2019-08-27") or not _BESIDE.search(reading.article.text, clause.start, phrase.start):
        return False
    first = bisect_left(reading.cues, clause.start, key=lambda pair: pair[0].start)
    return first < len(reading.cues) and reading.cues[first][0].end <= phrase.start


def _offsets(
    reading: _Reading,
    sentence: Sentence,
    parts: Sequence[Span],
    whens: Sequence[When],
    times: Sequence[TimeExpression],
) -> Iterator[Event]:
    """What a sentence dates by another of its dates: two days after she had dismissed him."""
    anchors = [(when.span, when.edtf) for when in whens]
    for span, edtf in offset_events(reading.article.text, parts, anchors, times):
        event = _event(reading, sentence, span, When(span, edtf, "", ()), "offset")
        yield event if event.basis == "background" else replace(event, basis="inferred")


_COMPLEMENT = re.compile(r"\s(?:(?P<that>that)|whether)\b")


def _with_complement(text: str, parts: Sequence[Span], clause: Span, when: When) -> Span:
    """The clause with what was decided or asked in it: the board ruled on Monday that …, will vote on whether …"""
    match = _COMPLEMENT.match(text, clause.end) if clause.end < parts[-1].end else None
    if match and (not match["that"] or when.span.end == clause.end):
        return Span(clause.start, next(part.end for part in parts if part.end > clause.end))
    return clause


def _is_prose(text: str, sentence: Sentence, clause: Span) -> bool:
    """True for a clause so long, in a sentence that ends as one does, that it has a verb whose form does not tell."""
    return text[sentence.end - 1] in '.!?”"' and len(clause.cut(text).split(None, _TELLING)) >= _TELLING


def _speech_edges(reading: _Reading, sentence: Sentence) -> Sequence[int]:
    """Where reported speech begins and ends in a sentence: what is said and the saying are two events."""
    return reading.edges[bisect_right(reading.edges, sentence.start) : bisect_left(reading.edges, sentence.end)]


_OF_WHAT_LASTS = re.compile(r"\b(?:ahead of|before|by|since|until|till)(?: \w+){0,2}\s$")


def _told_in(reading: _Reading, clause: Span, time: Span) -> Span:
    """
    What is claimed, where its claim has the time and what was said cannot have been said so long: whoever accuses a
    man of hiding losses since 2010 does not do so since 2010.
    """
    if not _OF_WHAT_LASTS.search(reading.article.text, clause.start, time.start):
        return clause
    first = bisect_left(reading.cues, clause.start, key=lambda pair: pair[0].start)
    last = bisect_left(reading.cues, time.start, key=lambda pair: pair[0].start)
    for cue, number in reading.cues[first:last]:
        for span in reading.claims[number].content:
            if cue.end <= span.start and span.covers(time) and span.start < clause.end:
                return Span(span.start, max(time.end, min(span.end, clause.end)))
    return clause


def _whole_statement(reading: _Reading, sentence: Sentence, clause: Span) -> Span:
    """The clause with what is said in it: a statement is one event with its words."""
    first = bisect_left(reading.cues, clause.start, key=lambda pair: pair[0].start)
    last = bisect_left(reading.cues, clause.end, key=lambda pair: pair[0].start)
    inside = [number for cue, number in reading.cues[first:last] if cue.end <= clause.end]
    if not inside:
        return clause
    content = reading.claims[min(inside)].content
    pieces = [clause, *(span for span in content if sentence.covers(span))]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def _statements(reading: _Reading) -> Iterator[Event]:
    sentences = reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    for claim in reading.claims:
        if claim.said is None or claim.parent is not None:
            continue
        pieces = [claim.hull, *(span for span in (claim.source, claim.cue) if span)]
        span = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        sentence = sentences[max(0, bisect_right(starts, span.start) - 1)]
        when = When(span, claim.said, "", ())
        yield _event(reading, sentence, span, when, "statement")


def _event(reading: _Reading, sentence: Sentence, span: Span, when: When, rule: str) -> Event:
    rules = f"{rule}-{when.rule}" if when.rule else rule
    return Event(
        span.start,
        span.end,
        when.edtf,
        _basis(reading, when),
        _actors_in(reading.mentions, span),
        _voice(reading.article, sentence, when.span),
        rules,
    )


_ANCHORED = re.compile(r"-from-(?P<anchor>[\w-]+)$")
_PUBLICATION = frozenset({"publication", "publication-interval"})
_NAMED_DAY = ("yearless", "paired-day")


def _basis(reading: _Reading, when: When) -> EventBasis:
    last = _last_day(when.edtf)
    if when.edtf.startswith(("-", "0000")):
        return "background"
    if last and reading.newest and (reading.newest - last).days > _BACKGROUND:
        return "background"
    if not when.times:
        return "relative"
    rules = [time.rule for time in when.times]
    anchors = [match["anchor"] for rule in rules if (match := _ANCHORED.search(rule))]
    if any(anchor not in _PUBLICATION for anchor in anchors):
        return "inferred"
    return "relative" if anchors and not all(rule.startswith(_NAMED_DAY) for rule in rules) else "stated"


@lru_cache(maxsize=4096)
def _last_day(edtf: str) -> dt.date | None:
    return Period.parse(edtf).last


def _actors_in(mentions: Sequence[Mention], span: Span) -> tuple[str, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.start)
    return tuple(dict.fromkeys(mention.actor for mention in mentions[first:last]))


def _voice(article: Article, sentence: Sentence, span: Span) -> Voice:
    if sentence.zone == "reader_comment":
        return "comment"
    last = bisect_left(article.quotations, span.end, key=lambda quotation: quotation.start)
    near = article.quotations[max(0, last - _NEAR) : last]
    quoted = any(
        quotation.start <= span.start
        and span.end <= quotation.end
        and len(quotation.cut(article.text)[:_FEW].split()) > _QUOTED_WORDS
        for quotation in near
    )
    return "quoted" if quoted else "outlet"


def _distinct(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in reading order; of two on one date whose words overlap, the one with more of them."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: (one.start, -one.end, one.when, one.rule)):
        same = [other for other in kept[-6:] if other.when == event.when and event.start < other.end]
        same = [other for other in same if (other.end - event.start) * 2 >= event.end - event.start]
        if not same:
            kept.append(event)
    return tuple(kept)
