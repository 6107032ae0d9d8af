"""Words that look like a verb before what is said: 'the lowest estimate I know', 'the losses he spoke of in May'."""

from __future__ import annotations

from corpus_tools.claims.attribution import FINITE, Range
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.complements import Complement

_STRANDED = frozenset(["after", "at", "before", "during", "in", "on"])


def is_stranded(unit: Unit, complement: Complement, at: int) -> bool:
    """
    True where what is spoken of stands before a clause without its relative, whose end tells no more than when or
    where: 'the losses he spoke of (in May had been a guess)'.
    """
    of_it = complement.kind == "phrase" and complement.cue_end > at + 1
    if not of_it or unit.words[complement.start] not in _STRANDED:
        return False
    return FINITE.search(unit.tags, complement.start) is not None


def is_most_of_kind(unit: Unit, source: Range) -> bool:
    """True for 'the (most sober) estimate I know', 'the (lowest) estimate', whose noun is no verb."""
    first = unit.words[source[0] : source[1]][: 1 + (unit.words[source[0]] == "the")][-1]
    behind_the = unit.words[source[0] - 1 : source[0]] == ("the",) or unit.words[source[0]] == "the"
    return behind_the and (first in ("best", "least", "most") or (first.endswith("est") and len(first) > len("best")))
