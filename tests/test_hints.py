"""What stands right beside a name decides which tests are made; the tests themselves have their cases."""

from __future__ import annotations

import tomllib

import pytest

from corpus_tools.actors import find_mentions
from corpus_tools.actors.kinds import deciding as kinds
from corpus_tools.actors.kinds import hints
from corpus_tools.actors.kinds.hints import hints_of

from .test_actors import CASES, article_of, unmarked


def beside(written: str) -> frozenset[str]:
    """The hints of the name Kelm in a line."""
    start = written.index("Kelm")
    return hints_of(written, start, start + len("Kelm"))


@pytest.mark.parametrize(
    ("written", "hinted"),
    [
        ("He wept and Kelm too.", {"located"}),
        ("He wept, so Kelm too.", set()),
        ("the ruling Kelm lost", {"side"}),
        ("a memo seen by Kelm says", {"told"}),
        ("in Kelm, where", {"located", "office", "apposed", "comma-behind"}),
        ("in “Kelm” lost", set()),
        ("the lawyer Kelm\n\nvillage", {"role", "place"}),
        ("(Kelm’s hour", {"owner", "person"}),
        ("Kelm", set()),
    ],
)
def test_only_the_words_and_marks_right_beside_a_name_hint(written: str, hinted: set[str]) -> None:
    assert beside(written) - {"of-place"} == hinted - {"of-place"}


def test_the_word_of_a_product_before_a_name_is_found_over_a_line() -> None:
    assert "camel" in beside("It costs $49.\n\niPad Kelm 3")


def test_a_wide_gap_on_either_side_hints_at_the_same() -> None:
    assert beside("the ruling" + " " * 8 + "Kelm" + " " * 8 + "village") == beside("the ruling Kelm village")
    assert beside(" " * 40 + "Kelm" + " " * 40) == {"apposed"}


def test_a_person_s_government_is_found_over_two_spaces() -> None:
    found = find_mentions(article_of("Voters left the Okoye  government alone."))
    assert [(mention.name, mention.kind) for mention in found] == [("Okoye government", "government")]


EXACT = {"camel"}  # tells by itself that a product's name follows; all others are tested


@pytest.mark.parametrize("name", ["actors", "press"])
def test_no_test_that_is_spared_would_have_told_something(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    every = frozenset().union(*hints._words_before().values(), *hints._words_behind().values(), *hints._MARKS.values())
    listed = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    articles = [article_of(unmarked(case["text"])[0]) for case in listed]
    spared = [find_mentions(article) for article in articles]
    monkeypatch.setattr(kinds, "hints_of", lambda *place: (every - EXACT) | hints_of(*place))
    assert spared == [find_mentions(article) for article in articles]
