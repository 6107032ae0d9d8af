"""How figures look: one style of axes and marks, a caption, an alternative text, and the data."""

from __future__ import annotations

import html
import io
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from urllib.parse import quote

import pandas as pd
from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from corpus_tools.brief.display import STYLE, Card, Html, paragraph
from corpus_tools.brief.drawing.layout import (
    SIZE,
    bar_place,
    label_rows,
    label_width,
    narrow_page,
    page_width,
    row_height,
)
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.drawing.svg import inline_svg

P = ParamSpec("P")
S = TypeVar("S", bound=Artist)

RC: Any = {
    "font.family": "DejaVu Sans",  # matplotlib ships it, so that every machine measures alike
    "font.size": SIZE,
    "text.color": PALETTE["ink"],
    "text.parse_math": False,  # a dollar sign in a text is money
    "axes.edgecolor": PALETTE["line"],
    "xtick.color": PALETTE["quiet"],
    "ytick.color": PALETTE["ink"],
    "patch.linewidth": 0,
    "svg.fonttype": "none",
    "svg.hashsalt": "corpus-tools",
}


def styled(draw: Callable[P, Drawing | Html]) -> Callable[P, Drawing | Html]:
    """
    A decorator: what the function draws has our type and colours, what a notebook draws besides keeps its own, and it
    is drawn a second time for narrow screens.
    """

    @wraps(draw)
    def drawn(*args: P.args, **given: P.kwargs) -> Drawing | Html:
        draw_styled = rc_context(RC)(draw)
        shown = draw_styled(*args, **given)
        small = narrow_page()(draw_styled)(*args, **given)
        if isinstance(shown, Drawing) and isinstance(small, Drawing):
            shown.narrow = small
        return shown

    return drawn


_METADATA: dict[str, Any] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
DATA = "The data of this figure"


class Drawing:
    """
    A matplotlib figure as a section shows it: with its caption, an alternative text, the meaning of its colours, a
    note of what it leaves out, and the data that it draws. ``drawing.axes[0]`` is there to be drawn on; the picture
    is made when it is shown.
    """

    def __init__(
        self,
        figure: Figure,
        caption: str,
        alternative: str,
        data: pd.DataFrame,
        keys: Mapping[str, str] | None = None,
        note: str | None = None,
        table: Html | None = None,
    ) -> None:
        self.figure, self.caption, self.alternative, self.data = figure, caption, alternative, data
        self.keys, self.note, self.table = keys or {}, note, table
        self.narrow: Drawing | None = None

    @property
    def cited(self) -> Mapping[str, Card]:
        """The findings that its table cites, by evidence number; numbers on its marks lead to them too."""
        return self.table.cited if self.table else {}

    @property
    def axes(self) -> list[Axes]:
        """The axes of the figure."""
        return self.figure.axes

    @property
    def svg(self) -> str:
        """The figure as SVG to stand inside a page."""
        stream = io.StringIO()
        with rc_context(RC), warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing")  # the reader's fonts draw it, not this one
            self.figure.savefig(stream, format="svg", metadata=_METADATA, transparent=True)
        return inline_svg(stream.getvalue(), self.alternative)

    @property
    def markup(self) -> str:
        """The figure as HTML."""
        caption = html.escape(self.caption)
        keys = "".join(map(_key, self.keys.items()))
        return (
            f'<figure class="ct-figure"><figcaption>{caption}</figcaption>'
            + (f'<p class="keys">{keys}</p>' if keys else "")
            + f'<div class="drawing wide">{self.svg}</div>'
            + (f'<div class="drawing narrow">{self.narrow.svg}</div>' if self.narrow else "")
            + (f'<div class="shown"><p>{html.escape(self.note)}</p></div>' if self.note else "")
            + (f'<details class="data"><summary>{DATA}</summary>{self.table.markup}</details>' if self.table else "")
            + "</figure>"
        )

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> tuple[dict[str, str], dict[str, Any]]:
        """What Jupyter shows."""
        evidence = {"corpus_tools": {"evidence": dict(sorted(self.cited.items()))}} if self.cited else {}
        return {"text/html": STYLE + self.markup, "text/plain": f"{self.caption}. {self.alternative}"}, evidence


def nothing(why: str) -> Html:
    """What stands in the place of a figure when there is nothing to draw."""
    return paragraph(f"There is no figure here: {why}").within('<div class="empty">', "</div>")


def _key(entry: tuple[str, str]) -> str:
    name, colour = entry
    swatch = f'<rect class="{colour}" width="10" height="10" fill="{PALETTE[colour]}"/>'
    return (
        f'<span class="key"><svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">{swatch}</svg> '
        f"{html.escape(name)}</span>"
    )


def canvas(height: float, left: float, top: float = 4, bottom: float = 4, right: float = 4) -> tuple[Figure, Axes]:
    """A figure of the page's width with bare axes; margins and height in pixels."""
    figure = Figure(figsize=(page_width() / 72, height / 72), dpi=72)
    return figure, add_axes(figure, height, left, top, bottom, right)


def bar_rows(labels: Sequence[str], row: float, most: float, right: float = 4) -> tuple[Figure, Axes]:
    """A figure with a row of a height for each label, on whose axes bars reach up to ``most``."""
    left = label_width(labels)
    figure, axes = canvas(row_height(row) * len(labels) + 8, left, right=right)
    axes.set_xlim(0, most)
    label_rows(axes, labels, left)
    return figure, axes


def name_columns(axes: Axes, names: Iterable[tuple[float, str]], slope: float) -> None:
    """Names above columns, each at its place, in a slant."""
    for at, name in names:
        axes.annotate(name, (at, -0.6), rotation=slope, rotation_mode="anchor", annotation_clip=False)


def add_axes(figure: Figure, height: float, left: float, top: float, bottom: float, right: float = 4) -> Axes:
    """Bare axes on a figure of this height, between the margins."""
    width = page_width()
    box = (left / width, bottom / height, (width - left - right) / width, (height - top - bottom) / height)
    axes = figure.add_axes(box)
    bare(axes)
    return axes


def bare(axes: Axes) -> None:
    """Axes without frame, ticks and background, whose limits are given and not found."""
    axes.autoscale(enable=False)
    axes.patch.set_visible(False)
    axes.tick_params(length=0, pad=8)
    axes.set_xticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)


def put(axes: Axes, shape: S) -> S:
    """A shape on bare axes, which have their limits: unlike by ``add_patch``, nothing is measured to find some."""
    axes.add_artist(shape)
    shape.set_clip_on(False)
    return shape


def bar(axes: Axes, row: int, start: float, length: float, colour: str) -> Artist:
    """A bar in its row."""
    middle, half = bar_place(row)
    return put(axes, Rectangle((start, middle - half), length, 2 * half, facecolor=PALETTE[colour]))


def hinted(mark: Artist, words: str) -> None:
    """Gives a mark the words that show when the pointer rests on it."""
    mark.set_gid(f"hint-{quote(words)}")
    mark.set_clip_on(False)
