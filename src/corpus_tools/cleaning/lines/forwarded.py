"""Texts that a mail passes on, each line behind a mark of quotation: "> The dam broke"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.model import Span

_MARKED = re.compile(r"(?m)^[ \t]*>(?:[> \t]*>)?[ \t]?")
LINES = 5
SHARE = 0.3
"""So many lines, and so large a share of a text, stand behind such marks where it is passed on in a mail."""


def without_marks(body: str) -> str | None:
    """
    A mail of the same length, spaces for the marks of what it passes on; None for other texts.

    >>> without_marks("Look:\\n" + "> The dam broke.\\n" * 5).splitlines()[:2]
    ['Look:', '  The dam broke.']
    """
    if "\n>" not in body or body.count("\n>") < LINES:
        return None
    if body.count("\n>") < SHARE * sum(map(bool, map(str.strip, body.splitlines()))):
        return None
    return _MARKED.sub(lambda mark: " " * len(mark.group()), body)


def with_marks(body: str, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where each of the spans begins and ends with the marks before it, and with lines of marks alone behind it."""
    for number, span in enumerate(spans):
        start = body.rfind("\n", 0, span.start) + 1
        while body[start] in " \t":
            start += 1
        following = spans[number + 1].start if number + 1 < len(spans) else len(body)
        rest = body[span.end : body.rfind("\n", span.end, following) + 1].rstrip()
        yield start, span.end + len(rest)


WIDEST, NARROWEST = 100, 50


def width_of(body: str, spans: Iterator[Span]) -> int | None:
    """The width that the lines of a mail were broken to; None where they are paragraphs."""
    rows = [span.end - span.start for span in spans if body.rfind(">", 0, span.start) > body.rfind("\n", 0, span.start)]
    longest = max(rows, default=0)
    return longest if NARROWEST <= longest <= WIDEST else None
