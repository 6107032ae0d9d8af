"""Figures that take the place of one another in a sentence: 'the toll, first put at nine, was later raised to (14)'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.quantities.understood import PEOPLE, named_thing
from corpus_tools.model import Quantity, Span

_NUMBER_OF = re.compile(r"\b(?:count|figure|number|tally|toll|total)\sof\s(?P<what>[a-z -]{3,40}?)(?=[,\s])(?!\sof\b)")
_WAS_PUT = re.compile(
    r"\b(?:brought|corrected|estimated|given|increased|lowered|placed|put|raised|reduced|revised|set|updated)"
    r"(?:\s(?:down|first|initially|later|then|up|upwards?|downwards?))?\s(?:at|to|as)\s(?:about\s|around\s)?\Z"
)
_AND_AT = re.compile(r"[,\s](?:and|then|later|finally|but)\s(?:(?:then|later|finally|soon)\s)?(?:at|to|as)\s\Z")
_PUT_BEFORE = re.compile(r"\b(?:estimated|given|placed|put|set)\s(?:\w+\s)?at\s")
_DEATH_TOLL = re.compile(r"\bdeath\stoll\b")
_TO_ANOTHER = re.compile(r"\b(?:range|ranged|ranges|run|ran|var(?:y|ied))\sfrom\s[^.;]{3,60}\sto\s\Z")
"""Before the last of figures that differ: estimates range from 400 (police) to (3,000) (organisers)."""
_SENTENCE = 300  # characters before a figure that tell what it is of


def thing_of_chain(folded: str, span: Span, begin: int, before: Sequence[Quantity]) -> tuple[str, str | None]:
    """
    What a figure counts that is put, raised or corrected to it, and what is said of that; else nothing.

    >>> told = "the number of dead, put at nine on friday and at 11 by the army, was corrected to 14"
    >>> thing_of_chain(told, Span(82, 84), 0, ()), thing_of_chain(told, Span(49, 51), 0, ())
    (('people', 'killed'), ('people', 'killed'))
    >>> thing_of_chain("it was put at 9", Span(14, 15), 0, ())
    ('', None)
    """
    told = folded[max(begin, span.start - _SENTENCE) : span.start]
    if before and before[-1].start >= begin and _TO_ANOTHER.search(told):
        return before[-1].what, before[-1].qualifier
    if not (_WAS_PUT.search(told) or (_AND_AT.search(told) and _PUT_BEFORE.search(told))):
        return "", None
    named = _NUMBER_OF.search(told)
    if named is None:
        return (PEOPLE, "killed") if _DEATH_TOLL.search(told) else ("", None)
    return named_thing(named["what"].strip())
