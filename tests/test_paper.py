"""The print edition: the leading rows and what they lead to, no dead link, and a PDF that a reader can hear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pandas as pd
import pytest
import tinyhtml5
from pypdf import PdfReader

from corpus_tools.brief.citing import cite, cite_all
from corpus_tools.brief.display import Html, join, listing, plain, words
from corpus_tools.brief.exporters import brief_html
from corpus_tools.brief.page.appendix import evidence_appendix
from corpus_tools.brief.page.pages import Part, assembled
from corpus_tools.brief.page.paper import for_paper, print_styles
from corpus_tools.brief.page.pdf import brief_pdf
from corpus_tools.brief.page.sheet import sheet_of, tree_of
from corpus_tools.brief.rows import records
from corpus_tools.brief.tabular import PRINTED_ROWS, SPARED, html_table
from corpus_tools.study import open_study

Frame = Callable[..., pd.DataFrame]


def _claims(frame: Frame, number: int) -> list[Any]:
    return list(records(frame("claims", *({"text": f"the bridge {at} is closed"} for at in range(number)))))


def _page(*parts: Html) -> str:
    """A page of some results with the appendix of all that they cite."""
    shown = join(parts)
    appendix = "<h1>Evidence</h1>" + evidence_appendix(shown.cited, {"a": "The Quay"}, {}, {"a": "f" * 64})
    return assembled([Part("claims", "Claims", shown.markup), Part("evidence", "Evidence", appendix)])[0]


def _dead(page: str) -> set[str]:
    return set(re.findall(r'href="#([^"]+)"', page)) - set(re.findall(r'\bid="([^"]+)"', page))


def _entries(page: str) -> list[str]:
    return re.findall(r'<li id="([A-Z]+\d+)">', page)


def test_paper_shows_the_first_rows_of_a_table_and_says_where_all_are(frame: Frame) -> None:
    rows = [[words(f"row {row['number']}"), cite(row)] for row in _claims(frame, 20)]
    page = _page(html_table("Claims", ["what", "evidence"], rows, source="claims"))
    assert page.count("<tr>") == 21
    assert "Printed" not in plain(page)
    printed = for_paper(page)
    assert printed.count("<tr>") == 1 + PRINTED_ROWS
    said = f"Printed: the first {PRINTED_ROWS} of 20 rows; all are in brief.html and tables/claims.csv."
    assert said in plain(printed)


def test_paper_leaves_no_few_rows_to_be_looked_up_elsewhere(frame: Frame) -> None:
    rows = [[row["number"], cite(row)] for row in _claims(frame, PRINTED_ROWS + SPARED)]
    printed = for_paper(_page(html_table("Claims", ["what", "evidence"], rows)))
    assert printed.count("<tr>") == 1 + PRINTED_ROWS + SPARED
    assert "Printed" not in plain(printed)


def test_paper_holds_the_passages_that_its_rows_lead_to_and_no_others(frame: Frame) -> None:
    rows = [[row["number"], cite(row)] for row in _claims(frame, 20)]
    page = _page(html_table("Claims", ["what", "evidence"], rows))
    assert len(_entries(page)) == 20
    printed = for_paper(page)
    assert _entries(printed) == [f"C{number}" for number in range(1, PRINTED_ROWS + 1)]
    assert _dead(printed) == set()


def test_paper_leaves_out_of_a_passage_what_goes_without_saying(frame: Frame) -> None:
    usual, odd = {"zone": "body", "tier": "stated"}, {"zone": "caption", "tier": "stated"}
    rows = [[cite(row)] for row in records(frame("claims", {**usual, "text": "a"}, {**odd, "text": "b"}))]
    page = _page(html_table("Claims", ["evidence"], rows))
    assert all(word in page for word in ("body", "stated", "rule "))
    printed = plain(for_paper(page))
    assert "caption" in printed
    assert not any(word in printed for word in ("body", "stated", "rule "))


def test_a_link_to_what_paper_leaves_out_becomes_plain_words() -> None:
    page = '<p>See <a class="doc" href="#date-a">its date</a>.</p><!--screen--><p id="date-a">1 May</p><!--/screen-->'
    assert for_paper(page) == "<p>See its date.</p>"


def test_a_long_cell_gives_its_first_numbers_on_paper_and_counts_the_others(frame: Frame) -> None:
    cell = cite_all(_claims(frame, 9), 6).markup
    assert plain(cell) == "C1 C2 C3 C4 C5 C6 +3"
    assert plain(for_paper(cell).replace("</a>", "")) == "C1 C2 +7"


def test_the_evidence_of_a_judgement_is_printed_whole(frame: Frame) -> None:
    assert plain(for_paper(cite_all(_claims(frame, 9), 9, None).markup)) == "C1 C2 C3 C4 C5 C6 C7 C8 C9"


def test_what_is_left_out_within_what_is_left_out_leaves_no_trace(frame: Frame) -> None:
    rows = [[row["number"], cite_all(_claims(frame, 9))] for row in _claims(frame, PRINTED_ROWS + SPARED + 1)]
    printed = for_paper(_page(html_table("Claims", ["what", "evidence"], rows)))
    assert printed.count("+7") == PRINTED_ROWS
    assert "<!--" not in printed


def test_a_list_of_words_is_cut_on_paper_alone() -> None:
    cell = listing([words(word) for word in ("calm", "wary", "angry", "loud")], more=2).markup
    assert plain(cell) == "calm; wary; angry; loud; and 2 more"
    assert plain(for_paper(cell)) == "calm; wary; angry; and 3 more"


def test_the_data_of_a_figure_is_printed_where_it_alone_leads_to_what_the_marks_name() -> None:
    link = '<a class="ev" href="#E1">E1</a>'
    drawing = '<div class="drawing wide"><svg role="group"><title>A dot.</title><a href="#E1">E1</a></svg></div>'
    figure = f'<figure class="ct-figure">{drawing}<details class="data">{link}</details></figure>'
    entry = '<ol class="evidence"><li id="E1">the fair</li></ol>'
    assert "in brief.html" not in for_paper(figure + entry)
    assert "in brief.html" in for_paper(figure + f"<p>{link}</p>" + entry)


def test_a_drawing_is_an_image_with_a_name_on_paper() -> None:
    drawing = '<div class="drawing wide"><svg role="group"><title>Bars &quot;by day&quot;</title></svg></div>'
    assert 'alt="Bars &quot;by day&quot;"' in for_paper(drawing)
    assert "<svg" not in for_paper(drawing)


def test_the_styles_of_paper_know_their_colours_and_nothing_of_screens() -> None:
    sheet = print_styles()
    assert "@media screen" not in sheet
    assert re.findall(r"var\((?!--w\))", sheet) == []


def test_no_link_of_a_printed_brief_is_dead(built_brief: Path) -> None:
    study = open_study(built_brief / "mini", built_brief / "out")
    printed = for_paper(brief_html(study, sorted((built_brief / "out" / "sections").glob("*.ipynb"))))
    assert _entries(printed)
    assert _dead(printed) == set()


def test_what_paper_alone_shows_is_not_in_the_page_on_the_disk(built_brief: Path) -> None:
    page = (built_brief / "out" / "brief.html").read_text(encoding="utf-8")
    assert "<!--" not in page.partition("<style>")[2].partition("</style>")[2].partition("<script>")[0]


def _elements(tree: Element) -> list[object]:
    """All that a page says, element by element; spaces between its head and body are no part of it."""
    told = [
        (part.tag, part.attrib, *(re.sub(r"\s+", " ", said or "") for said in (part.text, part.tail)))
        for part in tree.iter()
    ]
    return [part for part in told if part[0] not in ("html", "head", "body")]


def test_a_page_read_as_xml_has_the_elements_that_the_rules_of_html_find(built_brief: Path) -> None:
    printed = for_paper((built_brief / "out" / "brief.html").read_text(encoding="utf-8"))
    tree = tree_of(printed)
    assert tree is not None
    assert _elements(tree) == _elements(tinyhtml5.parse(printed, namespace_html_elements=False))


@pytest.mark.parametrize(
    "part", ["<p>a<p>b", "a&nbsp;b", "<pre>\na</pre>", "<svg/>", "<td a=1>b</td>", "<b><i>x</b></i>"]
)
def test_a_page_that_only_the_rules_of_html_can_read_is_left_to_them(part: str) -> None:
    assert tree_of(f"<!DOCTYPE html>\n<html><body>{part}</body></html>") is None


@pytest.mark.pango
def test_a_page_is_laid_out_without_styles_of_notes_that_it_has_not() -> None:
    for markup in ("<html><body><p>x</p></body></html>", "<html><body><p>x"):
        (styles,) = sheet_of(markup, None)._ua_stylesheets()
        parts = {rule[3] for rule in styles.matcher.other_selectors}
        assert "marker" in parts
        assert not any("note" in str(part) for part in parts)


@pytest.fixture(scope="module")
def pdf(built_brief: Path) -> PdfReader:
    return PdfReader(built_brief / "out" / "brief.pdf")


def _parts(reader: PdfReader) -> Iterator[tuple[str, dict[str, Any]]]:
    """The structure of a PDF in reading order: the kind of each part above, and the part."""
    waiting: list[tuple[str, Any]] = [("", reader.root_object["/StructTreeRoot"]["/K"][0])]
    while waiting:
        above, part = waiting.pop()
        part = part.get_object()
        if not isinstance(part, dict) or "/S" not in part:
            continue
        yield above, part
        inner = part.get("/K", [])
        waiting += [(part["/S"], kid) for kid in reversed(inner if isinstance(inner, list) else [inner])]


@pytest.mark.pango
def test_the_pdf_says_its_title_its_language_and_that_it_is_tagged(pdf: PdfReader) -> None:
    root = pdf.root_object
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert 'pdfuaid:part="1"' in metadata
    assert pdf.metadata is not None
    assert f">{pdf.metadata.title}<" in metadata


@pytest.mark.pango
def test_the_headings_of_the_pdf_skip_no_level(pdf: PdfReader) -> None:
    levels = [int(part["/S"][2]) for _, part in _parts(pdf) if re.fullmatch(r"/H[1-6]", part["/S"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.pango
def test_each_image_of_the_pdf_has_a_text_in_its_place(pdf: PdfReader) -> None:
    figures = [part for _, part in _parts(pdf) if part["/S"] == "/Figure"]
    assert figures
    assert [part for part in figures if not part.get("/Alt")] == []


@pytest.mark.pango
def test_each_cell_of_the_pdf_knows_its_headings_and_each_heading_its_cells(pdf: PdfReader) -> None:
    cells = [part for _, part in _parts(pdf) if part["/S"] == "/TD"]
    heads = [part for _, part in _parts(pdf) if part["/S"] == "/TH"]
    assert cells
    known = {part["/ID"] for part in heads}
    assert [part for part in cells if not set(part["/A"]["/Headers"]) <= known or not part["/A"]["/Headers"]] == []
    assert {part["/A"]["/Scope"] for part in heads} == {"/Column", "/Row"}


@pytest.mark.pango
def test_the_lists_of_the_pdf_hold_entries_and_nothing_else_holds_them(pdf: PdfReader) -> None:
    assert {above for above, part in _parts(pdf) if part["/S"] == "/LI"} == {"/L"}


@pytest.mark.pango
def test_each_link_of_the_pdf_has_words_and_leads_to_a_place(pdf: PdfReader) -> None:
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    links = [note for note in notes if note["/Subtype"] == "/Link"]
    assert links
    assert [link for link in links if not link.get("/Contents") or "/StructParent" not in link] == []
    assert {link["/Dest"] for link in links} <= set(pdf.named_destinations)


@pytest.mark.pango
def test_the_contents_of_the_pdf_give_pages_and_its_sections_are_bookmarks(pdf: PdfReader) -> None:
    titles = [entry["/Title"] for entry in pdf.outline if not isinstance(entry, list)]
    contents = pdf.pages[0].extract_text()
    assert titles[0] == "Summary"
    assert titles[-1] == "Evidence"
    assert re.search(rf"Evidence[ .]*{len(pdf.pages)}|Evidence[ .]*\d+", contents)


@pytest.mark.pango
def test_a_page_without_figures_and_tables_is_drawn_too() -> None:
    assert brief_pdf("<html lang=en><title>t</title><h1>x</h1><p>ﷲ x</p>")[:5] == b"%PDF-"
