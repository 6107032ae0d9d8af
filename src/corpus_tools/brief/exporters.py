"""The sections as one document: HTML that stands by itself, and a PDF of that HTML; both as nbconvert exporters too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode
from nbformat import read as read_node

from corpus_tools.brief.apart.disagreements import disagreements
from corpus_tools.brief.citing import document_names
from corpus_tools.brief.display import Card, asked_in_vain, for_page, for_screen
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.page.appendix import evidence_appendix, with_entries
from corpus_tools.brief.page.contexts import with_sentences
from corpus_tools.brief.page.methods import Given, given_sentence, methods
from corpus_tools.brief.page.pages import Part, assembled, notebook_title
from corpus_tools.brief.page.pdf import brief_pdf
from corpus_tools.brief.page.sources import MOST, sources_list
from corpus_tools.brief.page.styles import TEMPLATES, digest, fonts, script, styles
from corpus_tools.brief.running.notebooks import differing_parameters
from corpus_tools.brief.summary.summary import facts, named_most
from corpus_tools.model import CorpusError
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    from corpus_tools.study import Study


FIRST = ("0_summary",)
"""The sections before that on disagreements, which a reader looks for before all others."""


class BriefHTMLExporter(TemplateExporter):
    """``jupyter nbconvert --to brief-html``: an executed notebook as one page with its evidence."""

    export_from_notebook = "Brief (HTML)"
    output_mimetype = "text/html"

    def _file_extension_default(self) -> str:
        return ".html"

    def _template_name_default(self) -> str:
        return "brief"

    def _optimistic_validation_default(self) -> bool:
        """Notebooks are checked once, and not again after each of nbconvert's steps."""
        return True

    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATES)]

    def fragment(self, notebook: NotebookNode) -> str:
        """The cells of a notebook as markup: prose and results, no code."""
        body, _ = super().from_notebook_node(_without_idle_prose(notebook))
        return for_page(str(body))

    def page(self, title: str, question: str | None, parts: Sequence[Part], facts: str = "") -> str:
        """Parts as one page with contents, styles, typefaces and script; ``facts`` stand under the question."""
        body, contents = assembled(parts)
        template = self.environment.get_template("page.html.j2")
        given = {"title": title, "question": question, "facts": facts, "body": body, "contents": contents}
        runs = script()
        return str(
            template.render(**given, css=styles(), fonts=fonts(body + title), script=runs, script_hash=digest(runs))
        )

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any | None = None, **kw: Any
    ) -> tuple[Any, dict[str, Any]]:
        """The page of one notebook."""
        return for_screen(self.page_of(nb)), self._init_resources(resources or {})  # type: ignore[no-untyped-call]

    def page_of(self, notebook: NotebookNode) -> str:
        """The page of one notebook, for screen and paper."""
        cards = evidence_of(notebook)
        parts = [Part("section", notebook_title(notebook), self.fragment(notebook))]
        if cards:
            parts.append(Part("evidence", "Evidence", evidence_appendix(cards, {})))
        return self.page(notebook_title(notebook), None, parts)


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
        return brief_pdf(self.page_of(nb)), self._init_resources(resources or {})  # type: ignore[no-untyped-call]


def evidence_of(notebook: NotebookNode) -> dict[str, Card]:
    """The findings that the outputs of a notebook cite, by evidence number."""
    cards: dict[str, Card] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            cards |= output.get("metadata", {}).get("corpus_tools", {}).get("evidence", {})
    return cards


DISAGREEMENTS = "disagreements"
"""The tag of a cell whose table the brief's own chapter on disagreements shows."""


def _without_disagreements(notebook: NotebookNode) -> NotebookNode:
    """The notebook as a section of a brief, which has what is at odds in a chapter of its own."""
    kept = [cell for cell in notebook.cells if DISAGREEMENTS not in cell.metadata.get("tags", ())]
    return NotebookNode(notebook, cells=kept)


def _without_idle_prose(notebook: NotebookNode) -> NotebookNode:
    """
    The notebook with one short line in the place of each question to which nothing but "none was found" is said, behind
    all that was found.
    """
    cells = [*notebook.cells]
    questions = [number for number, cell in enumerate(cells) if cell.cell_type == "markdown"]
    told, idle = cells[: questions[0] if questions else len(cells)], list[NotebookNode]()
    for number, following in zip(questions, [*questions[1:], len(cells)], strict=True):
        shown = [output for cell in cells[number + 1 : following] for output in cell.get("outputs", ())]
        if shown and all(map(_says_nothing, shown)) and cells[number].source.startswith("## "):
            idle += _one_line(cells[number], cells[number + 1 : following], shown)
        else:
            told += cells[number:following]
    return NotebookNode(notebook, cells=[*told, *idle])


def _one_line(
    question: NotebookNode, cells: Sequence[NotebookNode], shown: Sequence[NotebookNode]
) -> list[NotebookNode]:
    """The cells of a question and its answers, with all that they say in the first of them."""
    asked = question.source.partition("\n")[0].removeprefix("## ")
    line = asked_in_vain(asked, "".join(map(_markup, shown)))
    told = NotebookNode(output_type="display_data", data={"text/html": line}, metadata={})
    bare = [NotebookNode(cell, outputs=[]) for cell in cells]
    return [NotebookNode(question, source=""), NotebookNode(bare[0], outputs=[told]), *bare[1:]]


def _markup(output: NotebookNode) -> str:
    return for_page(output.get("data", {}).get("text/html", "x"))


def _says_nothing(output: NotebookNode) -> bool:
    markup = _markup(output).strip()
    return not markup or bool(re.fullmatch('<div class="empty">(?:(?!<div).)*</div>', markup, re.DOTALL))


def brief_html(study: Study, sections: Sequence[Path]) -> str:
    """
    The brief as one page that needs nothing else: sections in their order, methods, evidence of all that they cite.
    What paper alone shows is in it, too (``display.for_screen``, ``paper.for_paper``).

    Raises ``CorpusError`` naming the section when a file is no executed notebook.
    """
    exporter = BriefHTMLExporter()  # type: ignore[no-untyped-call]
    parts: list[Part] = []
    cards: dict[str, Card] = {}
    given: dict[str, Given] = {}
    for path in sections:
        try:
            notebook = read_node(path, as_version=4)
        except (OSError, ValueError) as error:
            raise CorpusError(f"{path}: this is no section; run the notebooks again ({error})") from error
        title = notebook_title(notebook)
        given[title] = differing_parameters(notebook)
        markup = exporter.fragment(_without_disagreements(notebook))
        parts.append(Part(path.stem, title, given_sentence(given[title]).markup + markup))
        cards |= evidence_of(notebook)
    computed = {
        DISAGREEMENTS: ("What the documents disagree on", disagreements(study)),
        "methods": ("Methods and limits", methods(study, given)),
    }
    made = {name: Part(name, title, shown.markup) for name, (title, shown) in computed.items()}
    for _, shown in computed.values():
        cards |= shown.cited
    first = sum(part.name in FIRST for part in parts)
    parts = [*parts[:first], made[DISAGREEMENTS], *parts[first:], made["methods"]]
    listed = len(study.documents) <= MOST
    entries = with_entries(cards, [part.markup for part in parts], listed)
    evidence = Part("evidence", "Evidence", _evidence(study, entries, len(cards)))
    linked = {found for part in (*parts, evidence) for found in re.findall(r'href="#(doc-[^"]+)"', part.markup)}
    sources = sources_list(study.documents, study.settings.grades, linked)
    parts += [Part("sources", "Sources", sources.markup), evidence]
    question = study.question or named_most(study.actors)
    page = exporter.page(study.title, question, parts, facts(study.documents).markup)
    return _files_named(page, study.out / "tables")


def _files_named(page: str, tables: Path) -> str:
    """The page with the Parquet file named in the place of a CSV that is not written, since it would be too long."""
    missing = (name for name in TABLES if not (tables / f"{name}.csv").is_file())
    return re.sub(rf"\btables/({'|'.join(missing) or '(?!)'})\.csv\b", r"tables/\1.parquet", page)


def _evidence(study: Study, cards: Mapping[str, Card], cited: int) -> str:
    read = study.documents["working_copy_sha256"].fillna(study.documents["sha256"])
    hashes = dict(zip(study.documents["doc_id"], read, strict=True))
    names = document_names(study.documents)
    return evidence_appendix(with_sentences(study, cards), names, actor_names(study.actors), hashes, cited)
