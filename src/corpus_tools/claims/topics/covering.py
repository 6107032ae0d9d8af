"""
A star cover of claims (Aslam, Pelekhov and Rus 2004): those that are about the same actor and share enough of their
words stand round one of them.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from corpus_tools.claims.topics.numbered import Lists, Numbered, bounds_of, crossed

Weights: TypeAlias = NDArray[np.float64]

MIN_SHARED = 2
"""Words that two claims of different documents share at least, beside an actor; of one document, which tells one
story, one less."""

ALIKE = 0.45
"""Cosine of the words and actors of two claims from which on they are about the same thing. A word weighs the more the
fewer claims have it (log of the inverse frequency, Spärck Jones 1972)."""

NEAR = 0.3
"""The same for claims of one document."""


def cover_claims(claims: Numbered, weights: Weights) -> list[list[int]]:
    """
    The claims of each centre, the centre among them, in the order of the centres. Claims whose words most others have
    come first; each joins the centre that it shares most with, or is one.
    """
    return _Cover(claims, weights).groups()


class _Cover:
    """The centres that there are, and where their words stand."""

    def __init__(self, claims: Numbered, weights: Weights) -> None:
        self._claims, self._weights = claims, weights
        self._squares: list[float] = (weights**2).tolist()
        self._centre = np.zeros(len(claims), bool)
        self._index()

    def _index(self) -> None:
        """
        Where each actor with each telling word stands, left out where one claim alone has both: ``_holders`` are the
        claims that have them, ``_entries`` of each claim the places of its own lists of holders, by actor.
        """
        claims, size = self._claims, max(1, len(self._weights))
        telling = claims.words.where(self._weights[claims.words.values] > 0)
        owners, actors, holders, sizes, lists = ([np.empty(0, np.int64)] for _ in range(5))
        before = 0
        for chosen, own, words in claims.by_actor(telling):
            owner, actor, word = crossed(own, words)
            _, place, count = np.unique(actor * size + word, return_inverse=True, return_counts=True)
            shared = count[place] > 1
            number = np.cumsum(count > 1) - 1 + before
            owners.append(chosen[owner[shared]])
            actors.append(actor[shared])
            lists.append(number[place[shared]])
            holders.append(chosen[owner[shared]][np.argsort(place[shared], kind="stable")])
            sizes.append(count[count > 1])
            before += int((count > 1).sum())
        self._holders = Lists(np.concatenate(holders).astype(np.int32), bounds_of(np.concatenate(sizes)))
        who = np.concatenate(owners)
        order = np.lexsort((np.concatenate(actors), who))
        self._entry_actors = np.concatenate(actors)[order]
        found = np.bincount(who, minlength=len(claims)) if len(claims) else np.empty(0, np.int64)
        self._entries = Lists(np.concatenate(lists)[order].astype(np.int32), bounds_of(found))

    def groups(self) -> list[list[int]]:
        members: dict[int, list[int]] = {}
        for number in self._by_company():
            centre = self._nearest(number)
            if centre is None:
                members[number] = [number]
                self._centre[number] = True
            else:
                members[centre].append(number)
        return [members[centre] for centre in sorted(members)]

    def _by_company(self) -> list[int]:
        """The claims in the order of how many others have one of their words, on the average of their words."""
        company = np.zeros(len(self._claims))
        for chosen, actors, words in self._claims.by_actor(self._claims.words):
            _, actor, word = crossed(actors, words)
            _, place, count = np.unique(actor * len(self._weights) + word, return_inverse=True, return_counts=True)
            lengths = words.lengths[actors.owners]
            sums = np.add.reduceat(count[place], bounds_of(lengths)[:-1]) if len(place) else np.empty(0)
            np.maximum.at(company, chosen[actors.owners], sums / lengths)
        order: list[int] = np.lexsort((np.arange(len(company)), -company)).tolist()
        return order

    def _nearest(self, one: int) -> int | None:
        """The centre that a claim shares most with, when it shares enough."""
        close = []
        for other in sorted(self._candidates(one)):
            near = self._claims.documents[one] == self._claims.documents[other]
            share = self._likeness(one, other)
            if share >= (NEAR if near else ALIKE):
                close.append((-share, other))
        return min(close)[1] if close else None

    def _candidates(self, one: int) -> set[int]:
        """The centres that have an actor and enough words in common with a claim."""
        found: set[int] = set()
        lists = self._entries[one]
        actors = self._entry_actors[self._entries.bounds[one] : self._entries.bounds[one + 1]]
        for part in np.split(lists, np.flatnonzero(np.diff(actors)) + 1) if len(lists) else ():
            met = np.concatenate([self._holders[number] for number in part])
            centres, shared = np.unique(met[self._centre[met]], return_counts=True)
            near = self._claims.documents[centres] == self._claims.documents[one]
            found.update(centres[(shared >= MIN_SHARED) | near].tolist())
        return found

    def _likeness(self, one: int, other: int) -> float:
        """
        How much of what two claims say, actors and words, both say: the cosine of their weights; 0 where they have
        too few words or no actor in common.
        """
        claims = self._claims
        words, about = (set(of[one].tolist()).intersection(of[other].tolist()) for of in (claims.words, claims.about))
        near = claims.documents[one] == claims.documents[other]
        if len(words) < MIN_SHARED - (near and not self._does_else(one, other)):
            return 0.0
        whole = self._weight(one) * self._weight(other)
        shared = math.fsum(self._squares[each] for each in words | about)
        least = NEAR if near and self._repeats(one, other, len(words)) else 0.0
        return max(shared / math.sqrt(whole) if whole else 0.0, least)

    def _does_else(self, one: int, other: int) -> bool:
        """Whether a speaker does one thing here and another there, as who threatens the one and accuses the other."""
        claims = self._claims
        return bool(claims.speakers[one] == claims.speakers[other] and claims.acts[one] != claims.acts[other])

    def _repeats(self, one: int, other: int, shared: int) -> bool:
        """Whether a speaker does the same in one document with half of the words, as headline, caption and text do."""
        claims = self._claims
        same = all(of[one] == of[other] for of in (claims.speakers, claims.acts))
        return same and 2 * shared >= min(len(claims.words[one]), len(claims.words[other]))

    def _weight(self, one: int) -> float:
        found = {*self._claims.words[one].tolist(), *self._claims.about[one].tolist()}
        return math.fsum(self._squares[each] for each in found)
