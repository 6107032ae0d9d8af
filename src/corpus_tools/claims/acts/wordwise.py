"""Patterns by the words that they begin with, so that each is tried only where what is said begins like it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus_tools.claims.acts.openings import branches, opening

Does = tuple[str, str]
"""Order and act of a pattern; the lesser leads."""

FIRST_WORD = re.compile(r"(\\w\+|[a-z]+) (?![?*+{])")
"""A pattern's first word where it is one word, or any, with the space behind it."""

_ANY_WORD = r"\w+"


class Choice(NamedTuple):
    """Patterns as one, what leads first, each in a group of its own; and what each does."""

    pattern: re.Pattern[str]
    does: Sequence[Does]

    def at(self, said: str, place: int) -> Does | None:
        """What the leading pattern does that matches at a place."""
        match = self.pattern.match(said, place)
        return self.does[match.lastindex - 1] if match and match.lastindex else None


def choice_of(alike: Mapping[Does, Sequence[str]]) -> Choice | None:
    """The patterns of each order and act as one choice; None of no pattern."""
    does = sorted(alike)
    return Choice(re.compile("|".join(f"({'|'.join(alike[one])})" for one in does)), does) if does else None


_END = re.compile(r"([a-z]+)\\b")
"""How a branch begins that begins with a whole word, or all of it."""
_STEM = 3  # letters by which a branch is looked up that begins with part of a word


class _Ends:
    """
    Branches with what they do, by the word or the first letters that they match: most are one word, which needs no
    pattern, and of the others a pattern is made once a word is met with which it can begin.
    """

    __slots__ = ("_branches", "_choices", "_words")

    def __init__(self) -> None:
        self._words: dict[str, Does] = {}
        self._branches: dict[str, dict[Does, list[str]]] = {}
        self._choices: dict[str, Choice | None] = {}

    def add(self, does: Does, branch: str) -> None:
        whole = _END.match(branch)
        if whole and whole.end() == len(branch):
            self._words[whole[1]] = min(does, self._words.get(whole[1], does))
            return
        letters = opening(branch)[0]
        key = f"{whole[1]} " if whole else letters[:_STEM] if len(letters) >= _STEM else ""
        self._branches.setdefault(key, {}).setdefault(does, []).append(branch)

    def at(self, said: str, word: str, place: int) -> Does | None:
        """What the leading branch does that matches at a place, where the word stands, if any does."""
        found = self._words.get(word)
        for choice in self._at_word(word):
            does = choice.at(said, place)
            if does and (found is None or does < found):
                found = does
        return found

    def _at_word(self, word: str) -> Iterator[Choice]:
        for key in dict.fromkeys((f"{word} ", word[:_STEM], "")):
            if key in self._branches:
                if key not in self._choices:
                    self._choices[key] = choice_of(self._branches[key])
                if choice := self._choices[key]:
                    yield choice


class _Parted(NamedTuple):
    """Branches that end with their first word; what is left of others behind their first, or behind any word."""

    here: _Ends
    behind: Mapping[str, Wordwise]
    behind_any: Wordwise | None


class Wordwise:
    """
    Patterns with what they do, parted by their first words when they are first tried: most never are.

    >>> denied = Wordwise([("1", "denial", "he (?:never|not once) lied"), ("2", "accusation", r"\\w+ lied")])
    >>> [denied.leading(said, said.split(), 0, 0) for said in ("he never lied", "he lied", "it is true")]
    [('1', 'denial'), ('2', 'accusation'), None]
    """

    __slots__ = ("_parted", "_patterns")

    def __init__(self, patterns: Sequence[tuple[str, str, str]]) -> None:
        self._patterns = patterns
        self._parted: _Parted | None = None

    def leading(self, said: str, words: Sequence[str], at: int, place: int) -> Does | None:
        """What the leading pattern does that matches at a place, at or before the word of that number."""
        here, behind, behind_any = self._parted or self._part()
        word = words[at] if at < len(words) else ""
        found = here.at(said, word if said.startswith(word, place) else "", place)
        if (behind_any or word in behind) and said.startswith(f"{word} ", place):
            for rest in (behind.get(word), behind_any):
                does = rest and rest.leading(said, words, at + 1, place + len(word) + 1)
                if does and (found is None or does < found):
                    found = does
        return found

    def _part(self) -> _Parted:
        here = _Ends()
        behind: dict[str, list[tuple[str, str, str]]] = {}
        for order, act, pattern in self._patterns:
            for branch in branches(pattern):
                if first := FIRST_WORD.match(branch):
                    behind.setdefault(first[1], []).append((order, act, branch[first.end() :]))
                else:
                    here.add((order, act), branch)
        followed = {word: Wordwise(rest) for word, rest in behind.items()}
        self._parted = _Parted(here, followed, followed.pop(_ANY_WORD, None))
        return self._parted
