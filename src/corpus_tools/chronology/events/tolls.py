"""How many died or were hurt in an event that a text has told, or what it has cost since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.events.carrying import end_with_predicates
from corpus_tools.chronology.events.noun_events import is_listed_event
from corpus_tools.chronology.events.retellings import NOT_NOW, day_of, words_in_role
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Span
from corpus_tools.order import before

_HAS_COST = re.compile(
    r"[\s“\"‘]*(?:the|that|this|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{3,})"
    r"(?:\s+(?:in|on|at|near|of|against)\s+(?:[\w’'.-]+\s+){1,9}?|\s+)(?:has|have)\s+(?:(?:already|so\s+far|now|also)\s+)?"
    r"(?:claimed|cost|destroyed|displaced|driven|forced|injured|killed|left|made|wounded)\b",
    re.IGNORECASE,
)
"""What an event has cost: the bombings at the embassies have killed 200 people."""


def has_cost(text: str, part: Span) -> str | None:
    """
    The noun of an event of which a clause tells what it has cost.

    >>> text = "The raids on the two camps have killed nine men."
    >>> has_cost(text, Span(0, len(text)))
    'raids'
    """
    found = _HAS_COST.match(text, part.start, part.end)
    return found["noun"] if found and is_listed_event(found["noun"]) else None


def costs(text: str, parts: Sequence[Span], told: Sequence[Event]) -> Iterator[tuple[Span, str]]:
    """The clauses of a sentence that tell what an event told before has cost, with its date."""
    told = before(told, parts[0].start) if parts else ()
    for part in parts:
        noun = has_cost(text, part)
        when = day_of(text, noun, told) if noun else None
        if when:
            yield trimmed(text, part), when


@cache
def _toll() -> re.Pattern[str]:
    numbers = lexicons.alternation(row["word"] for row in lexicons.rows("time_words") if row["class"] == "number")
    return re.compile(
        rf"[\s“\"‘,;:—–-]*(?:(?:and|that)\s+)?(?:(?:at\s+least|more\s+than|about|some|another|up\s+to|as\s+many\s+as)\s+)?"
        rf"(?:\d[\d,]*|{numbers}|dozens|hundreds|scores|several)(?:-\w+)?(?:\s+(?!(?:has|have|had|were|was)\b)[\w’'-]+){{0,5}}?"
        r"(?:,[^,;.]{3,60},)?\s+"
        r"(?:died|(?:were|was)\s+(?:also\s+|later\s+|[a-z]+ly\s+)?(?:"
        rf"{'|'.join(sorted(words_in_role('harm')))}))\b",
        re.IGNORECASE,
    )


_TOLD_OF = re.compile(
    r"\b(?:in|during|at|since|when|after|before|by)\s+(?:the|that|an?|clashes|fighting)\b|\bon\s+[A-Z]"
)


def toll_of(text: str, parts: Sequence[Span]) -> Span | None:
    """
    The clause that counts the dead, hurt or held of what the sentence before told of: five of them were wounded.

    >>> toll_of("Five of them were wounded.", [Span(0, 26)])
    Span(start=0, end=25)
    """
    for place, part in enumerate(parts):
        if _toll().match(text, part.start, part.end) and not _TOLD_OF.search(text, part.start, part.end):
            if NOT_NOW.search(text, part.start, part.end):
                return None
            return trimmed(text, Span(part.start, end_with_predicates(text, parts, place)))
    return None
