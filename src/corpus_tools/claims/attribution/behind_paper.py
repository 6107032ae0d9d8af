"""Where what is called for begins behind a paper or behind whom one turns to: 'called in a letter upon (the board)'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_IN_PAPER = re.compile(r"p(?P<paper>d[xug]{1,3})(?:k(?:p?[dx]?m)*)?(?:p?[dx]?m)*(?=p[^.,m])")
"""'Called (in a statement published on Monday) upon'."""

_TO_THEM = re.compile(rf"(?:p?[dx]?m|j)*t(?:o|n|{PHRASE}(?:c{PHRASE})?)")
_LONGEST = 14  # words


def behind_paper(unit: Unit, at: int, word: Cue) -> int | None:
    """'Called in a statement upon (the assembly to rest)'."""
    told = _IN_PAPER.match(unit.tags, at)
    noun = unit.words[told.end("paper") - 1] if told else ""
    if told is None or unit.words[told.end()] not in word.prepositions or noun not in forms("claim_documents"):
        return None
    return told.end() + 1


def appealed(unit: Unit, at: int) -> int | None:
    """'Appealed (on Sunday) to both sides for (calm)'."""
    opening = next((n for n in range(at + 2, min(at + _LONGEST, len(unit.words) - 1)) if unit.words[n] == "for"), 0)
    whom = _TO_THEM.fullmatch(unit.tags, at, opening) if opening else None
    return opening + 1 if whom else None
