"""A name with its kind, as far as one place in the text shows."""

from __future__ import annotations

from collections.abc import Sequence
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


class Roll(NamedTuple):
    """
    The names of a document in reading order, the sort of each, and one name of each sort, in the order in which they
    are met: what the sort alone decides is decided once.
    """

    ordered: Sequence[Named]
    sort_of: Sequence[Sort]
    sorts: Sequence[Named]


def roll_of(ordered: Sequence[Named]) -> Roll:
    """The names with their sorts and one of each sort."""
    sort_of = [named[2:] for named in ordered]
    return Roll(ordered, sort_of, list(dict(zip(sort_of, ordered, strict=True)).values()))
