"""Countries that no list has, told by their adjectives and by what states have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.actors.geography import acting
from corpus_tools.actors.named import Named, Roll, roll_of


def with_countries(text: str, roll: Roll) -> Roll:
    """
    The names, with those of which the text has an adjective (Tavia, Tavian), or that have what a state has, as
    countries that no list has: places, or the state where it acts. The adjective by itself names nobody.
    """
    sorts = roll.sorts
    unknown = {named.name for named in sorts if named.rule in _BARE and " " not in named.name}
    people = {word for named in sorts if named.kind == "person" and " " in named.name for word in named.name.split()}
    unknown -= people
    states = {named.name for named in sorts if named.rule == "state-unlisted"} - people
    told = {name: adjective for name in unknown if len(name) > _SHORT for adjective in _adjectives_in(text, name)}
    if not told and not states:
        return roll
    peoples, grounds = set(told.values()), states | told.keys()
    return roll_of(
        [
            _as_ground(text, named) if named.name in grounds and named.rule in _BARE else named
            for named in roll.ordered
            if not (named.name in peoples and named.rule in _BARE)
        ]
    )


_SHORT = 3  # letters; with an ending, so short a name is too often another name
_BARE = frozenset({"state-unlisted", "capital", "place-after-preposition", "acts-as-person"})
"""Rules by which a single word is a name and no more is known of it than what stands around it."""


def adjectives(name: str) -> Iterator[str]:
    """
    What the people and things of a country can be called.

    >>> list(adjectives("Sarvia"))
    ['Sarvian', 'Sarvan', 'Sarvian', 'Sarvese', 'Sarvish']
    >>> list(adjectives("Kelmistan"))[0], list(adjectives("Ostmark"))[0]
    ('Kelm', 'Ostmarkers')
    """
    yield from _without_stan(name)
    if name[-1] not in "aeiouy":
        yield name + "ers"
    stem = name.rstrip("aeiou")
    if stem != name:
        yield name + "n"
        yield stem + "an"
    yield from (stem + "ian", stem + "ese", stem + "ish")


def _without_stan(name: str) -> Iterator[str]:
    for ending in ("istan", "stan"):
        if len(name) > len(ending) + _SHORT and name.endswith(ending):
            yield name.removesuffix(ending)


def _adjectives_in(text: str, name: str) -> list[str]:
    """
    Those of the adjectives that the text has as words, with "s" or without.

    >>> _adjectives_in("Sarvia and the Sarvians", "Sarvia")
    ['Sarvian', 'Sarvian']
    """
    written = [adjective for adjective in adjectives(name) if adjective in text]
    return [adjective for adjective in written if re.search(rf"\b{adjective}s?\b", text)]


def _as_ground(text: str, named: Named) -> Named:
    acts = acting.acts_as_state(text, named.start, named.end, True)
    return named._replace(kind="country" if acts else "place", rule="adjective-beside", settled=True, weak=False)
