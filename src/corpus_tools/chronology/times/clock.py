"""Readings of hours: 10:35 a.m., 9 a.m. EST Tuesday, 6 a.m. the next day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.times.dates import Reading, rank_of
from corpus_tools.chronology.times.days import day_named
from corpus_tools.chronology.times.setting import Setting, Value, before, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import first_day
from corpus_tools.dates import clock_time

_LONGEST_THING = 12  # characters


@cache
def _numbered() -> re.Pattern[str]:
    """What has a number that is no hour: (Gate) 3."""
    return re.compile(rf"\b{lexicons.alternation(map(str.capitalize, context('numbered')))}\s\Z")


def _time(found: Found, setting: Setting) -> str | None:
    """The time of day that a match names, as HH:MM."""
    if hour := found.value("hour"):
        return hour
    digits = (found.value("clock", "number") or "").replace(".", ":")
    part = found.value("daypart")
    half = found.value("halfday") or ({"AF": "p", "EV": "p", "NI": "p"}.get(part, "a") if part else "")
    if half or found.has("oclock"):
        small = digits.split(":")[0].isdigit() and int(digits.split(":")[0]) <= 12
        return clock_time(digits + (half or "a") + "m" if small else digits)
    cued = before(setting, found.start) in context("clock_cue") or len(set(found.classes)) > 1
    spelt = setting.text[found.end - 1].lower() in ("m", "s")  # a.m., hours
    return digits if found.has("clock") and (cued or spelt) else None


_DAWN, _FORENOON = "05", "09"
_HAD = re.compile(r"[^.;\n]{0,60}?\bhad\b")
"""How words go on that tell of an hour before that told last: he left at 10 p.m. At 7 a.m. he had been seen."""


def clock(found: Found, setting: Setting) -> Value | None:
    """10:35 a.m., of the day told last in this text or of the day of publication."""
    time = _time(found, setting)
    if time is None:
        return None
    last = setting.last_day
    if last and last[1] != "D" and setting.last_exact:
        last = first_day(setting.news or setting.last_exact)  # behind a month told, a new paragraph is of the news
    ahead = last and setting.here and last[0] > setting.here and not setting.beside
    if ahead and setting.reached and setting.direction() != "future":
        last = first_day(setting.reached)
    if setting.news and not setting.beside and setting.direction() == "past":
        last = first_day(setting.news)
    near = setting.told or setting.headed or not setting.here or (last and abs((setting.here - last[0]).days) <= 7)
    near = near or _in_paragraph(setting, found.start)
    if last and last[1] == "D" and near:
        small = time < _DAWN or (time < _FORENOON and not _HAD.match(setting.text, found.end))
        small = small or (time == "24:00" and before(setting, found.start) == "after")
        day = setting.morning_behind(last[0]) if small else last[0]
        time = "00:00" if day > last[0] and time == "24:00" else time
        return Value("TIME", f"{day}T{time}", "last-date")
    start, anchor = setting.day_told("")
    return Value("TIME", f"{start or 'XXXX-XX-XX'}T{time}", anchor)


def _in_paragraph(setting: Setting, at: int) -> bool:
    """True where the last day of a story stands in the paragraph, and the past is told: on 3 May they met. At five"""
    told = setting.told_at is not None and setting.text.find("\n", setting.told_at, at) < 0
    return told and setting.last == setting.last_exact and setting.direction() == "past"


def clock_on_day(found: Found, setting: Setting) -> Value | None:
    """9 a.m. EST Tuesday; 4 in the morning; of "outside Gate 3 in the afternoon" the afternoon."""
    if not found.value("halfday") and _numbered().search(
        setting.text, max(0, found.start - _LONGEST_THING), found.start
    ):
        start, anchor = setting.day_told("")
        part = found.value("daypart")
        return Value("TIME", f"{start}T{part}", anchor) if start and part else None
    time = _time(found, setting)
    if time is None:
        return None
    if found.dates or found.has("weekday", "deictic", "this"):
        _, value, anchor = day_named(found, setting)
        return Value("TIME", f"{value}T{time}", anchor)
    return clock(found, setting)


def clock_on_day_told(found: Found, setting: Setting) -> Value | None:
    """6 a.m. the next day; 11 p.m. that same night: of the day told last."""
    time = _time(found, setting)
    if time is None or found.value("unit") not in (None, "D"):
        return None
    rank, step = rank_of(found)
    start, anchor = setting.day_told("that" if rank == "next" else rank)
    return Value("TIME", f"{start + dt.timedelta(days=step)}T{time}", anchor) if start else None


READINGS: Mapping[str, Reading] = {
    "clock": clock,
    "clock_on_day": clock_on_day,
    "clock_on_day_told": clock_on_day_told,
}
