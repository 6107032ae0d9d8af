"""Dated events: the clause or noun phrase that a time belongs to, and statements on the day they were made."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.model import Article, Claim, Event, EventBasis, Mention, Period, Sentence, Span, TimeExpression, Voice
from corpus_tools.parting import clauses, has_verb, trimmed

_UNDATED_ZONES = ("byline", "related", "boilerplate")
_BACKGROUND = 330  # days; an event so long before publication is background, "a year ago" and older
_ASIDE = 90  # characters that a noun phrase with its time may be long
_QUOTED_WORDS = 4  # words; shorter quotations are single words in an outlet's own sentence


@dataclass(frozen=True, slots=True)
class _When:
    """A date or a pair of dates that bound a period, with the words from the first to the last."""

    span: Span
    edtf: str
    rule: str
    times: tuple[TimeExpression, ...]


def find_dated(
    article: Article, times: Sequence[TimeExpression], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> tuple[Event, ...]:
    """
    The events of an article in reading order, each with its date, how the date is known, who takes part, and in
    whose voice. What no date can be given to is left out.
    """
    inside = [time for time in times if time.edtf and time.zone not in _UNDATED_ZONES]
    starts = [sentence.start for sentence in article.sentences]
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in inside:
        by_sentence.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    reading = _Reading(article, tuple(mentions), tuple(claims), _newest_year(article, inside))
    found = [
        event
        for index, group in sorted(by_sentence.items())
        for event in _in_sentence(reading, article.sentences[index], group)
    ]
    found += _statements(reading)
    return _distinct(found)


@dataclass(frozen=True, slots=True)
class _Reading:
    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
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
    for when in _paired(text, times):
        if _is_signature(text, sentence, when) or _is_dateline(text, sentence, when):
            continue
        clause = next(part for part in parts if part.end > when.span.start)
        phrase = _noun_phrase(text, when, clause)
        if phrase:
            yield _event(reading, sentence, phrase, when, "noun-phrase")
        elif has_verb(text, clause):
            yield _event(reading, sentence, _whole_statement(reading, sentence, trimmed(text, clause)), when, "clause")


_SIGNED = re.compile(r"[\"”’'.!?]\s*[-–—]{1,4}\s*[A-Z][^\"“”.]{0,80}$")


_PLACED = re.compile(r"[A-Z][A-Z .,'’/()-]+(?:[A-Z][\w.]+,?\s)?,?\s*")
_FILED = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?[-–—_:]")


def _is_dateline(text: str, sentence: Sentence, when: _When) -> bool:
    """True for the date of a dateline: NEW YORK, Dec. 11 (AP) --."""
    placed = _PLACED.fullmatch(text, sentence.start, when.span.start)
    return bool(placed and _FILED.match(text, when.span.end, sentence.end))


def _is_signature(text: str, sentence: Sentence, when: _When) -> bool:
    """True for the year behind a motto and its author: "All is lost." -- Ann Other, poet, 1981."""
    signed = _SIGNED.search(text, max(sentence.start - 20, when.span.start - _ASIDE, 0), when.span.start)
    return bool(signed) and when.span.end >= sentence.end - 1


def _speech_edges(reading: _Reading, sentence: Sentence) -> list[int]:
    """Where reported speech begins in a sentence: what is said and the saying are two events."""
    starts = [span.start for claim in reading.claims for span in claim.content]
    return [start for start in starts if sentence.start < start < sentence.end]


_RANGE = re.compile(r"\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+|late\s+|early\s+)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?$", re.IGNORECASE)


def _paired(text: str, times: Sequence[TimeExpression]) -> Iterator[_When]:
    """The times of a sentence, with "from 2003 to 2011" as one period and "since 2014" as one with an open end."""
    index = 0
    while index < len(times):
        time = times[index]
        following = times[index + 1] if index + 1 < len(times) else None
        lead = text[max(0, time.start - 20) : time.start]
        if following and _bounds(text, time, following, lead) and (edtf := _interval(time, following)):
            yield _When(Span(time.start, following.end), edtf, "from-to", (time, following))
            index += 2
            continue
        since = bool(_SINCE.search(lead)) and "/" not in (time.edtf or "")
        yield _When(Span(time.start, time.end), f"{time.edtf}/.." if since else time.edtf or "", "", (time,))
        index += 1


def _bounds(text: str, first: TimeExpression, second: TimeExpression, lead: str) -> bool:
    link = _RANGE.fullmatch(text[first.end : second.start])
    return bool(link and (_FROM.search(lead) or link.group().strip()[:1] in "-–—" or "until" in link.group()))


def _interval(first: TimeExpression, second: TimeExpression) -> str | None:
    edtf = f"{(first.edtf or '').split('/')[0]}/{(second.edtf or '').split('/')[-1]}"
    try:
        return Period.parse(edtf).edtf
    except ValueError:
        return None


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in lexicons.rows("time_event_nouns")}


_AFTER_TIME = re.compile(r"(?:['’]s)?((?:[\s-]+[\w’'-]+){1,5})")
_BEFORE_TIME = re.compile(r"(?:\b(?:the|a|an|this|that|its|his|her|their)\s+(?:[\w-]+\s+){0,2})$", re.IGNORECASE)


def _kind_of(word: str) -> str | None:
    """Whether a noun names an event or a statement: by the list, or an event by its ending."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    kind = _nouns().get(word) or _nouns().get(word.removesuffix("s")) or _nouns().get(word.removesuffix("es"))
    return kind or ("event" if re.search(r"(?:[ts]ion|ment)s?$", word) and len(word) > 6 else None)


def _noun_phrase(text: str, when: _When, clause: Span) -> Span | None:
    """The noun phrase of an event that the time stands in: the 2003 invasion, after the invasion in 2003."""
    before = _time_before_noun(text, when, clause) if len(when.times) == 1 else None
    return before or _noun_before_time(text, when, clause)


def _time_before_noun(text: str, when: _When, clause: Span) -> Span | None:
    """The 2003 invasion, Monday's attack; nothing for a statement, whose event is the whole saying."""
    head = _AFTER_TIME.match(text, when.span.end, clause.end)
    for word in re.finditer(r"[\w’'-]+", head.group()) if head else ():
        kind = _kind_of(word.group())
        if kind == "event":
            lead = _BEFORE_TIME.search(text, clause.start, when.span.start)
            return Span(lead.start() if lead else when.span.start, when.span.end + word.end())
        if kind or (word.group()[0].islower() and not _is_modifier(word.group())):
            return None
    return None


@cache
def _noun_with_time() -> re.Pattern[str]:
    """An event noun that a time follows, after a word that makes it an aside: following the invasion in 2003."""
    openers = lexicons.alternation(
        row["word"] for row in lexicons.rows("time_clauses") if "opener" in row["roles"].split()
    )
    nouns = lexicons.alternation(noun + "s" * plural for noun in _nouns() for plural in (0, 1))
    return re.compile(
        rf"\b{openers}\s+(?P<phrase>(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:{nouns}|\w+[ts]ion)\b"
        r"(?:\s+(?:of|in|on|by|against)\s+(?:the\s+)?[\w’'-]+){0,2}\s+(?:in|on|of|from|between|during)\s+)$",
        re.IGNORECASE,
    )


def _noun_before_time(text: str, when: _When, clause: Span) -> Span | None:
    """After the invasion of Iraq in 2003; during the presence from 2003 to 2011."""
    aside = _noun_with_time().search(text, max(clause.start, when.span.start - _ASIDE), when.span.start)
    if not aside or has_verb(text, Span(aside.start(), when.span.start)):
        return None
    return Span(aside.start("phrase"), when.span.end)


def _is_modifier(word: str) -> bool:
    """True for words that may stand between a time and its noun: adjectives and nouns in front of a noun."""
    return word.endswith(("al", "ed", "ish", "ous", "ary", "ic", "ese", "ian", "-led", "air", "ive", "'s", "’s", "s"))


def _whole_statement(reading: _Reading, sentence: Sentence, clause: Span) -> Span:
    """The clause with what is said in it: a statement is one event with its words."""
    for claim in reading.claims:
        if claim.cue and clause.covers(claim.cue) and claim.parent is None:
            pieces = [clause, *(span for span in claim.content if sentence.covers(span))]
            return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
    return clause


def _statements(reading: _Reading) -> Iterator[Event]:
    sentences = reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    for claim in reading.claims:
        if claim.said is None or claim.parent is not None:
            continue
        pieces = [claim.hull, *(span for span in (claim.source, claim.cue) if span)]
        span = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        sentence = sentences[max(0, bisect_right(starts, span.start) - 1)]
        when = _When(span, claim.said, "", ())
        yield _event(reading, sentence, span, when, "statement")


def _event(reading: _Reading, sentence: Sentence, span: Span, when: _When, rule: str) -> Event:
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
_NAMED_DAY = ("yearless", "paired-day")


def _basis(reading: _Reading, when: _When) -> EventBasis:
    last = Period.parse(when.edtf).last
    if last and reading.newest and (reading.newest - last).days > _BACKGROUND:
        return "background"
    if not when.times:
        return "relative"
    rules = [time.rule for time in when.times]
    anchors = [match["anchor"] for rule in rules if (match := _ANCHORED.search(rule))]
    if any(anchor != "publication" for anchor in anchors):
        return "inferred"
    return "relative" if anchors and not all(rule.startswith(_NAMED_DAY) for rule in rules) else "stated"


def _actors_in(mentions: Sequence[Mention], span: Span) -> tuple[str, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.start)
    return tuple(dict.fromkeys(mention.actor for mention in mentions[first:last]))


def _voice(article: Article, sentence: Sentence, span: Span) -> Voice:
    if sentence.zone == "reader_comment":
        return "comment"
    quoted = any(
        quotation.covers(span) and len(quotation.cut(article.text).split()) > _QUOTED_WORDS
        for quotation in _quotations_near(article, span)
    )
    return "quoted" if quoted else "outlet"


def _quotations_near(article: Article, span: Span) -> Iterator[Span]:
    last = bisect_left(article.quotations, span.end, key=lambda quotation: quotation.start)
    yield from reversed(article.quotations[max(0, last - 8) : last])


def _distinct(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in reading order; of two on one date whose words overlap, the one with more of them."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: (one.start, -one.end, one.when, one.rule)):
        same = [other for other in kept[-6:] if other.when == event.when and event.start < other.end]
        if not same:
            kept.append(event)
    return tuple(kept)
