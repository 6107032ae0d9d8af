"""Where in each text the leading actors are named."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.brief.actors.voicing import acting
from corpus_tools.brief.citing import document_names
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, canvas, hinted, name_columns, nothing, styled
from corpus_tools.brief.drawing.layout import (
    SIZE,
    bar_place,
    is_narrow,
    label_rows,
    label_width,
    row_height,
    shortened_name,
    text_width,
)
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import READERS, actor_names, leading_actors
from corpus_tools.brief.framing.shares import READ
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.rows import Table, among, gathered, outside, stream, tally
from corpus_tools.brief.tabular import Cell, html_table

ROW = 26.0
HEAD = 124.0  # at most, for the slanting names of documents
GAP = 0.08  # of a column, between two texts
COLUMNS = 6
"""Texts beside each other; more of them leave each too narrow to tell its beginning from its end."""

Places = Mapping[tuple[str, str], Sequence[float]]
"""Parts of the way from the first to the last character of an article, by actor and document."""


@styled
def dispersion_figure(
    mentions: Table, zones: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 8
) -> Drawing | Html:
    """A stroke wherever an actor is named, from the first word of an article to its last."""
    own, slugs = leading_mentions(mentions, actors, top_n)
    counts = tally(own, "doc_id")
    if not counts:
        return nothing("no actor is named outside readers' comments.")
    names, labels = document_names(documents), _labels(actors, slugs)
    most = set(by_count(counts)[:COLUMNS])
    shown = [doc_id for doc_id in documents["doc_id"] if doc_id in most]
    places = _places(among(own, "doc_id", most), among(zones, "doc_id", most))
    left = label_width([*labels.values()])
    heads, head = _heads([names[doc_id] for doc_id in shown])
    figure, axes = canvas(head + row_height(ROW) * len(slugs) + 4, left, head, right=30 if is_narrow() else 64)
    axes.set_xlim(0, len(shown))
    label_rows(axes, [*labels.values()], left)
    name_columns(axes, ((column + 0.1, name) for column, name in enumerate(heads)), _slope())
    _draw_texts(axes, len(slugs), len(shown))
    for row, slug in enumerate(slugs):
        for column, doc_id in enumerate(shown):
            hint = f"{labels[slug]}, {names[doc_id]}"
            _draw_strokes(axes, row, column, places.get((slug, doc_id), ()), hint)
    caption = "Where in each article the actors are named"
    note = part_shown(len(shown), len(counts), "document", "those that name these actors most", "mentions")
    data = pd.DataFrame(
        [(slug, doc_id, place) for (slug, doc_id), found in places.items() for place in found],
        columns=["actor", "doc_id", "place"],
    )
    alternative = (
        f"A stroke wherever one of {counted(len(slugs), 'actor')} is named in {counted(len(shown), 'document')}, "
        f"{counted(len(data), 'stroke')} in all, from the beginning of each article at the left to its end."
    )
    table = _thirds_table(caption, places, labels, {doc_id: names[doc_id] for doc_id in shown})
    return Drawing(figure, caption, alternative, data, note=note, table=table)


def leading_mentions(mentions: Table, actors: pd.DataFrame, top_n: int) -> tuple[Any, list[str]]:
    """The mentions of the leading actors outside readers' comments, and those actors."""
    slugs = leading_actors(actors, top_n)["actor"].tolist()
    return acting(outside(among(mentions, "actor", slugs), "zone", READERS), actors), slugs


def _labels(actors: pd.DataFrame, slugs: Sequence[str]) -> dict[str, str]:
    named = actor_names(actors)
    return {slug: named[slug] for slug in slugs}


def _places(mentions: Table, zones: Table) -> Places:
    kept = gathered(among(zones, "zone", READ), "doc_id", "start", "end").groupby("doc_id")
    first, last = kept["start"].min().to_dict(), kept["end"].max().to_dict()
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for row in stream(mentions, "doc_id", "start", "end", "actor"):
        start, end = first.get(row["doc_id"], 0), last.get(row["doc_id"], row["end"])
        place = (row["start"] - start) / max(end - start, 1)
        found[row["actor"], row["doc_id"]].append(round(min(max(place, 0.0), 1.0), 4))
    return dict(found)


def _slope() -> float:
    """The slope of the names of documents, in degrees."""
    return 55.0 if is_narrow() else 35.0


def _heads(names: Sequence[str]) -> tuple[list[str], float]:
    """The names as they fit, and the height that the longest takes."""
    rise = math.sin(math.radians(_slope()))
    heads = [shortened_name(name, HEAD / rise - 2 * SIZE) for name in names]
    return heads, max(map(text_width, heads), default=0.0) * rise + 2 * SIZE * rise


def _draw_texts(axes: Axes, rows: int, columns: int) -> None:
    """A line as long as the text in each row and column."""
    for row in range(rows):
        level = sum(bar_place(row))
        across = [x for column in range(columns) for x in (column, column + 1 - GAP, math.nan)]
        axes.plot(across, [level] * len(across), color=PALETTE["line"], linewidth=1.5)


def _draw_strokes(axes: Axes, row: int, column: int, places: Sequence[float], hint: str) -> None:
    if not places:
        return
    middle, half = bar_place(row)
    across = [column + (1 - GAP) * at for place in places for at in (place, place, math.nan)]
    down = [middle - half, middle + half, math.nan] * len(places)
    (mark,) = axes.plot(across, down, color=PALETTE["c1"], linewidth=2, solid_capstyle="butt")
    hinted(mark, f"{hint}: {counted(len(places), 'mention')}")


def _thirds_table(caption: str, places: Places, labels: Mapping[str, str], names: Mapping[str, str]) -> Html:
    """What the strokes show, an actor a row."""
    rows: list[list[Cell]] = []
    for slug, label in labels.items():
        told = [
            f"{name}: {_thirds(places[slug, doc_id])}" for doc_id, name in names.items() if (slug, doc_id) in places
        ]
        rows.append([label, "; ".join(told) or None])
    return html_table(caption, ["actor", "mentions in the first, middle and last third of each article"], rows)


def _thirds(places: Sequence[float]) -> str:
    """
    How many of some places lie in each third.

    >>> _thirds([0.1, 0.2, 0.9])
    '2, 0, 1'
    """
    thirds = Counter(min(int(3 * place), 2) for place in places)
    return ", ".join(str(thirds[third]) for third in range(3))
