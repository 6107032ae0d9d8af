"""Passages that a document shows struck through: what its outlet no longer says, though it can still be read."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.model import Span

OPENS, CLOSES = "\ufdd0", "\ufdd1"
"""Marks around what is struck through while a format is read: two that no text holds (Unicode 23.7, Noncharacters)."""

MOST = 0.5
"""Share of a text from which on what is struck through is a slip of its mark-up."""


def without_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """
    A text without these marks, and where what stood between them is now; a mark inside of others is one with them.

    >>> without_marks(f"The {OPENS}old{CLOSES} new mayor")
    ('The old new mayor', (Span(start=4, end=7),))
    """
    if OPENS not in marked:
        return marked.replace(CLOSES, ""), ()
    text, struck = marked.replace(OPENS, "").replace(CLOSES, ""), tuple(_struck(marked))
    return text, struck if sum(span.end - span.start for span in struck) < MOST * len(text) else ()


def _struck(marked: str) -> Iterator[Span]:
    at = depth = start = 0
    for character in marked:
        if character == OPENS:
            start = start if depth else at
            depth += 1
        elif character == CLOSES:
            depth -= depth > 0
            if not depth and start < at:
                yield Span(start, at)
        else:
            at += 1
