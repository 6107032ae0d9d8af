"""
When a text was written by what it counts from days that it names itself: "A month after the town fell on 10 July 2017",
"the nineteenth day of our blockade, which began on Saturday, 18 January", "Two days ago, on 9 March", "on July 15, five
weeks from now"; and by a day that it names with its weekday and without its year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools import dates
from corpus_tools.dates import DateFound
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Bounds, Evidence
from corpus_tools.dating.elapsed import OPENING, PRESENT
from corpus_tools.dating.weeks import GONE, is_ahead
from corpus_tools.dating.windows import NUMBER, ORDINAL, UNITS, WEEKDAYS, count_of, in_years, later, shifted
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

YEARS = range(1980, 2031)
"""Years whose days the table of known events can bring together with a weekday."""

_SIGNS_OF_AGO = ("ago", "away", "esterday", "from now", "hence", "oday", "omorrow")
_SIGNS = ("after", "since", " on from", "day of", "anniversary", "last month", "last week", *_SIGNS_OF_AGO)
"""One of these stands in what counts so."""
_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER})\s(?P<units>day|week|fortnight|month|year)s?\s(?:after|since|on\sfrom)\s(?P<told>[^;:.!?“”\"\n]*)",
    re.IGNORECASE,
)
_NTH_DAY = re.compile(
    rf"\b(?P<today>(?:[Tt]oday|[Tt]his|[Ii]t)[\w\s,’']{{0,24}}?\sis\s)?(?:the|its|their|our)\s(?P<nth>{ORDINAL})\s(?P<unit>day|week)\sof\s"
    r"(?P<told>[^;:.!?“”\"\n]{3,60}?\b(?:began|begun|started|launched)\s)"
)
_OFF = {"day": (0, 1), "week": (2, 4), "fortnight": (2, 4), "month": (10, 18), "year": (61, 214)}
"""Days before and behind a count by which it can be off: a month after the war began may be six weeks after."""
_FEW_YEARS = 3
_REACH = 110  # characters from a count to the day from which it counts


def find_own_counts(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The days of writing by what sentences count from days that they name; several stretches where these have no year.

    >>> [told] = find_own_counts(["A month after the town fell on 10 July 2017, troops are massing again."])
    >>> [str(day) for day in told.spans[0]]
    ['2017-07-30', '2017-08-27']
    >>> [told] = find_own_counts(["Today is the third day of our strike, which began on Saturday, 18 January."])
    >>> [str(first) for first, _ in told.spans if first.year == 2020]
    ['2020-01-20']
    >>> list(find_own_counts(["A month after the town fell on 10 July 2017, troops fled."]))
    []
    """
    for sentence in sentences:
        if any(map(sentence.__contains__, _SIGNS)) and (named := dates.in_sentence(sentence)):
            yield from _counted(sentence, named)
            yield from _ago(sentence, named)
            yield from _nth_days(sentence, named)


def counted_within(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by what the text counts from days without their year, where few years go with it.

    >>> import datetime as dt
    >>> closed = Bounds(dt.date(2015, 9, 4), dt.date(2016, 6, 30))
    >>> found = counted_within(closed, ["A month after the town fell on 4 September, troops are massing again."])
    >>> str(found.first), str(found.last)
    ('2015-09-24', '2015-10-22')
    """
    if not (days := bounds.closed()):
        return bounds
    for one in find_own_counts(sentences):
        spans = [span for span in one.spans if span[1] >= days[0] and span[0] <= days[1]]
        if 0 < len(spans) <= _FEW_YEARS and days[1] - days[0] > spans[-1][1] - spans[0][0]:
            days = max(days[0], spans[0][0]), min(days[1], spans[-1][1])
            bounds = bounds.narrowed(*days, one.reason)
    return bounds


def _behind(match: re.Match[str], named: Sequence[DateFound]) -> DateFound | None:
    """The first date in the words behind a count, if it is one day or month."""
    start = match.start("told")
    near = (one for one in named if start <= one.start < match.end() + 1 and one.start - start <= _REACH)
    found = next(near, None)
    return found if found and len(found.readings) < 2 else None


def _days_of(date: DateFound, sentence: str) -> list[Days]:
    """The first and last day of a date, in each year that it can be of."""
    years = [date.year] if date.year else list(YEARS)
    weekday = weekday_of(date.cut(sentence))
    firsts = in_years(date.month, date.day or 1, years)
    days = ((day, day if date.day else dates.last_day(day.year, day.month)) for day in firsts)
    return [one for one in days if weekday in (None, one[0].isoweekday())]


def _told(match: re.Match[str], date: DateFound, sentence: str) -> str:
    return f"it tells of “{' '.join(sentence[match.start() : date.end].split())}”"


def _counted(sentence: str, named: Sequence[DateFound]) -> Iterator[Evidence]:
    """A month after the town fell on 10 July 2017, troops are massing; it is eleven days since it fell on 10 July."""
    for match in _COUNTED.finditer(sentence):
        date = _behind(match, named)
        if date is None or date.day is None:
            continue
        rest = sentence[: match.start()] + sentence[date.end :]
        now = PRESENT.search(rest) or (sentence.startswith(", ", date.end) and not GONE.search(rest))
        opens = OPENING.fullmatch(sentence, 0, match.start()) and now
        closes = sentence[: match.start()].endswith(", ") and PRESENT.search(sentence, 0, match.start())
        if not (opens or closes):
            continue
        unit, count = match["units"].lower(), count_of(match["count"])
        early, late = _OFF[unit]
        early = 1 if sentence.endswith(_EXACTLY, 0, match.start()) else early
        step = count * UNITS[unit] + count * (unit == "month") // 2
        spans = [(shifted(day, step - early), shifted(day, step + late)) for day, _ in _days_of(date, sentence)]
        yield Evidence(tuple(spans), _told(match, date, sentence))


def _nth_days(sentence: str, named: Sequence[DateFound]) -> Iterator[Evidence]:
    """Today is the nineteenth day of the blockade, which began on Saturday, 18 January."""
    for match in _NTH_DAY.finditer(sentence):
        date = next((one for one in named if 0 <= one.start - match.end() <= len("early on the ")), None)
        if date is None or date.day is None or not (match["today"] or PRESENT.search(sentence)):
            continue
        step, longer = (count_of(match["nth"]) - 1) * UNITS[match["unit"]], UNITS[match["unit"]] - 1
        longer += 0 if match["today"] else 2
        spans = [(shifted(day, step), shifted(day, step + longer)) for day, _ in _days_of(date, sentence)]
        yield Evidence(tuple(spans), _told(match, date, sentence))


_AGO = (
    rf"(?:(?P<count>{NUMBER})\s(?P<units>day|week|month|year)s?\s(?:ago(?P<today>\stoday)?|(?P<coming>away|from\snow|hence))"
    r"|(?P<near>yesterday|today|tomorrow))"
)
_LEAD = (
    r"(?:,\s(?:on\s)?|\son\s|\s[-–—(]\s?(?:on\s)?)(?:the\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?)?"
)
_BEFORE = re.compile(rf"\b{_AGO}{_LEAD}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:,\s|\s[-–—]\s|\s\()(?:that is,\s|i\.e\.\s|only\s|just\s|exactly\s)?{_AGO}\b", re.IGNORECASE)
_NEAR = {"yesterday": 1, "today": 0, "tomorrow": -1}
_MARKS = re.compile(r"[\"“”„«»]")
_WEEKS_OFF = 3  # days; two weeks ago may be sixteen days
_BESIDE = 60  # characters


def _ago(sentence: str, named: Sequence[DateFound]) -> Iterator[Evidence]:
    """Two days ago, on 9 March, parliament voted; what stands behind a quotation mark may count from elsewhere."""
    for date in named:
        if date.day is None or len(date.readings) > 1 or _MARKS.search(sentence, 0, date.start):
            continue
        before = _BEFORE.search(sentence, max(0, date.start - _BESIDE), date.start)
        match = before or _BEHIND.match(sentence, date.end)
        if match is None:
            continue
        spans = [_counted_back(match, day) for day, _ in _days_of(date, sentence)]
        start = max(0, date.start - len("exactly twenty weeks ago, on the "))
        told = sentence[sentence.find(" ", start) + 1 if start else 0 : date.end]
        yield Evidence(tuple(spans), f"it tells of “{told}”")


def _counted_back(match: re.Match[str], day: dt.date) -> Days:
    """When it was written what a day was so long ago, or is to come; to the day where that is so today, or exactly."""
    if not match["count"]:
        return (shifted(day, _NEAR[match["near"].lower()]),) * 2
    unit, count = match["units"].lower(), count_of(match["count"])
    if unit == "week":
        step = count * UNITS[unit] * (-1 if match["coming"] else 1)
        return shifted(day, step - _WEEKS_OFF), shifted(day, step + _WEEKS_OFF)
    exact = unit == "day" or match["today"] or match.string.endswith(_EXACTLY, 0, match.start())
    early, late = (0, 0) if exact else _OFF[unit]
    then = later(day, -count if match["coming"] else count, unit)
    return shifted(then, -early), shifted(then, late)


_EXACTLY = ("Exactly ", "exactly ")


def with_weekday(sentence: str) -> Iterator[Evidence]:
    """
    The days around each day that a sentence names with its weekday and without its year, in the years where the two
    agree: from half a year before it to ten months behind, as far as it is told as past or as to come;
    what is to come is called by its weekday alone on the day itself. What was "last Thursday" was within the week.

    >>> [evidence] = with_weekday("Polls open at seven on Tuesday, November 8.")
    >>> [str(first) for first, _ in evidence.spans if first.year in (2011, 2016)]
    ['2011-05-09', '2016-05-09']
    >>> [evidence] = with_weekday("The latest for Tuesday, November 8: a mill burnt down.")
    >>> [str(last) for _, last in evidence.spans if last.year == 2017]
    ['2017-09-04']
    >>> [evidence] = with_weekday("Last Thursday, the 18th of May, the house met.")
    >>> [[str(day) for day in span] for span in evidence.spans if span[0].year == 2006]
    [['2006-05-19', '2006-05-25']]
    """
    for date in dates.in_sentence(sentence) if "day" in sentence else ():
        words = date.cut(sentence)
        weekday = weekday_of(words) if date.day and not date.year else None
        if weekday is None or date.day is None:
            continue
        days = in_years(date.month, date.day, YEARS)
        ahead = is_ahead(sentence, date.start, date.end)
        before, behind = HALF_A_YEAR * (ahead is not False), -1 if ahead is True else TEN_MONTHS
        if sentence[: date.start].endswith(("Last ", "last ")):
            before, behind = -1, len(WEEKDAYS)
        spans = tuple((shifted(day, -before), shifted(day, behind)) for day in days if day.isoweekday() == weekday)
        if spans:
            yield Evidence(spans, f"it tells of “{words}”, which was in a year of its time")
