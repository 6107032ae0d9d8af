"""
Where a text says when: its words are classed by a list, and patterns of classes (``lexicons/time_patterns.csv``) are
looked for in the string of classes, one character a word, all words of no class between two others one gap.

What a match means is a reading (``time_dates.py`` and its neighbours), which may refuse it; then the next shorter one
is asked.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.time_tokens import GAP, Tokens, class_names, code
from corpus_tools.dates import DateFound
from corpus_tools.model import Span


@dataclass(frozen=True, slots=True)
class Found(Span):
    """Words that one pattern matched: the reading that it asks for, and the words' classes, values and dates."""

    reading: str
    classes: tuple[str, ...]
    values: tuple[str, ...]
    dates: tuple[DateFound, ...]

    def value(self, *classes: str) -> str | None:
        """The value of the first word of one of these classes."""
        pairs = zip(self.classes, self.values, strict=True)
        return next((value for name, value in pairs if name in classes), None)

    def has(self, *classes: str) -> bool:
        """True when one of the words is of one of these classes."""
        return any(name in classes for name in self.classes)


def _class(character: str) -> str:
    return class_names()[ord(character) - 0x4E00] if character != GAP else ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Part of a pattern: its regular expression, the characters it can begin with, and whether it may be left out."""

    expression: str
    firsts: frozenset[str]
    optional: bool


def _alternatives(items: deque[str]) -> _Piece:
    branches = [_sequence(items)]
    while items and items[0] == "|":
        items.popleft()
        branches.append(_sequence(items))
    expression = "|".join(branch.expression for branch in branches)
    firsts = frozenset().union(*(branch.firsts for branch in branches))
    return _Piece(f"(?:{expression})", firsts, any(branch.optional for branch in branches))


def _sequence(items: deque[str]) -> _Piece:
    sequence = _Piece("", frozenset(), True)
    while items and items[0] not in ("|", ")", ")?"):
        piece = _item(items)
        firsts = sequence.firsts | piece.firsts if sequence.optional else sequence.firsts
        sequence = _Piece(sequence.expression + piece.expression, firsts, sequence.optional and piece.optional)
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
        piece = _Piece(code(name), frozenset(code(name)), False)
    return _Piece(piece.expression + "?" * optional, piece.firsts, piece.optional or optional)


_Pattern = tuple[str, re.Pattern[str]]


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], tuple[_Pattern, ...]]]:
    """By the character that a match can begin with: what matches if anything does, then readings and patterns."""
    by_first: dict[str, list[tuple[str, str]]] = {}
    for row in lexicons.rows("time_patterns"):
        piece = _alternatives(deque(row["pattern"].split()))
        for character in sorted(piece.firsts):
            by_first.setdefault(character, []).append((row["reading"], piece.expression))
    return {
        character: (
            re.compile("|".join(expression for _, expression in group)),
            tuple((reading, re.compile(expression)) for reading, expression in group),
        )
        for character, group in by_first.items()
    }


def next_match(tokens: Tokens, index: int) -> int:
    """The first word, from this one on, at which some pattern matches; the number of words when there is none."""
    codes, patterns = tokens.codes, _patterns()
    for at in range(index, len(codes)):
        entry = patterns.get(codes[at])
        if entry and entry[0].match(codes, at):
            return at
    return len(codes)


def matches_at(tokens: Tokens, index: int) -> Iterator[tuple[int, Found]]:
    """What the patterns match from one word on, the longest first, each with the index of the word after it."""
    codes = tokens.codes
    found = [
        (match.end(), reading)
        for reading, pattern in _patterns()[codes[index]][1]
        if (match := pattern.match(codes, index)) and match.end() > index
    ]
    for end, reading in sorted(found, key=lambda pair: -pair[0]):
        yield (
            end,
            Found(
                tokens.spans[index][0],
                tokens.spans[end - 1][1],
                reading,
                tuple(_class(character) for character in codes[index:end]),
                tuple(tokens.values[index:end]),
                tuple(tokens.dates[at] for at in range(index, end) if at in tokens.dates),
            ),
        )
