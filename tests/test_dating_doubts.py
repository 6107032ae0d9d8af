"""Where a reason for a day of writing is not sure, it says nothing, or less."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus_tools import cleaning, dates, dating
from corpus_tools.dating import clues, knowledge, last_and_next, other_weeks, weeks, yearless
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.told_times import find_times, is_to_come
from corpus_tools.model import Document

DAY = dt.date(2019, 10, 9)
"""A Wednesday, of an operation that the list of days of history has."""


def pasts(sentences: list[str]) -> set[str]:
    """The first days on which a text can have been written by the weekday of the operation, told as past."""
    found = other_weeks.left_out(clues.find_clues(sentences), sentences)
    options = [option for clue in found for option in clue.options if option.day == DAY and option.kind == "weekday"]
    return {str(one.span[0]) for one in options if one.span[1] > DAY}


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["Turkey launched its operation in Syria on Wednesday."], {"2019-10-09"}),
        (["Turkey launched its operation in Syria on Wednesday.", "They thought of the October 9 attack."], set()),
        (["Turkey launched its operation in Syria on Wednesday.", "They thought of the March 3 attack."], {str(DAY)}),
        (["If Turkey launched its operation in Syria on Wednesday, they would leave."], set()),
    ],
)
def test_weekdays_of_other_weeks_date_nothing(sentences: list[str], found: set[str]) -> None:
    assert pasts(sentences) == found


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("If the party wins the vote on Tuesday, he will stay.", True),
        ("Pupils of that age are eligible to vote in the contest on Tuesday.", True),
        ("The league is likely to meet on Tuesday.", True),
        ("The fleet is ready to sail on Tuesday.", True),
        ("The league was likely the first that met on Tuesday.", False),
        ("They voted in the contest on Tuesday.", False),
        ("She was able to walk when she left on Tuesday.", False),
    ],
)
def test_what_may_come_is_no_past(sentence: str, ahead: bool) -> None:
    [time] = find_times(sentence)
    assert (is_to_come(time, sentence) or False) is ahead


def test_a_vote_called_by_its_date_is_not_past_by_the_verbs_beside_it() -> None:
    bounds = Bounds(dt.date(2023, 1, 1), dt.date(2024, 3, 1))
    coming = "The court is due to open on August 9."
    polls = ["The polls showed him rising before the vote August 1.", coming]
    deeds = ["He spoke on August 1.", coming]
    assert last_and_next.between(bounds, polls) == bounds
    assert last_and_next.between(bounds, deeds).last == dt.date(2023, 8, 8)


@pytest.mark.parametrize(
    ("last", "found"),
    [(dt.date(2019, 11, 30), "2015-06-29"), (dt.date(2020, 7, 30), "None"), (None, "None")],
)
def test_a_dateline_is_of_the_one_year_within_closed_bounds_that_fits_its_weekday(
    last: dt.date | None, found: str
) -> None:
    dateline = dates.find_dates("OSLO, June 29 (Agency) -")[0]
    assert str(yearless.day_of_dateline(dateline, Bounds(dt.date(2014, 11, 1), last), 0)) == found


def test_the_weekdays_of_a_correction_are_of_its_own_week() -> None:
    news = "Troops to stay\nThe troops will stay for one more year in the north, the ministry said on Monday.\n"
    note = "Correction: An article on Friday misstated the number of troops. The ministry wrote on Sunday.\n"
    for body in (news, news + note):
        zones = cleaning.find_zones(Document("a", body), {})
        told = dating._sentences(body, zones)
        assert weeks.weekdays_of(told, told).in_words == "Monday as past"


@pytest.mark.parametrize(
    ("sentences", "first"),
    [
        (["Petkov, the prime minister of Bulgaria, says that they will vote."], "2021-12-13"),
        (["They heard Kiril Petkov, the prime minister, say that they will vote."], "2021-12-13"),
        (["Mr Petkov, the prime minister says that you are confused."], "None"),
        (["According to Petkov, the prime minister had never called."], "None"),
        (["Dear Merkel, the chancellor was wrong, they say."], "None"),
        (["Prime Minister Petkov says that they will vote."], "2021-12-13"),
        (["Ivan Petkov: I will stay.", "Prime Minister Petkov says that they will vote."], "None"),
    ],
)
def test_whom_an_office_does_not_stand_for_is_not_in_it(sentences: list[str], first: str) -> None:
    assert str(knowledge.find_bounds(sentences).first) == first
