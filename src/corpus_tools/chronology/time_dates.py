"""Readings of dates: which day, month, year … a match of a pattern means where it stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from corpus_tools.chronology.parting import has_verb
from corpus_tools.chronology.time_setting import Setting, Value, after, before, context
from corpus_tools.chronology.timex import Found
from corpus_tools.dates import in_calendar, is_day
from corpus_tools.model import Span

_NEAR = 45  # days; a yearless date so close ahead is that one, as the press gives the year of a date a year back
_DEADLINE = 90  # days; the same for a date that something lasts until or is due by
_YEAR_NAMED = 270  # days; a date so far back is told with its year, or with "last year"
_AHEAD = 3  # months; a month so close ahead, where no verb points back or ahead, is that one
_ROLL = 7  # months; told in order, a month that far back in the calendar is one of the next year

_RANKS = ("last", "past", "next", "coming", "following", "this", "current", "that", "same")


def rank_of(found: Found) -> tuple[str, int]:
    """The word that ranks (last, next, this …) and its step."""
    for name, value in zip(found.classes, found.values, strict=True):
        if name in _RANKS:
            return name, -1 if name == "past" else int(value)
    return "", 0


def explicit_date(found: Found, setting: Setting) -> Value | None:
    """27 August 2019, with a time of day or without."""
    return _dated(found.dates[0].edtf, found.dates[0].time)


def _dated(value: str | None, time: str | None, anchor: str = "") -> Value | None:
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
    deadline = before(setting, found.start) in ("until", "till", "by")
    loose = _is_loose(setting.text, found.start)
    day, anchor = _day_in_year(date.month, date.day, setting, _DEADLINE if deadline else _NEAR, loose)
    value = day.isoformat() if day else f"XXXX-{date.month:02d}-{date.day:02d}"
    return _dated(value, date.time, anchor)


_OF_NOUN = re.compile(
    r"(?:\A|[.!?”\"]\s+|\n|\b(?:before|ahead of|until)\s+)(?:(?:the|an?|its|his|her|their)\s+)?"
    r"(?P<noun>[^,;.!?\n]{3,70}?)\s(?:on|of|for)\s+\Z",
    re.IGNORECASE,
)


def _is_loose(text: str, start: int) -> bool:
    """True for the date of a noun, of which tense says nothing: the poll on 9 November was called in the summer."""
    noun = _OF_NOUN.search(text, max(0, start - 100), start)
    return noun is not None and not has_verb(text, Span(*noun.span("noun")))


def _day_in_year(month: int, day: int, setting: Setting, near: int, loose: bool) -> tuple[dt.date | None, str]:
    start, anchor = setting.start_of("")
    if start is None:
        return None, ""
    if setting.told and setting.last_day:
        year = start.year + (start.month - month >= _ROLL)
        return (dt.date(year, month, day) if in_calendar(year, month, day) else None), anchor
    days = [dt.date(year, month, day) for year in range(start.year - 4, start.year + 5) if is_day(year, month, day)]
    past = max((one for one in days if one <= start), default=None)
    coming = min((one for one in days if one >= start), default=None)
    if past is None or coming is None:
        return past or coming, anchor
    back, ahead = (start - past).days, (coming - start).days
    if (back <= near) != (ahead <= near):
        return (past if back <= near else coming), anchor
    if loose and ahead <= _DEADLINE and back >= _YEAR_NAMED:
        return coming, anchor
    pointing = setting.direction()
    return (coming if pointing == "future" or (pointing is None and ahead < back) else past), anchor


def day_of_month(found: Found, setting: Setting) -> Value | None:
    """The 14th, of the month told last."""
    number, last = int(found.value("ordinal", "second") or 0), setting.last_day
    digits = setting.text[found.end - 3 : found.end - 2].isdigit()
    following = after(setting, found.end)
    if (
        not digits
        or not last
        or last[1] not in ("D", "M")
        or before(setting, found.start) not in context("placed") | {"on", "to"}
    ):
        return None
    ranged = setting.told and following in context("function", "determiner", "subject")
    if following in context("ranked"):
        return None
    if following[:1].isalpha() and before(setting, found.start) != "on" and not ranged:
        return None
    value = f"{last[0].isoformat()[:7]}-{number:02d}"
    return Value("DATE", value, "last-date") if in_calendar(last[0].year, last[0].month, number) else None


def yearless_in_year(found: Found, setting: Setting) -> Value | None:
    """Oct. 23 last year."""
    year, anchor = which_year(found, setting)
    date = found.dates[0]
    if year is None or date.day is None or not is_day(year, date.month, date.day):
        return None
    return _dated(f"{year:04d}-{date.month:02d}-{date.day:02d}", date.time, anchor)


def which_year(found: Found, setting: Setting) -> tuple[int | None, str]:
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
    value = _month_in_year(number, setting)
    return replace(value, edtf=f"{value.value}-01") if value.anchor and _from_its_start(found, setting) else value


def _from_its_start(found: Found, setting: Setting) -> bool:
    """True for a month from whose first day on something lasts: since the start of June."""
    return found.value("edge") == "START" and before(setting, found.start) in ("since", "from")


def _month_in_year(number: int, setting: Setting) -> Value:
    start, anchor = setting.start_of("")
    if start is None:
        return Value("DATE", f"XXXX-{number:02d}")
    if setting.told and setting.last_day:
        return Value("DATE", f"{start.year + (start.month - number >= _ROLL):04d}-{number:02d}", anchor)
    ahead = (number - start.month) % 12
    direction = setting.direction() if ahead > 1 else "future"
    coming = direction == "future" or (ahead <= _AHEAD and direction is None)
    year = start.year + (number < start.month) if coming else start.year - (number > start.month)
    return Value("DATE", f"{year:04d}-{number:02d}", anchor)


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
        )
    return previous in context("placed", "month_mark") or not following[:1].isupper()


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


def year(found: Found, setting: Setting) -> Value | None:
    """1998, when it is no number of something else."""
    digits = found.value("year") or ""
    previous, following = before(setting, found.start), after(setting, found.end).lower()
    modified = found.classes[0] != "year"
    opens = setting.text[max(0, found.start - 3) : found.start] in ("In ", "By ") and 1900 <= int(digits) <= 2035
    if (following in context("counted") and not opens) or (previous in context("number_cue") and not modified):
        return None
    quoted = setting.text[max(0, found.start - 1) : found.start] in ("'", "’", "‘")
    if setting.text[found.start] in "'’" and quoted:
        return None
    if setting.text[found.start] in "'’" and previous[:1].isalpha() and previous not in context("placed", "determiner"):
        return None
    likely = 1900 <= int(digits) <= 2035
    many = following.endswith("s") and following not in ("was", "is", "has", "as", "his", "its")
    if not likely and (
        many or not (modified or previous in context("year_cue") or (previous in "(,-–" and setting.told))
    ):
        return None
    if setting.told and setting.last_day and setting.text[found.start : found.end][-3] in "'’":
        digits = f"{setting.last_day[0].year // 100:02d}{digits[2:]}"  # '28 is of the century told, not of ours
    return Value("DATE", digits)


def decade(found: Found, setting: Setting) -> Value | None:
    """The early 1990s."""
    value = found.value("decade") or ""
    word = setting.text[found.start : found.end].split()[-1]
    if word.isalpha() and before(setting, found.start) in context("owner"):
        return None
    if word.isalpha() and found.classes[0] != "the":
        return None
    return Value("DATE", value)


def ordinal_unit(found: Found, setting: Setting) -> Value | None:
    """The third quarter of 1998; the late 19th century."""
    unit, number = found.value("unit"), int(found.value("ordinal", "second") or 0)
    if unit == "CE":
        return Value("DATE", f"{number - 1:02d}") if 1 <= number <= 22 else None
    if unit != "Q" or not 1 <= number <= 4 or after(setting, found.end) == "of":
        return None
    chosen, anchor = which_year(found, setting) if found.has("year") or rank_of(found)[0] else (None, "")
    if chosen is None:
        start, anchor = setting.start_of("")
        if start is None:
            return Value("DATE", f"XXXX-Q{number}")
        now = (start.month + 2) // 3
        chosen = start.year - (number > now) if setting.direction() != "future" else start.year + (number < now)
    return Value("DATE", f"{chosen:04d}-Q{number}", anchor)


def half_year(found: Found, setting: Setting) -> Value | None:
    """The first half of 1998."""
    chosen, anchor = which_year(found, setting)
    number = int(found.value("ordinal", "second") or 0)
    if chosen is None and found.has("unit") and found.value("unit") == "Y":
        start, anchor = setting.start_of("")
        chosen = start.year if start else None
    return Value("DATE", f"{chosen:04d}-H{number}", anchor) if chosen and number in (1, 2) else None


def fiscal_year(found: Found, setting: Setting) -> Value | None:
    """Fiscal 1999; this fiscal year."""
    if digits := found.value("year"):
        return Value("DATE", f"FY{digits}")
    if found.value("unit") != "Y":
        return None
    rank, step = rank_of(found)
    start, anchor = setting.start_of(rank)
    return Value("DATE", f"FY{start.year + step}", anchor) if start else Value("DATE", "FYXXXX")


Reading = Callable[[Found, Setting], Value | None]

READINGS: Mapping[str, Reading] = {
    "date": explicit_date,
    "month_year": explicit_date,
    "paired_day": paired_day,
    "yearless": yearless,
    "day_of_month": day_of_month,
    "yearless_in_year": yearless_in_year,
    "month": month,
    "month_in_year": month_in_year,
    "month_of_rank": month_of_rank,
    "year": year,
    "decade": decade,
    "ordinal_unit": ordinal_unit,
    "half_year": half_year,
    "fiscal_year": fiscal_year,
}
