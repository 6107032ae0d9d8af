"""Remarks in brackets with which an outlet breaks into an answer: '(The board said in an e-mail.)', '(He laughs.)'"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.lexicons import forms

_SPEAKS = frozenset(["i", "me", "mine", "my", "our", "ours", "us", "we", "you", "your"])
"""By these it is who answers that speaks in the brackets."""

_REPLY = re.compile(
    r"\bin (?:an? |its |her |his |their )?(?:\w+ )?(?:comment|e-?mail|letter|reply|response|statement)\b", re.I
)

_ENDINGS = ("", "s", "es", "ed", "d", "ing")
_WITHOUT_WORDS = frozenset(["applause", "laughter", "laughs", "pause", "silence", "sighs", "tears"])
_DOER = re.compile(r"\((?P<who>n|d?x{1,3}(?=[vkf]))?j?")


def is_of_the_outlet(unit: Unit, own: Sequence[Attribution], actors: Collection[int]) -> bool:
    """
    True for a sentence of an answer that stands in brackets and tells what another, named or who has written, said of
    it, or what is seen or heard meanwhile; ``actors`` are where the names end.
    """
    if not _in_brackets(unit) or not _SPEAKS.isdisjoint(_outside_marks(unit)):
        return False
    if _is_seen(unit):
        return True
    told = next((one for one in own if one.parent is None and one.cue), None)
    if told is None or told.source is None or unit.tags[slice(*told.source)] == "n":
        return False
    named = any(unit.spans[at][1] in actors for at in range(*told.source))
    return named or _REPLY.search(unit.text, unit.spans[0][0], unit.spans[-1][1]) is not None


def _is_seen(unit: Unit) -> bool:
    """True for what who answers does meanwhile: '(She gets up.)', '(Long pause.)'."""
    words = unit.words[1 : len(unit.tags.rstrip(".")) - 1]
    if not FINITE.search(unit.tags) and not _WITHOUT_WORDS.isdisjoint(words):
        return True
    doer = _DOER.match(unit.tags)
    verb = unit.words[doer.end()] if doer else ""
    return any(verb.removesuffix(ending) in forms("claim_gestures") for ending in _ENDINGS if verb.endswith(ending))


def _in_brackets(unit: Unit) -> bool:
    """True for a sentence within round brackets, the only ones in it."""
    tags = unit.tags.rstrip(".")
    return tags.startswith("(") and tags.endswith(")") and tags.count("(") == 1


def _outside_marks(unit: Unit) -> set[str]:
    """The words of a sentence but for names, as US, and for what is quoted in it."""
    return {word for word, letter in zip(unit.words, unit.tags, strict=True) if letter not in "qxu"}
