"""What stands right beside a name decides which tests are made; the tests themselves have their cases."""

from __future__ import annotations

import pytest

from corpus_tools.actors import find_mentions
from corpus_tools.actors.hints import hints_of

from .test_actors import article_of


def beside(written: str) -> frozenset[str]:
    """The hints of the name Kelm in a line."""
    start = written.index("Kelm")
    return hints_of(written, start, start + len("Kelm"))


@pytest.mark.parametrize(
    ("written", "hinted"),
    [
        ("He wept and Kelm too.", set()),
        ("the ruling Kelm lost", {"side"}),
        ("a memo seen by Kelm says", {"shown", "told"}),
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
