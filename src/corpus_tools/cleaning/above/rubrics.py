"""A section, a place or a body above a headline, that looks like one itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import is_menu
from corpus_tools.cleaning.lines.layout import Line, Mark

_LONGEST = 6  # words of a rubric
_FEWEST = 6  # words of a headline below one
_PARTS = re.compile(r"\S(?:\s[·•|»›]\s)\S")


@cache
def _named() -> frozenset[str]:
    return lexicons.forms("actor_institutions") | lexicons.forms("actor_places")


def is_rubric(line: Line) -> bool:
    """True for a short line that is a section with its part ("Arts · Radio"), a known body or place, or sections."""
    known = _PARTS.search(line.raw) is not None or line.raw in _named() or is_menu(line.raw)
    return known and line.weight <= _LONGEST and not line.ends


def below_rubric(lines: Sequence[Line], own: Sequence[Mark | None], title: int, start: int) -> int:
    """
    The line of the headline: the one below, where a rubric was taken for it above a longer line without a full stop
    and that is followed by a sentence.
    """
    if not 0 <= title < start - 1 or any(own[title : title + 2]) or not is_rubric(lines[title]):
        return title
    headline, behind = lines[title + 1], lines[title + 2] if title + 2 < len(lines) else None
    longer = headline.weight >= _FEWEST and not (headline.ends or headline.prose)
    return title + 1 if longer and behind is not None and (behind.ends or behind.prose) else title
