"""
Times in a sentence that are told from the day of writing (Tuesday, last month, two weeks ago, October 9, three days
after), the words beside each that tell what was then, and on which days it was written if that was on a known day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus_tools import dates
from corpus_tools.dates import DateFound
from corpus_tools.dating.almanac import Days, Known
from corpus_tools.dating.counted_times import DOUBT, HARDLY, counted_days, is_back, weekday_beside
from corpus_tools.dating.dates_in_names import is_no_deed, is_of_timetable
from corpus_tools.dating.weeks import is_ahead
from corpus_tools.dating.windows import (
    DAY_OF_MONTH,
    MONTHS,
    NEAR,
    NUMBER,
    UNITS,
    WEEKDAYS,
    count_of,
    find_windows,
    may_name_month,
    shifted,
)
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

REACH = 110
"""Characters before and behind a time in which its deed stands."""

_COUNT_WORDS = (" after", " before", " earlier", " since")
_UNIT_WORDS = (" day", " week", " month", " hour", " night", " evening")
"""Words of which one must stand in a sentence for the patterns below to find anything: a cheap test."""


_COUNTED = re.compile(
    rf"\b(?:(?P<count>{NUMBER})\s+(?P<units>day|week|month)s?(?P<exact>\s+to\s+the\s+day)?"
    r"|(?P<hours>(?:\w+\s+)?hours?|(?<!to )the (?:day|night|evening)))\s+"
    r"(?P<way>earlier|since\b(?!\s*[.,;:]|\Z)|(?:after|before|into)\b(?!\s+(?:noon|dawn|dark|midnight|that|this)\b)"
    r"(?=(?P<back>\W*[.,;:]|\Z)?))",
    re.IGNORECASE,
)
"""Two days after, hours before: what follows tells what the days are counted from, but for "the day before"."""
_WAS_SINCE = re.compile(r"\b(?:had been|was)(?: \w+)? \Z")
"""Before a count that was full at a time told, not at that of writing: it had been two weeks since the raid."""
_AHEAD = re.compile(rf"\b(?:in|within)\s+(?P<count>{NUMBER})\s+(?P<units>day|week|month)s?\b")
_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|of|[Ll]ast|[Tt]he|[Ll]ate|[Ee]arly|[Mm]id)[ -]"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?!,?\s+\d)"
)
_LOOKS_BACK = re.compile(
    r"nniversar|\byears? (?:after|since|ago|later|earlier|before)\b|\b(?<!since )(?:19|20)\d\d\b|\b(?:last|next) year\b"
)
_REPORTED = re.compile(r"\b(?:said|says|told|announced|reported|added|claimed|warned)\b[^,;.]{0,45}\Z")
"""What makes a time that of a statement, behind which its content stands."""
_PARTS = re.compile(r"[;:?!“”\"]")
_IF = re.compile(r"\bif\b[^;.]{0,80}\Z", re.IGNORECASE)
_JUST_BEFORE = re.compile(r"\b(?:before|until|ahead of|by)(?: the)? \Z")

_NEAR_WORDS = ("day", " ago", "week", "month", "night", "morning")
"""Words of which one stands in what counts from the day of writing."""
_COUNTS_BACK = re.compile(r"last|yesterday|.*ago\Z", re.IGNORECASE | re.DOTALL)
"""What is past and away from the day of writing: "this week" and "today" stand in plans, quotations and habits too."""
NEWS = frozenset(("after", "weekday"))
"""The kinds of time with which news is told."""
_SPANS = {"day": 2.0, "week": 8.0, "weekend": 8.0, "month": 31.0}
_CHANCES = {"weekday": 1.0, "month": 30.0, "after": 1.0, "ahead": 10.0}


@dataclass(frozen=True, slots=True)
class Time:
    """Words of a sentence that say when; ``chance`` is how many days of writing go with a day of history on average."""

    start: int
    end: int
    kind: str
    chance: float
    match: re.Match[str] | None
    date: DateFound | None


def find_times(sentence: str) -> list[Time]:
    """
    The times of a sentence in reading order, none inside another.

    >>> [time.kind for time in find_times("The truce, agreed on Thursday, a week after the raid, is to end on May 3.")]
    ['weekday', 'after', 'date']
    """
    found: list[Time] = []
    month = may_name_month(sentence)
    if month and DAY_OF_MONTH.search(sentence):
        found += _dates(sentence)
    if any(map(sentence.__contains__, _UNIT_WORDS)):
        if any(map(sentence.__contains__, _COUNT_WORDS)):
            counts = (match for match in _COUNTED.finditer(sentence) if not _was_since(match, sentence))
            found += [_time("after", match) for match in counts]
        if "in " in sentence:
            found += [_time("ahead", match) for match in _AHEAD.finditer(sentence)]
    if month:
        found += [_time("month", match) for match in _MONTH.finditer(sentence)]
    if any(map(sentence.__contains__, _NEAR_WORDS)):
        near = (match for match in NEAR.finditer(sentence) if not _is_inside(match, found))
        found += [time for match in near if (time := _near(match))]
    return sorted(found, key=lambda time: time.start) if len(found) > 1 else found


def is_of_news(time: Time) -> bool:
    """True for a time with which news is told: a weekday, yesterday, two days after."""
    return time.kind in NEWS or (time.kind == "ago" and time.match is not None and time.match["day"] is not None)


_CAME = re.compile(r"\b(?:came|comes|coming|followed|happened|occurred|took place)(?: just| only)? \Z")


def comes_after(time: Time, sentence: str) -> bool:
    """True where the news itself came so many days after something else: the accord came four days after the raid."""
    return time.kind == "after" and _CAME.search(sentence, 0, time.start) is not None


def is_counted(time: Time) -> bool:
    """True for what counts to the day of writing: eleven days since the raid."""
    return time.kind == "after" and time.match is not None and time.match["way"].lower() == "since"


def _was_since(match: re.Match[str], sentence: str) -> bool:
    return match["way"].lower() == "since" and bool(_WAS_SINCE.search(sentence, 0, match.start()))


def _near(match: re.Match[str]) -> Time | None:
    """What counts from the day of writing: a weekday, yesterday, last week, three days ago; no month or year."""
    if match["weekday"]:
        return _time("weekday", match)
    if match["unit"] == "year" or match["units"] == "year" or match["month"] or not _COUNTS_BACK.match(match.group()):
        return None
    unit = match["units"] or match["unit"] or "day"
    kind = "long" if unit == "month" else "ago"
    return Time(match.start(), match.end(), kind, _SPANS[unit], match, None)


def _time(kind: str, match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), kind, _CHANCES[kind], match, None)


def _is_inside(match: re.Match[str], found: Sequence[Time]) -> bool:
    return any(one.start < match.end() and match.start() < one.end for one in found)


def _dates(sentence: str) -> Iterator[Time]:
    for found in dates.in_sentence(sentence):
        if found.day and not found.year and not is_no_deed(found, sentence):
            chance = TEN_MONTHS / UNITS["year"]
            chance = chance / len(WEEKDAYS) if weekday_of(found.cut(sentence)) else chance
            yield Time(found.start, found.end, "date", chance, None, found)


_ASIDE = re.compile(r"(?:,\s[^,;:.]{3,110}?\b(?:after|before|since)\b[^,;:.]{3,110}(?=,\s))", re.IGNORECASE)
"""What is told between commas of another time: On Wednesday, two years after the war began, they signed."""


def has_aside(time: Time, sentence: str) -> bool:
    """True where other times and names stand between commas right behind a time."""
    return _ASIDE.match(sentence, time.end) is not None


def clause_of(time: Time, sentence: str, others: Sequence[Time]) -> str:
    """The words around a time that tell what was then, up to the next times; none where they look back over years."""
    start = max([0, time.start - REACH, *(one.end for one in others if one.end <= time.start)])
    if aside := _ASIDE.match(sentence, time.end):
        sentence = sentence[: time.end] + sentence[aside.end() :]
        cut = aside.end() - time.end
        others = [replace(one, start=one.start - cut, end=one.end - cut) for one in others if one.start >= aside.end()]
    end = min([len(sentence), time.end + REACH, *(one.start for one in others if one.start >= time.end)])
    if _LOOKS_BACK.search(sentence, start, end):
        return ""
    head, tail = sentence[start : time.start], sentence[time.end : end]
    if time.kind == "after" and time.match and not is_back(time.match):
        return _PARTS.split(tail, maxsplit=1)[0]
    if _REPORTED.search(head):
        tail = ""
    return f"{_PARTS.split(head)[-1]} {_PARTS.split(tail, maxsplit=1)[0]}"


def is_of_statement(time: Time, sentence: str) -> bool:
    """True for the day on which somebody said what a sentence tells."""
    return bool(_REPORTED.search(sentence, 0, time.start))


def is_to_come(time: Time, sentence: str) -> bool | None:
    """
    Whether a time is told as to come, also by what is only supposed; None where the sentence does not say: a past verb
    beside what is on a timetable, as the May 3 primary, may be of what went before it.
    """
    if _IF.search(sentence, 0, time.start):
        return True
    ahead = is_ahead(sentence, time.start, time.end)
    return None if ahead is False and time.date and is_of_timetable(time.date, sentence) else ahead


def written(
    time: Time, sentence: str, known: Known, ahead: bool | None, previous: str = "", *, lead: bool = False
) -> Iterator[tuple[Days, float]]:
    """
    The days of writing if a time is that of a known day, and how many bits speak against that reading; ``ahead`` says
    whether it is to come, ``previous`` is the sentence before, on whose weekday "the day before" counts, and what the
    ``lead`` tells is of the day of writing or the one before.
    """
    if time.kind == "after" and time.match:
        weekday = weekday_beside(sentence, time.match, previous if is_back(time.match) else "")
        yield from counted_days(time.match, known.spans[0][0], weekday, sentence, lead)
        return
    day = known.spans[0][0]
    if time.date:
        yield from _of_date(time.date, sentence, known.spans[0], ahead)
    elif time.kind == "ahead" and time.match:
        days = count_of(time.match["count"]) * UNITS[time.match["units"].lower()]
        margin = days // 4 + 1
        if ahead:
            yield (shifted(day, -days - margin), shifted(day, margin - days)), 0.0
    elif time.kind == "month" and time.match:
        if MONTHS[day.month - 1] == time.match["month"]:
            yield (shifted(day, -TEN_MONTHS), day) if ahead else (day, shifted(day, TEN_MONTHS)), 0.0
    elif time.match:
        for span in find_windows(known, time.match, bool(ahead)):
            yield from _parted(span, time.match)


def _parted(span: Days, match: re.Match[str]) -> Iterator[tuple[Days, float]]:
    """
    What was "last Sunday" is mostly told within a week (of 23 in reports of known days, none was longer ago); what was
    "last night" is mostly told on the day after, and on its own where it was after midnight.
    """
    first, last = span
    if (last - first).days > len(WEEKDAYS) and match["weekday"] and match["lead"]:
        yield (first, shifted(first, len(WEEKDAYS) - 1)), 0.0
        yield (shifted(first, len(WEEKDAYS)), last), HARDLY
    elif match["day"] and match["day"].lower().endswith("night") and first < last:
        yield (shifted(first, 1), last), 0.0
        yield (first, first), HARDLY
    else:
        yield span, 0.0


def season_of(time: Time, sentence: str) -> tuple[int, int, bool | None] | None:
    """The month and the day of a date without its year, and whether it is told as to come."""
    if time.date is None or time.date.day is None:
        return None
    return time.date.month, time.date.day, is_ahead(sentence, time.start, time.end)


def _of_date(date: DateFound, sentence: str, span: Days, ahead: bool | None) -> Iterator[tuple[Days, float]]:
    """A date without its year is past for ten months and to come for half a year; a date told so may be the other."""
    days = (shifted(span[0], step) for step in range((span[1] - span[0]).days + 1))
    weekday = weekday_of(date.cut(sentence))
    same = (day for day in days if (day.month, day.day) == (date.month, date.day))
    day = next((day for day in same if weekday in (None, day.isoweekday())), None)
    if day is None:
        return
    if ahead and _JUST_BEFORE.search(sentence, 0, date.start):
        ahead = None  # what came before an election may be told long after it
    yield (day, shifted(day, TEN_MONTHS)), DOUBT * (ahead is True)
    yield (shifted(day, -HALF_A_YEAR), day), DOUBT * (ahead is False)
