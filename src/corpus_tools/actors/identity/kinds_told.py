"""Within one document: the kind of an actor, by what all places of its name tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.geography.places import is_town
from corpus_tools.actors.named import Named, Roll
from corpus_tools.actors.wordclasses import organisation_words

_BALANCE = {"place-after-preposition": 2, "end-of-a-name": 2, "acts-as-person": 3, "capital": -1}
"""One preposition of place makes a place, one verb a person, unless the name stands bare so many times more: firms
believe and insist too."""
_DEFAULTS = {
    "acronym": 1,
    "capitals": 100,
    "capitals-after-article": 100,
    "heard-elsewhere": 160,
    "place-after-preposition": 200,
    "end-of-a-name": 200,
    "told": 150,
    "person-particle": 240,
}
"""What a rule that rests on no word says of a kind."""

_BY_WORDS, _SETTLED = 300, 2000
"""What one that rests on a word says of it, and how much more where the name is the actor's whatever else is said."""

_AT_MOST = 250
"""What capitals alone say of a kind, however often: one "the environmental group Green Shore" says more."""

_IN_A_TOWN = 260
"""What one "in" or "shelling of" before several words says, of whose kind nothing but their capitals tells."""

_FULL = 50
"""What a person's name in full says more of a kind than the surname alone."""


def kinds_of(roll: Roll, whose: Sequence[str]) -> dict[str, str]:
    """
    The kind that most places give an actor; a rule that rests on words in the text counts before a default. ``whose``
    is the actor of each sort of name.
    """
    votes: dict[str, dict[str, int]] = defaultdict(dict)
    balance: dict[str, int] = defaultdict(int)
    sure: set[str] = set()
    spoke: set[str] = set()
    for named, actor, times in zip(roll.sorts, whose, roll.counts, strict=True):
        if named.rule in _BALANCE:
            balance[actor] += times * _BALANCE[named.rule]
            spoke.update([actor] if named.rule == "acts-as-person" else ())
        elif named.kind:
            sure.add(actor)
        if named.kind and (named.rule != "gazetteer" or actor == named.name):
            votes[actor][named.kind] = votes[actor].get(named.kind, 0) + _weight(named, actor, times)
    for name in {name for name, rest in balance.items() if rest < 0} - sure:
        votes[name] = {_kind_of_bare(name, name in spoke): 1}
    return {name: min(cast, key=lambda kind: (-cast[kind], kind)) for name, cast in votes.items() if cast}


def _weight(named: Named, actor: str, times: int) -> int:
    """What so many names of one sort say of the kind of their actor."""
    if named.rule == "person-particle" and actor != named.name and actor.rpartition(" ")[2] in organisation_words():
        return 1  # (the Guard Movement, in its own tongue) Harakat al-Nur
    weight = times * (_DEFAULTS.get(named.rule, _BY_WORDS) + _SETTLED * named.settled)
    if named.rule == "place-after-preposition" and " " in named.name:
        weight = max(weight, _IN_A_TOWN)
    if named.rule != "capitals":
        return weight + _FULL * (named.kind == "person" and actor == named.name)
    return weight if named.settled else min(weight, _AT_MOST)


def _kind_of_bare(name: str, spoke: bool) -> str:
    """What an actor is that mostly stands bare: a person by a given name, a town that does not speak, else a body."""
    if name in names.given():
        return "person"
    return "place" if is_town(name) and not spoke else "organisation"
