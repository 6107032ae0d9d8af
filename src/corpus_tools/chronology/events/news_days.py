"""Which of the days that a text tells can be that of its news."""

from __future__ import annotations

import datetime as dt

from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Sentence

_WEEK, _FEW_DAYS = dt.timedelta(days=7), dt.timedelta(days=31)
_LEAD = 2  # paragraphs behind the first in which a page without a date may tell the day of its news


def is_news(telling: Telling, day: str) -> bool:
    """True for the day that the text is of, and the one before."""
    told = exact_day(day)
    return told is not None and telling.newest is not None and telling.newest - told <= dt.timedelta(days=1)


def is_fresh(telling: Telling, day: str) -> bool:
    """True for a day of the week of the news."""
    told = exact_day(day)
    return told is not None and telling.newest is not None and abs(telling.newest - told) < _WEEK


def may_be_news(telling: Telling, sentence: Sentence) -> bool:
    """False far down on a page without a date, where what is dated may be long past: a letter read out in court."""
    page = telling.article.published.period
    if page is not None and page.last is not None and (page.first is None or page.last - page.first <= _FEW_DAYS):
        return True
    first = next((one for one in telling.article.sentences if one.zone == "body"), sentence)
    return sentence.paragraph - first.paragraph <= _LEAD


def is_past(telling: Telling, day: str) -> bool:
    """True for a day weeks before the first that a page of no known day can be of, on which no news is told."""
    page, told = telling.article.published.period, exact_day(day)
    if page is None or page.first is None or page.first == page.last or told is None:
        return False
    return page.first - told > _FEW_DAYS
