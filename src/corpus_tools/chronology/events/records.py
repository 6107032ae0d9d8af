"""What a record of an event is made of: its actors, its voice, how its date is known; and what a report opens with."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import islice
from operator import attrgetter

from corpus_tools.chronology.events.dates import When
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Article, Claim, Event, EventBasis, Mention, Sentence, Span, TimeExpression, Voice
from corpus_tools.order import before, begun_in, holding, start_of
from corpus_tools.periods import Period
from corpus_tools.text import words_of

_BACKGROUND = 330  # days; an event so long before publication is background, "a year ago" and older
_FEW = 60  # characters that are enough to count so few words in
_NEAR = 8  # mentions that begin before a place, of which one may end there
_QUOTED_WORDS = 4  # words; shorter quotations are single words in an outlet's own sentence


@dataclass(frozen=True, slots=True)
class Telling:
    """An article with what its other readings found, as the search for events needs it."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    edges: Sequence[int]
    """Where reported speech begins and ends, sorted."""
    cues: Sequence[tuple[Span, int]]
    """The cues of the outermost claims in reading order, each with the number of its claim."""
    newest: dt.date | None
    """The day that background is told from: of publication, or the newest day told where that is not known."""
    news: str | None = None
    """The day of the news: of publication, or the newest day told of the few that this can have been."""
    times: Sequence[TimeExpression] = ()
    """The times of the text, but those of which it says nothing itself."""
    timed: Mapping[int, Sequence[TimeExpression]] = field(default_factory=dict)
    """Those of them that may date something, by the number of their sentence."""
    cue_starts: Sequence[int] = field(init=False, compare=False)
    """Where these cues begin."""
    contents: Sequence[Span] = field(init=False, compare=False)
    """What is claimed, in reading order."""
    starts: Sequence[int] = field(init=False, compare=False)
    """Where the sentences begin."""
    published: str | None = field(init=False, compare=False)
    """The day of publication where it is known to the day."""
    opening: int | None = field(init=False, compare=False)
    """The paragraph in which the first sentence of the body stands that ends as one does."""
    parted: dict[int, tuple[Span, ...]] = field(default_factory=dict, compare=False)
    """The clauses of the sentences that were asked for, by where these begin."""
    of_day: Sequence[Sentence] = field(init=False, compare=False)
    """The sentences with a word by which a day or a part of it may be counted from another."""

    def __post_init__(self) -> None:
        text, sentences, period = self.article.text, self.article.sentences, self.article.published.period
        prose = (one.paragraph for one in sentences[:_OPENING] if one.zone == "body" and text[one.end - 1] in '.!?”"')
        found = {
            "cue_starts": [cue.start for cue, _ in self.cues],
            "contents": sorted((span for claim in self.claims for span in claim.content), key=start_of),
            "starts": [one.start for one in sentences],
            "published": period.edtf if period and period.first and period.first == period.last else None,
            "opening": next(prose, None),
            "of_day": [one for one in sentences if not NAMES_A_TIME.isdisjoint(words_of(text, one.start, one.end))],
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def sentence_at(self, at: int) -> Sentence:
        """The last sentence that begins at a place or before it, else the first."""
        return self.article.sentences[max(0, bisect_right(self.starts, at) - 1)]


NAMES_A_TIME = frozenset({
    "afternoon", "day", "eve", "evening", "following", "month", "morning", "next", "night", "week", "year",
})  # fmt: skip
"""Words of which one stands in all that count a day from another: the next morning, on the eve of the vote."""


def newest_day(article: Article, times: Sequence[TimeExpression]) -> dt.date | None:
    period = article.published.period
    if period and (period.first or period.last):
        return period.first or period.last
    days = [day for time in times if time.edtf and (day := Period.parse(time.edtf).last)]
    return max(days, default=None)


def news_day(article: Article, times: Sequence[TimeExpression]) -> str | None:
    """The day of publication; of the few that it can have been, the newest that the text tells."""
    period = article.published.period
    if period is None or not period.first or not period.last:
        return None
    if period.first == period.last:
        return str(period.first)
    first, last = str(period.first), str(period.last)
    if (period.last - period.first).days > _FEW_DAYS:
        return None
    body = lead_of(article, _LEAD)
    early = (time for time in times if body and time.start < body[-1].end)
    days = (time.edtf for time in early if time.edtf and len(time.edtf) == len(first))
    return max((day for day in days if first <= day <= last), default=None)


_FEW_DAYS = 7  # that a report can be of, so that the news in it is of the newest day that its lead tells
_LEAD = 4  # sentences of the body


def lead_of(article: Article, most: int) -> list[Sentence]:
    """The first sentences of the body, so many at most."""
    return [*islice((one for one in article.sentences if one.zone == "body"), most)]


def event_of(telling: Telling, sentence: Sentence, span: Span, when: When, rule: str) -> Event:
    rules = f"{rule}-{when.rule}" if when.rule else rule
    filed = _behind_head(telling.article.text, span) if span.start == sentence.start else 0
    if when.span == span or not span.start <= when.span.start < filed:
        span = Span(max(filed, span.start), span.end)
    return Event(
        span.start,
        span.end,
        when.edtf,
        _basis(telling, when),
        _actors_in(telling, span),
        _voice(telling.article, sentence, when.span),
        rules,
    )


_LABEL = re.compile(r"(?:[A-Z][A-Z.’' -]{1,40}:|\([A-Z]{2,8}\)\s?[-–—]{1,2})\s+(?:(?:And|But)\s(?=[a-z]))?(?=\S)")
"""Who has the word in a transcript, and the agency of a dateline that a full stop has parted: QUESTION: ; (UNA) - ."""


def _behind_head(text: str, span: Span) -> int:
    """Where the words of a sentence begin behind its dateline or the label of its turn."""
    label = _LABEL.match(text, span.start, span.end)
    return label.end() if label else after_dateline(text, span.start, span.end)


_PUBLICATION = frozenset({"publication", "publication-interval"})
_NAMED_DAY = ("yearless", "paired-day")


def _basis(telling: Telling, when: When) -> EventBasis:
    last = last_day(when.edtf)
    if when.edtf.startswith(("-", "0000")):
        return "background"
    if last and telling.newest and (telling.newest - last).days > _BACKGROUND:
        return "background"
    if not when.times:
        return "relative"
    rules = [time.rule for time in when.times]
    anchors = [anchor for rule in rules if (anchor := rule.partition("-from-")[2])]
    if any(anchor not in _PUBLICATION for anchor in anchors):
        return "inferred"
    return "relative" if anchors and not all(rule.startswith(_NAMED_DAY) for rule in rules) else "stated"


BESIDE = ("aside", "noun-phrase", "participle")
"""Rules of events that only tell of whom or of what a sentence is, and with what the names of others begin."""
SAYING = frozenset({"occasion", "setting", "statement"})
"""Rules of what was said, be it on a later day, of an event."""


def inferred(event: Event) -> Event:
    """An event whose date is told by that of another, unless it is background anyway."""
    return event if event.basis == "background" else replace(event, basis="inferred")


def event_on(telling: Telling, sentence: Sentence, span: Span, day: str, rule: str) -> Event:
    """An event on a day that its own words do not name."""
    return inferred(event_of(telling, sentence, span, When(span, day), rule))


def is_ahead(telling: Telling, event: Event) -> bool:
    """True for what is only announced, be it for a tomorrow of the past, which nothing can have gone on from."""
    last = last_day(event.when)
    later = bool(last and telling.newest and last > telling.newest)
    return later or telling.article.text.find("tomorrow", event.start, event.end) >= 0


@lru_cache(maxsize=4096)
def last_day(edtf: str) -> dt.date | None:
    """The last day that an EDTF date may mean."""
    return Period.parse(edtf).last


_THE_PLACE = re.compile(r"[Tt](?<!\w.)h(?:at|e|is)\s(?P<noun>camp|hamlet|settlement|town|village)\b(?!\sof\b|['’]s)")
_NAME = r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})"


def _actors_in(telling: Telling, span: Span) -> tuple[str, ...]:
    """The actors of a passage, with the one place that its text has named before "the village" in it."""
    actors = tuple(dict.fromkeys([mention.actor for mention in begun_in(telling.mentions, span)]))
    meant = _THE_PLACE.search(telling.article.text, span.start, span.end)
    place = meant and _place_called(telling, meant["noun"], span.start)
    return actors if not place or place in actors else (*actors, place)


def _place_called(telling: Telling, noun: str, at: int) -> str | None:
    """The actor of the one name that a text gives to a village; None where it names none before, or several."""
    found = _named_place(noun).finditer(telling.article.text)
    ends = [match.end("name" if match["name"] else "other") for match in found]
    near = ((end, one) for end in ends for one in before(telling.mentions, end)[-_NEAR:])
    places = {one.actor: end for end, one in near if one.end == end}
    return next(iter(places)) if len(places) == 1 and min(places.values()) <= at else None


@cache
def _named_place(noun: str) -> re.Pattern[str]:
    """A village with its name: the village of Osterby; Osterby, a small village."""
    return re.compile(
        rf"\b{noun}\sof\s{_NAME}|(?<=\s){_NAME.replace('name', 'other')},\san?\s(?:[\w-]+\s){{0,3}}{noun}\b"
    )


def _voice(article: Article, sentence: Sentence, span: Span) -> Voice:
    if sentence.zone == "reader_comment":
        return "comment"
    spoken = (quotation.cut(article.text)[:_FEW] for quotation in holding(article.quotations, span))
    quoted = any(len(words.split()) > _QUOTED_WORDS for words in spoken)
    return "quoted" if quoted else "outlet"


_FIRST_PARAGRAPHS = 2  # paragraphs, standfirst included, that tell the news of the day
_OPENING = 100  # sentences at most, headlines and captions included, before the first of the body
_paragraph = attrgetter("paragraph")


def leads(telling: Telling, sentence: Sentence) -> bool:
    """True for the headline, and for what the first paragraphs of the body begin with."""
    if sentence.zone != "body":
        return sentence.zone == "title"
    if telling.opening is not None and sentence.paragraph >= telling.opening + _FIRST_PARAGRAPHS:
        return False
    sentences = telling.article.sentences
    return sentences[bisect_left(sentences, sentence.paragraph, key=_paragraph)].start == sentence.start
