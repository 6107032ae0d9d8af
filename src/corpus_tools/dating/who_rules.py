"""What stands for a country on a day in the press: its capital, its head of state or government."""

from __future__ import annotations

import datetime as dt
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dating.almanac import Days, spans_of

_HEADS = frozenset(("president", "prime minister", "chancellor"))


def with_heads(names: frozenset[str], day: dt.date) -> frozenset[str]:
    """
    Some names, and those of the capital and of who is at the head of a country among them on a day.

    >>> sorted(with_heads(frozenset(["Italy", "Italian"]), dt.date(2009, 4, 6)) & {"Berlusconi", "Prodi", "Rome"})
    ['Berlusconi', 'Rome']
    """
    states = {_states()[name] for name in names & _states().keys()}
    if not states:
        return names
    told = (words for one in states for (first, last), words in _known().get(one, ()) if first <= day <= last)
    return names.union(*told)


@cache
def _states() -> dict[str, str]:
    """The country by its names and by what is of it: Italy, Italian."""
    rows = lexicons.rows("actor_states")
    return {row["form"]: row["state"] for row in rows if row["use"] in ("name", "adjective")}


@cache
def _known() -> dict[str, tuple[tuple[Days, frozenset[str]], ...]]:
    """By the name of a country the names that stand for it, each with the days when they do."""
    found: dict[str, list[tuple[Days, frozenset[str]]]] = {}
    for row in lexicons.rows("dating_holders"):
        if row["office"] in _HEADS and row["of"]:
            names = frozenset(row["names"].split("|"))
            found.setdefault(row["of"], []).extend((days, names) for days in spans_of(row, "dating_holders"))
    for row in lexicons.rows("actor_states"):
        if row["use"] == "capital":
            found.setdefault(row["state"], []).append(((dt.date.min, dt.date.max), frozenset((row["form"],))))
    return {country: tuple(words) for country, words in found.items()}
