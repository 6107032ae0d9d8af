"""Participles in a row that describe one noun: 'a letter (sent to the council and seen by the Herald) says'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit, begin_of_phrase

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


_NO_PASSIVE = frozenset(["appeared", "became", "fell", "felt", "helped", "looked", "remained", "seemed", "stayed"])
ALONE = frozenset(["all", "many", "most", "several", "some", "those"])


def questioned_before(unit: Unit, at: int) -> tuple[tuple[int, int], int] | None:
    """'Those surveyed (said)', 'half of the voters polled (said)': who is described by a participle before the verb."""
    verb = at - 1
    if met := _whom_we_met(unit, at):
        return met, at
    if (
        verb < 1
        or unit.tags[at] == "i"
        or not unit.words[verb].endswith(PARTICIPLES)
        or unit.words[verb] in _NO_PASSIVE
    ):
        return None
    if unit.words[verb - 1] in ALONE:
        return (of_them(unit, verb - 1), at), at
    if unit.tags[verb] == "v":
        return None  # 'the men accused denied it' is read otherwise
    begin = begin_of_phrase(unit, verb) if unit.tags[verb - 1] in "xu" else None
    return None if begin is None else ((begin, at), at)


_WE = frozenset(["he", "i", "she", "they", "we"])
_WHOM = re.compile("x(?P<we>n)[aj]*[vk][pt]?")


def _whom_we_met(unit: Unit, at: int) -> tuple[int, int] | None:
    """'(A guard I asked) told me': a clause without its relative, right before the verb of whom it tells."""
    we = max(unit.tags.rfind("n", 0, at), 1)
    met = _WHOM.fullmatch(unit.tags, we - 1, at)
    if met is None or unit.words[we] not in _WE or unit.words[at - 1] == "that":
        return None
    first = begin_of_phrase(unit, we)
    return (first, at) if first == 0 or (first and unit.tags[first - 1] in ",;:bcsh") else None


def of_them(unit: Unit, first: int) -> int:
    """Where the phrase begins in 'most of those', '69 percent of those'."""
    if first < 2 or unit.words[first - 1] != "of":
        return first
    begin = begin_of_phrase(unit, first - 1)
    return first - 1 - (unit.tags[first - 2] in "dn") if begin is None else begin
