"""Places and states: what a capitalised name of a place stands for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors.geography.toponyms import is_spelled_otherwise
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
