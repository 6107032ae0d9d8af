"""Where labels and marks stand on a figure: beside each other on a wide page, above each other on a narrow one."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import accumulate, pairwise

from matplotlib.axes import Axes
from matplotlib.text import Text

SIZE = 14
"""Of letters, in pixels."""

WIDE, NARROW = 760.0, 350.0
"""Pixels; 350 is what a phone of 390 leaves between the margins, so that letters keep their size there."""

ABOVE = 0.3
"""How far above the middle of its row, in rows, a label stands on a narrow page."""

BESIDE = 8
"""Pixels between a label and the axes at its right."""

_WIDTH = ContextVar("width", default=WIDE)
_SLIM, _BROAD = frozenset("iljtfrI.,:;'’|!()[] "), frozenset("mwMW@%")


def page_width() -> float:
    """The width of the page that is drawn for, in pixels."""
    return _WIDTH.get()


def is_narrow() -> bool:
    """True while figures are drawn for a narrow screen."""
    return page_width() < WIDE


@contextmanager
def narrow_page() -> Iterator[None]:
    """Figures made within are drawn for a narrow screen."""
    token = _WIDTH.set(NARROW)
    try:
        yield
    finally:
        _WIDTH.reset(token)


def row_height(wide: float) -> float:
    """The height of a row in pixels: on a narrow page there is a line more, for the label."""
    return wide + SIZE + 6 if is_narrow() else wide


def bar_place(row: float) -> tuple[float, float]:
    """The middle of the bar in a row, and half its thickness, in rows."""
    return (row + 0.18, 0.17) if is_narrow() else (row, 0.34)


def label_rows(axes: Axes, labels: Sequence[str], room: float) -> list[Text]:
    """
    Names the rows of an axis, the first on top, each cut to the room at its left; without such room on a narrow page
    the names stand above their rows.
    """
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.set_yticks([])  # each would be two lines and two texts
    lines = [" ".join(label.split()) for label in labels]
    across = axes.get_yaxis_transform()
    if room:
        left = -BESIDE / (axes.get_position().width * page_width())
        return [
            axes.text(left, row, shortened_name(line, room - 12), transform=across, ha="right", va="center_baseline")
            for row, line in enumerate(lines)
        ]
    return [
        axes.text(0, row - ABOVE, shortened_name(line, page_width()), transform=across, va="center")
        for row, line in enumerate(lines)
    ]


def name_ticks(axes: Axes, names: Sequence[tuple[float, str]], left: float) -> list[float]:
    """
    Names places on the axis, every second or third of them where all have no room beside each other; where they are.
    ``left`` are the pixels at the left of the axes.
    """
    first, last = axes.get_xlim()
    pixels = axes.get_position().width * page_width() / (last - first)
    needed = max((text_width(name) for _, name in names), default=0.0) * EDGE + 6
    near = min((after - at for (at, _), (after, _) in pairwise(names)), default=needed) * pixels
    shown = names[:: max(1, math.ceil(needed / near))]
    axes.set_xticks([at for at, _ in shown], [name for _, name in shown])
    _keep_inside(axes, left)
    return [at for at, _ in shown]


EDGE = 1.5
"""A name at the edge begins or ends at its tick, half its width nearer to the next one."""


def _keep_inside(axes: Axes, left: float) -> None:
    """Lets names of ticks that the edge of the page would cut begin or end at their tick."""
    first, last = axes.get_xlim()
    width = axes.get_position().width * page_width()
    for place, name in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True):
        at = left + width * (place - first) / (last - first)
        half = text_width(name.get_text()) / 2
        if at < half or at + half > page_width():
            name.set_horizontalalignment("left" if at < half else "right")


def label_width(labels: Sequence[str], most: float = 230.0, beside: bool = False, part: float = 0.42) -> float:
    """
    The room that labels beside rows need, up to ``most`` and a ``part`` of the page; none on a narrow page, where they
    stand above their rows unless they must stand ``beside``.
    """
    if is_narrow() and not beside:
        return 0.0
    most = min(most, part * page_width())
    return min(most, max(map(text_width, labels), default=0.0) + 14)


def text_width(text: str, size: float = SIZE) -> float:
    """
    About how wide a text is drawn, rather too wide than too narrow, so that labels never run into marks.

    >>> text_width("ill") < text_width("www")
    True
    """
    return size * sum(map(_advance, text))


@cache
def _advance(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in _SLIM:
        return 0.34
    if character in _BROAD:
        return 0.88
    return 0.66 if character.isupper() else 0.56


_KEPT = (re.compile(r", [^,·]*\d{4}(?: or \w+)?(?: \(\d+\))?(?: · [^·]*)?$"), re.compile(r" · [^·]*$"))
"""What tells a label from others and is what a row is read for: the date of a document, and a number beside it."""

MOST_KEPT = 0.65
"""Of the room; a longer end would leave nothing of the name."""


def shortened_name(label: str, width: float) -> str:
    """
    A label, with the name at its beginning cut where it is wider than there is room, and not its date and number.

    >>> shortened_name("Courier of the Southern Coast, 12 May 2011 · 13 claims", 300)
    'Courier of the So…, 12 May 2011 · 13 claims'
    """
    if text_width(label) <= width:
        return label
    for kept in _KEPT:
        end = kept.search(label)
        if end and text_width(end[0]) <= MOST_KEPT * width:
            return shortened(label[: end.start()], width - text_width(end[0])) + end[0]
    return shortened(label, width)


def shortened(text: str, width: float) -> str:
    """
    The text, cut with an ellipsis where it is wider than there is room.

    >>> shortened("Popular Mobilization Forces", 100)
    'Popular Mobi…'
    """
    if text_width(text) <= width:
        return text
    cut = (SIZE * (room + _advance("…")) for room in accumulate(map(_advance, text)))
    return text[: sum(one <= width for one in cut)].rstrip() + "…"
