"""Discs that count: as large as their number, which stands on them, beside them or, on a narrow page, above them."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import Ellipse

from corpus_tools.brief.drawing import hinted, put
from corpus_tools.brief.drawing.layout import is_narrow
from corpus_tools.brief.drawing.palette import PALETTE

_ABOVE, _BELOW = 0.3, 0.16
"""On a narrow page, rows by which the number stands above the middle of its row, and the disc below it."""

_ROOMY = 0.27  # rows; a larger disc has its number on it


def put_disc(axes: Axes, at: tuple[float, float], number: int, radius: float, squeeze: float, hint: str) -> None:
    """
    A disc, its radius in rows, on axes whose columns are ``squeeze`` times as narrow as its rows are high, with the
    number on it or, where it is small, beside it. On a narrow page the number stands above, and a one goes without.
    """
    if not number:
        return
    (x, y), narrow = at, is_narrow()
    disc = Ellipse((x, y + _BELOW * narrow), 2 * radius * squeeze, 2 * radius, color=PALETTE["c1"])
    hinted(put(axes, disc), f"{hint}: {number:,}")
    if narrow:
        said = str(number) if number > 1 else ""
        axes.text(x, y - _ABOVE, said, ha="center", va="center", color=PALETTE["quiet"])
    elif radius > _ROOMY:
        axes.text(x, y, str(number), ha="center", va="center", color=PALETTE["paper"])
    else:
        axes.text(x + radius * squeeze + 0.06, y, str(number), ha="left", va="center", color=PALETTE["quiet"])
