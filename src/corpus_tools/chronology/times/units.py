"""Readings of weeks, months and years counted from another day: last week, that year, a year later."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from corpus_tools.chronology.times.dates import Reading, explicit_date, month, rank_of
from corpus_tools.chronology.times.days import count_of, day_named, is_title, unit_of
from corpus_tools.chronology.times.setting import Anchor, Setting, Value, after, before
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import duration, first_day, stepped, value_at

_AHEAD = frozenset({"over", "in", "within", "for", "during", "of", "until", "by"})


_AS_ANOTHER = re.compile(r"\s+as\s+(?:the|that|this|an?|his|her|its|their)\s")
"""What tells of which day something is, be it not the one told last: the same day as the vote."""


def unit_of_rank(found: Found, setting: Setting) -> Value | None:
    """Last week, early next month, later that year, the following day."""
    rank, step = rank_of(found)
    unit = unit_of(found)
    if rank == "last" and unit in ("Y", "M", "DE", "CE") and found.has("the") and _spans(found, setting):
        return Value("DURATION", duration("1", unit))
    if is_title(found, setting) or unit[0] == "T" or (unit == "D" and rank in ("last", "coming", "current", "this")):
        return None
    if unit == "D" and rank == "same" and _AS_ANOTHER.match(setting.text, found.end):
        return Value("DATE", "XXXX-XX-XX")
    if found.has("following"):
        step = int(found.value("following") or 0)
    if rank == "next" and found.has("the") and before(setting, found.start) not in _AHEAD:
        rank = "that"  # the next year follows on the one told, next year on this one
    start, anchor = setting.day_told("that") if unit == "D" else setting.start_of(rank)
    if start is None and unit == "D" and rank == "same" and (reached := first_day(setting.reached)):
        start, anchor = reached[0], "last-date"
    if start is None:
        return Value("DATE", _OPEN.get(unit, "XXXX"))
    told_as = setting.last_day[1] if setting.last_day else ""
    if unit == "W" and rank in ("same", "that") and anchor == "last-date" and told_as == "M":
        return Value("DATE", setting.last or "", anchor)  # some week of the month told
    if anchor == "last-date" and rank in ("same", "that") and unit in _FINER and told_as not in _FINER[unit]:
        return Value("DATE", _OPEN[unit])
    if unit == "WE":
        return _weekend(start, anchor, step, setting)
    if unit == "F":
        return None
    return _up_to_now(found, setting, Value("DATE", value_at(stepped(start, unit, step), unit), anchor))


_FINER = {"M": ("D", "W", "M"), "W": ("D", "W")}
"""Of which dates a month or a week can be the same: none of a year is known."""
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}
"""The value of some day, week or month; other units are some year."""


def _up_to_now(found: Found, setting: Setting, value: Value) -> Value:
    """The same with its days up to the day of writing: so far this year, since the beginning of the month."""
    begun = first_day(value.value)
    cued = before(setting, found.start) == ("since" if found.has("edge") else "far")
    if not cued or begun is None or setting.here is None or not begun[0] <= setting.here or setting.told:
        return value
    return replace(value, edtf=f"{begun[0]}/{setting.here}")


def _spans(found: Found, setting: Setting) -> bool:
    """True for the year up to now: "in the last year", which "last year" is not."""
    return found.classes[0] == "the" and before(setting, found.start) in ("in", "over", "during", "within", "for")


def _weekend(start: dt.date, anchor: Anchor, step: int, setting: Setting) -> Value:
    """The weekend of a week: last weekend is the one of the week before, this weekend the one ahead or just past."""
    if step == 0 and start.weekday() < 2 and setting.direction() != "future":
        step = -1
    return Value("DATE", value_at(stepped(start, "W", step), "WE"), anchor)


def _day_of_news(found: Found, setting: Setting) -> tuple[dt.date | None, Anchor]:
    """
    The day told last of which "earlier in the day" is: behind a paragraph of background that of the news, and none
    where that is not known.
    """
    if setting.news and (day := first_day(setting.news)):
        return day[0], "last-date"
    apart = setting.told_at is not None and "\n" in setting.text[setting.told_at : found.start]
    if apart and setting.here is None and not setting.told:
        return None, ""
    return setting.day_told("that")


def this_unit(found: Found, setting: Setting) -> Value | None:
    """The beginning of the year; later in the day."""
    unit = unit_of(found)
    if unit[0] == "T" or after(setting, found.end) == "of" or unit in ("F", "DE", "CE"):
        return None
    if unit == "D" and (setting.beside or not found.has("earlier") or setting.direction() != "past"):
        return None  # at the end of the day, all is well; earlier in the day that its sentence names says no more
    start, anchor = _day_of_news(found, setting) if unit == "D" else setting.start_of("")
    if start is None:
        return Value("DATE", _OPEN.get(unit, "XXXX"))
    return _up_to_now(found, setting, Value("DATE", value_at(start, unit), anchor))


def unit_before_last(found: Found, setting: Setting) -> Value | None:
    """The week before last."""
    unit, (start, anchor) = unit_of(found), setting.start_of("")
    if start is None or unit not in ("W", "WE", "M", "Y"):
        return None
    return Value("DATE", value_at(stepped(start, unit, -2), unit), anchor)


_OUT = re.compile(r"\s+(?:is|was)\s+(?:out|over|through|up)\b")


def the_unit(found: Found, setting: Setting) -> Value | None:
    """
    The weekend: the one just past, or the one ahead where tense asks for it. The quarter: the one told last. Before
    the year is out: this one.
    """
    if before(setting, found.start) == "before" and _OUT.match(setting.text, found.end):
        return this_unit(found, setting)
    if found.value("unit") == "Q" and setting.last and "-Q" in setting.last and after(setting, found.end) != "of":
        return Value("DATE", setting.last, "last-date")
    if found.value("unit") == "TH" and before(setting, found.start) == "within":
        return Value("DURATION", "PT1H")
    if found.value("unit") != "WE":
        return None
    start, anchor = setting.start_of("")
    if start is None:
        return Value("DATE", "XXXX-WXX-WE")
    back = 0 if setting.direction() == "future" or start.weekday() >= 5 else -1
    return Value("DATE", value_at(stepped(start, "W", back), "WE"), anchor)


def unit_end(found: Found, setting: Setting) -> Value | None:
    """By year's end; at the quarter's end; year-end 1998."""
    unit = found.value("unit") or ""
    if year := found.value("year"):
        return Value("DATE", year) if unit == "Y" else None
    if unit not in ("W", "M", "Q", "Y") or after(setting, found.end) == "of":
        return None
    start, anchor = setting.start_of("")
    return Value("DATE", value_at(start, unit), anchor) if start else None


def part_of(found: Found, setting: Setting) -> Value | None:
    """The early months of 1919, the last days of May: part of a longer time, whose value it has."""
    if found.value("units") not in ("D", "W", "M", "Y"):
        return None
    if found.has("month"):
        return month(found, setting)
    return Value("DATE", found.values[-1])


def part_of_month(found: Found, setting: Setting) -> Value | None:
    """The first week of April, the second half of May 2019: the month, with the days meant."""
    named = explicit_date(found, setting) if found.dates else month(found, setting)
    return _part(named, found)


def part_of_this_month(found: Found, setting: Setting) -> Value | None:
    """The last week of the month, the first week of next month."""
    start, anchor = setting.start_of("")
    step = {"next": 1, "last": -1}.get(found.classes[-2], 0)
    if start is None or found.values[-1] != "M":
        return None
    return _part(Value("DATE", value_at(stepped(start, "M", step), "M"), anchor), found)


def _part(named: Value | None, found: Found) -> Value | None:
    """The days meant of a month."""
    begun = first_day(named.value) if named else None
    if named is None or begun is None or begun[1] != "M":
        return named
    end = stepped(begun[0], "M", 1) - dt.timedelta(days=1)
    number, half = int(found.value("ordinal", "second", "opening") or 0), found.has("half")
    if not half and found.value("unit") != "W":
        return None
    length = 15 if half else 7
    first = begun[0] + dt.timedelta(days=length * (number - 1))
    last = end if half and number == 2 else first + dt.timedelta(days=length - 1)
    if not number:  # the last week
        first, last = end - dt.timedelta(days=length - 1), end
    return replace(named, edtf=f"{first}/{last}") if last <= end else None


def week_of(found: Found, setting: Setting) -> Value | None:
    """The week of March 6."""
    day, _, anchor = day_named(found, setting)
    return Value("DATE", value_at(day, unit_of(found)), anchor) if day and unit_of(found) in ("W", "M") else None


_ENDS = frozenset(".,;:)\"”'’—–-") | {""}
GOES_ON = frozenset({"at", "by", "during", "how", "in", "whether", "with"})
"""What a sentence may go on with behind "the day before", from which that does not count: met him the day before in."""


def beside_last(found: Found, setting: Setting) -> Value | None:
    """The year before: counted from the last date told."""
    unit = unit_of(found)
    following = after(setting, found.end)
    ends = following in _ENDS or (unit == "D" and following == "that") or (unit != "Y" and following in GOES_ON)
    if unit not in ("D", "W", "M", "Y") or not ends:
        return None
    if found.has("the") and before(setting, found.start) in ("for", "of"):
        return None
    return _counted(int(found.value("before", "earlier") or -1), unit, setting, "P1" + unit)


def offset(found: Found, setting: Setting) -> Value | None:
    """Two days later, a year earlier, three weeks before: counted from the last date told."""
    count, unit = count_of(found), unit_of(found)
    if found.has("before") and after(setting, found.end) not in _ENDS:
        return None
    explains = setting.beside is not None and setting.beside[1].strip() == ","
    if count in (None, "X") or unit[0] == "T" or explains:  # on July 9, six months later
        return Value("DURATION", duration(count, unit))
    step, amount = int(found.value("before", "earlier") or -1), float(count or 1)
    if amount % 1 and unit == "Y":
        amount, unit = amount * 12, "M"
    value = _counted(step * int(amount), unit, setting, duration(f"{amount:g}", unit))
    less = step > 0 and setting.text[found.start : found.end].lower().startswith("less ")
    return replace(value, edtf=_up_to(setting.last, unit, int(amount))) if less and value.type == "DATE" else value


def _up_to(start: str | None, unit: str, steps: int) -> str | None:
    """
    The days or months from one told up to the one so long after it: less than a year later.

    >>> _up_to("2019-12", "Y", 1), _up_to("2019-12-05T07:02", "W", 2), _up_to("2019", "Y", 1)
    ('2019-12/2020-12', '2019-12-05/2019-12-19', None)
    """
    first = first_day(start)
    if first is None or first[1] not in ("D", "M"):
        return None
    return f"{value_at(*first)}/{value_at(stepped(first[0], unit, steps), first[1])}"


def after_that(found: Found, setting: Setting) -> Value | None:
    """Two days after that: counted from the last date told."""
    count, unit = count_of(found), unit_of(found)
    following = after(setting, found.end)
    if not (count or "").isdigit() or unit[0] == "T" or not (following in _ENDS or following in _SUBJECTS):
        return None
    step = int(found.value("before") or 1)
    return _counted(step * int(count or 1), unit, setting, duration(count, unit))


_SUBJECTS = frozenset({"a", "an", "came", "he", "his", "her", "it", "its", "she", "the", "their", "they"})
_ORDER = ("D", "W", "M", "Q", "S", "Y", "DE", "CE")


def _counted(steps: int, unit: str, setting: Setting, otherwise: str) -> Value:
    last = setting.last_day
    if last and unit == "D" and last[1] != "D" and not setting.told and setting.last_exact:
        exact = first_day(setting.last_exact)
        last = exact if exact and abs(exact[0] - last[0]) <= _YEAR else last
    if steps < 0 and unit == "D" and setting.resumed:
        last = first_day(setting.resumed)
    start, anchor = (last[0], "last-date") if last else (setting.here, setting.anchor)
    if last and last[1] == "S" and setting.last and (unit == "Y" or (unit == "M" and steps % 12 == 0)):
        years = steps if unit == "Y" else steps // 12
        return Value("DATE", f"{int(setting.last[:4]) + years:04d}{setting.last[4:]}", "last-date")
    if start is None or (last and unit in _ORDER and _ORDER.index(last[1]) > _ORDER.index(unit)):
        return Value("DURATION", otherwise)
    grain = (
        "Q" if last and last[1] == "Q" and unit == "Y" else {"DE": "Y", "CE": "Y", "F": "W", "WE": "W"}.get(unit, unit)
    )
    return exact_week(Value("DATE", value_at(stepped(start, unit, steps), grain), anchor), start, unit, steps)


_YEAR = dt.timedelta(days=366)
"""What is told of a month so long before the day told last counts from that month: in July 2011; ten days later."""
_EXACT = {"W": 2, "F": 1}  # so many weeks or fortnights off is a day; three weeks off is some day of a week


def exact_week(value: Value, start: dt.date, unit: str, steps: int) -> Value:
    """The same with its day where it is a week or two from one: a fortnight ago, a week later."""
    if abs(steps) > _EXACT.get(unit, 0):
        return value
    return replace(value, edtf=stepped(start, unit, steps).isoformat())


READINGS: Mapping[str, Reading] = {
    "unit_of_rank": unit_of_rank,
    "unit_before_last": unit_before_last,
    "this_unit": this_unit,
    "the_unit": the_unit,
    "unit_end": unit_end,
    "part_of": part_of,
    "part_of_month": part_of_month,
    "part_of_this_month": part_of_this_month,
    "week_of": week_of,
    "beside_last": beside_last,
    "after_that": after_that,
    "offset": offset,
}
