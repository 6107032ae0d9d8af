"""Whose troops a number counts: by the word before them, or by the state that its line names last before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.text import fold

STATES = frozenset(["country", "government", "military", "place"])
"""Kinds of actors that may stand for a state."""
_BESIDE = 25
"""Characters before a number within which a bare name of a state is whose it is: 'and France some 600'."""


@cache
def _adjectives() -> Mapping[str, str]:
    return {fold(row["form"]): _slug(row["state"]) for row in lexicons.rows("actor_states")}


@cache
def _slugs() -> frozenset[str]:
    return frozenset(_slug(row["state"]) for row in lexicons.rows("actor_states") if row["use"] == "name")


def _slug(state: str) -> str:
    return fold(state).replace(" ", "-")


def state_of(actor: str) -> str | None:
    """
    The state for which an actor stands, by its slug.

    >>> state_of("france-military"), state_of("united-states"), state_of("fishermen-s-union")
    ('france', 'united-states', None)
    """
    words = actor.split("-")
    return next((state for end in range(len(words), 0, -1) if (state := "-".join(words[:end])) in _slugs()), None)


def named_in(what: str) -> str | None:
    """
    The state whose people or troops a thing names.

    >>> named_in("French trainers"), named_in("Americans"), named_in("troops")
    ('france', 'united-states', None)
    """
    return next((state for word in what.split() if (state := _adjectives().get(fold(word)))), None)


def without_state(what: str) -> str:
    """
    A thing without the word for the state whose it is, unless it is called nothing else.

    >>> without_state("French trainers"), without_state("Americans")
    ('trainers', 'Americans')
    """
    return " ".join(word for word in what.split() if fold(word) not in _adjectives()) or what


def nation_of(cells: Mapping[str, Any], on_line: Iterable[tuple[int, str, str]]) -> str | None:
    """The state whose troops a number counts; ``on_line`` are starts, states and kinds of those that its line names."""
    if named := named_in(cells["what"]):
        return named
    start = cells["start"]
    before = [(at, state) for at, state, kind in on_line if at < start and (kind != "place" or start - at <= _BESIDE)]
    return max(before)[1] if before else None
