"""An attribution made of who says it, the verb and what follows it, up to where a relative that tells of him ends."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from corpus_tools.claims.attribution import FINITE, Attribution, Range, is_relative, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.complements import Complement
from corpus_tools.claims.attribution.compounds import PLURAL, ends_in_s
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.main_subjects import clause_around, end_of_aside
from corpus_tools.claims.attribution.occasions import without_occasion
from corpus_tools.claims.attribution.subjects import antecedent_of
from corpus_tools.claims.cues import Cue, is_negated

_BREAK = re.compile("[,;:bcshrq.-]")
_VERBS = re.compile("j*(?:a[aj]*[avkx]?|[vkf])")
_SEVERAL = PLURAL | {"both", "few", "many", "some", "those"}
_OF_VERB = frozenset(["at", "by", "from", "in", "on", "under"])
"""What follows a participle that describes a thing: 'a plan drafted (by) the board'."""


def main_verb_after(unit: Unit, relative: int, start: int, word: Cue) -> int:
    """
    Where the main clause goes on behind what they say of whom a relative without a comma tells; the end of the sentence
    where the main clause has its verb already. What is said from ``start`` on is a thing, or a clause with one verb.
    """
    size = len(unit.tags)
    if relative < 1 or not is_relative(unit, relative) or unit.tags[relative - 1] in ",;:(-":
        return size
    first = (antecedent_of(unit, relative) or (relative - 1, relative))[0]
    opens = max((found.end() for found in _BREAK.finditer(unit.tags, 0, first)), default=0)
    if FINITE.search(unit.tags, opens, first):
        return size
    mark = _BREAK.search(unit.tags, start)
    several = unit.words[relative - 1].endswith("s") or unit.words[relative - 1] in _SEVERAL
    found = _VERBS.finditer(unit.tags, start + 1, mark.start() if mark else size)
    verbs = [*islice((one.start() for one in found if _is_finite(unit, one, several=several)), 2)]
    clause = "s" in word.takes and unit.tags[start] not in "nt"  # its own verb has no pronoun before it
    thing = "n" in word.takes and len(verbs) == 1 and FINITE.search(unit.tags, 0, first) is None
    own = int(clause and not thing)
    return verbs[own] if len(verbs) > own else size


def _is_finite(unit: Unit, verb: re.Match[str], *, several: bool) -> bool:
    """True for no infinitive, verb of a pronoun, participle that describes what stands before it, or noun."""
    last = verb.end() - 1
    if unit.tags[verb.start() - 1] in "nt":
        return False
    if "a" in verb.group():
        return True
    if unit.tags[last] == "f":
        return several
    of_verb = not _OF_VERB.isdisjoint(unit.words[last + 1 : last + 2]) and unit.tags[last + 2 : last + 3] != "m"
    return not (of_verb and unit.words[last].endswith("ed"))


_POINTING = frozenset(["this", "that"])


def _is_verb_of_thing(unit: Unit, that: int, at: int) -> bool:
    """True for the verb of what a relative is about: 'A film that the paper has verified (shows) a fire'."""
    relative = that > 0 and is_relative(unit, that)
    verb = relative and ends_in_s(unit.words[at]) and not unit.capital(at)
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
    if complement.kind != "clause" and "h" not in unit.tags[span[0] + 1 : span[1]]:
        span = span[0], without_occasion(unit, *span)
    if span[0] >= span[1]:
        return None
    if complement.kind == "clause" and unit.words[slice(*span)] == ("it",):
        return None  # 'Everybody knew it, and now two men have died'
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
