"""The figure of ties: who is said to be what to whom, above who is named near whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch

from corpus_tools.brief.actors.networks import Tie, chosen_actors, placed
from corpus_tools.brief.actors.stated_ties import (
    EDGE,
    NARROW_EDGE,
    SMALL,
    Place,
    Stated,
    joined,
    partners_of,
    with_room,
)
from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.drawing import Drawing, canvas, hinted, nothing, put, styled
from corpus_tools.brief.drawing.layout import is_narrow, page_width, shortened, text_width
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted, spoken
from corpus_tools.brief.tabular import Cell, html_table

ROW, NARROW_ROW = 38.0, 46.0
BEND = 0.16  # of its length, by which a stated tie swings out, so that it does not cover that of a name nearby
ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
"""Where on a tie its name may stand, from subject to object, the best place first."""

KEYS = {
    "stated (broken where only quoted words state it)": "c1",
    "named near each other: the wider, the more origins": "soft",
}

Box = tuple[float, float, float, float]


@styled
def network_figure(ties: Sequence[Tie], actors: pd.DataFrame, together: int = 12) -> Drawing | Html:
    """The leading actors and those they are tied to; every name has a row of its own, so that none covers another."""
    chosen = set(chosen_actors(actors, [tie for tie in ties if tie.voice], together))
    among = [tie for tie in ties if {*tie.pair} <= chosen]
    tied = [slug for slug in chosen_actors(actors, among, together) if any(slug in tie.pair for tie in among)]
    if not tied:
        return nothing("no two actors are named near each other or said to be anything to each other.")
    every_near = [tie for tie in among if not tie.voice]
    every_near.sort(key=lambda tie: (-tie.origins, -tie.documents, -len(tie.rows), tie.pair))
    near, stated = every_near[: 2 * len(tied)], [tie for tie in among if tie.voice]
    named = actor_names(actors)
    figure, axes, at = _places(tied, [*near, *stated])
    at = with_room(at, joined(stated))
    sizes = _sizes(actors, tied)
    _draw_near(axes, near, at, named)
    taken = _draw_actors(axes, at, sizes, named, partners_of(joined(stated), at))
    _draw_stated(axes, joined(stated), at, sizes, named, taken)
    note = None
    if len(near) < len(every_near):
        note = (
            f"Shown: {len(near):,} of {counted(len(every_near), 'pair')} named near each other, first those of most "
            "origins; all are in exports/actors.gexf."
        )
    caption, shown = "Actors and their ties", [*stated, *near]
    data = pd.DataFrame(
        [(tie.one, tie.relation, tie.other, tie.voice, tie.documents, tie.origins) for tie in shown],
        columns=["one", "relation", "other", "voice", "documents", "origins"],
    )
    told = _told(tied, near, joined(stated), named)
    return Drawing(figure, caption, told, data, KEYS, note, _table(caption, tied, shown, named))


def _places(tied: Sequence[str], ties: Sequence[Tie]) -> tuple[Figure, Axes, dict[str, Place]]:
    """A figure whose units are pixels, and where on it each actor stands."""
    row_height, edge = (NARROW_ROW, NARROW_EDGE) if is_narrow() else (ROW, EDGE)
    height, wide = row_height * len(tied), page_width()
    figure, axes = canvas(height, 0, 0, 0, 0)
    axes.set_xlim(0, wide)
    axes.set_ylim(height, 0)
    axes.set_yticks([])
    at = {
        slug: (edge + across * (wide - 2 * edge), row_height * (row + 0.5))
        for slug, (across, row) in placed(ties, tied).items()
    }
    return figure, axes, at


def _sizes(actors: pd.DataFrame, slugs: Sequence[str]) -> dict[str, float]:
    """The radius of each disc; its area is the number of mentions."""
    counts = dict(zip(actors["actor"], actors["mentions"], strict=True))
    most = max(counts[slug] for slug in slugs)
    return {slug: max(12 * (counts[slug] / most) ** 0.5, 3.5) for slug in slugs}


def _draw_near(axes: Axes, near: Sequence[Tie], at: Mapping[str, Place], named: Mapping[str, str]) -> None:
    most = max((tie.origins for tie in near), default=1)
    for tie in reversed(near):
        ends = zip(at[tie.one], at[tie.other], strict=True)
        wide = 1 + 8 * tie.origins / max(most, 4)
        (line,) = axes.plot(*ends, color=PALETTE["soft"], linewidth=wide, solid_capstyle="round", zorder=1)
        pair = f"{named[tie.one]} and {named[tie.other]}"
        hinted(line, f"{pair}: named near each other in {counted(tie.origins, 'origin')}")


def _draw_actors(
    axes: Axes,
    at: Mapping[str, Place],
    sizes: Mapping[str, float],
    named: Mapping[str, str],
    partners: Mapping[str, float],
) -> list[Box]:
    """The discs with their names; returns where they stand."""
    taken: list[Box] = []
    for slug, (x, y) in at.items():
        put(axes, Circle((x, y), sizes[slug], color=PALETTE["c1"], zorder=4))
        gap = sizes[slug] + 5
        name = " ".join(named[slug].split())
        to_right = _to_right(x, text_width(name) + gap, partners.get(slug))
        name = shortened(name, (page_width() - x if to_right else x) - gap)
        start = x + gap if to_right else x - gap
        align = "left" if to_right else "right"
        axes.text(start, y, name, ha=align, va="center", zorder=5, bbox=_PLATE)
        wide = text_width(name)
        taken.append((x - gap, y - 9, start + wide, y + 9) if to_right else (start - wide, y - 9, x + gap, y + 9))
    return taken


def _to_right(x: float, wide: float, partner: float | None) -> bool:
    """
    True when a name stands right of its disc: away from those to whom stated ties lead, away from the middle, or where
    there is more room, the first that fits.
    """
    right, left = page_width() - x, x
    if partner is not None and partner != x and wide <= (right if x > partner else left):
        return x > partner
    outer, outward = (right, True) if x >= page_width() / 2 else (left, False)
    return outward if wide <= outer else right > left


_PLATE = {"facecolor": PALETTE["paper"], "edgecolor": "none", "pad": 1.0}
"""What is behind letters, so that lines do not run through them."""


def _draw_stated(
    axes: Axes,
    stated: Sequence[Stated],
    at: Mapping[str, Place],
    sizes: Mapping[str, float],
    named: Mapping[str, str],
    taken: list[Box],
) -> None:
    for tie in stated:
        arrow = FancyArrowPatch(
            at[tie.one],
            at[tie.other],
            connectionstyle=f"arc3,rad={BEND}",
            arrowstyle="-" if tie.mutual else "-|>",
            mutation_scale=14,
            shrinkA=sizes[tie.one] + 1,
            shrinkB=sizes[tie.other] + 2,
            linestyle=(0, (4, 3)) if tie.quoted else "solid",
            color=PALETTE["c1"],
            linewidth=1.6,
            zorder=3,
        )
        hinted(put(axes, arrow), f"{named[tie.one]}, {tie.said}, {named[tie.other]}")
    for tie in stated:
        x, y, box = _free_place(tie.said, at[tie.one], at[tie.other], taken)
        taken.append(box)
        axes.text(
            x,
            y,
            tie.said,
            size=SMALL,
            ha="center",
            va="center",
            color=PALETTE["c1"],
            zorder=6,
            bbox=_PLATE,
        )


def _free_place(said: str, one: Place, other: Place, taken: Sequence[Box]) -> tuple[float, float, Box]:
    """Where on its tie the name covers the least of the letters that stand already."""
    half = text_width(said, SMALL) / 2 + 2
    best: tuple[float, float, float, Box] | None = None
    for t in ALONG:
        x, y = _on_arc(one, other, t)
        x = min(max(x, half), page_width() - half)
        box = (x - half, y - 8, x + half, y + 8)
        covered = sum(_overlap(box, there) for there in taken)
        if best is None or covered < best[0]:
            best = (covered, x, y, box)
        if not covered:
            break
    assert best is not None  # there are places to try
    return best[1:]


def _on_arc(one: Place, other: Place, t: float) -> Place:
    """A point of the arc between two places, as matplotlib's arc3 draws it, where y grows downwards."""
    (x1, y1), (x2, y2) = one, other
    bent = (x1 + x2) / 2 - BEND * (y2 - y1), (y1 + y2) / 2 + BEND * (x2 - x1)
    weights = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return tuple(weights[0] * a + weights[1] * b + weights[2] * c for a, b, c in zip(one, bent, other, strict=True))  # type: ignore[return-value]


def _overlap(one: Box, other: Box) -> float:
    """
    The area that two boxes share.

    >>> _overlap((0, 0, 4, 4), (2, 2, 6, 6)), _overlap((0, 0, 1, 1), (2, 2, 3, 3))
    (4, 0)
    """
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0) * max(high, 0)


def _told(tied: Sequence[str], near: Sequence[Tie], stated: Sequence[Stated], named: Mapping[str, str]) -> str:
    """The alternative text."""
    said = "; ".join(f"{named[tie.one]} {tie.said} {named[tie.other]}" for tie in stated)
    lines = f"A network of {counted(len(tied), 'actor')}. Stated: {said or 'nothing'}."
    if not near:
        return lines
    first = near[0]
    return (
        f"{lines} {counted(len(near), 'pair')} named near each other, most often {named[first.one]} and "
        f"{named[first.other]}, in {counted(first.origins, 'origin')}."
    )


def _table(caption: str, tied: Sequence[str], shown: Sequence[Tie], named: Mapping[str, str]) -> Html:
    """What the lines show, an actor a row; the passages of what is stated stand in the table of relations."""
    rows: list[list[Cell]] = []
    for slug in tied:
        stated = [_to(slug, tie, named) for tie in shown if tie.voice and tie.one == slug]
        near = [_to(slug, tie, named) for tie in shown if not tie.voice and slug in tie.pair]
        rows.append([named[slug], join(stated, "; "), join(near, "; ")])
    return html_table(caption, ["actor", "is said to be", "is drawn near, in how many origins"], rows)


def _to(slug: str, tie: Tie, named: Mapping[str, str]) -> Html:
    other = named[tie.other if tie.one == slug else tie.one]
    if not tie.voice:
        return words(f"{other} {tie.origins:,}")
    return words(f"{spoken(tie.relation)} {other} ") + cite_all(tie.rows, 3)
