"""What is attributed by how a sentence goes: 'For Ann Lee, A', 'A, he went on', 'The mayor was blunt: A'."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.before_colon import OPENERS, find_before_colon
from corpus_tools.claims.attribution.certainty import FRANK, find_frank
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.clefts import find_of_noun
from corpus_tools.claims.attribution.views import find_for_whom
from corpus_tools.claims.attribution.went_on import GOING, find_went_on


def find_turned(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by its colon, its "for" or its "went on"."""
    found: list[Attribution | None] = []
    if not GOING.isdisjoint(unit.different):
        found.append(find_went_on(unit))
    if unit.words[0] == "for":
        found.append(find_for_whom(unit))
    if ":" in unit.tags:
        found.append(find_of_noun(unit))
        found.append(None if FRANK.isdisjoint(unit.different) else find_frank(unit))
        found.append(None if OPENERS.isdisjoint(unit.different) else find_before_colon(unit))
    yield from filter(None, found)
