"""Which numbers are a part of another of their sentence, come on top of it, or were before it: 'two of the dead'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.claims.quantities.pointed import is_some_of
from corpus_tools.claims.quantities.understood import EARLIER, OF_PEOPLE, OF_THEM, REACH
from corpus_tools.model import Quantity

_LONGEST_OF = 12  # characters of "out of the" and a space
_FURTHER_BEFORE = re.compile(r"\b(?:another|an?\s(?:additional|extra|further))\s\Z")
_WITHIN = re.compile(r"\b(?:after|among|including|of\s(?:them|those|which|whom))\b")

_BACK = re.compile(r"\b(?:her|his|its|that|the|their|this)\s(?:claim|count|estimate|figure|tally|toll)\sof\s\Z")
_JUDGED = re.compile(r"\s(?:(?:are|as|had|is|was|were)\b|[\"“])")
"""Around a number that somebody else gave: the figure of (900 tonnes) was a guess."""


def parts(folded: str, found: Sequence[Quantity], begin: int) -> list[Quantity]:
    """
    The numbers of a sentence, those that a sum told before them holds under a rule that says so: the toll rose to 14
    after (five) died; and what comes on top of another, or was before it: (another 30) were rescued, up from (nine).
    """
    told = []
    for at, one in enumerate(found):
        holds = at + 1 < len(found) and found[at + 1].start < one.end  # four of (18 cages)
        part = one.rule == "number" and (holds or _is_part(folded, one, found[:at], begin))
        told.append(replace(one, rule=PART) if part else one)
    return told


PART = "number-part"
"""
The rule of a number that is a part of another, comes on top of it, was before it or is only referred to: no other
telling of it.
"""


_ALL = r"(?:the (?:dead|fallen|injured|killed|missing|slain|victims|wounded)|those)"
_OF_ALL = re.compile(rf"\w of {_ALL}\b")
_AMONG_ALL = re.compile(rf" (?:(?:are|is|was|were)|(?:had|has|have) been) (?:also )?among {_ALL}\b")
_ALL_AMONG = re.compile(rf"\bamong {_ALL} (?:[\w ]{{1,40}} )?(?:are|is|was|were) (?:also )?\Z")
"""'Two of the dead', 'two nurses were among the dead', 'among those killed were two nurses'."""


def _is_part(folded: str, one: Quantity, before: Sequence[Quantity], begin: int) -> bool:
    if (
        _OF_ALL.search(folded, one.start, one.end)
        or _AMONG_ALL.match(folded, one.end)
        or _ALL_AMONG.search(folded, max(begin, one.start - REACH), one.start)
    ):
        return True
    begin = max(begin, one.start - _LONGEST_OF * 2)
    if _FURTHER_BEFORE.search(folded, begin, one.start) or (before and EARLIER.search(folded, begin, one.start)):
        return True
    if one.qualifier not in OF_PEOPLE and is_some_of(folded, one, begin):
        return True
    if OF_THEM.match(folded, one.end) or (before and OF_THEM.search(folded, one.start, one.end)):
        return True
    if _BACK.search(folded, begin, one.start) and _JUDGED.match(folded, one.end):
        return True
    alike = (sum_ for sum_ in before if sum_.qualifier == one.qualifier and (sum_.low or 0) > (one.low or 0))
    return one.qualifier in OF_PEOPLE and any(_WITHIN.search(folded, sum_.end, one.start) for sum_ in alike)
