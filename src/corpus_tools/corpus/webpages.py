"""
Web pages: the whole visible text, so that words dropped mean the same as for plain text, and which of its lines are
the article (Barbaresi 2021, "Trafilatura").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from corpus_tools.corpus.readers import Extract
from corpus_tools.corpus.struck import CLOSES, OPENS, without_marks
from corpus_tools.model import CorpusError, Span
from corpus_tools.text import WORD, fold, lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select"})
_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
     "html", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
     "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)  # fmt: skip
"""Elements that begin a line of their own (HTML Standard, section 15.3, Flow content)."""

EVERYTHING = 0.9
"""An article of so large a part of a page's letters is no finding: menus, teasers and footers alone are a tenth."""

_TAGLINE = re.compile(r"(?<=\w)\s+[|–—:·•-]\s.*", re.DOTALL)
"""What follows the name of a site: "Ulm Herald | News from the river"."""

_SHARED = 0.8
"""A line is body when this share of its word triples stands in the article that trafilatura extracts."""


def read_page(content: bytes) -> Extract:
    """
    The visible text of an HTML page, block by block, its metadata, and the lines that are the article.

    Raises ``CorpusError`` when the bytes are no HTML.
    """
    from trafilatura import extract, extract_metadata
    from trafilatura.utils import load_html

    tree = load_html(content)
    if tree is None:
        raise CorpusError("the file is no HTML page")
    text, struck = without_marks(visible_text(tree))
    article = extract(content, include_comments=False, include_tables=True, favor_precision=False) or ""
    about = extract_metadata(content, date_config={"original_date": True, "extensive_search": False})
    found = tuple(_article_lines(text, article, _signatures(tree)))
    given = _given(about, content)
    if "outlet" not in given and (site := site_of(tree)):
        given["outlet"] = site
    return Extract(text, given, None if _is_everything(text, found) else found, struck=struck)


def _is_everything(text: str, article: Sequence[Span]) -> bool:
    """True when the extracted article is about the whole page, so that the mark-up tells nothing of its parts."""
    kept = sum(span.end - span.start for span in article)
    return kept >= EVERYTHING * sum(span.end - span.start for span in lines(text))


def visible_text(tree: HtmlElement) -> str:
    """
    The text that a browser would show, a line a block; links and inline marks leave no trace but for marks around what
    is struck through.
    """
    from lxml import etree

    pieces: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            pieces.append(_inline(element.tail) if not silent else "")
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        hides = tag in _SILENT or element.get("hidden") is not None or "display:none" in _style(element)
        strikes = tag in _STRUCK or "line-through" in _style(element)
        if event == "start":
            silent += hides
            if not silent:
                pieces += ["\n" if _begins_line(element, tag) else "", OPENS * strikes, _inline(element.text)]
        else:
            silent -= hides
            if not silent:
                pieces += [CLOSES * strikes, "\n" if _begins_line(element, tag) else "", _inline(element.tail)]
    joined = re.sub(rf"{OPENS}(\s+)", rf"\1{OPENS}", re.sub(rf"(\s+){CLOSES}", rf"{CLOSES}\1", "".join(pieces)))
    joined = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", joined))
    return re.sub(r"\n{2,}", "\n\n", joined).strip() + "\n"


_STRUCK = frozenset({"del", "s", "strike"})
"""Elements that are shown struck through (HTML Standard, section 15.3.4, Phrasing content)."""


def _begins_line(element: HtmlElement, tag: str) -> bool:
    """True for a block, and for who is quoted at the end of one that is set off."""
    return tag in _BLOCKS or (tag == "cite" and next(element.iterancestors("blockquote"), None) is not None)


def _style(element: HtmlElement) -> str:
    return (element.get("style") or "").replace(" ", "").lower()


def _inline(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""


def _given(about: Any, content: bytes) -> dict[str, str]:
    """
    What the page says of itself in its mark-up: nothing where its HTML says nothing. A day that stands in no attribute
    or data of it, but in its address or its words, is only ``shown``: it can be the day that the page was saved.
    """
    names = {"title": "title", "author": "author", "date": "published", "sitename": "outlet", "url": "url"}
    found = {ours: getattr(about, theirs, None) for theirs, ours in names.items()}
    given = {name: str(value) for name, value in found.items() if value}
    if "outlet" in given:
        given["outlet"] = _TAGLINE.sub("", given["outlet"])
    if "published" in given and not re.search(rb"[\"']" + given["published"].encode(), content):
        given["shown"] = given.pop("published")
    return given


_BESIDE_TITLE = re.compile(r"\s*[|–—:·•»-]\s+")
_SITE = re.compile(r"[^|–—·•»]{2,40}")


def site_of(tree: HtmlElement) -> str | None:
    """
    The name of a site that the title of its page has beside the headline, which the page shows as its one heading.

    >>> from lxml.html import fromstring
    >>> site_of(fromstring("<html><title>Dam breaks - Rust &amp; Bones</title><h1>Dam breaks</h1></html>"))
    'Rust & Bones'
    """
    title = " ".join((tree.findtext(".//title") or "").split())
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    if len(headings) != 1 or not headings[0]:
        return None
    before, found, behind = title.partition(headings[0])
    site = _BESIDE_TITLE.split(behind)[-1] if _BESIDE_TITLE.match(behind) else ""
    return site if found and not before.strip() and _SITE.fullmatch(site) else None


_QUOTED_BY = ".//blockquote//footer | .//blockquote//cite"
"""Who is quoted (HTML Standard, section 4.4.4), which extraction leaves out as the foot of a page."""


def _signatures(tree: HtmlElement) -> frozenset[tuple[str, ...]]:
    """The words of the lines in which quotations set off as blocks name who is quoted."""
    return frozenset(_words(element.text_content()) for element in tree.xpath(_QUOTED_BY))


def _article_lines(text: str, article: str, signatures: frozenset[tuple[str, ...]]) -> Iterator[Span]:
    """
    The lines of the visible text that stand in the extracted article; one of few words must stand there alone, or name
    right below one of them who is quoted there.
    """
    whole = {_words(line.cut(article)) for line in lines(article)}
    triples = {triple for words in whole for triple in _triples(words)}
    was_inside = False
    for line in lines(text):
        words = _words(line.cut(text))
        inside = [triple in triples for triple in _triples(words)]
        signs = was_inside and words in signatures
        was_inside = words in whole or (bool(inside) and sum(inside) >= _SHARED * len(inside))
        if was_inside or signs:
            yield line


def _words(line: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(line)))


def _triples(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + 3] for at in range(len(words) - 2)]
