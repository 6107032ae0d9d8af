"""Within one document: statesmen whom the whole press calls by their surname, where nobody else there has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.identity.gendered import gender_of
from corpus_tools.actors.named import Named, Roll, roll_of

_DOUBTFUL = frozenset({"acts-as-person", "place-after-preposition"})
_OFFICE = re.compile(
    r"\b(?:(?P<male>Mr)\.?|(?P<female>Mrs|Ms)\.?|Ayatollah|Chancellor|Gen\.|General|Minister|Premier|President|Secretary"
    r"|Speaker)\s\Z"
)
_LONGEST = len("Chancellor ") + 1  # characters before a name that hold its office


@cache
def _leaders() -> dict[str, str]:
    return {row["surname"]: row["name"] for row in lexicons.rows("actor_leaders")}


def called(surname: str, gender: str) -> str | None:
    """
    The full name of the statesman, or stateswoman, who is known by a surname.

    >>> called("Merkel", "female"), called("Merkel", "male")
    ('Angela Merkel', None)
    """
    name = _leaders().get(surname)
    return name if name and gender_of(name) in (gender, None) else None


def in_office(text: str, roll: Roll) -> Roll:
    """
    The names, a surname behind a courtesy or a high office (``Mr. Putin``) the statesman's who is known by it, where
    the document names nobody else so and nowhere has another title before it (``Judge Putin``).
    """
    titled = [one for one in roll.ordered if one.rule == "title-before" and one.name in _leaders()]
    if not titled:
        return roll
    others = _surnames_in_full(roll.sorts) | {names.fold(one.name) for one in titled if not _is_leaders(text, one)}
    return roll_of(
        [
            named._replace(name=_leaders()[named.name])
            if named.rule == "title-before" and named.name in _leaders() and names.fold(named.name) not in others
            else named
            for named in roll.ordered
        ]
    )


def _is_leaders(text: str, named: Named) -> bool:
    """True where the title before a surname is one that its statesman may have."""
    office = _OFFICE.search(text, max(0, named.start - _LONGEST), named.start)
    if office is None:
        return False
    return all(called(named.name, gender) for gender in ("male", "female") if office[gender])


def _surnames_in_full(sorts: Sequence[Named]) -> set[str]:
    return {names.content(named.name)[-1] for named in sorts if named.kind == "person" and " " in named.name}


def well_known(sorts: Sequence[Named]) -> Sequence[Named]:
    """
    The names, surnames of statesmen whom the whole press calls by them theirs, where the document names nobody else
    so, and does more than go there: the road to Castro leads to a town.
    """
    leaders = _leaders()
    if leaders.keys().isdisjoint([named.name for named in sorts]):
        return sorts
    told = {named.name for named in sorts if named.rule != "place-after-preposition"}
    people = _surnames_in_full(sorts)
    return [
        named._replace(name=leaders[named.name], kind="person", rule="well-known-surname", weak=False)
        if (named.kind is None or named.rule in _DOUBTFUL)
        and named.name in leaders
        and named.name in told
        and names.fold(named.name) not in people
        else named
        for named in sorts
    ]
