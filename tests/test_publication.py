"""The files of a brief are written together, say what they are made from, and are left alone when nothing changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import lxml.html
import pytest

from corpus_tools import fingerprint
from corpus_tools.brief.page.press import PangoMissing, Press
from corpus_tools.provenance import Manifest, read_manifest
from corpus_tools.publication import publish, write_manifest
from corpus_tools.study import Study, open_study

RECORD = Manifest(title="The harbour", inputs={"harbour.txt": "1"}, parameters={"3_claims": {"top_n": 5}})


class Proof:
    """A press that keeps what it was asked to draw."""

    def __init__(self, pango: bool = True) -> None:
        self.pango = pango
        self.asked: list[Mapping[str, str]] = []

    def begin(self, page: str, attached: Mapping[str, str]) -> None:
        self.page = page
        self.asked.append(attached)

    def drawn(self) -> bytes:
        if not self.pango:
            raise PangoMissing
        return f"PDF {len(self.asked)} of {len(self.page)} characters".encode()


@pytest.fixture
def study(mini_corpus: Path, tmp_path: Path) -> Study:
    return open_study(mini_corpus, tmp_path / "out")


def published(study: Study, proof: Proof, record: Manifest = RECORD) -> list[str]:
    said: list[str] = []
    publish(study, [], cast(Press, cast(Any, proof)), record, said.append)
    write_manifest(study.out, replace(record, key="k"))
    return [line.removeprefix(f"{study.out}/") for line in said]


def test_a_brief_is_html_pdf_word_and_a_reader(study: Study) -> None:
    proof = Proof()
    assert published(study, proof) == ["brief.html", "brief.pdf", "exports/brief.docx", "reader.html"]
    reader = lxml.html.parse(study.out / "reader.html").getroot().text_content()
    assert "harbour of Selvag, which employs more than" in reader
    assert "reader.html" not in read_manifest(study.out).outputs, "whole texts are not handed on"


def test_the_pdf_carries_what_went_in_and_the_tables(study: Study) -> None:
    proof = Proof()
    published(study, proof)
    assert json.loads(proof.asked[0]["inputs.json"]) == {"inputs": RECORD.inputs, "parameters": RECORD.parameters}
    assert proof.asked[0]["claims.csv"] == (study.out / "tables" / "claims.csv").read_text(encoding="utf-8")


def test_the_pdf_is_drawn_again_only_when_the_page_or_what_it_carries_changed(study: Study) -> None:
    proof = Proof()
    published(study, proof)
    assert published(study, proof)[1] == "brief.pdf: nothing changed"
    published(study, proof, replace(RECORD, inputs={"harbour.txt": "2"}))
    assert len(proof.asked) == 2


def test_the_pdf_is_drawn_again_when_what_draws_it_changed(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    proof = Proof()
    published(study, proof)
    monkeypatch.setattr(fingerprint, "of_package", lambda: "a package with other styles of paper")
    published(study, proof)
    assert len(proof.asked) == 2


def test_without_pango_the_page_is_written_and_a_stale_pdf_removed(
    study: Study, capsys: pytest.CaptureFixture[str]
) -> None:
    published(study, Proof())
    changed = replace(RECORD, inputs={"harbour.txt": "2"})
    assert published(study, Proof(pango=False), changed) == ["brief.html"]
    assert not (study.out / "brief.pdf").exists()
    assert "apt install libpango" in capsys.readouterr().err
