"""Words for one of several who run for an office: 'the Republican candidate' is whom the text goes on about."""

from __future__ import annotations

from collections.abc import Collection

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import persons_like


def runs(noun: str) -> bool:
    """
    True for a noun for one who runs for an office.

    >>> runs("nominee"), runs("mayor")
    (True, False)
    """
    return "candidate" in persons_like(noun)


def tells_of_others(names: Names, persons: Collection[str], at: int) -> bool:
    """Whether the line of a place and the one above it name persons, and none of these."""
    line = names.folded.rfind("\n", 0, at) + 1
    above = names.folded.rfind("\n", 0, names.end_before(line)) + 1
    near = {m.actor for m in names.within(above, at) if m.kind == "person" and m.zone == "body"}
    return bool(near) and near.isdisjoint(persons)
