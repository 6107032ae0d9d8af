"""
Across documents: firms that some are told of with the last word of their name and some without it, and bodies of a
country that no list has, where a document names them without it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography import lands, national, places
from corpus_tools.actors.identity.tallies import Tally
from corpus_tools.actors.wordclasses import organisation_words

_BUSINESS = frozenset(
    {"Airlines", "Airways", "Breweries", "Chemicals", "Energy", "Enterprises", "Foods", "Group", "Holding", "Holdings"}
    | {"Industries", "International", "Logistics", "Mines", "Mining", "Motors", "Oil", "Partners", "Petroleum"}
    | {"Properties", "Resources", "Shipping", "Steel", "Systems", "Technologies", "Telecom", "Terminals", "Ventures"}
)
"""Last words of firms' names that many leave out."""
_FIRMS = frozenset({"organisation", "person"})
"""What a firm is taken for; of two capitalised words of which nothing more is told, for a person."""


def joined_firms(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    Join a firm to the one whose name is longer by a last word that tells its business or form (Nordhavn Salt, Nordhavn
    Salt Terminals), where no other is so called and no given name makes the shorter a person's.
    """
    home = {slug: index for index, group in enumerate(groups) for slug in group}
    longer: dict[str, set[int]] = defaultdict(set)
    for slug, index in home.items():
        if tallies[slug].kind == "organisation" and (short := _without_business(tallies[slug].name)):
            longer[short].add(index)
    for slug, index in sorted(home.items()):
        targets = longer.get(tallies[slug].name, set()) - {index}
        if len(targets) == 1 and _may_be_firm(tallies[slug]) and _is_one(groups[index], tallies, tallies[slug].name):
            (target,) = targets
            if groups[target]:
                groups[target] += groups[index]
                groups[index] = []
    return [group for group in groups if group]


def _without_business(name: str) -> str | None:
    """
    A firm's name without its last word, where two words or more are left.

    >>> [_without_business(name) for name in ("Nordhavn Salt Terminals", "Kelm Group", "Osta Hall Front")]
    ['Nordhavn Salt', None, None]
    """
    *rest, last = name.split()
    told = last in _BUSINESS or last in lexicons.forms("actor_legal_forms")
    return " ".join(rest) if told and len(rest) > 1 else None


def _may_be_firm(tally: Tally) -> bool:
    """True for a name that no given name opens and no word of a body tells to be another sort of one."""
    words = tally.name.split()
    return tally.kind in _FIRMS and words[0] not in names.given() and organisation_words().keys().isdisjoint(words)


def _is_one(group: Sequence[str], tallies: Mapping[str, Tally], name: str) -> bool:
    """True where all that is joined already is called by the words of the name."""
    return all(set(tallies[slug].name.split()) <= set(name.split()) for slug in group)


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
