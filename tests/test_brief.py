"""The page and its PDF: nothing fetched, every link leads somewhere, headings in order, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import html
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from nbconvert.exporters import get_exporter

from corpus_tools.brief import exporters as brief
from corpus_tools.brief.citing import passage
from corpus_tools.brief.display import STYLE, Html
from corpus_tools.brief.exhibits import documents_table
from corpus_tools.brief.exporters import DISAGREEMENTS, BriefHTMLExporter, brief_html
from corpus_tools.brief.page.pages import Part, assembled
from corpus_tools.brief.page.pdf import brief_pdf
from corpus_tools.brief.page.press import PangoMissing
from corpus_tools.brief.page.styles import fonts, styles
from corpus_tools.brief.rows import records
from corpus_tools.brief.tabular import html_table
from corpus_tools.corpus.settings import Settings
from corpus_tools.tables.schema import TABLES

Frame = Callable[..., pd.DataFrame]
HOSTILE = "</title><script>alert(1)</script>"


class Page(HTMLParser):
    """What a browser would see of a page: ids, links, headings, anything that loads."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: Counter[str] = Counter()
        self.loads: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given.get("href")))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if given.get("src") or tag in ("link", "iframe", "object"):
            self.loads.append(f"{tag} {given}")


def _notebook(title: str, *outputs: Html) -> nbformat.NotebookNode:
    """An executed notebook with a heading, a question and results."""
    cells = [nbformat.v4.new_markdown_cell(f"# {title}\n\nProse.\n\n## What is said?")]
    for output in outputs:
        data, metadata = output._repr_mimebundle_()
        shown = nbformat.v4.new_output("display_data", data, metadata=metadata)
        cells.append(nbformat.v4.new_code_cell("call()", outputs=[shown]))
    return nbformat.v4.new_notebook(cells=cells)


def _study(study_of: Callable[..., Any], frame: Frame, **tables: pd.DataFrame) -> Any:
    found = {name: frame(name) for name in TABLES} | tables
    words = {"text": lambda _: "x" * 99}
    return study_of(
        out=Path(), title=HOSTILE, question="Who & what?", collection={}, settings=Settings(), **words, **found
    )


@pytest.fixture
def page(frame: Frame, study_of: Callable[..., Any], tmp_path: Path) -> str:
    """A brief of two notebooks that cite two claims, one of which may not be printed."""
    claims = frame("claims", {"text": HOSTILE}, {"text": "withheld words", "printed": False})
    documents = frame("documents", {"doc_id": "a", "title": HOSTILE})
    shown = html_table("Claims", ["claim"], [[passage(row)] for row in records(claims)])
    paths = [tmp_path / "0_summary.ipynb", tmp_path / "1_corpus.ipynb"]
    nbformat.write(_notebook("Summary", shown), paths[0])
    nbformat.write(_notebook("The corpus", documents_table(documents), shown), paths[1])
    return brief_html(_study(study_of, frame, documents=documents, claims=claims), paths)


def test_a_section_that_shows_a_part_says_so_at_its_top_and_in_the_methods(
    frame: Frame, study_of: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "3_claims.ipynb"
    notebook = _notebook("The claims")
    source = 'actor = ""  # type: str only claims of one; "" is all\nrows = 60  # type: int rows of a table'
    notebook.cells.append(nbformat.v4.new_code_cell(source, metadata={"tags": ["parameters"]}))
    notebook.metadata["corpus_tools"] = {"parameters": {"actor": HOSTILE, "rows": 60}}
    nbformat.write(notebook, path)
    page = brief_html(_study(study_of, frame), [path])
    said = f"actor = {HOSTILE!r} (only claims of one; by default '')"
    section, _, after = page.partition('id="s-methods"')
    assert html.escape(f"This section was made with {said}.") in section
    assert html.escape(f"“The claims” with {said}.") in after
    assert "rows = 60" not in page


def test_a_question_without_a_finding_is_one_line_with_its_answer(
    frame: Frame, study_of: Callable[..., Any], tmp_path: Path
) -> None:
    notebook = _notebook("The claims", html_table("Claims", ["claim"], [], empty="No claim was found."))
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell("## How?\n\nLong explanation."))
    notebook.cells.insert(1, _notebook("", html_table("Claims", ["claim"], [])).cells[1])
    path = tmp_path / "3_claims.ipynb"
    nbformat.write(notebook, path)
    page = brief_html(_study(study_of, frame), [path])
    assert "<p><b>How?</b> Claims: none was found.</p>" in page
    assert "How?</h" not in page
    assert "Long explanation." not in page
    assert "Prose." in page, "what a section is about stays"


def test_what_is_at_odds_stands_in_the_chapter_on_it_and_not_again_in_its_section(
    frame: Frame, study_of: Callable[..., Any], tmp_path: Path
) -> None:
    notebook = _notebook("The claims", html_table("Claims", ["claim"], [["kept"]]), html_table("Sides", ["a"], [["b"]]))
    notebook.cells[-1].metadata["tags"] = [DISAGREEMENTS]
    path = tmp_path / "3_claims.ipynb"
    nbformat.write(notebook, path)
    page = brief_html(_study(study_of, frame), [path])
    assert "kept" in page
    assert "Sides" not in page
    alone, _ = BriefHTMLExporter().from_filename(str(path))  # type: ignore[no-untyped-call]
    assert "Sides" in alone


def test_nothing_leaves_the_page(page: str) -> None:
    seen = Page(page)
    assert seen.loads == []
    assert re.findall(r"url\((?!data:)", page) == []
    assert "@import" not in page
    assert [link for link in seen.links if not link.startswith("#")] == []


def test_ids_occur_once_and_every_link_leads_somewhere(page: str) -> None:
    seen = Page(page)
    assert [name for name, number in Counter(seen.ids).items() if number > 1] == []
    assert {link[1:] for link in seen.links} - set(seen.ids) == set()


def test_no_level_of_heading_is_skipped(page: str) -> None:
    levels = Page(page).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_citation_leads_to_its_evidence_and_back(page: str) -> None:
    entry = page[page.index('<li id="C1">') :].split("</li>")[0]
    assert 'href="#C1-1"' in entry
    assert 'href="#C1-2"' in entry
    assert 'id="C1-2"' in page


def test_words_past_the_budget_stand_nowhere_but_their_place_does(page: str) -> None:
    assert "withheld words" not in page
    assert "Words not printed." in page


def test_words_of_documents_and_titles_are_escaped(page: str) -> None:
    assert Page(page).tags["script"] == 1
    assert "&lt;script&gt;" in page


def test_the_page_lets_no_script_run_but_its_own(page: str) -> None:
    own = page.rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page
    assert "default-src 'none'" in page


def test_code_styles_of_jupyter_and_versions_are_not_on_the_page(page: str) -> None:
    assert "call()" not in page
    assert STYLE not in page
    assert 'lang="en"' in page
    assert not re.search(r"\b\d+\.\d+\.\d+\b", page.replace("url(data", "").split("</style>")[1])


def test_headings_are_renumbered_and_dead_links_become_words() -> None:
    markup = '<h1>One</h1><h4>Deep?</h4><p><a class="doc" href="#doc-x">X</a></p>'
    body, contents = assembled([Part("a", "One", markup), Part("b", "Two", "<h2>Deep?</h2>")])
    assert Page(body).headings == [2, 3, 2, 3]
    assert Page(body).links == []
    assert [entry.below[0].target for entry in contents] == ["h-deep", "h-deep-2"]


def test_one_notebook_alone_becomes_a_page_by_nbconvert(frame: Frame) -> None:
    exporter = get_exporter("brief-html")
    assert exporter is BriefHTMLExporter
    notebook = _notebook("The claims", passage(records(frame("claims", {"text": "words"}))[0]))
    body, _ = exporter().from_notebook_node(notebook)
    assert "<title>The claims</title>" in body
    assert '<li id="C1">' in body


def test_one_notebook_alone_becomes_a_pdf_by_nbconvert(frame: Frame) -> None:
    notebook = _notebook("The claims", passage(records(frame("claims", {"text": "words"}))[0]))
    body, _ = get_exporter("brief-pdf")().from_notebook_node(notebook)
    assert body[:5] == b"%PDF-"


def test_each_typeface_is_one_file_and_each_rule_of_the_styles_stands_once() -> None:
    faces = re.findall(r"font-family:('[^']+');font-style:(\w+)", fonts("محمد"))
    assert len(faces) == len(set(faces)) == 4
    rules = re.findall(r"^([^\s@{][^{}]*) \{", styles(), re.MULTILINE)
    assert [rule for rule, number in Counter(rules).items() if number > 1] == []


def test_the_typeface_of_arabic_letters_is_there_where_the_page_has_some() -> None:
    exporter = BriefHTMLExporter()
    shown = [exporter.page("Brief", None, [Part("a", "A", f"<p>{words}</p>")]) for words in ("Muḥammad", "محمد")]
    assert ["font-family:'Corpus Naskh'" in page for page in shown] == [False, True]


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.pango
def test_the_pdf_is_tagged_and_the_same_each_time(page: str) -> None:
    first = brief_pdf(page)
    assert first[:5] == b"%PDF-"
    objects = b"".join(map(_inflated, re.findall(rb"stream\r?\n(.*?)\r?\nendstream", first, re.DOTALL)))
    assert b"/StructTreeRoot" in objects
    assert b"/Outlines" in objects
    assert first == brief_pdf(page)


@pytest.mark.pango
def test_the_pdf_fetches_no_file_of_this_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>x</text></svg>')
    linked, bare = (brief_pdf(f"<title>t</title><p>x{image}</p>") for image in (f'<img src="{secret.as_uri()}">', ""))
    assert abs(len(linked) - len(bare)) < 200


def test_a_machine_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(PangoMissing, match=r"apt install libpango.*brew install pango.*conda-forge pango"):
        brief_pdf("<p>x</p>")


def test_a_file_that_is_no_section_is_named(frame: Frame, study_of: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "0_summary.ipynb"
    path.write_text("no json")
    with pytest.raises(brief.CorpusError, match=r"0_summary\.ipynb"):
        brief_html(_study(study_of, frame), [path])
