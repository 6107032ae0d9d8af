"""A name with its kind, as far as one place in the text shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Sort = tuple[str, str | None, str, str, bool, bool]
"""What a name is, without its place: all fields of ``Named`` from the third on."""


Hints = frozenset[str]
"""The tests that the words right beside a name are worth, as ``hints_of`` lists them."""


class Named(NamedTuple):
    """
    A name with its kind, as far as one place in the text shows. ``settled``: ``name`` is its actor's name whatever
    else the document says; ``weak``: it is no name unless another place shows so; ``kind`` None: not known here.
    """

    start: int
    end: int
    name: str
    kind: str | None
    zone: str
    rule: str
    settled: bool = False
    weak: bool = False


def are_over(found: Iterable[Named], start: int, end: int) -> bool:
    """True where one of some names shares a character with a stretch of text."""
    return any(one.start < end and start < one.end for one in found)


Linked = tuple[Named, str, str]
"""A name with the name of its actor and the kind."""


class Roll(NamedTuple):
    """
    The names of a document in reading order, one name of each sort in the order in which they are met, how many there
    are of each, and for each name the place of its sort among these: what the sort alone decides is decided once.
    """

    ordered: Sequence[Named]
    sorts: Sequence[Named]
    counts: Sequence[int]
    sort_of: Sequence[int]


def roll_of(ordered: Sequence[Named]) -> Roll:
    """The names with their sorts and one of each sort."""
    met: dict[Sort, int] = {}
    sort_of = [met.setdefault(named[2:], len(met)) for named in ordered]
    one_of = dict(zip(sort_of, ordered, strict=True))
    return Roll(ordered, list(one_of.values()), list(Counter(sort_of).values()), sort_of)
