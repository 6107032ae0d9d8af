"""Whom "his" and "her" can mean: nobody where the words before tell of another by a pronoun, or by the other gender."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors.identity.gendered import gender_of
from corpus_tools.model import Mention

_SHE, _HE = re.compile(r"\b[Ss]he\b"), re.compile(r"\b(?:[Hh]e|him)\b")
_THEN = r"(?:,[^,.;\n]{3,60},)?\s(?:(?:also|first|had|has|later|once|then)\s)*[a-z]+(?:ed|[a-z]{2}t|de|ld|ve|ew|w|s)\s"
_MET_HIM = re.compile(rf"{_THEN}him\b")
_MET_HER = re.compile(
    rf"{_THEN}her(?=[.,;:!?)]|\s(?:and|as|at|because|before|but|by|director|for|from|head|in|into|leader|minister|on|out|to|when|with)\b)"
)


def told_apart(whose: str, people: Sequence[Mention]) -> list[Mention]:
    """Those of some people whose given name is not one of the other gender only."""
    return [one for one in people if not may_not_be(one.name, whose)]


def may_not_be(name: str, whose: str) -> bool:
    """True for a man's given name with "her" or "she" and a woman's with "his" or "he"."""
    said = _gender(whose)
    told = gender_of(name) if said else None
    return told is not None and told != said


def _gender(pronoun: str) -> str | None:
    """
    The gender that a pronoun tells; None for what tells none.

    >>> _gender("Her"), _gender("He"), _gender("Its")
    ('female', 'male', None)
    """
    word = pronoun.lower()
    return "female" if word in ("her", "she") else "male" if word in ("he", "his", "him") else None


def tells_of_another(text: str, start: int, person: Mention, end: int, whose: str) -> bool:
    """
    True where a stretch of text that names one person tells, before the name or right behind his verb, of another of
    that gender by a pronoun: she knew Marit Holm, and (her) brother; Holm made her director.
    """
    female = _gender(whose) == "female"
    if (_SHE if female else _HE).search(text, start, person.start):
        return True
    return (_MET_HER if female else _MET_HIM).match(text, person.end, end) is not None
