"""The nouns whose deeds are those of who speaks for them, and those that say when (``lexicons/claim_heads.csv``)."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

_DETERMINERS = frozenset(
    [
        "a",
        "about",
        "additional",
        "an",
        "another",
        "at",
        "extra",
        "government",
        "ground",
        "her",
        "his",
        "its",
        "least",
        "more",
        "my",
        "our",
        "security",
        "some",
        "special",
        "than",
        "the",
        "their",
        "this",
    ]
)
_UNDERTAKINGS = frozenset(["campaign", "mission", "offensive", "operation"])
_PLACE = re.compile(r" (?:at|for|from|in|of|on) .*")
_FORCE_REACH = 3  # words; "its special border guards"


@cache
def _heads(sort: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.rows("claim_heads") if sort in row["class"].split())


def has_body(words: str) -> bool:
    """True for words with a body or people whose deeds are one's own: '3,400 soldiers from the north'."""
    return not _heads("body").isdisjoint(words.split())


def begins_with_force(words: str) -> bool:
    """
    True for armed people, with what may stand before them.

    >>> begins_with_force("special border guards had fled"), begins_with_force("end was near")
    (True, False)
    """
    return not _heads("force").isdisjoint(words.split(None, _FORCE_REACH)[:_FORCE_REACH])


def is_force(word: str) -> bool:
    """True for a noun for armed people or their machines."""
    return word in _heads("force")


def is_body(words: str) -> bool:
    """
    True for the body that an office speaks for.

    >>> [is_body(words) for words in ("the party", "more troops", "the embassy in the capital", "the party boss")]
    [True, True, True, False]
    """
    named = _PLACE.sub("", words).split()
    *before, last = [word for word in named if word not in _DETERMINERS and not word[0].isdigit()] or [""]
    return last in _heads("body") and (not before or (len(before) == 1 and last in _UNDERTAKINGS))


def is_time(words: str) -> bool:
    """
    True for what "until" has after it when it names a time; what has not happened yet is a condition.

    >>> is_time("the end of the month"), is_time("the prisoners were free")
    (True, False)
    """
    first = next((word for word in words.split() if word not in _DETERMINERS), "")
    return first in _heads("time") or first[:1].isdigit()
