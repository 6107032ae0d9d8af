"""How a claim is quoted: in the source's own words, in the writer's, or in both."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from corpus_tools.model import Quotation, Quoted, Span

MARKS_BETWEEN = 3  # characters; a comma and a space between two quotations are no words of the writer


def find_quotation(content: Sequence[Span], quotations: Sequence[Quoted], cue: Span | None = None) -> Quotation:
    """
    Direct when all words stand inside quotation marks, mixed when some do.

    Marks that hold the cue, too, are those of somebody who tells of the source: they quote him, not it.
    """
    depth = sum(quoted.covers(cue) for quoted in _shared(quotations, cue)) if cue else 0
    inside = outside = False
    for span in content:
        reached = span.start
        for quoted in _shared(quotations, span):
            if quoted.depth != depth:
                continue
            inside = True
            outside |= quoted.start - reached > MARKS_BETWEEN
            reached = max(reached, quoted.end)
        outside |= span.end - reached > MARKS_BETWEEN
    return "indirect" if not inside else "mixed" if outside else "direct"


def _shared(quotations: Sequence[Quoted], span: Span) -> list[Quoted]:
    """The quotations that share words with a span."""
    first = bisect.bisect_left(quotations, span.start, key=attrgetter("start"))
    while first > 0 and (quotations[first - 1].depth or quotations[first - 1].end > span.start):
        first -= 1
    found = []
    for quoted in islice(quotations, first, None):
        if quoted.start >= span.end:
            break
        if quoted.overlaps(span):
            found.append(quoted)
    return found


_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}(?=\s?[-–—:|]))?\s*(?:[-–—:|]\s*)?(?=[^\W\d_])"
)
"""The hour of an entry in a live report."""


def without_clock(source: Span, text: str) -> Span:
    """
    The words for a source without the hour that opens its line.

    >>> line = "14.20 Port union walks out, it says"
    >>> without_clock(Span(0, 16), line).cut(line)
    'Port union'
    """
    if not text[source.start].isdigit() or text[text.rfind("\n", 0, source.start) + 1 : source.start].strip(" *•-"):
        return source
    clock = _CLOCK.match(text, source.start, source.end)
    return Span(clock.end(), source.end) if clock else source
