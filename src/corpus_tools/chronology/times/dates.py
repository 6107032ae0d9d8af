"""Readings of dates: which day, month, year … a match of a pattern means where it stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from corpus_tools.chronology.times.coming_months import HALF_A_YEAR, is_set_for
from corpus_tools.chronology.times.named_days import day_by_name
from corpus_tools.chronology.times.setting import Anchor, Setting, Value, after, before, begins_clause, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import first_day, stepped, value_at
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.dates import in_calendar, is_day
from corpus_tools.model import Span

_NEAR = 45  # days; a yearless date so close ahead is that one, as the press gives the year of a date a year back
_DEADLINE = 90  # days; the same for a date that something lasts until or is due by
_JUST_PAST = 30  # days; a deadline so close behind is that one, whatever the verb says of it
_YEAR_NAMED = 270  # days; a date so far back is told with its year, or with "last year"
_AHEAD = 3  # months; the same for a month
_ROLL = 7  # months; told in order, a month that far back in the calendar is one of the next year

_WHICH = ("last", "past", "next", "coming", "following", "this", "current", "that", "same")


def rank_of(found: Found) -> tuple[str, int]:
    """The word that ranks (last, next, this …) and its step."""
    for name, value in zip(found.classes, found.values, strict=True):
        if name in _WHICH:
            return name, -1 if name == "past" else int(value)
    return "", 0


def explicit_date(found: Found, setting: Setting) -> Value | None:
    """27 August 2019, with a time of day or without."""
    return _dated(found.dates[0].edtf, found.dates[0].time)


def _dated(value: str | None, time: str | None, anchor: Anchor = "") -> Value | None:
    if value is None:
        return None
    return Value("TIME", f"{value}T{time}", anchor) if time else Value("DATE", value, anchor)


def paired_day(found: Found, setting: Setting) -> Value | None:
    """The second of two days: April 24 and 25."""
    return yearless(found, setting)


def yearless(found: Found, setting: Setting) -> Value | None:
    """Aug. 27, of the year that is nearest, or that tense asks for."""
    date = found.dates[0]
    if date.day is None or date.year:
        return explicit_date(found, setting)
    last = setting.here.year - 1 if setting.here and _OF_LAST_YEAR.match(setting.text, found.end) else None
    if last and in_calendar(last, date.month, date.day):
        return _dated(f"{last:04d}-{date.month:02d}-{date.day:02d}", date.time, setting.anchor)
    if named := day_by_name(setting.text, found.start, found.end, date.month, date.day, setting.here):
        return _dated(named.isoformat(), date.time, "its-name")
    deadline = before(setting, found.start) in ("until", "till", "by")
    loose = _is_loose(setting.text, found.start)
    day, anchor = _day_in_year(date.month, date.day, setting, _DEADLINE if deadline else _NEAR, loose)
    if day and (earlier := _of_paper(day, found, setting)):
        day, anchor = earlier
    value = day.isoformat() if day else f"XXXX-{date.month:02d}-{date.day:02d}"
    return _dated(value, date.time, anchor)


_OF_PAPER = re.compile(r"\b(?P<paper>[a-z-]+)\s+(?:of|dated)\s+\Z")
_PAPER = 30  # characters that it may be long


def _of_paper(day: dt.date, found: Found, setting: Setting) -> tuple[dt.date, Anchor] | None:
    """
    The day of what bears the one on which it was written, and so is of none to come: a letter of 18 April is a year old
    in March.
    """
    written = _OF_PAPER.search(setting.text, max(0, found.start - _PAPER), found.start)
    ahead = setting.here is not None and day > setting.here
    if not (written and ahead and written["paper"] in context("bearing_day")):
        return None
    if not in_calendar(day.year - 1, day.month, day.day):
        return None
    return day.replace(year=day.year - 1), setting.anchor


_OF_LAST_YEAR = re.compile(
    r"\s?(?:[-–]|to|and|until|till|through)\s?(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}(?:\s[A-Z][a-z]+\.?)?)\s(?:of\s)?last\syear\b"
)
"""The other of two days, with the year of both: between March 27 and 31 last year."""
_NOUN = r"(?:(?:the|an?|its|his|her|their)\s+)?(?P<noun>[^,;.!?\n]{3,70}?)\s(?:on|of|for)\s+\Z"
_OF_NOUN = (
    re.compile(rf"\b(?:before|ahead of|until)\s+{_NOUN}", re.IGNORECASE),
    re.compile(rf"(?:\A|[.!?”\"]\s+|\n){_NOUN}", re.IGNORECASE),
)


def _is_loose(text: str, start: int) -> bool:
    """True for the date of a noun, of which tense says nothing: the poll on 9 November was called in the summer."""
    nouns = (pattern.search(text, max(0, start - 100), start) for pattern in _OF_NOUN)
    return any(noun is not None and not has_verb(text, Span(*noun.span("noun"))) for noun in nouns)


_LEAP_YEARS = 4  # between one and the next


def _day_in_year(month: int, day: int, setting: Setting, near: int, loose: bool) -> tuple[dt.date | None, Anchor]:
    start, anchor = setting.start_of("")
    if start is None:
        return None, ""
    if setting.told and setting.last_day:
        year = start.year + (start.month - month >= _ROLL)
        return (dt.date(year, month, day) if in_calendar(year, month, day) else None), anchor
    far = _LEAP_YEARS if (month, day) == (2, 29) else 1
    years = range(start.year - far, start.year + far + 1)
    days = [dt.date(year, month, day) for year in years if is_day(year, month, day)]
    past = max((one for one in days if one <= start), default=None)
    coming = min((one for one in days if one >= start), default=None)
    if past is None or coming is None:
        return past or coming, anchor
    back, ahead = (start - past).days, (coming - start).days
    if near == _DEADLINE and ahead > near >= back > _JUST_PAST and setting.direction() == "future":
        return coming, anchor
    if (back <= near) != (ahead <= near):
        return (past if back <= near else coming), anchor
    if loose and ahead <= _DEADLINE and back >= _YEAR_NAMED:
        return coming, anchor
    pointing = setting.direction()
    return (coming if pointing == "future" or (pointing is None and ahead < back) else past), anchor


def spelt_day(found: Found, setting: Setting) -> Value | None:
    """The first of January, the fourth of July 1976."""
    number = found.ordinal
    named = found.dates[0] if found.dates else None
    month_number = named.month if named else int(found.value("month") or 0)
    if not is_day(named.year or 2000 if named else 2000, month_number, number):
        return None
    if named and named.year:
        return Value("DATE", f"{named.year:04d}-{month_number:02d}-{number:02d}")
    day, anchor = _day_in_year(month_number, number, setting, _NEAR, False)
    return Value("DATE", day.isoformat() if day else f"XXXX-{month_number:02d}-{number:02d}", anchor)


def yearless_in_year(found: Found, setting: Setting) -> Value | None:
    """Oct. 23 last year."""
    year, anchor = which_year(found, setting)
    date = found.dates[0]
    if year is None or date.day is None or not is_day(year, date.month, date.day):
        return None
    return _dated(f"{year:04d}-{date.month:02d}-{date.day:02d}", date.time, anchor)


def which_year(found: Found, setting: Setting) -> tuple[int | None, Anchor]:
    """The year that an expression names: 1998, last year, that year."""
    if year := found.value("year"):
        return int(year), ""
    rank, step = rank_of(found)
    if not rank or found.values[len(found.values) - 1 - found.classes[::-1].index("unit")] != "Y":
        return None, ""
    start, anchor = setting.start_of(rank)
    return (start.year + step if start else None), anchor


def month(found: Found, setting: Setting) -> Value | None:
    """February, of the year that is nearest, or that tense asks for; not the name April, not the verb may."""
    if not _is_month(found, setting):
        return None
    number = int(found.value("month") or 0)
    value = _month_in_year(number, found, setting)
    if _SINCE.search(setting.text, max(0, found.start - _SINCE_LEAD), found.start):
        value = _not_ahead(value, setting.here)
    return replace(value, edtf=f"{value.value}-01") if value.anchor and _from_its_start(found, setting) else value


_SINCE = re.compile(r"\b[Ss]ince\s+(?:the\s+month\s+of\s+)?\Z")
_SINCE_LEAD = len(" since the month of ")


def _not_ahead(value: Value, here: dt.date | None) -> Value:
    """A month since which something has been so, which has come: shut since December, as November has it."""
    begun = first_day(value.value)
    if here is None or begun is None or begun[0] <= here:
        return value
    return replace(value, value=value_at(stepped(begun[0], "Y", -1), "M"))


def _from_its_start(found: Found, setting: Setting) -> bool:
    """True for a month from whose first day on something lasts: since the start of June."""
    return found.value("edge") == "START" and before(setting, found.start) in ("since", "from")


_MEANT = 90
_WAS_MEANT = re.compile(
    r"\b(?:(?:was|were)\s+(?:due|expected|meant|planned|scheduled|set|supposed)\s+(?:to|for)"
    r"|(?:attempt|decision|effort|refusal)s?\s+to|(?:agreed|asked|decided|offered|pledged|promised|refused|threatened|tried|urged|vowed|wanted)"
    r"\s+(?:(?:her|him|it|me|them|us|you)\s+)?to)\b[^.;:,]{0,60}\Z"
)
"""What was to be in a month may have come to nothing in one that is just past, or have been said in it: was due to be
released in September; threatened to resign in December."""
_JUST_GONE = 3  # months


def _was_meant(text: str, start: int) -> bool:
    return _WAS_MEANT.search(text, max(0, start - _MEANT), start) is not None


def _month_in_year(number: int, found: Found, setting: Setting) -> Value:
    start, anchor = setting.start_of("")
    if start is None:
        return Value("DATE", f"XXXX-{number:02d}")
    if setting.told and setting.last_day:
        return Value("DATE", f"{start.year + (start.month - number >= _ROLL):04d}-{number:02d}", anchor)
    if setting.year is not None and setting.direction() != "future":
        last = setting.last_day
        year = setting.year + bool(last and last[1] != "Y" and last[0].year == setting.year and number < last[0].month)
        return Value("DATE", f"{year:04d}-{number:02d}", "last-date")
    ahead, is_set = (number - start.month) % 12, is_set_for(found, setting)
    soon = ahead <= (not begins_clause(setting.text, found.start))
    direction = None if is_set else "future" if soon else setting.direction()
    if ahead > _JUST_GONE and (12 - ahead) <= _JUST_GONE and _was_meant(setting.text, found.start):
        direction = "past"
    coming = direction == "future" or (ahead <= (HALF_A_YEAR if is_set else _AHEAD) and direction is None)
    turns = number < start.month if coming else -(number > start.month)
    return Value("DATE", f"{start.year + turns:04d}-{number:02d}", anchor)


_AS_SOON = re.compile(r"\bas\s+(?:early|far\s+back|late|recently|soon)\s+as\s+\Z")


def _is_month(found: Found, setting: Setting) -> bool:
    index = found.classes.index("month")
    name = setting.text[found.start : found.end].split()[-1].split("-")[-1]
    previous, following = before(setting, found.start), after(setting, found.end)
    if index:
        return True
    if len(name) <= 4 and name.lower() not in ("may", "june", "july"):
        return following == "." and previous in context("placed", "month_mark")
    if name.lower() in ("may", "march"):
        noun = following[:1].islower() and following not in context("function", "placed")
        return (
            (previous in ("the", "a") and noun)
            or previous in context("placed") - {"and", "or", "to", "of"} | {"this", "last", "next"}
            or (previous in ("and", "or", "to", "of", "-") and not following[:1].isupper())
            or _AS_SOON.search(setting.text, max(0, found.start - 16), found.start) is not None
        )
    if following[:1].isupper() and _IN_NAME.search(setting.text, max(0, found.start - 24), found.start):
        return False
    return previous in context("placed", "month_mark") or not following[:1].isupper()


_IN_NAME = re.compile(r"\b[A-Z][\w’'-]*\sof\s\Z")
"""Before a month and a capital, a name that has the month in it: the Martyrs of February Hospital."""


def month_in_year(found: Found, setting: Setting) -> Value | None:
    """October last year."""
    year, anchor = which_year(found, setting)
    return Value("DATE", f"{year:04d}-{int(found.value('month') or 0):02d}", anchor) if year else None


def month_of_rank(found: Found, setting: Setting) -> Value | None:
    """Last October: the last one before this month."""
    rank, step = rank_of(found)
    number = int(found.value("month") or 0)
    start, anchor = setting.start_of(rank)
    if start is None:
        return Value("DATE", f"XXXX-{number:02d}")
    if step:
        year = start.year - (number >= start.month) if step < 0 else start.year + (number <= start.month)
    else:
        year = start.year
    return Value("DATE", f"{year:04d}-{number:02d}", anchor)


Reading = Callable[[Found, Setting], Value | None]

READINGS: Mapping[str, Reading] = {
    "date": explicit_date,
    "month_year": explicit_date,
    "paired_day": paired_day,
    "yearless": yearless,
    "spelt_day": spelt_day,
    "yearless_in_year": yearless_in_year,
    "month": month,
    "month_in_year": month_in_year,
    "month_of_rank": month_of_rank,
}
