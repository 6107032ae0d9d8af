"""Within one document: the kind of an actor, by what all places of its name tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.geography.places import is_town
from corpus_tools.actors.named import Roll

_BALANCE = {"place-after-preposition": 2, "end-of-a-name": 2, "acts-as-person": 3, "capital": -1}
"""One preposition of place makes a place, one verb a person, unless the name stands bare so many times more: firms
believe and insist too."""
_DEFAULTS = {
    "acronym": 1,
    "capitals": 100,
    "capitals-after-article": 100,
    "place-after-preposition": 200,
    "end-of-a-name": 200,
    "told": 150,
    "person-particle": 240,
}
"""What a rule that rests on no word says of a kind, against 300 for one that does."""

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
    for (_, _, form, kind, _, rule, settled, _), actor, times in zip(roll.sorts, whose, roll.counts, strict=True):
        if rule in _BALANCE:
            balance[actor] += times * _BALANCE[rule]
            spoke.update([actor] if rule == "acts-as-person" else ())
        elif kind:
            sure.add(actor)
        if kind and (rule != "gazetteer" or actor == form):
            weight = times * (_DEFAULTS.get(rule, 300) + 2000 * settled)
            if rule == "place-after-preposition" and " " in form:
                weight = max(weight, _IN_A_TOWN)
            if rule == "capitals" and not settled:
                weight = min(weight, _AT_MOST)
            weight += _FULL * (kind == "person" and actor == form and rule != "capitals")
            votes[actor][kind] = votes[actor].get(kind, 0) + weight
    for name in {name for name, rest in balance.items() if rest < 0} - sure:
        votes[name] = {
            "person" if name in names.given() else "place" if is_town(name) and name not in spoke else "organisation": 1
        }
    return {name: min(cast, key=lambda kind: (-cast[kind], kind)) for name, cast in votes.items() if cast}
