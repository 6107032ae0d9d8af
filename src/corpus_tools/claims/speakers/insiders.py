"""Some of a body by what they are to another: 'his rivals in the Salt Front' speak for the Front."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.model import Mention, Span

_INSIDE = re.compile(
    r"(?:her|his|its|my|our|their|your|[\w.' -]{2,40}'s?)\s(?:[\w-]+\s){0,2}?(?:adversaries|allies|backers|comrades"
    r"|critics|detractors|enemies|foes|friends|opponents|partners|rivals|supporters)\s(?:from|in|inside|within)\s(?:the\s)?"
)
_BODIES = frozenset(["armed_group", "coalition", "military", "organisation", "party", "religious"])


def body_inside(names: Names, source: Span, words: str) -> Mention | None:
    """The body in which those are who speak: 'her critics in (the Guild)'; none for a state, a place or a paper."""
    inside = _INSIDE.match(words) if " in" in words or " from " in words or " within " in words else None
    named = names.after(source.start + inside.end()) if inside else None
    begins = inside and named and named.start == source.start + inside.end() and named.end <= source.end
    return named if begins and named and named.kind in _BODIES else None
