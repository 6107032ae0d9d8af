"""Events that a text names before it dates them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus_tools.chronology.events.noun_events import is_listed_event
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.events.retellings import words_in_role
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.order import touch

_LEAD = 3  # sentences of the body, of which one may name what is dated below
_ARTICLE = re.compile(
    r"\b(?:[Aa]fter|[Aa]t|[Bb]efore|[Dd]uring|[Ff]ollowing|for|from|in|of|since|to)\s+"
    r"(?=(?:the|a|an|last)\s+(?P<words>[\w’' -]{4,60}))"
)
_WORDS = 3  # behind the article, of which one may be the noun
_NO_NAME = re.compile(r"['’]|\s+[a-z]+(?:er|or|ers|ors)\b")
"""What follows a noun that names no event by itself: the debate's host, debate viewers."""


def named_above(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    An event that the first sentences name without a date, on the day that the text gives below to the one thing so
    called: in shock after a shooting; the shooting on Tuesday left three dead.
    """
    text = telling.article.text
    body = islice((sentence for sentence in telling.article.sentences if sentence.zone == "body"), _LEAD)
    for sentence in body:
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
    for word in islice(re.finditer(r"[\w’'-]+", words), _WORDS):
        if word.group().islower() and is_listed_event(word.group()) and word.group() not in words_in_role("lasts"):
            end = at + word.end()
            return None if _NO_NAME.match(text, end) else Span(start, end)
    return None


def _days_below(text: str, noun: str, found: Sequence[Event], low: int) -> set[str]:
    """The days of what is called by a noun below: Monday's debate; the debate on Monday; the crash was on Sunday."""
    placed = r"(?:\s+(?:in|on|at|of|near)\s+[\w’' -]{2,40})?"
    called = re.compile(
        rf"(?:(?:the|that|this)\s+)?(?:[\w’'-]+\s+){{0,4}}?{re.escape(noun)}{placed}"
        r"(?:\Z|\s+(?:began|begins|came|happened|is|left|killed|opens|occurred|starts|took\s+place|was|will)\b)",
        re.IGNORECASE,
    )
    events = (one for one in found if one.start >= low and exact_day(one.when) and one.rule in _DATED)
    return {one.when for one in events if called.match(text, one.start, one.end)}


_DATED = frozenset({"clause", "noun-phrase"})
