"""Shapes for figures: a small SVG sheet whose marks carry classes, so that a page can recolour them in the dark."""

from __future__ import annotations

import html
import unicodedata
from dataclasses import dataclass, field

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
SIZE = 14
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|!()[] "), frozenset("mwMW@%")


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


@dataclass(slots=True)
class Sheet:
    """A drawing that grows mark by mark; all coordinates are rounded, so that the same data gives the same bytes."""

    width: float
    height: float
    marks: list[str] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float, colour: str, hint: str = "") -> None:
        """A filled box; ``hint`` shows when the pointer rests on it."""
        inner = f"<title>{html.escape(hint)}</title>" if hint else ""
        self.marks.append(
            f'<rect class="{colour}" x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" '
            f'height="{_number(height)}" fill="{PALETTE[colour]}">{inner}</rect>'
        )

    def circle(self, x: float, y: float, radius: float, colour: str, hint: str = "") -> None:
        """A filled disc."""
        inner = f"<title>{html.escape(hint)}</title>" if hint else ""
        self.marks.append(
            f'<circle class="{colour}" cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}" '
            f'fill="{PALETTE[colour]}">{inner}</circle>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = "line", width: float = 1) -> None:
        """A straight line."""
        self.marks.append(
            f'<line class="s-{colour}" x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}" '
            f'stroke="{PALETTE[colour]}" stroke-width="{_number(width)}"/>'
        )

    def text(
        self, x: float, y: float, words: str, at: str = "start", colour: str = "ink", bold: bool = False, turn: int = 0
    ) -> None:
        """Words on a base line; ``at`` is start, middle or end; ``turn`` in degrees about that point."""
        weight = ' font-weight="600"' if bold else ""
        turned = f' transform="rotate({turn} {_number(x)} {_number(y)})"' if turn else ""
        self.marks.append(
            f'<text class="{colour}" x="{_number(x)}" y="{_number(y)}" text-anchor="{at}" '
            f'fill="{PALETTE[colour]}"{weight}{turned}>{html.escape(words)}</text>'
        )

    def svg(self, name: str) -> str:
        """The sheet as inline SVG; ``name`` is its accessible name."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_number(self.width)} '
            f'{_number(self.height)}" font-family="{FONT}" font-size="{SIZE}"><title>{html.escape(name)}</title>'
            + "".join(self.marks)
            + "</svg>"
        )


def _number(value: float) -> str:
    """
    A coordinate without needless digits.

    >>> _number(12.0), _number(3.14159)
    ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")
