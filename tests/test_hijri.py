"""Days of the Islamic calendar date a page to a day either way; an event in the name of a body dates nothing."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from corpus_tools import cleaning, dating
from corpus_tools.brief.display import plain
from corpus_tools.brief.summary.summary import facts
from corpus_tools.dating.hijri import find_hijri, gregorian
from corpus_tools.dating.naming import find_named
from corpus_tools.model import Document

STORY = """

Brother Olaf Tarn opens the salt market at Dar Silo

By the political editor

The honourable Olaf Tarn opened the salt market before four thousand people, who had come from the hills on foot.

He said that the market would feed the town for a hundred years, and that nobody should be asked for a fee again.

The guild of carters thanked him, and its master, Ada Brill, gave him a whip with a handle made of silver and horn.
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((1, 1, 1), dt.date(622, 7, 19)),
        ((1356, 1, 1), dt.date(1937, 3, 14)),
        ((1420, 9, 1), dt.date(1999, 12, 9)),
        ((1435, 10, 1), dt.date(2014, 7, 28)),
        ((1441, 12, 10), dt.date(2020, 7, 31)),
        ((1446, 9, 12), dt.date(2025, 3, 12)),
    ],
)
def test_a_day_is_within_one_of_the_tabular_calendar(day: tuple[int, int, int], expected: dt.date) -> None:
    assert abs((gregorian(*day) - expected).days) <= 1


@pytest.mark.parametrize(
    "words",
    [
        "12 Ramadan 1446",
        "the 12th of Ramadan 1446",
        "12 Ramadan, 1446 AH",
        "Ramadan 12, 1446",
        "No. 4417 — 12 Ramadan 1446",
        "12 RAMADAN 1446H.",
    ],
)
def test_a_day_is_read_in_the_ways_it_is_written(words: str) -> None:
    expected = [] if words.endswith("H.") else [dt.date(2025, 3, 11)]
    assert [found.first for found in find_hijri(words, 0, len(words))] == expected


@pytest.mark.parametrize(
    "words", ["12 Ramadan", "Ramadan 2025", "31 Ramadan 1446", "room 12, Rajab 14", "12 Rajab 1046", "1446 Ramadan 12"]
)
def test_what_is_no_day_of_that_calendar_is_none(words: str) -> None:
    assert [*find_hijri(words, 0, len(words))] == []


def _published(page: str) -> str | None:
    document = Document("a", page)
    published, _ = dating.find_published(document, cleaning.find_zones(document, {}))
    return published.period.edtf if published.period else None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("THE COVENANT\nOrgan of the Bloc — No. 17 — 12 Ramadan 1446" + STORY, "2025-03-11/2025-03-13"),
        ("THE COVENANT\nRajab 3, 1444 AH" + STORY, "2023-01-24/2023-01-26"),
        ("THE COVENANT\n12 March 2025 | 12 Ramadan 1446" + STORY, "2025-03-12"),
    ],
)
def test_a_day_in_the_masthead_dates_the_page(page: str, expected: str) -> None:
    assert _published(page) == expected


def test_a_day_that_an_article_tells_of_is_not_that_of_its_page() -> None:
    assert _published("THE COVENANT" + STORY + "\nThe old market burned on 12 Ramadan 1386 in one night.\n") is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A commander of the Islamic Revolution Guards Corps spoke.", []),
        ("He fled after the Islamic Revolution in Iran.", ["event"]),
        ("They met in the Berlin Wall Memorial at noon.", []),
        ("The Berlin Wall fell in those days.", ["event"]),
    ],
)
def test_an_event_in_the_name_of_a_body_is_none(sentence: str, expected: list[str]) -> None:
    assert sorted({found.known.kind for found in find_named(sentence)} & {"event"}) == expected


def test_first_days_years_apart_are_no_bound_of_all_documents() -> None:
    rows = [("a", dt.date(2018, 1, 1)), ("b", dt.date(2021, 1, 1))]
    documents = pd.DataFrame(
        [
            {"doc_id": doc, "published_from": day, "published_to": None, "published_basis": "inferred"}
            | {"outlet": None, "origin": doc, "words": 9}
            for doc, day in rows
        ]
    )
    said = plain(facts(documents).markup)
    assert "2 documents of which only the first possible day is known, from 2018 to 2021" in said
