"""Agencies by their letters, and in brackets before a headline."""

from __future__ import annotations

import re

from corpus_tools import text
from corpus_tools.cleaning.card.shapes import is_named_house

_LETTERS = re.compile(r"[A-Z]{2,6}")
_SORT = re.compile(r"(?i:agence|agencia|agency|agentur|news ?wire|prensa|press|presse|service|wire)\b")
"""What an agency calls itself."""
_OF_SORT = frozenset(["A", "N", "NA", "NS", "P", "PA", "PS", "S"])
"""The letters of its sort that stand behind those of its name, though it leaves the words out: press, news agency."""


def stand_for(letters: str, name: str, body: str) -> bool:
    """
    True when letters are short for the name of a house: the text says so, they are its initials with the letters of
    its sort behind them, or they are beginnings of the words of an agency's name.

    >>> stand_for("VDR", "Valley Dispatch", "Valley Dispatch (VDR) is ours."), stand_for("APP", "Agencia Prado", "")
    (True, True)
    >>> stand_for("AFP", "Agencia Prado", ""), stand_for("UNP", "Ulm News", "")
    (False, False)
    """
    if _LETTERS.fullmatch(letters) is None or " " not in name:
        return False
    if re.search(
        rf"\b{re.escape(name)}\s(?:\({letters}\)|[-–—|]\s{letters}\b)|\b{letters}\s[-–—|]\s{re.escape(name)}", body
    ):
        return True
    named = [word for word in name.split() if word[0].isupper() and word != "The"]
    if len(letters) > _FEW and _SORT.match(name.split()[-1]) and _begin(letters, [word.upper() for word in named]):
        return True
    initials = "".join(word[0] for word in named)
    rest = letters.removeprefix(initials)
    return len(initials) > 1 and rest != letters and rest in _OF_SORT and _SORT.search(name) is not None


_FEW = 2
"""Letters that begin the words of too many names."""


def _begin(letters: str, words: list[str]) -> bool:
    """
    True when letters are beginnings of all words in their order, of which news may be left out.

    >>> _begin("OSNA", ["OSTRAVIA", "NATIONAL", "NEWS", "AGENCY"]), _begin("OSNA", ["OSTRAVIA", "SPORTS", "AGENCY"])
    (True, False)
    >>> _begin("OSTNA", ["OSTRAVIA", "NEWS", "AGENCY"]), _begin("ONA", ["OSTRAVIA", "NATIONAL", "NEWS", "AGENCY"])
    (True, True)
    """
    if not words:
        return not letters
    first, *rest = words
    if first == "NEWS" and _begin(letters, rest):
        return True
    taken = (size for size in (1, 2, 3) if letters[:size] == first[:size] and len(letters) >= size)
    return any(_begin(letters[size:], rest) for size in taken)


_BEFORE = re.compile(r"\((?P<name>[^()]{2,40})\)\s+(?=\S)")


def without_agency(headline: str) -> str:
    """
    A headline without the agency in brackets before it.

    >>> without_agency("(Ulm Press) Dam breaks"), without_agency("(Not) a dam for Ulm")
    ('Dam breaks', '(Not) a dam for Ulm')
    """
    match = _BEFORE.match(headline)
    return headline[match.end() :] if match and is_named_house(match["name"]) else headline


def is_same_house(one: str, other: str, body: str) -> bool:
    """True when two names are one, or the letters of one are those of the other, as the text says or by their sort."""
    return is_same_name(one, other) or stand_for(one, other, body) or stand_for(other, one, body)


def is_same_name(one: str, other: str) -> bool:
    """
    True when one name stands in the other or is its acronym.

    >>> is_same_name("AP", "The Associated Press"), is_same_name("COURIER", "Selvag Post")
    (True, False)
    """
    first, second = sorted((text.fold(one), text.fold(other)), key=len)
    initials = "".join(word[0] for word in second.split() if word != "the")
    return first in second or first == initials
