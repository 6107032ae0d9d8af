"""Capitalised words that name no person and no body: families, offices in the plural, sorts of things, titles."""

from __future__ import annotations

import pytest

from corpus_tools.actors import find_mentions

from .test_actors import article_of

NOBODY = [
    ("Per Lund rules alone, though there are many Lunds in the hall.", "Lunds"),
    ("Anna Finch sold the mill. The Finches had built it.", "Finches"),
    ("Ida Orr left. Both Orrs were tired.", "Orrs"),
    ("One does not argue with Grand Muftis, he said.", "Muftis"),
    ("They asked Archbishop Lund and three Grand Dukes to leave.", "Dukes"),
    ("The munition was a TKB-type mine, experts said.", "TKB"),
    ("The navy lost a KVT-class boat on Monday.", "KVT"),
    ('His new book, "Boats We Have Missed", came out on Monday.', "Missed"),
    ('She sang "What The River Knew" at noon.', "Knew"),
]


@pytest.mark.parametrize(("written", "word"), NOBODY)
def test_no_actor_is_found_where_no_one_is_named(written: str, word: str) -> None:
    found = [written[m.start : m.end] for m in find_mentions(article_of(written))]
    assert [form for form in found if word in form.split()] == []


SOMEBODY = [
    ("Rob Adams met Adam Lund. Adams left.", "Adams", "person", "rob-adams"),
    ("Ida Sander met Tom Sanders. Sanders left, and the Sanders aide stayed.", "Sanders", "person", "tom-sanders"),
    ("The TKB said that a mine had gone off.", "TKB", "organisation", "tkb"),
    ("KVT boats left the port, and KVT said why.", "KVT", "organisation", "kvt"),
    ('"We have missed Ida Orr," he said of the book by Orr.', "Orr", "person", "ida-orr"),
    ("Sheikh Mahmoud Tayyar told the authors why. He wept.", "Mahmoud Tayyar", "person", "mahmoud-tayyar"),
    ("The Tayyar al-Fajr told the authors why. It left.", "Tayyar al-Fajr", "party", "tayyar-al-fajr"),
    ("The group shot 84 prisoners at Jisr Ahmar in May.", "Jisr Ahmar", "place", "jisr-ahmar"),
    ("What happened at Jisr Ahmar has followed him.", "Jisr Ahmar", "place", "jisr-ahmar"),
    ("Comrade Sami from Umm Warda asks about the tide.", "Umm Warda", "place", "umm-warda"),
    ("Sami got a gift from Umm Warda, who was ill.", "Umm Warda", "person", "umm-warda"),
    ("A clerk at Selk Ottava wrote to them.", "Selk Ottava", "organisation", "selk-ottava"),
    ("The crowd jeered at Selk Ottava as he rose.", "Selk Ottava", "person", "selk-ottava"),
]


@pytest.mark.parametrize(("written", "word", "kind", "actor"), SOMEBODY)
def test_words_that_look_alike_name_somebody_elsewhere(written: str, word: str, kind: str, actor: str) -> None:
    found = {(m.kind, m.actor) for m in find_mentions(article_of(written)) if written[m.start : m.end] == word}
    assert found == {(kind, actor)}


def test_the_guards_corps_is_one_in_all_forms_of_its_name() -> None:
    written = (
        "The Islamic Revolution Guards Corps denied it. The Revolutionary Guards did so twice, and the IRGC once more."
    )
    assert {m.actor for m in find_mentions(article_of(written))} == {"islamic-revolutionary-guard-corps"}
