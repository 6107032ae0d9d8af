"""
Claims as numbers: their words and actors by their place in one vocabulary, one after another in arrays.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from corpus_tools.claims.topics.gist import Said

Numbers: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]

SOME = 4000
"""Claims that become numbers at once, and as many more as their last document has."""

BLOCK = 1 << 22
"""Numbers that are compared at once; those that cannot be the same are compared one block after another."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of numbers, one after another: the n-th is ``values[bounds[n] : bounds[n + 1]]``."""

    values: NDArray[np.int32]
    bounds: Numbers

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def __getitem__(self, number: int) -> NDArray[np.int32]:
        return self.values[self.bounds[number] : self.bounds[number + 1]]

    @property
    def lengths(self) -> Numbers:
        """How long each list is."""
        return np.diff(self.bounds)

    @property
    def owners(self) -> Numbers:
        """For each value the list that it stands in."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def where(self, kept: Mask) -> Lists:
        """The lists with those of their values that are kept."""
        return Lists(self.values[kept], bounds_of(kept)[self.bounds])

    def take(self, chosen: Numbers) -> Lists:
        """Some of the lists."""
        lengths = self.lengths[chosen]
        return Lists(self.values[_ranges(self.bounds[chosen], lengths)], bounds_of(lengths))


def crossed(one: Lists, other: Lists) -> tuple[Numbers, Numbers, Numbers]:
    """
    Each value of a list with each value of the list at the same place in the other lists, and that place.

    >>> one, other = Lists(np.array([1, 2, 3]), np.array([0, 2, 3])), Lists(np.array([7, 8, 9]), np.array([0, 1, 3]))
    >>> [found.tolist() for found in crossed(one, other)]
    [[0, 0, 1, 1], [1, 2, 3, 3], [7, 7, 8, 9]]
    """
    sizes = np.repeat(other.lengths, one.lengths)
    right = other.values[_ranges(np.repeat(other.bounds[:-1], one.lengths), sizes)]
    return np.repeat(one.owners, sizes), np.repeat(one.values, sizes).astype(np.int64), right.astype(np.int64)


def bounds_of(lengths: Numbers | Mask) -> Numbers:
    """Where lists of these lengths begin and end."""
    bounds: Numbers = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return bounds


def _ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """The numbers from each start on, as many as its length says."""
    ends = np.cumsum(lengths)
    found: Numbers = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - lengths), lengths)
    return found


@dataclass(frozen=True, slots=True)
class Numbered:
    """What claims say, as numbers."""

    words: Lists
    actors: Lists
    about: Lists
    documents: Numbers
    speakers: Numbers
    acts: Numbers

    def __len__(self) -> int:
        return len(self.documents)

    def take(self, chosen: Numbers) -> Numbered:
        """Some of the claims."""
        words, actors, about = (one.take(chosen) for one in (self.words, self.actors, self.about))
        single = (self.documents[chosen], self.speakers[chosen], self.acts[chosen])
        return Numbered(words, actors, about, *single)

    def by_actor(self, of: Lists) -> Iterator[tuple[Numbers, Lists, Lists]]:
        """
        The claims in parts of which no two have an actor in common: their numbers, of their actors those of the part,
        and of the lists given theirs.
        """
        parts = 1 + int((self.actors.lengths * of.lengths).sum()) // BLOCK
        for part in range(parts):
            actors = self.actors.where(self.actors.values % parts == part)
            chosen = np.flatnonzero(actors.lengths)
            yield chosen, actors.take(chosen), of.take(chosen)


class Vocabulary(dict[str, int]):
    """A number for each word and actor, in the order in which they are met."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self)
        return self[name]


def number_some(claims: Iterable[Said], names: Vocabulary) -> Iterator[Numbered]:
    """Some claims after others, those of one document, which follow each other, together."""
    waiting: list[Said] = []
    for one in claims:
        if len(waiting) >= SOME and one.doc_id != waiting[-1].doc_id:
            yield number_claims(waiting, names)
            waiting = []
        waiting.append(one)
    if waiting:
        yield number_claims(waiting, names)


def number_claims(claims: Iterable[Said], names: Vocabulary) -> Numbered:
    """The claims, in their order."""
    lists = [(array("i"), array("q", [0])) for _ in range(3)]
    single = [(array("q"), Vocabulary()) for _ in range(3)]
    for one in claims:
        for (values, bounds), found in zip(lists, (one.words, one.actors, one.about), strict=True):
            values.extend([names[name] for name in found])
            bounds.append(len(values))
        for (places, met), name in zip(single, (one.doc_id, one.speaker, one.act), strict=True):
            places.append(met[name])
    words, actors, about = (Lists(_array(values, np.int32), _array(bounds, np.int64)) for values, bounds in lists)
    return Numbered(words, actors, about, *(_array(places, np.int64) for places, _ in single))


def _array(values: array[int], kind: Any) -> Any:
    return np.frombuffer(values, kind) if values else np.empty(0, kind)
