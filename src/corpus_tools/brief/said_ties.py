"""What actors are said to be to others, from the side of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus_tools.brief.inwords import spoken
from corpus_tools.brief.rows import First, Row, Table, lasting, stream

PASSAGES = 6
"""Evidence numbers kept of what is said alike."""

INVERSE = {
    "leader_of": "led by",
    "member_of": "has the member",
    "part_of": "has the part",
    "backed_by": "backs",
    "opposes": "opposed by",
    "spokesperson_of": "has the spokesperson",
}
"""How a relation is said of its object; those not named here are said alike of both."""

SaidTies = Mapping[str, Mapping[tuple[str, str], First]]
"""What each actor is said to be, and to whom; alike statements together."""


def said_ties(relations: Table, slugs: Sequence[str], named: Mapping[str, str]) -> SaidTies:
    """What the relations make each of some actors, and of whom by name."""
    found: dict[str, dict[tuple[str, str], First]] = {slug: defaultdict(First) for slug in slugs}
    for row in stream(relations, "subject", "relation", "object"):
        subject, other = row["subject"], row["object"]
        for slug in {subject, other} & found.keys() if subject != other else ():
            partner = other if subject == slug else subject
            found[slug][_said_of(slug, row), named.get(partner, partner)].add(lambda: lasting(row), PASSAGES)  # noqa: B023
    return found


def _said_of(slug: str, row: Row) -> str:
    """
    The relation as it is said of the one or of the other.

    >>> row = {"subject": "lund", "relation": "leader_of", "object": "front"}
    >>> _said_of("lund", row), _said_of("front", row)
    ('leader of', 'led by')
    >>> _said_of("front", {"subject": "pact", "relation": "opposes", "object": "front"})
    'opposed by'
    """
    relation = row["relation"]
    return spoken(relation) if row["subject"] == slug else INVERSE.get(relation, spoken(relation))
