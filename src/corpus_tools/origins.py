"""Which documents of a corpus have one origin: copies, near-copies, and articles that stand whole inside another."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from corpus_tools import text
from corpus_tools.memo import Memo
from corpus_tools.spool import parted

Shingles: TypeAlias = NDArray[np.uint32]
"""Hashes of runs of words, sorted, each once."""

SHINGLE_WORDS = 5
"""Words of a shingle; with five, two articles on one event share almost none, an edited copy most of them."""

SAMPLE = 4
"""One shingle in so many, by its hash, is looked up (Broder 1997: 0 mod m); every pair is verified with all of them."""

RESEMBLANCE = 0.5
"""The Jaccard similarity from which on two documents are one (the 50 % clusters of Broder et al. 1997)."""

CONTAINMENT = 0.6
"""The share of the smaller document's shingles that the larger holds when it holds the article; the rest is left for
edited headlines, datelines, cuts, and what a blogger or a paper of another town writes around its copy: whoever has
three fifths of his words from another bears no witness beside him."""

PART = 0.15
"""The share of the larger document that the smaller must make up: wire copy cut to its first paragraphs is the story
still, while a statement that a long report quotes in full is one of its sources."""

SMALLEST = 20
"""Documents with fewer shingles are one only when they are equal; so little text is contained by chance."""

CHANCE = 0.1
"""Of the smaller sample that two documents must share before all their shingles are compared; two that are one share
at least a third, so that chance cannot hide them."""

IN_COMMON = 0.1
"""The share of the shorter of two documents of different origin from which on it is told that they share passages."""

COMMONEST = 200
"""A shingle that stands in so many origins is a phrase of the house (a slogan, a disclaimer) and finds nothing."""


class Shared(NamedTuple):
    """A document of another origin, and the share of the shorter one's runs of words that stand in both."""

    doc_id: str
    share: float


class Alike(NamedTuple):
    """
    Document to origin; and for documents that are an origin of their own and yet have passages in common with one that
    was met before them, that with which they have most. A tenth of all runs of five words is no chance: one copied
    from the other, or both quote a third.
    """

    origins: Mapping[str, str]
    shared: Mapping[str, Shared]


def match_origins(doc_ids: Sequence[str], shingles: Sequence[Shingles]) -> Alike:
    """
    Document to origin, the first of those that share one, and what others have in common, for documents given by their
    shingles, which may lie on the disk: in memory are only the samples, and the places of those that stand in two
    documents or more.

    >>> story = "The dam above the town broke on Monday, and water filled two streets"
    >>> texts = [story, story.upper(), "Something else was written by others that day"]
    >>> match_origins(["a", "b", "c"], [find_shingles(text) for text in texts]).origins
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    samples = _Samples(_in_several(shingles))
    sizes = np.array([len(own) for own in shingles], np.int64)
    origins: dict[str, str] = {}
    shared: dict[str, Shared] = {}
    for number, doc_id in enumerate(doc_ids):
        own = shingles[number]
        sample = samples.among(_sample(own))
        met = sorted(
            (-_number_shared(own, shingles[other]), other) for other in _met(samples.origins(sample), len(own), sizes)
        )
        origin = next((other for common, other in met if _is_one(-common, len(own), sizes[other])), None)
        origins[doc_id] = doc_id if origin is None else doc_ids[origin]
        if origin is None:
            samples.add(sample, number)
            if met and (share := -met[0][0] / min(len(own), sizes[met[0][1]])) >= IN_COMMON:
                shared[doc_id] = Shared(doc_ids[met[0][1]], float(share))
    return Alike(origins, shared)


def find_shingles(body: str) -> Shingles:
    """Hashes of all runs of five words, alike for texts that differ only in case, marks or white space."""
    words = text.WORD.findall(text.fold(body))
    hashes = np.fromiter(map(_HASHES.__getitem__, words), np.uint64, len(words))
    number = min(SHINGLE_WORDS, len(words))
    runs = np.zeros(len(words) - number + 1 if words else 0, np.uint64)
    for place in range(number):
        runs = runs * _FACTOR + hashes[place : place + len(runs)]
    return np.unique((runs * _FACTOR >> np.uint64(32)).astype(np.uint32))


_HASHES = Memo(lambda word: zlib.crc32(word.encode()))
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""2^64 by the golden ratio, which spreads what is multiplied by it over the upper bits (Knuth, TAOCP 3, 6.4)."""


def _in_several(shingles: Iterable[Shingles]) -> tuple[Shingles, NDArray[np.int64]]:
    """The sampled shingles that more than one document has, in order, and how many have each; others find nothing."""
    parts = [(np.empty(0, np.uint32), np.empty(0, np.int64))]
    for sampled in parted(map(_sample, shingles)):
        found, counts = np.unique(sampled, return_counts=True)
        parts.append((found[counts > 1], counts[counts > 1]))
    common, number = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.argsort(common)
    return common[order], number[order]


class _Samples:
    """The origins in which each of the shingles stands that several documents have, up to ``COMMONEST`` of each."""

    def __init__(self, common: tuple[Shingles, NDArray[np.int64]]) -> None:
        self._common, counts = common
        self._starts = np.concatenate([[0], np.cumsum(np.minimum(counts, COMMONEST))])
        self._filled = np.zeros(len(self._common), np.int32)
        self._origins = np.empty(self._starts[-1], np.int32)

    def among(self, sample: Shingles) -> NDArray[np.int64]:
        """The places of those of a document's shingles that are among them."""
        at = np.searchsorted(self._common, sample)
        there: NDArray[np.int64] = at[np.searchsorted(self._common, sample, "right") > at]
        return there

    def origins(self, places: NDArray[np.int64]) -> NDArray[np.int32]:
        """The origins that have these shingles, once for each that they have; phrases of the house left out."""
        telling = places[self._filled[places] < COMMONEST].tolist()
        found = [self._origins[self._starts[at] : self._starts[at] + self._filled[at]] for at in telling]
        return np.concatenate([np.empty(0, np.int32), *found])

    def add(self, places: NDArray[np.int64], origin: int) -> None:
        """Notes an origin with its shingles."""
        free = places[self._filled[places] < COMMONEST]
        self._origins[self._starts[free] + self._filled[free]] = origin
        self._filled[free] += 1


def _sample(shingles: Shingles) -> Shingles:
    return shingles[shingles % SAMPLE == 0] if len(shingles) >= SMALLEST else shingles


def _met(origins: NDArray[np.int32], size: int, sizes: NDArray[np.int64]) -> list[int]:
    """The origins that may be the document's, of those that share a shingle of the sample, once for each."""
    numbers, counts = np.unique(origins, return_counts=True)
    found: list[int] = numbers[SAMPLE * counts >= CHANCE * np.minimum(size, sizes[numbers])].tolist()
    return found


def _number_shared(own: Shingles, other: Shingles) -> int:
    """How many shingles two documents have in common: each stands once in either, twice in both together."""
    both = np.concatenate([own, other])
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1]))


def _is_one(shared: int, one: int, other: int) -> bool:
    if min(one, other) < SMALLEST:
        return shared == one == other
    if shared >= RESEMBLANCE * (one + other - shared):
        return True
    return shared >= CONTAINMENT * min(one, other) and shared >= PART * max(one, other)
