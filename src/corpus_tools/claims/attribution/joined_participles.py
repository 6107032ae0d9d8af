"""Participles in a row that describe one noun: 'a letter (sent to the council and seen by the Herald) says'."""

from __future__ import annotations

from corpus_tools.claims.attribution.clauses import Unit

PARTICIPLES = ("ed", "en", "wn", "ade", "pt", "nt", "ld")
_LONGEST = 12  # words between two participles that are joined
_PARTS = frozenset("afhnrq;:-.(")
"""Letters of what stands between no two participles of one noun: another verb, a pronoun, a mark."""


def first_of_participles(unit: Unit, verb: int) -> int:
    """The first of the participles that an "and" joins before a verb; the verb where nothing is joined to it."""
    if verb < 2 or unit.tags[verb - 1] != "c" or unit.words[verb - 1] != "and":
        return verb
    for at in range(verb - 2, max(verb - _LONGEST, 0), -1):
        if unit.tags[at] in _PARTS:
            return verb
        if unit.tags[at] in "kv":
            joined = unit.words[at].endswith(PARTICIPLES) and unit.tags[at - 1] in "xu" and unit.tags[at + 1] in "pt"
            return at if joined else verb
    return verb
