"""The sources as bibliographies that other programs read: nothing made up, nothing that LaTeX would run."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from pybtex.database import parse_string

from corpus_tools.brief.rows import records
from corpus_tools.exports.bibliography import bibtex, csl_json
from corpus_tools.tables.findings import date_cells

Frame = Callable[..., pd.DataFrame]


@pytest.fixture
def rows(frame: Frame) -> Callable[..., list[dict[str, Any]]]:
    def made(*given: dict[str, Any]) -> list[dict[str, Any]]:
        return records(frame("documents", *given))

    return made


def test_a_day_is_a_date_and_an_interval_stays_one(rows: Callable[..., list[dict[str, Any]]]) -> None:
    stated = {"doc_id": "a", "published_basis": "stated", **date_cells("published", "2021-03-04")}
    inferred = {"doc_id": "b", "published_basis": "inferred", **date_cells("published", "2021-03-16/2021-03-31")}
    first, second = json.loads(csl_json(rows(stated, inferred)))
    assert first["issued"] == {"date-parts": [[2021, 3, 4]]}
    assert second["issued"] == {"date-parts": [[2021, 3, 16], [2021, 3, 31]], "circa": True}
    entries = parse_string(bibtex(rows(stated, inferred)), "bibtex").entries
    assert entries["a"].fields["date"] == "2021-03-04"
    assert "date" not in entries["b"].fields
    assert "between 2021-03-16 and 2021-03-31" in entries["b"].fields["note"]


def test_what_is_not_known_is_left_out(rows: Callable[..., list[dict[str, Any]]]) -> None:
    (item,) = json.loads(csl_json(rows({"doc_id": "a", "published_basis": "unknown"})))
    assert item == {"id": "a", "type": "article-newspaper", "note": "date unknown"}


def test_a_title_cannot_smuggle_commands_into_latex(rows: Callable[..., list[dict[str, Any]]]) -> None:
    title = r'\input{x} } 50% of $5 & "all" #1 a_b x^2 ~'
    written = bibtex(rows({"doc_id": "a", "title": title}))
    assert r"\input" not in written
    assert parse_string(written, "bibtex").entries["a"].fields["title"].startswith(r"\textbackslash input")


def test_documents_whose_names_look_alike_keep_a_key_each(rows: Callable[..., list[dict[str, Any]]]) -> None:
    written = bibtex(rows({"doc_id": "a b"}, {"doc_id": "a_b"}, {"doc_id": "خبر"}))
    assert set(parse_string(written, "bibtex").entries) == {"a-b", "a-b-2", "document"}
