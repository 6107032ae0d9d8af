"""
Where a text says when: its words are classed by a list, and patterns of classes (``lexicons/time_patterns.csv``) are
looked for in the string of classes, one character a word; a word of no class is a gap.

What a match means is a reading (``readings.py``), which may refuse it; then the next shorter one
is asked.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.chronology.times.tokens import GAP, Tokens, class_names, code
from corpus_tools.dates import DateFound
from corpus_tools.model import Span, made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class Found(Span):
    """Words that one pattern matched: the reading that it asks for, and the words' classes, values and dates."""

    reading: str
    classes: tuple[str, ...]
    values: tuple[str, ...]
    dates: tuple[DateFound, ...]

    def value(self, *classes: str) -> str | None:
        """The value of the first word of one of these classes."""
        for name, value in zip(self.classes, self.values, strict=True):
            if name in classes:
                return value
        return None

    @property
    def ordinal(self) -> int:
        """The number of the first ordinal, 0 where none of the words is one."""
        return int(self.value("ordinal", "second") or 0)

    def has(self, *classes: str) -> bool:
        """True when one of the words is of one of these classes."""
        return any(map(classes.__contains__, self.classes))


def _class(character: str) -> str:
    return class_names()[ord(character) - 0x4E00] if character != GAP else ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """
    Part of a pattern: its regular expression, the characters it can begin with, whether it may be left out, and the
    most words that it can hold.
    """

    expression: str
    firsts: frozenset[str]
    optional: bool
    longest: int


def _alternatives(items: deque[str]) -> _Piece:
    branches = [_sequence(items)]
    while items and items[0] == "|":
        items.popleft()
        branches.append(_sequence(items))
    expression = "|".join(branch.expression for branch in branches)
    firsts = frozenset().union(*(branch.firsts for branch in branches))
    longest = max(branch.longest for branch in branches)
    return _Piece(f"(?:{expression})", firsts, any(branch.optional for branch in branches), longest)


def _sequence(items: deque[str]) -> _Piece:
    sequence = _Piece("", frozenset(), True, 0)
    while items and items[0] not in ("|", ")", ")?"):
        piece = _item(items)
        firsts = sequence.firsts | piece.firsts if sequence.optional else sequence.firsts
        optional, longest = sequence.optional and piece.optional, sequence.longest + piece.longest
        sequence = _Piece(sequence.expression + piece.expression, firsts, optional, longest)
    return sequence


def _item(items: deque[str]) -> _Piece:
    item = items.popleft()
    name = item.rstrip("?")
    optional = item != name
    if name == "(":
        piece = _alternatives(items)
        optional = items.popleft() == ")?"
    elif name in (parts := lexicons.table("time_parts")):
        piece = _alternatives(deque(parts[name]["pattern"].split()))
    else:
        piece = _Piece(code(name), frozenset(code(name)), False, 1)
    return _Piece(piece.expression + "?" * optional, piece.firsts, piece.optional or optional, piece.longest)


@cache
def _pieces() -> tuple[tuple[str, _Piece], ...]:
    """Each reading with the pattern that asks for it."""
    rows = lexicons.rows("time_patterns")
    return tuple((row["reading"], _alternatives(deque(row["pattern"].split()))) for row in rows)


@cache
def _patterns() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Readings and patterns by the character that a match can begin with."""
    by_first: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for reading, piece in _pieces():
        for character in sorted(piece.firsts):
            by_first.setdefault(character, []).append((reading, re.compile(piece.expression)))
    return {character: tuple(group) for character, group in by_first.items()}


@cache
def _longest() -> int:
    """The most words that a match of any pattern can hold."""
    return max(piece.longest for _, piece in _pieces())


@lru_cache(maxsize=20_000)
def _lengths(window: str) -> tuple[tuple[int, str], ...]:
    """The lengths of what the patterns match at the start of a string of classes, the longest first, and readings."""
    found = [
        (match.end(), reading)
        for reading, pattern in _patterns().get(window[0], ())
        if (match := pattern.match(window)) and match.end()
    ]
    return tuple(sorted(found, key=lambda pair: -pair[0]))


def _window(codes: str, index: int) -> str:
    """The classes from a word on that a match can hold: no pattern goes over a gap, so that windows are few."""
    end = index + _longest()
    gap = codes.find(GAP, index, end)
    return codes[index : gap if gap >= 0 else end]


_RUN = re.compile(f"[^{GAP}]+")


def places(tokens: Tokens) -> list[int]:
    """The words at which some pattern matches."""
    runs = _RUN.finditer(tokens.codes)
    return [run.start() + place for run in runs for place in _places(run.group())]


@lru_cache(maxsize=20_000)
def _places(run: str) -> tuple[int, ...]:
    patterns = _patterns()
    return tuple(at for at, name in enumerate(run) if name in patterns and _lengths(_window(run, at)))


def matches_at(tokens: Tokens, index: int) -> Iterator[tuple[int, Found]]:
    """What the patterns match from one word on, the longest first, each with the index of the word after it."""
    for length, reading in _lengths(_window(tokens.codes, index)):
        end = index + length
        yield (
            end,
            Found(
                tokens.start(index),
                tokens.ends[end - 1],
                reading,
                tuple(_class(character) for character in tokens.codes[index:end]),
                tuple(tokens.values[index:end]),
                tuple(tokens.dates[at] for at in range(index, end) if at in tokens.dates),
            ),
        )
