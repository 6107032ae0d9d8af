"""The tables of labels: how each voice words the actors, how outlets word one actor, how people without a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all, passage
from corpus_tools.brief.devices import MOST_OUTLETS, alike, by_outlet, writers_of
from corpus_tools.brief.display import Html, listing, words
from corpus_tools.brief.exhibits import VOICES, actor_names, grouped, most
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table


def labels_table(labels: pd.DataFrame, actors: pd.DataFrame, voice: str, top_n: int = 30) -> Html:
    """How one voice words the actors; the voices are never added up."""
    named = actor_names(actors)
    spoken_by = grouped(records(labels[labels["voice"] == voice]), "target")
    rows: list[list[Cell]] = [
        [named.get(slug, slug), *(_wordings(found, stance) for stance in ("favourable", "neutral", "unfavourable"))]
        for slug, found in most(spoken_by, top_n)
    ]
    note = part_shown(len(rows), len(spoken_by), "actor", "first those worded most", "labels")
    headings = ["actor", "favourable", "neutral or descriptive", "unfavourable"]
    empty = f"No wording that characterises an actor was found in {VOICES[voice]}."
    return html_table(f"Wording in {VOICES[voice]}", headings, rows, None, note, empty, source="labels")


def _wordings(found: Sequence[Row], stance: str) -> Html | None:
    """The wordings of one stance, alike ones together."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        if row["stance"] == stance:
            alike[" ".join(row["text"].lower().split()) if row["printed"] and row["text"] else row["id"]].append(row)
    parts = [passage(same[0]) + _others(same[1:]) for same in alike.values()]
    return listing(parts) if parts else None


def _others(rows: Sequence[Row]) -> Html:
    return words(" ") + cite_all(rows) if rows else words("")


def matrix_table(labels: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Actor by outlet: how each outlet words each actor in its own voice, with the passage behind each wording."""
    named, outlets = actor_names(actors), writers_of(documents)
    own = grouped(records(labels[labels["voice"] == "outlet"]), "target")
    shared = {slug: rows for slug, rows in own.items() if len({outlets[row["doc_id"]] for row in rows}) > 1}
    rows: list[list[Cell]] = [
        [named.get(slug, slug), outlet, len(said), alike(said, 5)]
        for slug, found in most(shared, top_n)
        for outlet, said in most(by_outlet(found, outlets), MOST_OUTLETS)
        if said
    ]
    note = part_shown(min(top_n, len(shared)), len(shared), "actor", "first those worded most", "labels")
    empty = "No actor is worded by more than one outlet."
    return html_table(
        "One actor, several outlets", ["actor", "outlet", "wordings", "words"], rows, None, note, empty, source="labels"
    )


def unnamed_table(labels: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """How people and groups are worded whom the text does not name, by outlet, in its own voice."""
    outlets = writers_of(documents)
    own = records(labels[labels["target"].isna() & (labels["voice"] == "outlet")])
    heard = {outlet: rows for outlet, rows in by_outlet(own, outlets).items() if rows}
    rows: list[list[Cell]] = [[outlet, len(said), alike(said, 8)] for outlet, said in most(heard, top_n)]
    note = part_shown(len(rows), len(heard), "outlet", "first those of most wordings", "labels")
    empty = "No wording of people or groups was found whom the text does not name."
    return html_table(
        "Wordings of people without a name", ["outlet", "wordings", "words"], rows, None, note, empty, source="labels"
    )
