"""The reader holds every document whole, its findings over the words they rest on, and runs nothing from a text."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from corpus_tools.brief.page import reader
from corpus_tools.corpus import load_corpus
from corpus_tools.model import Document
from corpus_tools.study import Study, open_study


def texts_of(corpus: Path) -> dict[str, str]:
    found = (item for item in load_corpus(corpus).documents() if isinstance(item, Document))
    return {document.doc_id: document.text for document in found}


@pytest.fixture
def study(mini_corpus: Path, tmp_path: Path) -> Study:
    return open_study(mini_corpus, tmp_path / "out")


def test_every_line_of_every_document_stands_in_it_once(mini_corpus: Path, study: Study) -> None:
    texts = texts_of(mini_corpus)
    page = lxml.html.fromstring(reader.reader_page(study, texts))
    for article, text in zip(page.findall(".//article"), texts.values(), strict=True):
        shown = []
        for line in article.findall("p"):
            for aside in line.find_class("zone") + line.find_class("n"):
                aside.drop_tree()
            shown.append(" ".join(line.text_content().split()))
        assert shown == [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def test_a_number_leads_to_the_words_of_its_finding(mini_corpus: Path, study: Study) -> None:
    page = lxml.html.fromstring(reader.reader_page(study, texts_of(mini_corpus)))
    claim = study.claims.iloc[2]
    words = next(page.get_element_by_id(claim["number"]).itersiblings("span"))
    assert claim["text"].startswith(words.text_content())
    assert f"{claim['number']} claims: Marta Okoye" in words.get("title")
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_whose_findings_may_be_gone_through_is_offered_by_name(mini_corpus: Path, study: Study) -> None:
    page = lxml.html.fromstring(reader.reader_page(study, texts_of(mini_corpus)))
    offered = [option.get("value") for option in page.get_element_by_id("known")]
    assert {"Marta Okoye", "accusation"} <= {*offered}
    assert page.get_element_by_id("find").get("list") == "known"


def test_markup_in_a_document_is_shown_and_not_run(tmp_path: Path) -> None:
    corpus = tmp_path / "hostile"
    corpus.mkdir()
    text = 'Mayor <script>alert(1)</script> Jones said: "<img src=x onerror=alert(2)>" on Monday.\n' * 3
    (corpus / "a<b>.txt").write_text(text, encoding="utf-8")
    page = lxml.html.fromstring(reader.reader_page(open_study(corpus, tmp_path / "out"), {"a<b>": text}))
    assert len(page.findall(".//script")) == 1, "the page's own"
    assert page.find(".//img") is None
    assert "<script>alert(1)</script>" in page.find(".//main").text_content()


def test_documents_that_would_make_the_page_too_large_are_named(
    mini_corpus: Path, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "LARGEST", 900)
    page = lxml.html.fromstring(reader.reader_page(study, texts_of(mini_corpus)))
    assert len(page.findall(".//article")) == 1
    assert "Left out, since the page would be too large: " in page.find(".//aside").text_content()
