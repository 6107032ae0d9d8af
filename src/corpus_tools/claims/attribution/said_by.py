"""Who stands behind a verb of saying: '"…," said Ann Lee', and what stands there and says nothing."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.compounds import PLURAL

_BESIDE_DEED = frozenset(["after", "before", "on", "upon", "when", "while"])


def before_deed(unit: Unit, right: re.Match[str]) -> int:
    """Where who speaks ends before what he does meanwhile: 'declared Ann Lee (on leaving the court)'."""
    for at in range(right.start() + 1, right.end() - 1):
        if unit.words[at] in _BESIDE_DEED and unit.words[at + 1].endswith("ing") and not unit.capital(at + 1):
            return at
    return right.end()


def is_thing(unit: Unit, right: re.Match[str]) -> bool:
    """True for what is no speaker behind a verb: 'noted (“rumours” about the vote)', 'vows (work to go on)'."""
    first = right.start()
    to_do = "t" in right.group() and not any(map(unit.capital, range(first, right.end())))
    return unit.words[first] == '"' or (to_do and unit.tags[first] == "x")


def is_several(unit: Unit, right: re.Match[str]) -> bool:
    """True for who stands after a bare form: '"…," say officials'."""
    words = unit.words[slice(*right.span())]
    return unit.tags[right.start()] != "n" and (
        any(word.endswith("s") and not word.endswith("ss") for word in words) or not PLURAL.isdisjoint(words)
    )
