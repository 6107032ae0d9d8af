"""The brief's text as a Word file, for editors who work there: headings, prose, tables and evidence, links alive.

The page is read as HTML and written as WordprocessingML (ECMA-376, part 1) into python-docx's blank document, whose
styles Word knows. Figures stand by what they say; their drawings are in the HTML and the PDF.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.html import HtmlElement

EPOCH = (2020, 1, 1, 0, 0, 0)
"""The date that all parts of the file bear, so that the same page gives the same bytes."""
TEXT_WIDTH, MARGIN = 9638, 1134
"""Twentieths of a point: an A4 page less its margins, and a margin (2 cm)."""
CELL = "TableText"
"""The style of what stands in tables."""
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_SKIPPED = frozenset({"script", "style", "nav", "svg", "colgroup", "template", "button"})
_FOR_EYES = frozenset({"skip", "keys", "narrow"})
"""Classes of what is said of a page or a drawing that the Word file has not."""
_PARAGRAPHS = {
    "h1": "Title",
    "h2": "Heading1",
    "h3": "Heading2",
    "h4": "Heading3",
    "caption": "Caption",
    "figcaption": "Caption",
}
_FACES = {
    "b": "<w:b/>",
    "strong": "<w:b/>",
    "th": "<w:b/>",
    "dt": "<w:b/>",
    "em": "<w:i/>",
    "i": "<w:i/>",
    "q": "<w:i/>",
    "s": "<w:strike/>",
}
"""How words are set; those of a document in italics, with the quotation marks that they have and no others."""
_FLOWING = frozenset(
    {"a", "b", "strong", "em", "i", "q", "s", "span", "br", "sup", "sub", "code", "abbr", "time", "small", "dt", "dd"}
)
_SHARE = re.compile(r"--w: *([\d.]+)%")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def brief_docx(page: str) -> bytes:
    """A brief's page as a Word file, without menus, scripts and drawings; the same page gives the same bytes."""
    import docx
    import lxml.html
    from docx.oxml import parse_xml

    tree = lxml.html.document_fromstring(page)
    document = docx.Document()
    document.core_properties.title = tree.findtext(".//title") or ""
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = dt.datetime(*EPOCH)
    written = "".join(_Page().blocks(tree.body))
    body = parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{written}</w:body>')
    document.element.body[:0] = list(body)
    _set_looks(document)
    stream = io.BytesIO()
    document.save(stream)
    return _timeless(stream.getvalue())


def _set_looks(document: Document) -> None:
    """An A4 page, and smaller type in tables."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, Twips

    cell = document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.font.size = Pt(8)
    cell.paragraph_format.space_after = cell.paragraph_format.space_before = Pt(1)
    (section,) = document.sections
    section.page_width, section.page_height = Twips(TEXT_WIDTH + 2 * MARGIN), Twips(16838)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(MARGIN)


def _timeless(package: bytes) -> bytes:
    """The package with one date on all its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@dataclass(slots=True)
class _Page:
    """Writes elements of a page, and remembers which bookmark stands for which id."""

    marks: dict[str, int] = field(default_factory=dict)

    def blocks(self, node: HtmlElement, style: str = "Normal") -> Iterator[str]:
        """The paragraphs and tables of a block; text and phrases that stand loose in it are a paragraph together."""
        loose = [_run(node.text)]
        for child in node:
            if _is_left_out(child):
                loose.append(_run(child.tail))
                continue
            if child.tag in _FLOWING:
                if child.tag == "dt" and node.tag == "dl":  # a term begins a line, and what is said of it follows
                    yield from _paragraph(loose, style)
                    loose = []
                loose += [self.phrase(child), _run(" " if child.tag in ("dt", "dd") else child.tail)]
                continue
            yield from _paragraph(loose, style)
            yield from self.block(child, style)
            loose = [_run(child.tail)]
        yield from _paragraph(loose, style)

    def block(self, node: HtmlElement, style: str) -> Iterator[str]:
        """One block: a table, or whatever it holds, in the style that its tag asks for."""
        if node.tag == "table":
            yield from self.table(node)
            return
        if node.tag == "li":
            style = "ListBullet" if node.getparent().tag == "ul" else "Normal"
        mark = [self.mark(node.get("id"))] if node.get("id") else []
        inner = list(self.blocks(node, _PARAGRAPHS.get(node.tag, style)))
        if mark and inner:
            inner[0] = inner[0].replace("</w:pPr>", f"</w:pPr>{mark[0]}", 1)
        yield from inner

    def table(self, node: HtmlElement) -> Iterator[str]:
        """A table, its caption above unless its figure has it, its head on each page, an empty line after it."""
        for caption in () if _in_data(node) else node.findall("caption"):
            yield from self.block(caption, "Caption")
        rows = list(node.iter("tr"))
        width = max((len(row) for row in rows), default=0)
        shares = [float(share) for col in node.iter("col") for share in _SHARE.findall(col.get("style", ""))]
        if len(shares) != width:
            shares = [100 / max(width, 1)] * width
        grid = "".join(f'<w:gridCol w:w="{round(share * TEXT_WIDTH / 100)}"/>' for share in shares)
        yield (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(self.row(row, width) for row in rows)}</w:tbl>"
        )
        yield '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'

    def row(self, node: HtmlElement, width: int) -> str:
        """A row filled up to the width of its table; a cell holds a paragraph at least."""
        empty = f'<w:p><w:pPr><w:pStyle w:val="{CELL}"/></w:pPr></w:p>'
        cells = ["".join(self.block(cell, CELL)) or empty for cell in node] + [empty] * (width - len(node))
        head = "<w:trPr><w:tblHeader/></w:trPr>" if node.getparent().tag == "thead" else ""
        return f"<w:tr>{head}{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"

    def phrase(self, node: HtmlElement, faces: str = "") -> str:
        """A phrase as runs: its face, its bookmark, its link."""
        if node.tag == "br":
            return "<w:r><w:br/></w:r>"
        face = _FACES.get(node.tag, "")
        faces += face if face not in faces else ""
        inner = [_run(node.text, faces)]
        for child in node:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                inner.append(self.phrase(child, faces))
            inner.append(_run(child.tail, faces))
        said = "".join(inner)
        if node.tag == "a" and node.get("href", "").startswith("#"):
            said = f'<w:hyperlink w:anchor="{self.name(node.get("href")[1:])}">{said}</w:hyperlink>'
        return (self.mark(node.get("id")) if node.get("id") else "") + said

    def mark(self, target: str) -> str:
        """A bookmark at this place."""
        number = self.marks.setdefault(target, len(self.marks) + 1)
        return f'<w:bookmarkStart w:id="{number}" w:name="{self.name(target)}"/><w:bookmarkEnd w:id="{number}"/>'

    def name(self, target: str) -> str:
        """The bookmark of an id: Word takes 40 letters and digits at most, so it is a number."""
        return f"e{self.marks.setdefault(target, len(self.marks) + 1)}"


def _is_left_out(node: HtmlElement) -> bool:
    """True for what does not stand in the Word file: scripts, menus, drawings and their keys, what unfolds data."""
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return True
    return not _FOR_EYES.isdisjoint(node.get("class", "").split()) or (node.tag == "summary" and _in_data(node))


def _in_data(node: HtmlElement) -> bool:
    """True inside the folded data of a figure."""
    return any("data" in folded.get("class", "").split() for folded in node.iterancestors("details"))


def _paragraph(runs: Iterable[str], style: str) -> Iterator[str]:
    """The runs as a paragraph; none where they say nothing."""
    said = "".join(runs)
    if re.search(r"<w:t [^>]*>\s*[^<\s]", said):
        yield f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>{said}</w:p>"


def _run(text: str | None, faces: str = "") -> str:
    """Text as a run, its white space as a browser shows it."""
    shown = re.sub(r"[ \t\r\n\f]+", " ", _UNWRITABLE.sub("\ufffd", text or ""))
    look = f"<w:rPr>{faces}</w:rPr>" if faces else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(shown)}</w:t></w:r>' if shown else ""
