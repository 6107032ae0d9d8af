"""What another says of what was said: ', a charge that Oslo has always denied', ', a demand rejected by the board'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import STRETCHES
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import cue_forms
from corpus_tools.lexicons import forms

_SUMMED_UP = re.compile(
    rf",(?:d[jx]{{0,2}}(?P<noun>x)[hr]?|r|(?P<some>x)[hr]?)(?:n|{PHRASE})(?:,[xu]{{1,4}},)?(?:p?[dj]?m+)?[aj]*(?P<verb>[vfk])(?P<next>[dxuonqh]?)"
)
"""', a charge that Oslo has always denied', ', which the union rejects': what another says of what was said."""
_NOUN_FIRST = re.compile(_SUMMED_UP.pattern.replace("d[jx]{0,2}(", "d[jx]{0,2}?("))
"""The same, where the name behind the noun has two words: ', a claim Le Midi denies'."""

_BY_ANOTHER = re.compile(r",d[jx]{0,2}(?P<noun>x)j?(?P<verb>v)p")
"""', a charge (flatly) denied by Oslo'."""

REFUSING = frozenset(["denial", "condemnation"])
_NAMING = frozenset(["brand", "call", "describe", "label"])
"""Verbs that say of a charge what it is worth: ', an allegation that the army called "absurd"'."""
THINGS_SAID = frozenset(
    ["account", "condition", "figure", "finding", "idea", "move", "notion", "option", "outcome", "possibility",
     "prospect", "recommendation", "remark", "scenario", "statement", "step", "term"]
)  # fmt: skip


def is_refused(unit: Unit, comma: int) -> bool:
    """True where after a comma another denies or rejects what was said: ', a claim the Kremlin denies'."""
    match = _summing_up(unit, comma)
    if not match or match["verb"] == "k":
        return False
    word = cue_forms()[unit.words[match.start("verb")]][0]
    named = match["noun"] is not None and word.lemma in _NAMING
    return named or (word.act in REFUSING and "n" in word.takes)


def is_summed_up(unit: Unit, comma: int) -> bool:
    """True where the writer goes on about what was said: ', a recommendation that the council adopted'."""
    if refused_by(unit, comma) is not None:
        return True
    match = _summing_up(unit, comma)
    return match is not None and (match["noun"] is not None or is_refused(unit, comma))


def refused_by(unit: Unit, comma: int) -> tuple[int, int] | None:
    """Where the noun and the verb stand in ', a demand rejected by the board'."""
    match = _BY_ANOTHER.match(unit.tags, comma)
    if match is None or not _is_of_saying(unit, match) or unit.words[match.end() - 1] != "by":
        return None
    verb = match.start("verb")
    word, form = cue_forms()[unit.words[verb]]
    return (match.start("noun"), verb) if form == "v" and word.act in REFUSING and "n" in word.takes else None


def _is_of_saying(unit: Unit, match: re.Match[str]) -> bool:
    noun = unit.words[match.start("noun")]
    return noun in THINGS_SAID or noun in forms("claim_nouns")


def _summing_up(unit: Unit, comma: int) -> re.Match[str] | None:
    match = _SUMMED_UP.match(unit.tags, comma)
    if match and match["noun"] and not _is_of_saying(unit, match):
        match = _NOUN_FIRST.match(unit.tags, comma)
    if not match or (match["noun"] and not _is_of_saying(unit, match)):
        return None
    if match["some"] and unit.words[comma + 1] != "something":
        return None
    if match["noun"] and match["verb"] == "v" and cue_forms()[unit.words[match.start("verb")]][0].lemma in _NAMING:
        return match
    timed = match["next"] in ("x", "u") and not STRETCHES.isdisjoint(unit.words[match.end("verb") : match.end() + 1])
    return match if timed or not match["next"] else None
