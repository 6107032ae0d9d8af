"""Leave one out: what rests on one document or one origin is said, and what would go with each."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from corpus_tools.brief.corpus import support
from corpus_tools.brief.display import plain

Frame = Callable[..., pd.DataFrame]


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    """Three documents, two of which show one text."""
    return frame(
        "documents", *({"doc_id": doc, "origin": origin} for doc, origin in (("a", "a"), ("b", "a"), ("c", "c")))
    )


def _evidence(frame: Frame, *held: tuple[str, str]) -> pd.DataFrame:
    return frame("evidence", *({"judgement": judgement, "doc_id": doc, "text": "t"} for judgement, doc in held))


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (["a", "a"], "Rests on one document: a"),
        (["a", "b"], "Rests on one text, which 2 documents show."),
        (["a", "c"], "Rests on 2 passages of 2 documents, 2 origins."),
    ],
)
def test_a_judgement_says_on_how_many_documents_and_origins_it_rests(
    frame: Frame, documents: pd.DataFrame, ids: list[str], said: str
) -> None:
    rows = [{"doc_id": doc} for doc in ids]
    names = {doc: doc for doc in "abc"}
    origin = dict(zip(documents["doc_id"], documents["origin"], strict=True))
    assert said in plain(support.rests_sentence(rows, names, origin).markup)


def test_judgements_of_one_origin_are_numbered(frame: Frame, documents: pd.DataFrame) -> None:
    evidence = _evidence(frame, ("J1", "a"), ("J1", "b"), ("J2", "a"), ("J2", "c"))
    said = plain(support.judgements_sentence(evidence, documents).markup)
    assert said == "Of 2 judgements, number 1 rests on one origin alone."


def test_leaving_out_a_text_leaves_out_every_document_that_shows_it(frame: Frame, documents: pd.DataFrame) -> None:
    evidence = _evidence(frame, ("J1", "a"), ("J1", "b"), ("J2", "a"), ("J2", "c"))
    claims = frame("claims", {"doc_id": "a", "topic": "t"}, {"doc_id": "b", "topic": "t"}, {"doc_id": "c"})
    mentions = frame("mentions", {"actor": "x", "doc_id": "a", "kind": "person"}, {"actor": "y", "doc_id": "c"})
    found = support.resting(claims, frame("events"), frame("relations"), documents)
    table = support.leave_out_table(evidence, found, mentions, documents)
    first, second = table.markup.split("<tr>")[2:]
    cells = [plain(cell) for cell in first.split("<td")[1:]]
    assert [cell.partition(">")[2].strip() for cell in cells][:4] == ["1", "2", "1", "1"]
    assert "<td>–</td><td>2</td>" in second


def test_a_thing_that_two_texts_tell_rests_on_none_of_them_alone(frame: Frame, documents: pd.DataFrame) -> None:
    claims = frame(
        "claims",
        {"doc_id": "a", "topic": "one", "text": "t"},
        {"doc_id": "b", "topic": "one", "text": "t"},
        {"doc_id": "a", "topic": "two"},
        {"doc_id": "c", "topic": "two"},
        {"doc_id": "c", "zone": "reader_comment"},
    )
    table = support.support_table(support.resting(claims, frame("events"), frame("relations"), documents), documents)
    assert list(table.cited) == ["C1"]
    assert '<td class="num">2</td><td class="num">0</td><td class="num">1</td><td class="num">50 %</td>' in table.markup


def test_of_many_texts_those_stand_first_without_which_most_would_go(frame: Frame, documents: pd.DataFrame) -> None:
    claims = frame("claims", {"doc_id": "c", "topic": None}, {"doc_id": "c", "topic": None}, {"doc_id": "a"})
    found = support.resting(claims, frame("events"), frame("relations"), documents)
    table = support.leave_out_table(frame("evidence"), found, frame("mentions"), documents, 1)
    assert "c" in plain(table.markup.split("<tr>")[2]).split()
    assert "Shown: 1 of 2 origins, first those without which most would go" in plain(table.markup)
