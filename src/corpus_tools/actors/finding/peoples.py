"""Names that open with the adjective of a land, of which only the last word was found: (Norlandic) Unity."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.named import Named
from corpus_tools.actors.wordclasses import adjectives

_BEFORE = re.compile(r"(?:\b(?P<article>[Tt]he|[Aa]n?)\s)?(?P<adjective>[A-Z][a-z]+)\s\Z")
_REACH = 24  # characters before a name that hold an adjective and an article
_CUT = re.compile(r"\.\s[A-Z]|\s[A-Z]")
"""Behind a word that is cut short, or no whole name: Norlandic (Pres). Orr."""
_BODIES = frozenset({None, "coalition", "organisation", "party"})
_RULES = frozenset({"capital", "group-beside"})


def with_adjectives(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, one word of which nothing is known but that it is a body's with the adjective of a land right before it,
    where no article says that it only tells of what land somebody is (the Italian Orsi).
    """
    surnames = {named.name.rpartition(" ")[2] for named in found if named.kind == "person"}
    return [
        _with_adjective(text, named)
        if named.rule in _RULES
        and named.kind in _BODIES
        and not named.settled
        and named.name.isalpha()
        and not named.name.isupper()
        and named.name not in surnames
        and named.name not in names.given()
        else named
        for named in found
    ]


def _with_adjective(text: str, named: Named) -> Named:
    before = _BEFORE.search(text, max(0, named.start - _REACH), named.start)
    if before is None or before["article"] or before["adjective"] not in adjectives() or _CUT.match(text, named.end):
        return named
    name = f"{before['adjective']} {named.name}"
    return named._replace(start=before.start("adjective"), name=name, kind=named.kind or "organisation")
