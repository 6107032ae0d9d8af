"""What goes on to be said behind who says it: 'The road is shut, he said, (and the dam may burst)', 'she says; (…)'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, Range, trim
from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE, where_said
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import begins_speech, content_end

_OWN_SUBJECT = re.compile(rf"(?P<who>j*(?:n|{PHRASE}(?:c{PHRASE})?)(?:p{PHRASE})?)[jm]*(?P<verb>[avkfx])")
_OPENING = re.compile(rf"p{PHRASE},?(?=n|d)")
"""When or where it was, before its subject: 'and (on each occasion) the board'."""

_HE = frozenset(["he", "she", "i"])
_NOBODY = frozenset(["neither", "nobody", "none", "nothing", "one", "we"])
"""Those of whom nothing is reported next: 'and nobody had called', 'and we ask them'."""

_FOR = frozenset(["about", "against", "by", "for", "from", "into", "of", "without"])
"""Prepositions of what is said; 'in', 'at', 'on' may tell where it was said, and 'with' how."""

_BECAUSE = frozenset(["as", "because", "if", "lest", "provided", "since", "unless", "until"])
_AS_LONG = frozenset([("as", "long"), ("as", "soon"), ("as", "far")])
_LAUGHTER = frozenset(["applause", "boos", "cheers", "howls", "jeers", "laughter", "shouts"])
"""What a hall does as it is said: 'The dam is safe, he said, to laughter'."""

_ENDS_OPEN = re.compile("[kv]j*$")


def said_further(unit: Unit, before: Range, at: int) -> Range | None:
    """
    What is said behind the mark at ``at``, which follows who says it: a clause behind "and", "but" or a semicolon, or
    what belongs to the clause ``before`` (why, for whom, that). None for what the writer tells besides.
    """
    tags = unit.tags
    if tags[at : at + 1] not in (",", ";", ":") or unit.zone == "title" or "q" in tags[slice(*before)]:
        return None
    if not FINITE.search(tags, *before):
        return None
    first = at + 1
    if tags[at] in ";:" or tags[first : first + 1] in ("c", "b"):
        told = _is_clause_of_his(unit, first + (tags[first : first + 1] in ("c", "b")), tags[at] in ";:")
    else:
        told = _belongs(unit, before, first)
    rest = trim(unit, at, content_end(unit, first, "clause")) if told else (0, 0)
    return rest if rest[0] < rest[1] else None


def _is_clause_of_his(unit: Unit, first: int, parted: bool) -> bool:
    """True for a clause with a subject of its own that neither says who speaks next nor what the speaker does next."""
    if unit.tags[first : first + 1] == "q":
        return True
    opening = _OPENING.match(unit.tags, first)
    clause = _OWN_SUBJECT.match(unit.tags, opening.end() if opening else first)
    speaks = _NOBODY.isdisjoint(unit.words[first : first + 1]) and begins_speech(unit, first)
    if clause is None or speaks or (parted and _tells_who(unit, first)):
        return False
    return not (unit.words[clause.end("who") - 1] in _HE and clause["verb"] != "a")


def _tells_who(unit: Unit, first: int) -> bool:
    """True where somebody says something later in the clause: '; the road is open, the board says'."""
    end = unit.tags.find(";", first)
    return "v" in unit.tags[first : end if end > 0 else len(unit.tags)]


def _belongs(unit: Unit, before: Range, first: int) -> bool:
    """True for what belongs to the clause before: 'He would ask, he said, (for a loan)', '(because they were late)'."""
    tag, word = unit.tags[first : first + 1], unit.words[first : first + 1]
    if tag == "h":
        return BARE_CLAUSE.match(unit.tags, first + 1) is not None
    open_end = _ENDS_OPEN.search(unit.tags, *before) is not None
    if tag == "w":
        return open_end
    if word and word[0] in _BECAUSE:
        return word[0] != "as" or unit.words[first : first + 2] in _AS_LONG
    if tag == "t":
        return _LAUGHTER.isdisjoint(unit.words[first : first + 4])
    if word and word[0] in _FOR and tag in ("p", "s"):
        return where_said(unit, first) is None
    return open_end and tag in ("d", "u", "x") and not FINITE.search(unit.tags, first)
