"""A past time behind a verb in the perfect, which it cannot date: it is of a thing that the clause names."""

from __future__ import annotations

import re

from corpus_tools.chronology.events.noun_events import is_event_noun
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_DONE = (
    r"(?:[a-z]+ed|beaten|begun|born|bought|broken|brought|built|burnt|caught|chosen|cut|drawn|driven|fallen|forgiven|fought|found"
    r"|frozen|given|gone|got|held|hidden|hit|hung|kept|killed|laid|led|left|lost|made|met|overrun|overthrown|paid|put|said|seen"
    r"|sent|set|shot|shown|sold|spoken|stolen|struck|sunk|sworn|taken|taught|thrown|told|torn|undertaken|withdrawn|won|written)"
)
_PERFECT = re.compile(rf"\b(?:has|have)\s+(?:(?:[a-z]+ly|also|been|now)\s+)*{_DONE}\b(?!\s+(?:by|in|on|since)\s+\Z)")
_DAY = re.compile(
    r"(?:(?:early|late|mid)[\s-])?(?:\d{1,2}\s)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d\b"
)
"""A year that is told, be it with its day; what has been done "this year" or "on Monday" may have been done then."""

_NAMED = (
    r"(?:(?:an?|her|his|its|that|the|their|these|this|those|two|three|four|\d+)\s+(?:[\w’'-]+\s+){1,3}?|[a-z]{3,}s\s+)"
)
_MADE = re.compile(
    rf"\b(?P<noun>{_NAMED})(?P<done>{_DONE})\s+"
    r"(?:(?:against|at|by|for|from|in|into|near|of|off|on|out|to|under|with)\s+[^,;:.()]{1,70}?\s+)?(?:during|in|on)\s+\Z"
)
_EVENT = re.compile(
    r"\b(?:an?|her|his|its|that|the|their|this)\s+(?:[\w’'-]+\s+){0,2}?(?P<event>[a-z]{4,})\s+"
    r"(?:(?:against|at|by|in|of|on)\s+[^,;:.()]{1,60}?\s+)?in\s+\Z"
)
_SINCE = re.compile(r"\bsince\b")
_FAR = 120  # characters before a time in which such words stand


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
    perfect = _PERFECT.search(text, clause.start, time.start) if _DAY.fullmatch(text, time.start, time.end) else None
    if perfect is None or _SINCE.search(text, perfect.end(), time.start):
        return None
    near = max(perfect.end(), time.start - _FAR)
    made = _MADE.search(text, near, time.start)
    if made and not has_verb(text, Span(*made.span("noun"))):
        return Span(made.start(), time.end)
    event = _EVENT.search(text, near, time.start)
    return Span(event.start(), time.end) if event and is_event_noun(event["event"]) else None
