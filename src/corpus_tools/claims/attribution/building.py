"""An attribution made of who says it, the verb and what follows it."""

from __future__ import annotations

from dataclasses import replace

from corpus_tools.claims.attribution import Attribution, Range, is_relative, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.complements import Complement
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.main_subjects import clause_around, end_of_aside
from corpus_tools.claims.attribution.occasions import without_occasion
from corpus_tools.claims.attribution.relatives import main_verb_after
from corpus_tools.claims.cues import Cue, is_negated

_POINTING = frozenset(["this", "that"])


def _is_verb_of_thing(unit: Unit, that: int, at: int) -> bool:
    """True for the verb of what a relative is about: 'A film that the paper has verified (shows) a fire'."""
    relative = that > 0 and is_relative(unit, that)
    verb = relative and unit.words[at].endswith("s") and not unit.words[at].endswith("ss") and not unit.capital(at)
    return verb and unit.tags[at] in "vkx" and unit.tags[at + 1 : at + 2] == "d"


def build(
    unit: Unit, source: Range, group: int, word: Cue, complement: Complement, rule: str, at: int
) -> Attribution | None:
    """
    The attribution of what ``complement`` begins, up to where it ends; None where nothing is left of it. The verb at
    ``at`` has its group from ``group`` on.
    """
    if complement.kind == "phrase" and _is_verb_of_thing(unit, source[0] - 1, complement.start):
        return None
    end = content_end(unit, complement.start, complement.kind, clause_around(unit, source))
    if unit.tags[complement.start] not in "hqw":
        end = min(end, main_verb_after(unit, source[0], complement.start, word))
    if rule.startswith("participle"):
        end = end_of_aside(unit, source, at, complement.start, end)
    span = trim(unit, complement.start, end)
    if complement.kind != "clause":
        span = span[0], without_occasion(unit, *span)
    if span[0] >= span[1]:
        return None
    if unit.words[span[0]] in _POINTING and unit.tags[span[0] + 1 : span[0] + 2] == ":":
        span = span[0], span[0] + 1  # 'denies (that): it was lost' goes on in words of its own
    if unit.tags[span[1] - 1 : span[1] + 1] == "r,":
        span = span[0], span[1] - 1  # 'four men (who, it says, are held)' is told by another
    if span[0] >= span[1]:
        return None
    negated = is_negated(unit.words[group:at])
    late = complement.kind == "phrase" and complement.start > complement.cue_end
    if late and "asks" in word.kind and unit.words[complement.start - 1] in word.prepositions:
        word = replace(word, act="demand")  # called (in a statement) for calm
    return Attribution(unit, source, (group, complement.cue_end), [(unit, span)], word, rule, negated)
