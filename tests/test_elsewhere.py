"""Folders whose undated documents are dated by the others, and such as must stay undated."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus_tools import reading
from corpus_tools.corpus.settings import Settings
from corpus_tools.mapping import Workforce
from corpus_tools.model import Document
from corpus_tools.reading import read_again, read_documents, read_source
from corpus_tools.study import open_study
from corpus_tools.tables.store import open_store

CASES = Path(__file__).parent / "cases" / "elsewhere.toml"
FOLDERS = tomllib.loads(CASES.read_text(encoding="utf-8"))["folder"]


def documents_of(folder: dict[str, str], out: Path) -> dict[str, dict[str, Any]]:
    """The rows of the documents of a folder, read as a corpus is."""
    source = read_source([Document(doc_id, body.lstrip()) for doc_id, body in folder.items()], Settings())
    with open_store(out) as store:
        keys = read_again(source, store, out, Workforce(), read_documents(source, store, out, Workforce()))
        tables = [tables["documents"] for _, tables in store.read(keys.values(), ("documents",))]
        return {row["doc_id"]: row for table in tables for row in table.to_pylist()}


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case["label"])
def test_the_documents_of_a_folder_date_each_other(case: dict[str, Any], tmp_path: Path) -> None:
    rows = documents_of(case["documents"], tmp_path)
    found = {doc_id: rows[doc_id]["published"] or "" for doc_id in case["published"]}
    assert found == case["published"]
    for doc_id, part in case.get("because", {}).items():
        assert part in rows[doc_id]["published_evidence"]


def test_relative_days_are_read_again_and_stand_in_the_chronology(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for doc_id, body in FOLDERS[0]["documents"].items():
        (corpus / f"{doc_id}.txt").write_text(body.lstrip(), encoding="utf-8")
    events = open_study(corpus, tmp_path / "out").events
    days = {(row.doc_id, row.when) for row in events.itertuples()}
    assert {("wire", "2021-05-08"), ("weekly", "2021-05-10")} <= days


def test_many_undated_documents_are_asked_a_part_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = FOLDERS[0]["documents"]
    before = documents_of(folder, tmp_path / "whole")
    monkeypatch.setattr("corpus_tools.tables.redating.STEP", 1)
    assert documents_of(folder, tmp_path / "parts") == before


def test_where_all_documents_are_dated_nothing_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "The pier is closed\n4 May 2021\n\nThe pier of Orrin was closed on Monday by harbour master Vera Colwyn.\n"
    source = read_source([Document("a", body), Document("b", body.replace("pier", "quay"))], Settings())
    with open_store(tmp_path) as store:
        keys = read_documents(source, store, tmp_path, Workforce())
        monkeypatch.setattr(reading, "read_documents", None)
        monkeypatch.setattr("corpus_tools.tables.redating.find_copies", None)
        assert read_again(source, store, tmp_path, Workforce(), keys) == keys


def test_a_second_run_reads_no_document_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = FOLDERS[1]["documents"]
    before = documents_of(folder, tmp_path)
    monkeypatch.setattr(reading, "read_batch", None)
    assert documents_of(folder, tmp_path) == before
