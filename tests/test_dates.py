"""Absolute dates: every form that the press uses, and the numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.dates import find_dates


@pytest.mark.parametrize(
    ("words", "edtf", "time"),
    [
        ("27-08-2019", "2019-08-27", None),
        ("2019-08-27", "2019-08-27", None),
        ("27/08/2019", "2019-08-27", None),
        ("08/27/19", "2019-08-27", None),
        ("27.8.2019", "2019-08-27", None),
        ("2019/08/27", "2019-08-27", None),
        ("27-Aug-2019", "2019-08-27", None),
        ("Aug. 27, 2019", "2019-08-27", None),
        ("AUGUST 27, 2019", "2019-08-27", None),
        ("August, 27, 2019 - 18:02", "2019-08-27", "18:02"),
        ("27 August 2019", "2019-08-27", None),
        ("27th of August, 2019", "2019-08-27", None),
        ("2019 August 27", "2019-08-27", None),
        ("Tuesday, August 27, 2019", "2019-08-27", None),
        ("Tue, 27 Aug 2019 10:15:00 GMT", "2019-08-27", "10:15"),
        ("2019-08-27T10:15:33+02:00", "2019-08-27", "10:15"),
        ("2019-08-27 10:15", "2019-08-27", "10:15"),
        ("Dec 31, 2019 4:17 PM UTC", "2019-12-31", "16:17"),
        ("14:05, 27 August 2019", "2019-08-27", "14:05"),
        ("Thursday 8 May 2014 10.15 BST", "2014-05-08", "10:15"),
        ("August 2019", "2019-08", None),
        ("May of 1945", "1945-05", None),
        ("Tuesday, August 27", None, None),
        ("Aug. 27", None, None),
        ("27 Aug", None, None),
    ],
)
def test_a_date_is_found_whole_with_its_day_and_time(words: str, edtf: str | None, time: str | None) -> None:
    text = f"Baghdad | {words} | by our staff"
    found = find_dates(text)
    assert [(date.cut(text), date.edtf, date.time) for date in found] == [(words, edtf, time)]


@pytest.mark.parametrize(
    "text",
    [
        "We may 5 times a day ask why.",
        "They march 20 kilometres.",
        "A ratio of 3/4 and a score of 2-1.",
        "Call 555-12-13-44 now.",
        "Release 1.12.2019.4 is out.",
        "In August 1,200 people fled.",
        "Prices rose in May 2.5 percent.",
        "February 30, 2019",
        "99-99-2019",
        "The years 1998-2003 were hard.",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_that_can_be_read_two_ways_says_so() -> None:
    (date,) = find_dates("Posted 05/06/2019")
    assert (date.swapped, date.readings) == (True, ("2019-06-05", "2019-05-06"))


def test_an_unambiguous_date_in_the_same_text_decides_the_order_of_the_others() -> None:
    first, second = find_dates("From 05/06/2019 to 12/31/2019.")
    assert (first.edtf, second.edtf) == ("2019-05-06", "2019-12-31")


def test_offsets_count_in_the_whole_text_when_only_a_stretch_is_read() -> None:
    text = "May 5, 2003. June 6, 2004."
    (date,) = find_dates(text, 13)
    assert date.cut(text) == "June 6, 2004"


@given(st.text(alphabet="0123456789/-.:, TZMayJunpm\n", max_size=60))
def test_odd_text_never_raises_and_spans_lie_in_it(text: str) -> None:
    for date in find_dates(text):
        assert 0 <= date.start < date.end <= len(text)
        assert date.cut(text) == date.cut(text).strip()


@given(st.text(alphabet="0123456789 -/.,:thofMaAugdecember", max_size=40))
def test_each_date_has_a_digit_so_that_others_need_not_be_asked(words: str) -> None:
    assert all(any(map(str.isdecimal, found.cut(words))) for found in find_dates(words))
