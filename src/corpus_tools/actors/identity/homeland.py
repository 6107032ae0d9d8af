"""Across documents: bodies of a country that no list has, where a document names them without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.actors.geography import lands, national, places
from corpus_tools.actors.identity.tallies import Tally

ENOUGH = 3
"""Bodies of one state that make the corpus one on that state."""


def joined_at_home(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    The groups, with a body that documents name without its state (``the Health Ministry``), or with the adjective only
    (``the Tavian Health Ministry``), joined to that of the one country that no list has and that some document gives
    it to: Health Ministry (Tavia). A listed state's it may as well not be, unless
    ``ENOUGH`` bodies of that state are named with it and none of another state.
    """
    owned = {(body, land) for group in groups for body, land, _ in _owned(group, tallies)}
    alone = len({land for _, land in owned}) == 1 and len(owned) >= ENOUGH
    home: dict[str, dict[str, int]] = {}
    for at, group in enumerate(groups):
        for body, land, listed in _owned(group, tallies):
            if alone or not listed:
                home.setdefault(body, {})[land] = at
    if not home:
        return groups
    found = list(groups)
    for at, group in enumerate(groups):
        target = _target(group, tallies, home)
        if target is not None and target != at and found[target]:
            found[target] = found[target] + group
            found[at] = []
    return [group for group in found if group]


def _owned(group: Sequence[str], tallies: Mapping[str, Tally]) -> Iterator[tuple[str, str, bool]]:
    """The bodies with a country, each with whether a list has that."""
    for slug in group:
        name = tallies[slug].name
        whose = national.owned(name) if name.endswith(")") else None
        if whose and whose.state:
            listed = bool(national.state_of(whose.state) or places.is_place(whose.state))
            yield whose.body.name, whose.state, listed


def _target(group: Sequence[str], tallies: Mapping[str, Tally], home: Mapping[str, Mapping[str, int]]) -> int | None:
    """The group that the bodies of another mean, if all of them do."""
    means = {_means(tallies[slug].name, home) for slug in group}
    return means.pop() if len(means) == 1 else None


def _means(name: str, home: Mapping[str, Mapping[str, int]]) -> int | None:
    whose = national.owned(name)
    if whose is None or whose.state or whose.body.name not in home:
        return None
    own = home[whose.body.name]
    if whose.place:
        fitting = [at for land, at in own.items() if whose.place == land or whose.place in lands.adjectives(land)]
        return fitting[0] if len(fitting) == 1 else None
    return next(iter(own.values())) if len(own) == 1 else None
