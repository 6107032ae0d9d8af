"""Where a reason for a day of writing is not sure, it says nothing, or less."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus_tools import cleaning, dates, dating
from corpus_tools.dating import clues, days_of_news, knowledge, last_and_next, nearness, told_days, weeks, yearless
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.day_lines import find_day_lines
from corpus_tools.dating.naming import find_named
from corpus_tools.dating.told_times import find_times, is_to_come
from corpus_tools.model import Document, Zone

DAY = dt.date(2019, 10, 9)
"""A Wednesday, of an operation that the list of days of history has."""


def pasts(sentences: list[str]) -> set[str]:
    """The first days on which a text can have been written by the weekday of the operation, told as past."""
    found = days_of_news.left_out(clues.find_clues(sentences), sentences)
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
    ("page", "found"),
    [("", "2015-06-29"), ("born in 2014", "2015-06-29"), ("a girl born in 2019", "None")],
)
def test_a_dateline_long_before_the_years_of_its_page_is_of_no_year(page: str, found: str) -> None:
    dateline = dates.find_dates("OSLO, June 29 (Agency) -")[0]
    assert str(yearless.day_of_dateline(dateline, page, Bounds(dt.date(2014, 11, 1)), 0)) == found


def test_the_weekdays_of_a_correction_are_of_its_own_week() -> None:
    news = "Troops to stay\nThe troops will stay for one more year in the north, the ministry said on Monday.\n"
    note = "Correction: An article on Friday misstated the number of troops. The ministry wrote on Sunday.\n"
    for body in (news, news + note):
        zones = cleaning.find_zones(Document("a", body), {})
        told = [said for _, said in dating._sentences(body, zones)]
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


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("The union is demanding that the vote be brought forward to March 2019.", 0),
        ("The vote was postponed to 3 March 2019.", 0),
        ("They asked that the fair be held in 2019.", 0),
        ("The bridge was brought down on 3 March 2019.", 1),
        ("The fair was held in 2019.", 1),
        ("The trial was moved to the coast on 3 March 2019.", 1),
    ],
)
def test_what_is_to_be_on_a_day_or_was_put_off_to_it_is_not_past(sentence: str, past: int) -> None:
    assert len(list(told_days.past_dates(sentence))) == past


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("I have been a guest there since the Second Lebanon War, there is one subject this week.", False),
        ("The Second Lebanon War, it was said this week, taught nobody.", False),
        ("The Second Lebanon War, which began this week, has taught nobody.", True),
    ],
)
def test_a_time_in_another_clause_is_none_of_an_event(sentence: str, told: bool) -> None:
    assert any(nearness.find_near(named, sentence) for named in find_named(sentence)) is told


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Riga, 22 March", "22 March"),
        ("SEOUL, Dec. 1", "Dec. 1"),
        ("By our correspondent, KURZAN, Nov 8", "Nov 8"),
        ("Selvag, August 3 (official translation)", "August 3"),
        ("Korved, 7 May. From our legal correspondent", "7 May"),
        ("Posted by osterbywatch on 24 February; original in a daily", "24 February"),
        ("Updated: Tuesday, 30 March, 21.40", "30 March"),
        ("27 July", "27 July"),
        ("Statement of the miners on the events of 4 March", None),
        ("Riga, 22 March 2018", None),
        ("Talks held from 3 May to 5 May", None),
        ("Twelve die in May", None),
    ],
)
def test_a_line_below_a_headline_states_a_place_and_a_day(line: str, day: str | None) -> None:
    page = f"Pupils to change school\n{line}\nDeputies voted for it."
    found = [date.cut(words.cut(page)) for date, words in find_day_lines(page, [Zone(0, 23, "title", "headline")])]
    assert found == ([day] if day else []) or (day is not None and day in found[0])
