"""Across documents: firms that some are told of with the last word of their name and some without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
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
