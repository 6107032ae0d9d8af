"""Readings of times counted from the day of writing: two weeks ago, ten years ago this month, a month from now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from corpus_tools.chronology.times.dates import Reading
from corpus_tools.chronology.times.days import count_of, unit_of
from corpus_tools.chronology.times.setting import Anchor, Setting, Value
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.units import exact_week
from corpus_tools.chronology.times.values import stepped, value_at


def ago(found: Found, setting: Setting) -> Value | None:
    """Six weeks ago, a decade ago, the year-ago quarter."""
    count, unit = count_of(found), unit_of(found)
    if count == "X":
        return Value("DATE", "PAST_REF")
    start, anchor = setting.start_of("")
    if start is None:
        return Value("DATE", "PAST_REF")
    return _from_here(-float(count or 1), unit, start, anchor)


def this_time(found: Found, setting: Setting) -> Value | None:
    """This time last year: the same month of that year."""
    start, anchor = setting.start_of("")
    step = next(int(value) for name, value in zip(found.classes, found.values, strict=True) if name in ("last", "next"))
    if start is None or found.value("unit") != "Y":
        return None
    return Value("DATE", value_at(stepped(start, "Y", step), "M"), anchor)


def ago_this(found: Found, setting: Setting) -> Value | None:
    """Ten years ago this month."""
    count, (start, anchor) = count_of(found), setting.start_of("")
    if start is None or not (count or "").isdigit():
        return None
    day = stepped(start, unit_of(found), -int(count or 1))
    return Value("DATE", value_at(day, found.values[-1]), anchor)


def from_now(found: Found, setting: Setting) -> Value | None:
    """Two weeks from now."""
    count = count_of(found)
    start, anchor = setting.start_of("")
    if found.value("ref") != "PRESENT_REF" or found.has("since"):
        return None
    if start is None or count in (None, "X"):
        return Value("DATE", "FUTURE_REF")
    return _from_here(float(count or 1), unit_of(found), start, anchor)


_YEARS = {"CE": 100, "DE": 10}
"""How many years a century and a decade have, of which half may be told."""


def _from_here(count: float, unit: str, start: dt.date, anchor: Anchor) -> Value:
    if count % 1 and unit in _YEARS:
        count, unit = count * _YEARS[unit], "Y"
    if count % 1 and unit == "Y":
        count, unit = count * 12, "M"
    grain = {"DE": "Y", "CE": "Y", "F": "W", "WE": "W"}.get(unit, "D" if unit[0] == "T" else unit)
    return exact_week(Value("DATE", value_at(stepped(start, unit, int(count)), grain), anchor), start, unit, int(count))


READINGS: Mapping[str, Reading] = {
    "ago": ago,
    "ago_this": ago_this,
    "from_now": from_now,
    "this_time": this_time,
}
