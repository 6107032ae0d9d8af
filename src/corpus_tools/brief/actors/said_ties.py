"""What actors are said to be to others, from the side of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.apart.kin_apart import degree_of
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import spoken
from corpus_tools.brief.rows import First, Row, Table, lasting, outside, stream

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


QUOTED = " (as quoted)"
"""Behind a name, that a source and not the outlet says so."""


def said_ties(relations: Table, slugs: Sequence[str], actors: pd.DataFrame) -> SaidTies:
    """
    What the relations make each of some actors, and of whom by name, readers' comments left out; of people nobody is a
    member, but at work for them. What a source says is so marked where no outlet says it.
    """
    named: Mapping[str, str] = actor_names(actors)
    people = frozenset(actors.loc[actors["kind"] == "person", "actor"])
    found: dict[str, dict[tuple[str, str], First]] = {slug: defaultdict(First) for slug in slugs}
    for row in stream(outside(relations, "voice", "comment"), "subject", "relation", "object", "voice", "text"):
        subject, other = row["subject"], row["object"]
        for slug in {subject, other} & found.keys() if subject != other else ():
            partner = other if subject == slug else subject
            name = named.get(partner, partner) + _degree(row) + (QUOTED if row["voice"] == "quoted" else "")
            found[slug][_said_of(slug, row, people), name].add(lambda: lasting(row), PASSAGES)  # noqa: B023
    return {slug: {key: rows for key, rows in ties.items() if not _is_told(key, ties)} for slug, ties in found.items()}


_ONCE = re.compile(r"\b(?:divorced|ex-(?:husband|wife)|former (?:husband|wife))\b")


def _degree(row: Row) -> str:
    """How two are kin, where the words tell it: " (parent and child)"."""
    degree = degree_of(row["text"]) if row["relation"] == "kin_of" and row["text"] else None
    if degree == "married" and _ONCE.search(row["text"]):
        degree = "once married"
    return f" ({degree})" if degree else ""


def _is_told(key: tuple[str, str], ties: Mapping[tuple[str, str], First]) -> bool:
    """True for what a source says and an outlet says too."""
    return key[1].endswith(QUOTED) and (key[0], key[1].removesuffix(QUOTED)) in ties


_AT_WORK = "works for", "is served by"
"""What a deputy or an aide is to a person, and the person to him."""


def _said_of(slug: str, row: Row, people: Collection[str] = ()) -> str:
    """
    The relation as it is said of the one or of the other.

    >>> row = {"subject": "lund", "relation": "leader_of", "object": "front"}
    >>> _said_of("lund", row), _said_of("front", row)
    ('leader of', 'led by')
    >>> _said_of("front", {"subject": "pact", "relation": "opposes", "object": "front"})
    'opposed by'
    >>> _said_of("lund", {"subject": "holm", "relation": "member_of", "object": "lund"}, {"lund"})
    'is served by'
    """
    relation = row["relation"]
    if relation == "member_of" and row["object"] in people:
        return _AT_WORK[row["subject"] != slug]
    return spoken(relation) if row["subject"] == slug else INVERSE.get(relation, spoken(relation))
