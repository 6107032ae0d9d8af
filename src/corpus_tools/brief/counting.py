"""Counts over more things than a dictionary should hold."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus_tools.brief.rows import Table
from corpus_tools.brief.steps import by_document

Numbers = NDArray[np.int64]

TOGETHER = 1_000_000
"""Things that are counted before they are added to those counted already."""


class Sums:
    """How often each of very many things, given as numbers, was met."""

    def __init__(self) -> None:
        self._things = self._numbers = np.empty(0, np.int64)
        self._waiting: list[Numbers] = []

    def add(self, things: Numbers) -> None:
        """Counts some of them."""
        self._waiting.append(things)
        if sum(map(len, self._waiting)) > TOGETHER:
            self._things, self._numbers = self.whole()
            self._waiting = []

    def whole(self) -> tuple[Numbers, Numbers]:
        """All that were met, in ascending order, and how often each."""
        new, often = np.unique(np.concatenate([np.empty(0, np.int64), *self._waiting]), return_counts=True)
        things, at = np.unique(np.concatenate([self._things, new]), return_inverse=True)
        numbers = np.zeros(len(things), np.int64)
        np.add.at(numbers, at, np.concatenate([self._numbers, often]))
        return things, numbers


def digest(value: object) -> bytes:
    """A hash that stands for a value where very many are to be told apart."""
    return hashlib.blake2b(repr(value).encode(), digest_size=16).digest()


def shared_origins(origin: Mapping[str, str]) -> set[str]:
    """The origins of more than one document."""
    return {one for one, number in Counter(origin.values()).items() if number > 1}


class Spread:
    """In how many documents, and from how many independent origins, each of some things is met."""

    def __init__(self, origin: Mapping[str, str]) -> None:
        self._origin, self._shared = origin, shared_origins(origin)
        self._documents, self._origins = Counter[object](), Counter[object]()
        self._seen = set[tuple[str, object]]()

    def add(self, doc_id: str, things: Iterable[object]) -> None:
        """Counts what a document, which comes once, has."""
        place = self._origin.get(doc_id, doc_id)
        for thing in things:
            self._documents[thing] += 1
            if place not in self._shared:
                self._origins[thing] += 1
            elif (place, thing) not in self._seen:
                self._seen.add((place, thing))
                self._origins[thing] += 1

    def things(self) -> Iterable[Any]:
        """All that were met, in the order in which they were."""
        return self._documents.keys()

    def of(self, thing: object) -> tuple[int, int]:
        """The documents and the origins of one thing."""
        return self._documents[thing], self._origins[thing]


def spread_of(found: Table, origin: Mapping[str, str], column: str) -> Spread:
    """The spread of each value of a column, None among them."""
    whole = Spread(origin)
    for doc_id, rows in by_document(found, column):
        whole.add(doc_id, {row[column] for row in rows})
    return whole
