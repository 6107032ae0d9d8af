"""Newspapers, agencies and broadcasters: known by the words of their names, or because everybody knows them."""

from __future__ import annotations

from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import is_medium
from corpus_tools.cleaning.lines.mastheads import names_desk

NAME_WORDS = 3
"""The longest name of a house, "the" left out, that is told from an author's with her house behind it."""

_PICTURES_ALONE = frozenset({"Getty Images"})
"""What is no source of reports."""


@cache
def _known_houses() -> frozenset[str]:
    """Newspapers, agencies and broadcasters whose names do not say so, small."""
    rows = (row for row in lexicons.rows("actor_institutions") if row["kind"] == "media")
    return frozenset(row["form"].lower() for row in rows if row["name"] not in _PICTURES_ALONE)


def is_known_house(name: str) -> bool:
    """
    True for a name that is known to be one of a newspaper, agency or broadcaster.

    >>> is_known_house("Reuters"), is_known_house("The Associated Press"), is_known_house("Ulm Herald")
    (True, True, False)
    """
    return name.lower().removeprefix("the ") in _known_houses()


def names_house(name: str) -> bool:
    """True for the name of a newspaper, an agency or a broadcaster, by its words or because it is known."""
    return is_medium(name) or is_known_house(name)


def signs_alone(name: str) -> bool:
    """
    True for the name of a house by itself in a byline, where authors, trades and teams stand too.

    >>> [signs_alone(name) for name in ("AFP", "Ulm Herald", "BTS", "Breaking News Intern", "Anna Berg Ulm Herald")]
    [True, True, False, False, False]
    """
    if is_known_house(name):
        return True
    first, _, rest = name.partition(" ")
    small = name.lower().removeprefix("the ").split()
    if (
        not rest
        or first in ("In", "From", "On")
        or len(small) > NAME_WORDS
        or name.isupper()
        or first in ("By", "From")
        or first in lexicons.forms("given_names")
    ):
        return False
    return small[-1] in lexicons.forms("card_media_words") and not names_desk(name)
