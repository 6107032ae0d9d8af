"""The years of a text by a day that it names with its weekday and without its year."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools import dates
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.weeks import is_ahead
from corpus_tools.dating.windows import WEEKDAYS, in_years, shifted
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

YEARS = range(1980, 2031)
"""Years whose days the table of known events can bring together with a weekday."""


def with_weekday(sentence: str) -> Iterator[Evidence]:
    """
    The days around each day that a sentence names with its weekday and without its year, in the years where the two
    agree: from half a year before it to ten months behind, as far as it is told as past or as to come;
    what is to come is called by its weekday alone on the day itself. What was "last Thursday" was within the week.

    >>> [evidence] = with_weekday("Polls open at seven on Tuesday, November 8.")
    >>> [str(first) for first, _ in evidence.spans if first.year in (2011, 2016)]
    ['2011-05-09', '2016-05-09']
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
