"""Counts over more things than a dictionary should hold."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from corpus_tools.brief.rows import Table, parts
from corpus_tools.brief.steps import by_document
from corpus_tools.spool import Records, parted

Numbers = NDArray[np.int64]

TOGETHER = 1_000_000
"""Things that are counted before they are added to those counted already."""


class Sums:
    """How often each of very many things, given as numbers, was met."""

    def __init__(self) -> None:
        self._things = self._numbers = np.empty(0, np.int64)
        self._waiting: list[Numbers] = []
        self._held = 0  # things that wait: added up anew for each document they took minutes of 100,000

    def add(self, things: Numbers) -> None:
        """Counts some of them."""
        self._waiting.append(things)
        self._held += len(things)
        if self._held > TOGETHER:
            self._things, self._numbers = self.whole()
            self._waiting, self._held = [], 0

    def whole(self) -> tuple[Numbers, Numbers]:
        """All that were met, in ascending order, and how often each."""
        new, often = np.unique(np.concatenate([np.empty(0, np.int64), *self._waiting]), return_counts=True)
        things, at = np.unique(np.concatenate([self._things, new]), return_inverse=True)
        numbers = np.zeros(len(things), np.int64)
        np.add.at(numbers, at, np.concatenate([self._numbers, often]))
        return things, numbers


def hashed(column: pd.Series) -> Numbers:
    """
    A number that stands for each cell where very many are to be told apart: of ten million different ones two share
    theirs in three of a million corpora.
    """
    numbers: Numbers = pd.util.hash_pandas_object(column, index=False).to_numpy().view(np.int64)
    return numbers


class Met:
    """Which of very many values have been met, eight bytes of each; its length is how many they are."""

    def __init__(self) -> None:
        self._met = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._met)

    def new(self, column: pd.Series) -> NDArray[np.bool_]:
        """Which of the cells have a value that was not met before them; from now on it is."""
        values, at = np.unique(hashed(column), return_index=True)
        places = np.searchsorted(self._met, values)
        fresh = np.ones(len(values), bool)
        within = places < len(self._met)
        fresh[within] = self._met[places[within]] != values[within]
        self._met = np.insert(self._met, places[fresh], values[fresh])
        first = np.zeros(len(column), bool)
        first[at[fresh]] = True
        return first


def first_of_each(found: Table, met: Met, value: str, *columns: str) -> Iterator[pd.DataFrame]:
    """The first row for each value of a column that was not ``met`` yet, in the order of the table."""
    for part in parts(found, value, *columns):
        yield part[met.new(part[value])]


def different(found: Table, column: str) -> int:
    """How many different values, very many perhaps, a column has."""
    met = Met()
    for part in parts(found, column):
        met.new(part[column])
    return len(met)


def digest(value: object) -> bytes:
    """A hash that stands for a value where very many are to be told apart."""
    return hashlib.blake2b(repr(value).encode(), digest_size=16).digest()


def by_count(counts: Mapping[str, int]) -> list[str]:
    """What was counted, the most frequent first; a tie is settled by name, so that no order depends on chance."""
    return sorted(counts, key=lambda name: (-counts[name], name))


def shared_origins(origin: Mapping[str, str]) -> set[str]:
    """The origins of more than one document."""
    return {one for one, number in Counter(origin.values()).items() if number > 1}


class Spread:
    """In how many documents, and from how many independent origins, each of some things is met."""

    def __init__(self, origin: Mapping[str, str], copied: Collection[str] = ()) -> None:
        self._origin, self._shared = origin, shared_origins(origin) | {*copied}
        self._documents, self._origins = Counter[object](), Counter[object]()
        self._seen = set[tuple[str, object]]()

    def add(self, doc_id: str, things: Iterable[object], elsewhere: Mapping[object, str] | None = None) -> None:
        """Counts what a document, which comes once, has; some of it is from another origin (``copied``) than it."""
        home = self._origin.get(doc_id, doc_id)
        for thing in things:
            place = elsewhere.get(thing, home) if elsewhere else home
            self._documents[thing] += 1
            if place not in self._shared:
                self._origins[thing] += 1
            elif (place, thing) not in self._seen:
                self._seen.add((place, thing))
                self._origins[thing] += 1

    def of(self, thing: object) -> tuple[int, int]:
        """The documents and the origins of one thing."""
        return self._documents[thing], self._origins[thing]


def spread_of(found: Table, origin: Mapping[str, str], *columns: str) -> Spread:
    """The spread of each value of a column, None among them, or of each values of several."""
    whole = Spread(origin)
    single = len(columns) == 1
    for doc_id, rows in by_document(found, *columns):
        whole.add(doc_id, {row[columns[0]] if single else tuple(row[name] for name in columns) for row in rows})
    return whole


class WideSpread:
    """
    In how many documents, and from how many independent origins, each value of a column is met, where these are too
    many for a dictionary: sixteen bytes for each, and what is counted lies on the disk. Rows that are ``copied``, by
    their id, are of another origin than their document.
    """

    def __init__(
        self, found: Table, origin: Mapping[str, str], column: str, copied: Mapping[str, str] | None = None
    ) -> None:
        counts = [_spread(met) for met in parted(_met(found, origin, column, copied or {}))]
        counts = counts or [_spread(np.empty(0, _MET))]
        keys, documents, origins = map(np.concatenate, zip(*counts, strict=True))
        order = np.argsort(keys)
        self._keys, self._documents, self._origins = keys[order], documents[order], origins[order]

    def of(self, column: pd.Series) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The documents and the origins of each cell of the column, or of some of its cells."""
        at = np.searchsorted(self._keys, hashed(column))
        return self._documents[at], self._origins[at]


_MET = np.dtype([("key", np.int64), ("document", np.int32), ("origin", np.int32)])


def _met(found: Table, origin: Mapping[str, str], column: str, copied: Mapping[str, str]) -> Iterator[Records]:
    """The value of each row with its document and its origin, as numbers."""
    numbers: dict[str, int] = {}
    for part in parts(found, column, "doc_id", *(["id"] if copied else [])):
        codes, doc_ids = pd.factorize(part["doc_id"])
        met = np.empty(len(part), _MET)
        met["key"] = hashed(part[column])
        for field, names in (("document", doc_ids), ("origin", [origin.get(doc_id, doc_id) for doc_id in doc_ids])):
            met[field] = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int32)[codes]
        for at, key in enumerate(part["id"] if copied else ()):
            if key in copied:
                met["origin"][at] = numbers.setdefault(copied[key], len(numbers))
        yield met


def _spread(met: Records) -> tuple[Numbers, NDArray[np.int32], NDArray[np.int32]]:
    """Each value that was met, in ascending order, with its documents and its origins."""
    keys, documents = np.unique(once(met["key"], met["document"])[:, 0], return_counts=True)
    _, origins = np.unique(once(met["key"], met["origin"])[:, 0], return_counts=True)
    return keys, documents.astype(np.int32), origins.astype(np.int32)


def once(things: Numbers, values: NDArray[Any]) -> Numbers:
    """Things with their values in ascending order, each pair once."""
    order = np.lexsort((values, things))
    both = np.stack([things[order], values[order].astype(np.int64)], axis=1)
    new = np.ones(len(both), bool)
    new[1:] = (both[1:] != both[:-1]).any(axis=1)
    kept: Numbers = both[new]
    return kept
