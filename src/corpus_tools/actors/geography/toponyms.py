"""Names of Arab places as newspapers spell them: Raqqa and Ar-Raqqah, Deir ez-Zor and Dayr al-Zawr."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.text import fold

_ARTICLES = frozenset(["ad", "al", "an", "ar", "as", "ash", "az", "ed", "el", "er", "es", "ez"])
_LETTERS = (("ay", "ei"), ("ai", "ei"), ("aw", "o"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"))
_TWICE = re.compile(r"([a-z])\1")
_SHORTEST = 4  # letters of a spelling that stands for a place


def _spelling(name: str) -> str:
    """
    An Arabic name of a place without its article, in one of the ways in which its letters are written.

    >>> _spelling("Dayr al-Zawr") == _spelling("Deir ez-Zor"), _spelling("Raqqah") == _spelling("Ar Raqqa")
    (True, True)
    """
    words = [word for word in re.split(r"[\s-]+", fold(name).replace("'", "")) if word not in _ARTICLES]
    joined = "".join(words)
    for written, plain in _LETTERS:
        joined = joined.replace(written, plain)
    return _TWICE.sub(r"\1", joined).removesuffix("h")


def is_spelled_otherwise(name: str) -> bool:
    """
    True for a region listed in other letters, and behind an article for a city whose name has one; not for a short
    name or a given name.

    >>> is_spelled_otherwise("Hudeidah"), is_spelled_otherwise("Duma"), is_spelled_otherwise("Karim")
    (True, False, False)
    """
    if len(name) <= _SHORTEST or name in lexicons.forms("given_names"):
        return False
    article = not _ARTICLES.isdisjoint(re.split(r"[\s-]+", fold(name)))
    return _spelling(name) in _spellings(article)


@cache
def _spellings(article: bool) -> frozenset[str]:
    """Spellings of the regions listed, most of them of Arab lands; with an article those of cities too."""
    regions = (row["form"] for row in lexicons.rows("actor_places") if row["sort"] == "region")
    cities = (form for form in lexicons.forms("actor_cities") if form.partition(" ")[0] in _ARTICLES and " " in form)
    return frozenset(key for key in map(_spelling, (*regions, *(cities if article else ()))) if len(key) >= _SHORTEST)


_HEADS = {
    "ain": ("ain", "ayn", "ein"),
    "bir": ("beer", "bir"),
    "beit": ("bait", "bayt", "beit", "bet"),
    "deir": ("dayr", "deir", "der"),
    "jabal": ("djebel", "gebel", "jabal", "jebel"),
    "kafr": ("kafar", "kafr", "kfar", "kufr"),
    "khirbet": ("khirbat", "khirbet"),
    "tell": ("tal", "tall", "tel", "tell", "til", "till"),
    "umm": ("oum", "um", "umm"),
    "wadi": ("oued", "wadi"),
}
"""Words that open names of Arab places, in the ways in which newspapers write them."""

_HEAD_OF = {written: head for head, forms in _HEADS.items() for written in forms}
_OPEN_VOWELS = str.maketrans("ei", "aa")


def spelling_of(name: str) -> str | None:
    """
    One spelling for all in which a place is written whose name opens with an Arabic word for one; None for others.

    >>> spelling_of("Tal Hadya") == spelling_of("Tell Hedya"), spelling_of("Ain Dara") == spelling_of("Ayn Dara")
    (True, True)
    >>> spelling_of("Tal Hadya") == spelling_of("Tal Haydar"), spelling_of("Selvag")
    (False, None)
    """
    words = [word for word in re.split(r"[\s-]+", fold(name).replace("'", "")) if word not in _ARTICLES]
    head = _HEAD_OF.get(words[0]) if len(words) > 1 else None
    return head and f"{head} {_spelling(' '.join(words[1:])).translate(_OPEN_VOWELS)}"
