"""The order in which documents tell their events, against the order in which these happened."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.citing import document_names
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, add_axes, hinted, nothing, styled
from corpus_tools.brief.drawing.layout import is_narrow, page_width, shortened
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import grouped
from corpus_tools.brief.inwords import counted, date_words, part_shown
from corpus_tools.brief.rows import Row, Table, among, gathered, outside, records, tally, where

COLUMNS = 3  # drawings beside each other on a wide page
FEWEST = 3  # events in a document from which on their order is worth a drawing
PANEL = 210.0  # pixels high
GAP = 26.0
TOP, FOOT = 30.0, 40.0


def telling_figure(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 9,
    claims: Table | None = None,
    mentions: Table | None = None,
) -> Drawing | Html:
    """
    For each document a small drawing: its dated events from left to right in the order in which it tells them, from
    bottom to top in the order in which they happened. A text that tells in order rises from corner to corner.
    """
    names = document_names(documents)
    dated = where(
        outside(events, "voice", "comment"),
        lambda part: part["when_from"].notna() | part["when_to"].notna(),
        *("when_from", "when_to"),
    )
    several = {key: number for key, number in tally(dated, "doc_id").items() if number >= FEWEST}
    if not several:
        return nothing(f"no document tells of {FEWEST} dated events outside readers' comments.")
    leading = by_count(several)[:top_n]
    groups = _by_document(among(dated, "doc_id", leading))
    chosen = [key for key in documents["doc_id"] if key in leading]
    doers = Doers([row for key in chosen for row in groups[key]], actors, documents, claims, mentions)
    panels = [(names[key], groups[key], [_hint(row, doers) for row in groups[key]]) for key in chosen]
    note = part_shown(len(chosen), len(several), "document", "first those with most events", "events")
    return _drawn(panels, _data(chosen, groups), note)


Panel = tuple[str, Sequence[Row], Sequence[str]]
"""A document's name, its events, and the words that show where the pointer rests on each."""


@styled
def _drawn(panels: Sequence[Panel], data: pd.DataFrame, note: str | None) -> Drawing | Html:
    """The drawings beside each other."""
    height = -(-len(panels) // _columns()) * PANEL
    figure = Figure(figsize=(page_width() / 72, height / 72), dpi=72)
    for place, (name, rows, hints) in enumerate(panels):
        _draw(_axes(figure, height, place), rows, name, hints)
    alternative = (
        f"{counted(len(panels), 'document')}; in each, events from left to right as they are told and from bottom to "
        "top as they happened, joined by a line."
    )
    keys = {"event": "c1", "background": "c3"}
    if any(row.get("taken_back") for _, rows, _ in panels for row in rows):
        keys["taken back"] = "soft"
    return Drawing(figure, "Order of telling against order of time", alternative, data, keys, note)


def _by_document(events: Table) -> dict[str, list[Row]]:
    told = gathered(events, "doc_id", "start", "id").sort_values(["doc_id", "start", "id"], kind="stable")
    return grouped(records(told), "doc_id")


def ranks(rows: Sequence[Row]) -> list[int]:
    """The place of each event in the order of time, from 0; events that begin on one day share a place."""
    days = [row["when_from"] or row["when_to"] for row in rows]
    order = sorted(set(days))
    return [order.index(day) for day in days]


def _columns() -> int:
    return 1 if is_narrow() else COLUMNS


def _axes(figure: Figure, height: float, place: int) -> Axes:
    columns = _columns()
    row, column = divmod(place, columns)
    width = (page_width() - (columns - 1) * GAP) / columns
    left = column * (width + GAP)
    below = height - (row + 1) * PANEL + FOOT
    return add_axes(figure, height, left + 20, row * PANEL + TOP, below, page_width() - left - width + 8)


def _draw(axes: Axes, rows: Sequence[Row], name: str, hints: Sequence[str]) -> None:
    heights = ranks(rows)
    highest = max(max(heights), 1)
    axes.set_xlim(-0.5, len(rows) - 0.5)
    axes.set_ylim(-0.5, highest + 0.5)
    axes.set_yticks([])
    axes.set_title(shortened(name, 215), loc="left", fontsize=13, pad=8)
    axes.set_xlabel("told first → told last", fontsize=11, color=PALETTE["quiet"], labelpad=8)
    axes.set_ylabel("earlier → later", fontsize=11, color=PALETTE["quiet"], labelpad=6)
    axes.plot(range(len(rows)), heights, color=PALETTE["line"], linewidth=1.5, zorder=1)
    for place, (row, at, hint) in enumerate(zip(rows, heights, hints, strict=True)):
        colour = PALETTE["soft" if row.get("taken_back") else "c3" if row["basis"] == "background" else "c1"]
        (dot,) = axes.plot([place], [at], marker="o", markersize=9, color=colour, markeredgewidth=0, zorder=2)
        hinted(dot, hint)


def _hint(row: Row, doers: Doers) -> str:
    return f"{row['number']}, {date_words(row['when'])}: {doers.line(row)}"


def _data(chosen: Sequence[str], groups: dict[str, list[Row]]) -> pd.DataFrame:
    rows = [
        (key, told, happened, row["when"])
        for key in chosen
        for told, (row, happened) in enumerate(zip(groups[key], ranks(groups[key]), strict=True))
    ]
    return pd.DataFrame(rows, columns=["doc_id", "told", "happened", "when"])
