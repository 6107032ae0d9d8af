"""What is said of a deed on a page of a later day: on any day from that of the deed to that of the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.chronology.events.idle_days import is_dateline
from corpus_tools.chronology.events.occasions import day_of_news
from corpus_tools.chronology.events.records import Telling, lead_of
from corpus_tools.chronology.events.sayings import cues_in, is_credited
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.order import begun_in, touch

_WITH_NEWS = frozenset({"occasion", "setting"})
"""Rules of what is said without a day of its own."""
_GATHERS = re.compile(
    r"\b(?:address|appear|attend|brief|campaign|chair|conference|court|debate|election|fair|funeral|game|hear[ds]?\b|hearing|inquest"
    r"|inquiry|interview|judge|launch|march|match|meet|met\b|news|open|parliament|press|protest|rall[iy]|receiv|session|speak"
    r"|speech|spoke|summit|talk|testif|told|tour|trial|visit|vot(?:e|ing)\b)",
    re.IGNORECASE,
)
"""Words of what people come together for and speak at, so that who speaks in a report of it does so on its day."""


def up_to_page(telling: Telling, found: Sequence[Event]) -> list[Event]:
    """
    The events, of which what is said of the deed that is the news, by those of whom no day is told on which they spoke,
    is of a day from that of the deed up to that of the page.
    """
    page, day = telling.article.published.period, day_of_news(telling, found)
    news = exact_day(day)
    last = _filed(telling) or (page.last if page else None)
    if day is None or news is None or last is None or last <= news:
        return list(found)
    told = [one for one in found if one.when == day and one.rule not in _WITH_NEWS]
    if any(_is_spoken_at(telling, one) for one in told):
        return list(found)
    between = f"{news}/{last}"
    later = {one for one in found if _may_be_later(telling, one, day, told)}
    return [replace(one, when=between, rule="occasion") if one in later else one for one in found]


def _filed(telling: Telling) -> dt.date | None:
    """The day of the dateline of a report."""
    for sentence in lead_of(telling.article, 1):
        for time in begun_in(telling.times, sentence):
            if is_dateline(telling.article.text, sentence, time):
                return exact_day(time.edtf)
    return None


def _may_be_later(telling: Telling, event: Event, news: str, told: Sequence[Event]) -> bool:
    """True for what is said without telling the deed itself, as a report does before it tells who has it."""
    if event.rule not in _WITH_NEWS or event.when != news or touch(told, event):
        return False
    cues = cues_in(telling, Span(event.start, event.end))
    return not any(is_credited(telling.article.text, telling.claims[number]) for _, number in cues)


def _is_spoken_at(telling: Telling, event: Event) -> bool:
    text = telling.article.text
    said = event.rule == "statement" or cues_in(telling, Span(event.start, event.end))
    return bool(said or _GATHERS.search(text, event.start, event.end))
