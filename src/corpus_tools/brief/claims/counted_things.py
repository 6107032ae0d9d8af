"""Which numbers a reader of the brief wants to see: what several texts count, and people, money and weapons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pandas as pd

from corpus_tools.brief.rows import Table, cells, where
from corpus_tools.claims.quantities.things import UNITS
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.claims.topics.content import stem
from corpus_tools.text import fold

_WEAPONS = frozenset(
    ["arms", "bombs", "bullets", "cartridges", "drones", "explosives", "firearms", "grenades", "guns", "handguns",
     "helicopters", "jets", "knives", "landmines", "machetes", "mines", "missiles", "mortars", "pistols", "revolvers",
     "rifles", "rockets", "shells", "shotguns", "tanks", "warheads", "warplanes", "warships", "weapons"]
)  # fmt: skip
_MANY_WORDS = frozenset(["bodies", "casualties", "children", "deaths", "men", "people", "persons", "troops", "women"])
_FEW = 5
"""People fewer than so many, of whom nothing else is told, are nobody's toll: two reviewers, three of his uncles."""


def telling(quantities: Table, origin: Mapping[str, str]) -> Any:
    """
    The numbers but for those of things that the texts of one origin alone count and that are neither people nor money,
    measures nor weapons: a table of the same kind. Of texts of one origin all are kept.
    """
    if len({*origin.values()}) <= 1:
        return quantities
    places: dict[str, set[str]] = defaultdict(set)
    for doc_id, what in cells(quantities, "doc_id", "what"):
        places[_noun(what)].add(origin.get(doc_id, doc_id))
    several = {noun for noun, found in places.items() if len(found) > 1}

    def kept(part: pd.DataFrame) -> pd.Series[bool]:
        rows = zip(part["what"], part["low"], part["high"], part["qualifier"], strict=True)
        return pd.Series([_noun(row[0]) in several or _is_telling(*row) for row in rows], part.index, bool)

    return where(quantities, kept, "what", "low", "high", "qualifier")


def _noun(what: str) -> str:
    words = fold(what).split()
    return stem(words[-1]) if words else ""


def _is_telling(what: str, low: float | None, high: float | None, qualifier: str | None) -> bool:
    """
    Whether a number that one text alone gives is of people, money, a measure or weapons.

    >>> _is_telling("rifles", 2.0, 2.0, None), _is_telling("paragraphs", 3.0, 3.0, None)
    (True, False)
    >>> _is_telling("reviewers", 2.0, 2.0, None), _is_telling("sailors", 2.0, 2.0, "killed")
    (False, True)
    """
    noun = (fold(what).split() or [""])[-1]
    if noun in UNITS or noun in _WEAPONS:
        return True
    if noun not in _MANY_WORDS and not (persons_like(noun) or persons_like(noun.removesuffix("s"))):
        return False
    size = max((bound for bound in (low, high) if bound is not None and not pd.isna(bound)), default=0.0)
    return (qualifier is not None and not pd.isna(qualifier)) or size >= _FEW
