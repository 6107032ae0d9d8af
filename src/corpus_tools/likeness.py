"""Which of the names, or lines, that there are a person may have meant by one that is not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from corpus_tools.text import WORD, fold

ALIKE = 0.5
"""The ratio of ``difflib``, or the share of words in common, below which a suggestion would be a guess."""


def most_alike(value: str, known: Iterable[str]) -> str | None:
    """
    The name that begins with a value, or else the one spelt most like it; None where none is like it.

    >>> most_alike("003", ["004_strike", "003_quay"]), most_alike("thret", ["threat", "denial"])
    ('003_quay', 'threat')
    >>> most_alike("zzz", ["threat", "denial"])
    """
    names = {fold(name): name for name in sorted(known, reverse=True)}
    begun = sorted(name for name in names if value and name.startswith(fold(value)))
    near = begun or difflib.get_close_matches(fold(value), names, 1, ALIKE)
    return names[near[0]] if near else None


def line_like(words: str, text: str) -> str | None:
    """
    The line of a text that has most of some words, where it has at least half of them.

    >>> line_like("a single boat", "≡ MENU\\nNot a boat left.\\nA crane fell.")
    'Not a boat left.'
    >>> line_like("zzz", "≡ MENU")
    """
    wanted = set(WORD.findall(fold(words)))
    shares = [(len(wanted & set(WORD.findall(fold(line)))), line.strip()) for line in text.splitlines()]
    common, line = max(shares, key=lambda share: share[0], default=(0, ""))
    return line if common and common >= ALIKE * len(wanted) else None
