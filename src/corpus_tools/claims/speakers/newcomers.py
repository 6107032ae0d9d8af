"""Persons whom a text has just brought in without a name, by a word like the one that means them again."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import persons_like

_TRADES = frozenset(["cleric", "diplomat", "doctor", "judge", "lawyer", "official", "police", "scholar", "soldier"])
_NEW = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:[\w'’-]+ ){0,4}?([a-z]+)(?= (?:at|from|in|of|on|who|with)\b|, who\b)"
)
"""Somebody new whom no name follows: 'a (physician) at the clinic'."""

_FAR = 600  # characters


def brings_in_like(names: Names, noun: str, at: int) -> bool:
    """Whether this paragraph or the one before brings in somebody unnamed by a like word: a physician, the doctor."""
    sorts = persons_like(noun) & _TRADES
    if not sorts:
        return False
    line = max(names.folded.rfind("\n", 0, at), 0)
    above = names.folded.rfind("\n", 0, names.end_before(line))
    return any(sorts & persons_like(new[1]) for new in _NEW.finditer(names.text, max(above, at - _FAR, 0), at))
