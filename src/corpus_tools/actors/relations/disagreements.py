"""Statements of relations that do not go together: one puts two actors apart, others put them on one side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

APART = frozenset({"rival_of", "opposes"})
TOGETHER = frozenset({"allied_with", "backed_by", "member_of", "part_of", "spokesperson_of"})
STANDS_FOR = frozenset({"leader_of", "alias_of"})
"""A leader and what he leads, a name and its other name, are on one side in whatever is said of either."""


class Stated(NamedTuple):
    """One row of the table of relations."""

    id: str
    doc_id: str
    subject: str
    relation: str
    object: str


class Disagreement(NamedTuple):
    """A statement that puts two actors apart, and the shortest chain of statements that puts them together."""

    apart: Stated
    together: tuple[Stated, ...]


def find_disagreements(rows: Iterable[Stated]) -> tuple[Disagreement, ...]:
    """
    Each statement that two actors are rivals or opponents, with the statements by which they are one side: one is a
    part, a member or an ally of the other, or of what the other leads or is called. Friends of friends do not count.

    >>> rows = [
    ...     Stated("1", "a", "front", "rival_of", "lund"),
    ...     Stated("2", "b", "lund", "leader_of", "brigades"),
    ...     Stated("3", "b", "brigades", "part_of", "front"),
    ... ]
    >>> [[row.id for row in (found.apart, *found.together)] for found in find_disagreements(rows)]
    [['1', '3', '2']]
    """
    ordered = sorted(set(rows))
    near = _by_actor(row for row in ordered if row.relation in STANDS_FOR)
    joined = _by_actor(row for row in ordered if row.relation in TOGETHER | STANDS_FOR)
    found = []
    for row in ordered:
        if row.relation in APART and (chain := _chain(row.subject, row.object, near, joined)):
            found.append(Disagreement(row, chain))
    return tuple(found)


def _by_actor(rows: Iterable[Stated]) -> dict[str, list[Stated]]:
    named: dict[str, list[Stated]] = defaultdict(list)
    for row in rows:
        named[row.subject].append(row)
        named[row.object].append(row)
    return named


def _chain(
    one: str, other: str, near: Mapping[str, Sequence[Stated]], joined: Mapping[str, Sequence[Stated]]
) -> tuple[Stated, ...]:
    """The shortest chain from one actor to the other: who stands for the one, what joins, who stands for the other."""
    chains = [
        (*before, middle, *after)
        for start, before in _sides(one, near)
        for middle in joined.get(start, ())
        for end, after in _sides(other, near)
        if {middle.subject, middle.object} == {start, end} and start != end
    ]
    return min(chains, key=lambda chain: (len(chain), chain), default=())


def _sides(actor: str, near: Mapping[str, Sequence[Stated]]) -> Iterator[tuple[str, tuple[Stated, ...]]]:
    """The actor itself, and each who stands for it, with the statement that says so."""
    yield actor, ()
    for row in near.get(actor, ()):
        yield row.object if row.subject == actor else row.subject, (row,)
