"""The things that texts, or two sources of one text, count differently."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import Any

from corpus_tools.brief.apart.matters import Kind, matter, may_be_compared
from corpus_tools.brief.apart.numbers_of_one import Around, Place, are_of_one, stands_around
from corpus_tools.brief.apart.retouched import exchanged, excludes, linked
from corpus_tools.brief.apart.sides import Texts, at_odds, sides
from corpus_tools.brief.apart.toll_days import Deed, days_of_tolls, deeds_on, years_of_tolls
from corpus_tools.brief.claims.amounts import amount, as_written, on_different_days
from corpus_tools.brief.corpus.copies import NUMBER
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.inwords import compared, date_words
from corpus_tools.brief.rows import Row, Table, among, lasting, number_of, stream, where
from corpus_tools.brief.rows import cells as cells_of
from corpus_tools.brief.tabular import Cell
from corpus_tools.claims.quantities.manner import is_count
from corpus_tools.claims.quantities.presence import PRESENT
from corpus_tools.claims.quantities.understood import DIED, KILLED, OF_PEOPLE
from corpus_tools.claims.quantities.votes import CAST
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import fold

MOST = 60  # rows that share an actor or a thing; more of them are everybody's, and comparing all would cost the square

_HELD = ("low", "high", "what", "qualifier", "as_of", "as_of_from", "as_of_to")
COMPARED = ("id", "doc_id", "line", "start", "claim", *_HELD)
"""What of a number is compared."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A number: its cells that are compared, and its row."""

    cells: Mapping[str, Any]
    row: Row


def differing_numbers(
    quantities: Table,
    mentions: Table,
    claims: Table,
    origin: Mapping[str, str],
    days: Mapping[str, str] = MappingProxyType({}),
    events: Table | None = None,
) -> list[tuple[str, list[Row]]]:
    """
    Numbers that count the same kind of thing, of which the same is told, and have no value in common. Two of several
    origins are compared when they hold at the same time, or when their lines name an actor in common, where the texts
    tell what was done with the things, and each text tells of a day that the other gives beside its number; two of one
    text when two sources, or a source and the outlet, give them close to each other; a text and its copy differ where
    each has one that the other has not. What differs from nothing in a set is another matter of its own.
    """
    alike = _alike(quantities)
    compared = [cells for told in alike.values() for cells in _cells(told)]
    places = {(cells["doc_id"], cells["line"]) for cells in compared}
    ids = {cells["claim"] for cells in compared if cells["claim"]}
    who = speakers_of(claims, ids)
    deed_days = _deed_days(alike, claims, deeds_on(events, places), ids)
    around = stands_around(mentions, places, origin, who, days, events)
    years = years_of_tolls(compared, events, days)
    around = replace(around, ballots=_ballots(alike), deed_days=deed_days, years=years)
    found = []
    for (kind_name, qualifier), told in alike.items():
        sets = [own | _also_of(own, told, around) for own in _sets_apart(told, around)]
        overlapping = (pair for own in sets for pair in pairwise(sorted(own)))
        for apart in linked([one.cells["id"] for one in told], overlapping):
            held = [one for one in told if one.cells["id"] in apart]
            found.append((_called(kind_name, qualifier, held, around), [one.row for one in held]))
    return found


def _called(kind_name: str, qualifier: str, held: Sequence[_Told], around: Around) -> str:
    """What numbers of one kind are of, in the words of their texts, with what befell it and whose it is."""
    some_died = qualifier == KILLED and any(one.cells["qualifier"] == DIED for one in held)
    said = DIED if some_died else qualifier
    shown = as_written(kind_name, (one.row["what"] for one in held))
    name = f"{shown}, {said}" if said else shown
    whose = around.nation(held[0].cells) if qualifier == PRESENT else None
    return f"{name} ({whose.replace('-', ' ').title()})" if whose else name


def _cells(told: Iterable[_Told]) -> Iterator[Mapping[str, Any]]:
    return (one.cells for one in told)


def _deed_days(
    alike: Mapping[Kind, Sequence[_Told]], claims: Table, deeds: Mapping[Place, Sequence[Deed]], ids: Collection[str]
) -> dict[str, dt.date]:
    """Of which day tolls are, by their ids; ``ids`` are the claims that hold a number."""
    spans = {key: (start, end) for key, start, end in cells_of(among(claims, "id", ids), "id", "start", "end")}
    return {key: day for told in alike.values() for key, day in days_of_tolls(_cells(told), deeds, spans).items()}


def _ballots(alike: Mapping[Kind, Sequence[_Told]]) -> dict[Place, dict[str, float | None]]:
    """How many voted how, by the lines that tell it."""
    found: dict[Place, dict[str, float | None]] = defaultdict(dict)
    for (_, said), told in alike.items():
        for one in told if said in CAST else ():
            found[one.cells["doc_id"], one.cells["line"]][said] = one.cells["low"]
    return found


def _sets_apart(told: Sequence[_Told], around: Around) -> Iterator[set[str]]:
    """The numbers of one kind that differ, by their ids, those that differ from one another together."""
    ids = [one.cells["id"] for one in told]
    pairs = [
        (one.cells["id"], other.cells["id"]) for one, other in combinations(told, 2) if _differ(one, other, around)
    ]
    changed = sorted(exchanged((one.cells for one in told), around.origin))
    yield from map(set, linked(ids, [*pairs, *pairwise(changed)]))


def _alike(quantities: Table) -> dict[Kind, list[_Told]]:
    """
    The numbers that have a bound, those of one kind of thing together; none of units or of what everybody counts, and
    no part of another number, nor what comes on top of one ("three other guests").
    """
    whole = where(quantities, lambda part: part["rule"].map(is_count).astype(bool), "rule")
    bounded = where(whole, lambda part: part["low"].notna() | part["high"].notna(), "low", "high")
    kinds = Counter(matter(what, qualifier) for what, qualifier in cells_of(bounded, "what", "qualifier"))
    alike: dict[Kind, list[_Told]] = {
        kind: [] for kind in sorted(kinds) if 1 < kinds[kind] <= MOST and may_be_compared(kind)
    }
    for row in stream(bounded, *COMPARED, "text"):
        if (kind := matter(row["what"], row["qualifier"])) in alike and not is_further(row["text"] or ""):
            alike[kind].append(_Told({column: row[column] for column in COMPARED}, lasting(row)))
    return alike


def is_further(words: str) -> bool:
    """
    True for a number of what comes on top of others.

    >>> is_further("roughly 5,500 more pages"), is_further("Three other guests dead")
    (True, True)
    >>> is_further("more than 40 guests"), is_further("no more than 40 guests")
    (False, False)
    """
    return _FURTHER.search(words) is not None


_FURTHER = re.compile(r"\b(?:additional|another|extra|further|more(?! than)|other)\b", re.I)


def speakers_of(claims: Table, ids: Collection[str]) -> dict[str, str]:
    """Who makes some claims: an actor, or the words that stand for one who is not named."""
    made = cells_of(among(claims, "id", ids), "id", "speaker", "source")
    return {key: speaker or fold(source or key) for key, speaker, source in made}


def _also_of(apart: Collection[str], told: Sequence[_Told], around: Around) -> set[str]:
    """The numbers that contradict none of those that differ, but are of the same: 'at least 40' beside 47 and 52."""
    chosen = [one.cells for one in told if one.cells["id"] in apart]
    others = [one.cells for one in told if one.cells["id"] not in apart]
    return {
        other["id"]
        for other in others
        if any(not on_different_days([one, other]) and are_of_one(one, other, around) for one in chosen)
    }


def _differ(one: _Told, other: _Told, around: Around) -> bool:
    first, second = one.cells, other.cells
    if on_different_days([first, second]) or not are_of_one(first, second, around):
        return False
    return excludes((first["low"], first["high"]), (second["low"], second["high"]))


Differing = tuple[str, Sequence[Row]]
"""What is counted differently, and the numbers."""


def most_told(
    quantities: Table, mentions: Table, claims: Table, texts: Texts, events: Table | None = None
) -> list[Differing]:
    """The things that documents, or two sources of one, count differently, those first that most texts count."""
    found: list[Differing] = [*differing_numbers(quantities, mentions, claims, texts.origin, texts.days, events)]
    return sorted(found, key=lambda one: -len({texts.origin.get(row["doc_id"], row["doc_id"]) for row in one[1]}))


def numbers_at_odds(
    quantities: Table,
    claims: Table,
    found: Sequence[Differing],
    named: Mapping[str, str],
    texts: Texts,
    top_n: int,
) -> Html:
    """The things that documents, or two sources of one, count differently, each number with who gives it."""
    if not found:
        how = " where they count one kind of thing, of which the same is told, at one time or of the same actors"
        return paragraph(compared(number_of(quantities), "number", how=how))
    shown = found[:top_n]
    who = givers(claims, shown, named)
    rows: list[list[Cell]] = []
    for name, held in shown:
        ordered = in_order(held, who, texts.days)
        rows.append([name, sides(ordered, NUMBER, lambda row: ", ".join(_said(row, who)), texts)])
    caution = "By one noun two passages may count different things, at different times. Read both before comparing."
    return paragraph(caution) + at_odds("Numbers that differ", "of what", rows, len(found), "thing", "quantities")


def in_order(held: Sequence[Row], who: Collection[str], days: Mapping[str, str]) -> list[Row]:
    """
    The numbers of one matter by their size; tolls by the ``days`` of their texts, since they grow, those without a day
    last. A number that its text gives again in nobody's name stands once.
    """
    said = {(row["doc_id"], row["low"], row["high"]) for row in held if row["claim"] in who}
    once = [row for row in held if row["claim"] in who or (row["doc_id"], row["low"], row["high"]) not in said]

    def place(row: Row) -> tuple[str, float, str]:
        day = str(days.get(row["doc_id"], _NO_DAY)) if row["qualifier"] in OF_PEOPLE else ""
        return day, row["low"] or 0.0, row["id"]

    return sorted(once, key=place)


_NO_DAY = "9999"


def givers(claims: Table, found: Sequence[Differing], named: Mapping[str, str]) -> dict[str, str]:
    """Whoever makes each claim that holds one of the numbers, by name or in the words that stand for one."""
    ids = {row["claim"] for _, rows in found for row in rows if row["claim"]}
    made = cells_of(among(claims, "id", ids), "id", "speaker", "source", "printed")
    return {
        key: named.get(speaker, speaker) if speaker else (told and described(source)) or "a source without a name"
        for key, speaker, source, printed in made
        for told in (printed or len((source or "").split()) <= FACT_WORDS,)
    }


def _said(row: Row, who: Mapping[str, str]) -> Iterator[str]:
    """How many, when, and who says so."""
    day = f" ({date_words(row['as_of'])})" if row["as_of"] else ""
    yield f"{amount(row['low'], row['high'], row['rule'])}{day}"
    if row["claim"] in who:
        yield f"according to {who[row['claim']]}"
