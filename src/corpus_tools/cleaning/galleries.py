"""Captions that the gallery of a page shows twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.layout import Line, Mark

REPEATED = ("boilerplate", "repeats-line-before")
SHOWN_AGAIN = 3
CAPTION_WORDS = 4
"""Within how many lines a caption stands again, and the fewest words of one that does."""


def shown_again(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of captions that stand once more behind a button or a counter."""
    for line in lines:
        if line.first < line.number <= line.first + SHOWN_AGAIN and line.weight >= CAPTION_WORDS:
            shown, between, mark = marks[line.first], marks[line.first + 1 : line.number], marks[line.number]
            told = shown is not None and shown[0] == "caption" and (mark is None or mark[0] == "caption")
            if told and all(known and known[0] == "boilerplate" for known in between):
                yield line.number
