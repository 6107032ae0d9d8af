"""Remarks in brackets with which an outlet breaks into an answer: '(The board said in an e-mail.)', '(He laughs.)'"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import Unit

_SPEAKS = frozenset(["i", "me", "mine", "my", "our", "ours", "us", "we", "you", "your"])
"""By these it is who answers that speaks in the brackets."""

_REPLY = re.compile(
    r"\bin (?:an? |its |her |his |their )?(?:\w+ )?(?:comment|e-?mail|letter|reply|response|statement)\b", re.I
)


def is_of_the_outlet(unit: Unit, own: Sequence[Attribution], actors: Collection[int]) -> bool:
    """
    True for a sentence of an answer that stands in brackets and tells what another, named or who has written, said of
    it, or what is seen or heard meanwhile; ``actors`` are where the names end.
    """
    if not _in_brackets(unit) or not _SPEAKS.isdisjoint(_outside_marks(unit)):
        return False
    told = next((one for one in own if one.parent is None and one.cue), None)
    if told is None or told.source is None or unit.tags[slice(*told.source)] == "n":
        return False
    named = any(unit.spans[at][1] in actors for at in range(*told.source))
    return named or _REPLY.search(unit.text, unit.start, unit.end) is not None


def _in_brackets(unit: Unit) -> bool:
    """True for a sentence within round brackets, the only ones in it."""
    tags = unit.tags.rstrip(".")
    return tags.startswith("(") and tags.endswith(")") and tags.count("(") == 1


def _outside_marks(unit: Unit) -> set[str]:
    """The words of a sentence but for names, as US, and for what is quoted in it."""
    return {word for word, letter in zip(unit.words, unit.tags, strict=True) if letter not in "qxu"}
