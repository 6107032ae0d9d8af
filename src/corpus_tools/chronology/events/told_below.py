"""What headlines and leads tell or name, of the day that the text gives to it further down."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from corpus_tools.chronology.coverage import SEVERAL, content_words
from corpus_tools.chronology.events.noun_events import is_listed_event
from corpus_tools.chronology.events.records import Telling, event_on, inferred, lead_of
from corpus_tools.chronology.events.retellings import words_in_role
from corpus_tools.chronology.named_again import without_days
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.order import touch

_LEAD = 3  # sentences of the body, of which one may tell or name what is dated below
_ARTICLE = re.compile(
    r"\b(?:[Aa]fter|[Aa]t|[Bb]efore|[Dd]uring|[Ff]ollowing|for|from|in|of|since|to)\s+"
    r"(?=(?:the|a|an|last)\s+(?P<words>[\w’' -]{4,60}))"
)
_NEXT_WORDS = 3  # behind the article, of which one may be the noun
_NO_NAME = re.compile(r"['’]|\s+[a-z]+(?:er|or|ers|ors)\b")
"""What follows a noun that names no event by itself: the debate's host, debate viewers."""


def named_above(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    An event that the first sentences name without a date, on the day that the text gives below to the one thing so
    called: in shock after a shooting; the shooting on Tuesday left three dead.
    """
    text = telling.article.text
    for sentence in lead_of(telling.article, _LEAD):
        for article in _ARTICLE.finditer(text, sentence.start, sentence.end):
            span = _phrase(text, article.end(), article["words"])
            if span is None or touch(found, span):
                continue
            days = _days_below(text, span.cut(text).split()[-1], found, span.end)
            if len(days) == 1:
                yield event_on(telling, sentence, span, min(days), "named")


def _phrase(text: str, start: int, words: str) -> Span | None:
    """An article from ``start`` on and the words behind it, up to the first noun that names an event."""
    at = text.index(words, start)
    for word in islice(re.finditer(r"[\w’'-]+", words), _NEXT_WORDS):
        if word.group().islower() and is_listed_event(word.group()) and word.group() not in words_in_role("lasts"):
            end = at + word.end()
            return None if _NO_NAME.match(text, end) else Span(start, end)
    return None


def _days_below(text: str, noun: str, found: Sequence[Event], low: int) -> set[str]:
    """The days of what is called by a noun below."""
    events = [one for one in found if one.start >= low and one.rule in _DATED and exact_day(one.when)]
    return {one.when for one in events if _called(noun).match(text, one.start, one.end)}


@cache
def _called(noun: str) -> re.Pattern[str]:
    """What a listed noun calls: Monday's debate; the debate on Monday; the crash was on Sunday."""
    placed = r"(?:\s+(?:in|on|at|of|near)\s+[\w’' -]{2,40})?"
    return re.compile(
        rf"(?:(?:the|that|this)\s+)?(?:[\w’'-]+\s+){{0,4}}?{re.escape(noun)}{placed}"
        r"(?:\Z|\s+(?:began|begins|came|happened|is|left|killed|opens|occurred|starts|took\s+place|was|will)\b)",
        re.IGNORECASE,
    )


_DATED = frozenset({"clause", "noun-phrase"})


_OF_NEWS = frozenset(["entry", "lead"])
"""Rules by which something is of the day of the news since nothing dates it."""
_TOLD = frozenset(["clause", "participle"])
_ANOTHER = re.compile(r"\b(?:again|already|another|before|earlier|first|more|previous(?:ly)?|second|similar|too)\b")
"""Words of a deed that is another one, be it alike."""
_DAY = re.compile(r"\s(?:on|late|early)\s[A-Z\d]|\s(?:yesterday|[MTWFS][a-z]{2,5}day)\b")
_LONG_AGO = 14  # days; what was so long before the news is seldom its news


def with_own_days(telling: Telling, found: Sequence[Event]) -> list[Event]:
    """
    The events, of which those that are of the day of the news only since nothing dates them are of the earlier day on
    which the text says below that the same was done: Proceedings dropped; they were dropped on Friday.
    """
    news = exact_day(telling.news) if telling.news else None
    if news is None or all(event.rule not in _OF_NEWS for event in found):
        return list(found)
    text = telling.article.text
    told = [
        (event, day, words) for event in found if (day := _day_before(event, news)) and (words := _told(text, event))
    ]
    return [_on_own_day(text, event, told) if told and event.rule in _OF_NEWS else event for event in found]


def _day_before(event: Event, news: dt.date) -> dt.date | None:
    day = exact_day(event.when) if event.rule in _TOLD else None
    return day if day and 0 < (news - day).days <= _LONG_AGO else None


def _told(text: str, event: Event) -> frozenset[str]:
    """
    What an event tells, in words, up to its day where that stands behind them; none where it may be another one of its
    kind, or where these are too few.
    """
    its = text[event.start : event.end]
    day = _DAY.search(its)
    words = content_words(its[: day.start()] if day else "")
    words = words if len(words) >= SEVERAL else content_words(without_days(its))
    return words if len(words) >= SEVERAL and not _ANOTHER.search(its) else frozenset()


def _on_own_day(text: str, event: Event, told: Sequence[tuple[Event, dt.date, frozenset[str]]]) -> Event:
    words = content_words(text[event.start : event.end])
    days = {day for one, day, its in told if one.start > event.end and its <= words}
    return inferred(replace(event, when=str(days.pop()))) if len(days) == 1 else event
