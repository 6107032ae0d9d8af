"""The verb of a clause whose subject is told of in between: a week later Orm, who led the guild, was shot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from corpus_tools.chronology.events.happening import is_past_verb
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
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


_FEWEST = 2  # pieces: a subject, and what tells of it
