"""Across documents: bodies of a country, and forces with a name of their own, that some documents name without it."""

from __future__ import annotations

from collections import Counter, defaultdict
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
        whose = national.owned(name) if name.endswith(")") else None
        if whose and whose.state:
            listed = bool(national.state_of(whose.state) or places.is_place(whose.state))
            yield whose.body.name, whose.state, listed


def _target(group: Sequence[str], tallies: Mapping[str, Tally], home: Mapping[str, Mapping[str, int]]) -> int | None:
    """The group that the bodies of another mean, if all of them do."""
    means = {_means(tallies[slug], home) for slug in group}
    return means.pop() if len(means) == 1 else None


def _means(tally: Tally, home: Mapping[str, Mapping[str, int]]) -> int | None:
    whose = national.owned(tally.name)
    if whose is None or whose.state or whose.body.name not in home:
        return None
    near = tally.family or ()
    own = {land: at for land, at in home[whose.body.name].items() if whose.place or land in near}
    if whose.place:
        fitting = [at for land, at in own.items() if whose.place == land or whose.place in lands.adjectives(land)]
        return fitting[0] if len(fitting) == 1 else None
    return next(iter(own.values())) if len(own) == 1 else None


def joined_to_own(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    The groups, with a force that documents name without whose it is (``the Border Guard``), whichever state they are
    about, joined to the only one of the corpus that has a name of its own for it (the Desert Border Guard); none
    where some document says in words that it speaks of a state's.
    """
    own: dict[str, set[int]] = defaultdict(set)
    bare: dict[str, set[int]] = defaultdict(set)
    told: set[str] = set()
    for at, group in enumerate(groups):
        for slug in group:
            whose = national.owned(tallies[slug].name)
            if whose is None or whose.body.kind != "military":
                continue
            if whose.place and whose.place == _apart(whose.place, tallies):
                own[whose.body.name].add(at)
            elif not whose.place and _is_bare(tallies[slug]):
                bare[whose.body.name].add(at)
            else:
                told.add(whose.body.name)
    found = list(groups)
    for body in sorted(bare.keys() & own.keys() - told):
        if len(own[body]) == 1:
            (target,) = own[body]
            for at in sorted(bare[body]):
                _rename(tallies, found[at], found[target])
                found[target], found[at] = found[target] + found[at], []
    return [group for group in found if group]


def _apart(word: str, tallies: Mapping[str, Tally]) -> str | None:
    """The word before a body's name where it is no place: Desert, and not Texas."""
    return None if national.state_of(word) or places.is_place(word) or names.slug(word) in tallies else word


def _is_bare(tally: Tally) -> bool:
    """True for a body that its documents name in words that tell no state."""
    return all(national.body_of(form) is not None for form in tally.written - {tally.name})


def _rename(tallies: Mapping[str, Tally], slugs: Sequence[str], whole: Sequence[str]) -> None:
    """Gives bodies the name of the one that they are, so that none is shown as a state's."""
    for slug in slugs:
        tallies[slug].forms -= {*tallies[slug].names} - tallies[slug].written
        tallies[slug].names = Counter({tallies[whole[0]].name: tallies[slug].names.total()})
