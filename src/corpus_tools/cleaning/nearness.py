"""
When a sentence was written that tells of a known event by the calendar of its reader: on Monday, last month, two weeks
ago, on the third anniversary, next week.

A weekday is the last such day, that of writing included, as news agencies have it (The Associated Press Stylebook, "days
of the week"); one that the event cannot have been on says that another event is meant, and nothing is reasoned.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus_tools import dates
from corpus_tools.cleaning.almanac import Days, Known, Named

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}
_LONG = 62  # days; of what lasted longer no weekday, week or month is told, but its years
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        " sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=lambda word: (-len(word), word)))}"
_NEAR = re.compile(
    rf"\b(?:(?:(?P<lead>last|this|next)\s+)?(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?!,? (?:\w+\.? )?\d)"
    r"|(?P<day>yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))\b"
    r"|(?P<which>last|this|next)\s+(?P<unit>week(?:end)?|month|year)\b"
    rf"|(?P<count>{_NUMBER})\s+(?P<units>day|week|month|year)s?\s+ago\b)"
)
_AFTER = re.compile(
    rf"\b(?P<count>{_NUMBER})\s+(?P<units>day|week|month|year)s?\s+(?:after|since)\s+(?:the\s+|that\s+)?(?:\S+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    rf"\b(?P<count>\d+(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})[\s-]anniversary of (?:the\s+)?(?:\S+\s+){{0,4}}\Z", re.IGNORECASE
)
_BREAK = re.compile(
    r"[;:.!?()“”\"—–,]|\b(?:that|who|which|said|says|say|told|tells|announced|when|while|but|and|after|before|since|until"
    r"|ahead|as|where|whose|if|because|(?:19|20)\d\d)\b"
)
_WHICH = re.compile(r"\A,? (?:which|that) ")
"""What goes on to tell of an event: the Cup, which opens next month."""
_APART = re.compile(r";|\b(?:but|while|whereas|because|and (?:the|then)|when)\b")
"""What parts the words of an event, so that they may tell of several."""
_SAYING = re.compile(r"\b(?:said|says|told|announced|reported|added|claimed|warned|confirmed|declared|met)\b[^,;.]{0,30}\Z")
_AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|expected|scheduled|planned)|opens?|begins?|starts?|kicks? off|takes?"
    r" place|meets?|convenes?|goe?s? to the polls|votes?|heads? to|ahead of|in the run-up to|prepar\w+ (?:for|to)"
    r"|brac\w+ for|upcoming|forthcoming|looming|scheduled for|tomorrow|later this|next (?:week|month|year|weekend))\b"
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|continues?|still|today|now|says?)\b")
_HAPPENED = re.compile(r"\b(?:was|were|had|did|held|ended|closed|failed|agreed|signed|came|went|won|lost|left|met|took|\w{3,}ed)\b")
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS = 6  # that may stand between an event and its time


@dataclass(frozen=True, slots=True)
class Near:
    """The days on which something can have been written, by the words that count from it, and what was told of it."""

    spans: tuple[Days, ...]
    words: str
    ahead: bool


def is_ahead(named: Named, sentence: str) -> bool:
    """True where a planned event is told as one to come."""
    if named.known.kind != "planned":
        return False
    around = sentence[max(0, named.start - 60) : named.end + 25]
    return bool(_AHEAD.search(around)) and not _HAPPENED.search(sentence, named.start, named.end)


def find_near(named: Named, sentence: str) -> Near | None:
    """
    When a sentence can have been written that tells of a known event with a time that counts from its own day.

    >>> from corpus_tools.cleaning.almanac import find_named
    >>> sentence = "Sudan went quiet after last month's fall of Kabul."
    >>> [str(day) for day in find_near(next(find_named(sentence)), sentence).spans[0]]
    ['2021-09-01', '2021-09-30']
    """
    before = sentence[: named.start]
    years = {str(day.year) for span in named.known.spans for day in span}
    if any(year.group() not in years for year in _OTHER_YEAR.finditer(sentence)):
        return None
    if (match := _ANNIVERSARY.search(before)) and not _BREAK.search(before, match.end() - 1):
        return _anniversary(named, sentence, match)
    if _APART.search(sentence, named.start, named.end):
        return None
    ahead = is_ahead(named, sentence)
    for match in _NEAR.finditer(sentence):
        if _belongs(named, sentence, match):
            spans = tuple(_windows(named.known, match, ahead))
            if spans:
                return Near(spans, _shown(sentence, named, match), ahead)
    return None


def _shown(sentence: str, named: Named, match: re.Match[str]) -> str:
    words = sentence[min(named.start, match.start()) : max(named.end, match.end())]
    return " ".join(words.split())


def _belongs(named: Named, sentence: str, match: re.Match[str]) -> bool:
    """True where a time stands among the words of an event or close beside them, in their clause."""
    if _SAYING.search(sentence, 0, match.start()) and named.start > match.start():
        return False
    if named.start <= match.start() < named.end:
        return not (_BREAK.search(sentence, named.start, match.start()) or _BREAK.search(sentence, match.end(), named.end))
    before = match.end() <= named.start
    between = sentence[match.end() : named.start] if before else sentence[named.end : match.start()]
    between = between.removeprefix(",").removeprefix("'s").removeprefix("’s")
    between = between if before else _WHICH.sub("", between)
    return len(between.split()) <= _WORDS and not _BREAK.search(between)


def _windows(known: Known, match: re.Match[str], ahead: bool) -> Iterator[Days]:
    """The days of writing for each time that the event was at, none for one on another weekday."""
    for first, last in known.spans:
        if last == dt.date.max:
            last = first
        if match["units"]:
            yield _ago(first, last, _count(match["count"]), match["units"])
        elif (last - first).days > _LONG and not (match["unit"] == "year"):
            continue
        elif match["weekday"]:
            yield from _of_weekday(first, last, match["weekday"], match["lead"], ahead)
        elif match["day"]:
            shift, longer = _DAYS[" ".join(match["day"].split())]
            yield _shifted(first, shift), _shifted(last, shift + longer)
        else:
            yield _RELATIVE[match["unit"]](first, last, match["which"], ahead)


_DAYS = {
    "yesterday": (1, 0),
    "last night": (0, 1),
    "today": (0, 0),
    "tonight": (0, 0),
    "this morning": (0, 0),
    "this afternoon": (0, 0),
    "this evening": (0, 0),
    "tomorrow": (-1, 0),
}


def _shifted(day: dt.date, days: int) -> dt.date:
    return day + dt.timedelta(days=days)


def _ago(first: dt.date, last: dt.date, count: int, unit: str) -> Days:
    """Two weeks ago is nothing exact: half a unit less or more, a day for days."""
    length = _UNITS[unit]
    margin = 1 if unit == "day" else length // 2 + 1
    return _shifted(first, count * length - margin), _shifted(last, count * length + margin + count * (unit == "year"))


def _of_weekday(first: dt.date, last: dt.date, weekday: str, lead: str | None, ahead: bool) -> Iterator[Days]:
    number = _WEEKDAYS.index(weekday)
    days = [_shifted(first, step) for step in range((last - first).days + 1)]
    fitting = [day for day in days if day.weekday() == number][: 1 if ahead else None]
    if ahead and fitting and fitting[0] != first and (last - first).days < len(_WEEKDAYS):
        return  # what opens on a Tuesday opens on its first day
    for day in fitting:
        if ahead or lead == "next":
            yield _shifted(day, -13 if lead == "next" else -6), _shifted(day, -1)
        else:
            yield _shifted(day, 1 if lead == "last" else 0), _shifted(day, 13 if lead == "last" else 6)


def _monday(day: dt.date) -> dt.date:
    return _shifted(day, -day.weekday())


def _week(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    """Weeks begin on Monday or on Sunday, and who writes may have either in mind."""
    sunday = 6 * (last.weekday() == 6)
    if which == "last":
        begin = _shifted(first, 1) if first.weekday() == 6 else _shifted(_monday(first), 6)
        return begin, _shifted(_monday(last), 13 + sunday)
    if which == "next":
        return _shifted(_monday(first), -8), _shifted(first, -1)
    return (_shifted(_monday(first), -1), first) if ahead else (first, _shifted(_monday(last), 6 + sunday))


def _weekend(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "next" or ahead:
        return _shifted(first, -13 if which == "next" else -6), first
    return first, _shifted(_monday(last), 13)


def _month(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "last":
        start = _shifted(dates.last_day(first.year, first.month), 1)
        after = _shifted(dates.last_day(last.year, last.month), 1)
        return start, dates.last_day(after.year, after.month)
    if which == "next":
        end = _shifted(first.replace(day=1), -1)
        return end.replace(day=1), end
    return (first.replace(day=1), first) if ahead else (first, dates.last_day(last.year, last.month))


def _year(first: dt.date, last: dt.date, which: str, ahead: bool) -> Days:
    if which == "last":
        return dt.date(first.year + 1, 1, 1), dt.date(last.year + 1, 12, 31)
    if which == "next":
        return dt.date(first.year - 1, 1, 1), dt.date(first.year - 1, 12, 31)
    return (dt.date(first.year, 1, 1), first) if ahead else (first, dt.date(last.year, 12, 31))


_RELATIVE: dict[str, Callable[[dt.date, dt.date, str, bool], Days]] = {
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "year": _year,
}


def _count(word: str) -> int:
    lower = word.lower()
    return NUMBERS.get(lower) or _ORDINALS.get(lower) or int(re.sub(r"\D", "", word))


_MARGINS = {"day": 0, "week": 3, "month": 15, "year": 92}
"""Days that a count of days, weeks, months or years can be off."""


def day_after(named: Named, sentence: str) -> tuple[dt.date, int, str] | None:
    """
    The first day that is so many days, weeks, months or years after an event, how many days it can be off, and the
    words: the ambush came 18 days after he resigned.
    """
    match = _AFTER.search(sentence, 0, named.start)
    if not match or _BREAK.search(sentence, match.end("units") + len("s after"), named.start) or len(named.known.spans) > 1:
        return None
    count, unit = _count(match["count"]), match["units"].lower()
    margin = _MARGINS[unit]
    words = " ".join(sentence[match.start() : named.end].split())
    return _shifted(named.known.spans[0][0], count * _UNITS[unit]), margin, words


def written_after(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells how long after something known its own event was: on the weekday of that
    day, or in the present, as in "Ten years after the invasion, the city is …".
    """
    match = _AFTER.search(sentence, 0, named.start)
    after = day_after(named, sentence)
    if not after or not match:
        return None
    day, margin, words = after
    told = {one["weekday"] for one in _NEAR.finditer(sentence) if not match.start() <= one.start() < named.end}
    if margin == 0 and _WEEKDAYS[day.weekday()] in told:
        return Near(((day, _shifted(day, 6)),), f"{_WEEKDAYS[day.weekday()]}, {words}", False)
    if match.start() > 0 or not _PRESENT.search(sentence, named.end):
        return None
    length = _UNITS[match["units"].lower()]
    return Near(((_shifted(day, -margin), _shifted(day, max(length, len(_WEEKDAYS)))),), words, False)


_YEARLY = 31  # days before and after an anniversary on which the press looks back


def _anniversary(named: Named, sentence: str, match: re.Match[str]) -> Near | None:
    first, count = named.known.spans[0][0], _count(match["count"])
    if first != named.known.spans[0][1] and named.known.spans[0][1] != dt.date.max:
        return None
    day = first.replace(year=first.year + count, day=min(first.day, 28) if first.month == 2 else first.day)
    ahead = bool(_AHEAD.search(sentence, 0, match.start()))
    words = " ".join(sentence[match.start() : named.end].split())
    weekday = next((one["weekday"] for one in _NEAR.finditer(sentence) if one["weekday"]), None)
    if weekday == _WEEKDAYS[day.weekday()]:
        span = (_shifted(day, -6), day) if ahead else (day, _shifted(day, 6))
    else:
        span = (_shifted(day, -_YEARLY), day if ahead else _shifted(day, _YEARLY))
    return Near((span,), words, ahead)
