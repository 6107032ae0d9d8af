"""What somebody is found to have done, by a court that is named or not: 'was found by the court to have lied'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.subjects import Subject
from corpus_tools.claims.cues import BE, cue_forms, is_negated

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
