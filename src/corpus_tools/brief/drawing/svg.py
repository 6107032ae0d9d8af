"""matplotlib's SVG made fit to stand inside a page."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Mapping
from urllib.parse import unquote

from corpus_tools.brief.display import SVG_LINK
from corpus_tools.brief.drawing.layout import SIZE
from corpus_tools.brief.drawing.palette import PALETTE

_FAMILY = "'Corpus Sans', 'Corpus Naskh', 'DejaVu Sans', sans-serif"
_CLASSES = {colour: name for name, colour in PALETTE.items()}


def inline_svg(svg: str, name: str) -> str:
    """
    matplotlib's SVG as part of a page: an accessible name; the palette's colours as classes, which a page can recolour
    in the dark; text in the page's typeface; no group that says nothing, and no id that another figure might have too.
    """
    body = svg[svg.index("<svg") : svg.rindex("</svg>")]
    body = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", body, count=1, flags=re.DOTALL)
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = re.sub(r"<[^>]+>", lambda match: _page_tag(match[0]), body)  # words between tags are the document's own
    body = re.sub(r'<g id="hint-([^"]*)">', lambda match: f"<g><title>{html.escape(unquote(match[1]))}</title>", body)
    body = _with_own_ids(body, name)
    body = re.sub(r"\s*\n\s*", " ", re.sub(r">\s+<", "><", body))
    head, _, inner = body.partition(">")
    box = re.findall(r'viewBox="[^"]*"|xmlns[\w:]*="[^"]*"', head)
    inner = _MARKED.sub(rf'\1{SVG_LINK}#\2">\2</a>', _without_idle_groups(inner))
    role = "group" if SVG_LINK in inner else "img"  # the parts of an image are hidden from who cannot see it
    head = f'<svg {" ".join(box)} role="{role}" font-family="{_FAMILY}" font-size="{SIZE}">'
    return f"{head}<title>{html.escape(name)}</title>{inner}</svg>"


def _with_own_ids(body: str, name: str) -> str:
    """
    The SVG whose ids, as far as anything points at them, are numbers of this figure alone: matplotlib makes them from
    coordinates, whose last digits differ between versions of Python.
    """
    numbers = {used: str(number) for number, used in enumerate(dict.fromkeys(_POINTED.findall(body)))}
    numbered = re.sub(r"<[^>]+>", lambda match: _numbered_tag(match[0], numbers), body)
    prefix = "f" + hashlib.sha256((name + numbered).encode()).hexdigest()[:8] + "-"
    return re.sub(r"<[^>]+>", lambda match: _ID.sub(rf"\g<1>{prefix}\g<2>", match[0]), numbered)


def _numbered_tag(tag: str, numbers: Mapping[str, str]) -> str:
    """A tag with numbers in the place of ids; one that nothing points at goes."""
    tag = re.sub(r' id="([^"]*)"', lambda match: f' id="{numbers[match[1]]}"' if match[1] in numbers else "", tag)
    return _POINTED.sub(lambda match: match[0].replace(match[1], numbers[match[1]]), tag)


def _without_idle_groups(body: str) -> str:
    """
    The SVG without groups that hold nothing, or that say nothing of what they hold.

    >>> _without_idle_groups('<g><g/><g class="a"><path/></g></g><g><title>x</title><path/></g>')
    '<g class="a"><path/></g><g><title>x</title><path/></g>'
    """
    kept: list[str] = []
    open_groups: list[bool] = []
    for part in re.split(r"(<g\b(?:[^>/]|/(?!>))*>(?:<title>)?|<g\b[^>]*/>|</g>)", body):
        if part == "</g>":
            kept.append(part if open_groups.pop() else "")
        elif part.startswith("<g") and not part.endswith("/>"):
            open_groups.append(part != "<g>")
            kept.append(part if open_groups[-1] else "")
        elif not (part.startswith("<g") and part.endswith("/>")):
            kept.append(part)
    return "".join(kept)


_POINTED = re.compile(r'(?:url\(|href=")#([\w.-]+)')
"""What a clip, a marker or a repeated shape points at."""
_ID = re.compile(r'( id="|url\(#|href="#)([^")]+)')
WEIGHT = "600"
"""Of headings in figures, as on the rest of the page."""

_MARKED = re.compile(r"(<text\b[^>]*>)([A-Z]\d+)(?=\s|</text>)")
"""A label that begins with an evidence number."""


def _page_tag(tag: str) -> str:
    """A tag of matplotlib's with its style as attributes, no idle rotation, and coordinates to a tenth."""
    tag = re.sub(r'(style)="([^"]*)"', lambda match: _presented(match[2]), tag)
    tag = re.sub(r' transform="rotate\(-?0 [^)]*\)"', "", tag)
    return re.sub(r' (?:d|x|y|transform)="[^"]*"', lambda match: re.sub(r"\d+\.\d{2,}", _rounded, match[0]), tag)


def _rounded(match: re.Match[str]) -> str:
    """Coordinates to a tenth of a pixel: alike on all machines, and a third shorter."""
    return f"{float(match[0]):.1f}".removesuffix(".0")


def _presented(style: str) -> str:
    """A style as attributes, so that a page's own rules win; colours of the palette get their class."""
    given = dict(part.split(": ", 1) for part in style.split("; ") if ": " in part)
    given.pop("font-family", None)
    if "font-weight" in given:
        given["font-weight"] = WEIGHT
    if given.get("font-size") == f"{SIZE}px":
        del given["font-size"]
    names = [
        prefix + _CLASSES[given[kind]]
        for kind, prefix in (("fill", ""), ("stroke", "s-"))
        if given.get(kind) in _CLASSES
    ]
    classes = f'class="{" ".join(names)}" ' if names else ""
    return classes + " ".join(f'{name}="{html.escape(value)}"' for name, value in given.items())
