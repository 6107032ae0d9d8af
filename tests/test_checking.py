"""What a check of a corpus says to a person."""

from __future__ import annotations

from corpus_tools.checking import check_lines


def test_one_file_that_was_not_read_is_one_file() -> None:
    problem = {"path": "b.pdf", "message": "holds no text"}
    found = {"corpus": "ferry", "documents": [], "remarks": [], "problems": [problem], "undated": []}
    assert [*check_lines(found)][-1].strip() == "0 documents read, 1 file not read, 0 undated"
