"""Zones weighed: what the lines of a page say together where a rule by itself says otherwise."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import cleaning, lexicons, text
from corpus_tools.cleaning import sequence
from corpus_tools.model import ZONES, Document, Zone

STORY = "\n".join(
    (
        "Ferry row splits island council",
        "By Jo Doe",
        "March 3, 2019",
        "The council of Ulm voted 7 to 5 on Monday to close the old ferry, which carries forty people a day.",
        "The mayor, Ann Lee, said that the town could not pay for it any longer and that buses would run soon.",
        "Fishermen blocked the quay in the evening. “Nobody asked us,” said Piet Holm, who has sailed since 1981.",
    )
)
UNHEADED = (
    "Shame on all seven of them, they never took that boat in their lives - Grumpy, Ulm",
    "About time, it leaks - Marta K., Osterby",
    "My gran needs that ferry to see her doctor!! - islander_72",
)


def told(page: str) -> list[tuple[str, str, str]]:
    """The zone, rule and words of each line."""
    zones = cleaning.find_zones(Document("a", page), {})
    return [(*_at(zones, line.start), line.cut(page)) for line in text.lines(page)]


def _at(zones: tuple[Zone, ...], place: int) -> tuple[str, str]:
    return next((zone.zone, zone.rule) for zone in zones if zone.covers(text.Span(place, place + 1)))


def test_comments_below_a_story_are_comments_though_nothing_heads_them() -> None:
    page = "\n".join((STORY, "Share this story", *UNHEADED, "© 2019 Ulm Courier"))
    assert [zone for zone, _, words in told(page) if words in UNHEADED] == ["reader_comment"] * 3


def test_a_line_that_the_weights_take_elsewhere_names_what_weighed_most() -> None:
    page = "\n".join((STORY, *UNHEADED))
    rules = {rule for _, rule, _ in told(page) if rule.startswith(sequence.WEIGHED)}
    known = sequence.weights()
    reasons = [reason for rule in rules for reason in rule.removeprefix("weighed (").removesuffix(")").split("; ")]
    assert reasons
    assert all(reason in known for reason in reasons)


def test_what_the_rules_are_sure_of_stays() -> None:
    assert all(rule == "prose" for zone, rule, words in told(STORY) if zone == "body" and words.startswith("The mayor"))


def test_a_page_keeps_its_article_be_it_one_sentence_on_the_us() -> None:
    page = "Rally\nSupporters of the Grey Party burned a flag outside the US embassy on Friday."
    assert told(page)[-1][:2] == ("body", "prose")


def test_every_weight_is_a_number_and_speaks_of_zones_that_exist() -> None:
    for name in ("zone_weights", "zone_steps"):
        first, *zones = lexicons.rows(name)[0]
        assert tuple(zones) == ZONES, first
    assert all(math.isfinite(weight) and weight for told in sequence.weights().values() for _, weight in told)
    assert {row["zone"] for row in lexicons.rows("zone_steps")} == set(ZONES)


@pytest.mark.parametrize("number", range(len(ZONES)))
def test_a_zone_that_all_evidence_is_for_is_the_most_probable(number: int) -> None:
    scores = [[20.0 * (other == number) for other in range(len(ZONES))]] * 4
    assert sequence.most_probable(scores) == [number] * 4


@given(st.lists(st.lists(st.floats(-3, 3), min_size=len(ZONES), max_size=len(ZONES)), min_size=1, max_size=3))
def test_no_other_zones_sum_higher(scores: list[list[float]]) -> None:
    def total(zones: list[int]) -> float:
        steps = sum(sequence._steps()[then][first] for first, then in pairwise(zones))
        return steps + sum(score[zone] for score, zone in zip(scores, zones, strict=True))

    best = [[]]
    for _ in scores:
        best = [[*zones, zone] for zones in best for zone in range(len(ZONES))]
    assert total(sequence.most_probable(scores)) == pytest.approx(max(map(total, best)))
