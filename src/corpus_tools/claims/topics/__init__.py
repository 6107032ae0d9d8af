"""Which claims of a corpus are about the same thing: they are about the same actor and share enough of their words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus_tools.claims.topics.content import untelling
from corpus_tools.claims.topics.covering import Weights, cover_claims
from corpus_tools.claims.topics.gist import Said
from corpus_tools.claims.topics.numbered import (
    Lists,
    Mask,
    Numbered,
    Numbers,
    Vocabulary,
    bounds_of,
    crossed,
    number_claims,
    number_some,
)
from corpus_tools.spool import Records, Spool, parted

COMMON = 0.01
"""A word in more than this share of the claims (and in more than fifty) tells no topic: 'people', 'think', 'make'."""

COMMONEST = 1000
"""Nor does a word in so many claims, however large the corpus is."""

RAREST = 16
"""Words of a claim, the rarest, by which its company in other documents is looked for."""


class Topics(Collection[list[Said]]):
    """The claims of each topic, looked up in the claims by their numbers each time they are gone through."""

    def __init__(self, claims: Sequence[Said], groups: Sequence[Sequence[int]]) -> None:
        self._claims, self._groups = claims, groups

    def __len__(self) -> int:
        return len(self._groups)

    def __contains__(self, item: object) -> bool:
        return any(item == group for group in self)

    def __iter__(self) -> Iterator[list[Said]]:
        return ([self._claims[number] for number in group] for group in self._groups)


def group_topics(claims: Sequence[Said]) -> Topics:
    """
    The claims that share a topic, those that share none left out; they may lie on the disk, those of one document one
    after another: in memory are only those that may have company, as numbers.

    Claims whose words most others have come first (the centres of a star cover: Aslam, Pelekhov and Rus 2004); each
    joins the centre that it shares most with, or is one. Only claims that are about one actor are compared.
    """
    names = Vocabulary()
    telling = np.flatnonzero([bool(one.answers or (one.actors and one.words)) for one in claims])  # of somebody
    numbered = Spool(number_some((claims[number] for number in telling.tolist()), names))
    weights = _weights(numbered, [*names], len(telling))
    chosen = telling[_with_company(numbered, [*names], weights, len(telling))]
    groups = cover_claims(number_claims((claims[number] for number in chosen.tolist()), names), weights)
    return Topics(claims, [sorted(chosen[group].tolist()) for group in groups if len(group) > 1])


def _weights(parts: Iterable[Numbered], names: Sequence[str], number: int) -> Weights:
    """The weight of each word and actor; a common word and one that tells nothing have none."""
    size = len(names)
    most = min(max(50.0, COMMON * number), COMMONEST)
    counts = np.zeros(size, np.int64)
    for claims in parts:
        had = np.unique(np.concatenate([one.owners * size + one.values for one in (claims.words, claims.about)]))
        counts += np.bincount(had % size, minlength=size)
    tells = np.array([name not in untelling() for name in names], bool)
    weights = [math.log(1 + number / count) if 0 < count <= most else 0.0 for count in counts.tolist()]
    return np.where(tells, weights, 0.0)


def _with_company(parts: Iterable[Numbered], names: Sequence[str], weights: Weights, number: int) -> Mask:
    """
    Which of so many claims have an actor and as many words, common ones left out, as another has too; the others found
    no topic that anyone could join.
    """
    found = np.zeros(number, bool)
    size, ranks = len(names), _ranks(names, weights)

    def telling_pairs() -> Iterator[Records]:
        before = 0
        for claims in parts:
            telling = claims.words.where(weights[claims.words.values] > 0)
            owners, actor, word = crossed(claims.actors, telling)  # with one word in one document
            found[before + _met(owners, (claims.documents[owners] * size + actor) * size + word)] = True
            owners, actor, pair = crossed(claims.actors, _pairs(_rarest(telling, ranks), size))
            keyed = np.empty(len(owners), _KEYED)
            keyed["key"], keyed["owner"] = actor * size * size + pair, before + owners
            yield keyed
            before += len(claims)

    for keyed in parted(telling_pairs()):
        found[_met(keyed["owner"], keyed["key"])] = True
    return found


_KEYED = np.dtype([("key", np.int64), ("owner", np.int32)])


def _ranks(names: Sequence[str], weights: Weights) -> NDArray[np.int32]:
    """The place of each word in the order of how rare they are."""
    ranks = np.empty(len(names), np.int32)
    ranks[sorted(range(len(names)), key=lambda number: (-weights[number], names[number]))] = np.arange(len(names))
    return ranks


def _rarest(words: Lists, ranks: NDArray[np.int32]) -> Lists:
    """The ranks of the words of each claim in their order; of many the first."""
    ranked, owners = ranks[words.values], words.owners
    ordered = Lists(ranked[np.lexsort((ranked, owners))], words.bounds)
    return ordered.where(np.arange(len(ranked)) - words.bounds[owners] < RAREST)


def _pairs(words: Lists, size: int) -> Lists:
    """A number for each ``MIN_SHARED`` (two) of the words of a claim."""
    owners, one, other = crossed(words, words)
    kept = one < other
    bounds = bounds_of(np.bincount(owners[kept], minlength=len(words)))
    return Lists(one[kept] * size + other[kept], bounds)


def _met(owners: Numbers, keys: Numbers) -> Numbers:
    """Whose keys are there more than once."""
    order = np.argsort(keys, kind="stable")
    same = np.diff(keys[order]) == 0
    return owners[order[np.concatenate([same, [False]]) | np.concatenate([[False], same])]] if len(keys) else owners


def name_topics(groups: Iterable[Sequence[Said]]) -> Iterator[tuple[str, str]]:
    """Each claim of a group with a readable name for it: the actor, and the words that most of its claims share."""
    taken: Counter[str] = Counter()
    for group in groups:
        actors = Counter(actor for one in group for actor in one.actors)
        words = Counter(word for one in group for word in one.words)
        actor = min(actors, key=lambda name: (-actors[name], name))
        leading = sorted(words, key=lambda word: (-words[word], word))[:3]
        name = f"{actor}: {' '.join(leading)}"
        taken[name] += 1
        unique = f"{name} ({taken[name]})" if taken[name] > 1 else name
        yield from ((one.claim, unique) for one in group)
