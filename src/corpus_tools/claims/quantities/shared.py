"""Numbers that share a verb: '28 officers and 51 pickets were hurt'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from corpus_tools.claims.quantities.things import UNITS
from corpus_tools.claims.quantities.understood import OF_PEOPLE, what_befell
from corpus_tools.model import Quantity, Span

_LONGEST_OF = 12  # characters of "out of the" and a space
_OF_ALL = re.compile(r"\b(?:among|of)\s(?:(?:all|its|the|their)\s)?\Z")
"""Before how many there are in all: of (the 120 passengers), 14 were hurt."""
_JOINED = re.compile(r",?\s(?:and\s)?|,\s")

_AND_ONE = re.compile(
    r"(?:(?:, | and |, and )(?:an?|another|one|her|his|its|their|the) "
    r"(?:(?!who\b|that\b|which\b|were\b|was\b|are\b)[\w'’-]+ ?){1,4}?)+"
    r"(?= (?:were|are|had|have)\b)"
)
"""Others of one verb: two soldiers (and a driver) were killed."""


def _with_shared(folded: str, one: Quantity) -> Quantity:
    """A number of which the verb is told behind somebody else: 'two soldiers and a driver were killed'."""
    shared = _AND_ONE.match(folded, one.end) if one.qualifier is None and one.what not in UNITS else None
    befell = what_befell(folded, Span(one.start, shared.end())) if shared else None
    return replace(one, qualifier=befell) if befell in OF_PEOPLE else one


def joined(folded: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a sentence; what is said behind a row is said of all: '28 officers and 51 pickets were hurt'."""
    whole = [*map(partial(_with_shared, folded), found)]
    for at in range(len(whole) - 2, -1, -1):
        one, other = whole[at], whole[at + 1]
        if _OF_ALL.search(folded, max(0, one.start - _LONGEST_OF), one.start):
            continue
        if one.qualifier is None and other.qualifier and _JOINED.fullmatch(folded, one.end, other.start):
            behind = what_befell(folded, other)
            shared = found[at + 1].qualifier is None and other.qualifier in OF_PEOPLE
            if (
                shared
                or other.qualifier == behind
                or (at + 2 < len(whole) and whole[at + 2].qualifier == other.qualifier)
            ):
                whole[at] = replace(one, qualifier=other.qualifier)
    return whole
