"""Offices that are not of the whole, and kin of who has an office."""

from __future__ import annotations

import re

from corpus_tools.model import Mention

_WORK = re.compile(
    r"(?:\s(?:and|in)(?:\sthe)?(?:\s[A-Z][\w-]+){1,3})?"
    r"\s(?:affairs|coverage|desk|operations|policy|[Pp]rogram(?:me)?s?|project|research|studies|team)\b"
)
"""Behind a land that only says what somebody works on: the head of Iraq research."""
_PART_OF = re.compile(r"(?P<word>[\w-]+)\s\Z")
_DIRECTS = frozenset({"director", "manager"})
_WHOLE_OF = frozenset(
    ["a", "acting", "also", "an", "are", "as", "became", "been", "being", "co", "current", "currently", "is", "now",
     "was", "were", "deputy", "executive", "founding", "general", "her", "his", "interim", "its",
     "long-time", "longtime", "managing", "national", "new", "the", "then"]
)  # fmt: skip
"""Words before a director who has the whole of a body."""


def runs_a_part(between: str, match: re.Match[str]) -> bool:
    """True for who has a part of a body: the Africa director, the communications director; Dean and director."""
    part = _PART_OF.search(between, 0, match.start("cue")) if match["cue"] in _DIRECTS else None
    word = part["word"] if part else ""
    return bool(word) and word not in _WHOLE_OF and not (word == "and" or word.endswith(("ed", "ing")))


def is_worked_on(text: str, land: Mention) -> bool:
    """True for a land before what somebody does on it."""
    return land.kind in ("country", "place") and _WORK.match(text, land.end) is not None


_PLACED = re.compile(r"\s+(?:across|along|around|at|in|near|on)\s+(?:the\s|[A-Z])")


def is_part_of_it(text: str, body: Mention) -> bool:
    """True for a body of which what follows tells a part: he commands the Harbour Army on the eastern front."""
    return _PLACED.match(text, body.end) is not None


_SERVES = re.compile(
    r"\b(?:ad?vis[eo]r|aide|assistant|deputy|emissary|envoy|lawyer|representative|secretary|spokes(?:man|person|woman))"
    r"\s+(?:for|of|to)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_LONGEST_SERVES = 40  # characters before the name


def serves_another(text: str, body: Mention) -> bool:
    """True where who is named behind an office serves its holder: the envoy of the League Secretary-General, Jo Doe."""
    return _SERVES.search(text, max(0, body.start - _LONGEST_SERVES), body.start) is not None
