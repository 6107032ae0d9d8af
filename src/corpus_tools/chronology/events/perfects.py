"""What a past time dates in a clause whose verb is in the perfect: not the verb, but what is told of its last noun."""

from __future__ import annotations

import re

from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:now|also|finally|been)\s+)*(?!just\b|since\b|to\b)[a-z]+\b")
_NOUN = (
    r"\b(?:an?|the|this|that|those|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|dozens\s+of|hundreds\s+of"
    r"|\d[\d,.]*)\s+(?:[\w’'-]+\s+){1,5}?"
)
_TOLD_OF = re.compile(
    rf"{_NOUN}(?:who|whom|that|which|in\s+which|where)\s|(?:{_NOUN}|\b[a-z]+s\s+)(?=(?:he|she|it|they|we)\s+[a-z]+)"
)
"""A noun with the clause that tells which one is meant: a fire that killed two; remarks he made."""
_WHILE_DOING = re.compile(r"\bwhile\s+(?:also\s+)?(?P<doing>[a-z]+ing\b[^.;:]*)\Z")
"""What was done beside what has been: has disputed it while conceding in 2020 that it was so."""
_FAR = 200  # characters that such a noun may stand before its time
_LASTS = re.compile(r"\b(?:has|have|had|is|are|will|would)\b")


def behind_perfect(text: str, clause: Span, time: Span) -> Span:
    """
    The clause of a past time without a verb in the perfect before it, which it cannot date.

    >>> text = "It has banned fireworks after a fire that killed two on Sunday."
    >>> behind_perfect(text, Span(0, len(text)), Span(56, 62)).cut(text)
    'a fire that killed two on Sunday.'
    """
    perfect = _PERFECT.search(text, max(clause.start, time.start - 2 * _FAR), time.start)
    if perfect is None:
        return clause
    if doing := _WHILE_DOING.search(text, perfect.end(), time.start):
        return Span(doing.start("doing"), clause.end)
    for noun in _TOLD_OF.finditer(text, max(perfect.end(), time.start - _FAR), time.start):
        told = Span(noun.end(), time.start)
        if has_verb(text, told) and not _LASTS.search(text, told.start, told.end):
            return Span(noun.start(), clause.end)
    return clause
