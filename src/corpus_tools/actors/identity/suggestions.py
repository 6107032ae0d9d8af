"""Actors that may be one, for a person to decide: likely merges, what each would change, and the lines to paste."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from corpus_tools import lexicons
from corpus_tools.actors import names, personal
from corpus_tools.actors.geography import national, places
from corpus_tools.actors.identity import shared_heads
from corpus_tools.actors.kinds import looks
from corpus_tools.actors.spellings import likeness, skeleton, sounded
from corpus_tools.model import KnownActor

Row = Mapping[str, Any]

LIKELY = 85
"""From this token-set ratio on (0 to 100, of rapidfuzz) two names are shown as perhaps one."""
COMMON = 30
"""A word that more actors share than this tells no two of them together."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "mentions": ("actor",),
    "claims": ("speaker",),
    "relations": ("subject", "object"),
    "labels": ("target",),
    "events": ("actors",),
}
"""Where the tables name actors, and so what a merge would change."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors that may be one: the more mentioned, the other, why, and how many rows of each table would change."""

    name: str
    kind: str
    other: str
    why: str
    likeness: float
    changes: Mapping[str, int]

    def lines(self) -> list[str]:
        """The suggestion for a person to read, and below it what to paste into ``corpus.toml``."""
        told = ((number, table if number > 1 else table[:-1]) for table, number in self.changes.items() if number)
        changed = ", ".join(f"{number} {rows}" for number, rows in told)
        return [
            f"{self.name}  +  {self.other}   ({self.why})",
            f"    would change {changed or 'nothing but the name'}; if they are two, write not instead of aliases",
            "    [[actors]]",
            f"    name = {_toml(self.name)}",
            f"    kind = {_toml(self.kind)}",
            f"    aliases = [{_toml(self.other)}]",
            '    reason = "?"',
        ]


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def suggest_merges(
    actors: Sequence[Row], tables: Mapping[str, Iterable[Row]], known: Sequence[KnownActor] = ()
) -> list[Suggestion]:
    """
    The likeliest merges first: actors of like kind whose names share a word, a spelling or their initials. What a
    person parted in ``known`` is not suggested again. ``tables`` are those of ``COLUMNS``, as far as given.
    """
    parted = {frozenset((names.fold(actor.name), names.fold(other))) for actor in known for other in actor.distinct}
    counts = _row_counts(tables)
    family, heads = shared_heads.kin(tables), shared_heads.find_heads(actors, tables)
    found = []
    for one, other in sorted(_candidates(actors) | heads.keys()):
        first, second = sorted((actors[one], actors[other]), key=_lesser)
        if not parted.isdisjoint(_pairs(first, second)) or (first["kind"] == "person") != (second["kind"] == "person"):
            continue
        if _are_two(first, second) or {first["actor"], second["actor"]} in family:
            continue
        score, why = _likeness(*_compared(first, second))
        if score < LIKELY and (one, other) in heads:
            score, why = LIKELY, f"both led by {heads[one, other]}, no text names both"
        if score >= LIKELY:
            changes = {table: counts[table][second["actor"]] for table in COLUMNS if table in counts}
            found.append(Suggestion(first["name"], first["kind"], second["name"], why, score, changes))
    return sorted(found, key=lambda item: (-item.likeness, -sum(item.changes.values()), item.name, item.other))


def _lesser(row: Row) -> tuple[int, int, str]:
    """Of two persons first the one named in full, else the one mentioned more, whose name the other gets."""
    full = -len(names.content(row["name"])) if row["kind"] == "person" else 0
    return full, -row["mentions"], row["actor"]


def _are_two(first: Row, second: Row) -> bool:
    """
    True for what belongs to two states (``Iraq military``, ``Iran military``), for a woman and a man, and for two
    bodies that are both well known (the United Nations and its Security Council).
    """
    if first["kind"] == "person":
        return len({_gender(row["name"]) for row in (first, second)} - {None}) > 1
    listed = [looks.institutions().get(row["name"], ("", ""))[0] for row in (first, second)]
    if all(listed) and listed[0] != listed[1]:
        return True
    owners = [_owners(row) for row in (first, second)]
    return all(owners) and owners[0].isdisjoint(owners[1])


def _owners(row: Row) -> set[str]:
    """The states that an actor is told to be of: the one whose body it is, or those that its forms name."""
    whose = national.owned(row["name"])
    state = whose and (whose.state or whose.body.default)
    return {state} if state else {_state(form) for form in _forms(row)} - {""}


_COURTESY = {"Mr": "male", "Mr.": "male", "Mrs": "female", "Mrs.": "female", "Ms": "female", "Ms.": "female"}


def _gender(name: str) -> str | None:
    """What the courtesy or the given name before a surname tells; None for one that tells nothing."""
    first, _, rest = name.partition(" ")
    row = lexicons.table("given_names").get(first) if rest else None
    return _COURTESY.get(first) or (row["gender"] or None if row else None)


def _state(form: str) -> str:
    """The state whose name or adjective opens a name of more words; empty for none."""
    words = form.split()
    opened = (places.states().get(" ".join(words[:size])) for size in range(min(3, len(words) - 1), 0, -1))
    return next((state for state, _ in filter(None, opened)), "")


def _row_counts(tables: Mapping[str, Iterable[Row]]) -> dict[str, Counter[str]]:
    """How many rows of each table name each actor."""
    counts: dict[str, Counter[str]] = {}
    for table, rows in tables.items():
        named = (row[column] for row in rows for column in COLUMNS[table])
        counts[table] = Counter(slug for cell in named if cell is not None for slug in _slugs(cell))
    return counts


def _slugs(cell: str | Iterable[str]) -> Iterable[str]:
    return (cell,) if isinstance(cell, str) else cell


_READER = re.compile(r"reader-\d+-of-.+")
"""The slug of a reader under a pseudonym, whose name is alike to that of any other and tells nothing."""


def _candidates(actors: Sequence[Row]) -> set[tuple[int, int]]:
    """Places of actors that meet under a key, so that no actor is compared with all others."""
    keyed: defaultdict[str, set[int]] = defaultdict(set)
    for place, row in enumerate(actors):
        if row["kind"] not in ("place", "country") and not _READER.fullmatch(row["actor"]):
            for key in _keys(_forms(row)):
                keyed[key].add(place)
    met = (sorted(places) for places in keyed.values() if len(places) <= COMMON)
    return {pair for places in met for pair in combinations(places, 2)}


def _keys(forms: Iterable[str]) -> Iterator[str]:
    """What two names of one actor may share: a word as it sounds, or initials."""
    for form in forms:
        yield from (f"word {skeleton(word)}" for word in names.content(form) if len(word) > 2)
        yield f"initials {names.fold(form) if names.is_acronym(form) else names.initials(form)}"


def _forms(row: Row) -> tuple[str, ...]:
    return (row["name"], *row["aliases"])


def _compared(first: Row, second: Row) -> tuple[Collection[str], Collection[str]]:
    """
    The forms of two actors that are compared: of persons the full names, where both have one and neither is a father's
    and the other a son's; a surname that two share tells nothing.
    """
    if first["kind"] != "person":
        return _of_bodies(_without_letters(first), _without_letters(second))
    full = [[form for form in _forms(row) if len(names.content(form)) > 1] for row in (first, second)]
    if all(full) and not any(_may_be_given(*map(personal.parts, pair)) for pair in product(*full)):
        return (), ()
    ages = {names.generation(form) for forms in full for form in forms} - {None}
    if len(ages) > 1:
        return (), ()
    return (full[0], full[1]) if all(full) else (_forms(first), _forms(second))


def _may_be_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    True for two full names that open alike, or of which one opens with a word of the other; False for a father and a
    son, of whom only the surname is.

    >>> _may_be_given(("selim", "kovra"), ("salim", "kovara")), _may_be_given(("omar", "kovra"), ("salim", "kovra"))
    (True, False)
    """
    first, second = one[0], other[0]
    if 1 in (len(first), len(second)):
        return first[0] == second[0]
    return any(likeness(*sorted(pair)) >= _OPEN_ALIKE for pair in (*product([first], other), *product([second], one)))


_OPEN_ALIKE = 0.5
"""Likeness of two words of names from which they may be spellings of one."""


def _without_letters(row: Row) -> tuple[str, ...]:
    """The forms of a body; its letters only where nothing else is known of it, since many bodies share theirs."""
    full = tuple(form for form in _forms(row) if not names.is_acronym(form))
    return full or _forms(row)


def _of_bodies(first: Sequence[str], second: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """
    The forms of two bodies that are compared: names of several words, which say what they are; a single word only with
    another, or with a name that it opens (Calder, Calder Petroleum), since a town is in many names.
    """
    long = [[form for form in forms if len(names.content(form)) > 1] for forms in (first, second)]
    if all(long):
        return long[0], long[1]
    if not any(long):
        return first, second
    short, full = (first, long[1]) if long[1] else (second, long[0])
    opened = {names.content(form)[0] for form in full}
    return [form for form in short if names.is_acronym(form) or not opened.isdisjoint(names.content(form)[:1])], full


def _pairs(first: Row, second: Row) -> set[frozenset[str]]:
    return {frozenset((names.fold(one), names.fold(other))) for one in _forms(first) for other in _forms(second)}


def _likeness(first: Collection[str], second: Collection[str]) -> tuple[float, str]:
    """The likeness of the two forms that are most alike, and what they have in common."""
    from rapidfuzz import fuzz

    best, why = 0.0, ""
    for one in first:
        for other in second:
            short, full = sorted((one, other), key=len)
            if names.is_acronym(short) and names.abbreviates(short, full):
                return 100.0, f"{short} may stand for {full}"
            score = fuzz.token_set_ratio(_heard(one), _heard(other))
            if score > best:
                best, why = score, f"names alike by {score:.0f} of 100"
    return best, why


def _heard(form: str) -> str:
    """The words of a name as they sound, so that spellings of one sound are no difference."""
    return " ".join(map(sounded, names.content(form)))
