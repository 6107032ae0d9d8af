"""Readings of seasons and holidays, which the calendar gives no number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus_tools.chronology.times.dates import Reading, rank_of, which_year
from corpus_tools.chronology.times.setting import Anchor, Setting, Value, after, before
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import SEASON_MONTHS, first_day, value_at, western_easter


def season(found: Found, setting: Setting) -> Value | None:
    """The summer, when it is no fall in prices and no spring to drink from."""
    name, text = found.value("season") or "", setting.text
    previous, following = before(setting, found.start), after(setting, found.end)
    bare = found.classes[0] == "season"
    if bare and previous not in ("in", "since", "by", "until", "during", "of", "through", "and", "or", "to", "from"):
        return None
    if text[found.end - 1].isalpha() and text[found.start : found.end].split()[-1][0].isupper():
        return None
    if name in ("FA", "SP") and (
        following.lower() in ("in", "of", "from", "to", "back") or previous in ("to", "of", "and", "or")
    ):
        return None
    start, anchor = setting.start_of("")
    if start is None:
        return Value("DATE", f"XXXX-{name}")
    coming = anchor == "last-date" or setting.direction() == "future"
    return Value("DATE", _nearest_season(name, start, coming), anchor)


def _nearest_season(name: str, start: dt.date, coming: bool) -> str:
    begins = SEASON_MONTHS[name]
    if coming:
        return f"{start.year + (start.month > begins + 2):04d}-{name}"
    return f"{start.year - (start.month < begins):04d}-{name}"


def season_in_year(found: Found, setting: Setting) -> Value | None:
    """The winter of 1941-42; the summer of last year."""
    chosen, anchor = which_year(found, setting)
    return Value("DATE", f"{chosen:04d}-{found.value('season')}", anchor) if chosen else None


def season_of_rank(found: Found, setting: Setting) -> Value | None:
    """Last fall: the last one that is over."""
    rank, step = rank_of(found)
    name = found.value("season") or ""
    if rank == "next" and found.has("the") and setting.last_day:
        rank = "following"  # the next spring follows on the year told, next spring on this one
    if rank == "that" and after(setting, found.end) in ("would", "will", "could", "might", "may"):
        return None  # they warned that winter would come first
    start, anchor = setting.start_of(rank)
    if start is None:
        return Value("DATE", f"XXXX-{name}")
    begins = SEASON_MONTHS[name]
    if rank in ("following", "next", "coming") and step > 0:
        if anchor == "last-date" and setting.last_day and setting.last_day[1] == "Y" and name in ("SP", "SU"):
            return Value("DATE", f"{start.year + 1:04d}-{name}", anchor)
        return Value("DATE", f"{start.year + (start.month >= begins):04d}-{name}", anchor)
    over = start.month > begins + 2
    this = start.year - (name == "WI" and start.month < 4)
    return Value("DATE", f"{start.year - (not over) if step < 0 else this:04d}-{name}", anchor)


_THING = re.compile(
    r"\s(?:Islands?|bonus(?:es)?|bunn(?:y|ies)|cakes?|cards?|carols?|crackers?|decorations?|dinners?|eggs?|gifts?|jumpers?|lights|lunch(?:es)?|presents?|puddings?"
    r"|shopping|songs?|stockings?|sweaters?|trees?|turkeys?)\b"
)
"""What is named by a holiday, whenever it is met: on the back of a Christmas card."""


def holiday(found: Found, setting: Setting) -> Value | None:
    """Christmas Eve; last Thanksgiving."""
    name = found.value("holiday") or ""
    unit = found.value("unit") or "D"
    if unit not in ("D", "W", "Y") or _THING.match(setting.text, found.end):
        return None
    value = _on_holiday(name, -found.has("eve"), *_year_and_rank(found, setting), setting)
    day = first_day(value.value) if value and unit == "W" else None
    return replace(value, value=value_at(day[0], "W")) if value and day else value


def holiday_weekday(found: Found, setting: Setting) -> Value | None:
    """Easter Monday; no other holiday has its weekday beside it."""
    name, number = found.value("holiday") or "", int(found.value("weekday") or 0)
    if name != EASTER:
        return None
    return _on_holiday(name, number % 7, *_year_and_rank(found, setting), setting)


def _year_and_rank(found: Found, setting: Setting) -> tuple[int | None, Anchor, str]:
    named = found.has("year") or (found.values[-1] == "Y" and found.classes[0] == "holiday")
    chosen, anchor = which_year(found, setting) if named else (None, "")
    return chosen, anchor, rank_of(found)[0]


def new_year(found: Found, setting: Setting) -> Value | None:
    """New Year's Day, New Year's Eve."""
    if not found.has("eve") and found.values[found.classes.index("'s") + 1] != "D":
        return None
    chosen = int(found.value("year") or 0) or None
    return _on_holiday("12-31" if found.has("eve") else "01-01", 0, chosen, "", "", setting)


def bare_new_year(found: Found, setting: Setting) -> Value | None:
    """By New Year."""
    capitals = setting.text[found.start : found.end] == "New Year"
    if not capitals or before(setting, found.start) not in ("after", "at", "before", "by", "since", "until"):
        return None
    if after(setting, found.end)[:1] in ("’", "'", "E", "D"):
        return None
    return _on_holiday("01-01", 0, None, "", "", setting)


def _on_holiday(name: str, step: int, chosen: int | None, anchor: Anchor, rank: str, setting: Setting) -> Value | None:
    if chosen is not None:
        return Value("DATE", (_holiday(name, chosen) + dt.timedelta(days=step)).isoformat(), anchor)
    start, anchor = setting.start_of(rank)
    if start is None:
        return Value("DATE", f"XXXX-{name}" if name[0].isdigit() else "XXXX-XX-XX")
    days = [_holiday(name, year) + dt.timedelta(days=step) for year in (start.year - 1, start.year, start.year + 1)]
    coming = rank == "next" or (rank in ("", "that") and (anchor == "last-date" or _is_ahead(days, start, setting)))
    day = next((day for day in days if day >= start), days[-1]) if coming else max(day for day in days if day <= start)
    return Value("DATE", day.isoformat(), anchor)


_NEAR = 45  # days, as for dates without a year: a holiday so close ahead is meant where the last one is further back

_AT_HAND = 7  # days; the same where the past is told, of what has begun


def _is_ahead(days: Sequence[dt.date], start: dt.date, setting: Setting) -> bool:
    ahead = min((day - start for day in days if day >= start), default=dt.timedelta.max)
    back = min((start - day for day in days if day <= start), default=dt.timedelta.max)
    direction = setting.direction()
    near = _AT_HAND if direction == "past" else _NEAR
    return direction == "future" or (ahead.days <= near and ahead < back)


EASTER = "easter+0"
_MOVABLE = re.compile(r"(?:easter|(?P<weekday>[a-z]{3})(?P<rank>\d)-(?P<month>\d\d))(?P<days>[+-]\d+)?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _holiday(name: str, year: int) -> dt.date:
    """
    The day of a holiday in a year: on a day of the month, so many days from Easter, or on a weekday of the month by its
    rank, of which the fifth is the last.

    >>> [_holiday(day, 2020).isoformat() for day in ("12-26", "easter-2", "thu4-11", "mon5-05", "thu4-11+1")]
    ['2020-12-26', '2020-04-10', '2020-11-26', '2020-05-25', '2020-11-27']
    """
    movable = _MOVABLE.fullmatch(name)
    if movable is None:
        return dt.date.fromisoformat(f"{year:04d}-{name}")
    days = dt.timedelta(days=int(movable["days"] or 0))
    if movable["weekday"] is None:
        return western_easter(year) + days
    month = dt.date(year, int(movable["month"]), 1)
    first = month + dt.timedelta(days=(_WEEKDAYS.index(movable["weekday"]) - month.weekday()) % 7)
    day = first + dt.timedelta(weeks=int(movable["rank"]) - 1)
    return (day if day.month == month.month else day - dt.timedelta(weeks=1)) + days


READINGS: Mapping[str, Reading] = {
    "season": season,
    "season_in_year": season_in_year,
    "season_of_rank": season_of_rank,
    "holiday": holiday,
    "holiday_weekday": holiday_weekday,
    "bare_new_year": bare_new_year,
    "new_year": new_year,
}
