"""Sources that begin with the opening of their sentence: '(In a) letter of two pages the Salt Front (undertakes)'."""

from __future__ import annotations

import re

from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.model import Span

_BEHIND = ("after ", "at ", "before ", "during ", "for ", "from ", "in ", "on ", "since ", "through ", "via ")
_LONGEST = len("through ")
_OPENED = re.compile(
    r"(?:an?|another|her|his|its|last|that|the|their|this)\s(?:[\w'’-]+\s){1,12}?"
    r"(?=(?P<phrase>(?:(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir)\s)?(?:[A-Z][\w.'’-]*\s){0,4})\Z)"
)
_NO_END = frozenset(
    ["a", "an", "and", "any", "as", "both", "but", "her", "his", "its", "my", "no", "nor", "only", "or"]
)
_NO_END |= {"or", "our", "some", "that", "the", "their", "then", "these", "this"}
"""Words that end no opening: they belong to the name behind them."""


def without_opening(names: Names, source: Span) -> Span:
    """
    The part of a source that names who speaks, where no comma parts it from the opening of its sentence.

    >>> from corpus_tools.model import Mention
    >>> said = "In a letter of two pages the Salt Front"
    >>> front = Mention(29, 39, "salt-front", "Salt Front", "organisation", "body", "test")
    >>> without_opening(Names(said, said.lower(), [front]), Span(3, 39)).cut(said)
    'the Salt Front'
    """
    if not names.folded.endswith(_BEHIND, max(source.start - _LONGEST, 0), source.start):
        return source
    named = names.within(source.start, source.end)[-1:]
    if not named or named[0].end != source.end or named[0].start == source.start:
        return source
    for opened in _OPENED.finditer(names.text, source.start, named[0].start):
        last = opened.group().split()[-1].lower()
        if opened.start() == source.start and last not in _NO_END and word_tags().get(last, "x") not in "p":
            return Span(opened.start("phrase"), source.end)
    return source
