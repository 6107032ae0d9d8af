"""Which claims of a corpus are about the same thing: they are about the same actor and share enough of their words."""

from __future__ import annotations

import hashlib
import math
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np

from corpus_tools.claims.gist import Said, comparable

Row = Mapping[str, Any]

MIN_SHARED = 2
"""Words that two claims of different documents share at least, beside an actor; of one document, which tells one
story, one less."""

ALIKE = 0.45
"""Cosine of the words and actors of two claims from which on they are about the same thing. A word weighs the more the
fewer claims have it (log of the inverse frequency, Spärck Jones 1972)."""

NEAR = 0.3
"""The same for claims of one document."""

COMMON = 0.01
"""A word in more than this share of the claims (and in more than fifty) tells no topic: 'people', 'think', 'make'."""

COMMONEST = 1000
"""Nor does a word in so many claims, however large the corpus is."""

RAREST = 16
"""Words of a claim, the rarest, by which its company in other documents is looked for."""


def find_topics(claims: Iterable[Row], mentions: Iterable[Row]) -> dict[str, str]:
    """
    The topic of each outermost claim that shares one with another claim, by the id of the claim.

    Claims whose words most others have come first (the centres of a star cover: Aslam, Pelekhov and Rus 2004); each
    joins the centre that it shares most with, or is one. Only claims that are about one actor are compared.
    """
    return name_topics(group_topics(list(comparable(claims, mentions))))


def group_topics(claims: Collection[Said]) -> list[list[Said]]:
    """The same for claims made comparable, which may lie on the disk: in memory are those that another resembles."""
    weights = _weights(claims)
    said = _with_company(claims, weights)
    centres: dict[tuple[str, str], list[int]] = defaultdict(list)
    members: dict[int, list[int]] = {}
    for number in _by_company(said):
        one = said[number]
        centre = _nearest(one, said, centres, weights)
        if centre is not None:
            members[centre].append(number)
            continue
        members[number] = [number]
        for actor in one.actors:
            for word in one.words:
                centres[actor, word].append(number)
    return [[said[number] for number in sorted(group)] for _, group in sorted(members.items()) if len(group) > 1]


def _weights(claims: Collection[Said]) -> dict[str, float]:
    """The weight of each word and actor; a common word has none."""
    frequency = Counter(word for one in claims for word in one.words | one.about)
    most = min(max(50.0, COMMON * len(claims)), COMMONEST)
    return {
        word: math.log(1 + len(claims) / count) if count <= most else 0.0 for word, count in sorted(frequency.items())
    }


def _with_company(claims: Collection[Said], weights: Mapping[str, float]) -> list[Said]:
    """
    The claims with an actor and as many words, common ones left out, as another has too; the others found no topic that
    anyone could join. Their words are shared objects.
    """
    near, far = (_met(key for one in claims for key in keys(one, weights)) for keys in (_near_keys, _far_keys))
    return [
        _interned(one)
        for one in claims
        if any(key in near for key in _near_keys(one, weights)) or any(key in far for key in _far_keys(one, weights))
    ]


def _near_keys(one: Said, weights: Mapping[str, float]) -> Iterator[int]:
    """A number for each actor with each word, in this document."""
    place = _number(one.doc_id)
    for actor in map(_number, one.actors):
        for word in one.words:
            if weights[word]:
                yield hash((place, actor, _number(word)))


def _far_keys(one: Said, weights: Mapping[str, float]) -> Iterator[int]:
    """A number for each actor with each ``MIN_SHARED`` of the rarest words, in whatever document."""
    rarest = sorted((word for word in one.words if weights[word]), key=lambda word: (-weights[word], word))[:RAREST]
    groups = [tuple(sorted(group)) for group in combinations(map(_number, rarest), MIN_SHARED)]
    for actor in map(_number, one.actors):
        for group in groups:
            yield hash((actor, *group))


def _met(keys: Iterable[int]) -> set[int]:
    """The numbers that are there more than once."""
    found = np.frombuffer(array("q", keys), np.int64)
    found.sort()
    return set(found[1:][found[1:] == found[:-1]].tolist())


@lru_cache(maxsize=1 << 18)
def _number(text: str) -> int:
    """The same number for a text in every run, which ``hash`` would not give; of numbers it does."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), signed=True)


def _interned(one: Said) -> Said:
    """The same with one object for each string: items that come from the disk have each word anew."""
    words, negated, heads, about = (
        frozenset(map(sys.intern, part)) for part in (one.words, one.negated, one.heads, one.about)
    )
    return replace(
        one,
        doc_id=sys.intern(one.doc_id),
        speaker=sys.intern(one.speaker),
        act=sys.intern(one.act),
        actors=tuple(map(sys.intern, one.actors)),
        words=words,
        negated=negated,
        heads=heads,
        about=about,
    )


def _by_company(said: Sequence[Said]) -> list[int]:
    """The claims in the order of how many others have one of their words, on the average of their words."""
    having = Counter((actor, word) for one in said for actor in one.actors for word in one.words)
    company = [
        max(sum(having[actor, word] for word in one.words) / len(one.words) for actor in one.actors) for one in said
    ]
    return sorted(range(len(said)), key=lambda number: (-company[number], number))


def _nearest(
    one: Said,
    said: Sequence[Said],
    centres: Mapping[tuple[str, str], Sequence[int]],
    weights: Mapping[str, float],
) -> int | None:
    """The centre that a claim shares most with, when it shares enough."""
    shared: Counter[int] = Counter()
    for actor in one.actors:
        shared |= Counter(n for word in one.words if weights[word] for n in centres.get((actor, word), ()))
    close = []
    for number, count in shared.items():
        near = said[number].doc_id == one.doc_id
        share = likeness(one, said[number], weights) if near or count >= MIN_SHARED else 0.0
        if share >= (NEAR if near else ALIKE):
            close.append((-share, number))
    return min(close)[1] if close else None


def likeness(one: Said, other: Said, weights: Mapping[str, float]) -> float:
    """
    How much of what two claims say, actors and words, both say: the cosine of their weights; 0 where they have too few
    words or no actor in common.
    """
    words, actors = one.words & other.words, set(one.actors) & set(other.actors)
    wanted = MIN_SHARED - (one.doc_id == other.doc_id)
    if not actors or len(words) < wanted:
        return 0.0
    whole = _weight(one, weights) * _weight(other, weights)
    shared = math.fsum(weights[each] ** 2 for each in words | (one.about & other.about))
    return max(shared / math.sqrt(whole) if whole else 0.0, NEAR if _repeats(one, other) else 0.0)


def _repeats(one: Said, other: Said) -> bool:
    """Whether a speaker does the same in one document with half of the words, as headline, caption and text do."""
    same = (one.doc_id, one.speaker, one.act) == (other.doc_id, other.speaker, other.act)
    return same and 2 * len(one.words & other.words) >= min(len(one.words), len(other.words))


def _weight(one: Said, weights: Mapping[str, float]) -> float:
    return math.fsum(weights[each] ** 2 for each in one.words | one.about)


def name_topics(groups: Iterable[Sequence[Said]]) -> dict[str, str]:
    """A readable name for each group: the actor, and the words that most of its claims share."""
    named: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for group in groups:
        actors = Counter(actor for one in group for actor in one.actors)
        words = Counter(word for one in group for word in one.words)
        actor = min(actors, key=lambda name: (-actors[name], name))
        leading = sorted(words, key=lambda word: (-words[word], word))[:3]
        name = f"{actor}: {' '.join(leading)}"
        taken[name] += 1
        unique = f"{name} ({taken[name]})" if taken[name] > 1 else name
        named |= {one.claim: unique for one in group}
    return named
