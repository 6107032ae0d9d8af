"""Whether two numbers may be of the same people or things, by where they stand, and what stands beside them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus_tools.brief.few_named import FEW
from corpus_tools.brief.matters import are_of_one_kind, is_of_one_size, matter
from corpus_tools.brief.rows import Table
from corpus_tools.brief.rows import cells as cells_of
from corpus_tools.claims.quantities.shares import OF_VOTES
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.text import fold

NEARBY = 2
"""Within how many lines of one text two sources may be speaking of the same people or things."""

CLOSELY = 7
"""Days that a date takes at most by which alone two tolls are of one event: two of one year are not."""

SEVERAL = 3
"""Actors in common, each in few documents, by which two reports are of one matter."""

Cells = Mapping[str, Any]
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Around:
    """
    What stands around numbers: the text of each document, the actors of each line, those whom many documents name, the
    persons of each line with where they stand, who makes each claim, the actors that each document names, but for those
    whom many do, and the days of those of which one is known.
    """

    origin: Mapping[str, str]
    on_line: Mapping[Place, set[str]]
    everywhere: Collection[str]
    persons: Mapping[Place, Sequence[tuple[int, str]]]
    who: Mapping[str, str]
    named: Mapping[str, set[str]]
    days: Mapping[str, str]


def stands_around(
    mentions: Table,
    places: Collection[Place],
    origin: Mapping[str, str],
    who: Mapping[str, str],
    days: Mapping[str, str],
) -> Around:
    """What stands on some lines."""
    found: dict[Place, set[str]] = defaultdict(set)
    persons: dict[Place, list[tuple[int, str]]] = defaultdict(list)
    documents: Counter[str] = Counter()
    last: dict[str, str] = {}
    within: dict[str, set[str]] = {doc_id: set() for doc_id, _ in places}
    for doc_id, line, actor, kind, start in cells_of(mentions, "doc_id", "line", "actor", "kind", "start"):
        if (doc_id, line) in places:
            found[doc_id, line].add(actor)
            if kind == "person":
                persons[doc_id, line].append((start, actor))
        if last.get(actor) != doc_id:
            last[actor] = doc_id
            documents[actor] += 1
            if doc_id in within:
                within[doc_id].add(actor)
    many = frozenset(actor for actor, number in documents.items() if number > FEW)
    return Around(origin, found, many, persons, who, {doc_id: own - many for doc_id, own in within.items()}, days)


def are_of_one(first: Cells, second: Cells, around: Around) -> bool:
    """True when two numbers may be of the same people or things."""
    if not are_of_one_kind(first["what"], second["what"]):
        return False
    if first["doc_id"] == second["doc_id"]:
        return _are_set_side_by_side(first, second, around)
    if len({around.origin.get(cells["doc_id"], cells["doc_id"]) for cells in (first, second)}) == 1:
        return False
    if not matter(first["what"], first["qualifier"])[1] or not is_of_one_size(first, second):
        return False
    closely = all(map(_is_dated_closely, (first, second)))
    if first["qualifier"] == OF_VOTES:
        return closely and _whose(first, around) == _whose(second, around) is not None
    if closely:
        return True
    actors = [around.on_line.get((cells["doc_id"], cells["line"]), set()) for cells in (first, second)]
    return not (actors[0] & actors[1]).issubset(around.everywhere) or _are_of_one_matter(first, second, around)


def _are_of_one_matter(first: Cells, second: Cells, around: Around) -> bool:
    """Whether two tolls stand in reports of some days that have several in common whom few others name."""
    if first["qualifier"] not in OF_PEOPLE:
        return False
    days = [around.days.get(cells["doc_id"]) for cells in (first, second)]
    if not (days[0] and days[1]):
        return False
    one, other = (dt.date.fromisoformat(str(day)) for day in days)
    named = [around.named.get(cells["doc_id"], set()) for cells in (first, second)]
    return abs((one - other).days) <= CLOSELY and len(named[0] & named[1]) >= SEVERAL


def _whose(cells: Cells, around: Around) -> str | None:
    """The last person named before a number, whose votes it tells."""
    before = [one for one in around.persons.get((cells["doc_id"], cells["line"]), ()) if one[0] < cells["start"]]
    return max(before)[1] if before else None


def _are_set_side_by_side(first: Cells, second: Cells, around: Around) -> bool:
    """Whether two sources of one text, or a source and the outlet, give two numbers close to each other."""
    who = {around.who.get(cells["claim"] or "") for cells in (first, second)}
    near = NEARBY if matter(first["what"], first["qualifier"])[1] else 0
    close = len(who) > 1 and abs(first["line"] - second["line"]) <= near
    return close and is_of_one_size(first, second) and not _are_told_apart(first["what"], second["what"])


def _are_told_apart(one: str, other: str) -> bool:
    """True for what one text calls by one noun of two sorts: 'single seats' and 'sleeper seats'."""
    sorts = [{*fold(what).split()[:-1]} for what in (one, other)]
    return all(sorts) and sorts[0].isdisjoint(sorts[1])


def _is_dated_closely(cells: Cells) -> bool:
    """Whether it is known to the week of when a number is."""
    first, last = cells["as_of_from"], cells["as_of_to"]
    return bool(cells["as_of"] and first and last and (last - first).days < CLOSELY)
