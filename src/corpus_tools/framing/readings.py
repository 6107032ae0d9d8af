"""Readings of single sentences, and which of them the words and signs of a sentence set off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus_tools.framing.constructions import Found
from corpus_tools.memo import Memo
from corpus_tools.model import Sentence

Finder = Callable[[str, Sentence, frozenset[str]], Iterator[Found]]
Worded = tuple[Sentence, frozenset[str], frozenset[str]]
"""A sentence, its words, and those of them that some reading asks for."""

SHORT = 60
"""Characters at most of a line that is nothing but a label."""

IN_SHORT = ""
"""The sign of a sentence that has no more."""


FromMatch = Callable[[str, Sentence, re.Match[str]], Iterator[Found]]


def of_each(pattern: re.Pattern[str], told: FromMatch) -> Finder:
    """A reading by a pattern, and what each of its matches tells."""

    def find(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
        start, end = sentence.start, sentence.end
        if pattern.search(text, start, end) is None:
            return iter(())
        return (one for match in pattern.finditer(text, start, end) for one in told(text, sentence, match))

    return find


class Reading(NamedTuple):
    """
    What finds labels in a sentence, and what this must hold for it: one of the words, or a word of some make, or one
    of the signs; and one of the words ``also``, where there are any.
    """

    find: Finder
    words: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    make: Callable[[str], bool] | None = None


class Index:
    """Words and signs with the readings that each sets off, a bit each, so that the others cost a sentence nothing."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = [(1 << number, one.find) for number, one in enumerate(readings)]
        self._also = len(readings)
        self._any = sum(1 << number + self._also for number, one in enumerate(readings) if not one.also)
        listed: defaultdict[str, int] = defaultdict(int)
        signs: defaultdict[str, int] = defaultdict(int)
        for number, one in enumerate(readings):
            for word in one.words:
                listed[word] |= 1 << number
            for word in one.also:
                listed[word] |= 1 << number + self._also
            for sign in one.signs:
                signs[sign] |= 1 << number
        self._listed, self._in_short = dict(listed), signs.pop(IN_SHORT, 0)
        self._signs = tuple(signs.items())
        self._makes = [(one.make, 1 << number) for number, one in enumerate(readings) if one.make]
        self._by_word = Memo(self._set_off)

    def words(self) -> frozenset[str]:
        """The words that set off a reading by themselves."""
        return frozenset(self._listed)

    def _set_off(self, word: str) -> int:
        return self._listed.get(word, 0) | sum(bit for make, bit in self._makes if make(word))

    def found(self, text: str, read: Iterable[Worded]) -> Iterator[Found]:
        """What the readings find in sentences, one in all of them before the next, which is faster."""
        signs = [(sign, bits) for sign, bits in self._signs if sign in text]
        called: defaultdict[int, list[tuple[Sentence, frozenset[str]]]] = defaultdict(list)
        for sentence, _, telling in read:
            bits = self._called(text[sentence.start : sentence.end], telling, signs)
            while bits:
                lowest = bits & -bits
                called[lowest].append((sentence, telling))
                bits ^= lowest
        for bit, find in self._readings:
            for sentence, telling in called.get(bit, ()):
                yield from find(text, sentence, telling)

    def _called(self, said: str, telling: Iterable[str], signs: Iterable[tuple[str, int]]) -> int:
        """The readings that a sentence sets off."""
        bits = self._any | (self._in_short if len(said) <= SHORT else 0)
        by_word = self._by_word
        for word in telling:
            bits |= by_word[word]
        for sign, calls in signs:
            if sign in said:
                bits |= calls
        return bits & bits >> self._also
