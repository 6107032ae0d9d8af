"""Headlines as long as a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import LONG_WORDS, LOWER_SHARE, Line, Mark

LONGEST = 45
REACH = 8
"""The longest headline, which tells a whole story, and within how many lines below it the byline stands."""


def is_byline_mark(mark: Mark | None) -> bool:
    return mark is not None and mark[0] == "byline"


def is_long(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for the headline of a tabloid that tells a whole story, no full stop behind it, above points and byline."""
    line = lines[number]
    if line.ends or not LONG_WORDS < line.weight <= LONGEST or line.lower < LOWER_SHARE:
        return False
    below = next((at for at in range(number + 1, len(lines)) if own[at] is not None or lines[at].ends), len(lines))
    return below <= number + REACH and any(map(is_byline_mark, own[below : below + 1]))


def is_same_title(line: Line, title: Line) -> bool:
    """True when a line is the headline again, with or without the name of the site."""
    if not title.key or line.prose:
        return False
    return line.key == title.key or (line.key.startswith(title.key) and line.weight <= title.weight + 6)
