"""A past time behind a verb in the perfect, which it cannot date: it is of a thing that the clause names."""

from __future__ import annotations

import re

from corpus_tools.chronology.events.noun_events import is_event_noun
from corpus_tools.chronology.verbs import PARTICIPLE, has_verb
from corpus_tools.model import Span

_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:[a-z]+ly|also|been|now)\s+)*(?!just\b|since\b|to\b)[a-z]+\b")
_HAS_DONE = re.compile(
    rf"\b(?:has|have)\s+(?:(?:[a-z]+ly|also|been|now)\s+)*(?:{PARTICIPLE}|kept|met|seen|told)\b"
    r"(?!\s+(?:by|in|on|since)\s+\Z)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
"""The end of a year that is told; what has been done "this year" or "on Monday" may have been done then."""

_THE = (
    r"(?:an?|the|this|that|these|those|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|dozens\s+of"
    r"|hundreds\s+of|\d[\d,.]*)\s+"
)
_WORDS = r"(?:[\w’'-]+\s+)"
_TOLD_OF = re.compile(
    rf"\b{_THE}{_WORDS}{{1,5}}?(?:who|whom|that|which|in\s+which|where)\s"
    rf"|\b(?:{_THE}{_WORDS}{{1,5}}?|[a-z]+s\s+)(?=(?:he|she|it|they|we)\s+[a-z]+)"
)
"""A noun with the clause that tells which one is meant: a fire that killed two; remarks he made."""
_MADE = re.compile(
    rf"\b(?P<noun>{_THE}{_WORDS}{{1,3}}?|[a-z]{{3,}}s\s+){PARTICIPLE}\s+"
    r"(?:(?:against|at|by|for|from|in|into|near|of|off|on|out|to|under|with)\s+[^,;:.()]{1,70}?\s+)?(?:during|in|on)\s+\Z"
)
"""A noun with what was done to it: a charge made against Orm in (2010)."""
_EVENT = re.compile(
    rf"\b{_THE}{_WORDS}{{0,2}}?(?P<event>[a-z]{{4,}})\s+(?:(?:against|at|by|in|of|on)\s+[^,;:.()]{{1,60}}?\s+)?in\s+\Z"
)
_LASTS = re.compile(r"\b(?:has|have|had|is|are|will|would)\b")
_SINCE = re.compile(r"\bsince\b")
_REACH = 200  # characters that such a noun may stand before its time


def behind_perfect(text: str, clause: Span, time: Span) -> Span:
    """
    The clause of a past time without a verb in the perfect before it, which it cannot date.

    >>> text = "It has banned fireworks after a fire that killed two on Sunday."
    >>> behind_perfect(text, Span(0, len(text)), Span(56, 62)).cut(text)
    'a fire that killed two on Sunday.'
    """
    perfect = _PERFECT.search(text, max(clause.start, time.start - 2 * _REACH), time.start)
    if perfect is None:
        return clause
    for noun in _TOLD_OF.finditer(text, max(perfect.end(), time.start - _REACH), time.start):
        told = Span(noun.end(), time.start)
        if has_verb(text, told) and not _LASTS.search(text, told.start, told.end):
            return Span(noun.start(), clause.end)
    return clause


def behind_perfect_of(text: str, clause: Span, time: Span) -> Span | None:
    """
    The noun, with what was done to it or as an event of its own, that has the year behind a verb in the perfect.

    >>> text = "Lund has dropped a charge made against Orm in 2010."
    >>> behind_perfect_of(text, Span(0, len(text)), Span(46, 50)).cut(text)
    'a charge made against Orm in 2010'
    >>> text = "Lund has regretted the eviction of Orm in 2011."
    >>> behind_perfect_of(text, Span(0, len(text)), Span(42, 46)).cut(text)
    'the eviction of Orm in 2011'
    """
    perfect = _HAS_DONE.search(text, clause.start, time.start) if _YEAR.search(text, time.start, time.end) else None
    if perfect is None or _SINCE.search(text, perfect.end(), time.start):
        return None
    near = max(perfect.end(), time.start - _REACH)
    made = _MADE.search(text, near, time.start)
    if made and not has_verb(text, Span(*made.span("noun"))):
        return Span(made.start(), time.end)
    event = _EVENT.search(text, near, time.start)
    return Span(event.start(), time.end) if event and is_event_noun(event["event"]) else None
