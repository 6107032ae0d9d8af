"""What a corpus is about, before anything is found in it: the headlines of its texts, in the order of time."""

from __future__ import annotations

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names
from corpus_tools.brief.display import Html
from corpus_tools.brief.exhibits import READERS, analysed, dated_by_nothing
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.rows import Row, Table, outside, records, tally
from corpus_tools.brief.tabular import WHOLE, Cell, html_table

SHOWN = 12
"""Headlines that one takes in at a glance."""


def headlines_overview(documents: pd.DataFrame, claims: Table, top_n: int = SHOWN) -> Html:
    """
    The headline of each text, in the order of time and those without a date last; texts that several documents show
    stand once, and of more than ``top_n`` those that hold most claims.
    """
    held, names = tally(outside(claims, "zone", READERS), "doc_id"), document_names(documents)
    read = analysed(documents)
    later = dict(zip(documents["doc_id"], dated_by_nothing(documents), strict=True))
    titled = {row["origin"]: row for row in reversed(records(read)) if row["title"]}  # of one text the first
    chosen = sorted(titled.values(), key=lambda row: (-held.get(row["doc_id"], 0), row["doc_id"]))[:top_n]
    ordered = sorted(chosen, key=lambda row: (later[row["doc_id"]], _first_day(row), row["doc_id"]))
    rows: list[list[Cell]] = [[document_link(row["doc_id"], names), row["title"]] for row in ordered]
    note = part_shown(len(rows), len(titled), "headline", "those of the texts that hold most claims", "documents")
    return html_table("Headlines", ["text", "headline"], rows, note, "No text has a headline.", WHOLE)


def _first_day(row: Row) -> str:
    return str(row["published_from"] or row["published_to"] or "")
