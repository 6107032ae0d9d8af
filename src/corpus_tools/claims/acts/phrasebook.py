"""Phrases by the words that each needs, so that only those are tried of which all words stand in what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools.claims.acts.phrases import keys_of, needs_of, pattern_of, starts_of

Does = tuple[str, str]
"""Order and act, or rank and sort, of a phrase; the lesser leads."""


class _Phrase(NamedTuple):
    """
    What a phrase does, itself, and the other sets of keys of each of which what it matches has one.
    """

    does: Does
    phrase: str
    others: Sequence[frozenset[str]]


class Phrasebook:
    """
    Phrases with what they do; each is looked up by that word or pair of words of it which the fewest others have.

    >>> denied = Phrasebook([(("1", "denial"), "he never/not lied"), (("2", "accusation"), "_ lied")])
    >>> [denied.leading(said) for said in ("he never lied", "he lied", "it is true")]
    [('1', 'denial'), ('2', 'accusation'), None]
    >>> list(denied.found("but he never lied"))
    [(4, ('1', 'denial')), (7, ('2', 'accusation'))]
    """

    def __init__(self, phrases: Iterable[tuple[Does, str]]) -> None:
        told = sorted((does, phrase, tuple(needs_of(phrase))) for does, phrase in phrases)
        common = Counter(key for _, _, needs in told for need in needs for key in need)
        self._starts = frozenset(key for _, phrase, _ in told for key in starts_of(phrase))
        self._phrases: list[_Phrase] = []
        self._numbers: dict[str, list[int]] = {}
        for number, (does, phrase, needs) in enumerate(told):
            rarest, *others = sorted(needs, key=lambda need: max(map(common.__getitem__, need)))
            self._phrases.append(_Phrase(does, phrase, others))
            for key in rarest:
                self._numbers.setdefault(key, []).append(number)

    def leading(self, said: str) -> Does | None:
        """What the leading phrase does with which the words begin."""
        word = said.partition(" ")[0]
        if self._starts.isdisjoint(("", *keys_of(word))):
            return None
        return next((one.does for one in self._fitting(said) if _compiled(one.phrase).match(said)), None)

    def found(self, said: str) -> Iterator[tuple[int, Does]]:
        """Where phrases begin in the words and what they do, what leads first."""
        for one in self._fitting(said):
            for match in _compiled(one.phrase).finditer(said):
                yield match.start(), one.does

    def _fitting(self, said: str) -> Iterator[_Phrase]:
        """The phrases of which all words stand there, what leads first."""
        keys = keys_of(said)
        for number in sorted({number for key in self._numbers.keys() & keys for number in self._numbers[key]}):
            one = self._phrases[number]
            for need in one.others:
                if keys.isdisjoint(need):
                    break
            else:
                yield one


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    """The pattern of a phrase, when it first might match."""
    return re.compile(rf"\b{pattern_of(phrase)}")
