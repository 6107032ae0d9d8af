"""Readings of parts of a day: in the afternoon, at dawn, last night, the morning after."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from corpus_tools.chronology.times.dates import Reading, rank_of
from corpus_tools.chronology.times.days import day_named, is_title
from corpus_tools.chronology.times.setting import Setting, Value, after, before
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.units import GOES_ON
from corpus_tools.chronology.times.values import first_day


def _day_reached(setting: Setting) -> tuple[dt.date, str] | None:
    """The last date told; where that is no day, or is still to come and past is told of, the last day that is not."""
    last = first_day(setting.news) if setting.news else setting.last_day
    ahead = last and setting.here and not setting.beside and (last[1] != "D" or last[0] > setting.here)
    if ahead and setting.reached and setting.direction() == "past":
        return first_day(setting.reached)
    return last


_PLACED = re.compile(
    r"\b(?:in|during|by|throughout|(?:by|in|until)\s+the\s+(?:end|middle)\s+of|(?:most|much|part|rest)\s+of)\s+\Z",
    re.IGNORECASE,
)


def the_daypart(found: Found, setting: Setting) -> Value | None:
    """In the afternoon, of the day told last; of one still to come only beside it."""
    last = None if _is_spoken(found, setting) else _day_reached(setting)
    if last is None or last[1] != "D" or not _PLACED.search(setting.text, max(0, found.start - 20), found.start):
        return None
    following = after(setting, found.end)
    if following == "of" or following in _OF_THAT_PART or _names(found, setting):
        return None
    if not (setting.told or setting.beside or setting.direction() == "past"):
        return None
    return _on_last_day(found, setting, last[0])


_NAME_GOES_ON = re.compile(r"\s[^\W\d_a-z][a-z]")


def _names(found: Found, setting: Setting) -> bool:
    """True for a part of a day in a name: by the Dusk Battalion, in the Evening Herald."""
    word = setting.text[found.start : found.end].split()[-1]
    return word.istitle() and _NAME_GOES_ON.match(setting.text, found.end) is not None


def _is_spoken(found: Found, setting: Setting) -> bool:
    """True in quoted words that name no day: who says on Tuesday what was done in the morning may mean any."""
    if setting.beside or setting.told:
        return False
    lead = setting.text[max(0, found.start - _SPOKEN) : found.start].rpartition("\n")[2]
    return lead.rfind("“") > lead.rfind("”") or lead.count('"') % 2 == 1


_SPOKEN = 300  # characters before a part of a day in which the marks open that it is spoken in
_OF_THAT_PART = frozenset(
    ["bulletin", "class", "classes", "edition", "market", "markets", "news", "newspaper", "newspapers", "paper",
     "papers", "programme", "school", "schools", "show", "sky", "star", "train"]
)  # fmt: skip
"""What is named by a part of the day, whatever day it is met on: in the morning market."""


def _on_last_day(found: Found, setting: Setting, day: dt.date) -> Value:
    """A part of the day told last; a morning behind the night of a day is the next one."""
    part = found.value("daypart") or "MO"
    return Value("TIME", f"{setting.morning_behind(day) if part == 'MO' else day}T{part}", "last-date")


_BY_THEN = frozenset({"afternoon", "evening"})
_PART_OF_IT = re.compile(r"(?:early|late|mid)[- ](?:afternoon|evening|morning)")
_OF_ONE_DAY = frozenset({"dawn", "daybreak", "dusk", "lunchtime", "nightfall", "sunrise", "sunset", "teatime"})


def bare_daypart(found: Found, setting: Setting) -> Value | None:
    """At dawn, after dusk, of the day told last."""
    last = _day_reached(setting)
    word, by = setting.text[found.start : found.end], before(setting, found.start) == "by"
    placed = by or before(setting, found.start) in ("in", "until")
    named = word in _OF_ONE_DAY or (by and word in _BY_THEN) or (placed and _PART_OF_IT.fullmatch(word))
    if last is None or last[1] != "D" or not named:
        return None
    if before(setting, found.start) not in ("at", "before", "after", "by", "around", "in", "until"):
        return None
    if not (setting.told or setting.beside or setting.direction() == "past"):
        return None
    return _on_last_day(found, setting, last[0])


def early_hours(found: Found, setting: Setting) -> Value | None:
    """The early hours of 9 July; in the small hours, of the day told last."""
    if found.value("units") != "TH":
        return None
    if found.dates or found.has("weekday", "deictic"):
        _, value, anchor = day_named(found, setting)
        return Value("TIME", f"{value}TMO", anchor)
    last = None if _is_spoken(found, setting) else _day_reached(setting)
    if last is None or last[1] != "D" or before(setting, found.start) not in ("by", "in", "until"):
        return None
    return _on_last_day(found, setting, last[0]) if setting.told or setting.direction() == "past" else None


def tonight(found: Found, setting: Setting) -> Value | None:
    """Tonight; overnight, which is of two days: the night before the day of reference, or behind it where ahead."""
    day, value, anchor = day_named(found, setting)
    night = Value("TIME", f"{value}TNI", anchor)
    if day is None or setting.text[found.start : found.end].lower() != "overnight":
        return night
    first = day if setting.direction() == "future" else day - dt.timedelta(days=1)
    return replace(night, edtf=f"{first}/{first + dt.timedelta(days=1)}")


def daypart_of_rank(found: Found, setting: Setting) -> Value | None:
    """This morning, last night, the next morning, that evening."""
    rank, step = rank_of(found)
    words = setting.text[found.start : found.end].split()
    if is_title(found, setting) or (words[0] == "that" and words[-1].istitle()):  # that Dawn Party won
        return None
    start, anchor = setting.day_told("that" if rank == "next" else rank)
    if start is None:
        return Value("TIME", f"XXXX-XX-XXT{found.value('daypart')}")
    return Value("TIME", f"{start + dt.timedelta(days=step)}T{found.value('daypart')}", anchor)


_TOLD = re.compile(r"\sthat\s(?:an?|he|his|her|it|its|no|she|the|their|there|they|we)\b")
"""What was told then, and no day from which the words count: had announced the evening before that she would go."""


def daypart_before(found: Found, setting: Setting) -> Value | None:
    """The night before, the morning after: of the day told last, or of today."""
    following = after(setting, found.end)
    start, anchor = setting.day_told("that")
    counted = following[:1].isalnum() and following not in GOES_ON and not _TOLD.match(setting.text, found.end)
    if start is None or counted or found.value("daypart") is None:
        return None
    step = dt.timedelta(days=int(found.value("before", "earlier") or -1))
    return Value("TIME", f"{start + step}T{found.value('daypart')}", anchor)


READINGS: Mapping[str, Reading] = {
    "the_daypart": the_daypart,
    "bare_daypart": bare_daypart,
    "early_hours": early_hours,
    "tonight": tonight,
    "daypart_before": daypart_before,
    "daypart_of_rank": daypart_of_rank,
}
