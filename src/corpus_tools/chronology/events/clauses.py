"""The events of a sentence: which clause or phrase each of its times belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus_tools.chronology.events import asides as event_asides
from corpus_tools.chronology.events.amounts import without_counted
from corpus_tools.chronology.events.asides import begun, spoken_of
from corpus_tools.chronology.events.carrying import carried, goes_on_when, without_saying
from corpus_tools.chronology.events.dates import When, dates_in, is_bounding, is_outside
from corpus_tools.chronology.events.deadlines import due_within, so_long_since
from corpus_tools.chronology.events.frames import (
    box_line,
    entry,
    heads_entry,
    last_time,
    reduced,
    since_clauses,
    since_phrase,
)
from corpus_tools.chronology.events.idle_days import is_no_event
from corpus_tools.chronology.events.noun_events import befell, names_event, noun_phrase, tells_which
from corpus_tools.chronology.events.of_nouns import noun_of, tells_which_noun
from corpus_tools.chronology.events.offsets import may_count, offset_events, without_amount
from corpus_tools.chronology.events.own_verbs import from_then_on, with_own_verb, with_subject
from corpus_tools.chronology.events.perfects import behind_perfect, behind_perfect_of
from corpus_tools.chronology.events.records import Telling, event_of, event_on, leads
from corpus_tools.chronology.events.sayings import cues_in
from corpus_tools.chronology.events.spells import closed, lasting, since_an_hour
from corpus_tools.chronology.events.statements import told_in, whole_statement, without_more_said, without_source
from corpus_tools.chronology.events.untold import is_no_deed, is_rule, never_was
from corpus_tools.chronology.parting import clauses, trimmed, with_antecedent
from corpus_tools.chronology.times.values import DAY_LENGTH
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Sentence, Span, TimeExpression

_TELLING = 5  # words; a clause so long has a verb, be it "costs" or "cut"


@dataclass(frozen=True, slots=True)
class _Timed:
    """A sentence with its clauses, its times, and the places of the clauses that have a time of their own."""

    telling: Telling
    sentence: Sentence
    parts: Sequence[Span]
    times: Sequence[TimeExpression]
    timed: frozenset[int]


def in_sentence(telling: Telling, sentence: Sentence, times: Sequence[TimeExpression]) -> Iterator[Event]:
    """The events that the times of a sentence date, and what it counts from them."""
    text = telling.article.text
    parts = clauses_of(telling, sentence)
    ends = [part.end for part in parts]
    dated = [time for time in times if time.edtf and not _is_of_entry(text, sentence, time, times[0])]
    dated = without_counted(text, dated)
    found = list(dates_in(text, dated))
    bounding = [when for when in found if is_bounding(text, sentence, when)]
    whens = [when for when in found if when not in bounding and not is_outside(text, sentence, when)]
    yield from _bounding(telling, sentence, parts, bounding)
    if may_count(text, sentence, times):
        yield from _offsets(telling, sentence, parts, found, times)
    for span, when in since_clauses(text, parts, whens):
        yield event_of(telling, sentence, whole_statement(telling, sentence, span), when, "since-clause")
    placed = [(when, min(bisect_right(ends, when.span.start), len(parts) - 1)) for when in whens]
    placed = _without_borrowed(placed)
    timed = frozenset(place for _, place in placed)
    told = _Timed(telling, sentence, parts, times, timed - _of_nouns(text, parts, placed))
    for place, group in groupby(placed, key=lambda pair: pair[1]):
        whens = [when for when, _ in group if not is_no_event(text, sentence, when.span)]
        for when in whens:
            yield from _of_time(told, place, when, len(whens) > 1 or place not in told.timed)


def _bounding(telling: Telling, sentence: Sentence, parts: Sequence[Span], whens: Sequence[When]) -> Iterator[Event]:
    """What is named by a date that only bounds what a clause tells: before the 2010 games; ahead of Sunday's vote."""
    text = telling.article.text
    for when in whens:
        part = next(part for part in parts if when.span.start < part.end)
        if phrase := noun_phrase(text, when.span, part, len(when.times) == 1, True):
            yield event_of(telling, sentence, phrase, closed(when), BOUND)


def _is_of_entry(text: str, sentence: Sentence, time: TimeExpression, first: TimeExpression) -> bool:
    """True for a part of the day that stands above its sentence: Sunday, March 10: A ferry sank at dawn."""
    of_day = time is not first and time.type == "TIME" and time.edtf == first.edtf
    return of_day and time.rule.endswith("-from-last-date") and heads_entry(text, sentence, first)


BOUND = "noun-phrase-bound"
"""The rule of what is named by a date before which something else is."""
OF = "noun-phrase-of"
"""The rule of what is named by a date behind "of", of which a sentence tells something else."""


def _without_borrowed(placed: Sequence[tuple[When, int]]) -> list[tuple[When, int]]:
    """
    The times without those whose day is only that of what was told before, where their clause names a day itself: at
    three in the morning on Monday; in a midnight speech on Sunday.
    """
    own = {place for when, place in placed if not _is_borrowed(when)}
    return [(when, place) for when, place in placed if place not in own or not _is_borrowed(when)]


def _is_borrowed(when: When) -> bool:
    """True for a time of day whose day stands elsewhere."""
    return bool(when.times) and all(
        time.type == "TIME" and time.rule.startswith("clock") and time.rule.endswith("-from-last-date")
        for time in when.times
    )


def _of_nouns(text: str, parts: Sequence[Span], placed: Sequence[tuple[When, int]]) -> frozenset[int]:
    """
    The clauses whose own time is that of a noun: on Sunday, when police broke up a march against the lynching of two
    men on June 26; and they left the chamber elected in 1990; last month, when it jailed him for shots fired on 3 May.
    """
    timed = {place for _, place in placed}
    return frozenset(
        place
        for when, place in placed
        if place - 1 in timed
        and (
            reduced(text, parts[place], when.span)
            or event_asides.beside(text, parts[place], when)
            or (
                goes_on_when(text, parts[place].start)
                and noun_phrase(text, when.span, parts[place], len(when.times) == 1, True)
            )
        )
    )


def _of_time(told: _Timed, place: int, when: When, one_of_many: bool) -> Iterator[Event]:
    """What one time dates: a phrase, a clause with what its time is shared by, or both."""
    telling, sentence, part = told.telling, told.sentence, told.parts[place]
    text = telling.article.text
    bare = trimmed(text, part)
    if never_was(text, bare, when.span):
        return
    if apart := _apart(told, part, when, one_of_many):
        yield event_of(telling, sentence, *apart)
        return
    of = noun_of(text, part, when.span)
    if of and names_event(text, Span(of.start, when.span.start)):
        yield event_of(telling, sentence, of, closed(when), OF)
        return
    if of:
        return
    phrase = noun_phrase(text, when.span, part, len(when.times) == 1, one_of_many)
    if phrase:
        yield event_of(telling, sentence, phrase, closed(when), "noun-phrase")
        if since := since_phrase(text, part, phrase, closed(when)):
            span, lasted = since
            yield event_of(telling, sentence, span, since_an_hour(telling, lasted), "since-phrase")
    if not phrase and (
        tells_which(text, when.span, part) or (one_of_many and tells_which_noun(text, when.span, when.edtf))
    ):
        return
    tells = has_verb(text, part) or _is_prose(text, sentence, part)
    said = phrase and not one_of_many and _is_said_beside(telling, part, phrase, when)
    beside = said or (phrase and befell(text, part, phrase, when.edtf))
    if tells and (beside or not phrase) and not is_no_deed(text, bare, when.span):
        clause = _clause_of(told, place, when)
        yield event_of(telling, sentence, clause, lasting(telling, clause, since_an_hour(telling, when)), "clause")


def _apart(told: _Timed, part: Span, when: When, one_of_many: bool) -> tuple[Span, When, str] | None:
    """What a time dates that stands in a frame, a box or an aside, with the rule that says so."""
    text, sentence = told.telling.article.text, told.sentence
    alone = sentence.zone == "caption" and sum(bool(time.edtf) for time in told.times) == 1
    if framed := trimmed(text, sentence) if alone and len(when.edtf) == DAY_LENGTH else _framed(text, sentence, when):
        return framed, closed(when), "frame"
    if boxed := box_line(text, sentence):
        return boxed, when, "frame"
    if when.rule == "unlike":
        comma = text.find(", ", when.span.end, sentence.end)
        return trimmed(text, Span(when.span.end, comma if comma > 0 else sentence.end)), when, "clause"
    if day := event_asides.proclaimed(text, when.span):
        return day, when, "clause"
    if spoken := spoken_of(text, part, when.span):
        return spoken, closed(when), OF
    participle = begun(text, part, when.span) or reduced(text, part, when.span)
    if participle := participle or behind_perfect_of(text, part, when.span):
        return participle, when, "participle"
    aside = _aside(told, part, when, one_of_many)
    return (aside, lasting(told.telling, aside, when), "aside") if aside else None


def _aside(told: _Timed, part: Span, when: When, one_of_many: bool) -> Span | None:
    """What a time in an aside tells of a noun, or of a deed of which the sentence tells what came of it."""
    text = told.telling.article.text
    return (
        event_asides.inserted(text, told.parts, when.span)
        or event_asides.of_the_subject(text, told.parts, when.span)
        or event_asides.beside(text, part, when)
        or event_asides.told_of_a_noun(text, told.sentence, when.span)
        or (event_asides.restricted(text, told.parts, when.span) if one_of_many else None)
    )


def _clause_of(told: _Timed, place: int, when: When) -> Span:
    """The clause of a time, with what shares it, without what is another event, and with its statement."""
    telling, text = told.telling, told.telling.article.text
    clause = without_saying(text, carried(text, told.parts, place, when.span, told.timed), when.span)
    clause = without_amount(text, _with_complement(text, told.parts, clause, when), when.span, told.times)
    clause = without_source(text, behind_perfect(text, trimmed(text, clause), when.span), told.sentence)
    dated = [one.start for one in told.times if one.edtf]
    clause = with_own_verb(text, told.parts, clause, when.span, dated)
    clause = without_more_said(telling, told_in(telling, clause, when.span), when.span)
    bare = clause
    clause = with_subject(text, told.sentence, from_then_on(text, clause, when.span), dated)
    span = with_antecedent(text, told.parts[place], clause)
    whole = whole_statement(telling, told.sentence, span)
    return whole if whole.start == span.start or span.start == bare.start else span


def _framed(text: str, sentence: Sentence, when: When) -> Span | None:
    """The words of a date that dates no clause: the highest since 1999, an entry of a timeline, a picture."""
    if when.edtf.endswith("/.."):
        return last_time(text, sentence, when.span)
    if sentence.zone == "caption" and not has_verb(text, sentence):
        return trimmed(text, sentence)
    return entry(text, sentence, when.span)


_BESIDE = re.compile(r"\b(?:after|at|during)\s+$", re.IGNORECASE)


def _is_said_beside(telling: Telling, clause: Span, phrase: Span, when: When) -> bool:
    """True where something was said on the day of an event that is named with it: said after a hearing on Monday."""
    if len(when.edtf) != DAY_LENGTH or not _BESIDE.search(telling.article.text, clause.start, phrase.start):
        return False
    return any(cue.end <= phrase.start for cue, _ in cues_in(telling, Span(clause.start, phrase.start))[:1])


def _offsets(
    telling: Telling,
    sentence: Sentence,
    parts: Sequence[Span],
    whens: Sequence[When],
    times: Sequence[TimeExpression],
) -> Iterator[Event]:
    """What a sentence dates by another of its dates: two days after she had dismissed him."""
    text, anchors = telling.article.text, [(when.span, when.edtf.removesuffix("/..")) for when in whens]
    news = telling.news if not anchors and leads(telling, sentence) else None
    counted = list(offset_events(text, parts, anchors, times, news))
    counted += so_long_since(text, parts, times, telling.news)
    if text.find(" within ", sentence.start, sentence.end) >= 0 and not is_rule(sentence.cut(text)):
        own = [(when.span, when.edtf) for when in whens if not event_asides.inserted(text, parts, when.span)]
        counted += due_within(text, parts, own, times, telling.published)
    for span, edtf in counted:
        if len(edtf) < DAY_LENGTH and (telling.news or "").startswith(edtf):
            headed = leads(telling, sentence) or text[sentence.end - 1] not in '.!?”"'
            edtf = (telling.news if headed else None) or edtf  # deputies vote him out, two months after unrest began
        yield event_on(telling, sentence, span, edtf, "offset")


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


def clauses_of(telling: Telling, sentence: Sentence) -> tuple[Span, ...]:
    """The clauses of a sentence, in which what is said and the saying are two; each sentence is parted once."""
    parts = telling.parted.get(sentence.start)
    if parts is None:
        edges = telling.edges[bisect_right(telling.edges, sentence.start) : bisect_left(telling.edges, sentence.end)]
        parts = telling.parted[sentence.start] = clauses(telling.article.text, sentence, edges)
    return parts
