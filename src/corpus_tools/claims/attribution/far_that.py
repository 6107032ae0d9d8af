"""Where "that" stands far behind its verb: 'complained in her May letter that', 'swore from the first day that'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE
from corpus_tools.claims.attribution.clauses import Unit

_FAR_THAT = re.compile(r"(?:p|t(?=[do]))[^,;:.qhvfrcb()]{1,11}f?h(?=j?[dnux])")
_LEFT_OPEN = re.compile(r"[jpx]?(?:[,;.]|$)")
"""A relative clause, whose object is the noun before it: 'said in a report that the bank had paid for'."""

_TELLING = frozenset(["claiming", "is", "saying", "showing", "suggesting", "was"])


def far_that(unit: Unit, at: int) -> int | None:
    """Where "that" opens what is said behind a place or an occasion, which begins at ``at``."""
    far = _FAR_THAT.match(unit.tags, at) if unit.tags[at - 1] == "v" else None
    clause = BARE_CLAUSE.match(unit.tags, far.end() + (unit.tags[far.end()] == "j")) if far else None
    if (
        far is None
        or clause is None
        or unit.words[far.end() - 2] in _TELLING
        or _LEFT_OPEN.match(unit.tags, clause.end())
    ):
        return None
    return far.end() - 1
