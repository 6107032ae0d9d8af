"""Which claims of a corpus are about the same thing: they name the same actor and share enough of their words."""

from __future__ import annotations

import bisect
import hashlib
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from corpus_tools.claims.cues import word_tags
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

MIN_SHARED = 3
MIN_SHARE = 0.5
COMMON = 0.01
"""A word in more than this share of the claims (and in more than ten) tells no topic: 'people', 'think', 'make'."""

COMMONEST = 1000
"""Nor does a word in so many claims, however large the corpus is."""

_CLOSED = frozenset("dpthnrwscbaojm")
_ENDINGS = re.compile(r"(?:'s|'|ies|ing|ed|es|s|ly|e|y)$")
_SHORTEST = 3  # letters of a word without its ending; shorter ones say too little


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """
    A folded word without its ending, so that forms of one word meet.

    >>> [stem(word) for word in ("troops", "troop", "denied", "denies", "deny", "attacking")]
    ['troop', 'troop', 'deni', 'den', 'den', 'attack']
    """
    short = _ENDINGS.sub("", word)
    return short if len(short) >= _SHORTEST else word


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim says, made comparable: its actors and its content words."""

    claim: str
    actors: tuple[str, ...]
    words: frozenset[str]


def find_topics(claims: Iterable[Row], mentions: Iterable[Row]) -> dict[str, str]:
    """
    The topic of each outermost claim that shares one with another claim, by the id of the claim.

    Claims are taken in the order given; each joins the first claim that founded a topic and shares most with it. Only
    claims that name the same actor are compared.
    """
    return group_topics(list(comparable(claims, mentions)))


def group_topics(claims: Collection[Said]) -> dict[str, str]:
    """The same for claims made comparable, which may lie on the disk: in memory are those that another resembles."""
    said = _with_company(claims)
    founders: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    members: dict[int, list[int]] = {}
    for number, one in enumerate(said):
        founder = _nearest(one, said, founders)
        if founder is not None:
            members[founder].append(number)
            continue
        members[number] = [number]
        for actor in one.actors:
            for word in one.words:
                founders[actor][word].append(number)
    return _named([[said[number] for number in group] for group in members.values() if len(group) > 1])


def _with_company(claims: Collection[Said]) -> list[Said]:
    """
    The claims without the words that are common, as far as they have an actor and ``MIN_SHARED`` words that stand
    together in another claim as well; the others found no topic that anyone could join.
    """
    frequency = Counter(word for one in claims for word in one.words)
    most = min(max(10.0, COMMON * len(claims)), COMMONEST)
    common = {word for word, count in frequency.items() if count > most}
    pairs = array("q")
    for one in claims:
        pairs.extend(_pair(actor, word) for actor in one.actors for word in one.words - common)
    keys, counts = np.unique(np.frombuffer(pairs, np.int64), return_counts=True)
    met = set(keys[counts > 1].tolist())
    return [
        replace(one, words=rare)
        for one in claims
        if len(rare := one.words - common) >= MIN_SHARED
        and any(sum(_pair(actor, word) in met for word in rare) >= MIN_SHARED for actor in one.actors)
    ]


def _pair(actor: str, word: str) -> int:
    return int.from_bytes(hashlib.blake2b(f"{actor} {word}".encode(), digest_size=8).digest(), signed=True)


def comparable(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Said]:
    """The outermost claims outside readers' comments, with the actors that are named inside them."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for mention in mentions:
        places[mention["doc_id"]].append((mention["start"], mention["end"], mention["actor"]))
    for found in places.values():
        found.sort()
    for row in claims:
        if row["parent"] is not None or row["zone"] == "reader_comment":
            continue
        near = places[row["doc_id"]]
        first, end = (bisect.bisect_left(near, (row[side],)) for side in ("start", "end"))
        inside = [place for place in near[first:end] if place[1] <= row["end"]]
        actors = tuple(dict.fromkeys(actor for _, _, actor in inside))
        names = {stem(part) for actor in actors for part in actor.split("-")}
        words = frozenset(content_words(row["text"])) - names
        if actors and len(words) >= MIN_SHARED:
            yield Said(row["id"], actors, words)


def content_words(text: str) -> Iterator[str]:
    """
    The words that say what a text is about, folded and without endings.

    >>> list(content_words("The troops will not leave the camps."))
    ['troop', 'leav', 'camp']
    """
    tags = word_tags()
    for match in WORD.finditer(fold(text)):
        word = match.group().partition("'")[0]
        if len(word) >= _SHORTEST and tags.get(word, "x") not in _CLOSED:
            yield stem(word)


def _nearest(one: Said, said: Sequence[Said], founders: Mapping[str, Mapping[str, list[int]]]) -> int | None:
    """The founder that shares most words with a claim, when it shares enough."""
    shared: Counter[int] = Counter()
    for actor in one.actors:
        if actor in founders:
            counted = Counter(number for word in one.words for number in founders[actor].get(word, ()))
            shared |= counted
    enough = [
        (-count, number)
        for number, count in shared.items()
        if count >= MIN_SHARED and count >= MIN_SHARE * min(len(one.words), len(said[number].words))
    ]
    return min(enough)[1] if enough else None


def _named(groups: Iterable[Sequence[Said]]) -> dict[str, str]:
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
