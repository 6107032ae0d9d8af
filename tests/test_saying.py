"""How cues colour what they introduce."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import lexicons
from corpus_tools.framing.saying import colour_in
from corpus_tools.model import Span

COLOURS = {"neutral", "doubting", "endorsing", "dramatic"}


def colour_of(cue: str) -> str | None:
    """The colour of a cue by itself."""
    return colour_in(cue, Span(0, len(cue)))


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


@pytest.mark.parametrize(
    ("text", "verb", "colour"),
    [
        ("The mayor warned that the dam would break.", "warned", "endorsing"),
        ("The mayor warned of floods.", "warned", "endorsing"),
        ("The mayor warned the town that the dam leaned to the west.", "warned", "endorsing"),
        ("The mayor warned against a new dam.", "warned against", "neutral"),
        ("The mayor warned the old town against a new dam.", "warned", "neutral"),
        ("The mayor warned villagers to leave.", "warned", "neutral"),
        ("Her warning against the dam was heard.", "warning", "neutral"),
        ("Lund recognised that the dam leaked.", "recognised", "endorsing"),
        ("Lund recognised Ana Berg as president.", "recognised", "neutral"),
        ("The police confirmed the arrest.", "confirmed", "endorsing"),
        ("The police could not confirm the arrest.", "confirm", "neutral"),
        ("The police have not yet confirmed the arrest.", "have not yet confirmed", "neutral"),
        ("The police declined to confirm the arrest.", "confirm", "neutral"),
        ("She did not know that it was sold.", "know", "endorsing"),
        ("She pointed out that it was sold.", "pointed out", "endorsing"),
        ("She pointed to the harbour.", "pointed", "neutral"),
        ("She understood that it was sold.", "understood", "endorsing"),
        ("He is understood to have left.", "understood", "neutral"),
        ("The group claimed that it won.", "claimed", "doubting"),
        ("The group claimed responsibility for the fire.", "claimed", "neutral"),
        ("The group has claimed a string of attacks.", "claimed", "neutral"),
        ("She claimed that attacks had fallen.", "claimed", "doubting"),
        ("He insists that she conceded nothing.", "conceded", "neutral"),
        ("She conceded that nothing was left.", "conceded", "endorsing"),
        ("In an affidavit sworn on Monday, she said so.", "sworn", "neutral"),
        ("He swore that it was blank.", "swore", "dramatic"),
        ("She, who knew this coast, said so.", "knew", "neutral"),
        ("The court found that he lied.", "found", "endorsing"),
        ("The court found him guilty of lying.", "found", "neutral"),
        ("The court found it hard to count them.", "found", "neutral"),
        ("The mayor will highlight that the dam leaks.", "highlight", "neutral"),
        ("The mayor highlighted that the dam leaks.", "highlighted", "endorsing"),
    ],
)
def test_what_stands_beside_a_verb_can_take_its_colour_away(text: str, verb: str, colour: str) -> None:
    at = text.index(verb)
    assert colour_in(text, Span(at, at + len(verb))) == colour
