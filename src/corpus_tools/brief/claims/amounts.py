"""The numbers that texts give: each with what it counts, and those of one thing side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import pandas as pd

from corpus_tools import lexicons
from corpus_tools.brief.apart.nations import named_in, without_state
from corpus_tools.brief.citing import document_names, passage, told_in
from corpus_tools.brief.claims.counted_things import telling
from corpus_tools.brief.corpus.copies import NUMBER, repeated, together, without_copies
from corpus_tools.brief.display import Html, bulleted, words
from corpus_tools.brief.exhibits import origins_of, outside_comments
from corpus_tools.brief.inwords import counted, date_words, in_one, listed, number_words, part_shown
from corpus_tools.brief.rows import Row, Table, first_by, lasting, number_of, records, stream, where
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.claims.quantities.crowds import GATHERED
from corpus_tools.claims.quantities.manner import AHEAD, EACH, is_count
from corpus_tools.claims.quantities.things import UNITS
from corpus_tools.claims.quantities.understood import DIED, KILLED, OF_PEOPLE
from corpus_tools.claims.quantities.votes import CAST
from corpus_tools.claims.topics.content import stem, thing
from corpus_tools.text import fold


def quantities_table(quantities: Table, documents: pd.DataFrame, zones: Table, top_n: int = 60) -> Html:
    """
    The numbers, each with the thing that it counts, so that nobody compares two that count different things; those in
    readers' comments, and those of things that one text alone counts and that matter little, are left out and counted.
    """
    names, outside = document_names(documents), outside_comments(zones, quantities)
    reported = telling(outside, origins_of(documents))
    single, copies = without_copies(reported, documents, NUMBER), _copies(reported, documents)
    rows: list[list[Cell]] = [
        [
            row["what"],
            _number(row),
            row["qualifier"],
            date_words(row["as_of"]) if row["as_of"] else None,
            told_in([row, *copies.get(row["id"], ())], names),
            passage(row),
        ]
        for row in records(first_by(single, top_n, "what", "low"))
    ]
    number, alone = number_of(reported), number_of(single)
    headings = ["of what", "how many", "which", "as of", "documents", "passage"]
    notes = [part_shown(len(rows), alone, "number", "by what they count", "quantities")]
    if again := number - alone:
        stand = "stands with the number that it repeats" if again == 1 else "stand with the numbers that they repeat"
        notes.append(f"{counted(again, 'number')} of near-copies {stand}.")
    if few := number_of(outside) - number:
        verb = "stands" if few == 1 else "stand"
        notes.append(
            f"{counted(few, 'number')} of things that one text alone counts, neither people, money nor weapons, "
            f"{verb} in tables/quantities.csv."
        )
    if apart := number_of(quantities) - number_of(outside):
        notes.append(f"{counted(apart, 'number')} in readers' comments {'is' if apart == 1 else 'are'} kept apart.")
    empty = "No number was found outside readers' comments."
    return html_table("Numbers", headings, rows, in_one(notes), empty, WHOLE, "quantities")


def _copies(quantities: Table, documents: pd.DataFrame) -> dict[str, list[Row]]:
    """The copies of each number that has some, by its id."""
    first: dict[bytes, str] = {}
    found: dict[str, list[Row]] = defaultdict(list)
    for key, row, again in repeated(quantities, origins_of(documents), NUMBER):
        if again:
            found[first[key]].append(lasting(row))
        else:
            first[key] = row["id"]
    return found


NO_KINDS = frozenset(["members", "others", "peoples"])
"""Words for what is counted that do not tell of what it is: four members of a family and five of a guard."""

BESIDE = 8
"""Numbers of one kind of thing that a cell shows."""

ESTIMATED = "estimated"
"""A bound that is shown as what is said of the number."""
_MANY = re.compile(r"(?:an?\s+)?(?:(?:several|few|couple)\s+)?\w+(?:\s+of\s+(?:hundred|thousand|million)s)?", re.I)


def _number(row: Row) -> str | None:
    """A number as the text says it where it says only "hundreds", else its bounds."""
    if row["rule"] == "number-many" and row["text"] and (match := _MANY.match(row["text"])):
        return match[0].lower()
    found = amount(row["low"], row["high"], row["rule"])
    return f"{found} %" if found and row["what"] == "percent" else found


def amount(low: float | None, high: float | None, rule: str = "number") -> str | None:
    """
    The bounds of a number, in the words of its text where its ``rule`` holds them and one is open or near.

    >>> amount(5000.0, None, "number-over"), amount(5000.0, None), amount(400.0, 400.0, "number-nearly")
    ('over 5,000', '5,000 or more', 'nearly 400')
    >>> amount(560.0, 560.0), amount(300.0, 400.0), amount(None, 30.0)
    ('560', '300 to 400', '30 or fewer')
    """
    first, last = (None if bound is None else number_words(bound) for bound in (low, high))
    said = rule.partition("-")[2].removesuffix(EACH[1:]).removesuffix(AHEAD[1:]).rstrip("-")
    if said in lexicons.forms("claim_bounds") and said != ESTIMATED and (first is None or last in (None, first)):
        return f"{said} {first or last}"
    if first is None:
        return last and f"{last} or fewer"
    if last is None:
        return f"{first} or more"
    return first if first == last else f"{first} to {last}"


def comparisons_table(quantities: Table, documents: pd.DataFrame, zones: Table, top_n: int = 30) -> Html:
    """
    Several numbers of one kind of thing side by side, each once with all that have it, and whether they can be
    compared: only what counts the same thing, with the same qualifier, on the same day. Of sums of money, shares and
    lengths a unit alone is known, and not what it is of: they are not set side by side.
    """
    names, reported = document_names(documents), outside_comments(zones, quantities)
    reported = where(reported, lambda part: part["rule"].map(is_count).astype(bool), "rule")
    several = _kinds(without_copies(reported, documents, NUMBER))
    chosen = where(reported, lambda part: _are_of(part, several[:top_n]), "what", "qualifier")
    found_of = _of_one_kind(together(map(lasting, stream(chosen, "what", "qualifier")), origins_of(documents), NUMBER))
    shown: list[list[Cell]] = [
        [
            ", ".join(filter(None, [*_nouns([row["what"] for row, *_ in found]), _fate(found[0][0]["qualifier"])])),
            _beside(found, names),
            comparability([row for row, *_ in found]),
        ]
        for found in found_of
    ]
    note = part_shown(len(shown), len(several), "thing", "by the alphabet", "quantities")
    empty = "No two numbers that differ were found to count one kind of thing."
    headings = ["of what", "numbers", "can they be compared?"]
    return html_table("Numbers of one kind of thing", headings, shown, note, empty, WHOLE, "quantities")


def _nouns(things: Sequence[str]) -> list[str]:
    return [as_written(noun, things) for noun in sorted(set(map(kind_of, things)))]


def _kind(what: str, qualifier: str | None) -> str:
    """What is counted, and what befell it: the dead are not compared with the wounded."""
    noun = kind_of(what)
    fate = _fate(KILLED if qualifier == DIED else qualifier)
    return " ".join(filter(None, [noun if noun in NO_KINDS else stem(noun), fate]))


def _fate(qualifier: str | None) -> str | None:
    """What befell those who are counted, or what was done with them: those interviewed are not those laid off."""
    told = OF_PEOPLE | CAST | {GATHERED}
    return qualifier if qualifier in told or qualifier in _deeds() else None


@cache
def _deeds() -> frozenset[str]:
    return frozenset(row["qualifier"] for row in lexicons.rows("claim_counted"))


def _are_of(part: pd.DataFrame, kinds: Sequence[str]) -> pd.Series[bool]:
    """For each number of a part of the table whether it is of one of these kinds."""
    pairs = zip(part["what"], part["qualifier"], strict=True)
    return pd.Series([_kind(what, qualifier) in kinds for what, qualifier in pairs], part.index, bool)


def _kinds(quantities: Table) -> list[str]:
    """The kinds of things of which there are numbers that differ, by the alphabet."""
    first: dict[str, tuple[float | None, float | None]] = {}
    several: set[str] = set()
    for row in stream(quantities, "what", "low", "high", "qualifier", "rule"):
        if _number(row) and kind_of(row["what"]) not in UNITS | NO_KINDS:
            kind, bounds = _kind(row["what"], row["qualifier"]), (row["low"], row["high"])
            if first.setdefault(kind, bounds) != bounds:
                several.add(kind)
    return sorted(several)


def _of_one_kind(found: Iterable[Sequence[Row]]) -> list[list[list[Row]]]:
    """
    From numbers with their copies: those that count one kind of thing, each with all rows that give it, the kinds by
    the alphabet.
    """
    kinds: dict[str, dict[tuple[object, ...], list[Row]]] = defaultdict(lambda: defaultdict(list))
    for first, *copies in found:
        if _number(first):
            kinds[_kind(first["what"], first["qualifier"])][_meant(first)] += [first, *copies]
    return [[*numbers.values()] for _, numbers in sorted(kinds.items())]


def _meant(row: Row) -> tuple[object, ...]:
    """What a number says: of what, how many, which, when; and last, whether a source says so."""
    return row["what"], row["low"], row["high"], row["qualifier"], row["as_of"], row["claim"] is None


def _beside(found: Sequence[Sequence[Row]], names: Mapping[str, str]) -> Html:
    """Each number with what is said of it, its first passage and the documents that have it."""
    ordered = sorted(found, key=lambda told: (told[0]["qualifier"] or "", told[0]["low"] or 0.0, told[0]["id"]))
    sides = [
        words(f"{_number(told[0])}{_said_of(told[0])}: ") + passage(told[0]) + words(", ") + told_in(told, names)
        for told in ordered[:BESIDE]
    ]
    if len(found) > BESIDE:
        sides.append(words(f"and {counted(len(found) - BESIDE, 'number')} more"))
    return bulleted(sides)


def _said_of(row: Row) -> str:
    claimed = "as a source claims" if row["claim"] else None
    said = [
        None if _fate(row["qualifier"]) else row["qualifier"],
        date_words(row["as_of"]) if row["as_of"] else None,
        claimed,
    ]
    return f" ({', '.join(filter(None, said))})" if any(said) else ""


def kind_of(what: str) -> str:
    """
    The noun that says what is counted, whoever they belong to.

    >>> kind_of("US troops"), kind_of("American troops")
    ('troops', 'troops')
    """
    return fold(what).split()[-1] if what.split() else ""


def as_written(noun: str, things: Iterable[str]) -> str:
    """
    A folded noun with a capital where most of the things that it ends are written so: Americans, Kurds.

    >>> as_written("americans", ["Americans", "four Americans"]), as_written("miners", ["Miners", "miners"])
    ('Americans', 'miners')
    """
    last = [what.split()[-1] for what in things if fold(what).split()[-1:] == [noun]]
    capital = [word for word in last if word[:1].isupper()]
    return capital[0] if 2 * len(capital) > len(last) and not capital[0].isupper() else noun


def comparability(rows: Sequence[Row]) -> str:
    """
    Whether numbers of one kind of thing can be compared, and why not: they count different things, differ in what is
    said of them (authorised, present, killed) or in who says it, stand in one text that says nothing else of them (the
    seats of two parties), or hold on days that exclude each other or that no text gives.
    """
    reasons = []
    states = {named_in(row["what"]) for row in rows} - {None}
    of_one = {row["what"]: without_state(row["what"]) if len(states) == 1 else row["what"] for row in rows}
    things = {thing(of_one[row["what"]]): row["what"] for row in reversed(rows)}
    if len(things) > 1:
        reasons.append(f"what is counted differs ({_few(sorted(things.values()))})")
    told = {KILLED if row["qualifier"] == DIED else row["qualifier"] for row in rows}
    qualifiers = sorted(filter(None, told))
    if len(told) > 1:
        said = "is said of some only" if len(qualifiers) == 1 else "are said of some, never of all"
        reasons.append(f"{_few(qualifiers)} {said}")
    if len({row["claim"] is None for row in rows}) > 1:
        reasons.append("some are a source's claim, some the outlet's own")
    if len({row["doc_id"] for row in rows}) == 1:
        reasons.append("one text gives them all, as a rule each of something else")
    if on_different_days(rows):
        reasons.append("they hold on different days")
    undated = sum(row["as_of"] is None for row in rows)
    if reasons:
        return f"Not as they stand: {'; '.join(reasons)}."
    if undated:
        return f"Only if they hold on one day; no text gives the day of {counted(undated, 'number')}."
    return "Yes: one thing, one qualifier, days that agree."


def _few(values: Iterable[str], most: int = 4) -> str:
    found = [*values]
    return listed(found if len(found) <= most else [*found[:most], "others"])


def on_different_days(rows: Sequence[Row]) -> bool:
    """True when the days of two numbers are known and none is in both: one begins to hold after another has ended."""
    dated = [row for row in rows if row["as_of"]]
    first = [row["as_of_from"] for row in dated if row["as_of_from"]]
    last = [row["as_of_to"] for row in dated if row["as_of_to"]]
    return bool(first and last and max(first) > min(last))
