"""Names that the reading of names has not found: 'The Nation', 'The Mother See'."""

from __future__ import annotations

from corpus_tools.claims.speakers.describing import APPOINTED, BARE, OFFICES
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import head_of
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.model import Span

OFFICERS = APPOINTED | {"cleric", "soldier"}
_LAND = frozenset(["country", "place"])


def is_unread_name(text: str, source: Span, words: str) -> bool:
    """
    True for 'The Nation', 'The Mother See': a name that the reading of names has not found describes nobody.

    >>> is_unread_name("The Mother See hopes", Span(0, 14), "the mother see")
    True
    >>> is_unread_name("The prime minister hopes", Span(0, 18), "the prime minister")
    False
    """
    head = head_of(words) if words.startswith("the ") else None
    if head is None or len(head.words) < BARE:
        return False
    written = text[source.start + len("the ") : source.start + head.end].split()
    if not all(word[0].isupper() for word in written):
        return False
    noun = head.words[-1]
    land = bool(kinds_of(noun)) and kinds_of(noun) <= _LAND
    return land or (len(written) > 1 and not kinds_of(noun) and not persons_like(noun) & OFFICES)
