"""Which actors are named near each other, counted in bounded memory, however many mentions there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

TOGETHER = 200_000
"""Mentions that are gone through at a time; an origin is never parted."""

EVIDENCE = 20
"""Mentions that a pair keeps of all that there are."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """
    Pairs of actors as numbers, in ascending order, with how many documents and origins name the two near each other;
    ``where`` has rows of a pair and the place of one of its first mentions.
    """

    pairs: Numbers
    documents: Numbers
    origins: Numbers
    where: Numbers


def near_pairs(
    mentions: pd.DataFrame, origin: Mapping[str, str], near: int, most: int
) -> Iterator[tuple[str, str, int, int, list[int]]]:
    """
    Two actors one of which is named at most ``near`` characters after the other, in the order of the alphabet, with the
    documents and the origins that do so and the places, among the mentions as they are given, of the first ones: those
    ``most`` that stand in most documents. A name inside another name is no neighbour of it.
    """
    actors, names = pd.factorize(mentions["actor"], sort=True)
    found = _counted(_Placed.of(mentions, actors.astype(np.int64), origin), near, len(names))
    chosen = np.sort(np.lexsort((found.pairs, -found.origins, -found.documents))[:most])
    begins = np.searchsorted(found.where[:, 0], found.pairs)
    ends = np.searchsorted(found.where[:, 0], found.pairs, side="right")
    for at in chosen.tolist():
        one, other = divmod(int(found.pairs[at]), len(names))
        places = sorted(found.where[begins[at] : ends[at], 1].tolist())
        yield names[one], names[other], int(found.documents[at]), int(found.origins[at]), places


@dataclass(frozen=True, slots=True)
class _Placed:
    """Mentions in the order of origin, document and place, a column each; ``places`` is where each is in the table."""

    places: Numbers
    actors: Numbers
    documents: Numbers
    origins: Numbers
    starts: Numbers
    ends: Numbers

    @classmethod
    def of(cls, mentions: pd.DataFrame, actors: Numbers, origin: Mapping[str, str]) -> _Placed:
        documents, doc_ids = pd.factorize(mentions["doc_id"])
        origins = pd.factorize(np.array([origin.get(doc_id, doc_id) for doc_id in doc_ids], dtype=object))[0][documents]
        starts, ends = (mentions[name].to_numpy(np.int64) for name in ("start", "end"))
        order = np.lexsort((ends, starts, documents, origins))
        return cls(order, *(column[order] for column in (actors, documents, origins, starts, ends)))

    def parts(self) -> Iterator[slice]:
        """Some origins after others."""
        begins = np.flatnonzero(np.diff(self.origins, prepend=-1))
        at = 0
        while at < len(self.origins):
            later = np.searchsorted(begins, at + TOGETHER)
            end = int(begins[later]) if later < len(begins) else len(self.origins)
            yield slice(at, end)
            at = end


def _counted(placed: _Placed, near: int, actors: int) -> Pairs:
    """The pairs of each part, and then of all."""
    whole: list[Pairs] = [_in_part(placed, part, near, actors) for part in placed.parts()]
    if not whole:
        none = np.empty(0, np.int64)
        return Pairs(none, none, none, none.reshape(0, 2))
    pairs, number = np.unique(np.concatenate([part.pairs for part in whole]), return_inverse=True)
    documents, origins = np.zeros(len(pairs), np.int64), np.zeros(len(pairs), np.int64)
    np.add.at(documents, number, np.concatenate([part.documents for part in whole]))
    np.add.at(origins, number, np.concatenate([part.origins for part in whole]))
    return Pairs(pairs, documents, origins, _first(np.concatenate([part.where for part in whole])))


def _in_part(placed: _Placed, part: slice, near: int, actors: int) -> Pairs:
    one, other = _neighbours(placed, part, near)
    low, high = np.sort([placed.actors[one], placed.actors[other]], axis=0)
    pair = low * actors + high
    pairs = np.unique(pair)
    return Pairs(
        pairs,
        _distinct(pair, placed.documents[one]),
        _distinct(pair, placed.origins[one]),
        _first(np.stack([pair, placed.places[one]], axis=1)),
    )


def _neighbours(placed: _Placed, part: slice, near: int) -> tuple[Numbers, Numbers]:
    """The numbers of mentions and of those near after them, of another actor and not inside them."""
    found: list[tuple[Numbers, Numbers]] = []
    one = np.arange(part.start, part.stop)
    further = 0
    while len(one):
        further += 1
        one = one[one + further < part.stop]
        other = one + further
        within = placed.documents[one] == placed.documents[other]
        within &= placed.starts[other] - placed.ends[one] <= near
        one, other = one[within], other[within]
        apart = (placed.actors[one] != placed.actors[other]) & (placed.starts[other] >= placed.ends[one])
        found.append((one[apart], other[apart]))
    return np.concatenate([one for one, _ in found]), np.concatenate([other for _, other in found])


def _distinct(pair: Numbers, values: Numbers) -> Numbers:
    """How many different values each pair has, in the order of the pairs."""
    return np.unique(_once(pair, values)[:, 0], return_counts=True)[1].astype(np.int64)


def _once(pair: Numbers, values: Numbers) -> Numbers:
    """Pairs with their values in ascending order, each once."""
    order = np.lexsort((values, pair))
    both = np.stack([pair[order], values[order]], axis=1)
    new = np.ones(len(both), bool)
    new[1:] = (both[1:] != both[:-1]).any(axis=1)
    kept: Numbers = both[new]
    return kept


def _first(where: Numbers) -> Numbers:
    """The first ``EVIDENCE`` places of each pair, pairs in ascending order."""
    ordered = _once(where[:, 0], where[:, 1])
    begins = np.searchsorted(ordered[:, 0], ordered[:, 0])
    return ordered[np.arange(len(ordered)) - begins < EVIDENCE]
