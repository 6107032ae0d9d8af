"""Readers who sign comments are kept out of what leaves the house, and nobody else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.study import open_study
from corpus_tools.tables.pseudonyms import signs, withhold

PAGE = """\
Ferry line to Osterby closes

The ferry to Osterby will stop in May, the Selvag Port Authority said on Monday. Captain Marta Okoye called the plan \
absurd. The last ship leaves at noon, and 40 people will lose their work on the island and in the town.

Comments

Comment by Harald Lindqvist | March 31, 2021 | Reply
Nobody asked the islanders, and the Selvag Port Authority never will.

Ingrid Falk says:
March 31, 2021 at 9:14 am
Captain Marta Okoye is right, and so is Harald Lindqvist.

“Boats are freedom.” --- Edvard Munkeby, sailor
"""


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("Comment by Harald Lindqvist, Osterby | March 31, 2021 | Reply", "Harald Lindqvist", True),
        ("Ingrid Falk says:", "Ingrid Falk", True),
        ("Ingrid Falk wrote on March 2, 2021 at 9:14 am", "Ingrid Falk", True),
        ("Ingrid Falk", "Ingrid Falk", True),
        ("Ingrid Falk · 3 hours ago · Reply", "Ingrid Falk", True),
        ("Ingrid Falk, Osterby: The ferry must stay.", "Ingrid Falk", True),
        ("I agree with @Ingrid Falk on this.", "Ingrid Falk", True),
        ("Ingrid Falk said the ferry must stay.", "Ingrid Falk", False),
        ("As Ingrid Falk said, it is late.", "Ingrid Falk", False),
        ("To Ingrid Falk: you are right.", "Ingrid Falk", False),
        ("“Boats are freedom.” --- Edvard Munkeby, sailor", "Edvard Munkeby", False),
        ("--- Edvard Munkeby", "Edvard Munkeby", False),
    ],
)
def test_a_signature_is_told_from_a_name_that_a_comment_speaks_of(line: str, name: str, expected: bool) -> None:
    text = f"One line.\n{line}\nOne more."
    start = text.index(name)
    assert signs(text, start, start + len(name)) == expected


def _written(folder: Path, settings: str) -> str:
    corpus = folder / "ferry"
    corpus.mkdir()
    (corpus / "ferry.txt").write_text(PAGE, encoding="utf-8")
    (corpus / "corpus.toml").write_text(settings, encoding="utf-8")
    open_study(corpus, folder / "out")
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((folder / "out" / "tables").glob("*.csv")))


def test_commenters_stand_under_pseudonyms_in_all_csv_tables_and_others_under_their_names(tmp_path: Path) -> None:
    written = _written(tmp_path, 'title = "Ferry"')
    assert "Lindqvist" not in written
    assert "Falk" not in written
    assert "Reader 1 of ferry" in written
    assert "Marta Okoye" in written


def test_a_person_can_have_commenters_named(tmp_path: Path) -> None:
    written = _written(tmp_path, "[brief]\npseudonymise_commenters = false")
    assert "Harald Lindqvist" in written
    assert "Reader 1" not in written


def test_a_nickname_in_small_letters_is_no_source_and_stands_in_no_table(tmp_path: Path) -> None:
    corpus = tmp_path / "ferry"
    corpus.mkdir()
    page = PAGE.replace("Ingrid Falk says:\nMarch 31, 2021 at 9:14 am\n", "oldsalt says:\nGreat post. ")
    (corpus / "ferry.txt").write_text(page, encoding="utf-8")
    study = open_study(corpus, tmp_path / "out")
    assert "says:" not in set(study.claims["cue"])
    tables = sorted((tmp_path / "out" / "tables").glob("*.csv"))
    assert "oldsalt" not in "".join(path.read_text(encoding="utf-8") for path in tables)


def test_a_row_whose_source_stands_on_a_line_that_only_signs_is_withheld() -> None:
    text = "seadog42 wrote:\nIt is late.\nMy aunt said it is early."
    zone = {"zone": "reader_comment", "start": 0, "end": len(text)}
    rows = [
        {"start": 16, "end": 26, "source_start": 0, "source_end": 8},
        {"start": 41, "end": 52, "source_start": 28, "source_end": 35},
    ]
    withhold({"mentions": [], "zones": [zone], "claims": rows}, text)
    assert [row.get("withheld", False) for row in rows] == [True, False]


def test_a_line_with_a_handle_and_a_day_prints_nobody_whatever_was_found_in_it(tmp_path: Path) -> None:
    corpus = tmp_path / "ferry"
    corpus.mkdir()
    page = PAGE.replace("Ingrid Falk says:\nMarch 31, 2021 at 9:14 am\n", "sea_dog 31 March 2021 at 09:14\n")
    (corpus / "ferry.txt").write_text(page, encoding="utf-8")
    open_study(corpus, tmp_path / "out")
    tables = sorted((tmp_path / "out" / "tables").glob("*.csv"))
    assert "sea_dog" not in "".join(path.read_text(encoding="utf-8") for path in tables)
