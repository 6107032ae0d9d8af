"""What is said that still waits at a comma: for its verb behind an aside, for its main clause behind when or if."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.sequences import SECOND_VERB

_OPENED = re.compile("h?s[^,;:]*,(?![cb])")
"""A time or condition between the word of saying and a comma."""


def waits_on(unit: Unit, start: int, at: int) -> bool:
    """
    True where what is said cannot end at a mark: its verb comes behind an aside ('that the suspects, both in their
    twenties, (had)'), or it stands behind its time or condition ('that when the dam broke, (the mayor told them)').
    """
    if unit.tags[at] != ",":
        return False
    opened = _OPENED.match(unit.tags, start)
    if opened is not None and opened.end() == at + 1:
        return True
    return SECOND_VERB.match(unit.tags, at + 1) is not None and FINITE.search(unit.tags, start, at) is None
