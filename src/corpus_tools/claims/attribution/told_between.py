"""Whose quotations are that stand beside a sentence of somebody who says nothing in it: 'Ann Lee shrugs. “No.”'"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import Attribution, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import persons_like

ONLY_QUOTED = re.compile(r"q[q.]*")


def told_of(before: Unit, unit: Unit, found: Sequence[Attribution], persons: Collection[int]) -> Attribution | None:
    """'Ann Lee, 84, shrugged. “It is late.”': a person of whom the sentence before tells, and nothing that he says."""
    if before.paragraph != unit.paragraph or "q" in before.tags or before.zone != "body":
        return None
    if any(before is part for claim in found[-3:] for part in (claim.unit, *(one for one, _ in claim.content))):
        return None
    match = FIRST_SUBJECT.search(before.tags)
    if match is None or not (before.spans[match.end() - 1][1] in persons or _makes_a_face(before, match)):
        return None
    return Attribution(before, match.span(), None, [whole(unit)], QUOTED, "quotation-continues")


def opens_before(first: Unit, before: Unit, found: Sequence[Attribution]) -> bool:
    """'“It rained.” Ann Lee looks up. “It rained for days.”': hers, too, where nobody else has said it."""
    same = first.paragraph == before.paragraph and ONLY_QUOTED.fullmatch(first.tags) is not None
    return same and not any(first is part for claim in found[-3:] for part, _ in claim.content)


_FACE = re.compile(r"(?:,[^;:.q]{1,80}?,)?j*(?P<verb>[vk])")


def _makes_a_face(before: Unit, who: re.Match[str]) -> bool:
    """'Karim shrugs.', 'The shopkeeper, a man of 60, smiles.': one whom no list of names knows, by what he does."""
    face = _FACE.match(before.tags, who.end())
    cue = cue_forms().get(before.words[face.start("verb")]) if face else None
    noun = before.words[who.end() - 1]
    one = before.capital(who.end() - 1) or bool(persons_like(noun)) or before.tags[who.start()] == "n"
    return cue is not None and cue[0].takes in _BY_FACE and one


_BY_FACE = frozenset(["q", "qh"])
"""What verbs take that tell of a face or a voice: 'shrugs', 'smiled'."""
