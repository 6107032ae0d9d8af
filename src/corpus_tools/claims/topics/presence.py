"""Who says, in another text, that none of his soldiers was where they are accused of a deed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpus_tools.claims.topics.content import FORCES, state_slugs, stem
from corpus_tools.claims.topics.gist import Said

_TROOPS = frozenset([FORCES, *map(stem, ("brigade", "division", "regiment", "unit"))])
"""Stems of words for the forces of a state."""


def find_absent(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each claim that no soldier was at a place with each accusation of another text of what soldiers did there, and the
    other way round; those that name two states are of two armies.
    """
    denials: defaultdict[str, list[Said]] = defaultdict(list)
    for one in claims:
        if one.absent and not _TROOPS.isdisjoint(one.words):
            for place in one.places:
                denials[place].append(one)
    for charge in claims if denials else ():
        if charge.act != "accusation" or FORCES not in charge.words:
            continue
        against = {denial.claim: denial for place in charge.places for denial in denials.get(place, ())}
        for denial in against.values():
            if denial.doc_id != charge.doc_id and denial.speaker != charge.speaker and _may_be_one_army(denial, charge):
                yield denial.claim, charge.claim
                yield charge.claim, denial.claim


def _may_be_one_army(one: Said, other: Said) -> bool:
    first, second = (said.about.intersection(state_slugs()) for said in (one, other))
    return not (first and second) or not first.isdisjoint(second)
