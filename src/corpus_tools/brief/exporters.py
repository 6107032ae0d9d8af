"""The sections as one document: HTML that stands by itself, and a PDF of that HTML; both as nbconvert exporters too."""

from __future__ import annotations

import base64
import gc
import hashlib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode
from nbformat import read as read_node

from corpus_tools.brief.appendix import evidence_appendix
from corpus_tools.brief.contexts import with_sentences
from corpus_tools.brief.disagreements import disagreements
from corpus_tools.brief.display import STYLE, Card, document_names
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.methods import methods
from corpus_tools.brief.pages import Part, assembled, for_paper, notebook_title
from corpus_tools.brief.sources import sources_list
from corpus_tools.brief.summary import facts
from corpus_tools.model import CorpusError

if TYPE_CHECKING:
    from corpus_tools.study import Study

TEMPLATES = Path(__file__).parent / "templates"
EPOCH = "1577836800"
"""1 January 2020: the date that PDF tools are told, so that the same HTML gives the same bytes."""


class PangoMissing(Exception):  # noqa: N818  (it says what is missing)
    """WeasyPrint's system libraries are not on this machine; the message says how to install them."""


class BriefHTMLExporter(TemplateExporter):
    """``jupyter nbconvert --to brief-html``: an executed notebook as one page with its evidence."""

    export_from_notebook = "Brief (HTML)"
    output_mimetype = "text/html"

    def _file_extension_default(self) -> str:
        return ".html"

    def _template_name_default(self) -> str:
        return "brief"

    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATES)]

    def fragment(self, notebook: NotebookNode) -> str:
        """The cells of a notebook as markup: prose and results, no code."""
        body, _ = super().from_notebook_node(notebook)
        return str(body).replace(STYLE, "")

    def page(self, title: str, question: str | None, parts: Sequence[Part], facts: str = "") -> str:
        """Parts as one page with contents, styles, typefaces and script; ``facts`` stand under the question."""
        body, contents = assembled(parts)
        template = self.environment.get_template("page.html.j2")
        given = {"title": title, "question": question, "facts": facts, "body": body, "contents": contents}
        script = _file("page.js")
        return str(
            template.render(**given, css=_css(), fonts=_fonts(body + title), script=script, script_hash=_digest(script))
        )

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[Any, dict[str, Any]]:
        """The page of one notebook."""
        cards = evidence_of(nb)
        parts = [Part("section", notebook_title(nb), self.fragment(nb))]
        if cards:
            parts.append(Part("evidence", "Evidence", evidence_appendix(cards, {})))
        return self.page(notebook_title(nb), None, parts), self._init_resources(resources or {})  # type: ignore[no-untyped-call]


class BriefPDFExporter(BriefHTMLExporter):
    """``jupyter nbconvert --to brief-pdf``: the same page as PDF."""

    export_from_notebook = "Brief (PDF)"
    output_mimetype = "application/pdf"

    def _file_extension_default(self) -> str:
        return ".pdf"

    def _template_extension_default(self) -> str:
        return ".html.j2"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[Any, dict[str, Any]]:
        """The page of one notebook as PDF."""
        page, done = super().from_notebook_node(nb, resources, **kw)
        return brief_pdf(page), done


def evidence_of(notebook: NotebookNode) -> dict[str, Card]:
    """The findings that the outputs of a notebook cite, by evidence number."""
    cards: dict[str, Card] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            cards |= output.get("metadata", {}).get("corpus_tools", {}).get("evidence", {})
    return cards


def brief_html(study: Study, sections: Sequence[Path]) -> str:
    """
    The brief as one page that needs nothing else: sections in their order, methods, evidence of all that they cite.

    Raises ``CorpusError`` naming the section when a file is no executed notebook.
    """
    exporter = BriefHTMLExporter()  # type: ignore[no-untyped-call]
    parts: list[Part] = []
    cards: dict[str, Card] = {}
    for path in sections:
        try:
            notebook = read_node(path, as_version=4)
        except (OSError, ValueError) as error:
            raise CorpusError(f"{path}: this is no section; run the notebooks again ({error})") from error
        parts.append(Part(path.stem, notebook_title(notebook), exporter.fragment(notebook)))
        cards |= evidence_of(notebook)
    computed = {
        "disagreements": ("What the documents disagree on", disagreements(study)),
        "methods": ("Methods and limits", methods(study)),
        "sources": ("Sources", sources_list(study.documents, study.settings.grades)),
    }
    for name, (title, shown) in computed.items():
        cards |= shown.cited
        parts.append(Part(name, title, shown.markup))
    parts.append(Part("evidence", "Evidence", _evidence(study, cards)))
    return exporter.page(study.title, study.question, parts, facts(study.documents).markup)


def _evidence(study: Study, cards: Mapping[str, Card]) -> str:
    hashes = dict(zip(study.documents["doc_id"], study.documents["sha256"], strict=True))
    names = document_names(study.documents)
    return evidence_appendix(with_sentences(study, cards), names, actor_names(study.actors), hashes)


def brief_pdf(page: str) -> bytes:
    """
    A page as PDF, tagged and with bookmarks; nothing is fetched but what the page itself holds.

    Raises ``PangoMissing`` when WeasyPrint finds no Pango on this machine.
    """
    try:
        import weasyprint
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise PangoMissing(
            "the PDF needs Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 (Debian, Ubuntu), "
            "brew install pango (macOS) or conda install -c conda-forge pango"
        ) from error
    fetcher = URLFetcher(allowed_protocols=("data",))
    with _epoch(), _without_collecting():
        document = weasyprint.HTML(string=_for_paper(page), url_fetcher=fetcher, base_url=None)
        written: bytes = document.write_pdf(pdf_tags=True, pdf_identifier=b"corpus-tools-brief")
    return written


def _for_paper(page: str) -> str:
    """
    The page without what paper does not show, and with the values of light colours and faces in place of their
    variables: links back, hints of marks and styles of screens are read for nothing.
    """
    style, end, rest = page.partition("</style>")
    light = dict(re.findall(r"(--[\w-]+): ([^;]+);", style.partition("@media")[0]))
    style = re.sub(r"var\((--[\w-]+)\)", lambda match: light.get(match[1], match[0]), _SCREEN.sub("", style))
    return style + end + for_paper(rest)


_SCREEN = re.compile(r"@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}")


@contextmanager
def _epoch() -> Iterator[None]:
    """A fixed time for tools that honour ``SOURCE_DATE_EPOCH``; one that is set already is kept."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage is collected while a page is laid out: its boxes live until the end, and walking them costs 9 %."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _css() -> str:
    return _file("screen.css") + _file("print.css")


def _digest(script: str) -> str:
    """How a page's policy names the one script that may run: whatever else a document smuggled in stays words."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _file(name: str) -> str:
    return (TEMPLATES / "brief" / name).read_text(encoding="utf-8")


_ARABIC = re.compile("[\u0600-\u06ff]")
_FACES = {
    "corpus-serif": ("Corpus Serif", "normal"),
    "corpus-serif-italic": ("Corpus Serif", "italic"),
    "corpus-sans": ("Corpus Sans", "normal"),
    "corpus-naskh": ("Corpus Naskh", "normal"),
}


def _fonts(body: str) -> str:
    """
    The typefaces as ``@font-face`` rules that hold their files, so that the page looks the same everywhere; that of
    Arabic letters only where the page has some. Each face is one file with all its letters: of a face in two files,
    WeasyPrint draws the letters of one by the numbers of the other.
    """
    rules = []
    for name, (family, style) in _FACES.items():
        if family == "Corpus Naskh" and not _ARABIC.search(body):
            continue
        data = base64.b64encode((TEMPLATES / "fonts" / f"{name}.woff2").read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{family}';font-style:{style};font-weight:400 700;font-display:swap;"
            f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
        )
    return "\n".join(rules)
