"""Passives that tell what is said or found, and often not by whom: 'It was alleged that A', 'found to have lied'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import TO_CLAUSE
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.subjects import Subject
from corpus_tools.claims.cues import BE, Cue, cue_forms, is_negated

_FOUND = frozenset(["adjudged", "found", "held", "judged", "ruled"])
_BY_WHOM = re.compile(rf"p(?P<who>{PHRASE})(?=t)")
_INQUIRES = frozenset(
    ["arbitrator", "arbitrators", "audit", "auditor", "auditors", "board", "chamber", "commission", "committee",
     "coroner", "court", "courts", "inquest", "inquiry", "inspectorate", "inspectors", "investigation", "investigators",
     "judge", "judges", "jury", "magistrate", "ombudsman", "panel", "referee", "regulator", "report", "review",
     "tribunal", "watchdog"]
)  # fmt: skip


def find_found(unit: Unit, at: int, left: Subject | None) -> Attribution | None:
    """'The firm was found by the court to have lied', 'was found to have lied (by the court)'."""
    words = unit.words
    if words[at] not in _FOUND or left is None or not BE & set(words[left[1] : at]):
        return None
    by = _BY_WHOM.match(unit.tags, at + 1) if words[at + 1 : at + 2] == ("by",) else None
    to = by.end("who") if by else at + 1
    if words[to : to + 2] != ("to", "have") or unit.tags[to + 2 : to + 3] not in ("a", "k", "v", "f", "x", "j"):
        return None
    said = trim(unit, to, content_end(unit, to + 1, "infinitive"))
    source, said = (by.span("who"), said) if by else _by_whom(unit, said)
    subject = [] if unit.tags[left[0][0]] == "r" else [(unit, left[0])]
    negated = is_negated(words[left[1] : at])
    rule = "passive" if source else "passive-without-source"
    word = cue_forms()[words[at]][0] if words[at] in cue_forms() else cue_forms()["found"][0]
    return Attribution(unit, source, (left[1], at + 1), [*subject, (unit, said)], word, rule, negated)


def _by_whom(unit: Unit, said: Range) -> tuple[Range | None, Range]:
    """Who has found it, named at the end, and what is said before: '(to have lied) by (the High Court in Olme)'."""
    first, end = said
    for by in (at for at in range(end - 2, first + 2, -1) if unit.words[at] == "by"):
        named = NAMED_RIGHT.match(unit.tags, by + 1, end)
        if named and not _INQUIRES.isdisjoint(unit.words[by + 1 : named.end()]):
            return named.span(), (first, by)
    return None, said


SAID = frozenset(
    ["acknowledged", "admitted", "alleged", "announced", "argued", "asserted", "believed", "claimed", "conceded",
     "confirmed", "denied", "disclosed", "feared", "indicated", "intimated", "reported", "rumored", "rumoured", "said",
     "stated", "stressed", "suggested", "thought"]
)  # fmt: skip
_GROUP = re.compile(r"n[aj]{1,4}")
_TURN = re.compile(r"(?:,j,)?(?=h[dnxugp])")
_MODAL = frozenset(["can", "cannot", "could", "may", "might", "must", "should", "will", "would"])


def find_it_was(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by such passives."""
    if "it" not in unit.different:
        return
    for it in (at for at, word in enumerate(unit.words) if word == "it"):
        group = _GROUP.match(unit.tags, it)
        at = group.end() if group else len(unit.tags)
        helpers = unit.words[it + 1 : at]
        if at >= len(unit.tags) or not _is_said(unit, at) or BE.isdisjoint(helpers) or not _MODAL.isdisjoint(helpers):
            continue
        if claim := _told(unit, it, at, helpers):
            yield claim


def _is_said(unit: Unit, at: int) -> bool:
    return unit.words[at] in SAID or unit.words[at : at + 2] == ("put", "to")


def _told(unit: Unit, it: int, at: int, helpers: tuple[str, ...]) -> Attribution | None:
    """What "that" opens, behind whom it was put to, and when and where."""
    after = at + 1
    word = cue_forms().get(unit.words[at], (_PUT, ""))[0]
    if word is _PUT:
        whom = NAMED_RIGHT.match(unit.tags, at + 2)
        after = whom.end() if whom else at + 2 + (unit.tags[at + 2 : at + 3] == "o")
    turn = _TURN.match(unit.tags, after)
    that = turn or TO_CLAUSE.match(unit.tags, after)
    if that is None or unit.tags[that.end() : that.end() + 1] != "h":
        return None
    said = trim(unit, that.end(), content_end(unit, that.end(), "clause"))
    if not is_clause(unit, said):
        return None
    negated = is_negated(helpers)
    return Attribution(unit, None, (it, at + 1), [(unit, said)], word, "passive-without-source", negated)


_PUT = Cue("put", "s", frozenset(), "assertion")
