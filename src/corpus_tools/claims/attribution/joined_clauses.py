"""Whose a verb behind "and" is, where a clause with a subject of its own stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit

_WHILE = frozenset(["after", "as", "because", "since", "when", "while"])


def joined_subject(unit: Unit, at: int, found: Sequence[Attribution]) -> Range | None:
    """
    The subject of the clause that an "and" without a comma goes on with, outside what anybody says: 'the firm said on
    Monday, as (a strike) went on and threatened to'.
    """
    tags = unit.tags
    before = len(tags[:at].rstrip("ajm"))
    if before < 1 or tags[before - 1] != "c":
        return None
    for match in FIRST_SUBJECT.finditer(tags, 0, before):
        first, end = match.span()
        said = any(span[0] <= first < span[1] for claim in found for _, span in claim.content)
        opens = first > 0 and unit.words[first - 1] in _WHILE and not said
        between = tags[end : before - 1]
        if opens and FINITE.search(between) and not set(",;:q") & set(between):
            return match.span()
    return None
