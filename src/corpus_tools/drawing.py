"""The look of figures: matplotlib drawings of one size, face and palette, and what becomes of them on the page.

The SVG of a figure is inlined: its texts stay texts, its colours become classes that the page can recolour for dark
screens, and it carries no id, date or style that could meet those of another figure.
"""

from __future__ import annotations

import html
import io
import re
import unicodedata
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, unquote

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

PALETTE = {
    "c1": "#1b6a93",
    "c2": "#c8702a",
    "c3": "#9aa3a8",
    "c4": "#5b4a87",
    "soft": "#d9dee1",
    "ink": "#20262b",
    "quiet": "#626c73",
    "line": "#d3d8db",
    "paper": "#ffffff",
}
"""Blue, orange and grey differ in lightness as well as hue, so they stay apart without colour vision and in print."""

FONT = "'Source Sans 3', 'Source Sans Pro', 'DejaVu Sans', sans-serif"
WIDTH = 760.0
SIZE = 14
_POINTS = 72.0  # of an inch, so that a point of the drawing is a pixel of the page

STYLE: Any = {
    "font.family": "DejaVu Sans",  # matplotlib's own, so that every machine measures alike
    "font.size": SIZE,
    "text.color": PALETTE["ink"],
    "axes.edgecolor": PALETTE["line"],
    "axes.labelcolor": PALETTE["ink"],
    "xtick.color": PALETTE["line"],
    "ytick.color": PALETTE["line"],
    "xtick.labelcolor": PALETTE["quiet"],
    "ytick.labelcolor": PALETTE["ink"],
    "grid.color": PALETTE["line"],
    "figure.dpi": _POINTS,
    "svg.fonttype": "none",
}

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|!()[] "), frozenset("mwMW@%")


styled = mpl.rc_context(STYLE)
"""Decorates a function that draws: what it draws has the look of this module, and nobody else's settings change."""


def new_figure(height: float) -> Figure:
    """An empty figure as wide as the page's column; ``height`` in pixels."""
    return Figure(figsize=(WIDTH / _POINTS, height / _POINTS), facecolor="none")


def add_panel(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Axes without frame at a place of the figure, in pixels from its upper left corner; rows count downwards."""
    whole = figure.get_figheight() * _POINTS
    axes = figure.add_axes((left / WIDTH, 1 - (top + height) / whole, width / WIDTH, height / whole))
    axes.set_facecolor("none")
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.set_yticks([])
    return axes


def label_rows(axes: Axes, labels: Sequence[str], room: float, quiet: Sequence[int] = ()) -> None:
    """Names the rows 0, 1, 2 … of a panel at its left, cut to the room there is."""
    axes.set_yticks(range(len(labels)), [shortened(label, room) for label in labels])
    axes.set_ylim(len(labels) - 0.5, -0.5)
    for row in quiet:
        axes.get_yticklabels()[row].set_color(PALETTE["quiet"])


def hinted(mark: Artist, words: str) -> None:
    """Gives a mark the words that show when the pointer rests on it."""
    mark.set_gid(f"hint-{quote(words)}")
    mark.set_clip_on(False)


def text_width(text: str, size: float = SIZE) -> float:
    """
    About how wide a text is drawn, rather too wide than too narrow, so that labels never run into marks.

    >>> text_width("ill") < text_width("www")
    True
    """
    return size * sum(_advance(character) for character in text)


def _advance(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.88
    return 0.66 if character.isupper() else 0.56


def shortened(text: str, width: float, size: float = SIZE) -> str:
    """
    The text, cut with an ellipsis where it is wider than there is room.

    >>> shortened("Popular Mobilization Forces", 100)
    'Popular Mobi…'
    """
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def svg(figure: Figure, name: str) -> str:
    """A figure as inline SVG; ``name`` is its accessible name. The same figure gives the same bytes."""
    stream = io.StringIO()
    with mpl.rc_context({**STYLE, "svg.hashsalt": name}):
        figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    drawn = stream.getvalue()
    inner = drawn[drawn.index(">", drawn.index("<svg")) + 1 : drawn.rindex("</svg>")]
    inner = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>|<!--.*?-->", "", inner, flags=re.DOTALL)
    inner = re.sub(r'<g id="hint-([^"]*)">', lambda m: f"<g><title>{html.escape(unquote(m[1]))}</title>", inner)
    inner = re.sub(r' (?:d|x|y|transform|points)="[^"]*"', lambda m: re.sub(r"\d+\.\d{2,}", _rounded, m[0]), inner)
    inner = re.sub(r' transform="rotate\(-?0 [^"]*"', "", inner)
    inner = re.sub(r">[ \n]+<", "><", _classed(_scoped(inner)).strip())
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" viewBox="0 0 '
    size = f'{figure.get_figwidth() * _POINTS:g} {figure.get_figheight() * _POINTS:g}" font-family="{FONT}">'
    return f"{head}{size}<title>{html.escape(name)}</title>{inner}</svg>"


def _rounded(match: re.Match[str]) -> str:
    return f"{float(match[0]):.1f}".removesuffix(".0")


def _scoped(drawing: str) -> str:
    """Drops the ids that nothing points at; the others are hashes that ``svg.hashsalt`` keeps apart."""
    used = set(re.findall(r'(?:url\(|href=")#([^")]+)', drawing))
    return re.sub(r' id="([^"]*)"', lambda match: match[0] if match[1] in used else "", drawing)


def _classed(drawing: str) -> str:
    """Colours of the palette as attributes with a class, which the page's styles may overrule."""
    names = {colour: name for name, colour in PALETTE.items()}

    def rewrite(match: re.Match[str]) -> str:
        parts = [part.strip() for part in match[1].split(";") if part.strip()]
        attributes, kept, classes = "", [], []
        for part in parts:
            key, _, value = (piece.strip() for piece in part.partition(":"))
            if key in ("fill", "stroke") and value in names:
                classes.append(names[value] if key == "fill" else f"s-{names[value]}")
                attributes += f' {key}="{value}"'
            elif key not in ("font-family", "font") or "DejaVu" not in value:
                kept.append(part)
            elif key == "font":
                attributes += _font(value)
        style = f' style="{"; ".join(kept)}"' if kept else ""
        return (f' class="{" ".join(classes)}"' if classes else "") + attributes + style

    return re.sub(r' style="([^"]*)"', rewrite, drawing)


def _font(value: str) -> str:
    """Size and weight of a CSS font shorthand as attributes; the face is the page's."""
    size = re.search(r"([\d.]+)px", value)
    weight = ' font-weight="600"' if re.search(r"\b(?:bold|[6-9]00)\b", value) else ""
    return (f' font-size="{size[1]}"' if size else "") + weight
