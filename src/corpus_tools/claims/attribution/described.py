"""People told by a participle behind a verb that speaks of them: 'called undocumented migrants thieves'."""

from __future__ import annotations

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.cues import Cue

_OF_PEOPLE = frozenset(["accusation", "condemnation", "evaluation"])
"""What one does who speaks of people."""


def is_described(unit: Unit, at: int, word: Cue) -> bool:
    """True for several who are told by a participle: 'called (undocumented) migrants thieves'."""
    if word.act not in _OF_PEOPLE or not unit.tags.startswith("kx", at):
        return False
    small = not unit.capital(at) and not unit.capital(at + 1)
    return small and unit.words[at].endswith("ed") and unit.words[at + 1].endswith("s")
