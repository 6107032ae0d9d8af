"""Patterns by the words that they begin with, so that each is tried only where what is said begins like it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools.claims.acts.phrases import branches, needed, opening

Does = tuple[str, str]
"""Order and act of a pattern; the lesser leads."""

FIRST_WORD = re.compile(r"(\\w\+|[a-z]+) (?![?*+{])")
"""A pattern's first word where it is one word, or any, with the space behind it."""

_ONLY_WORD = re.compile(r"([a-z]+)\\b")
ANY_WORD = r"\w+"


_SET = re.compile(r"\[([^\]\\^-]+)\](?![?*{])")
"""A pattern's first character where it is one of a few: "[,.] stop"."""


_Try = tuple[str, str, str, Does]
"""How a pattern begins and what else it needs, which rule most of them out; the pattern, and what it does."""


class Choice(NamedTuple):
    """Patterns by the letter that they begin with, and those that can begin with any; what leads first."""

    by_letter: Mapping[str, Sequence[_Try]]
    any_letter: Sequence[_Try]

    def at(self, said: str, place: int) -> Does | None:
        """What the leading pattern does that matches at a place."""
        for begun, need, pattern, does in self.by_letter.get(said[place : place + 1], self.any_letter):
            if said.startswith(begun, place) and need in said and _compiled(pattern).match(said, place):
                return does
        return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, which many words may have in front of it, when one first might match."""
    return re.compile(pattern)


def choice_of(alike: Mapping[Does, Sequence[str]]) -> Choice | None:
    """The patterns of each order and act as one choice; None of no pattern."""
    tries = [(opening(one)[0], needed(one), one, does) for does in sorted(alike) for one in alike[does]]
    firsts = [(_firsts(one[0], one[2]), one) for one in tries]
    by_letter = {
        letter: [one for first, one in firsts if not first or letter in first]
        for letter in {letter for first, _ in firsts for letter in first}
    }
    return Choice(by_letter, [one for first, one in firsts if not first]) if tries else None


def _firsts(begun: str, pattern: str) -> str:
    """The characters with one of which a pattern begins that begins so; "" for one that may begin with any."""
    few = None if begun else _SET.match(pattern)
    return few[1] if few else begun[:1]


class _Parted(NamedTuple):
    """
    Patterns that begin otherwise than with a word; what those do that are one whole word; what is left of others behind
    their first, or behind any word.
    """

    here: Choice | None
    alone: Mapping[str, Does]
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
        here, alone, behind, behind_any = self._parted or self._part()
        found = here.at(said, place) if here else None
        word = words[at] if at < len(words) else ""
        if not word or not said.startswith(word, place):
            return found
        found = _leading(found, alone.get(word))
        end = place + len(word)
        if (behind_any or word in behind) and said.startswith(" ", end):
            for rest in (behind.get(word), behind_any):
                found = _leading(found, rest.leading(said, words, at + 1, end + 1) if rest else None)
        return found

    def _part(self) -> _Parted:
        here: dict[Does, list[str]] = {}
        alone: dict[str, Does] = {}
        behind: dict[str, list[tuple[str, str, str]]] = {}
        for order, act, pattern in self._patterns:
            for branch in branches(pattern):
                if first := FIRST_WORD.match(branch):
                    behind.setdefault(first[1], []).append((order, act, branch[first.end() :]))
                elif only := _ONLY_WORD.fullmatch(branch):
                    alone[only[1]] = min((order, act), alone.get(only[1], (order, act)))
                else:
                    here.setdefault((order, act), []).append(branch)
        followed = {word: Wordwise(rest) for word, rest in behind.items()}
        self._parted = _Parted(choice_of(here), alone, followed, followed.pop(ANY_WORD, None))
        return self._parted


def _leading(one: Does | None, other: Does | None) -> Does | None:
    """The lesser of two, where there are two."""
    return min(one, other) if one and other else one or other
