"""What a name shows by itself, wherever it stands: worked out once, for names come back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import Token
from corpus_tools.actors.geography import national, places
from corpus_tools.actors.kinds import looks, things
from corpus_tools.actors.kinds.looks import Look

Signs = frozenset[str]
"""What the words of a name show that decides which tests it is worth, as ``_signs`` lists it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """
    What the ``form`` of a name, its ``first`` word and its ``last`` show by themselves: the ``state`` that it is a
    name of, with its use; name, kind and rule where it is ``listed``; ``storm``: how many characters stand before the
    name of a storm or a ship; ``owner``: a state whose name or adjective begins it, and how many characters stand
    behind that; ``opens``: a longer name may begin with it, of a body of the place or a listed one; ``nobody``: it
    names no actor wherever it stands; and its ``signs``.
    """

    form: str
    first: str
    last: str
    size: int
    state: tuple[str, str] | None
    listed: tuple[str, str, str] | None
    look: Look
    storm: int
    owner: tuple[str, int] | None
    opens: bool
    nobody: bool
    signs: Signs


@lru_cache(maxsize=1 << 14)
def shape_of(form: str, tokens: tuple[Token, ...]) -> Shape:
    """What the words of a name show, each with the small words before it."""
    look, owner = looks.look_of(tokens), _owner(tokens)
    storm = things.storm_size(form) if len(tokens) > 1 else 0
    return Shape(
        form=form,
        first=tokens[0].form,
        last=tokens[-1].form,
        size=len(tokens),
        state=places.states().get(form) or (_shouted(form) if form.isupper() else None),
        listed=listed(form),
        look=look,
        storm=storm,
        owner=owner,
        opens=form in looks.institutions_in() or places.is_place(form),
        nobody=things.names_nobody(form),
        signs=_one(_signs(form, len(tokens), look, storm > 0, owner is not None)),
    )


@lru_cache(maxsize=1 << 12)
def _one(signs: Signs) -> Signs:
    """The first of all sets that are alike, so that two of them are compared at a glance."""
    return signs


_CHANNEL = re.compile(r"[A-Z]\w*[a-z](?:24|TV\d?)|TV\d{1,2}")
"""The name of a channel in one word: Kelm24, TV7."""
_SIGNATURE = re.compile(r"\w+ \w\.?")  # of a reader, of whom nobody knows more
_VOWEL = re.compile(r"[AEIOUY]")


_UNITS = frozenset(
    {"Armoured", "Army", "Battalion", "Battery", "Brigade", "Cavalry", "Corps", "Division", "Fleet", "Infantry"}
    | {"Marines", "Regiment", "Squadron", "Team", "Unit", "Wing"}
)
"""Last words of the names of units, which armies number (the 82nd Airborne Division)."""


def _signs(form: str, size: int, look: Look, storm: bool = False, owner: bool = False) -> Signs:
    """
    What decides which tests a name is worth. ``short``: it may be the shortened name of a state behind a town;
    ``common``: a word that by itself is no name; ``letters``: an acronym that nobody can read as a word, and so no
    shouted surname: nobody is called that; ``seat``: it may open with a party before a state; ``person``: it has the
    make of one's name; ``forces``: no surname of a general's; ``press``: some newspaper is called so, as much else is;
    ``unit``: it ends as the names of an army's units do.

    >>> sorted(_signs("BBC", 1, looks.look_of((Token(0, 3, "BBC", ""),))))
    ['acronym', 'alone', 'capitals', 'letters']
    """
    alone = size == 1
    acronym = alone and names.is_of_letters(form)
    shown = {
        "acronym": acronym,
        "alone": alone,
        "body": look.collective is not None,
        "capitals": form.isupper(),
        "common": alone
        and (form in looks.events() or len(form) == 1 or form in places.listed_places() or form == "Left"),
        "event": look.event,
        "forces": form.endswith((" Forces", " Services")),
        "joined": " & " in form,
        "lettered": look.lettered and not look.given,
        "letters": acronym and not _VOWEL.search(form),
        "long": size > 2,
        "owner": owner,
        "person": not alone and (look.given or look.personal),
        "press": form in lexicons.forms("actor_press") or (alone and _CHANNEL.fullmatch(form) is not None),
        "place": look.collective is None and not acronym and places.is_place(form),
        "product": look.product,
        "seat": form[0] in "DRI" and not form[1:2].isalpha(),
        "short": alone and form in lexicons.forms("abbreviations"),
        "signature": _SIGNATURE.fullmatch(form) is not None,
        "storm": storm and look.collective is None,
        "unit": form.rpartition(" ")[2] in _UNITS,
    }
    return frozenset(sign for sign, is_shown in shown.items() if is_shown)


def _shouted(form: str) -> tuple[str, str] | None:
    """A state's name in capitals."""
    return places.states().get(form.title()) if len(form) > 3 else None


def listed(form: str) -> tuple[str, str, str] | None:
    """Name, kind and rule of a well-known actor or a listed place."""
    if known := looks.institutions().get(form) or (" " in form and looks.institutions_folded().get(names.fold(form))):
        return *known, "listed-actor"
    if (whose := national.owned(form)) and whose.state and whose.body.is_of_the_world:
        return *national.name_of(whose.body, whose.state), "listed-actor"
    if places.listed_places().get(form, "word") != "word":
        return places.IN_FULL.get(form, form), "place", "listed-place"
    return None


def _owner(tokens: tuple[Token, ...]) -> tuple[str, int] | None:
    first, last = tokens[0], tokens[-1]
    state, use = places.states().get(first.form, ("", ""))
    return (state, last.end - first.end) if use in places.OWNING else None
