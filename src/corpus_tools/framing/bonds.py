"""Who is what to whom, where it characterises, and whom a text points at: accomplices, his fixer, these vultures."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import read_word

_OWNED = re.compile(r"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[A-Z][\w.-]*['’]s)\s+(?:(?:former|late|new|old|own)\s+)?\Z")


@cache
def _tells(form: str) -> bool:
    """True for a noun that judges what one is to another ("accomplices"), or tells who stands above whom."""
    word = read_word(form, 0, len(form), "")
    return (word.use == "relation" and word.noun_stance == "unfavourable" and not word.capital) or form in of_class(
        "bond"
    )


def is_bond(text: str, noun: str, low: int, at: int) -> bool:
    """
    True for a noun at a place that has its owner before it and tells of both.

    >>> is_bond("He asked his spymaster.", "spymaster", 0, 13), is_bond("He asked the spymaster.", "spymaster", 0, 13)
    (True, False)
    """
    return _tells(noun) and _OWNED.search(text, low, at) is not None


_POINTED = re.compile(r"\b(?:(?:[Tt]hese|[Tt]hose|That|[Yy]ou|(?:at|by|for|from|of|to|with)\s+this)|like\s+an?)\s+\Z")
"""A word for animals or things that someone points at people with: these vultures."""


def is_pointed_at(text: str, low: int, at: int) -> bool:
    """True behind a word that points at people by a word for animals or things."""
    return _POINTED.search(text, low, at) is not None
