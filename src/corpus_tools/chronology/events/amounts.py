"""Amounts of time as numbers and units, the dates that lie so far from another, and days that are counted and named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from corpus_tools import lexicons
from corpus_tools.chronology.times.values import edtf_of, exact_day, first_day, stepped, value_at
from corpus_tools.model import TimeExpression

_AMOUNT = re.compile(r"P(\d{1,3})([DWMY])")
_HOURS = re.compile(r"PT(\d{1,3}|X)([HMS])")
_UNITS = "DWMY"
_EXACT_WEEKS = 2  # a week or two after a day is a day; three weeks after it is some day of a week


@lru_cache(maxsize=4096)
def amount_of(value: str) -> tuple[int, str] | None:
    """
    How many days, weeks, months or years a TIMEX3 duration is; hours are no day unless they fill days.

    >>> amount_of("P12D"), amount_of("PTXH"), amount_of("PT48H"), amount_of("PXW")
    ((12, 'D'), (0, 'D'), (2, 'D'), None)
    """
    if amount := _AMOUNT.fullmatch(value):
        return int(amount[1]), amount[2]
    if hours := _HOURS.fullmatch(value):
        return (int(hours[1]) // 24 if hours[1] != "X" and hours[2] == "H" else 0), "D"
    return None


_SEASON = re.compile(r"\d{4}-2[1-4]")


def counted(anchor: str, steps: int, unit: str, exact: bool = False) -> str | None:
    """The EDTF date so many units from another, ``exact`` to the day; None where that is less exact than the unit."""
    start = None if _SEASON.fullmatch(anchor) else first_day(anchor)
    if start is None or start[1] not in _UNITS or _UNITS.index(start[1]) > _UNITS.index(unit):
        return None
    grain = "D" if exact or (unit == "W" and abs(steps) <= _EXACT_WEEKS) else unit
    try:
        return edtf_of(value_at(stepped(start[0], unit, steps), grain))
    except (ValueError, OverflowError):  # a date before the year 1 or after 9999
        return None


_MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2])")
_SHORTLY = 7  # days


def counted_or_about(anchor: str, steps: int, unit: str) -> str | None:
    """
    The same; a few days from what is told of a month, that month: in January, two days after he had died.

    >>> counted_or_about("2020-01", -2, "D"), counted_or_about("2020-01", -20, "D")
    ('2020-01', None)
    """
    near = unit == "D" and 0 < abs(steps) <= _SHORTLY and _MONTH.fullmatch(anchor)
    return anchor if near else counted(anchor, steps, unit)


@cache
def _values(kind: str) -> dict[str, str]:
    """The words of a class that stand for a whole number, with that in digits."""
    rows = lexicons.rows("time_words")
    return {row["word"]: row["value"] for row in rows if row["class"] == kind and row["value"].isdigit()}


def number_of(word: str) -> int | None:
    """
    The number that a word or digits name.

    >>> number_of("eight"), number_of("12"), number_of("many")
    (8, 12, None)
    """
    digits = _values("number").get(word.lower(), word)
    return int(digits) if digits.isdecimal() else None


_NTH = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def place_of(word: str) -> int:
    """
    The number of an ordinal, 0 of another word.

    >>> place_of("13th"), place_of("fifth"), place_of("whole")
    (13, 5, 0)
    """
    digits = _NTH.fullmatch(word)
    return int(digits[1] if digits else _values("ordinal").get(word.lower(), 0))


_ON = re.compile(r",\s(?:on\s)?(?:the\s)?")


def without_counted(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times of a sentence without those counted from another that the day right beside them names."""
    pairs = zip_longest(times, times[1:])
    named = [time for time, following in pairs if not (following and _is_named_by(text, time, following))]
    return [time for before, time in pairwise((None, *named)) if time and not (before and _names(text, before, time))]


def _names(text: str, day: TimeExpression, time: TimeExpression) -> bool:
    """True for a time counted from now right behind the day that it means: on June 20, four weeks from now."""
    counted = time.rule.startswith(("ago", "from-now")) and text[day.end : time.start] == ", "
    return counted and exact_day(day.edtf) is not None


def _is_named_by(text: str, time: TimeExpression, following: TimeExpression) -> bool:
    if not time.rule.startswith("offset") or not _ON.fullmatch(text, time.end, following.start):
        return False
    return exact_day(following.edtf) is not None
