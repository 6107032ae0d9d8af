"""When a text was published of which the corpus has a dated copy, or repost."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus_tools.dating.bounds import Evidence, since, until
from corpus_tools.text import fold

NEAR = 7
"""
Days before a copy within which the other was published, and ``AFTER`` days after it, where neither says that it repeats
the other. Of ten such pairs whose days are known nine lay a day apart at most, one eight days.
"""
AFTER = 1
WIRE = 2
"""The same for two prints of one agency's report: who prints it later has another report."""
HALF = 0.5
"""Share of the words of the longer of two copies; what is far longer holds the other, of whatever age."""


_AGENCY = re.compile(
    r"\A[A-Z]{2,6}\Z|\b(?i:agence|agencia|agency|agentur|associated press|news ?wire|press association)\b"
)
"""What is printed by many on the day on which it is sent."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A document with the text of others: its day (None: unknown), its outlet, whose text it says it is, its length."""

    doc_id: str
    day: dt.date | None
    outlet: str | None
    repeats: str | None
    words: int = 0


def evidence_of(one: Copy, others: Iterable[Copy]) -> Iterator[Evidence]:
    """
    When an undated document was published by its dated copies: not after one that says that it repeats it, or that is
    far longer, not before one that it says it repeats itself, and in the days of one of which neither says so.

    >>> found = evidence_of(Copy("a", None, "The Courier", None), [Copy("b", dt.date(2024, 5, 3), "Blog", "Courier")])
    >>> [(str(span[1]), one.reason) for one in found for span in one.spans]
    [('2024-05-03', 'b repeats it on 2024-05-03')]
    """
    for other in others:
        day = other.day
        if day is None or other.doc_id == one.doc_id:
            continue
        if is_plain(one, other):
            before = WIRE if one.repeats or other.repeats else NEAR
            span = day - dt.timedelta(days=before), day + dt.timedelta(days=AFTER)
            yield Evidence((span,), f"{other.doc_id} has its text on {day}")
        elif one.repeats:
            if _is_of(one.repeats, other.outlet):
                yield since(day, f"{other.doc_id}, which it repeats, is of {day}")
        elif other.repeats:
            if one.outlet is None or _is_of(other.repeats, one.outlet):
                yield until(day, f"{other.doc_id} repeats it on {day}")
        elif one.words < other.words:
            yield until(day, f"{other.doc_id} holds its text on {day}")


def is_plain(one: Copy, other: Copy) -> bool:
    """
    True for a dated copy of a document where neither says that it repeats the other, nor more than an agency of which
    both are prints, and neither is far longer.
    """
    if other.day is None or other.doc_id == one.doc_id:
        return False
    sources = {_bare(copy.repeats) if _AGENCY.search(copy.repeats) else None for copy in (one, other) if copy.repeats}
    outlets = {_bare(copy.outlet) for copy in (one, other) if copy.outlet}
    if sources and (None in sources or len(sources) > 1 or len(outlets) < 2 or not sources.isdisjoint(outlets)):
        return False
    return min(one.words, other.words) >= HALF * max(one.words, other.words)


def _is_of(named: str, outlet: str | None) -> bool:
    return outlet is not None and _bare(named) == _bare(outlet)


def _bare(outlet: str) -> str:
    return fold(outlet).removeprefix("the ").replace(" ", "")
