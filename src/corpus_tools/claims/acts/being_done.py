"""What one does by saying what one is about: 'we are suspending all attacks', 'it was closing two mills'."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.deeds import deed_of
from corpus_tools.claims.cues import Cue

_BEING_DONE = re.compile(
    r"(?:that )?(?:(?:i|we|he|she|it|they) (?:am|are|is|was|were)|i['’]m|we['’]re)"
    r" (?:also |hereby |now |therefore )?(?=\w+ing\b)"
)
_UNDER_WAY = re.compile(
    r"(?:aware|being|examining|facing|fighting|getting|having|holding|investigating|looking|losing|negotiating|not"
    r"|reviewing|running|seeing|studying|talking|winning|working)\b"
)
"""What is going on; of other deeds one announces with "it was closing" that one will do them."""


def does_now(word: Cue, said: str) -> str | None:
    """A pledge or a threat by what one gives up as one says so, or announces that one is doing."""
    return _relents(said) or _announces(word, said)


def _relents(said: str) -> str | None:
    """A pledge to give up what one is giving up as one says so: 'we are suspending all attacks'."""
    doing = _BEING_DONE.match(said) if "ing" in said else None
    return "pledge" if doing and deed_of(said[doing.end() :]) == "relent" else None


def _announces(word: Cue, said: str) -> str | None:
    """What one announces that one is about to do: 'it was closing two mills', but not 'it was facing a strike'."""
    doing = _BEING_DONE.match(said) if word.lemma == "announce" else None
    if doing is None or _UNDER_WAY.match(said, doing.end()):
        return None
    return "threat" if deed_of(said[doing.end() :]) == "harm" else "pledge"
