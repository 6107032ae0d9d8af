"""
The day of writing by days that a text names without their year: past ones were, and coming ones will be, within half a
year of it, since further off the press names the year; a weekday beside one tells which years it can be of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus_tools import dates
from corpus_tools.dates import DateFound
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import days_from, in_years, may_name_month, shifted

HALF_A_YEAR = 183
"""Days within which a day without its year is read as that of the nearest year."""

TEN_MONTHS = 300
"""The same for a month told as past, which is the last of its name."""

_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?(?=\d|[a-z])", re.IGNORECASE)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(
    r"\b(?P<lead>in|since|by|during|until|end of|start of|beginning of|early|late|last)\s+(?P<name>[A-Z][a-z]+)\b"
    r"(?!,?\s+(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})\b(?!,\d))"
)
_COMING = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|expected|scheduled)|opens|begins|starts|takes? effect|meets"
    r"|closes|ends|expires?|faces|must|when the [^,.;]{3,40}s|runs? (?:out|until)|lapses?|falls? due|reopens|resumes"
    r"|comes? into (?:effect|force)|convenes|hands? over)\b"
)
_GONE = re.compile(
    r"\b(?:was|were|had|did|has been|have been|came|went|began|fell|won|lost|left|met|told|said|took"
    r"|(?<!\bbe )\w{3,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a text tells without its year, or an end of a month: which way it lies, how far off it can be."""

    month: int
    day: int
    coming: bool
    reach: int = HALF_A_YEAR
    weekday: int | None = None
    """The weekday beside it, 1 for Monday."""

    def in_years(self, years: Iterable[int]) -> list[dt.date]:
        """Its days in some years."""
        return [day for day in in_years(self.month, self.day, years) if self.weekday in (None, day.isoweekday())]

    def fits(self, today: dt.date) -> bool:
        """True on a day on which it was past, or to come, as it is told."""
        near = self.in_years((today.year - 1, today.year, today.year + 1))
        return any(0 <= ((day - today) if self.coming else (today - day)).days <= self.reach for day in near)


def runs(days: Iterable[dt.date], told: Collection[Told]) -> Iterator[list[dt.date]]:
    """The days in a row that fit all that is told."""
    for fits, run in groupby(days, lambda day: all(one.fits(day) for one in told)):
        if fits:
            yield list(run)


def named_days(sentences: Iterable[str]) -> Iterator[tuple[str, DateFound]]:
    """The days that sentences name without their year, each with its sentence."""
    for sentence in filter(may_name_month, sentences):
        yield from ((sentence, found) for found in dates.in_sentence(sentence) if found.day and not found.year)


def day_of_line(date: DateFound, line: str, page: str, bounds: Bounds) -> dt.date | None:
    """
    The day that a line states without its year, by its weekday and the years that the page names, else by the years
    within closed bounds; None where it can be of several.

    >>> line = "Tuesday May 18 11:42 AM ET"
    >>> str(day_of_line(dates.find_dates(line)[0], line, "In February 2000 … (c) 1999 …", Bounds()))
    '1999-05-18'
    >>> str(day_of_line(dates.find_dates(line)[0], line, "", Bounds(dt.date(1998, 6, 1), dt.date(2001, 1, 1))))
    '1999-05-18'
    """
    weekday = weekday_of(line[: date.end])
    if date.day is None or weekday is None:
        return None
    years = {int(year) for year in _YEARS.findall(page)}
    fitting = [day for day in _days_within(date, years, bounds) if day.isoweekday() == weekday]
    if fitting or bounds.first is None or bounds.last is None:
        return fitting[-1] if fitting else None
    within = _days_within(date, range(bounds.first.year, bounds.last.year + 1), bounds)
    only = [day for day in within if day.isoweekday() == weekday]
    return only[0] if len(only) == 1 else None


def day_of_byline(date: DateFound, page: str, bounds: Bounds, weekdays: frozenset[int]) -> dt.date | None:
    """
    The day that a byline states without year and weekday, where only one year within the bounds fits: by the
    ``weekdays`` on which the report was written as its news tells, Monday being 0, else by the years of the page.

    >>> found = dates.find_dates("2 Feb, 16:05")[0]
    >>> bounds = Bounds(dt.date(2018, 10, 20), dt.date(2021, 1, 20))
    >>> str(day_of_byline(found, "… in 2019 …", bounds, frozenset([5, 6])))
    '2019-02-02'
    """
    if bounds.first is None or date.day is None:
        return None
    named = {int(year) for year in _YEARS.findall(page)}
    last = bounds.last.year if bounds.last else max(named, default=0)
    days = _days_within(date, range(bounds.first.year, last + 1), bounds)
    fitting = [day for day in days if day.weekday() in weekdays]
    found = [day for day in fitting if day.year in named] if len(fitting) > 1 else fitting
    return found[0] if len(found) == 1 else None


_NEXT = 5
"""Years from the first that a text can be of, within which a day comes back to its weekday once at most."""


def day_of_dateline(date: DateFound, page: str, bounds: Bounds, weekday: int | None) -> dt.date | None:
    """
    The day that a dateline states without its year, by the ``weekday`` that its news is of, Monday being 0: that day
    itself, else the one before it; None where a page that is dated by nothing else names years long after it. Without
    a weekday it is the only one within bounds that are closed.

    >>> found = dates.find_dates("OSLO, June 29 (Agency) -")[0]
    >>> str(day_of_dateline(found, "", Bounds(dt.date(2014, 11, 1), dt.date(2019, 11, 30)), 0))
    '2015-06-29'
    >>> closed = Bounds(dt.date(2014, 11, 1), dt.date(2015, 11, 30))
    >>> str(day_of_dateline(found, "", closed, None)), day_of_dateline(found, "", Bounds(closed.first), None)
    ('2015-06-29', None)
    """
    if bounds.first is None:
        return None
    if weekday is None:
        only = _days_within(date, range(bounds.first.year, bounds.last.year + 1), bounds) if bounds.last else []
        return only[0] if len(only) == 1 else None
    last = bounds.last.year if bounds.last else bounds.first.year + _NEXT
    named = 0 if bounds.last else max((int(year) for year in _YEARS.findall(page)), default=0)
    days = _days_within(date, range(bounds.first.year, last + 1), bounds)
    for behind in (0, 1):
        fitting = [day for day in days if (day.weekday() - behind) % len(_DAYS) == weekday]
        if fitting:
            return fitting[0] if len(fitting) == 1 and fitting[0].year + 1 >= named else None
    return None


def _days_within(date: DateFound, years: Iterable[int], bounds: Bounds) -> list[dt.date]:
    """The days of a date in some years, those outside the bounds left out."""
    days = in_years(date.month, date.day or 0, sorted(years))
    return [day for day in days if (bounds.first or day) <= day <= (bounds.last or day)]


def weekday_of(words: str) -> int | None:
    """The number of the last weekday named in some words, 1 for Monday."""
    found = _WEEKDAY.findall(words)
    return _DAYS.index(found[-1].lower()) + 1 if found else None


def narrowed(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by the days that the sentences name without a year, where those that have one tell
    which year it is: a coming one.

    >>> news = ["The law passed on June 22.", "It began to block links on August 1."]
    >>> bounds = narrowed(Bounds(), [*news, "When the court opens on September 12, 2023, he will be there."])
    >>> str(bounds.first), str(bounds.last)
    ('2023-08-01', '2023-09-12')

    A day with its year may be years ahead, and so says nothing of how near the page is to it.

    >>> lease = ["It was moored on August 1.", "The lease runs out on December 31.", "They are to go by June 30, 2009."]
    >>> bounds = narrowed(Bounds(), lease)
    >>> str(bounds.first), str(bounds.last)
    ('2008-08-01', '2008-12-31')
    """
    coming = [
        dt.date(found.year, found.month, found.day)
        for one in sentences
        if dates.may_have_year(one) and not _GONE.search(one)
        for found in dates.in_sentence(one)
        if found.year and found.day and len(found.readings) == 1 and _is_coming(one, found)
    ]
    last = min((day for day in coming if day >= (bounds.first or day)), default=None)
    if last is None or (bounds.first and _is_term(last) and (last - bounds.first).days > _TERM):
        return bounds
    told = [*_told_days(sentences), *_told_months(sentences)]
    if all(one.coming for one in told):
        return bounds
    return _within(bounds, bounds.first or shifted(last, -_TERM), last, told)


_TERM = 2 * HALF_A_YEAR


def _is_term(day: dt.date) -> bool:
    """True for the end of a year, until which a treaty or a law may run for years to come."""
    return (day.month, day.day) in ((12, 31), (1, 1))


def of_days_past(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """Bounds of a year or so, closed in by the days and months of it that are told as past and as coming."""
    days = bounds.closed()
    told = [*_told_days(sentences), *_told_months(sentences)] if days else []
    return _within(bounds, *days, told) if days and told else bounds


def of_days_told(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    Bounds that others tell by one day of a text, no earlier than the next days of that season that it tells as past;
    where there are several, closed in by all of them.

    >>> closed = Bounds(dt.date(2024, 7, 20), dt.date(2025, 5, 16))
    >>> news = ["She was elected on 20 July.", "On 30 July he left.", "On 9 March he had come."]
    >>> [str(of_days_told(closed, news[:count]).first) for count in (1, 2, 3)]
    ['2024-07-20', '2024-07-30', '2024-07-30']
    >>> str(of_days_told(closed, news[:2]).last), str(of_days_told(closed, [*news[:2], "It fell on 22 July."]).last)
    ('2025-05-16', '2025-01-19')
    """
    if not (days := bounds.closed()):
        return bounds
    told = {one for one in _told_days(sentences) if not one.coming}
    later = {day for one in told for day in one.in_years((days[0].year, days[0].year + 1))}
    later = {day for day in later if 0 <= (day - days[0]).days <= HALF_A_YEAR // 2 and day <= days[1]}
    if len(later) >= _SEVERAL:
        return of_days_past(bounds, sentences)
    if not later or (first := max(later)) == days[0]:
        return bounds
    return bounds.narrowed(first, days[1], f"it tells of {first} as past")


_SEVERAL = 3


def _within(bounds: Bounds, first: dt.date, last: dt.date, told: Sequence[Told]) -> Bounds:
    """The bounds closed in to the last days in a row, between some, that fit all that is told."""
    run = next(runs(reversed(days_from(first, last)), told), None)
    if run is None or (bounds.last and run[-1] > bounds.last):
        return bounds
    first, last = run[-1], min(run[0], bounds.last or run[0])
    reason = f"it tells of days without their year, which were past and to come between {first} and {last}"
    return bounds.narrowed(first, last, reason)


def _told_days(sentences: Iterable[str]) -> Iterator[Told]:
    for sentence in filter(_DIGIT.search, sentences):
        for found in dates.in_sentence(sentence):
            coming = _is_coming(sentence, found) if found.day and not found.year else None
            if found.day and coming is not None:
                yield Told(found.month, found.day, coming)


def _told_months(sentences: Iterable[str]) -> Iterator[Told]:
    """Months by themselves, told as past: by the end of November 6,200 had come in."""
    numbers = dates.month_numbers()
    for sentence in filter(may_name_month, sentences):
        for match in _MONTH.finditer(sentence):
            number = numbers.get(match["name"].lower()) if len(match["name"]) >= len("June") else None
            if number and _GONE.search(sentence) and not _COMING.search(sentence):
                day = dates.last_day(2001, number).day if match["lead"] == "end of" else 1
                yield Told(number, day, False, TEN_MONTHS)


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
