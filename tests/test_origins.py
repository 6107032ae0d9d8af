"""Origins: copies, near-copies and articles inside articles share one; two reports of one event do not."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import origins

WORDS = ["dam", "town", "river", "mayor", "water", "street", "guard", "wall", "bridge", "school", "market", "crack"]


def story(seed: int, words: int = 300) -> str:
    """Words in an order of their own."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(words))


def find_origins(texts: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Document to origin, for documents given by their text."""
    found = {doc_id: origins.find_shingles(body) for doc_id, body in texts}
    return origins.match_origins(list(found), list(found.values())).origins


def test_copies_share_the_first_documents_origin() -> None:
    assert find_origins([("b", story(1)), ("a", story(1))]) == {"b": "b", "a": "b"}


def test_case_marks_and_breaks_make_no_difference() -> None:
    one = story(1)
    assert find_origins([("a", one), ("b", one.upper().replace(" dam ", "\n“dam”, "))]) == {"a": "a", "b": "a"}


def test_an_edited_copy_shares_its_origin() -> None:
    words = story(1).split()
    words[50:60] = ["something", "else"]
    assert find_origins([("a", story(1)), ("b", " ".join(words))]) == {"a": "a", "b": "a"}


def test_a_report_that_stands_whole_in_another_page_shares_its_origin() -> None:
    longer = f"{story(2)} {story(1)} {story(3)}"
    assert find_origins([("a", story(1)), ("b", longer)]) == {"a": "a", "b": "a"}


def test_a_quoted_paragraph_makes_no_copy() -> None:
    quoting = f"{story(2)} {story(1)[:300]} {story(3)}"
    assert find_origins([("a", story(1)), ("b", quoting)]) == {"a": "a", "b": "b"}


def test_wire_copy_with_another_headline_and_a_cut_tail_shares_its_origin() -> None:
    wire = story(1, 500).split()
    cut = "Wall gives way after night of rain " + " ".join(wire[:90])
    assert find_origins([("a", " ".join(wire)), ("b", cut)]) == {"a": "a", "b": "a"}
    assert find_origins([("b", cut), ("c", " ".join(wire))]) == {"b": "b", "c": "b"}


def test_a_repost_with_an_introduction_shares_its_origin() -> None:
    repost = f"{story(2, 80)} {story(1)} {story(3, 40)}"
    assert find_origins([("a", story(1)), ("b", repost)]) == {"a": "a", "b": "a"}


def test_wire_copy_to_which_an_outlet_adds_a_third_of_its_own_shares_its_origin() -> None:
    wire = story(1, 550)
    report = f"{' '.join(wire.split()[:240])} {story(2, 120)}"
    assert find_origins([("a", wire), ("b", report)]) == {"a": "a", "b": "a"}
    halves = f"{' '.join(wire.split()[:180])} {story(2, 180)}"
    assert find_origins([("a", wire), ("b", halves)]) == {"a": "a", "b": "b"}


def test_a_report_that_quotes_a_whole_statement_is_no_copy_of_it() -> None:
    statement = story(1, 60)
    report = f"{story(2, 300)} {statement} {story(3, 300)}"
    assert find_origins([("a", statement), ("b", report)]) == {"a": "a", "b": "b"}


def test_two_reports_that_quote_the_same_wire_story_at_length_are_two() -> None:
    wire = story(1, 200)
    reports = [("a", f"{story(2, 300)} {wire}"), ("b", f"{wire} {story(3, 300)}")]
    assert find_origins(reports) == {"a": "a", "b": "b"}


def test_short_and_empty_texts_are_one_only_when_equal() -> None:
    texts = [("a", "No comment."), ("b", "no comment"), ("c", "No comment today."), ("d", ""), ("e", "")]
    assert find_origins(texts) == {"a": "a", "b": "a", "c": "c", "d": "d", "e": "e"}


def test_a_slogan_under_every_document_joins_none_of_them() -> None:
    slogan = " We bring you the news of the valley every morning before the first bus leaves the market"
    found = find_origins([(str(number), story(number, 120) + slogan) for number in range(400)])
    assert all(doc_id == origin for doc_id, origin in found.items())


@given(st.lists(st.text(max_size=80), max_size=8))
def test_odd_texts_never_raise_and_origins_are_documents(texts: list[str]) -> None:
    found = find_origins([(str(number), body) for number, body in enumerate(texts)])
    assert all(found[origin] == origin for origin in found.values())


def test_a_cut_story_between_a_bloggers_remarks_shares_its_origin() -> None:
    wire = story(1, 500)
    blog = f"{story(2, 50)} {' '.join(wire.split()[:320])} {story(3, 50)}"
    assert find_origins([("a", wire), ("b", blog)]) == {"a": "a", "b": "a"}


def test_documents_of_two_origins_tell_what_they_share() -> None:
    wire, others = story(1, 100), story(2, 300)
    report = others[: len(others) // 2] + wire[: len(wire) // 2] + others[len(others) // 2 :]
    found = origins.match_origins(["a", "b", "c"], [origins.find_shingles(body) for body in (wire, report, story(3))])
    assert found.origins == {"a": "a", "b": "b", "c": "c"}
    assert {doc_id: one.doc_id for doc_id, one in found.shared.items()} == {"b": "a"}
    assert found.shared["b"].share == pytest.approx(0.48, abs=0.04)


def test_a_phrase_in_common_is_no_shared_passage() -> None:
    phrase = " The ministry said that it would look into the matter and publish what it finds."
    shingles = [origins.find_shingles(story(number, 200) + phrase) for number in (1, 2)]
    assert not origins.match_origins(["a", "b"], shingles).shared
