"""Whose the words are that a newsroom has been sent: 'We have been sent this by (Ann Lee), a nurse in Osterby: “…”'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Range
from corpus_tools.claims.attribution.clauses import PHRASE, Unit

_PHRASE_ONLY = re.compile(rf"{PHRASE}(?=[,:(]|$)")
_SENT = frozenset(["email", "letter", "mail", "message", "note", "read", "received", "sent", "text", "told", "written"])
_WE = frozenset(["me", "us", "we", "our"])
_BY = frozenset(["by", "from"])
_REACH = 4


def sender(unit: Unit, colon: int) -> tuple[Range, Range] | None:
    """Source and cue of words behind a colon that somebody has sent to who writes; None where nobody has."""
    if "h" in unit.tags[:colon] or _WE.isdisjoint(unit.words[:colon]):
        return None
    for at in range(1, colon - 1):
        first = max(at - _REACH, 0)
        if unit.words[at] in _BY and not _SENT.isdisjoint(unit.words[first:at]):
            who = _PHRASE_ONLY.match(unit.tags, at + 1, colon + 1)
            cue = next(n for n in range(first, at) if unit.words[n] in _SENT)
            return (who.span(), (cue, at + 1)) if who else None
    return None
