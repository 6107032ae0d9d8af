"""Readings of seasons and holidays, which the calendar gives no number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus_tools.chronology.time_dates import Reading, rank_of, which_year
from corpus_tools.chronology.time_setting import Setting, Value, after, before
from corpus_tools.chronology.time_values import SEASON_MONTHS, first_day, thanksgiving, value_at, western_easter
from corpus_tools.chronology.timex import Found


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


def holiday(found: Found, setting: Setting) -> Value | None:
    """Christmas Eve; last Thanksgiving."""
    name = found.value("holiday", "named_day") or ""
    unit = found.value("unit") or "D"
    if found.has("named_day") and unit != "D":
        return None
    if unit not in ("D", "W", "Y"):
        return None
    value = _on_holiday(name, -found.has("eve"), *_year_and_rank(found, setting), setting)
    day = first_day(value.value) if value and unit == "W" else None
    return replace(value, value=value_at(day[0], "W")) if value and day else value


def holiday_weekday(found: Found, setting: Setting) -> Value | None:
    """Easter Monday; no other holiday has its weekday beside it."""
    name, number = found.value("holiday") or "", int(found.value("weekday") or 0)
    if name != "easter":
        return None
    return _on_holiday(name, number % 7, *_year_and_rank(found, setting), setting)


def _year_and_rank(found: Found, setting: Setting) -> tuple[int | None, str, str]:
    named = found.has("year") or (found.values[-1] == "Y" and found.classes[0] in ("holiday", "named_day"))
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


def _on_holiday(name: str, step: int, chosen: int | None, anchor: str, rank: str, setting: Setting) -> Value | None:
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
    direction, near = setting.direction(), _AT_HAND if setting.direction() == "past" else _NEAR
    return direction == "future" or (ahead.days <= near and ahead < back)


def _holiday(name: str, year: int) -> dt.date:
    movable = {"thanksgiving": thanksgiving, "easter": western_easter}.get(name)
    return movable(year) if movable else dt.date.fromisoformat(f"{year:04d}-{name}")


READINGS: Mapping[str, Reading] = {
    "season": season,
    "season_in_year": season_in_year,
    "season_of_rank": season_of_rank,
    "holiday": holiday,
    "holiday_weekday": holiday_weekday,
    "bare_new_year": bare_new_year,
    "new_year": new_year,
}
