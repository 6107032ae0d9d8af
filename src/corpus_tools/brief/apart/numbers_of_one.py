"""Whether two numbers may be of the same people or things, by where they stand, and what stands beside them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus_tools.brief.apart.matters import CROWDS, SIZES, are_of_one_kind, is_of_one_size, matter
from corpus_tools.brief.apart.nations import STATES, nation_of, state_of
from corpus_tools.brief.apart.sides import days_apart
from corpus_tools.brief.apart.toll_days import are_near, year_of
from corpus_tools.brief.few_named import FEW
from corpus_tools.brief.rows import Table
from corpus_tools.brief.rows import cells as cells_of
from corpus_tools.claims.quantities.crowds import GATHERED
from corpus_tools.claims.quantities.presence import PRESENT
from corpus_tools.claims.quantities.shares import OF_VOTES, SHARE_OF
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.claims.quantities.votes import CAST
from corpus_tools.text import fold

NEARBY = 2
"""Within how many lines of one text two sources may be speaking of the same people or things."""

CLOSELY = 7
"""Days that a date takes at most by which alone two tolls are of one event: two of one year are not."""

MONTH = 31
"""Days between two reports at most that count one garrison."""

MANY = 5
"""Actors in common by which two reports are of one matter though it is not known of when they are."""

_TWICE = 2
"""How many times greater a toll of no day may be than one of a day."""

SEVERAL = 3
"""Actors in common, each in few documents, by which two reports are of one matter."""

Cells = Mapping[str, Any]
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """The days of which events are told on some lines, and in each of the documents that hold those lines."""

    on_line: Mapping[Place, set[dt.date]]
    in_text: Mapping[str, set[dt.date]]

    @classmethod
    def of(cls, events: Table | None, places: Collection[Place]) -> Told:
        """Those on some lines; background is of no occasion."""
        on_line: dict[Place, set[dt.date]] = defaultdict(set)
        in_text: dict[str, set[dt.date]] = {doc_id: set() for doc_id, _ in places}
        rows = cells_of(events, "doc_id", "line", "when_from", "when_to") if events is not None else ()
        for doc_id, line, first, last in rows:
            if doc_id in in_text and first and first == last:
                in_text[doc_id].add(first)
                if (doc_id, line) in places:
                    on_line[doc_id, line].add(first)
        return cls(on_line, in_text)

    def tells(self, cells: Cells, other: Cells) -> bool:
        """Whether the text of another number tells of a day, or the next, of which a number's line tells."""
        days = self.on_line.get((cells["doc_id"], cells["line"]), ())
        held = self.in_text.get(other["doc_id"], set())
        return not (days and held) or any(abs((day - one).days) <= 1 for day in days for one in held)


@dataclass(frozen=True, slots=True)
class Around:
    """
    What stands around numbers: the text of each document, the actors of each line, those whom many documents name, the
    persons of each line with where they stand, who makes each claim, the actors that each document names, but for those
    whom many do, the days of those of which one is known, the states of each line with where they stand, the days of
    what is told, how many voted how on each line that tells of a vote, the days of the deeds that tolls are of, and the
    years of those of a year gone by.
    """

    origin: Mapping[str, str]
    on_line: Mapping[Place, set[str]]
    everywhere: Collection[str]
    persons: Mapping[Place, Sequence[tuple[int, str]]]
    who: Mapping[str, str]
    named: Mapping[str, set[str]]
    days: Mapping[str, str]
    states: Mapping[Place, Sequence[tuple[int, str, str]]]
    told: Told
    ballots: Mapping[Place, Mapping[str, float | None]] = field(default_factory=dict)
    deed_days: Mapping[str, dt.date] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)

    def nation(self, cells: Cells) -> str | None:
        """The state whose troops a number counts."""
        return nation_of(cells, self.states.get((cells["doc_id"], cells["line"]), ()))


def stands_around(
    mentions: Table,
    places: Collection[Place],
    origin: Mapping[str, str],
    who: Mapping[str, str],
    days: Mapping[str, str],
    events: Table | None = None,
) -> Around:
    """What stands on some lines."""
    found: dict[Place, set[str]] = defaultdict(set)
    persons: dict[Place, list[tuple[int, str]]] = defaultdict(list)
    states: dict[Place, list[tuple[int, str, str]]] = defaultdict(list)
    documents: Counter[str] = Counter()
    last: dict[str, str] = {}
    within: dict[str, set[str]] = {doc_id: set() for doc_id, _ in places}
    for doc_id, line, actor, kind, start in cells_of(mentions, "doc_id", "line", "actor", "kind", "start"):
        if (doc_id, line) in places:
            found[doc_id, line].add(actor)
            if kind == "person":
                persons[doc_id, line].append((start, actor))
            elif kind in STATES and (state := state_of(actor)):
                states[doc_id, line].append((start, state, kind))
        if last.get(actor) != doc_id:
            last[actor] = doc_id
            documents[actor] += 1
            if doc_id in within:
                within[doc_id].add(actor)
    many = frozenset(actor for actor, number in documents.items() if number > FEW)
    own = {doc_id: actors - many for doc_id, actors in within.items()}
    return Around(origin, found, many, persons, who, own, days, states, Told.of(events, places))


def are_of_one(first: Cells, second: Cells, around: Around) -> bool:
    """True when two numbers may be of the same people or things."""
    days = [around.deed_days.get(cells["id"]) for cells in (first, second)]
    of_two = days[0] and days[1] and not are_near(days[0], days[1])
    if of_two or _are_of_two_years(first, second, around) or not are_of_one_kind(first["what"], second["what"]):
        return False
    if first["doc_id"] == second["doc_id"]:
        return _are_set_side_by_side(first, second, around)
    if len({around.origin.get(cells["doc_id"], cells["doc_id"]) for cells in (first, second)}) == 1:
        return False
    said = matter(first["what"], first["qualifier"])[1]
    if not said or said.startswith(SHARE_OF):
        return False
    if not is_of_one_size(first, second, CROWDS if first["qualifier"] == GATHERED else SIZES):
        return False
    if not _may_be_of_one_day(first, second, around):
        return False
    if first["qualifier"] == PRESENT:
        return _are_of_one_nation(first, second, around)
    closely = all(map(_is_dated_closely, (first, second)))
    if first["qualifier"] == OF_VOTES:
        at_once = closely or _are_of_one_time(first, second, around)
        return at_once and _whose(first, around) == _whose(second, around) is not None
    if closely and (first["qualifier"] not in CAST or len(_in_common(first, second, around)) >= SEVERAL):
        return True
    if first["qualifier"] == GATHERED:
        return (days[0] is None) == (days[1] is None) and _are_of_one_time(first, second, around)
    if first["qualifier"] in CAST:
        return _are_of_one_matter(first, second, around) or _are_of_one_vote(first, second, around)
    return _are_of_one_event(first, second, around)


def _are_of_two_years(first: Cells, second: Cells, around: Around) -> bool:
    """Whether one toll is of a year gone by, and the other of another, or told as the news of a text years later."""
    one, other = (around.years.get(cells["id"]) for cells in (first, second))
    if one and other:
        return one != other
    told = year_of(around.days.get((second if one else first)["doc_id"]))
    return bool((one or other) and told and told - (one or other or 0) > 1)


def _are_of_one_event(first: Cells, second: Cells, around: Around) -> bool:
    """
    Whether two numbers share actors of their lines, or their reports do; a toll of a day with one of no day only where
    the lines share several, and the one is not twice the other.
    """
    actors = [around.on_line.get((cells["doc_id"], cells["line"]), set()) for cells in (first, second)]
    common = (actors[0] & actors[1]) - {*around.everywhere}
    if bool(first["as_of"]) != bool(second["as_of"]) and first["qualifier"] in OF_PEOPLE:
        return len(common) > 1 and is_of_one_size(first, second, _TWICE)
    return bool(common) or _are_of_one_matter(first, second, around)


def _are_of_one_matter(first: Cells, second: Cells, around: Around) -> bool:
    """
    Whether two tolls stand in reports of some days that have several in common whom few others name, or in reports of
    some weeks that have many: the last toll is told at the hearing.
    """
    if first["qualifier"] not in OF_PEOPLE | CAST:
        return False
    days, common = _days_between(first, second, around), len(_in_common(first, second, around))
    return days is not None and common >= (SEVERAL if days <= CLOSELY else MANY) and days <= MONTH


def _are_of_one_vote(first: Cells, second: Cells, around: Around) -> bool:
    """
    Whether two results of a vote have one number in common, 61 to 58 and 61 to 57, in reports of one week that have
    several in common, or many where a day is not known.
    """
    one, other = (around.ballots.get((cells["doc_id"], cells["line"]), {}) for cells in (first, second))
    if not any(side in other and other[side] == number for side, number in one.items()):
        return False
    return _are_of_one_time(first, second, around)


def _are_of_one_time(first: Cells, second: Cells, around: Around, most: int = CLOSELY) -> bool:
    """Whether reports of so many days have several in common, or, where a day is not known, many."""
    days, common = _days_between(first, second, around), len(_in_common(first, second, around))
    return common >= MANY if days is None else days <= most and common >= SEVERAL


def _are_of_one_nation(first: Cells, second: Cells, around: Around) -> bool:
    """Whether two numbers of troops are of one state's, in reports of one matter, and of one month if that is known."""
    nation = around.nation(first)
    return nation is not None and nation == around.nation(second) and _are_of_one_time(first, second, around, MONTH)


def _in_common(first: Cells, second: Cells, around: Around) -> set[str]:
    """Those whom the documents of both numbers name and few others do."""
    return around.named.get(first["doc_id"], set()) & around.named.get(second["doc_id"], set())


def _days_between(first: Cells, second: Cells, around: Around) -> int | None:
    """Days between the publication of two documents; None where one is not known."""
    return days_apart(around.days.get(first["doc_id"]), around.days.get(second["doc_id"]))


def _whose(cells: Cells, around: Around) -> str | None:
    """The last person named before a number, whose votes it tells."""
    before = [one for one in around.persons.get((cells["doc_id"], cells["line"]), ()) if one[0] < cells["start"]]
    return max(before)[1] if before else None


def _are_set_side_by_side(first: Cells, second: Cells, around: Around) -> bool:
    """Whether two sources of one text, or a source and the outlet, give two numbers close to each other."""
    who = {around.who.get(cells["claim"] or "") for cells in (first, second)}
    near = NEARBY if matter(first["what"], first["qualifier"])[1] else 0
    close = len(who) > 1 and abs(first["line"] - second["line"]) <= near
    times = CROWDS if first["qualifier"] == GATHERED else SIZES
    if first["qualifier"] == PRESENT and around.nation(first) != around.nation(second):
        return False
    return close and is_of_one_size(first, second, times) and not _are_told_apart(first["what"], second["what"])


def _are_told_apart(one: str, other: str) -> bool:
    """True for what one text calls by one noun of two sorts: 'single seats' and 'sleeper seats'."""
    sorts = [{*fold(what).split()[:-1]} for what in (one, other)]
    return all(sorts) and sorts[0].isdisjoint(sorts[1])


def _may_be_of_one_day(first: Cells, second: Cells, around: Around) -> bool:
    """Whether the texts of two numbers tell of days near those of their lines, and no days of theirs lie apart."""
    if not (around.told.tells(first, second) and around.told.tells(second, first)):
        return False
    ends = [(cells["as_of_from"], cells["as_of_to"]) for cells in (first, second) if cells["as_of"]]
    exact = [begun for begun, ended in ends if begun and begun == ended]
    return len(exact) < len((first, second)) or abs((exact[0] - exact[1]).days) <= 1


def _is_dated_closely(cells: Cells) -> bool:
    """Whether it is known to the week of when a number is."""
    first, last = cells["as_of_from"], cells["as_of_to"]
    return bool(cells["as_of"] and first and last and (last - first).days < CLOSELY)
