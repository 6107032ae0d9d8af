"""The statistics agree with published worked examples to three decimals."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus_tools.agreement import agreement, count_values, gwet_ac1, interval, krippendorff_alpha, raw_agreement

FOUR_OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 - - -",
    "1 2 3 3 2 2 4 1 2 5 - 3",
    "- 3 3 3 2 3 4 2 2 5 1 -",
    "1 2 3 3 2 4 4 1 2 5 1 -",
)
"""Krippendorff (2011), example D; the same as Gwet's cac.raw4raters."""


def units(*rows: str) -> list[dict[str, str]]:
    """Units from the rows of a published table, one row a coder; ``-`` is a unit that a coder left out."""
    coded = [row.split() for row in rows]
    return [
        {f"coder {coder}": value for coder, value in enumerate(column) if value != "-"}
        for column in zip(*coded, strict=True)
    ]


def rounded(value: float | None) -> float:
    assert value is not None
    return round(value, 3)


@pytest.mark.parametrize(
    ("rows", "values", "ordinal", "expected"),
    [
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "01", False, 0.095),  # Krippendorff 2011, example A
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), "abcde", False, 0.692),  # example B
        (FOUR_OBSERVERS, "12345", False, 0.743),  # example C, nominal
        (FOUR_OBSERVERS, "12345", True, 0.815),  # example D, ordinal
    ],
)
def test_alpha_is_that_of_krippendorffs_examples(
    rows: Sequence[str], values: str, ordinal: bool, expected: float
) -> None:
    assert expected == rounded(krippendorff_alpha(count_values(units(*rows), values), ordinal))


def test_ac1_is_that_of_gwets_examples() -> None:
    two = [("+", "+")] * 118 + [("+", "-")] * 5 + [("-", "+")] * 2  # Gwet 2008: kappa is below 0 here
    pairs = [{"a": first, "b": second} for first, second in two]
    assert rounded(gwet_ac1(count_values(pairs, "+-"))) == 0.941
    counts = count_values(units(*FOUR_OBSERVERS), "12345")
    assert rounded(gwet_ac1(counts)) == 0.775
    assert rounded(raw_agreement(counts)) == 0.818


def test_coders_who_always_say_the_same_show_no_alpha_and_full_ac1() -> None:
    found = agreement([{"a": "yes", "b": "yes"}] * 9, ("yes", "no"))
    assert (found.raw, found.alpha, found.ac1, found.tentative) == (1.0, None, 1.0, True)


def test_units_that_one_person_coded_are_no_agreement() -> None:
    found = agreement([{"a": "yes"}, {}], ("yes", "no"))
    assert (found.units, found.raw) == (0, None)
    assert (found.alpha, found.ac1, found.alpha_interval) == (None, None, None)


def test_an_interval_holds_its_coefficient_and_is_the_same_each_time() -> None:
    counts = count_values(units(*FOUR_OBSERVERS), "12345")
    low, high = interval(krippendorff_alpha, counts) or (1.0, 0.0)
    assert low < 0.743 < high
    assert (low, high) == interval(krippendorff_alpha, counts)


def test_a_value_that_the_code_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="b gave 'maybe', which is none of yes, no"):
        agreement([{"a": "yes", "b": "maybe"}], ("yes", "no"))
