"""The tables of labels: how each voice words the actors, how outlets word one actor, how those of no known name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.brief.citing import cite_all, passage
from corpus_tools.brief.counting import spread_of
from corpus_tools.brief.display import Html, listing, words
from corpus_tools.brief.exhibits import VOICES, actor_names, origins_of
from corpus_tools.brief.framing.alike import alikes
from corpus_tools.brief.framing.devices import MOST_OUTLETS, by_outlet, leading, writers_of
from corpus_tools.brief.framing.reported import REPORTED, note_of
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.rows import First, Row, Table, among, known, lasting, number_of, outside, stream, tally, unknown
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.framing.unresolved import UNRESOLVED

SHOWN = 20
"""Wordings of one stance that a cell shows."""


def labels_table(
    labels: Table, actors: pd.DataFrame, voice: str, top_n: int = 30, reported: Collection[str] = ()
) -> Html:
    """How one voice words the actors; the voices are never added up. ``reported`` are the ids of what is marked so."""
    named, said = actor_names(actors), known(among(labels, "voice", [voice]), "target")
    spoken_by = tally(said, "target")
    worded: dict[tuple[str, str], _Worded] = defaultdict(lambda: _Worded(reported))
    shown = leading(spoken_by, top_n)
    for row in stream(among(said, "target", shown), "target", "stance", "text", "printed"):
        worded[row["target"], row["stance"]].add(row)
    rows: list[list[Cell]] = [
        [named.get(slug, slug), *(worded[slug, stance].shown for stance in ("favourable", "neutral", "unfavourable"))]
        for slug in shown
    ]
    note = part_shown(len(rows), len(spoken_by), "actor", "first those worded most", "labels")
    headings = ["actor", "favourable", "neutral or descriptive", "unfavourable"]
    empty = f"No wording that characterises a named actor was found in {VOICES[voice]}."
    return html_table(f"Wording in {VOICES[voice]}", headings, rows, note, empty, source="labels")


@dataclass
class _Worded:
    """The wordings of one stance, alike ones together, in the order in which they are met."""

    reported: Collection[str] = ()
    first: dict[str, First] = field(default_factory=dict)
    more: set[str] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Counts a wording; the first ``SHOWN`` different ones are kept."""
        word = " ".join(row["text"].lower().split()) if row["printed"] and row["text"] else row["id"]
        word += REPORTED if row["id"] in self.reported else ""
        if word in self.first or len(self.first) < SHOWN:
            self.first.setdefault(word, First()).add(lambda: lasting(row), 1 + OTHERS)
        else:
            self.more.add(word)

    @property
    def shown(self) -> Html | None:
        """Each of them with its evidence."""
        parts = [
            passage(same[0]) + note_of(same[0]["id"] in self.reported) + _others(same) for same in self.first.values()
        ]
        return listing(parts, len(self.more)) if parts else None


OTHERS = 6
"""Further wordings of the same words that are cited."""


def _others(same: First) -> Html:
    others = First(same[1:], len(same) - 1)
    return words(" ") + cite_all(others, OTHERS) if others else words("")


def matrix_table(
    labels: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12, reported: Collection[str] = ()
) -> Html:
    """Actor by outlet: how each outlet words each actor in its own voice, with the passage behind each wording."""
    named, outlets = actor_names(actors), writers_of(documents)
    own = known(among(labels, "voice", ["outlet"]), "target")
    used: dict[str, dict[str, int]] = defaultdict(dict)
    for (outlet, slug), number in by_outlet(own, outlets, "target").items():
        used[slug][outlet] = number
    spread = spread_of(own, origins_of(documents), "target")
    shared = {slug: sum(its.values()) for slug, its in used.items() if len(its) > 1 and spread.of(slug)[1] > 1}
    shown = {slug: leading(used[slug], MOST_OUTLETS) for slug in leading(shared, top_n)}

    def place(row: Row) -> tuple[str, str] | None:
        slug, outlet = row["target"], outlets[row["doc_id"]]
        return (slug, outlet) if outlet in shown[slug] else None

    found = alikes(among(own, "target", shown), place, "target", reported=reported)
    rows: list[list[Cell]] = [
        [named.get(slug, slug), outlet, len(found[slug, outlet]), found[slug, outlet].shown(5)]
        for slug, its in shown.items()
        for outlet in its
    ]
    note = part_shown(min(top_n, len(shared)), len(shared), "actor", "first those worded most", "labels")
    nobodys = number_of(unknown(among(labels, "voice", ["outlet"]), "target"))
    apart = f" Left out: {counted(nobodys, 'wording')} for which no name was found." if nobodys else ""
    empty = f"No actor was found whom more than one outlet words in texts of their own.{apart}"
    return html_table(
        "One actor, several outlets", ["actor", "outlet", "wordings", "words"], rows, note, empty, source="labels"
    )


def unnamed_labels_table(
    labels: Table,
    documents: pd.DataFrame,
    top_n: int = 12,
    voice: str = "outlet",
    reported: Collection[str] = (),
) -> Html:
    """How people and groups are worded for whom no name was found, by outlet, in one voice."""
    outlets, nobodys = writers_of(documents), unknown(among(labels, "voice", [voice]), "target")
    own = outside(nobodys, "rule", UNRESOLVED)
    heard = {outlet: number for (outlet,), number in by_outlet(own, outlets).items()}
    shown = leading(heard, top_n)
    found = alikes(
        own, lambda row: outlets[row["doc_id"]] if outlets[row["doc_id"]] in shown else None, reported=reported
    )
    rows: list[list[Cell]] = [[outlet, len(found[outlet]), found[outlet].shown(8)] for outlet in shown]
    note = part_shown(len(rows), len(heard), "outlet", "first those of most wordings", "labels")
    empty = f"No wording of people or groups without a name was found in {VOICES[voice]}."
    caption = f"Wordings for which no name was found, in {VOICES[voice]}"
    return html_table(caption, ["outlet", "wordings", "words"], rows, note, empty, source="labels")
