"""Times in the names of works, rankings and wares, of which nothing is told to have happened then."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.model import Span

_LEAD = 60  # characters before a time in which the name stands that it belongs to


def is_of_name(text: str, sentence: Span, time: Span) -> bool:
    """
    True for the year of a work in brackets, of a ranking or a series, and for a feast before wares or as any may be.

    >>> told = 'It sings "Salt" (2020) again.', "The Top 10 for 2020 lacks him.", "They fought (2020) at Ulm."
    >>> [is_of_name(one, Span(0, len(one)), Span(at, at + 4)) for one in told if (at := one.index("2020"))]
    [True, True, False]
    """
    low = max(sentence.start, time.start - _LEAD)
    if _YEAR.fullmatch(text, time.start, time.end):
        return (
            _is_of_work(text, low, time)
            or _RANKED.search(text, low, time.start) is not None
            or (_OWN.search(text, low, time.start) is not None and _IN_SERIES.match(text, time.end) is not None)
        )
    if time.cut(text).lower() not in _feasts():
        return False
    can = _AT.search(text, low, time.start) is not None and _CAN.match(text, time.end, sentence.end) is not None
    return can or _WARES.match(text, time.end, sentence.end) is not None


_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = r"(?:[A-Z][\w’'-]*\s(?:(?:and|at|for|in|of|on|the|to)\s){0,2})*[A-Z][\w’'-]*"
_IN_BRACKETS = re.compile(rf"(?P<work>[“\"‘'][^“”\"‘’()]{{1,50}}[”\"’']|{_NAME})\s\(\Z")
_LISTED = re.compile(rf"[(,]\s?(?P<work>{_NAME})\s\Z")


def _is_of_work(text: str, low: int, time: Span) -> bool:
    """True for the year of a book, a song or a film: "Salt" (2020); (Salt and Water 2016, The Long Dam 2019)."""
    bracketed = _IN_BRACKETS.search(text, low, time.start) if text.startswith(")", time.end) else None
    within = text.rfind("(", low, time.start) > text.rfind(")", low, time.start)
    work = bracketed or (
        _LISTED.search(text, low, time.start) if within and text[time.end : time.end + 1] in ",)" else None
    )
    return work is not None and not has_event_noun(text, Span(*work.span("work")))


_RANKED = re.compile(
    r"\b(?:[Tt]op\s(?:\d+|five|ten|twenty)|[Bb]est|[Ww]orst)\b[^.;:,]{0,40}?\s(?:for|of)\s\Z|\b[Nn]et\s[Ww]orth\sin\s\Z"
)
"""Before the year of what is ranked: the Top 10 for 2023."""
_OWN = re.compile(r"\b(?:[Oo]ur|[Tt]heir|[Ii]ts|[Tt]he)\s\Z")
_IN_SERIES = re.compile(r"\s(?:[A-Z]\w+\s)?(?:in|of)\s[A-Z]\w+\sseries\b")
"""Behind the year in the name of a series: our 2023 in Gaming series."""

_AT = re.compile(r"\b(?:around|at|during|over)\s\Z")
_CAN = re.compile(r"\s(?:can|may|might|often|tends?\sto|usually)\s")
"""Before and behind a feast of which it is told what it may do, any year: partying at Christmas can tire."""
_WARES = re.compile(
    r"(?:\s[a-z]+)?\s(?:ads?|bargains?|cards?|cookies|decorations?|discounts?|gifts?|levels?|lights|markdowns?|movies?|offers?"
    r"|prices?|promotions?|recipes?|savings|shoppers?|shopping|songs?|stockings?|trees?)\b"
)
"""Behind a feast for which something is sold or made: Black Friday levels."""


@cache
def _feasts() -> frozenset[str]:
    words = {row["word"] for row in lexicons.rows("time_words") if row["class"] == "holiday"}
    return frozenset(words | {row["name"].lower() for row in lexicons.rows("time_holidays")})
