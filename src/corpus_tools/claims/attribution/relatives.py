"""Where a relative clause ends in which somebody says something: 'the men who demanded a vote (were arrested)'."""

from __future__ import annotations

import re
from itertools import islice

from corpus_tools.claims.attribution import FINITE
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.compounds import PLURAL
from corpus_tools.claims.attribution.subjects import antecedent_of
from corpus_tools.claims.cues import Cue

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
    if relative < 1 or unit.tags[relative] != "r" or unit.tags[relative - 1] in ",;:(-":
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
