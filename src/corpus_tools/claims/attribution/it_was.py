"""What is said by nobody named behind "it": 'It was alleged that A', 'It has been admitted, however, that A'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.complements import TO_CLAUSE
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.cues import BE, Cue, cue_forms, is_negated

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
