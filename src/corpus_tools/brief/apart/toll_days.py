"""Of which day tolls and crowds are, so that those of two days are not set against each other as one's answers."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from corpus_tools.brief.rows import Table
from corpus_tools.brief.rows import cells as cells_of
from corpus_tools.claims.quantities.crowds import GATHERED
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.text import fold

Cells = Mapping[str, Any]
Place = tuple[str, int]
Deed = tuple[int, int, dt.date]
"""From where to where an event is told, and its day."""

_LATER = re.compile(
    r"\b(?:climb|increas|reached?|r[io]se|rising)|\b(?:in|at (?:an?|the)) hospital\b|\b(?:injuries|succumb\w*|wounds)\b"
    r"|\bnumber of\b|\bsince\b|\btoll\b"
)
"""In what tells of a later death, or of a count that grew: its day is not that of the deed."""


def deeds_on(events: Table | None, places: Collection[Place]) -> dict[Place, list[Deed]]:
    """The events of one day that some lines tell, but for deaths that came later."""
    found: dict[Place, list[Deed]] = defaultdict(list)
    rows = (
        cells_of(events, "doc_id", "line", "start", "end", "when_from", "when_to", "text") if events is not None else ()
    )
    for doc_id, line, start, end, first, last, text in rows:
        if (doc_id, line) in places and first and first == last and not _LATER.search(fold(text or "")):
            found[doc_id, line].append((start, end, first))
    return found


def days_of_tolls(
    tolls: Iterable[Cells], deeds: Mapping[Place, Sequence[Deed]], said: Mapping[str, tuple[int, int]]
) -> dict[str, dt.date]:
    """
    The day of each toll whose day is known, by its id: that of the event that it is told in, which, if it is ``said``
    in a claim, must stand in the claim too, lest its day be that of saying so; else of the same number in other texts,
    where all of these are of one day; else of the one day of others on its line.
    """
    counted = [one for one in tolls if one["qualifier"] in OF_PEOPLE | {GATHERED}]
    found = {one["id"]: day for one in counted if (day := _told_day(one, deeds, said))}
    for beside in (_number, _line, _number):
        days: dict[object, set[dt.date]] = defaultdict(set)
        for one in counted:
            if one["id"] in found:
                days[beside(one)].add(found[one["id"]])
        for one in counted:
            near = days.get(beside(one))
            if one["id"] not in found and near and are_near(min(near), max(near)):
                found[one["id"]] = min(near)
    return found


_CLOSE = 100
"""Characters between a toll and the words that tell of which year it is."""


def years_of_tolls(tolls: Iterable[Cells], events: Table | None, days: Mapping[str, str]) -> dict[str, int]:
    """
    The year of each toll, by its id, that the nearest words beside it place in a year before that of its text: 'at
    least 41 died after the vote of 2008'. ``days`` are those of which texts are known to be.
    """
    counted = [one for one in tolls if one["qualifier"] in OF_PEOPLE]
    places = {(one["doc_id"], one["line"]) for one in counted}
    told: dict[Place, list[tuple[int, int, int]]] = defaultdict(list)
    rows = cells_of(events, "doc_id", "line", "start", "end", "when_from", "when_to") if events is not None else ()
    for doc_id, line, start, end, first, last in rows:
        if (doc_id, line) in places and first and last and first.year == last.year:
            told[doc_id, line].append((start, end, first.year))
    found: dict[str, int] = {}
    for one in counted:
        near = [(_apart(one["start"], deed), deed[2]) for deed in told[one["doc_id"], one["line"]]]
        gap, year = min(near, default=(_CLOSE, 0))
        if gap < _CLOSE and year < (year_of(days.get(one["doc_id"])) or 0):
            found[one["id"]] = year
    return found


def _apart(start: int, deed: tuple[int, int, int]) -> int:
    return max(deed[0] - start, start - deed[1], 0)


def year_of(day: object) -> int | None:
    """The year of a day, an interval or a year, if it is known: '2013-09', '2019-06-06/2019-06-12'."""
    found = re.match(r"\d{4}(?=-|/|$)", str(day or ""))
    return int(found[0]) if found else None


def are_near(one: dt.date, other: dt.date) -> bool:
    """Whether two days are one, or follow each other: a night has two."""
    return abs((one - other).days) <= 1


def _told_day(one: Cells, deeds: Mapping[Place, Sequence[Deed]], said: Mapping[str, tuple[int, int]]) -> dt.date | None:
    if one["as_of"] and one["as_of_from"] and one["as_of_from"] == one["as_of_to"]:
        day: dt.date = one["as_of_from"]
        return day
    first, last = said.get(one["claim"] or "", (0, math.inf))
    on_line = deeds.get((one["doc_id"], one["line"]), ())
    around = [deed for deed in on_line if first <= deed[0] <= one["start"] < deed[1] <= last]
    return min(around, key=lambda deed: deed[1] - deed[0])[2] if around else None


def _number(one: Cells) -> object:
    return one["low"], one["high"]


def _line(one: Cells) -> object:
    return one["doc_id"], one["line"]
