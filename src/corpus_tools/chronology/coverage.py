"""One event in several documents: passages that tell of the same thing, by date, actors and words."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from corpus_tools.text import fold

ALIKE = 0.4
"""Shares of common words from which on two passages of one date are one event: the Jaccard index of their words."""

ALIKE_WITH_ACTOR = 0.2
"""The same for passages that name an actor in common."""

_COMMON = 60  # passages of one date; a word or actor in more of them joins none by itself, so that no block is squared
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:ations?|ings?|ions?|ed|es|s)$")
_FUNCTION = frozenset(
    [
        "that",
        "this",
        "with",
        "from",
        "they",
        "their",
        "them",
        "have",
        "been",
        "were",
        "will",
        "would",
        "which",
        "when",
        "where",
        "while",
        "after",
        "before",
        "since",
        "about",
        "also",
        "into",
        "over",
        "more",
        "than",
        "said",
        "says",
        "told",
    ]
)


@dataclass(frozen=True, slots=True)
class _Passage:
    id: str
    words: frozenset[str]
    actors: frozenset[str]


def cluster_events(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """
    Each event's id to its cluster: the id of the first passage that tells of the same event.

    A row has ``id``, ``when`` (EDTF), ``actors`` and ``text``. Events of different dates are never one, so that two
    documents which date an event differently stay apart and the difference can be seen.

    >>> rows = [
    ...     {"id": "E:a:0-9", "when": "2003", "actors": [], "text": "the 2003 invasion"},
    ...     {"id": "E:b:0-9", "when": "2003", "actors": [], "text": "the American invasion in 2003"},
    ...     {"id": "E:b:20-29", "when": "2014", "actors": [], "text": "the 2014 invasion"},
    ... ]
    >>> cluster_events(rows)
    {'E:a:0-9': 'E:a:0-9', 'E:b:0-9': 'E:a:0-9', 'E:b:20-29': 'E:b:20-29'}
    """
    blocks: defaultdict[str, list[_Passage]] = defaultdict(list)
    for row in rows:
        actors = frozenset(row["actors"] or ())
        blocks[row["when"]].append(_Passage(row["id"], _content_words(row["text"]), actors))
    found: dict[str, str] = {}
    for _, passages in sorted(blocks.items()):
        found |= _in_block(sorted(passages, key=lambda passage: passage.id))
    return found


def cluster_by_day(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """
    The same for more events than fit in memory: they are sorted by date on the disk, and those alone that join an
    earlier passage are told.
    """
    with closing(sqlite3.connect("")) as scratch:
        scratch.execute("CREATE TABLE event (day TEXT, id TEXT, actors TEXT, words TEXT)")
        cells = ((row["when"], row["id"], json.dumps(row["actors"]), row["text"]) for row in rows)
        scratch.executemany("INSERT INTO event VALUES (?, ?, ?, ?)", cells)
        found: dict[str, str] = {}
        for _, events in groupby(scratch.execute("SELECT * FROM event ORDER BY day, id"), key=lambda event: event[0]):
            clusters = cluster_events(_event(*event) for event in events)
            found |= {name: cluster for name, cluster in clusters.items() if name != cluster}
    return found


def _event(day: str, name: str, actors: str, words: str) -> Mapping[str, Any]:
    return {"when": day, "id": name, "actors": json.loads(actors), "text": words}


def _content_words(text: str) -> frozenset[str]:
    """The longer words of a passage without their endings, so that "invaded" and "invasions" are nearer."""
    return frozenset(_ENDING.sub("", word) for word in _WORD.findall(fold(text)) if word not in _FUNCTION)


def _in_block(passages: Sequence[_Passage]) -> dict[str, str]:
    parent = list(range(len(passages)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for first, second in sorted(_candidates(passages)):
        if _same(passages[first], passages[second]):
            low, high = sorted((root(first), root(second)))
            parent[high] = low
    return {passage.id: passages[root(index)].id for index, passage in enumerate(passages)}


def _candidates(passages: Sequence[_Passage]) -> set[tuple[int, int]]:
    """Pairs that share a word or an actor which few passages of the date have."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, passage in enumerate(passages):
        for feature in passage.words | {f"actor {name}" for name in passage.actors}:
            holders[feature].append(index)
    return {
        (first, second)
        for group in holders.values()
        if len(group) <= _COMMON
        for place, first in enumerate(group)
        for second in group[place + 1 :]
    }


def _same(one: _Passage, other: _Passage) -> bool:
    either = one.words | other.words
    share = len(one.words & other.words) / len(either) if either else 0.0
    return share >= (ALIKE_WITH_ACTOR if one.actors & other.actors else ALIKE)
