"""The first page: what stands out by count and date alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd

from corpus_tools.brief.display import plain, words
from corpus_tools.brief.summary.digest import digest_table

Frame = Callable[..., pd.DataFrame]


def _day(day: int, name: str = "published") -> dict[str, Any]:
    date = dt.date(2021, 3, day)
    return {name: date.isoformat(), f"{name}_from": date, f"{name}_to": date}


def test_the_first_page_tells_what_texts_share_what_is_disputed_and_what_came_last(frame: Frame) -> None:
    documents = frame(
        "documents",
        {"doc_id": "a", "origin": "a", "outlet": "Courier", **_day(4)},
        {"doc_id": "b", "origin": "b", "outlet": "Post", **_day(9)},
        {"doc_id": "c", "origin": "a", "outlet": "Echo", **_day(20)},
    )
    actors = frame(
        "actors",
        {"actor": "holm", "name": "Piet van Holm", "kind": "person", "mentions": 2, "origins": 2, "documents": 2},
        {"actor": "okoye", "name": "Marta Okoye", "kind": "person", "mentions": 9, "origins": 1, "documents": 2},
    )
    claims = frame(
        "claims",
        {"doc_id": "a", "id": "1", "topic": "t", "speaker": "holm", "text": "it was sold", "disputed_by": ["2"]},
        {"doc_id": "a", "id": "4", "topic": "u", "speaker": "okoye", "text": "it is safe", "start": 9},
        {
            "doc_id": "b",
            "id": "2",
            "topic": "t",
            "source": "the port",
            "act": "denial",
            "text": "no",
            "disputed_by": ["1"],
        },
        {"doc_id": "b", "id": "3", "topic": "u", "speaker": "okoye", "text": "it is safe", "start": 9},
    )
    events = frame(
        "events",
        {"doc_id": "a", "cluster": "1", "text": "the men met", **_day(2, "when")},
        {"doc_id": "b", "cluster": "2", "text": "the men struck", **_day(8, "when")},
        {"doc_id": "b", "cluster": "3", "text": "the men will vote", **_day(30, "when")},
        {"doc_id": "b", "cluster": "5", "text": "He said it then", **_day(9, "when")},
        {"doc_id": "b", "cluster": "6", "text": None, "printed": False, "line": 4, "actors": ["holm"]}
        | _day(9, "when"),
        {"doc_id": "c", "cluster": "4", "text": "the men met", **_day(16, "when")},
        {"doc_id": "b", "cluster": "7", "text": "they said it later", **_day(9, "when")},
    )
    said = plain(digest_table(claims, events, actors, documents).markup)
    assert "Marta Okoye, assertion: it is safe C2 , in 2 texts" in said
    assert "Piet van Holm, assertion: it was sold C1 – the port, denial: no C3" in said
    assert said.index("the men struck") < said.index("the men met")
    assert "16 March" not in said
    assert "30 March" not in said
    assert "He said it then" not in said
    assert "they said it later" not in said
    assert "E5" not in said


def test_a_corpus_in_which_nothing_was_found_has_nothing_that_stands_out(frame: Frame) -> None:
    tables = (frame(name) for name in ("claims", "events", "actors", "documents"))
    assert plain(digest_table(*tables).markup) == "Nothing was found."


def test_a_quotation_with_dots_is_not_carried_by_the_text_that_has_the_words_left_out(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    said = {"topic": "t", "speaker": "okoye", "quotation": "direct", "act": "demand"}
    texts = {
        "a": "The guests must pay ... or be thrown out of the hall",
        "b": "The guests must pay by May and not one of them should be shamed or be thrown out of the hall",
    }
    claims = frame("claims", *({**said, "doc_id": key, "id": key, "text": one} for key, one in texts.items()))
    actors = frame("actors", {"actor": "okoye", "name": "Marta Okoye"})
    shown = plain(digest_table(claims, frame("events"), actors, documents).markup)
    assert "in 2 texts" not in shown
    assert "quoted in different words" in shown


def test_who_contradicts_himself_is_disputed_by_nobody(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    told = {"speaker": "okoye", "text": "it was sold", "topic": "t"}
    claims = frame(
        "claims",
        {**told, "doc_id": "a", "id": "1", "disputed_by": ["2"], "act": "denial"},
        {**told, "doc_id": "b", "id": "2", "disputed_by": ["1"]},
    )
    shown = plain(digest_table(claims, frame("events"), frame("actors"), documents).markup)
    assert "claimed, and disputed" not in shown


def test_what_a_text_announces_is_not_what_came_last_in_it(frame: Frame) -> None:
    open_ended = {"published": "2021-03-30/..", "published_from": dt.date(2021, 3, 30), "published_to": None}
    documents = frame(
        "documents",
        {"doc_id": "a", "origin": "a", "outlet": "Courier", **_day(4)},
        {"doc_id": "b", "origin": "b", "outlet": "Post", **open_ended},
    )
    told = {"voice": "outlet", "basis": "stated", "printed": True}
    events = frame(
        "events",
        {"doc_id": "a", "id": "1", "cluster": "1", "text": "the hearing will open", **told, **_day(9, "when")},
        {"doc_id": "b", "id": "2", "cluster": "2", "text": "the toll was counted", **told, **_day(29, "when")},
    )
    said = plain(digest_table(frame("claims"), events, frame("actors"), documents).markup)
    assert "the toll was counted" in said, "a text that only says 'or later' has a latest day, too"
    assert "the hearing will open" not in said


def test_a_quotation_that_a_copy_retouches_stands_on_the_first_page_and_a_dispute_of_copies_once(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "a"})
    quoted = {"speaker": "okoye", "quotation": "direct"}
    told = [
        {"doc_id": "a", "id": "1", "text": "“We cannot rule out neglect.”", **quoted},
        {"doc_id": "b", "id": "2", "text": "“We cannot rule out wilful neglect.”", **quoted},
        {"doc_id": "a", "id": "3", "topic": "t", "text": "it was old", "disputed_by": ["4"]},
        {"doc_id": "a", "id": "4", "topic": "t", "text": "it was new", "act": "denial", "disputed_by": ["3"]},
        {"doc_id": "b", "id": "5", "topic": "u", "text": "it was old", "disputed_by": ["6"]},
        {"doc_id": "b", "id": "6", "topic": "u", "text": "it was new", "act": "denial", "disputed_by": ["5"]},
    ]
    said = plain(digest_table(frame("claims", *told), frame("events"), frame("actors"), documents).markup)
    assert "quoted in different words" in said
    assert "wilful" in said
    assert said.count("it was old") == 1


def test_disputes_on_no_topic_stand_each_for_itself_and_a_charge_denied_twice_once(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"})
    told = [
        {"id": "1", "text": "it leaks", "disputed_by": ["2"]},
        {"id": "2", "text": "it does not leak", "act": "denial", "disputed_by": ["1"]},
        {"id": "3", "text": "they burned the quay", "act": "accusation", "disputed_by": ["4", "5"]},
        {"id": "4", "text": "they did not", "act": "denial", "disputed_by": ["3"]},
        {"id": "5", "text": "they never came", "act": "denial", "disputed_by": ["3"]},
    ]
    claims = frame("claims", *({"doc_id": "a", "topic": None, "start": 9 * n, **row} for n, row in enumerate(told)))
    said = plain(digest_table(claims, frame("events"), frame("actors"), documents).markup)
    assert said.index("they burned the quay") < said.index("it leaks")
    assert said.count("they burned the quay") == 1


def test_first_of_all_stands_what_texts_answer_differently_and_what_was_taken_back(frame: Frame) -> None:
    tables = (frame(name) for name in ("claims", "events", "actors", "documents"))
    said = plain(
        digest_table(*tables, questions=[words("How many? 3; 4; in 2 texts")], withdrawn=[words("It sank")]).markup
    )
    assert "answered differently How many? 3; 4; in 2 texts taken back, or corrected It sank" in said
