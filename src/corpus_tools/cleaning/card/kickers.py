"""A line above the headline that tells what the article is about, and is no outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.card.own_names import CAMEL
from corpus_tools.cleaning.lines.houses import names_house
from corpus_tools.model import Zone

_WORD = re.compile(r"[\w’'-]{4,}")


def is_kicker(name: str, body: str, zones: Sequence[Zone]) -> bool:
    """
    True for a name that no newspaper, agency or broadcaster is called by, and whose words the article uses: one of
    them in its headline, or all of them in its text.

    >>> page = "Old Harbour\\nDam breaks\\nA dam broke in the old harbour."
    >>> zones = (Zone(0, 11, "byline", "masthead"), Zone(12, 22, "title", "headline"), Zone(23, 53, "body", "prose"))
    >>> [is_kicker(name, page, zones) for name in ("Old Harbour", "Low Water", "Harbour News")]
    [True, False, False]
    """
    if names_house(name) or CAMEL.fullmatch(name):
        return False
    headline, article = _words_of(body, zones, "title"), _words_of(body, zones, "body", "caption")
    words = _words(name)
    return bool(words) and (not words.isdisjoint(headline) or words <= article)


def _words(text: str) -> set[str]:
    return {word.lower().strip("'’") for word in _WORD.findall(text)}


def _words_of(body: str, zones: Sequence[Zone], *parts: str) -> set[str]:
    return _words(" ".join(zone.cut(body) for zone in zones if zone.zone in parts))
