"""How cues colour what they introduce."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import lexicons
from corpus_tools.framing.saying import colour_of

COLOURS = {"neutral", "doubting", "endorsing", "dramatic"}


@pytest.mark.parametrize(
    ("cue", "colour"),
    [
        ("said", "neutral"),
        ("according to", "neutral"),
        ("told reporters", "neutral"),
        ("has alleged", "doubting"),
        ("insistence", "doubting"),
        ("claims", "doubting"),
        ("revealed", "endorsing"),
        ("pointed out", "endorsing"),
        ("admitting", "endorsing"),
        ("vowed", "dramatic"),
        ("begged", "dramatic"),
        ("cried", "dramatic"),
        ("tore into", "dramatic"),
        ("VOWS", "dramatic"),
    ],
)
def test_a_cue_has_the_colour_of_its_word(cue: str, colour: str) -> None:
    assert colour_of(cue) == colour


@pytest.mark.parametrize("cue", ["", "sang", "—", "bedding"])
def test_a_cue_without_a_word_of_the_list_has_no_colour(cue: str) -> None:
    assert colour_of(cue) is None


def test_the_list_knows_four_colours_and_every_form_has_its_own() -> None:
    rows = lexicons.rows("framing_saying")
    assert {row["colour"] for row in rows} == COLOURS
    assert [row["word"] for row in rows if colour_of(row["word"]) != row["colour"]] == []
    assert [form for row in rows for form in row["also"].split() if colour_of(form) != row["colour"]] == []


@given(st.text(max_size=30))
def test_odd_text_never_raises(cue: str) -> None:
    assert colour_of(cue) in COLOURS | {None}
