"""The styles, typefaces and script that a page carries with it."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"


def styles() -> str:
    """The style sheets of screens and of paper."""
    return _file("screen.css") + _file("print.css")


def script() -> str:
    """What a page can do on a screen; all of it can be read without."""
    return _file("page.js")


def digest(program: str) -> str:
    """How a page's policy names the one script that may run: whatever else a document smuggled in stays words."""
    return f"sha256-{base64.b64encode(hashlib.sha256(program.encode()).digest()).decode()}"


def _file(name: str) -> str:
    return (TEMPLATES / "brief" / name).read_text(encoding="utf-8")


_ARABIC = re.compile("[\u0600-\u06ff]")
_NASKH = "Corpus Naskh"
_FACES = {
    "corpus-serif": ("Corpus Serif", "normal"),
    "corpus-serif-italic": ("Corpus Serif", "italic"),
    "corpus-sans": ("Corpus Sans", "normal"),
    "corpus-naskh": (_NASKH, "normal"),
}


def fonts(body: str = "") -> str:
    """
    The typefaces as ``@font-face`` rules that hold their files, so that the page looks the same everywhere; that of
    Arabic letters only where the ``body`` has some. Each face is one file with all its letters: of a face in two
    files, WeasyPrint draws the letters of one by the numbers of the other.
    """
    rules = []
    for name, (family, style) in _FACES.items():
        if family == _NASKH and not _ARABIC.search(body):
            continue
        data = base64.b64encode((TEMPLATES / "fonts" / f"{name}.woff2").read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{family}';font-style:{style};font-weight:400 700;font-display:swap;"
            f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
        )
    return "\n".join(rules)
