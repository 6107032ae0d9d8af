"""Which documents of a corpus have one origin: copies, near-copies, and articles that stand whole inside another."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable

from corpus_tools import text

SHINGLE_WORDS = 5
"""Words of a shingle; with five, two articles on one event share almost none, an edited copy most of them."""

SAMPLE = 4
"""One shingle in so many, by its hash, is looked up (Broder 1997: 0 mod m); every pair is verified with all of them."""

RESEMBLANCE = 0.5
"""The Jaccard similarity from which on two documents are one (the 50 % clusters of Broder et al. 1997)."""

CONTAINMENT = 0.8
"""The share of the smaller document's shingles that the larger holds when it holds the article; a fifth is left for
edited headlines, datelines and cuts."""

PART = 0.15
"""The share of the larger document that the smaller must make up: wire copy cut to its first paragraphs is the story
still, while a statement that a long report quotes in full is one of its sources."""

SMALLEST = 20
"""Documents with fewer shingles are one only when they are equal; so little text is contained by chance."""

COMMONEST = 200
"""A shingle that stands in so many origins is a phrase of the house (a slogan, a disclaimer) and finds nothing."""


def find_origins(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """
    Document to origin, for documents given as (doc_id, kept text): the first of those that share one.

    >>> story = "The dam above the town broke on Monday, and water filled two streets"
    >>> find_origins([("a", story), ("b", story.upper()), ("c", "Something else was written by others that day")])
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    origins: dict[str, str] = {}
    kept: dict[str, frozenset[int]] = {}
    places: dict[int, list[str]] = {}
    for doc_id, body in texts:
        shingles = find_shingles(body)
        origin = _best(shingles, kept, places)
        origins[doc_id] = origin or doc_id
        if origin is None and shingles:
            kept[doc_id] = shingles
            for shingle in _sample(shingles):
                places.setdefault(shingle, []).append(doc_id)
    return origins


def find_shingles(body: str) -> frozenset[int]:
    """Hashes of all runs of five words, alike for texts that differ only in case, marks or white space."""
    words = text.WORD.findall(text.fold(body))
    runs = range(max(1, len(words) - SHINGLE_WORDS + 1)) if words else range(0)
    return frozenset(zlib.crc32(" ".join(words[at : at + SHINGLE_WORDS]).encode()) for at in runs)


def _sample(shingles: frozenset[int]) -> Iterable[int]:
    return (shingle for shingle in shingles if shingle % SAMPLE == 0) if len(shingles) >= SMALLEST else shingles


def _best(shingles: frozenset[int], kept: dict[str, frozenset[int]], places: dict[int, list[str]]) -> str | None:
    """The origin that shares most with the shingles, if it shares enough; the earlier of two that share as much."""
    met: Counter[str] = Counter()
    for shingle in _sample(shingles):
        found = places.get(shingle, ())
        if len(found) < COMMONEST:
            met.update(found)
    shared = {doc_id: len(shingles & kept[doc_id]) for doc_id in met}
    same = [doc_id for doc_id in shared if _is_one(shared[doc_id], len(shingles), len(kept[doc_id]))]
    order = {doc_id: number for number, doc_id in enumerate(kept)} if len(same) > 1 else {}
    return max(same, key=lambda doc_id: (shared[doc_id], -order.get(doc_id, 0)), default=None)


def _is_one(shared: int, one: int, other: int) -> bool:
    if min(one, other) < SMALLEST:
        return shared == one == other
    if shared >= RESEMBLANCE * (one + other - shared):
        return True
    return shared >= CONTAINMENT * min(one, other) and shared >= PART * max(one, other)
