"""Quantities: numbers with their bounds, the thing they count and what is said of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools import lexicons
from corpus_tools.chronology import find_times
from corpus_tools.claims.quantities import find_quantities
from corpus_tools.claims.quantities.manner import is_count
from corpus_tools.claims.quantities.parts import PART
from corpus_tools.model import Article, Document, Published, Quantity, TimeExpression, Zone
from corpus_tools.periods import Period
from corpus_tools.text import find_sentences, read_paragraphs

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quantities.toml").read_text(encoding="utf-8"))["case"]


def article_of(text: str, published: str | None = None) -> Article:
    zones = (Zone(0, len(text), "body", "test"),)
    when = Published(Period.parse(published), "stated") if published else Published(None, "unknown")
    return Article(Document("a", text), zones, (), when, find_sentences(text, read_paragraphs(text, zones)), ())


def quantities_in(text: str) -> tuple[Quantity, ...]:
    return find_quantities(article_of(text), (), ())


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else [],
        )
        for case in CASES
    ],
)
def test_cases_are_read_as_a_coder_reads_them(case: dict[str, object]) -> None:
    text = str(case["text"])
    found = [[q.cut(text), q.low, q.high, q.what, q.qualifier] for q in quantities_in(text)]
    assert [["" if cell is None else cell for cell in row] for row in found] == case["expected"]


@pytest.mark.parametrize("filed", ["May 3 - Nine", "May 3, 2020 – 9", "3 May — Nine", "3 May 2020 - 9"])
def test_a_number_that_opens_a_report_is_none_of_the_day_on_which_it_was_filed(filed: str) -> None:
    text = f"OSTERBY, {filed} people drowned when a ferry sank, the coast guard said.\n"
    article = article_of(text)
    found = find_quantities(article, (), find_times(article))
    assert [(one.low, one.what, one.qualifier) for one in found] == [(9, "people", "died")]


@pytest.mark.parametrize("row", lexicons.rows("claim_bounds"), ids=lambda row: row["phrase"])
def test_each_bound_is_read_with_its_number_only(row: lexicons.Row) -> None:
    (found,) = quantities_in(row["matches"])
    open_ended = {"low": (400, None), "high": (None, 400), "near": (400, 400)}
    assert (found.low, found.high) == open_ended[row["bound"]]
    assert quantities_in(row["rejects"]) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The death toll rose to 14, up from nine, after five died overnight.", ["nine", "five died"]),
        ("Fourteen people were hurt, six of them badly.", ["six"]),
        ("Another 30 were rescued.", ["30"]),
        ("Nine died. Two nurses were among the dead.", ["Two nurses"]),
        ("Among those killed in the blast were three nurses.", ["three nurses"]),
        ("Nine were killed in Ulm on Monday and four were killed in Sela.", []),
    ],
)
def test_a_number_that_a_sum_holds_or_that_comes_on_top_is_no_other_telling_of_it(text: str, parts: list[str]) -> None:
    assert [one.cut(text) for one in quantities_in(text) if one.rule == PART] == parts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two guards were killed at each gate.", [False]),
        ("Two guards were killed apiece in the raids.", [False]),
        ("Nine sailors drown every year.", [False]),
        ("The mine kills 20 people a year.", [False]),
        ("Each bus carried 40 guests.", [False]),
        ("He earns 15 dollars an hour.", [False]),
        ("Up to 90 people could die.", [False]),
        ("Two of the dead are boys of twelve.", [False]),
        ("Three of the wounded sang.", [False]),
        ("Four guards were killed and each family was told.", [True]),
        ("Wages rose 31 percent from a year earlier.", [True]),
        ("Nine sailors drowned on a weekend.", [True]),
        ("The crews blamed each other for the 40 leaks.", [True]),
        ("He spoke at each of the 25 dinners.", [True]),
        ("It took 129 lives in half an hour.", [True]),
    ],
)
def test_a_number_of_each_or_of_what_may_come_is_no_count(text: str, counts: list[bool]) -> None:
    assert [is_count(one.rule) for one in quantities_in(text)] == counts


def test_what_is_to_come_is_not_of_a_day_that_is_past() -> None:
    text = "Charges against two clerks were likely by the autumn. Two clerks were charged in the autumn."
    times = tuple(
        TimeExpression(match.start(), match.end(), "DATE", "2021-FA", "2021-23", "body", "test")
        for match in re.finditer("the autumn", text)
    )
    found = find_quantities(article_of(text, "2022-03-04"), (), times)
    assert [one.as_of for one in found] == [None, "2021-23"]


def test_a_number_counts_as_of_the_date_of_its_clause() -> None:
    text = "In May 2016 there were 4,600 soldiers in the camp."
    time = TimeExpression(3, 11, "DATE", "2016-05", "2016-05", "body", "test")
    (found,) = find_quantities(article_of(text), (), [time])
    assert found.as_of == "2016-05"


@pytest.mark.parametrize(
    "text",
    [
        "In May 2016, the band killed nine captured guards.",
        "The band killed nine guards, including two cooks, in May 2016.",
    ],
)
def test_a_number_counts_as_of_a_date_that_opens_its_sentence_or_stands_behind_what_it_includes(text: str) -> None:
    at = text.index("May 2016")
    time = TimeExpression(at, at + 8, "DATE", "2016-05", "2016-05", "body", "test")
    found = find_quantities(article_of(text), (), [time])
    assert (found[0].qualifier, found[0].as_of) == ("killed", "2016-05")


def test_a_date_is_not_of_what_a_second_clause_counts() -> None:
    time = TimeExpression(3, 11, "DATE", "2016-05", "2016-05", "body", "test")
    (found,) = find_quantities(article_of("In May 2016 he resigned, and 40 people were killed."), (), [time])
    assert found.as_of is None


def test_the_dead_do_not_count_as_of_the_day_on_which_it_is_told() -> None:
    (found,) = find_quantities(article_of("Lumo has said that 63 people were killed.", "2016-05-04"), (), ())
    assert (found.qualifier, found.as_of) == ("killed", None)


def test_a_number_counts_for_the_interval_between_two_dates() -> None:
    text = "The ferry lost 400 crew from 2012 until 2016."
    times = [TimeExpression(at, at + 4, "DATE", text[at : at + 4], text[at : at + 4], "body", "x") for at in (29, 40)]
    (found,) = find_quantities(article_of(text), (), times)
    assert found.as_of == "2012/2016"


def test_no_number_counts_as_of_the_time_since_which_something_has_been_so() -> None:
    text = "The band had built up since 2014 to a force of 700 men. In 2014 it had 90 men."
    times = [
        TimeExpression(at, at + 4, "DATE", "2014", "2014", "body", "x")
        for at in (text.index("2014"), text.rindex("2014"))
    ]
    assert [found.as_of for found in find_quantities(article_of(text), (), times)] == [None, "2014"]


def test_what_somebody_is_accused_of_having_done_is_not_of_today() -> None:
    (found,) = find_quantities(article_of("He is accused of taking £900 over six years.", "2016-05-04"), (), ())
    assert (found.what, found.as_of) == ("pounds", None)


def test_a_number_in_the_present_tense_counts_as_of_a_stated_publication() -> None:
    (found,) = find_quantities(article_of("There are over 5,000 US troops in the camp.", "2016-05-04"), (), ())
    assert (found.what, found.as_of) == ("US troops", "2016-05-04")


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("0123456789,.-+%$ abAB\n“”") | st.characters(), max_size=80))
def test_odd_text_never_raises_and_every_span_lies_in_the_text(text: str) -> None:
    for found in quantities_in(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("text", ["4,600 men " * 9_000, "1, " * 20_000, "1" * 100_000])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    quantities_in(text)
