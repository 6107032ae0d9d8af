"""What a number counts: the nouns after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.model import Span
from corpus_tools.text import WORD

_THING_WORDS = 4
"""A thing is named in so many words at most: 'American military personnel', 'US special forces soldiers'."""

_AND_OTHERS = re.compile(
    r" (?:and|or) (boys|children|girls|men|women|[a-z]{4,}[^s\W]s)\b"
    r"(?=[.,;]|$| (?:from|in|are|were|had|have|missing|at|on|of|to)\b)"
)
"""'643 men (and boys)': a second thing that the number counts as well."""

_CLOSED = frozenset("ptrwscbanohvkd")
"""Classes of words that end a thing: prepositions, conjunctions, pronouns, verbs (``cues.CLASSES``)."""


_OWNERS = frozenset(["the", "these", "those", "its", "his", "her", "their", "our", "my", "your"])
"""What stands before the thing in "three of its members"."""
_LETTERED = re.compile(r"\b[a-z]\.[a-z]\. $")  # the last dot of a state's letters: two U.S. camps
_PARTICLES = frozenset(["apart", "away", "off", "out", "up"])
"""What may stand behind a thing and is no part of it: 54,000 votes out of 13 million."""


@cache
def numbers() -> Mapping[str, lexicons.Row]:
    """Numbers in words, with their values."""
    return lexicons.table("claim_numbers")


def thing_counted(text: str, folded: str, at: int, end: int) -> Span:
    """
    The words after a number that name what is counted: nouns and what stands before them; an empty span where none do.

    >>> words = "73 of the 329 seats were lost."
    >>> thing_counted(words, words, 2, len(words)).cut(words)
    'seats'
    """
    tags = word_tags()
    start = reached = at
    parted = folded.endswith(" of", 0, at)  # of what something is a part: dozens of the men
    plain = False
    for number, word in enumerate(WORD.finditer(folded, at, min(end, at + 120))):
        gap = folded[reached : word.start()]
        if (
            (gap.strip() and not _LETTERED.search(folded, start, word.start()))
            or (reached > at and "\n" in gap)
            or number >= _THING_WORDS
        ):
            break
        name = text[word.start()].isupper()
        tag = "x" if name else tags.get(word.group().removesuffix("'s"), "x")
        if _ends_thing(word.group(), tag, start == at):
            if start == at and (_owns(word.group()) if parted else word.group() == "of"):
                parted, reached = True, word.end()
                continue
            joined = _AND_OTHERS.match(folded, reached, end) if tag == "c" and start > at else None
            reached = joined.end() if joined and joined[1] not in numbers() else reached
            break
        plain = plain or tag != "v" or word.group().endswith("s")
        if start == at:
            start = word.start()
        reached = word.end()
    return Span(start, reached) if plain else Span(at, at)


def _ends_thing(word: str, tag: str, first: bool) -> bool:
    """True for what is no part of a thing: a verb behind its first word, and what belongs to no noun."""
    if first and tag == "v":
        return False
    if word in ("fewer", "less"):
        return True
    participle = not first and word.endswith(("ing", "ed"))
    return tag in _CLOSED or word in _PARTICLES or word[0].isdigit() or participle


def _owns(word: str) -> bool:
    return word in _OWNERS or word[0].isdigit()
