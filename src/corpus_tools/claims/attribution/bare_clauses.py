"""Clauses that a word of saying takes without "that": 'said the road was closed'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.when import after_day
from corpus_tools.claims.cues import Cue

_BARE = re.compile(r"(?:[jm]|p[dx]?m|[dx]m)*(?=[ndxugqs]|p[xjtp]?u|pd)")
BARE_CLAUSE = re.compile(rf"(?:p[xjtp]?(?=u))?(?:n|{PHRASE}(?:c{PHRASE})?)(?:,[^,]{{1,40}},)?[aj]*[avkf]|s")
_ROUGHLY = frozenset([("at", "least"), ("at", "most"), ("up", "to")])
"""What a clause begins with when it gives a bound: 'said at least six people died'."""

_THAT_IS = re.compile("h[ak]j*[xdnqvk]")
"""'Says that is over': the pronoun, in a clause of its own."""

_AND_OTHERS = re.compile(rf"nc{PHRASE}x[pdxjt]")
"""'Said he and Trump differ on': two subjects, and a verb that no list knows."""

_UNKNOWN_CLAUSE = re.compile(r"d?[xu]{3,}[^q]*\.?")
"""A noun, a verb that no list knows and what follows: 'says (such claims confuse people)'."""

_FINITE = re.compile(r"[avkf]")
_RESTS_ON = re.compile("d[xu]{2,4}[ptj.]|[xu]{2,3}t")
_OPENERS = frozenset(["if", "when", "while", "because", "although", "though"])


def find_bare_clause(unit: Unit, at: int, word: Cue) -> int | None:
    """The first word of a clause without "that": 'said (the road was closed)'."""
    if unit.words[at + 1 : at + 3] in _ROUGHLY and "n" not in word.takes and _FINITE.search(unit.tags, at + 3):
        return at + 1
    if _THAT_IS.match(unit.tags, at + 1) and "r" not in unit.tags[:at] and "w" not in unit.tags[:at]:
        return at + 1
    match = _BARE.match(unit.tags, at + 1)
    day = after_day(unit, at + 1)
    if day > at + 1 and BARE_CLAUSE.match(unit.tags, day):
        return day
    if match and unit.tags[match.end()] == "n" and _AND_OTHERS.match(unit.tags, match.end()):
        return match.end()
    if match and "n" in word.takes and not BARE_CLAUSE.match(unit.tags, match.end()):
        return None
    if match and word.takes == "s" and _is_unknown_clause(unit, match.end()):
        return match.end()
    if not match or not (unit.titled or _FINITE.search(unit.tags, match.end()) or "q" in unit.tags[match.end() :]):
        return None
    if unit.tags[match.end()] == "s" and unit.words[match.end()] not in _OPENERS:
        return None
    if unit.tags[match.end()] == "p" and unit.tags[match.end() + 1] == "d" and unit.words[match.end()] != "about":
        return None
    return match.end()


def _is_unknown_clause(unit: Unit, at: int) -> bool:
    """True for a noun, a verb that no list knows and what follows: '(says) the campaign rests on lies'."""
    if _UNKNOWN_CLAUSE.fullmatch(unit.tags, at):
        return True
    match = _RESTS_ON.match(unit.tags, at)
    noun, verb = unit.words[match.end() - 3 : match.end() - 1] if match else ("", "")
    agrees = verb.endswith("s") != noun.endswith("s") and not noun.endswith("ss") and bool(verb)
    return agrees and not unit.capital(match.end() - 2 if match else at)
