"""What a name shows by itself, wherever it stands: worked out once, for names come back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import looks, names, places, things
from corpus_tools.actors.looks import Look
from corpus_tools.actors.runs import Token


@dataclass(frozen=True, slots=True)
class Shape:
    """
    What the ``form`` of a name, its ``first`` word and its ``last`` show by themselves: the ``state`` that it is a
    name of, with its use; name, kind and rule where it is ``listed``; ``short``: it may be the shortened name of a
    state behind a town; ``storm``: how many characters stand before the name of a storm or a ship; ``owner``: a state
    whose name or adjective begins it, and how many characters stand behind that; ``common``: a word that by itself is
    no name; ``signature``: a given name and an initial.
    """

    form: str
    first: str
    last: str
    size: int
    state: tuple[str, str] | None
    listed: tuple[str, str, str] | None
    look: Look
    short: bool
    storm: int
    owner: tuple[str, int] | None
    common: bool
    acronym: bool
    signature: bool


_SIGNATURE = re.compile(r"\w+ \w\.?")  # of a reader, of whom nobody knows more


@lru_cache(maxsize=1 << 14)
def shape_of(form: str, tokens: tuple[Token, ...]) -> Shape:
    """What the words of a name show, each with the small words before it."""
    alone = len(tokens) == 1
    return Shape(
        form=form,
        first=tokens[0].form,
        last=tokens[-1].form,
        size=len(tokens),
        state=places.states().get(form) or (_shouted(form) if form.isupper() else None),
        listed=listed(form),
        look=looks.look_of(tokens),
        short=alone and form in lexicons.forms("abbreviations"),
        storm=0 if alone else things.storm_size(form),
        owner=_owner(tokens),
        common=alone and (form in looks.events() or len(form) == 1 or form in places.listed_places()),
        acronym=alone and names.is_acronym(form),
        signature=_SIGNATURE.fullmatch(form) is not None,
    )


def _shouted(form: str) -> tuple[str, str] | None:
    """A state's name in capitals."""
    return places.states().get(form.title()) if len(form) > 3 else None


def listed(form: str) -> tuple[str, str, str] | None:
    """Name, kind and rule of a well-known actor or a listed place."""
    if known := looks.institutions().get(form) or (" " in form and looks.institutions_folded().get(names.fold(form))):
        return *known, "listed-actor"
    if places.listed_places().get(form, "word") != "word":
        return form, "place", "listed-place"
    return None


def _owner(tokens: tuple[Token, ...]) -> tuple[str, int] | None:
    first, last = tokens[0], tokens[-1]
    state, use = places.states().get(first.form, ("", ""))
    return (state, last.end - first.end) if use in ("adjective", "name") else None
