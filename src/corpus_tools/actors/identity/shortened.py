"""Across documents: bodies of a country, and forces with a name of their own, that some documents name without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.actors import names
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
    groups = _joined_bare(groups, tallies)
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


def _joined_bare(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """The groups, those made one that are of one body and say nothing of whose it is: the Ministry of the Interior."""
    bare: dict[str, list[str]] = {}
    kept = []
    for group in groups:
        means = {
            whose and not (whose.state or whose.place) and whose.body
            for whose in map(national.owned, _named(group, tallies))
        }
        body = means.pop() if len(means) == 1 else None
        if isinstance(body, national.Body) and body.kind == "government":
            if body.name in bare:
                bare[body.name] += group
                continue
            bare[body.name] = group
        kept.append(group)
    return kept


def _named(group: Sequence[str], tallies: Mapping[str, Tally]) -> Iterator[str]:
    return (tallies[slug].name for slug in group)


def _owned(group: Sequence[str], tallies: Mapping[str, Tally]) -> Iterator[tuple[str, str, bool]]:
    """The bodies with a country, each with whether a list has that."""
    for slug in group:
        name = tallies[slug].name
        whose = national.owned(name)
        if whose and whose.state and name.endswith(")"):
            listed = bool(national.state_of(whose.state) or places.is_place(whose.state))
            yield whose.body.name, whose.state, listed
        elif whose and whose.place and _tells_no_land(whose, tallies):
            yield whose.body.name, f"{_OWN}{whose.place}", False


_OWN = "= "
"""Before a word of a force's own name, which stands where that of a land may."""


def _tells_no_land(whose: national.Owned, tallies: Mapping[str, Tally]) -> bool:
    """True for a force that has a name of its own: the Desert Border Guard, and not that of Texas."""
    place = whose.place or ""
    apart = national.state_of(place) or places.is_place(place) or names.slug(place) in tallies
    return whose.body.kind == "military" and not apart


def _target(group: Sequence[str], tallies: Mapping[str, Tally], home: Mapping[str, Mapping[str, int]]) -> int | None:
    """The group that the bodies of another mean, if all of them do."""
    means = {_means(tallies[slug], home) for slug in group}
    return means.pop() if len(means) == 1 else None


def _means(tally: Tally, home: Mapping[str, Mapping[str, int]]) -> int | None:
    whose = national.owned(tally.name)
    if whose is None or whose.state or whose.body.name not in home:
        return None
    near = tally.family or ()
    own = {
        land: at for land, at in home[whose.body.name].items() if whose.place or land in near or land.startswith(_OWN)
    }
    if whose.place:
        fitting = [at for land, at in own.items() if whose.place == land or whose.place in lands.adjectives(land)]
        return fitting[0] if len(fitting) == 1 else None
    return next(iter(own.values())) if len(own) == 1 else None
