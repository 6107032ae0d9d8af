"""What the relations of a corpus tell of who may be one: bodies with one leader, and not those of one family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

Row = Mapping[str, Any]

_OF_ONE_SORT = (
    frozenset({"organisation", "party", "coalition"}),
    frozenset({"armed_group", "military", "organisation"}),
)
"""Kinds that documents may give one body: a man who leads a party and a militia leads two."""


def kin(tables: Mapping[str, Iterable[Row]]) -> list[set[str]]:
    """The slugs of each two persons who are told to be of one family."""
    return [{row["subject"], row["object"]} for row in tables.get("relations", ()) if row.get("relation") == "kin_of"]


def find_heads(actors: Sequence[Row], tables: Mapping[str, Iterable[Row]]) -> dict[tuple[int, int], str]:
    """The places of each two bodies of one sort with one leader, to his name, where no document names both bodies."""
    place = {row["actor"]: at for at, row in enumerate(actors)}
    led: dict[str, set[int]] = defaultdict(set)
    for row in tables.get("relations", ()):
        if row.get("relation") == "leader_of" and row["subject"] in place and row["object"] in place:
            led[row["subject"]].add(place[row["object"]])
    several = {head: bodies for head, bodies in led.items() if len(bodies) > 1}
    if not several:
        return {}
    named: dict[str, set[str]] = defaultdict(set)
    for row in tables.get("mentions", ()):
        named[row["actor"]].add(row["doc_id"])
    return {
        (one, other): actors[place[head]]["name"]
        for head, bodies in sorted(several.items())
        for one, other in combinations(sorted(bodies), 2)
        if any({actors[one]["kind"], actors[other]["kind"]} <= kinds for kinds in _OF_ONE_SORT)
        and named[actors[one]["actor"]].isdisjoint(named[actors[other]["actor"]])
    }
