"""What stands where among things that are in reading order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from corpus_tools.model import Sentence


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


One = TypeVar("One", bound=Placed)

start_of = attrgetter("start")

REACH = 8
"""Things that begin before a place, of which one may reach over it."""


def sentence_at(sentences: Sequence[Sentence], at: int) -> Sentence:
    """The last sentence that begins at a place or before it, else the first."""
    return sentences[max(0, bisect_right(sentences, at, key=start_of) - 1)]


def sentence_around(sentences: Sequence[Sentence], start: int, end: int) -> Sentence | None:
    """The sentence that holds a stretch of text whole."""
    one = sentence_at(sentences, start) if sentences else None
    return one if one and one.start <= start and end <= one.end else None


def before(found: Sequence[One], at: int) -> Sequence[One]:
    """What begins before a place."""
    return found[: bisect_left(found, at, key=start_of)]


def begun_in(found: Sequence[One], part: Placed) -> Sequence[One]:
    """What begins within a part of the text."""
    first = bisect_left(found, part.start, key=start_of)
    return found[first : bisect_left(found, part.end, first, key=start_of)]


def touch(spans: Iterable[Placed], part: Placed) -> bool:
    """Whether one of some spans, in whatever order, overlaps a part."""
    return any(span.start < part.end and part.start < span.end for span in spans)


def over(found: Sequence[One], part: Placed) -> Sequence[One]:
    """
    What overlaps a part of the text.

    >>> from corpus_tools.model import Span
    >>> over([Span(0, 4), Span(2, 9), Span(9, 12), Span(20, 30)], Span(8, 20))
    [Span(start=2, end=9), Span(start=9, end=12)]
    """
    start = part.start
    first = bisect_left(found, start, key=start_of)
    return [one for one in found[max(0, first - REACH) : bisect_left(found, part.end, key=start_of)] if one.end > start]


def holding(found: Sequence[One], part: Placed) -> Sequence[One]:
    """What a part of the text lies in, the last begun last."""
    return [one for one in over(found, part) if one.start <= part.start and part.end <= one.end]
