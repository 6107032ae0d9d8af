"""The tables of framing: how each voice words the actors, and which words an outlet holds at a distance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from corpus_tools.brief.display import (
    Cell,
    Html,
    Row,
    cite_all,
    document_link,
    document_names,
    html_table,
    join,
    passage,
    records,
    words,
)
from corpus_tools.brief.exhibits import VOICES, actor_names, grouped, most
from corpus_tools.brief.inwords import part_shown


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
    return html_table(f"Wording in {VOICES[voice]}", headings, rows, None, note, empty)


def _wordings(found: Sequence[Row], stance: str) -> Html | None:
    """The wordings of one stance, alike ones together."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        if row["stance"] == stance:
            alike[" ".join(row["text"].lower().split()) if row["printed"] and row["text"] else row["id"]].append(row)
    parts = [passage(same[0]) + _others(same[1:]) for same in alike.values()]
    return join(parts, "; ") if parts else None


def _others(rows: Sequence[Row]) -> Html:
    return words(" ") + cite_all(rows) if rows else words("")


def scare_quotes_table(labels: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 60) -> Html:
    """Words that an outlet sets in quotation marks to keep its distance."""
    named, names = actor_names(actors), document_names(documents)
    distanced = labels[labels["scare_quotes"]]
    rows: list[list[Cell]] = [
        [passage(row), named.get(row["target"], row["target"]), document_link(row["doc_id"], names)]
        for row in records(distanced.head(top_n))
    ]
    note = part_shown(len(rows), len(distanced), "wording", "in the order of the documents", "labels")
    empty = "No wording in quotation marks that hold it at a distance was found."
    return html_table("Words held at a distance", ["words", "of whom", "document"], rows, None, note, empty)
