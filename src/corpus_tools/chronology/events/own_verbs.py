"""Which verb a time dates: the one that its subject waits for while more is told of that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from corpus_tools.chronology.events.happening import is_past_verb
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Span

_VERB = re.compile(
    r"(?P<between>\s(?:who|whom|whose|that)\s[^,;:“”\"]{3,80})?(?P<comma>,)\s(?P<verb>[a-z]+)\b(?!\s+by\b)"
)
_TELLS_WHICH = re.compile(
    r"(?:who|which|whose|whom|where|when|while|as|after|before|in\swhose|an?\s[^,]*\s(?:who|whose|whom|that|in\swhose)"
    r"|the\s[^,]*\s(?:who|whose|whom|that|in\swhose))\b"
)
_COMMA = re.compile(r",\s+")


def with_own_verb(text: str, parts: Sequence[Span], clause: Span, time: Span, dated: Iterable[int]) -> Span:
    """
    A clause that ends in front of its own verb, with that and what goes with it; not where another time begins there,
    ``dated`` being the places of them.

    >>> text = "A week later Orm, who led the guild, was shot at home."
    >>> parts = [Span(0, 35), Span(35, len(text))]
    >>> with_own_verb(text, parts, parts[0], Span(0, 12), ()).cut(text)
    'A week later Orm, who led the guild, was shot at home'
    """
    found = _VERB.match(text, clause.end, parts[-1].end)
    if found is None or not is_past_verb(found["verb"]) or not _waits(text, clause, time):
        return clause
    end = next(part.end for part in parts if found.start("verb") < part.end)
    if any(found.start("comma") <= one < end for one in dated):
        return clause
    return trimmed(text, Span(clause.start, end))


def _waits(text: str, clause: Span, time: Span) -> bool:
    """True for a clause without a verb of its own behind its time: only what then tells of its subject has one."""
    edges = [clause.start, *(comma.end() for comma in _COMMA.finditer(text, clause.start, clause.end)), clause.end + 2]
    pieces = [Span(start, min(end - 2, clause.end)) for start, end in pairwise(edges)]
    told = [bool(_TELLS_WHICH.match(text, piece.start, piece.end)) for piece in pieces]
    if len(pieces) < _FEWEST or any(has_verb(text, one) for one, tells in zip(pieces, told, strict=True) if not tells):
        return False
    return any(told) and time.start < pieces[told.index(True)].start


_SETS_IN = re.compile(
    r"\sand\s(?:also\s|then\s)?(?P<verb>[a-z]+)\s[^,;:“”\"]{3,80}\s(?:as\sof|from|starting|with\seffect\sfrom)\s\Z"
)


def from_then_on(text: str, clause: Span, time: Span) -> Span:
    """
    A clause without the deed before the one that sets what is to be from a time on.

    >>> text = "She cut short a trip and declared a curfew from Friday."
    >>> from_then_on(text, Span(0, len(text)), Span(48, 54)).cut(text)
    'declared a curfew from Friday.'
    """
    found = _SETS_IN.search(text, clause.start, time.start)
    if found and is_past_verb(found["verb"]) and has_verb(text, Span(clause.start, found.start())):
        return Span(found.start("verb"), clause.end)
    return clause


_WITH_ASIDE = re.compile(
    r"(?:[^,;:“”\"]{3,80}\sthat\s)?(?P<who>(?:(?!\sthat\s)[^,;:“”\"]){3,80}),\s(?:(?:a|among|an|both|including|its?|most|one|some|the|two|which|who|whose)\b[^;:“”\"]{3,160}),\s\Z"
)


def with_subject(text: str, sentence: Span, clause: Span, dated: Iterable[int]) -> Span:
    """
    A clause that begins with its verb, with the subject from which an aside parts it that has none of the ``dated``
    times.

    >>> text = "Four men, among them a priest, were killed on Friday."
    >>> with_subject(text, Span(0, len(text)), Span(31, len(text)), ()).cut(text)
    'Four men, among them a priest, were killed on Friday.'
    """
    first = text[clause.start : clause.end].partition(" ")[0]
    if not (text.startswith(", ", clause.start - 2) and is_past_verb(first)):
        return clause
    start = after_dateline(text, sentence.start, sentence.end)
    aside = _WITH_ASIDE.match(text, start, clause.start)
    if aside is None or has_verb(text, Span(*aside.span("who"))):
        return clause
    if any(aside.start() <= one < clause.start for one in dated):
        return clause
    return Span(aside.start("who"), clause.end)


_FEWEST = 2  # pieces: a subject, and what tells of it
