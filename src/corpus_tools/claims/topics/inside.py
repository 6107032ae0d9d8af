"""The names that stand inside each claim."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

Row = Mapping[str, Any]

Places = Mapping[str, tuple[Sequence[Row], Sequence[int]]]
"""The names of each document in their order, and where each begins."""


def placed(mentions: Iterable[Row]) -> Places:
    """The names of each document in their order, and where each begins."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        found[mention["doc_id"]].append(mention)
    for own in found.values():
        own.sort(key=itemgetter("start", "end"))
    return {doc_id: (own, [mention["start"] for mention in own]) for doc_id, own in found.items()}


def names_inside(row: Row, places: Places) -> list[Row]:
    """The names that stand in a claim, from its first character to its last."""
    names, starts = places.get(row["doc_id"], ((), ()))
    end = row["end"]
    first, last = bisect.bisect_left(starts, row["start"]), bisect.bisect_left(starts, end)
    return [name for name in names[first:last] if name["end"] <= end]
