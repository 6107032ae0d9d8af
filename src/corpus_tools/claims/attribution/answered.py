"""Clauses that tell what somebody answers to, not what he says: 'answered to the claim that'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.lexicons import forms

_TO_WHAT = re.compile(rf"t(?P<noun>{PHRASE})$")
_TOLD = frozenset(["fact", "idea", "news", "notion", "report", "rumor", "rumour"])


def is_of_noun(unit: Unit, first: int, that: int) -> bool:
    """True for 'answered (to the claim of the guild) that', where the clause is what somebody else claims."""
    to = _TO_WHAT.search(unit.tags, first, that)
    if to is None:
        return False
    described = unit.tags.find("p", to.start("noun"), that)
    head = unit.words[(described if described > 0 else that) - 1]
    return not {head, head.removesuffix("s")}.isdisjoint(forms("claim_nouns") | _TOLD)
