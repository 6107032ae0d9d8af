"""
Places and states: what a capitalised name of a place stands for; and names of Arab places as newspapers spell them:
Raqqa and Ar-Raqqah, Deir ez-Zor and Dayr al-Zawr.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.text import fold


@cache
def states() -> dict[str, tuple[str, str]]:
    """Names, adjectives, peoples and capitals, each with its state and its use; adjectives of regions, with theirs."""
    listed = {row["form"]: (row["state"], row["use"]) for row in lexicons.rows("actor_states")}
    return listed | {form.replace("'", "’"): told for form, told in listed.items() if "'" in form}


OWNING = frozenset({"name", "adjective", "region"})
"""Uses of what may own the body behind it."""


@cache
def listed_places() -> dict[str, str]:
    """Regions, provinces and place words by form."""
    return {row["form"]: row["sort"] for row in lexicons.rows("actor_places")}


IN_FULL = {
    "N.C.": "North Carolina",
    "N.D.": "North Dakota",
    "N.H.": "New Hampshire",
    "N.J.": "New Jersey",
    "N.M.": "New Mexico",
    "N.Y.": "New York",
    "R.I.": "Rhode Island",
    "S.C.": "South Carolina",
    "S.D.": "South Dakota",
    "W.Va.": "West Virginia",
}
"""States of the US that are written by their letters."""


@cache
def signs() -> dict[str, str]:
    """Parts of states, their cities and their well-known bodies, to the state that they speak of."""
    return {row["form"]: row["state"] for row in lexicons.rows("actor_state_signs")}


@cache
def parts() -> frozenset[str]:
    """Parts and cities of states."""
    return frozenset(row["form"] for row in lexicons.rows("actor_state_signs") if row["sort"] == "place")


_SHIRE = re.compile(r"[A-Z][a-z]{2,}shire")  # a county


@cache
def openers() -> frozenset[str]:
    """Words for a place that open its name; others so placed open a group's (Mountain Eagles, Border Guard)."""
    nouns = lexicons.rows("actor_place_nouns")
    return frozenset(row["form"].title() for row in nouns if "opens" in row["stands"].split())


def _is_opener(word: str) -> bool:
    return word in openers() or (word.endswith(".") and word.title() in openers())


_LARGER_LANDS = frozenset({"Africa", "Asia", "España", "Europe", "Italia", "Scotland", "Wales"})
_SURNAMES = frozenset({"Chad", "Cuba", "Georgia", "Holland", "Ireland", "Mali", "Nepal", "Oman", "Poland"})


@cache
def lands() -> frozenset[str]:
    """
    Where a body works, at the end of its name (Transport Scotland, Kelm Chile): states and lands whose names are
    nobody's given name, and no surname.

    >>> "Chile" in lands(), "Scotland" in lands(), "Jordan" in lands()
    (True, True, False)
    """
    by_name = {form for form, (_, use) in states().items() if use == "name" and " " not in form}
    return frozenset(by_name | _LARGER_LANDS) - lexicons.forms("given_names") - _SURNAMES


_BUILDINGS = frozenset(
    ["Airport", "Arena", "Building", "Hotel", "Mall", "Resort", "Stadium", "Station", "Tower", "Towers"]
)
"""Words for what stands in the town whose name follows them (Sky Tower Manila)."""


@lru_cache(maxsize=1 << 14)
def is_place(name: str) -> bool:
    """
    True for a listed region, a city, or a name that ends or begins with a word for a place.

    >>> is_place("Anbar"), is_place("Sadr City"), is_place("Lake Tharthar"), is_place("Desert Hawks")
    (True, True, True, False)
    >>> is_place("Sky Tower Manila"), is_place("Tower Manila")
    (True, False)
    """
    if listed_places().get(name, "word") != "word" or name in parts() or _SHIRE.fullmatch(name):
        return True
    words = name.split()
    if len(words) > 1 and (listed_places().get(words[-1]) == "word" or _is_opener(words[0])):
        return True
    if not _BUILDINGS.isdisjoint(words[1:-1]):
        return True
    if is_spelled_otherwise(name):
        return True
    # Of cities of one word only the large ones are listed: small ones share their names with people and companies.
    return fold(name) in lexicons.forms("actor_cities")


def is_town(name: str) -> bool:
    """
    True for a town that shares its name with no word and no given name, where nothing else tells what the name is of.

    >>> is_town("Brockville"), is_town("Reading"), is_town("Karim")
    (True, False, False)
    """
    return fold(name) in lexicons.forms("actor_towns")


_ARTICLES = frozenset(["ad", "al", "an", "ar", "as", "ash", "az", "ed", "el", "er", "es", "ez"])
_PARTS = re.compile(r"[\s-]+")  # between the words of a name
_LETTERS = (("ay", "ei"), ("ai", "ei"), ("aw", "o"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"))
_TWICE = re.compile(r"([a-z])\1")
_SHORTEST = 4  # letters of a spelling that stands for a place


def _spelling(name: str) -> str:
    """
    An Arabic name of a place without its article, in one of the ways in which its letters are written.

    >>> _spelling("Dayr al-Zawr") == _spelling("Deir ez-Zor"), _spelling("Raqqah") == _spelling("Ar Raqqa")
    (True, True)
    """
    words = [word for word in _PARTS.split(fold(name).replace("'", "")) if word not in _ARTICLES]
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
    article = not _ARTICLES.isdisjoint(_PARTS.split(fold(name)))
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
    words = [word for word in _PARTS.split(fold(name).replace("'", "")) if word not in _ARTICLES]
    head = _HEAD_OF.get(words[0]) if len(words) > 1 else None
    return head and f"{head} {_spelling(' '.join(words[1:])).translate(_OPEN_VOWELS)}"
