"""
The day of writing by days that a text names without their year: past ones were, and coming ones will be, within half a
year of it, since further off the press names the year; a weekday beside one tells which years it can be of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus_tools import dates
from corpus_tools.cleaning.knowledge import Bounds
from corpus_tools.dates import DateFound

HALF_A_YEAR = 183
"""Days within which a day without its year is read as that of the nearest year."""

TEN_MONTHS = 300
"""The same for a month told as past, which is the last of its name."""

OF_ITS_TIME = 730
"""Days before the newest date with its year in which others lie where a text is about its own time."""

_NEXT = 2  # sentences in which a month follows on a day told with its year
_FEW = 3  # dates with year and month that show what time a text is about
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?(?=\d|[a-z])", re.IGNORECASE)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(
    r"\b(?P<lead>in|since|by|during|until|end of|start of|beginning of|early|late|last)\s+(?P<name>[A-Z][a-z]+)\b"
    r"(?!,?\s+(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})\b(?!,\d))"
)
_COMING = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|expected|scheduled)|opens|begins|starts|takes? effect|meets"
    r"|closes|ends|expires|faces|must|when the [^,.;]{3,40}s)\b"
)
_GONE = re.compile(
    r"\b(?:was|were|had|did|has been|have been|came|went|began|fell|won|lost|left|met|told|said|took|\w{3,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day or month named without its year: the first and the last day of it in a leap year, and which way it lies."""

    first: tuple[int, int]
    last: tuple[int, int]
    coming: bool
    reach: int = HALF_A_YEAR


def day_of_line(date: DateFound, line: str, page: str, bounds: Bounds) -> dt.date | None:
    """
    The day that a line states without its year, by its weekday and the years that the page names; None where it can
    be of several.

    >>> line = "Tuesday May 18 11:42 AM ET"
    >>> str(day_of_line(dates.find_dates(line)[0], line, "In February 2000 … (c) 1999 …", Bounds()))
    '1999-05-18'
    """
    weekday = weekday_of(line[: date.end])
    if date.day is None or weekday is None:
        return None
    years = sorted({int(year) for year in _YEARS.findall(page)})
    days = [dt.date(year, date.month, date.day) for year in years if dates.is_day(year, date.month, date.day)]
    fitting = [
        day
        for day in days
        if day.isoweekday() == weekday
        and (bounds.first is None or bounds.first <= day)
        and (bounds.last is None or day <= bounds.last)
    ]
    return fitting[-1] if fitting else None


def weekday_of(words: str) -> int | None:
    """The number of the last weekday named in some words, 1 for Monday."""
    found = _WEEKDAY.findall(words)
    return _DAYS.index(found[-1].lower()) + 1 if found else None


def narrowed(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by the days that the sentences name without a year, where those that have one tell
    which year it is: a coming day with its year, or several of the same time.

    >>> news = ["The law passed on June 22.", "It began to block links on August 1."]
    >>> bounds = narrowed(Bounds(), [*news, "When the court opens on September 12, 2023, he will be there."])
    >>> str(bounds.first), str(bounds.last)
    ('2023-08-01', '2023-09-12')
    """
    told = [(found, _is_coming(one, found)) for one in sentences for found in dates.find_dates(one)]
    full = [(found, coming) for found, coming in told if found.year and coming is not None and len(found.readings) == 1]
    coming = [_last_of(found) for found, ahead in full if ahead]
    gone = sorted(_first_of(found) for found, ahead in full if not ahead)
    first = max([*gone[-1:], *([bounds.first] if bounds.first else [])], default=None)
    last = min([day for day in coming if first is None or day >= first], default=None)
    named = [*_named_days(told), *(one for _, one in _named_months(sentences))]
    gone = sorted([*gone, *_following(sentences)])
    first = max([*gone[-1:], *([first] if first else [])], default=None)
    if not any(not one.coming for one in named):
        return bounds
    if last is None and not (_is_of_its_time(gone) and _is_of_today(sentences)):
        return bounds
    start = first or (last - dt.timedelta(days=2 * HALF_A_YEAR) if last else None)
    span = _component(start, last, named) if start else None
    if span is None:
        return bounds
    return _within(bounds, span)


def _within(bounds: Bounds, span: tuple[dt.date, dt.date]) -> Bounds:
    first, last = span
    if (bounds.last and first > bounds.last) or (bounds.first and last < bounds.first):
        return bounds
    first = max(first, bounds.first or first)
    last = min(last, bounds.last or last)
    reason = f"it tells of days without their year, which are those before and after {first} to {last}"
    return replace(bounds, first=first, last=last, reasons=(*bounds.reasons, reason))


def _is_of_its_time(gone: Sequence[dt.date]) -> bool:
    """True where several dates with their year are of one time, so that it is the text's own."""
    near = [day for day in gone if (gone[-1] - day).days <= OF_ITS_TIME]
    return len(near) >= _FEW


_PRESENT = re.compile(r"\b(?:is|are|has|have|says?|will|tells?|thinks?|wants?)\b")
_PRESENT_SHARE = 5  # one sentence of so many at least is in the present where a text is about its own time


def _is_of_today(sentences: Sequence[str]) -> bool:
    """True where a text tells of the present and not only of what was, as histories do."""
    return sum(bool(_PRESENT.search(one)) for one in sentences) * _PRESENT_SHARE >= len(sentences)


def _component(first: dt.date, last: dt.date | None, named: Sequence[_Named]) -> tuple[dt.date, dt.date] | None:
    """
    The days in a row on which all that is named past was, and all that is named coming is to come: the last ones
    before a coming day that has its year, else the first ones after the past.
    """
    end = last or first + dt.timedelta(days=3 * HALF_A_YEAR)
    days = [first + dt.timedelta(days=step) for step in range((end - first).days + 1)]
    good = [day for day in days if all(_fits(day, one) for one in named)]
    if not good:
        return None
    runs: list[list[dt.date]] = []
    for day in good:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    run = runs[-1] if last else runs[0]
    return run[0], run[-1]


def _fits(day: dt.date, one: _Named) -> bool:
    month, number = one.last if one.coming else one.first
    others = [
        dt.date(year, month, number)
        for year in (day.year - 1, day.year, day.year + 1)
        if dates.is_day(year, month, number)
    ]
    if one.coming:
        return any(0 <= (other - day).days <= HALF_A_YEAR for other in others)
    return any(0 <= (day - other).days <= one.reach for other in others)


def _named_days(told: Iterable[tuple[DateFound, bool | None]]) -> Iterator[_Named]:
    for found, coming in told:
        if found.day and coming is not None and (not found.year or coming):
            yield _Named((found.month, found.day), (found.month, found.day), coming)


def _following(sentences: Sequence[str]) -> Iterator[dt.date]:
    """The first days of months that a past day with its year leads up to: signed on 4 July 2014; by November."""
    days = [
        [_first_of(one) for one in dates.find_dates(text) if one.year and not _is_coming(text, one)]
        for text in sentences
    ]
    for place, month in _named_months(sentences):
        before = next((group[-1] for group in (days[place], *days[max(0, place - _NEXT) : place][::-1]) if group), None)
        if before:
            year = before.year + (month.first < (before.month, before.day))
            yield dt.date(year, *month.first)


def _named_months(sentences: Iterable[str]) -> Iterator[tuple[int, _Named]]:
    """Months by themselves, told as past: by the end of November 6,200 had come in."""
    numbers = dates.month_numbers()
    for place, sentence in enumerate(sentences):
        for match in _MONTH.finditer(sentence):
            number = numbers.get(match["name"].lower())
            if (
                number
                and len(match["name"]) > len("June") - 1
                and _GONE.search(sentence)
                and not _COMING.search(sentence)
            ):
                day = dates.last_day(2001, number).day if match["lead"] == "end of" else 1
                yield place, _Named((number, day), (number, day), False, TEN_MONTHS)


def _is_coming(sentence: str, date: DateFound) -> bool | None:
    """Whether a sentence tells of a date as coming or as past; None where it does not say."""
    before = sentence[max(0, date.start - 90) : date.start]
    ahead = [match.start() for match in _COMING.finditer(before)]
    back = [match.start() for match in _GONE.finditer(before)]
    if not ahead and not back:
        after = sentence[date.end : date.end + 90]
        ahead = [-match.start() for match in _COMING.finditer(after)][:1]
        back = [-match.start() for match in _GONE.finditer(after)][:1]
    if not ahead and not back:
        return None
    return max(ahead, default=-1000) > max(back, default=-1000)


def _first_of(found: DateFound) -> dt.date:
    return dt.date(found.year or 1, found.month, found.day or 1)


def _last_of(found: DateFound) -> dt.date:
    if found.day:
        return dt.date(found.year or 1, found.month, found.day)
    return dates.last_day(found.year or 1, found.month)
