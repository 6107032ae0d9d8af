"""What a number is of, so that only those are set against each other that count the same: the thing, and its state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus_tools.brief.apart.nations import named_in
from corpus_tools.brief.claims.amounts import NO_KINDS, kind_of
from corpus_tools.claims.quantities.crowds import GATHERED
from corpus_tools.claims.quantities.presence import OF_TROOPS, PRESENT, SOLDIERS
from corpus_tools.claims.quantities.shares import SHARE_OF
from corpus_tools.claims.quantities.things import STEPS, UNITS
from corpus_tools.claims.quantities.understood import DIED, KILLED, OF_PEOPLE, PEOPLE
from corpus_tools.claims.quantities.votes import CAST, VOTES

Kind = tuple[str, str]
"""What is counted, and what was done with it or befell it; nothing where no text says so."""

_NO_STATES = frozenset(["claimed", "estimated", "expected", "extra"])
"""What is said of a number, and not of what it counts."""

_ANYBODY = frozenset(
    ["citizens", "civilians", "inhabitants", "people", "persons", "residents", "townspeople", "villagers"]
)
"""Words for people of whom nothing else is said."""

_SOMEBODY = frozenset(
    ["attendees", "demonstrators", "employees", "farmers", "fishermen", "herders", "labourers", "marchers", "migrants",
     "miners", "participants", "passengers", "pilgrims", "protesters", "pupils", "refugees", "students", "supporters",
     "victims", "workers", "worshippers"]
)  # fmt: skip
"""Words for people who are all that a toll counts, or are called people by the next who tells it."""

_MEASURED = frozenset(["lost", "spilled"])
"""What tells of a unit what it is of: the tonnes that were lost."""

CROWDS = 60
"""How many times more one side counts in a crowd than the other at the most."""

SIZES = 10
"""How many times greater one toll of an event is than another at the most; what is greater still counts a whole war."""


def matter(what: str, qualifier: str | None) -> Kind:
    """
    What a number is of: people, if they are called nothing else of weight and something befell them, else the noun.

    >>> matter("elderly villagers", "killed"), matter("soldiers", "killed"), matter("villagers", "estimated")
    (('people', 'killed'), ('soldiers', 'killed'), ('villagers', ''))
    """
    state = "" if qualifier is None or qualifier in _NO_STATES else KILLED if qualifier == DIED else qualifier
    noun = kind_of(what)
    if state in CAST:
        return VOTES, state
    if noun in OF_TROOPS or (state == PRESENT and named_in(what)):
        return "soldiers", state
    return (PEOPLE if state in OF_PEOPLE | {GATHERED} and noun in _ANYBODY | _SOMEBODY else noun), state


def may_be_compared(kind: Kind) -> bool:
    """Whether it is known what a number of this kind is of; a unit alone, or "members", does not say so."""
    return kind[0] not in STEPS | NO_KINDS and (
        kind[0] not in UNITS or kind[1] in _MEASURED or kind[1].startswith(("of ", SHARE_OF))
    )


def are_of_one_kind(one: str, other: str) -> bool:
    """
    Whether two nouns may stand for the same people or things: 'miners' for 'people', and not for 'passengers'.

    >>> are_of_one_kind("three miners", "people"), are_of_one_kind("miners", "passengers")
    (True, False)
    >>> are_of_one_kind("US troops", "American soldiers"), are_of_one_kind("US troops", "French soldiers")
    (True, False)
    """
    first, second = kind_of(one), kind_of(other)
    whose = {named_in(what) for what in (one, other)} - {None}
    if len(whose) > 1:
        return False
    if first in OF_TROOPS and second in OF_TROOPS:
        return first == second or first in SOLDIERS or second in SOLDIERS
    return first == second or not _ANYBODY.isdisjoint((first, second)) or is_of_a_people(one, other)


def is_of_a_people(one: str, other: str) -> bool:
    """
    Whether one of two nouns is the name of a people, and the other one of troops: '2,300 Americans', '1,100 US troops'.

    >>> is_of_a_people("Americans", "US troops"), is_of_a_people("Americans", "US banks")
    (True, False)
    """
    nouns = [what for what in (one, other) if kind_of(what) not in OF_TROOPS]
    return len(nouns) == 1 and named_in(nouns[0].split()[-1]) is not None


def is_of_one_size(one: Mapping[str, Any], other: Mapping[str, Any], times: float = SIZES) -> bool:
    """
    Whether two numbers of two texts are near enough to be tellings of one thing.

    >>> is_of_one_size({"low": 49.0, "high": 49.0}, {"low": 4000.0, "high": None})
    False
    """
    first, second = sorted(max(cells["low"] or 0.0, cells["high"] or 0.0) for cells in (one, other))
    return second < times * first
