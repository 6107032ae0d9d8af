"""Items of an article that is a list: what makes a series of lines, and how far one takes the article."""

from __future__ import annotations

import pytest

from corpus_tools.cleaning.inside.series import find_series, with_items, with_lead
from corpus_tools.cleaning.lines.layout import Mark, read_lines

BUTTON: Mark = ("boilerplate", "cue-line")


def items_of(*raws: str) -> list[list[int]]:
    return [list(series.items) for series in find_series(read_lines("\n".join(raws), {}), [None] * len(raws))]


@pytest.mark.parametrize(
    "raws",
    [
        ("1. Ulm", "It rains.", "2. Bern", "It snows."),
        ("Step One: Wait", "Step Two: Wait longer", "Step Three: Go"),
        ("Day 9", "We stopped.", "Day 8", "We walked.", "Day 7"),
        ("Lead: Jo Doe", "Lead: Al Roe", "Lead: Cy Poe"),
        ("POST: Will you go?", "LIND: No.", "POST: Why?", "LIND: I am old."),
        ("50g butter", "4 leeks, sliced", "1 (8-ounce) brick of cream cheese"),
        ("Rain jacket, $89", "Deck shoes, $45", "Flask, $19.99"),
    ],
)
def test_lines_of_a_form_that_recurs_are_a_series(raws: tuple[str, ...]) -> None:
    assert items_of(*raws)


@pytest.mark.parametrize(
    "raws",
    [
        ("Opened: 1917", "Workers: 410", "Owner: Ulm Paper"),
        ("Reward: Tap here", "Reward: Tap here", "Reward: Tap here"),
        ("5 hours ago", "12 comments", "3 min read"),
        ("7 ways to save", "8 signs of spring"),
        ("2. Bern", "2. Ulm"),
    ],
)
def test_facts_repeated_buttons_and_counters_are_none(raws: tuple[str, ...]) -> None:
    assert not items_of(*raws)


def test_an_article_goes_on_to_the_last_item_but_not_behind_other_stories() -> None:
    lines = read_lines("Prose.\n1. Ulm\nRain.\n2. Bern\nSnow.\nShare\n3. Graz\nSun.", {})
    own: list[Mark | None] = [None] * len(lines)
    assert with_items(lines, own, find_series(lines, own), (0, 2)) == (0, 8)
    own[5] = ("related", "cue-line")
    assert with_items(lines, own, find_series(lines, own), (0, 2)) == (0, 5)


def test_an_article_begins_at_the_lead_below_its_byline_unless_furniture_stands_between() -> None:
    lead = "The chancellor delivered his second budget on Wednesday, and these are its main points."
    lines = read_lines(f"By Jo Doe\n{lead}\nTAX\nBeer up\nLast.", {})
    own: list[Mark | None] = [("byline", "by-name"), None, None, None, None]
    assert with_lead(lines, own, 4) == 1
    own[2] = BUTTON
    assert with_lead(lines, own, 4) == 4
