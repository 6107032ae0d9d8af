"""A document on which a reading breaks takes no other with it, and is told of."""

import csv
import json
from pathlib import Path

import pytest

from corpus_tools import chronology, cleaning, engine
from corpus_tools.annotation import annotate
from corpus_tools.enduring import analyse_all
from corpus_tools.model import CorpusError, Document
from corpus_tools.study import write_tables

SOUND = "The mayor, Aldo Brenner, said on Monday that the ferry was safe.\n"
ODD = "The guild, the xyzzy of the harbour, said on Monday that the ferry was old.\n"
BREAKS = "xyzzy"


@pytest.fixture(params=["find_events", "find_zones"])
def breaking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A reading that breaks on one text: after the document is cleaned, or while it is."""
    room = chronology if request.param == "find_events" else cleaning
    sound = getattr(room, request.param)

    def find(given: object, *others: object) -> object:
        if BREAKS in given.text:  # type: ignore[attr-defined]
            raise ValueError("a date and an open end")
        return sound(given, *others)

    monkeypatch.setattr(room, request.param, find)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, text in (("a_sound", SOUND), ("b_odd", ODD), ("c_sound", SOUND.replace("ferry", "bridge"))):
        (corpus / f"{name}.txt").write_text(text)
    return corpus


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_others_are_read_and_the_one_is_told_of(breaking: str, folder: Path, tmp_path: Path) -> None:
    write_tables(folder, tmp_path / "out")
    tables = tmp_path / "out" / "tables"
    assert {row["doc_id"] for row in rows(tables / "claims.csv")} == {"a_sound", "c_sound"}
    assert [row["doc_id"] for row in rows(tables / "documents.csv")] == ["a_sound", "b_odd", "c_sound"]
    (problem,) = rows(tables / "problems.csv")
    assert problem["path"] == "b_odd.txt"
    assert "ValueError: a date and an open end; test_enduring.py, line" in problem["message"]


def test_who_wants_all_or_nothing_gets_an_error(breaking: str, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"b_odd\.txt: not analysed"):
        write_tables(folder, tmp_path / "out", strict=True)


def test_annotations_of_the_others_are_written(breaking: str, folder: Path, tmp_path: Path) -> None:
    problems = annotate(folder, tmp_path / "out.jsonl")
    found = list(map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines()))
    assert [bool(row["claims"]) for row in found] == [True, False, True]
    assert [problem.path for problem in problems] == ["b_odd.txt"]


def test_where_nothing_breaks_all_are_read_at_once() -> None:
    documents = [Document("a", SOUND), Document("b", ODD)]
    context = engine.Context()
    assert analyse_all(documents, context) == engine.analyse_each(documents, context)


def test_what_a_person_must_mend_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise CorpusError("corpus.toml: no such plugin")

    monkeypatch.setattr(chronology, "find_events", refuse)
    with pytest.raises(CorpusError, match="no such plugin"):
        analyse_all([Document("a", SOUND)], engine.Context())
