"""Times that no day of the text dates, and those that count from a day beside the story that it tells."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import replace

from corpus_tools.chronology.times.setting import Setting, Value
from corpus_tools.chronology.times.telling import Telling
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import DAY_LENGTH, edtf_of, exact_day, first_day
from corpus_tools.model import Sentence
from corpus_tools.order import start_of

_YEARLESS = frozenset({"yearless", "paired_day"})
_NEAR_LAST = 366  # days between a day told with its year and the first day that the text can be of
_NEAR_ENOUGH = 120  # days from the last day told to one without its year, farther off than which it may be of any year


def without_year(value: Value) -> Value:
    """A day of which the year is not known, or, counted from one that is not told, no day at all."""
    month_and_day = value.value[4:] if len(value.value) == DAY_LENGTH else f"-XX-XX{value.value[DAY_LENGTH:]}"
    return replace(value, value=f"XXXX{month_and_day}", edtf=None, anchor="")


_WEEK = dt.timedelta(days=7)
_LESS_THAN_A_WEEK = 6  # days from the first to the last that a text can be of


def within_a_week(first: Value, last: Value, ends: tuple[dt.date, dt.date]) -> Value | None:
    """
    The one of two days that lies among those that a text can be of, which the news of that day has told: not the last
    of them for what is past, nor the first for what is to come.

    >>> ends = dt.date(2016, 3, 28), dt.date(2016, 4, 1)
    >>> within_a_week(Value("DATE", "2016-03-22"), Value("DATE", "2016-03-29"), ends).value
    '2016-03-29'
    """
    one, other = (exact_day(edtf_of(value.value) or "") for value in (first, last))
    if not one or not other or other - one != _WEEK or (ends[1] - ends[0]).days > _LESS_THAN_A_WEEK:
        return None
    if one > ends[1]:  # to come on all of them
        return first
    if one < ends[0] <= other < ends[1]:
        return last
    return first if ends[0] < one <= ends[1] < other else None


def is_told_too_late(value: Value, setting: Setting, here: dt.date | None) -> bool:
    """True for a day after publication that is counted from one told before and told as past: he left next morning."""
    if here is None or setting.told or value.anchor != "last-date" or setting.goes_on:
        return False
    day = first_day(value.value)
    return day is not None and day[1] == "D" and day[0] > here and setting.direction() == "past"


def is_too_far(value: Value, found: Found, setting: Setting) -> bool:
    """True for a day without its year in an undated text, far from the last day told with one."""
    if setting.told or value.anchor != "last-date" or found.reading not in _YEARLESS:
        return False
    day = first_day(value.value)
    return bool(day and setting.here and abs((day[0] - setting.here).days) > _NEAR_ENOUGH)


def near_last(telling: Telling, setting: Setting, found: Found) -> Setting:
    """
    A day without its year in an undated text is near the last day told with one, unless that is long past or too far
    from it to say of which year it is; a month follows on it. A day that the text names with its year, too, has that.
    """
    if day := _day_in_full(telling, found):
        return replace(setting, here=day, anchor="last-date", told=False)
    last = first_day(telling.last_exact) if not telling.ends else None
    period = telling.article.published.period
    if last is None or (period and period.first and abs((period.first - last[0]).days) > _NEAR_LAST):
        return setting
    return replace(setting, here=last[0], anchor="last-date", told=setting.told or found.reading == "month")


def _day_in_full(telling: Telling, found: Found) -> dt.date | None:
    """The day that a text names with its year elsewhere, in one year only: 19 October, and (19 October 2022)."""
    date = found.dates[0] if found.dates and not telling.told else None
    if date is None or not date.day:
        return None
    days = {(one.year, one.month, one.day) for one in telling.dates if one.year and one.day}
    same = [dt.date(year or 1, *rest) for year, *rest in days if rest == [date.month, date.day]]
    return same[0] if len(same) == 1 else None


_FROM_ASIDE = {
    "offset": re.compile(r"\s+(?:and|but|then)\s[^,;:.()]{3,60}\s"),
    "bare_daypart": re.compile(r",?\s(?:around|at)\s"),
}
"""From a date in a clause on what it goes on to tell: who had stepped down in January and fled a month later."""
_COUNTED = frozenset({"offset", "unit_of_rank"})
_BACK = ("before", "earlier", "previously")
"""How a day ends that looks back from the one told, from which the text goes on."""


def from_aside(telling: Telling, setting: Setting, sentence: Sentence, found: Found) -> Setting:
    """The same setting, of the day beside the story where that is what a match counts from."""
    if telling.aside is None:
        return setting
    between = _FROM_ASIDE.get(found.reading)
    same = between and between.fullmatch(telling.article.text, telling.aside[1], found.start)
    heads = found.start == sentence.start and found.reading in _COUNTED
    back = telling.article.text.endswith(_BACK, 0, telling.aside[1])
    if same or (heads and not back and _is_last(telling, sentence, telling.aside)):
        return replace(setting, last=telling.aside[0], last_exact=None, news=None)
    return setting


def _is_last(telling: Telling, sentence: Sentence, aside: tuple[str, int]) -> bool:
    """
    True where a day in an aside is all that the sentence before has told, so that the next counts from it: a raid of
    28 May, in which three were killed. Two days later …
    """
    sentences = telling.article.sentences
    place = bisect_left(sentences, sentence.start, key=start_of)
    before = sentences[place - 1] if place else sentence
    day, end = aside
    told = telling.beside[1] if telling.beside else 0
    return before.paragraph == sentence.paragraph and exact_day(day) is not None and told <= before.start < end
