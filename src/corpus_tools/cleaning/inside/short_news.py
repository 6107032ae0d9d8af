"""Where the news stands on a page without a line of prose: flashes, news in brief, a headline by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark

_STOP = re.compile(r"[.!?…。！？][\"'”’»)]*\Z")
_POINT = re.compile(r"[*•·▪‣–—-]\s?\w")

NEWS_WORDS = 3
"""The fewest words of a headline or of a point in a list; navigation has one or two."""

FURNITURE_COST = 8.0
PLAIN_COST = 3.0
"""How many words of short sentences a known line of furniture, and one that is not known, outweigh."""


def short_values(lines: Sequence[Line], own: Sequence[Mark | None]) -> list[float]:
    """
    How many words each line speaks for its being news where no line is prose.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> short_values(read_lines("Dam breaks\\nTwo are dead.\\n* Third still missing", {}), [None] * 3)
    [-3.0, 3.0, 3.0]
    """
    return [_value(line, mark) for line, mark in zip(lines, own, strict=True)]


def _value(line: Line, mark: Mark | None) -> float:
    if mark:
        return -FURNITURE_COST if mark[0] in ("boilerplate", "related") else -PLAIN_COST
    if _STOP.search(line.raw) and line.weight > 1 and line.lower >= LOWER_SHARE / 2:
        return float(line.weight)
    return float(line.weight) if line.weight >= NEWS_WORDS and _POINT.match(line.raw) else -PLAIN_COST


def with_opening(lines: Sequence[Line], own: Sequence[Mark | None], run: tuple[int, int]) -> tuple[int, int]:
    """
    The run of short sentences with the lines between it and the headline. Where there is none, the line below the
    headline, or an empty run below a headline that stands alone.
    """
    headline = next((n for n, line in enumerate(lines) if own[n] is None and line.weight >= NEWS_WORDS), None)
    start, end = run
    if headline is None or (end > start and headline >= start):
        return run
    if end > start:
        while start > headline + 1 and own[start - 1] is None:
            start -= 1
        return start, end
    below = headline + 1
    told = below < len(lines) and own[below] is None and lines[below].weight >= NEWS_WORDS
    return below, below + told
