"""Tables as declared: typed, keyed, checked against the text, safe in a spreadsheet, within the word budget."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.corpus.settings import Correction, Grade
from corpus_tools.files import together
from corpus_tools.model import Actor, CorpusError
from corpus_tools.study import open_study
from corpus_tools.tables.budget import ORDER, mark_printed
from corpus_tools.tables.cells import csv_cell, csv_head, csv_text
from corpus_tools.tables.corrections import apply_corrections
from corpus_tools.tables.findings import check_finding
from corpus_tools.tables.gathering import shown_as, unmet_outlets
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table, arrow_type, read_table, write_table
from corpus_tools.text import Words

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
        ([_label(), _label(id="L:b", voice=None)], "'L:b': voice is empty"),
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
    assert _read_back("labels", _label(text=text))[0]["text"] == f"'{text}"


def _read_back(name: str, *rows: dict[str, Any]) -> list[dict[str, str]]:
    stream = io.StringIO(csv_head(name) + csv_text(name, arrow_table(name, rows)), newline="")
    return list(csv.DictReader(stream))


CELLS = st.one_of(st.none(), st.text("a,\"'=-\n\r\t é|"))


@given(CELLS, st.one_of(st.none(), st.floats(allow_nan=False)), st.one_of(st.none(), st.dates()))
def test_a_csv_holds_what_a_cell_holds(said: str | None, low: float | None, day: dt.date | None) -> None:
    row = {"id": "Q", "number": "Q1", "doc_id": "a", "start": 4, "end": 9, "line": 1, "text": said, "printed": True}
    row |= {"low": low, "what": "men", "as_of_from": day, "rule": "r"}
    (found,) = _read_back("quantities", row)
    assert [found[name] for name in ("text", "low", "as_of_from")] == [csv_cell(one) or "" for one in (said, low, day)]


def test_lists_are_joined_in_a_csv_and_an_empty_one_is_an_empty_cell() -> None:
    table = pa.table(
        {"spans": [[[3, 9], [12, 20]], [[1, 2]], []], "voices": [["a"], [], ["b", "c"]]},
        pa.schema([("spans", arrow_type("spans")), ("voices", arrow_type("strings"))]),
    )
    found = list(csv.DictReader(io.StringIO(csv_head("claims") + csv_text("claims", table))))
    assert [row["spans"] for row in found] == ["3-9 | 12-20", "1-2", ""]
    assert [row["voices"] for row in found] == ["a", "", "b | c"]


def test_words_past_the_budget_are_left_out_of_the_csv_and_their_place_is_kept() -> None:
    (row,) = _read_back("labels", _label(printed=False))
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
    mark_printed(tables, Words(TEXT), words_per_document=14)
    assert [row["printed"] for row in (first, second, name)] == [True, False, True]


def test_words_once_printed_cost_nothing_again() -> None:
    whole, part = _passage(0, 73), _passage(10, 73)
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"evidence": [whole], "events": [part]}
    mark_printed(tables, Words(TEXT), words_per_document=14)
    assert part["printed"]


def test_what_stands_in_the_title_is_printed_anyway() -> None:
    text = " ".join(f"word{number}" for number in range(24))
    title, heard, said, told = (_eight_words(text, first) for first in (0, 0, 8, 16))
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"card": [title | {"field": "title"}], "claims": [said | {"speaker": "lind"}, heard], "events": [told]}
    said, heard = tables["claims"]
    mark_printed(tables, Words(text), words_per_document=8)
    assert [row["printed"] for row in (heard, said, told)] == [True, True, False]
    mark_printed(tables, Words(text), words_per_document=0)
    assert not heard["printed"]


def test_a_threat_comes_before_a_remark_and_its_repeat_costs_nothing() -> None:
    threat = "we will sink every single ferry that leaves"
    text = f"they had coffee and tea with the mayor. {threat}. {threat} now and then."
    remark, first = _words_of(text, "they had coffee and tea with the mayor"), _words_of(text, threat)
    again = {**first, "start": text.rindex(threat), "end": text.rindex(threat) + len(threat), "speaker": None}
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"claims": [remark | {"act": "assertion"}, first | {"act": "threat"}, again | {"act": "threat"}]}
    mark_printed(tables, Words(text), words_per_document=8)
    assert [row["printed"] for row in tables["claims"]] == [False, True, True]


def test_what_a_speaker_owns_to_have_told_wrongly_comes_before_a_threat() -> None:
    threat, owned = "we will sink every single ferry that leaves", "I regret that I gave the board wrong figures"
    text = f"{threat}. {owned}."
    said = [
        _words_of(text, threat) | {"act": "threat"},
        _words_of(text, owned) | {"act": "evaluation", "speaker": None},
    ]
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"claims": said}
    mark_printed(tables, Words(text), words_per_document=9)
    assert [row["printed"] for row in said] == [False, True]


def test_what_is_disputed_and_who_counts_the_dead_come_before_a_threat() -> None:
    threat, toll = "we will sink every single ferry that leaves", "a nurse had counted nine bodies in the cold store"
    denied, remark = "the harbour board had never seen the old survey", "they had coffee and tea with the mayor"
    text = f"{threat}. {toll}. {denied}. {remark}."
    said = [_words_of(text, words) | {"id": words} for words in (threat, toll, denied, remark)]
    acts = zip(said, ("threat", "assertion", "assertion", "assertion"), strict=True)
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    tables |= {"claims": [row | {"act": act, "speaker": None if act != "threat" else "lind"} for row, act in acts]}
    start = text.index("nine bodies")
    tables["quantities"] = [_passage(start, start + len("nine bodies")) | {"what": "bodies", "qualifier": None}]
    mark_printed(tables, Words(text), words_per_document=19, disputed={denied})
    assert [row["printed"] for row in tables["claims"]] == [False, True, True, False]


def test_what_a_text_reports_is_printed_before_what_nobody_named_claims() -> None:
    told, heard = "the ferry left the quay at noon with nobody aboard", "it was the best pie in the whole town"
    text = f"{heard}. {told}."
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    place = _passage(text.index(told), text.index(told) + len(told))
    tables |= {"claims": [_words_of(text, heard) | {"act": "evaluation", "speaker": None}], "events": [place]}
    mark_printed(tables, Words(text), words_per_document=10)
    assert (tables["claims"][0]["printed"], tables["events"][0]["printed"]) == (False, True)


def test_a_deed_with_its_day_is_printed_before_what_else_is_said() -> None:
    told, said = "on Monday the ferry left the quay with nobody aboard", "it was the best pie in the whole old town"
    text = f"{said}. {told}."
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in ORDER}
    deed = _words_of(text, told) | {"basis": "relative", "rule": "clause"}
    tables |= {"claims": [_words_of(text, said) | {"act": "evaluation", "speaker": "lind"}], "events": [deed]}
    mark_printed(tables, Words(text), words_per_document=10)
    assert (tables["claims"][0]["printed"], tables["events"][0]["printed"]) == (False, True)


def _words_of(text: str, words: str) -> dict[str, Any]:
    place = _passage(text.index(words), text.index(words) + len(words))
    said = {"text": words, "zone": "body", "parent": None, "speaker": "lind", "quotation": "direct", "tier": "stated"}
    return place | said


def _eight_words(text: str, first: int) -> dict[str, Any]:
    start, end = text.index(f"word{first}"), text.index(f"word{first + 7}") + len(f"word{first + 7}")
    said = {"zone": "body", "parent": None, "speaker": None, "tier": "stated", "act": "assertion"}
    return _passage(start, end) | said | {"quotation": "indirect"}


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


def test_an_actor_that_only_copies_of_one_text_name_has_one_origin(tmp_path: Path) -> None:
    story = (
        "The harbour of Selvag was sold on Monday, the mayor Marta Okoye said, and nobody in the town had been told "
    )
    story += "before the council met. Marta Okoye would not say who had paid or how much of it was left.\n"
    other = "Talks in Selvag\n\nJonas Lind met Marta Okoye on Friday, and both spoke for an hour about the cranes.\n"
    (tmp_path / "corpus").mkdir()
    for name, text in (("a", story), ("b", f"From our partners\n\n{story}"), ("c", other)):
        (tmp_path / "corpus" / f"{name}.txt").write_text(text, encoding="utf-8")
    actors = open_study(tmp_path / "corpus", tmp_path / "out").actors.set_index("actor")
    assert actors.loc["marta-okoye", ["documents", "origins"]].tolist() == [3, 2]
    assert actors.loc["jonas-lind", ["documents", "origins"]].tolist() == [1, 1]


def test_an_outlet_in_capitals_on_one_page_and_not_on_another_is_one(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    for name, house in (("a", "THE ULM HERALD"), ("b", "Ulm Herald")):
        story = f"{house}\n\nTalks in Selvag\n\nMay 3, 2016\n\nJonas Lind met the mayor in file {name} on Friday.\n"
        (tmp_path / "corpus" / f"{name}.txt").write_text(f"{story}\n© 2016 {house}\n", encoding="utf-8")
    assert {*open_study(tmp_path / "corpus", tmp_path / "out").documents["outlet"]} == {"Ulm Herald"}


def test_a_newspaper_prints_the_agency_that_another_print_of_its_report_names(tmp_path: Path) -> None:
    report = "A dam above the town of Ulm broke late on Monday and flooded two of its streets, the mayor said.\n"
    report += "Nobody was hurt, but forty families of the lower town had to leave their homes in the night.\n"
    longer = "".join(
        f"Street {number} of the town was dry, and who lives at number {number} slept.\n" for number in range(9)
    )
    pages = {
        "a": ("Orm Herald", f"ULM (AFP) - {report}"),
        "b": ("Ulm Post", report),
        "c": ("Selvag Mail", report + longer),
    }
    (tmp_path / "corpus").mkdir()
    for name, (house, text) in pages.items():
        page = f"{house}\n\nDam breaks above Ulm\n\n{text}\n© 2016 {house}\n"
        (tmp_path / "corpus" / f"{name}.txt").write_text(page, encoding="utf-8")
    documents = open_study(tmp_path / "corpus", tmp_path / "out").documents
    assert [*documents["origin"]] == ["a"] * 3
    assert [*documents["republished_from"].fillna("")] == ["AFP", "AFP", ""]


def test_a_relation_to_a_state_that_no_text_names_stands_in_no_table(tmp_path: Path) -> None:
    backed = "The Iranian-backed Harbour Army shelled the port of Selvag on Monday, the mayor Marta Okoye said.\n"
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(backed, encoding="utf-8")
    alone = open_study(tmp_path / "corpus", tmp_path / "alone")
    assert ("iran" in [*alone.actors["actor"]], [*alone.relations["object"]]) == (False, [])
    named = "Talks in Selvag\n\nIran blamed the mayor Marta Okoye on Friday and would not say when it would leave.\n"
    (tmp_path / "corpus" / "b.txt").write_text(named, encoding="utf-8")
    both = open_study(tmp_path / "corpus", tmp_path / "both")
    ties = both.relations[["subject", "relation", "object"]].to_numpy().tolist()
    assert ties == [["harbour-army", "backed_by", "iran"]]


def test_a_grade_of_an_outlet_that_published_nothing_here_is_told() -> None:
    grades = [Grade(name, "B", "me", "r") for name in ("Selvag Post", "Selvag Pst")]
    (problem,) = unmet_outlets({"Selvag Post"}, grades)
    assert (problem.message, problem.fatal) == ("sources 2: no document is published by 'Selvag Pst'", False)
