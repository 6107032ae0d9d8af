"""Which claims of a corpus are about the same thing: they name the same actor and share enough of their words."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from corpus_tools.claims.cues import word_tags
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

MIN_SHARED = 3
MIN_SHARE = 0.5
COMMON = 0.01
"""A word in more than this share of the claims (and in more than ten) tells no topic: 'people', 'think', 'make'."""

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


def find_topics(claims: Sequence[Row], mentions: Sequence[Row]) -> dict[str, str]:
    """
    The topic of each outermost claim that shares one with another claim, by the id of the claim.

    Claims are taken in the order given; each joins the first claim that founded a topic and shares most with it. Only
    claims that name the same actor are compared.
    """
    said = _without_common_words(list(_comparable(claims, mentions)))
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


def _without_common_words(said: Sequence[Said]) -> list[Said]:
    frequency = Counter(word for one in said for word in one.words)
    most = max(10.0, COMMON * len(said))
    common = {word for word, count in frequency.items() if count > most}
    return [replace(one, words=one.words - common) for one in said if len(one.words - common) >= MIN_SHARED]


def _comparable(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Said]:
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
