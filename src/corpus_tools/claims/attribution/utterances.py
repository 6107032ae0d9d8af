"""Quotations that are sentences of their own, and what begins behind one: 'said "we go" on Monday'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit

ANY_CLAUSE = re.compile(rf"(?:n|{PHRASE}|d)[aj]*[avk]")
_AFTER_UTTERANCE = re.compile(r"p?[dj]?m|(?P<when>[sp])(?!q)|c?[aj]*[vk]|$")
"""What goes on behind words that were said as they stand: 'said "we go" (on Monday)', '(and left)', '(as he left)'."""

_MEANWHILE = frozenset(["after", "amid", "as", "at", "before", "during", "following", "outside", "when", "while"])

_WHOLE = re.compile(
    r"\W*(?:[A-Z\d]|(?:he|i|it|she|that|there|they|this|we|you)['’]?(?: \w+)? (?:\w+(?:ed|[^s\W]s)|am|are|can|did|do"
    r"|had|has|have|is|must|shall|should|was|were|will|would)\b)"
)


def is_utterance(unit: Unit, at: int) -> bool:
    """True for a quotation that is a sentence of its own: it begins as one does and nothing behind it belongs to it."""
    if unit.tags[at : at + 1] != "q" or not _WHOLE.match(unit.text, *unit.spans[at]):
        return False
    behind = _AFTER_UTTERANCE.match(unit.tags, at + 1)
    return behind is not None and (not behind["when"] or unit.words[at + 1] in _MEANWHILE)


def behind_quotation(unit: Unit, start: int) -> int | None:
    """Where the main clause begins behind the comma of a quotation: 'While he said that “all is well,” (she left)'."""
    for at in range(start, len(unit.tags) - 1):
        if unit.tags[at] in ",;":
            return None
        if unit.tags[at] == "q" and unit.span(at, at + 1).cut(unit.text).rstrip("\"'”’")[-1:] == ",":
            named = unit.tags[at + 1] == "x" and unit.capital(at + 1)  # whatever he does
            return at + 1 if named or ANY_CLAUSE.match(unit.tags, at + 1) else None
    return None
