"""Figures that let outlets be compared at a glance: whose words, which devices, which frames."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.brief.citing import document_names
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, add_axes, bar, bar_rows, canvas, hinted, name_columns, nothing, styled
from corpus_tools.brief.drawing.discs import put_disc
from corpus_tools.brief.drawing.layout import (
    is_narrow,
    label_rows,
    label_width,
    page_width,
    row_height,
    shortened,
)
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.figures import beside
from corpus_tools.brief.framing.devices import FRAMES, KINDS, PER, by_outlet, rates, writers_of
from corpus_tools.brief.framing.shares import HOW, OWN, Given
from corpus_tools.brief.inwords import counted, part_shown, share
from corpus_tools.brief.rows import Table, among, known, records, tally

ROW = 26.0
VOICE_COLOURS = {"quoted": "c1", "quoted in part": "c2", "reported": "c3", OWN: "soft"}
"""From dark to light, so that they stay apart in grey."""
PANELS = {**KINDS, "doubting verbs of saying": ("saying", "doubting"), "dramatic verbs": ("saying", "dramatic")}
ACROSS = 4  # panels beside each other on a wide page
NARROW_COLUMNS = 6  # outlets beside each other on a narrow page
HEAD = 26.0
GAP = 6  # pixels between a bar and what stands behind it


@styled
def voices_figure(given: Given, documents: pd.DataFrame, top_n: int = 25) -> Drawing | Html:
    """Whose words fill each article, or each outlet's articles where they are many, in parts of a whole."""
    data = given.shares
    if data.empty:
        return nothing("no word of an article was kept.")
    told = _filled(data, documents, top_n)
    shown = told.head(top_n)
    whole = shown[[*VOICE_COLOURS]].sum(axis=1).clip(lower=1)
    labels = [*shown.iloc[:, 0]]
    figure, axes = bar_rows(labels, ROW, 1, right=90)
    at = pd.Series(0.0, index=shown.index)
    for voice, colour in VOICE_COLOURS.items():
        part = shown[voice] / whole
        for row, (begin, length) in enumerate(zip(at, part, strict=True)):
            hinted(
                bar(axes, row, begin, length, colour), f"{labels[row]}, {voice}: {int(shown[voice].iloc[row]):,} words"
            )
        at += part
    for row, words in enumerate(whole):
        beside(axes, 1, row, counted(int(words), "word"), GAP)
    total = int(data[[*VOICE_COLOURS]].to_numpy().sum())
    parts = ", ".join(f"{share(int(data[voice].sum()), total)} {voice}" for voice in (*HOW.values(), OWN))
    alternative = f"Bars split the {total:,} words of {counted(len(data), 'article')}: {parts}."
    note = part_shown(len(shown), len(told), "outlet", "first those of most words", "claims")
    return Drawing(figure, "Whose words fill the articles", alternative, told, VOICE_COLOURS, note)


def _filled(data: pd.DataFrame, documents: pd.DataFrame, top_n: int) -> pd.DataFrame:
    """The words of each article by its name; of many, those of each outlet, most words first."""
    few = len(data) <= top_n
    names = document_names(documents) if few else writers_of(documents)
    data = data.rename(columns={"doc_id": "document" if few else "outlet"})
    data.iloc[:, 0] = data.iloc[:, 0].map(names)
    if few:
        return data
    of_outlets = data.groupby("outlet", sort=False)[[*VOICE_COLOURS]].sum()
    order = of_outlets.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return of_outlets.loc[order].reset_index()


@styled
def devices_figure(wordings: Table, documents: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """Small multiples: a panel for each kind of wording, a bar for each outlet."""
    data = rates(wordings, documents, PANELS)
    if not len(data) or not data["wordings"].sum():
        return nothing("no hedge, booster, loaded word or coloured verb was found in the outlets' own words.")
    outlets = [*dict.fromkeys(data["outlet"])]
    shown = outlets[:top_n]
    across = 1 if is_narrow() else ACROSS
    left, band = label_width(shown, 170), HEAD + row_height(ROW) * len(shown) + 14
    height = band * -(-len(PANELS) // across)
    panel = (page_width() - left) / across
    most = max(float(data["rate"].max()), 1e-9)
    figure, first = canvas(height, left, top=HEAD, bottom=height - band + 14, right=page_width() - left - panel + 44)
    for number, kind in enumerate(PANELS):
        row, column = divmod(number, across)
        edges = left + panel * column, band * row + HEAD, height - band * (row + 1) + 14
        axes = first if not number else add_axes(figure, height, *edges, page_width() - edges[0] - panel + 44)
        _panel(axes, kind, data[data["kind"] == kind].set_index("outlet").loc[shown], most, left, named=not column)
    note = part_shown(len(shown), len(outlets), "outlet", "in the order of the documents", "wordings")
    totals = data.groupby("kind", sort=False)["wordings"].sum()
    alternative = (
        f"Panels of bars, one for each kind of wording; a bar is the number by {PER:,} words of an outlet's articles. "
        f"In all: {', '.join(f'{kind} {number:,}' for kind, number in totals.items())}."
    )
    caption = f"Wordings by {PER:,} words, in the outlets' own words (beside each bar, how many)"
    return Drawing(figure, caption, alternative, data, note=note)


def _panel(axes: Axes, kind: str, data: pd.DataFrame, most: float, left: float, *, named: bool) -> None:
    axes.set_xlim(0, most)
    label_rows(axes, [*data.index] if named else [""] * len(data), left)
    axes.annotate(
        kind, (0, 1), (0, 7), xycoords="axes fraction", textcoords="offset points", weight="bold", fontsize=12
    )
    axes.axvline(0, color=PALETTE["line"], linewidth=1.5)
    for row, (outlet, number, rate) in enumerate(data[["wordings", "rate"]].itertuples()):
        hinted(bar(axes, row, 0, rate, "c1"), f"{outlet}, {kind}: {number:,}, {rate:.1f} by {PER:,} words")
        beside(axes, rate, row, str(number), GAP)


@styled
def frames_figure(wordings: Table, documents: pd.DataFrame, top_n: int = 15) -> Drawing | Html:
    """Outlets against generic frames: the area of a disc is the number of words of the frame by 1,000 words."""
    data = rates(wordings, documents, {frame: ("frame", frame.replace(" ", "_")) for frame in FRAMES})
    if not len(data) or not data["wordings"].sum():
        return nothing("no word of a generic frame was found in the outlets' own words.")
    outlets = [*dict.fromkeys(data["outlet"])]
    figure = _grid(data, FRAMES, outlets[:top_n])
    note = part_shown(min(top_n, len(outlets)), len(outlets), "outlet", "in the order of the documents", "wordings")
    totals = data.groupby("kind", sort=False)["wordings"].sum()
    alternative = (
        f"A grid of {counted(len(outlets[:top_n]), 'outlet')} and {len(FRAMES)} frames. Words in all: "
        f"{', '.join(f'{kind} {number:,}' for kind, number in totals.items())}."
    )
    caption = f"Words of generic frames by {PER:,} words (with how many there are)"
    return Drawing(figure, caption, alternative, data, note=note)


@styled
def matrix_figure(labels: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """Outlets against actors: how many wordings of each actor stand in each outlet's own words."""
    own = known(among(labels, "voice", ["outlet"]), "target")
    counts = tally(own, "target")
    if not counts:
        return nothing("no wording that characterises an actor was found in the outlets' own words.")
    outlets, named = writers_of(documents), actor_names(actors)
    leading = by_count(counts)[: min(top_n, 9)]
    here = by_outlet(among(own, "target", leading), outlets, "target")
    shown = [*dict.fromkeys(outlets.values())][:top_n]
    cells = [(named.get(slug, slug), outlet, here[outlet, slug]) for slug in leading for outlet in shown]
    data = pd.DataFrame(cells, columns=["kind", "outlet", "wordings"]).assign(rate=lambda frame: frame["wordings"])
    figure = _grid(data, [named.get(slug, slug) for slug in leading], shown)
    note = part_shown(len(leading), len(counts), "actor", "those worded most", "labels")
    most = data.sort_values("wordings", ascending=False, kind="stable").iloc[0]
    alternative = (
        f"A grid of {counted(len(shown), 'outlet')} and {counted(len(leading), 'actor')}. The highest number, "
        f"{most['wordings']:,}, is of the wordings of {most['kind']} in {most['outlet']}."
    )
    caption = "Wordings of actors in the outlets' own words"
    return Drawing(figure, caption, alternative, data.drop(columns="rate"), note=note)


def _grid(data: pd.DataFrame, kinds: Sequence[str], outlets: Sequence[str]) -> Figure:
    """
    Outlets in rows, kinds in columns, in each cell a disc as large as its rate, with the number; on a narrow page the
    kinds in rows and the outlets with most of them in columns.
    """
    shown = records(data[data["outlet"].isin(outlets)])
    cells = {(row["outlet"], row["kind"]): (row["wordings"], row["rate"]) for row in shown}
    downward, onward = (kinds, _fullest(data, outlets)) if is_narrow() else (outlets, kinds)
    left, step, right = label_width(downward, beside=True), 40.0, 70.0 if is_narrow() else 110.0
    width = (page_width() - left - right) / len(onward)
    foot = 26 if is_narrow() and len(onward) < len(outlets) else 0
    figure, axes = canvas(step * len(downward) + 124 + foot, left, top=118, bottom=4 + foot, right=right)
    if foot:
        said = f"{len(onward)} of {counted(len(outlets), 'outlet')}, those with most"
        axes.annotate(said, (0, len(downward) - 0.1), va="top", color=PALETTE["quiet"], annotation_clip=False)
    axes.set_xlim(-0.5, len(onward) - 0.5)
    label_rows(axes, downward, left)
    largest = max(float(data["rate"].max()), 1e-9)
    room, slope = (125, 60) if is_narrow() else (168, 35)
    name_columns(axes, ((column, shortened(name, room)) for column, name in enumerate(onward)), slope)
    for row, name in enumerate(downward):
        axes.axhline(row + 0.5, color=PALETTE["line"], linewidth=1)
        for column, other in enumerate(onward):
            outlet, kind = (other, name) if is_narrow() else (name, other)
            number, rate = cells[outlet, kind]
            radius = 0.44 * min(1, width / step) * (rate / largest) ** 0.5
            put_disc(axes, (column, row), number, radius, step / width, f"{outlet}, {kind}")
    return figure


def _fullest(data: pd.DataFrame, outlets: Sequence[str]) -> list[str]:
    """The outlets with most of what is counted, as many as a narrow page has room for, in the order given."""
    most = data.groupby("outlet")["wordings"].sum().reindex([*outlets]).sort_values(ascending=False, kind="stable")
    fullest = {*most.index[:NARROW_COLUMNS]}
    return [outlet for outlet in outlets if outlet in fullest]
