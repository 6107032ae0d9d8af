"""On which days a text can have been written that tells of a day as Monday, last week, next month, two years ago."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from corpus_tools import dates
from corpus_tools.dating.almanac import Days, Known

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_LONG = 62  # days; of what lasted longer no weekday, week or month is told, but its years
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_TENS = ("thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth")
_TEN_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_BEYOND = {word: number for number, word in zip(range(30, 101, 10), _TENS, strict=True)} | {
    f"{ten}-{_ORDINALS[one]}": 10 * number + one + 1 for number, ten in enumerate(_TEN_WORDS, 2) for one in range(9)
}
_LARGE = {ten: 10 * number for number, ten in enumerate(_TEN_WORDS[1:], 3)} | {
    f"{ten}-{_NUMBERS[one]}": 10 * number + one + 1 for number, ten in enumerate(_TEN_WORDS, 2) for one in range(9)
}
COUNTS = (
    {"a": 1, "an": 1}
    | _LARGE
    | {word: number for names in (_NUMBERS, _ORDINALS) for number, word in enumerate(names, 1)}
    | _BEYOND
)
"""Words for numbers, and what they count."""
NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(('a', 'an', *_NUMBERS, *_LARGE), key=lambda word: (-len(word), word)))}"
ORDINAL = rf"\d+(?:st|nd|rd|th)|{'|'.join((*sorted(_BEYOND, reverse=True), *_ORDINALS))}"
MONTHS = tuple(calendar.month_name)[1:]
_BEGINNINGS = tuple(month[:3] for month in MONTHS)


@lru_cache(maxsize=1 << 10)  # several readings of the days of a text ask for its sentences, one after another
def may_name_month(sentence: str) -> bool:
    """
    A cheap test for sentences with the name of a month.

    >>> may_name_month("They met on Oct. 9."), may_name_month("They met on Monday.")
    (True, False)
    """
    return any(map(sentence.__contains__, _BEGINNINGS))


DAY_OF_MONTH = re.compile(r"(?<!\d)\d\d?(?:st|nd|rd|th)? (?:of )?[A-Z]|[a-z.] \d\d?(?!\d)")
"""What stands in every sentence with a month that has a day of it: a cheap test, too."""

NEAR = re.compile(
    rf"(?<![Tt]he )\b(?:(?:(?P<lead>[Ll]ast|[Tt]his|[Nn]ext|[Ll]ate(?: on)?)\s+)?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!,? (?:(?!at |around |by |from |until )\w+\.? )?\d)"
    r"(?:,? (?:of )?(?P<week>last|this|next) week\b|(?P<night> night))?"
    r"|(?P<day>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\s+night|[Tt]his\s+(?:morning|afternoon|evening))\b"
    r"|(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week(?:end)?|month|year)\b"
    rf"|(?P<past>[Ll]ast|[Ii]n|[Ss]ince|of)\s+(?P<month>{'|'.join(MONTHS)})\b(?!,?\s+\d)"
    rf"|(?P<count>{NUMBER})\s+(?P<units>day|week|month|year)s?\s+ago\b(?P<exact> today)?)"
)
"""Words that count from the day of writing."""


def count_of(word: str) -> int:
    """
    A number in words or digits.

    >>> count_of("Three"), count_of("10th"), count_of("a")
    (3, 10, 1)
    """
    return COUNTS.get(word.lower()) or int(re.sub(r"\D", "", word))


_TODAY = re.compile(
    r"\b(?:(?P<now>today|tonight|this (?:morning|afternoon|evening))|(?P<gone>yesterday)|(?P<coming>tomorrow))\b",
    re.IGNORECASE,
)


def find_today(sentence: str) -> int | None:
    """
    How many days after what a sentence tells it was written, where it says so: 0 for tonight, 1 for yesterday.

    >>> find_today("He spoke in the hall tonight."), find_today("He spoke on Monday.")
    (0, None)
    """
    match = _TODAY.search(sentence)
    return None if match is None else 0 if match["now"] else 1 if match["gone"] else -1


def find_windows(known: Known, match: re.Match[str], ahead: bool) -> Iterator[Days]:
    """The days of writing for each time that the event was at, none for one on another weekday."""
    for first, last in known.spans:
        if last == dt.date.max:
            last = first
        if match["units"] and match["exact"]:
            count, unit = count_of(match["count"]), match["units"]
            yield later(first, count, unit), later(last, count, unit)
        elif match["units"]:
            yield _ago(first, last, count_of(match["count"]), match["units"])
        elif (last - first).days > _LONG and match["unit"] != "year" and (match["past"] or "").lower() != "since":
            continue
        elif match["month"]:
            yield from _of_month(first, last, MONTHS.index(match["month"]) + 1, match["past"].lower())
        elif match["weekday"]:
            yield from _of_weekday(first, last, match, ahead)
        elif match["day"]:
            shift, longer = _DAYS[" ".join(match["day"].lower().split())]
            yield shifted(first, shift), shifted(last, shift + longer)
        else:
            yield _RELATIVE[match["unit"]](first, last, match["which"].lower(), ahead)


_TODAY_ALIKE = ("today", "tonight", "this morning", "this afternoon", "this evening")
_DAYS = {"yesterday": (1, 0), "last night": (0, 1), "tomorrow": (-1, 0)} | dict.fromkeys(_TODAY_ALIKE, (0, 0))
"""Days from what was then to the day of writing, and how many more it can be."""


def shifted(day: dt.date, days: int) -> dt.date:
    """The day so many days later."""
    return day + dt.timedelta(days=days)


def days_from(first: dt.date, last: dt.date) -> list[dt.date]:
    """The days from one to another, both among them."""
    return [shifted(first, step) for step in range((last - first).days + 1)]


def in_years(month: int, day: int, years: Iterable[int]) -> list[dt.date]:
    """
    A day of the calendar in some years, those left out that have none.

    >>> [str(day) for day in in_years(2, 29, range(2019, 2022))]
    ['2020-02-29']
    """
    return [dt.date(year, month, day) for year in years if dates.is_day(year, month, day)]


def later(day: dt.date, count: int, unit: str) -> dt.date:
    """
    The day so many days, weeks, months or years later by the calendar.

    >>> str(later(dt.date(2020, 1, 31), 1, "month")), str(later(dt.date(2020, 2, 29), 1, "year"))
    ('2020-02-29', '2021-02-28')
    """
    if unit not in ("month", "year"):
        return shifted(day, count * UNITS[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(day.day, dates.last_day(year, month + 1).day))


def a_month(last: bool, day: dt.date) -> Days:
    """The days on which a day was last month, or is of this one and has been."""
    end = dates.last_day(day.year, day.month)
    following = shifted(end, 1)
    return (following, dates.last_day(following.year, following.month)) if last else (day, end)


def a_week(last: bool, day: dt.date) -> Days:
    """The same for last week and this."""
    sunday = shifted(day, 6 - day.weekday())
    return (shifted(sunday, 1), shifted(sunday, 7)) if last else (day, sunday)


def _ago(first: dt.date, last: dt.date, count: int, unit: str) -> Days:
    """
    Two weeks ago is nothing exact: half a unit less or more, a day for days; years are counted by the calendar too, and
    are not yet full when the next begins.
    """
    length = UNITS[unit]
    margin = 1 if unit == "day" else length // 2 + 1
    early, late = shifted(first, count * length - margin), shifted(last, count * length + margin)
    if unit == "year":
        return min(early, dt.date(first.year + count, 1, 1)), shifted(last, (count + 1) * (length + 1))
    return early, late


def _of_weekday(first: dt.date, last: dt.date, match: re.Match[str], ahead: bool) -> Iterator[Days]:
    """What was late on a day is told on the next at the earliest; what was on a day of a week, in that or the next."""
    number, lead = WEEKDAYS.index(match["weekday"]), (match["lead"] or "").lower()
    late = not ahead and (bool(match["night"]) or lead.startswith("late"))
    fitting = [day for day in days_from(first, last) if day.weekday() == number][: 1 if ahead else None]
    if ahead and fitting and fitting[0] != first and (last - first).days < len(WEEKDAYS):
        return  # what opens on a Tuesday opens on its first day
    for day in fitting:
        if match["week"]:
            begin, end = _week(day, day, match["week"], ahead)
            yield max(begin, day) if match["week"] == "this" and not ahead else begin, end
        elif ahead or lead == "next":
            yield shifted(day, -13 if lead == "next" else -6), shifted(day, -1)
        else:
            yield shifted(day, 1 if lead == "last" or late else 0), shifted(day, 13 if lead == "last" else 6)


def _of_month(first: dt.date, last: dt.date, month: int, lead: str) -> Iterator[Days]:
    """A month without its year is the last of its name, for a year; "last" June is not told in June itself."""
    if month in (first.month, last.month):
        start = shifted(dates.last_day(first.year, month), 1) if lead == "last" else first
        yield start, shifted(first, UNITS["year"])


def weekdays_in(sentence: str, start: int = 0, end: int | None = None) -> list[str]:
    """The weekdays that a stretch of a sentence names as near."""
    found = NEAR.finditer(sentence, start, len(sentence) if end is None else end)
    return [one["weekday"] for one in found if one["weekday"]]


def _monday(day: dt.date) -> dt.date:
    return shifted(day, -day.weekday())


def _week(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    """Weeks begin on Monday or on Sunday, and who writes may have either in mind."""
    sunday = 6 * (last.weekday() == 6)
    if which == "last":
        begin = shifted(first, 1) if first.weekday() == 6 else shifted(_monday(first), 6)
        return begin, shifted(_monday(last), 13 + sunday)
    if which == "next":
        return shifted(_monday(first), -8), shifted(first, -1)
    return (shifted(_monday(first), -1), first) if ahead else (first, shifted(_monday(last), 6 + sunday))


def _weekend(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "next" or ahead:
        return shifted(first, -13 if which == "next" else -6), first
    return first, shifted(_monday(last), 13)


def _month(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "last":
        start = shifted(dates.last_day(first.year, first.month), 1)
        after = shifted(dates.last_day(last.year, last.month), 1)
        return start, dates.last_day(after.year, after.month)
    if which == "next":
        end = shifted(first.replace(day=1), -1)
        return end.replace(day=1), end
    return (first.replace(day=1), first) if ahead else (first, dates.last_day(last.year, last.month))


def a_year(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "last":
        return dt.date(first.year + 1, 1, 1), dt.date(last.year + 1, 12, 31)
    if which == "next":
        return dt.date(first.year - 1, 1, 1), dt.date(first.year - 1, 12, 31)
    return (dt.date(first.year, 1, 1), first) if ahead else (first, dt.date(last.year, 12, 31))


_Relative = Callable[[dt.date, dt.date, str, bool], Days]
_RELATIVE: dict[str, _Relative] = {"week": _week, "weekend": _weekend, "month": _month, "year": a_year}
