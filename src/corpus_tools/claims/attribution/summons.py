"""Verbs that call people together and say nothing of them: 'called the crowds out'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit

_PHRASE_ONLY = re.compile(rf"(?:o|{PHRASE})")
_ASKS = frozenset(["for", "on", "upon"])
_TOGETHER = frozenset(["away", "back", "forward", "home", "in", "off", "out", "together", "up"])
_LONGEST_WHOM = 14  # words


def is_summons(unit: Unit, at: int, start: int) -> bool:
    """True for 'called the crowds out', not for 'called on the crowds to come out': the one says nothing of them."""
    if unit.words[at + 1] in _ASKS:
        return False
    last = min(at + _LONGEST_WHOM, len(unit.tags))
    place = next((n for n in range(start + 1, last) if unit.words[n] in _TOGETHER), 0)
    whom = _PHRASE_ONLY.fullmatch(unit.tags, start, place) if place else None
    return whom is not None and unit.tags[place + 1 : place + 2] in ("", ".", ",", ";", "p", "c", "j", "m", "t")
