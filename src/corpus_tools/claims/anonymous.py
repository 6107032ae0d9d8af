"""Officials and others without a name, who speak for themselves and not for the body that they belong to."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools.claims.epithets import UNNAMED
from corpus_tools.claims.naming import SENTENCE_END, SOURCES, Names
from corpus_tools.model import Span

_COUNTED = re.compile(r"(?:two|three|four|five|six|several|some|many|most|other|one|another|\d+) ")
ONE_OF_MANY = re.compile(
    r"(?:[\w.'’-]+ ){1,5}?(?:(lawmaker|member)|employee|officer|official)(?:$|,| (?:at|from|in|of|with)\b)"
)
"""One of many in a ministry, who speaks for himself, and a lawmaker of any party."""

_ANONYMOUS = re.compile(
    r"anonym|\bto be (?:named|identified|quoted)\b|\bnot (?:be )?(?:named|identified|authori[sz]ed)\b"
    r"|\bname (?:not|withheld)\b"
)
"""What a text says of one who speaks for himself alone."""


@lru_cache(maxsize=SOURCES)
def _is_unnamed(source: str) -> bool:
    return not UNNAMED.isdisjoint(source.replace(",", " ").split())


_CLOSE_TO = re.compile(
    r"(?:[a-z'-]+ ){0,4}(?:aides|diplomats?|figures|insiders?|man|officials?|people|persons?|somebody|someone|sources?"
    r"|those|woman) (?:[a-z]+ ){0,2}(?:briefed on|close to|familiar with|near to|privy to|with (?:\w+ )?knowledge of)\b"
)
"""Who is no more than near to those whom the words name."""


@lru_cache(maxsize=SOURCES)
def _is_close(source: str) -> bool:
    return _CLOSE_TO.match(source) is not None


@lru_cache(maxsize=SOURCES)
def _is_anonymous(source: str) -> bool:
    return _ANONYMOUS.search(source) is not None


def speaks_for_himself(names: Names, source: Span, words: str) -> bool:
    """True for 'three party officials', 'sources close to Lee', 'a state official who asked not to be named'."""
    if _is_close(words):
        return True
    if not _is_unnamed(words):
        return _is_anonymous(words) and not names.within(source.start, source.end)
    end = SENTENCE_END.search(names.folded, source.end)
    until = end.start() if end else source.end
    alone = _COUNTED.match(words) or _ANONYMOUS.search(names.folded, source.start, until)
    return bool(alone) and not any(m.kind == "person" for m in names.within(source.start, source.end))
