"""How figures look: one palette, one style of axes, and matplotlib's SVG made fit to stand inside a page."""

from __future__ import annotations

import hashlib
import html
import io
import re
import warnings
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, ParamSpec
from urllib.parse import quote, unquote

import pandas as pd
from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.brief.display import STYLE, Card, Html, paragraph
from corpus_tools.brief.layout import SIZE, narrow_page, page_width

P = ParamSpec("P")

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


_FAMILY = "'Corpus Sans', 'Corpus Naskh', 'DejaVu Sans', sans-serif"
_METADATA: dict[str, Any] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
_CLASSES = {colour: name for name, colour in PALETTE.items()}
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


def add_axes(figure: Figure, height: float, left: float, top: float, bottom: float, right: float = 4) -> Axes:
    """Bare axes on a figure of this height, between the margins."""
    width = page_width()
    box = (left / width, bottom / height, (width - left - right) / width, (height - top - bottom) / height)
    axes = figure.add_axes(box)
    bare(axes)
    return axes


def bare(axes: Axes) -> None:
    """Axes without frame, ticks and background."""
    axes.patch.set_visible(False)
    axes.tick_params(length=0, pad=8)
    axes.set_xticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)


def hinted(mark: Artist, words: str) -> None:
    """Gives a mark the words that show when the pointer rests on it."""
    mark.set_gid(f"hint-{quote(words)}")
    mark.set_clip_on(False)


def inline_svg(svg: str, name: str) -> str:
    """
    matplotlib's SVG as part of a page: an accessible name; the palette's colours as classes, which a page can recolour
    in the dark; text in the page's typeface; no id that another figure might have too.
    """
    body = svg[svg.index("<svg") : svg.rindex("</svg>")]
    body = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", body, count=1, flags=re.DOTALL)
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = re.sub(r"<[^>]+>", lambda match: _page_tag(match[0]), body)  # words between tags are the document's own
    body = re.sub(r'<g id="hint-([^"]*)">', lambda match: f"<g><title>{html.escape(unquote(match[1]))}</title>", body)
    used = set(re.findall(r"(?:#)([\w.-]+)(?:\)|\")", body))
    prefix = "f" + hashlib.sha256((name + body).encode()).hexdigest()[:8] + "-"
    body = re.sub(r"<[^>]+>", lambda match: _scoped_tag(match[0], prefix, used), body)
    body = re.sub(r"\s*\n\s*", " ", re.sub(r">\s+<", "><", body))
    head, _, inner = body.partition(">")
    box = re.findall(r'viewBox="[^"]*"|xmlns[\w:]*="[^"]*"', head)
    inner = _MARKED.sub(r'\1<a href="#\2">\2</a>', inner)
    role = "group" if "<a href" in inner else "img"  # the parts of an image are hidden from who cannot see it
    head = f'<svg {" ".join(box)} role="{role}" font-family="{_FAMILY}" font-size="{SIZE}">'
    return f"{head}<title>{html.escape(name)}</title>{inner}</svg>"


_MARKED = re.compile(r"(<text\b[^>]*>)([A-Z]\d+)(?=\s|</text>)")
"""A label that begins with an evidence number."""


def _page_tag(tag: str) -> str:
    """A tag of matplotlib's with its style as attributes, no idle rotation, and coordinates to a tenth."""
    tag = re.sub(r'(style)="([^"]*)"', lambda match: _presented(match[2]), tag)
    tag = re.sub(r' transform="rotate\(-?0 [^)]*\)"', "", tag)
    return re.sub(r' (?:d|x|y|transform)="[^"]*"', lambda match: re.sub(r"\d+\.\d{2,}", _rounded, match[0]), tag)


def _scoped_tag(tag: str, prefix: str, used: Collection[str]) -> str:
    """A tag whose id, if anything points at it, is this figure's alone."""
    tag = re.sub(r' id="([^"]*)"', lambda match: f' id="{prefix}{match[1]}"' if match[1] in used else "", tag)
    return re.sub(r'(url\(|href=")#', rf"\1#{prefix}", tag)


def _rounded(match: re.Match[str]) -> str:
    """Coordinates to a tenth of a pixel: alike on all machines, and a third shorter."""
    return f"{float(match[0]):.1f}".removesuffix(".0")


def _presented(style: str) -> str:
    """A style as attributes, so that a page's own rules win; colours of the palette get their class."""
    given = dict(part.split(": ", 1) for part in style.split("; ") if ": " in part)
    given.pop("font-family", None)
    if given.get("font-size") == f"{SIZE}px":
        del given["font-size"]
    names = [
        prefix + _CLASSES[given[kind]]
        for kind, prefix in (("fill", ""), ("stroke", "s-"))
        if given.get(kind) in _CLASSES
    ]
    classes = f'class="{" ".join(names)}" ' if names else ""
    return classes + " ".join(f'{name}="{html.escape(value)}"' for name, value in given.items())
