"""The styles and typefaces that a page carries with it."""

from __future__ import annotations

import base64
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"


def styles() -> str:
    """The style sheets of screens and of paper."""
    return "".join((TEMPLATES / "brief" / name).read_text(encoding="utf-8") for name in ("screen.css", "print.css"))


_FACES = {
    "corpus-serif": ("Corpus Serif", "normal"),
    "corpus-serif-italic": ("Corpus Serif", "italic"),
    "corpus-sans": ("Corpus Sans", "normal"),
}


def fonts() -> str:
    """
    The typefaces as ``@font-face`` rules that hold their files, so that the page looks the same everywhere. Each face
    is one file with all its letters: of a face in two files, WeasyPrint draws the letters of one by the numbers of
    the other.
    """
    rules = []
    for name, (family, style) in _FACES.items():
        data = base64.b64encode((TEMPLATES / "fonts" / f"{name}.woff2").read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{family}';font-style:{style};font-weight:400 700;font-display:swap;"
            f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
        )
    return "\n".join(rules)
