"""Sheets go out without the program's codes, come back checked, and are compared with the program and each other."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from corpus_tools.brief.claims.reliability import agreement_table, reliability_sentence
from corpus_tools.coding import Coding, agreement_rows, read_sheet
from corpus_tools.model import CorpusError
from corpus_tools.sheets import draw_sample, export_sheet, import_sheets
from corpus_tools.study import open_study


def coded(folder: Path, name: str, *rows: str, delimiter: str = ",") -> Path:
    path = folder / name
    lines = ["id,accepted,stance,voice,note", *rows]
    path.write_text("\n".join(lines).replace(",", delimiter) + "\n", encoding="utf-8-sig")
    return path


def test_a_sheet_shows_the_words_in_their_passage_and_none_of_the_programs_codes(
    mini_corpus: Path, tmp_path: Path
) -> None:
    sheet, readme = export_sheet(mini_corpus, "claims", number=3, out=tmp_path / "out")
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
    assert len(rows) == 3
    for row in rows:
        assert row["words"].split(" … ")[0] in row["passage"]
        assert {row[code] for code in ("accepted", "act", "polarity", "quotation", "note")} == {""}
    assert "Krippendorff" in readme.read_text(encoding="utf-8"), "the codebook stands beside the sheet"


def test_an_export_never_writes_over_a_sheet(mini_corpus: Path, tmp_path: Path) -> None:
    sheet, _ = export_sheet(mini_corpus, "labels", out=tmp_path / "out")
    sheet.write_text("begun", encoding="utf-8")
    with pytest.raises(CorpusError, match="the sheet is there already"):
        export_sheet(mini_corpus, "labels", out=tmp_path / "out")
    assert sheet.read_text(encoding="utf-8") == "begun"


def test_a_sample_leaves_out_what_readers_say_and_is_drawn_alike_each_time() -> None:
    rows = [{"id": number, "voice": "comment" if number % 2 else "outlet"} for number in range(100)]
    drawn = draw_sample(rows, 20, seed=7)
    assert drawn == draw_sample(rows, 20, seed=7)
    assert drawn != draw_sample(rows, 20, seed=8)
    assert all(row["id"] % 2 == 0 for row in drawn)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_sheets_are_read_as_spreadsheets_save_them(tmp_path: Path, delimiter: str) -> None:
    path = coded(tmp_path, "labels.anna.csv", "L:a:1-2,Yes,neutral,,", "L:a:5-9,,,,", delimiter=delimiter)
    assert read_sheet(path) == [
        Coding("labels", "L:a:1-2", "accepted", "anna", "yes"),
        Coding("labels", "L:a:1-2", "stance", "anna", "neutral"),
    ]


@pytest.mark.parametrize(
    ("name", "row", "message"),
    [
        ("labels.anna.csv", "L:a:1-2,yes,good,,", "line 2: stance='good' is none of favourable, neutral, unfavourable"),
        ("labels.anna.csv", "L:a:1-2,yes,,,\nL:a:1-2,no,,,", "line 3: L:a:1-2 was coded in a line above already"),
        ("anna.csv", "L:a:1-2,yes,,,", "a coded sheet is called claims.NAME.csv or labels.NAME.csv"),
        ("labels.corpus-tools.csv", "L:a:1-2,yes,,,", "the program's own name"),
        ("claims.anna.csv", "C:a:1-2,yes,,,", "the column 'act' is not there"),
    ],
)
def test_a_wrong_sheet_is_refused_with_its_place(tmp_path: Path, name: str, row: str, message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        read_sheet(coded(tmp_path, name, row))


def test_the_program_is_compared_with_people_and_people_with_each_other() -> None:
    stances = {"u1": "neutral", "u2": "favourable", "u3": "neutral", "u4": "unfavourable"}
    people = {"anna": stances, "ben": {**stances, "u3": "favourable"}}
    codings = [
        Coding("labels", unit, "stance", coder, value)
        for coder, given in people.items()
        for unit, value in given.items()
    ]
    findings = {"labels": {unit: {"stance": value} for unit, value in stances.items() if unit != "u4"}}
    with_program, among_people = agreement_rows(codings, findings)
    assert (with_program["coders"], with_program["units"]) == (["corpus-tools", "anna", "ben"], 3)
    assert (among_people["coders"], among_people["units"], among_people["raw"]) == (["anna", "ben"], 4, 0.75)


def test_a_program_that_only_ever_says_yes_is_given_no_coefficient() -> None:
    codings = [Coding("labels", f"u{n}", "accepted", "anna", "no" if n == 0 else "yes") for n in range(10)]
    (row,) = agreement_rows(codings, {"labels": {f"u{n}": {} for n in range(10)}})
    assert (row["raw"], row["alpha"], row["ac1"]) == (0.9, None, None)


def test_a_coded_sheet_beside_the_corpus_is_in_the_next_build(mini_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    sheet, _ = export_sheet(mini_corpus, "claims", out=out)
    assert open_study(mini_corpus, out).agreement.empty, "an exported sheet is not a coded one"
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
    for row in rows:
        row |= {"accepted": "yes", "polarity": "asserts"}
    coded_sheet = sheet.with_name("claims.anna.csv")
    with coded_sheet.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    study = open_study(mini_corpus, out)
    found = {row["code"]: row for row in study.agreement.to_dict("records")}
    assert found["accepted"]["raw"] == 1.0
    assert found["polarity"]["units"] == len(rows)
    denials = int((study.claims["polarity"] == "denies").sum())
    assert found["polarity"]["raw"] == pytest.approx(1 - denials / len(rows))


def test_an_import_tells_what_agrees_and_which_codings_met_no_finding(mini_corpus: Path, tmp_path: Path) -> None:
    sheet, _ = export_sheet(mini_corpus, "labels", out=tmp_path / "out")
    unit = next(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))["id"]
    coded(sheet.parent, "labels.anna.csv", f"{unit},yes,neutral,,", "L:gone:1-2,yes,neutral,,")
    lines, lost = import_sheets(mini_corpus, tmp_path / "out")
    assert any(line.startswith("labels.stance: corpus-tools, anna: 1 unit, raw agreement") for line in lines)
    assert lost == ["anna coded L:gone:1-2, which is no finding any more; export a new sheet"]


def test_the_brief_says_how_far_coders_agree_or_that_nobody_coded(mini_corpus: Path, tmp_path: Path) -> None:
    study = open_study(mini_corpus, tmp_path / "out")
    assert (
        "Nobody has coded the act of these claims by hand"
        in reliability_sentence(study.agreement, "claims", "act").markup
    )
    sheet, _ = export_sheet(mini_corpus, "labels", out=tmp_path / "out")
    unit = next(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))["id"]
    coded(sheet.parent, "labels.anna.csv", f"{unit},yes,neutral,,")
    study = open_study(mini_corpus, tmp_path / "out")
    said = reliability_sentence(study.agreement, "labels", "stance").markup
    assert "On the stance of 1 unit, corpus-tools and 1 coder agree in " in said
    assert "Findings on it are tentative" in said
    assert "anna" in agreement_table(study.agreement).markup
