"""What stands in passages that two documents share is of one origin; a quotation is carried where its words stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from corpus_tools.brief.chronology.leading import origins_of_events
from corpus_tools.brief.claims.carrying import Carried
from corpus_tools.brief.claims.subjects import topics_table
from corpus_tools.brief.display import plain
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.passages import copied_from
from corpus_tools.brief.rows import records
from corpus_tools.brief.summary.digest import digest_table

Frame = Callable[..., pd.DataFrame]

SHIPS = "the guild would sink its own ships"
TRUE = "“the harbour belongs to the fishermen but they must repair it”"
FALSE = "“the harbour belongs to the merchants but they must repair it”"


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    return frame(
        "documents",
        {"doc_id": "wire", "origin": "wire"},
        {"doc_id": "blog", "origin": "blog", "shares_with": "wire", "shared": 0.5},
        {"doc_id": "post", "origin": "post"},
    )


def _claims(frame: Frame, *rows: dict[str, Any]) -> pd.DataFrame:
    plain_cells = {"topic": "t", "speaker": "orla", "act": "threat", "quotation": "indirect", "zone": "body"}
    return frame("claims", *({"id": f"C:{n}", **plain_cells, **row} for n, row in enumerate(rows)))


def _counts(claims: pd.DataFrame, documents: pd.DataFrame) -> list[int]:
    carried = Carried(claims, origins_of(documents))
    return [carried(row) for row in records(claims)]


def test_a_claim_in_a_shared_passage_has_one_origin(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "wire", "text": SHIPS}, {"doc_id": "blog", "text": SHIPS + "."})
    assert copied_from(claims, origins_of(documents)) == {"C:1": "wire"}
    assert _counts(claims, documents) == [1, 1]


def test_a_claim_outside_the_shared_passage_is_of_its_own_text(frame: Frame, documents: pd.DataFrame) -> None:
    own = {"doc_id": "blog", "text": "it would sink every ship of the guild"}
    claims = _claims(frame, {"doc_id": "wire", "text": SHIPS}, own)
    assert _counts(claims, documents) == [2, 2]


def test_an_event_in_a_shared_passage_has_one_origin(frame: Frame, documents: pd.DataFrame) -> None:
    told = {"cluster": "sinking", "text": "the guild sank its own ships"}
    events = frame("events", *({"id": f"E:{at}", "doc_id": at, **told} for at in ("wire", "blog", "post")))
    assert [number.item() for number in origins_of_events(events, documents).of(pd.Series(["sinking"]))] == [3, 2]
    alone = events.assign(text=["the guild sank its own ships", "ships of the guild were sunk", "they sank"])
    assert [number.item() for number in origins_of_events(alone, documents).of(pd.Series(["sinking"]))] == [3, 3]


def test_the_same_words_in_texts_that_share_no_passage_are_two_origins(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "wire", "text": SHIPS}, {"doc_id": "post", "text": SHIPS})
    assert _counts(claims, documents) == [2, 2]


def test_two_or_three_words_in_common_are_no_passage(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "wire", "text": "it was wrong"}, {"doc_id": "blog", "text": "it was wrong"})
    assert _counts(claims, documents) == [2, 2]


def test_another_act_in_the_same_words_is_another_claim(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "wire", "text": SHIPS}, {"doc_id": "blog", "text": SHIPS, "act": "prediction"})
    assert copied_from(claims, origins_of(documents)) == {}


def test_a_bit_in_common_makes_no_other_carry_a_claim(frame: Frame, documents: pd.DataFrame) -> None:
    long = "its crews will, if the duke signs, sink old ships in every harbour of the northern coast by the first frost"
    claims = _claims(frame, {"doc_id": "wire", "text": "the ships will sink"}, {"doc_id": "post", "text": long})
    assert _counts(claims, documents) == [1, 1]


def test_what_an_outlet_says_of_its_own_in_each_of_its_texts_is_carried_by_no_other(
    frame: Frame, documents: pd.DataFrame
) -> None:
    own = {"text": SHIPS, "rule": "outlet-comment", "speaker": None}
    claims = _claims(frame, {"doc_id": "wire", **own}, {"doc_id": "post", **own})
    assert _counts(claims, documents) == [1, 1]


def test_what_is_about_one_thing_counts_a_shared_passage_once(frame: Frame, documents: pd.DataFrame) -> None:
    told = {"doc_id": "wire", "text": SHIPS}
    claims = _claims(frame, told, {**told, "doc_id": "blog"}, {**told, "text": "no ship will be left of the guild's"})
    cells = plain(topics_table(claims, frame("actors"), documents).markup).split()
    assert cells[cells.index("2") :][:3] != ["2", "2", "2"]


def test_a_misquotation_is_no_support_of_what_it_misquotes(frame: Frame, documents: pd.DataFrame) -> None:
    quoted = {"quotation": "direct", "act": "assertion"}
    claims = _claims(
        frame,
        {"doc_id": "wire", "text": TRUE, **quoted},
        {"doc_id": "post", "text": FALSE, **quoted},
        {"doc_id": "blog", "text": TRUE, **quoted, "speaker": None, "topic": None},
    )
    documents = documents.assign(shares_with=None)
    assert _counts(claims, documents)[:2] == [2, 1]


def test_the_first_page_shows_words_of_somebody_named(frame: Frame, documents: pd.DataFrame) -> None:
    law = {"speaker": None, "source": "The law", "act": "demand", "text": "the guild must pay"}
    named = {"speaker": "orla", "topic": "u", "text": SHIPS}
    unprinted = {"topic": "v", "text": "secret", "printed": False}
    rows = [{**one, "doc_id": doc_id} for one in (law, named, unprinted) for doc_id in ("wire", "post")]
    table = digest_table(_claims(frame, *rows), frame("events"), frame("actors"), documents)
    said = plain(table.markup)
    assert "The law" not in said
    assert SHIPS in said
    assert said.count("in 2 texts") == 1
