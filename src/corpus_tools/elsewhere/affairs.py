"""
The year of a day that an undated text names without it, by dated documents that tell of the same affair: they name the
same people and give that day of the calendar with its year, be it of another thing that happened on it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus_tools.chronology.coverage import COMMON
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.windows import shifted
from corpus_tools.elsewhere.passages import A_WEEK, Fact, Timed, Told, told_in
from corpus_tools.elsewhere.weighing import Rarity
from corpus_tools.elsewhere.windows import told_by

BEFORE, BEHIND = 120, 240
"""
Days before and after a day that a text names without its year, between which it was published, where it does not tell
the day as past or to come. Of 174 such days in dated reports of which others of the same affair tell the year, all but
one, of another affair, lie within 110 and 91.
"""

OF_ONE_DAY, OF_SEVERAL = (5, 2.5), (4, 2.0)
"""
Names that both have at least, and how many names that one document alone has would weigh as much, where one such day is
of both, or more of one year are.
"""


@dataclass(frozen=True, slots=True)
class Affair:
    """Who is named in an undated document, and the days of the calendar that it tells without their year."""

    told: Told
    days: Mapping[tuple[int, ...], Timed]


def affair_of(text: str, passages: Iterable[Timed]) -> Affair | None:
    """The affair that a document tells of; None where it names no day of the calendar without its year."""
    days = {timed.key: timed for timed in passages if timed.in_calendar}
    return Affair(told_in(text), days) if days else None


def find_years(affairs: Sequence[Affair], facts: Iterable[Fact], rarity: Rarity) -> dict[int, list[Evidence]]:
    """
    When the documents of affairs were published, by their places, by the years that dated documents of the same affair
    give to their days.
    """
    held: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for at, affair in enumerate(affairs):
        for key in affair.days:
            held[key].append(at)
    found: defaultdict[int, list[_Shared]] = defaultdict(list)
    for _, group in groupby(facts, key=lambda fact: fact.doc_id):  # those of a document stand together
        own = [*group]
        told = _all_told(fact.told for fact in own)
        dated = {fact.keys[0]: fact.day for fact in own}
        places = {at for key in dated if len(held.get(key, ())) <= COMMON for at in held.get(key, ())}
        for at in sorted(places):
            if shared := _shared(affairs[at], own[0].doc_id, told, dated, rarity):
                found[at].append(shared)
    return {at: days for at, shared in sorted(found.items()) if (days := _of_one_year(affairs[at], shared))}


def _all_told(told: Iterable[Told]) -> Told:
    """Who is named in all passages of a document."""
    every = [*told]
    names = frozenset[str]().union(*(one.names for one in every))
    return Told(names, frozenset[str]().union(*(one.heads for one in every)) - names, frozenset())


@dataclass(frozen=True, slots=True)
class _Shared:
    """A dated document with the days that it shares with an affair, how many names it shares, and their bits."""

    doc_id: str
    days: Mapping[tuple[int, ...], dt.date]
    names: int
    weight: float

    def has(self, enough: tuple[int, float]) -> bool:
        return self.names >= enough[0] and self.weight >= enough[1]


def _shared(
    affair: Affair, doc_id: str, told: Told, days: Mapping[tuple[int, ...], dt.date], rarity: Rarity
) -> _Shared | None:
    both = affair.told.named_with(told)
    shared = _Shared(doc_id, {key: days[key] for key in affair.days if key in days}, len(both), rarity.weight(both))
    return shared if shared.has(OF_SEVERAL) else None


def _of_one_year(affair: Affair, found: Sequence[_Shared]) -> list[Evidence]:
    """The days of the year in which most of them are; none where two years have as many, or one day is all there is."""
    years: defaultdict[int, dict[tuple[int, ...], Evidence]] = defaultdict(dict)
    sure: set[int] = set()
    for shared in sorted(found, key=lambda one: (-one.weight, one.doc_id)):
        for key, day in shared.days.items():
            years[day.year].setdefault(key, _evidence(affair.days[key], day, shared.doc_id))
            sure |= {day.year} if shared.has(OF_ONE_DAY) else set()
    (most, year), *others = sorted(((len(days), year) for year, days in years.items()), reverse=True)
    if (others and others[0][0] == most) or (most == 1 and year not in sure):
        return []
    return [*years[year].values()]


def _evidence(timed: Timed, day: dt.date, doc_id: str) -> Evidence:
    first = day if timed.coming is False else shifted(day, -BEFORE)
    last = shifted(day, 2 * A_WEEK if timed.coming else BEHIND)
    return Evidence(((first, last),), told_by(doc_id, day, timed))
