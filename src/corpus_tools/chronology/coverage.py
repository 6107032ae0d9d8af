"""One event in several documents: passages that tell of the same thing, by date, actors and words."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, TypeVar

from corpus_tools.chronology.deeds import deed_of, one_happening
from corpus_tools.chronology.named_again import bare_noun, join_named, without_days
from corpus_tools.chronology.times.values import DAY_LENGTH
from corpus_tools.chronology.told_alike import Told, may_harm, told_alike, told_of
from corpus_tools.memo import Memo
from corpus_tools.text import fold

T = TypeVar("T")

ALIKE = 0.4
"""Shares of common words from which on two passages of one date are one event: the Jaccard index of their words."""

ALIKE_WITH_ACTOR = 0.3
"""The same for what passages tell of an actor that both name: without names and offices, which say who and not what."""

SEVERAL = 2
"""Actors that passages of different documents on one date have in common, so that one deed of them makes one event."""

MOST = 0.6
"""Share of the words of the shorter of two passages on one actor that the other has too."""

BRIEF = 4
"""Words of a phrase so short that it is one event with another that holds all its words: the invasion of that year."""

COMMON = 60  # passages of one date; a word or actor in more of them joins none by itself, so that no block is squared
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:ations?|ings?|ions?|ed|es|s)$")
_FUNCTION = frozenset(
    re.findall(
        r"\w+",
        "about after also been before from have into more must over said says since some than that their them they this"
        " told were when where which while will with would",
    )
)


@dataclass(frozen=True)
class _Passage:
    id: str
    text: str
    words: frozenset[str]
    actors: frozenset[str]
    rule: str

    @property
    def start(self) -> int:
        """Where it begins, by its id."""
        return int(self.id.rpartition(":")[2].partition("-")[0])

    @property
    def document(self) -> str:
        """What its id says of where it stands."""
        return self.id.rpartition(":")[0]

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The words that tell what happened: no names, no offices. Few passages are asked for them."""
        return deeds_in(self.text, self.words, self.actors)


def cluster_events(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """
    Each event's id to its cluster: the id of the first passage that tells of the same event.

    A row has ``id``, ``when`` (EDTF), ``actors`` and ``text``. Events of different dates are never one, so that two
    documents which date an event differently stay apart and the difference can be seen.

    >>> rows = [
    ...     {"id": "E:a:0-9", "when": "2003", "actors": [], "text": "the 2003 invasion"},
    ...     {"id": "E:b:0-9", "when": "2003", "actors": [], "text": "the American invasion in 2003"},
    ...     {"id": "E:b:20-29", "when": "2014", "actors": [], "text": "the 2014 invasion"},
    ... ]
    >>> cluster_events(rows)
    {'E:a:0-9': 'E:a:0-9', 'E:b:0-9': 'E:a:0-9', 'E:b:20-29': 'E:b:20-29'}
    """
    blocks: defaultdict[str, list[_Passage]] = defaultdict(list)
    for row in rows:
        blocks[row["when"]].append(_passage(row))
    found: dict[str, str] = {}
    for when, passages in sorted(blocks.items()):
        found |= _in_block(sorted(passages, key=lambda passage: passage.id), len(when) == DAY_LENGTH)
    return found


def cluster_by_day(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """
    The same for more events than fit in memory: they are sorted by date on the disk, and those alone that join an
    earlier passage are told, with their cluster.
    """
    with closing(sqlite3.connect("")) as scratch:
        scratch.execute("CREATE TABLE event (day TEXT, id TEXT, actors TEXT, words TEXT, rule TEXT)")
        cells = ((row["when"], row["id"], json.dumps(row["actors"]), row["text"], row["rule"]) for row in rows)
        scratch.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?)", cells)
        for _, events in groupby(scratch.execute("SELECT * FROM event ORDER BY day, id"), key=lambda event: event[0]):
            if len(of_day := [*events]) > 1:
                clusters = cluster_events(_event(*event) for event in of_day)
                yield from ((name, cluster) for name, cluster in clusters.items() if name != cluster)


def _event(day: str, name: str, actors: str, words: str, rule: str) -> Mapping[str, Any]:
    return {"when": day, "id": name, "actors": json.loads(actors), "text": words, "rule": rule}


def content_words(text: str) -> frozenset[str]:
    """The longer words of a passage without their endings, so that "invaded" and "invasions" are nearer."""
    return frozenset(map(_BARE.__getitem__, {*_WORD.findall(fold(text))} - _FUNCTION))


_BARE = Memo(lambda word: _ENDING.sub("", word))

_OFFICES = content_words(
    "administrator ambassador analyst chair chairman chairwoman chief colonel commander commissioner committee council"
    " department deputy director executive general governor government head judge king lawmaker lawyer leader manager"
    " mayor member minister ministry office officer official parliament party police premier president prime prince"
    " queen regional secretary senator senior spokesman spokesperson spokeswoman union"
)
"""Words for who acts; two deeds of one minister share them."""

_NAMED = re.compile(r"(?<=[\w,;:’'] )[A-Z]\w{3,}")
_TITLE_CASE = 0.6  # share of the words with a capital from which on a line is a headline, where capitals say nothing


def deeds_in(text: str, told: frozenset[str], actors: frozenset[str]) -> frozenset[str]:
    """The content words that a passage has (``told``), but for names and offices."""
    words = text.split()
    named = _NAMED.findall(text) if sum(map(str.istitle, words)) < _TITLE_CASE * len(words) else []
    who = content_words(" ".join([*named, *(actor.replace("-", " ") for actor in actors)]))
    return told - who - _OFFICES


def _in_block(passages: Sequence[_Passage], of_a_day: bool) -> dict[str, str]:
    named = _named(passages) if of_a_day else {}
    parent = list(range(len(passages)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def join(first: int, second: int) -> None:
        low, high = sorted((root(first), root(second)))
        parent[high] = low

    for first, second in candidates(_holders(map(_features, passages))):
        if (first in named) == (second in named) and _same(passages[first], passages[second]):
            join(first, second)
    if of_a_day:
        alike = _read(passages, told_of)
        for first, second in (*one_happening(_read(passages, deed_of)), *told_alike(alike), *_retold(passages, alike)):
            join(first, second)
    if named:
        roots = [root(index) for index in range(len(passages))]
        for index, told in join_named([passage.text for passage in passages], named, roots).items():
            join(index, told)
    return {passage.id: passages[root(index)].id for index, passage in enumerate(passages)}


def _read(passages: Sequence[_Passage], read: Callable[[str, frozenset[str]], T | None]) -> dict[int, tuple[str, T]]:
    """What is read from each passage that tells it, by its place, with its document."""
    told = ((index, passage.document, read(passage.text, passage.actors)) for index, passage in enumerate(passages))
    return {index: (document, one) for index, document, one in told if one}


def _retold(passages: Sequence[_Passage], told: Mapping[int, tuple[str, Told]]) -> Iterator[tuple[int, int]]:
    """Whom an event cost life or limb, as its text goes on to tell, each with the passage that told it last."""
    for index in told:
        passage = passages[index]
        if passage.rule != "retold" or not _COST.search(passage.text):
            continue
        here = (other for other in told if passages[other].document == passage.document)
        before = [other for other in here if passages[other].start < passage.start]
        last = max(before, key=lambda other: passages[other].start, default=None)
        if last is not None and may_harm(told[last][1]) and not _IS_SAID.search(passages[last].text):
            yield last, index


_COST = re.compile(r"\b(?:died|(?:was|were)\s(?:[a-z]+ly\s)?(?:hurt|injured|killed|wounded))\b")
_IS_SAID = re.compile(r"[“\"]|\b(?:after|described|said|says|since|statement|stressed)\b")
"""Words of one who speaks of an event, and of what came of it."""


def _named(passages: Sequence[_Passage]) -> dict[int, str]:
    """The passages of one day that only name an event, by their places, each with its noun."""
    nouns = ((index, bare_noun(passage.text, passage.words)) for index, passage in enumerate(passages))
    return {index: noun for index, noun in nouns if noun}


def _features(passage: _Passage) -> frozenset[str]:
    return passage.words | {f"actor {name}" for name in passage.actors}


def _holders(passages: Iterable[frozenset[str]]) -> list[list[int]]:
    """For each word or actor that some but few of the passages have: which these are."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, features in enumerate(passages):
        for feature in features:
            if len(holders[feature]) <= COMMON:
                holders[feature].append(index)
    return [group for group in holders.values() if 1 < len(group) <= COMMON]


def candidates(holders: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The pairs of passages that share something, in order; never all of them at once."""
    groups: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
    for group in holders:
        for index in group:
            groups[index].append(group)
    for first in sorted(groups):
        for second in sorted({index for group in groups[first] for index in group if index > first}):
            yield first, second


def _same(one: _Passage, other: _Passage) -> bool:
    shared, sizes = len(one.words & other.words), (len(one.words), len(other.words))
    if 0 < shared == min(sizes) and max(sizes) <= BRIEF:
        return True
    alike = shared / (sum(sizes) - shared) if shared else 0.0
    if one.actors.isdisjoint(other.actors):
        return alike >= ALIKE
    if alike >= ALIKE_WITH_ACTOR and _tell_of_one(one, other):
        return True
    several = len(one.actors & other.actors) >= SEVERAL
    return several and one.document != other.document and not one.deeds.isdisjoint(other.deeds)


def _tell_of_one(one: _Passage, other: _Passage) -> bool:
    """True where two passages on one actor have a deed in common, and another one or a name beside it."""
    common = one.deeds & other.deeds
    fewest = min(len(one.deeds), len(other.deeds))
    if not common or len(common) < MOST * fewest:
        return False
    return share(one.deeds, other.deeds) >= ALIKE_WITH_ACTOR and len(one.words & other.words) > 1


def share(one: frozenset[T], other: frozenset[T]) -> float:
    either = one | other
    return len(one & other) / len(either) if either else 0.0


def _passage(row: Mapping[str, Any]) -> _Passage:
    actors = frozenset(() if row["actors"] is None else row["actors"])  # an array of a table is neither true nor false
    return _Passage(row["id"], row["text"], content_words(without_days(row["text"])), actors, row.get("rule") or "")
