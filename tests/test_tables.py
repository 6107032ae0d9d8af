"""Tables as declared: typed, keyed, checked against the text, safe in a spreadsheet, within the word budget."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.corpus.settings import Correction
from corpus_tools.files import together
from corpus_tools.model import Actor, CorpusError
from corpus_tools.tables.budget import ORDER, mark_printed
from corpus_tools.tables.corrections import apply_corrections
from corpus_tools.tables.findings import check_finding
from corpus_tools.tables.gathering import shown_as
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table, csv_cell, csv_text, read_table, write_table

TEXT = "The mayor said that nothing at all was ever decided about the old bridge. She left."


def _label(**cells: Any) -> dict[str, Any]:
    row = {"id": "L:a:4-9", "number": "L1", "doc_id": "a", "start": 4, "end": 9, "line": 1, "text": "mayor"}
    row |= {"printed": True, "target": "mayor", "voice": "outlet", "stance": "neutral", "scare_quotes": False}
    return {**row, "rule": "r", **cells}


def test_a_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    with together() as files:
        write_table(files, tmp_path, "labels", [_label()])
    frame = read_table(tmp_path, "labels")
    assert list(frame.columns) == list(TABLES["labels"].columns)
    assert frame.to_dict("records") == [_label()]


def test_an_empty_table_keeps_its_columns_and_types(tmp_path: Path) -> None:
    with together() as files:
        write_table(files, tmp_path, "claims", [])
    assert list(read_table(tmp_path, "claims").columns) == list(TABLES["claims"].columns)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([_label(stance=None)], "stance is empty"),
        ([_label(stance="nice")], "stance='nice' is not one of"),
        ([_label(start="four")], "column start"),
        ([_label(), _label()], "two rows have the id 'L:a:4-9'"),
    ],
)
def test_a_row_that_breaks_the_declaration_is_refused(rows: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        arrow_table("labels", rows)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    assert str(csv_cell(text)).startswith("'")


def test_words_past_the_budget_are_left_out_of_the_csv_and_their_place_is_kept() -> None:
    (row,) = csv.DictReader(io.StringIO(csv_text("labels", [_label(printed=False)])))
    assert (row["text"], row["start"], row["end"], row["printed"]) == ("", "4", "9", "false")


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"text": "major"}, "text='major', but the text has 'mayor'"),
        ({"end": 900}, "is no place"),
        ({"start": 9, "end": 9}, "is no place"),
    ],
)
def test_a_finding_whose_words_are_not_the_text_stops_the_build(cells: dict[str, Any], words: str) -> None:
    check_finding("labels", _label(), TEXT)
    with pytest.raises(CorpusError, match=words):
        check_finding("labels", _label(**cells), TEXT)


def _passage(start: int, end: int) -> dict[str, Any]:
    return {"doc_id": "a", "start": start, "end": end}


def test_a_passage_is_printed_until_the_budget_of_its_document_is_spent() -> None:
    first, second, name = _passage(0, 73), _passage(0, len(TEXT)), _passage(4, 9)
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"evidence": [first], "events": [second], "mentions": [name]}
    mark_printed(tables, {"a": TEXT}, words_per_document=14)
    assert [row["printed"] for row in (first, second, name)] == [True, False, True]


def test_words_once_printed_cost_nothing_again() -> None:
    whole, part = _passage(0, 73), _passage(10, 73)
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"evidence": [whole], "events": [part]}
    mark_printed(tables, {"a": TEXT}, words_per_document=14)
    assert part["printed"]


def _correction(**fields: Any) -> Correction:
    entry = {
        "table": "labels",
        "document": "a",
        "text": "mayor",
        "occurrence": 1,
        "changes": {},
        "coder": "",
        "reason": "r",
    }
    return Correction(**(entry | fields))


def test_a_person_rejects_and_corrects_findings() -> None:
    tables = {"labels": [_label(id=f"L:a:4-9:{number}") for number in (1, 2, 3)]}
    changes = {"stance": "favourable", "scare_quotes": "true"}
    told = [_correction(), _correction(occurrence=2), _correction(occurrence=3, changes=changes)]
    apply_corrections(tables, [*told, _correction(document="b", text="spoken of elsewhere")], "a")
    assert [(row["id"], row["stance"], row["scare_quotes"]) for row in tables["labels"]] == [
        ("L:a:4-9:3", "favourable", True)
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "mayo"}, "the nearest is 'mayor'"),
        ({"occurrence": 2}, "has these words 1 times"),
        ({"changes": {"colour": "red"}}, "colour is no column"),
        ({"changes": {"start": "1"}}, "start is no column"),
        ({"changes": {"stance": "nice"}}, "'nice' is not one of favourable"),
        ({"changes": {"scare_quotes": "maybe"}}, "cannot be read"),
    ],
)
def test_a_correction_that_meets_nothing_is_an_error(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        apply_corrections({"labels": [_label()]}, [_correction(**fields)], "a")


def test_an_actor_is_shown_under_the_name_that_a_person_chose_for_the_brief() -> None:
    found = shown_as({"is": Actor("is", "Islamic State", "armed_group", ("Daesh",))}, {"Daesh": "IS"})
    assert (found["is"].name, found["is"].aliases) == ("IS", ("Daesh", "Islamic State"))
    with pytest.raises(CorpusError, match="no actor is called 'ISIL'"):
        shown_as({}, {"ISIL": "IS"})
