"""Dated events: the clause or noun phrase that a time belongs to, and statements on the day they were made."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from corpus_tools.chronology.corrections import outside, withdrawn
from corpus_tools.chronology.events.aftermath import came_before, meanwhile
from corpus_tools.chronology.events.announced import announced
from corpus_tools.chronology.events.clauses import clauses_of, in_sentence
from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.days_of_others import marked_years_on, on_days_of
from corpus_tools.chronology.events.frames import is_of_page
from corpus_tools.chronology.events.lasting import lasting_events, streaks, within_week
from corpus_tools.chronology.events.leads import lead_events, lead_sayings
from corpus_tools.chronology.events.live_entries import entry_events
from corpus_tools.chronology.events.occasions import not_before_told, said_on, said_on_occasions, said_with
from corpus_tools.chronology.events.own_verbs import with_own_verb
from corpus_tools.chronology.events.records import Telling, event_of, event_on, inferred, is_ahead, newest_day, news_day
from corpus_tools.chronology.events.repeats import also_done, deeds_again
from corpus_tools.chronology.events.retellings import first_of, may_name, may_retell, retold
from corpus_tools.chronology.events.returns import news_came_after, returning_events
from corpus_tools.chronology.events.scenes import goes_on_telling
from corpus_tools.chronology.events.since_news import up_to_page
from corpus_tools.chronology.events.statements import made_statements, whole_statement
from corpus_tools.chronology.events.told_below import named_above, with_own_days
from corpus_tools.chronology.events.tolls import costs, toll_of
from corpus_tools.chronology.events.untold import as_told
from corpus_tools.chronology.events.whole import in_whole
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.chronology.verbs import AUXILIARIES, has_verb
from corpus_tools.model import Article, Claim, Event, Mention, Sentence, Span, TimeExpression
from corpus_tools.order import begun_in, start_of, touch
from corpus_tools.text import fold
from corpus_tools.when_said import tells_when

_UNDATED_ZONES = ("related", "boilerplate")


def find_events(
    article: Article, times: Sequence[TimeExpression], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> tuple[Event, ...]:
    """
    The events of an article in reading order, each with its date, how the date is known, who takes part, and in
    whose voice. What no date can be given to is left out.
    """
    said = [span for claim in claims for span in claim.content]
    taken_back = withdrawn(article)
    inside = [
        time
        for time in times
        if time.zone not in _UNDATED_ZONES
        and not _is_hour_told(article.text, time, said)
        and outside(taken_back, time.start)
    ]
    telling = _telling(article, inside, mentions, claims)
    for index in telling.timed:
        clauses_of(telling, article.sentences[index])  # parted at one go, which is faster than one by one
    dated = (in_sentence(telling, article.sentences[index], group) for index, group in telling.timed.items())
    found = sorted(chain.from_iterable(dated), key=start_of)
    for read in _MORE_TOLD:
        found += [*read(telling, found)]
    found = up_to_page(telling, not_before_told(telling, with_own_days(telling, found)))
    stated = [event for event in found if event.rule == "statement"]
    return _distinct(
        [
            in_whole(telling, within_week(telling, one), found)
            for event in found
            if _TELLS.search(article.text, event.start, event.end)
            and outside(taken_back, event.start)
            and not _is_of_statement(article.text, event, stated)
            for one in as_told(telling, event)
        ]
    )


_TELLS = re.compile(
    rf"(?i:(?<![\w’'])(?!(?:{'|'.join(AUXILIARIES.split())}|an?|and|been|but|he|i|it|not|said|she|that|the|there|they|this|told|we"
    r"|which|who|you)(?![\w’']))[^\W\d_]{2,}[’'\w]*)"
)
"""A word that tells something; has, was, it said tell nothing by themselves."""


def _telling(
    article: Article, times: Sequence[TimeExpression], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Telling:
    """The article as its events are read from it, with what other readings have found."""
    return Telling(
        article,
        tuple(mention for mention in mentions if mention.kind != "media" or not _is_agency(article.text, mention)),
        tuple(claims),
        sorted({edge for claim in claims for span in claim.content for edge in (span.start, span.end)}),
        sorted(
            ((claim.cue, number) for number, claim in enumerate(claims) if claim.cue and claim.parent is None),
            key=lambda pair: pair[0].start,
        ),
        newest_day(article, times),
        news_day(article, times),
        times,
        _by_sentence(article, times),
    )


_NAMES_A_DAY = re.compile(r"[A-Z\d][^:.]*\d|[A-Z][a-z]{2}|\b(?:day|to(?:day|morrow|night)|yesterday|th(?:is|at))\b")


def _is_hour_told(text: str, time: TimeExpression, said: Sequence[Span]) -> bool:
    """
    True for an hour without a day that somebody tells, who may speak of any day, we saw it at 2.10am, and for one at
    which something had been, behind what somebody told.
    """
    hour = time.rule.startswith(("clock-from-publication", "clock-from-last-date"))
    hour = hour or (time.rule.startswith("clock-on-day-from") and not _NAMES_A_DAY.search(time.cut(text)))
    if not hour:
        return False
    near = time.start - _NEAR if _had_been(text, time) else time.start
    return any(span.start <= time.start and near < span.end for span in said)


_NEAR = 200  # characters between an hour and what was told before it
_HAD = re.compile(r"\bhad\s(?:not\s)?(?!(?:an?|no|the|to)\b)[a-z]+\b[^.;:“”\n]{0,60}\Z")
_HAD_BEHIND = re.compile(r"[^.;:“”\n]{0,60}?\bhad\s(?:not\s)?(?!(?:an?|no|the|to)\b)[a-z]+\b")


def _had_been(text: str, time: TimeExpression) -> bool:
    """True for the hour of a deed in the pluperfect that is not said to have been done by then."""
    lead = text[max(0, time.start - _NEAR) : time.start]
    by = lead.rstrip().lower().endswith("by")
    return not by and bool(_HAD.search(lead) or _HAD_BEHIND.match(text, time.end))


def _by_sentence(article: Article, times: Sequence[TimeExpression]) -> dict[int, list[TimeExpression]]:
    """The times that may date something, by the number of their sentence, in reading order."""
    starts = [sentence.start for sentence in article.sentences]
    found: dict[int, list[TimeExpression]] = {}
    for time in times:
        if time.edtf or time.type == "DURATION":
            place = bisect_right(starts, time.start) - 1
            if is_of_page(article.text, article.sentences[place]):
                continue
            if time.zone != "byline" or _tells_of_author(article.text, article.sentences[place]):
                found.setdefault(place, []).append(time)
    return dict(sorted(found.items()))


def _is_agency(text: str, mention: Mention) -> bool:
    """True for a medium that is the agency of a dateline, which takes part in nothing: OSTERBY (AFP) -."""
    return text[mention.start - 1 : mention.end + 1] == f"({mention.cut(text)})"


_LIFE_WORDS = 6
_OF_PAGE = re.compile(r"\b(?:(?<!be )publish|post|updat|modif|print|appear|edit|written|file|correct)", re.IGNORECASE)


def _tells_of_author(text: str, sentence: Sentence) -> bool:
    """True for a sentence on the author below an article, which no line of dates is: She was an observer in 2005."""
    words = sentence.cut(text)
    prose = words.rstrip().endswith(".") and len(words.split()) > _LIFE_WORDS and has_verb(text, sentence)
    return prose and not _OF_PAGE.search(words)


def _returns(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What a text dates by an event that it told before: two weeks after the raid."""
    told = sorted(found, key=start_of)
    been = [event for event in told if not is_ahead(telling, event)]
    page = telling.article.published.period
    latest = str(telling.newest) if telling.newest and page and page.last else None
    for index, times in telling.timed.items():
        amounts = [time for time in times if time.type == "DURATION"]
        sentence = telling.article.sentences[index]
        if amounts and told:
            parts = clauses_of(telling, sentence)
            for clause, time, edtf in returning_events(telling.article.text, parts, amounts, told, been, latest):
                later = (one.start for one in told if time.end < one.start < clause.end)
                clause = Span(clause.start, min(later, default=clause.end))
                clause = with_own_verb(
                    telling.article.text, parts, clause, Span(time.start, time.end), map(start_of, told)
                )
                if not touch(told, clause):
                    span = whole_statement(telling, sentence, trimmed(telling.article.text, clause))
                    yield inferred(event_of(telling, sentence, span, When(Span(time.start, time.end), edtf), "return"))


def _retellings(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What a text goes on telling of an event that it has dated, in sentences without a date."""
    told = sorted((event for event in found if not is_ahead(telling, event)), key=start_of)
    if not told:
        return
    text, first = telling.article.text, told[0].start
    for index, sentence in enumerate(telling.article.sentences):
        if sentence.end <= first or sentence.zone != "body" or not may_retell(words := sentence.cut(text)):
            continue
        if any(time.edtf for time in telling.timed.get(index, ())) and begun_in(told, sentence):
            continue
        day, names = _told_before(telling, index, told), may_name(words)
        if not (day or names):
            continue
        parts = clauses_of(telling, sentence)
        pairs = (list(retold(text, parts, told, day)) or list(costs(text, parts, told))) if names else []
        if not pairs and day and (toll := toll_of(text, parts)):
            pairs = [(toll, day)]
        for span, edtf in pairs:
            event = event_on(telling, sentence, span, edtf, "retold")
            insort(told, event, key=start_of)
            yield event


def _told_before(telling: Telling, index: int, told: Sequence[Event]) -> str | None:
    """The one day that the last sentence to tell of one does, of the two before, in its own paragraph or the last."""
    here = telling.article.sentences[index]
    for before in reversed(telling.article.sentences[max(0, index - 2) : index]):
        if here.paragraph - before.paragraph > 1:
            return None
        events = [event for event in begun_in(told, before) if event.rule != "statement"]
        if events:
            return _one_day(events)
    return None


def _one_day(events: Sequence[Event]) -> str | None:
    """The day of events that all are of one, or of one told in the words of another."""
    day, widest = first_of(events), max(events, key=lambda event: event.end - event.start)
    one = all(event.when == day or touch([widest], event) for event in events)
    return day if one and exact_day(day) else None


def _statements(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The statements, but those whose own words are an event counted from another, or have another day."""
    lasts = ("clause", "aside")
    counted = [
        one for one in found if one.rule in ("offset", "return") or (one.rule in lasts and one.when.endswith("/.."))
    ]
    told = sorted((event for event in found if event.rule == "clause"), key=start_of)
    for one in made_statements(telling):
        if not any(event.start <= one.start < event.end for event in counted) and not _is_dated_itself(one, told):
            yield one


def _is_dated_itself(statement: Event, told: Sequence[Event]) -> bool:
    """True for a statement whose own clause gives it another day than its sentence (who asked on May 13 for leave)."""
    own = begun_in(told, Span(statement.start, statement.start + 1))
    return any(statement.end <= event.end and event.when != statement.when for event in own)


_MORE_TOLD: tuple[Callable[[Telling, Sequence[Event]], Iterable[Event]], ...] = (
    lead_sayings, lead_events, entry_events, news_came_after, _returns, _statements, _retellings, on_days_of, streaks,
    marked_years_on, lasting_events, also_done, goes_on_telling, deeds_again, said_on_occasions, said_on,
    said_with, announced, meanwhile, named_above, came_before,
)  # fmt: skip
"""What finds more told of days that the text has elsewhere; each goes by what those before it have found."""


def _is_of_statement(text: str, event: Event, stated: Sequence[Event]) -> bool:
    """True for a sentence that tells no more than the day of a statement, which is an event of that day already."""
    of_its_day = any(one.when == event.when and one.end <= event.start for one in stated)
    return event.rule == "clause" and of_its_day and tells_when(fold(text[event.start : event.end]))


def _distinct(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in reading order; of two on one date whose words overlap, one with the words of both."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: (one.start, -one.end, one.when, one.rule)):
        same = [
            place
            for place in range(max(0, len(kept) - 6), len(kept))
            if kept[place].when == event.when and (kept[place].end - event.start) * 2 >= event.end - event.start
        ]
        if not same:
            kept.append(event)
        elif event.rule == "statement" and event.end > kept[same[-1]].end:
            actors = tuple(dict.fromkeys((*kept[same[-1]].actors, *event.actors)))
            kept[same[-1]] = replace(kept[same[-1]], end=event.end, actors=actors)
    return tuple(kept)
