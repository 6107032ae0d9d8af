"""The days within which a document was published by what other documents of its corpus tell (``elsewhere``)."""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools.dating.bounds import Bounds
from corpus_tools.periods import Period

ELSEWHERE, REASONS = "elsewhere", "elsewhere_reasons"
"""Under these words a document is given the days, as EDTF, and the reasons."""


def as_told_elsewhere(bounds: Bounds, given: Mapping[str, str]) -> Bounds:
    """
    The same bounds, closed in by these days, unless what the text knows itself rules them out.

    >>> days = {ELSEWHERE: "2024-03-09/2024-03-15", REASONS: "b has its text on 2024-03-14"}
    >>> found = as_told_elsewhere(Bounds(), days)
    >>> str(found.first), str(found.last), found.reasons
    ('2024-03-09', '2024-03-15', ('b has its text on 2024-03-14',))
    """
    if ELSEWHERE not in given:
        return bounds
    days = Period.parse(given[ELSEWHERE])
    first = max(filter(None, (bounds.first, days.first)), default=None)
    last = min(filter(None, (bounds.last, days.last)), default=None)
    if (first, last) == (bounds.first, bounds.last) or (first and last and first > last):
        return bounds
    return Bounds(first, last, (*bounds.reasons, *filter(None, given[REASONS].split("; "))))
