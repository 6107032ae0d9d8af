"""The audit of cleaning: each page as a strip of its parts, and the parts of one page with the rules that made them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from corpus_tools.brief.citing import document_names
from corpus_tools.brief.claims.choosing import chosen_document
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.drawing import Drawing, bar_rows, nothing, put, styled
from corpus_tools.brief.drawing.layout import bar_place
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import grouped
from corpus_tools.brief.inwords import counted, part_shown, spoken
from corpus_tools.brief.rows import Row, Table, among, cells, gathered, records, stream
from corpus_tools.brief.tabular import Cell, html_table

ROW = 22.0
FULL = 0.36  # half of the highest stretch, in rows

PARTS = {
    "headline and byline": (("title", "byline"), "ink", 0.72),
    "article": (("body",), "c1", 0.72),
    "boxes and captions": (("infobox", "caption"), "c3", 0.72),
    "editor's remarks": (("editor_comment",), "c4", 0.72),
    "readers' comments": (("reader_comment",), "c2", 0.4),
    "other stories and furniture, not read": (("related", "boilerplate"), "soft", 0.16),
}
"""Zones by how a strip shows them: what the outlet says stands full height, readers lower, what is not read lies flat,
so that a strip can be read in grey and in print."""

_LOOK = {zone: (colour, height) for zones, colour, height in PARTS.values() for zone in zones}


@styled
def strips_figure(zones: Table, documents: pd.DataFrame, top_n: int = 25) -> Drawing | Html:
    """Each page from its first word to its last, a stretch for each run of lines with one function."""
    if documents.empty or not sum(number for (number,) in cells(zones, "words")):
        return nothing("no document was read.")
    names = document_names(documents)
    shown = documents["doc_id"].head(top_n).tolist()
    columns = ["doc_id", "start", "end", "zone", "words", "rule"]
    data = gathered(among(zones, "doc_id", shown), *columns)
    by_document = grouped(records(data), "doc_id")
    labels = [names[doc_id] for doc_id in shown]
    figure, axes = bar_rows(labels, ROW, 1)
    for row, doc_id in enumerate(shown):
        _draw_strip(axes, row, by_document.get(doc_id, []))
    note = part_shown(len(shown), len(documents), "document", "the first ones", "documents")
    keys = {name: colour for name, (_, colour, _) in PARTS.items()}
    return Drawing(figure, "The parts of each page, from top to bottom", _told(data), data[columns], keys, note)


def _draw_strip(axes: Axes, row: int, parts: Sequence[Row]) -> None:
    total = sum(part["words"] for part in parts) or 1
    at = 0.0
    middle, half = bar_place(row)
    for part in parts:
        colour, height = _LOOK[part["zone"]]
        width = part["words"] / total
        thick = height * half / FULL
        put(axes, Rectangle((at, middle - thick / 2), width, thick, facecolor=PALETTE[colour]))
        at += width


def _told(zones: pd.DataFrame) -> str:
    total = int(zones["words"].sum())
    told = (f"{name} {int(zones.loc[zones['zone'].isin(of), 'words'].sum()):,}" for name, (of, _, _) in PARTS.items())
    pages = counted(zones["doc_id"].nunique(), "document")
    return f"A strip for each of {pages}, from the first word to the last: of {total:,} words, {', '.join(told)}."


def parts_table(zones: Table, documents: pd.DataFrame, audited: str | None = None) -> Html:
    """
    The parts of one document in order, with the rule that told each; nothing without a document.

    Raises ``CorpusError`` naming the nearest when there is no such document.
    """
    if audited is None:
        return words("")
    doc_id = chosen_document("audited", audited, documents)
    rows: list[list[Cell]] = [
        [spoken(row["zone"]), f"{row['start']}–{row['end']}", row["words"], row["rule"]]
        for row in stream(among(zones, "doc_id", [doc_id]), "zone", "start", "end", "words", "rule")
    ]
    caption = f"The parts of {document_names(documents)[doc_id]}"
    return html_table(caption, ["part", "characters", "words", "rule"], rows, empty="The document has no words.")
