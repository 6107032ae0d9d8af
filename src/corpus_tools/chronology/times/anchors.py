"""From what a text's times are resolved: history told in order, and dates of parts with a date of their own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache

from corpus_tools.chronology.times.tokens import GAP, Tokens, code
from corpus_tools.dates import DateFound, find_dates, in_calendar
from corpus_tools.model import Article, Span, Zone
from corpus_tools.periods import Period

_TOLD_DATES = 3  # dated years that make a text history rather than news with one look back
_TOLD_SHARE = 0.7  # of them, those more than a year before publication, where that is known


def is_contradicted(tokens: Sequence[Tokens], published: Period | None) -> bool:
    """True where most years that a text names come after its day of publication, so that the day is another's."""
    years = [int(value) for group in tokens for value in _years(group)]
    if published is None or published.last is None or len(years) < _TOLD_DATES:
        return False
    return sum(year > published.last.year + 1 for year in years) * 2 > len(years)


_OF_NOW = re.compile(
    r"\b(?:argues?|believes?|claims|denies|deny|insists?|maintains?|replies|says?|vows?|wants?|warns?|will"
    r"|(?:am|are|is) (?:due|expected|to)"
    r"|I (?:am|ask|believe|consider|demand|insist|regret|request|reserve)|has (?:not|promised|said|urged)"
    r"|(?:he|she|they) (?:asks?|plans?|refuses?))\b"
)
_OFTEN = 5  # times that a text tells of what people say now, or of what is to come, so that it is no history


def tells_of_now(text: str) -> bool:
    """True for a text that tells often what people say now and what will be: it explains a quarrel of its day."""
    return len(_OF_NOW.findall(text)) >= _OFTEN


_MET = re.compile(r"\b(?:showed|told|tells) me\b|\bI (?:asked|drove|met|sat with|spoke (?:to|with)|visited|walked)\b")
"""How the author of a report tells of those whom she has met."""
_TWICE = 2


def tells_of_meetings(text: str) -> bool:
    """True for a text whose author has met those of whom it tells: a report with a past, and no history."""
    return len(_MET.findall(text)) >= _TWICE


def is_told_in_order(
    tokens: Sequence[Tokens], published: Period | None, speaks: Callable[[], bool], of_now: Callable[[], bool]
) -> bool:
    """
    True for history told in order: mostly dates with their year, long before publication where that is known, and
    few words that count from today. Few years are enough where the text goes from day to day or nothing in it is of
    today; where publication is known, nobody in it may ``speak`` as people do in reports; where it is not known, the
    text may not tell ``of_now``. Both are looked for in the few texts that hang on them.
    """
    limit = published.first.year - 1 if published and published.first else None
    from_today = sum(_counted_from_today(group, limit) for group in tokens)
    years = [int(value) for group in tokens for value in _years(group)]
    if limit is not None:
        if sum(year < limit for year in years) < _TOLD_SHARE * len(years):
            return False
        if len(years) >= _TOLD_DATES and from_today * 6 <= len(years) and _names_year_first(tokens):
            return True
        return bool(years) and max(years) < limit and _goes_by_days(tokens) and not speaks()
    if len(years) == _TOLD_DATES - 1 and not from_today and _names_year_first(tokens) and not speaks():
        return True
    of_dates = len(years) >= _TOLD_DATES and from_today * 3 <= len(years)
    return (of_dates or (bool(years) and _goes_by_days(tokens))) and not of_now()


def _names_year_first(tokens: Sequence[Tokens]) -> bool:
    """True where no day stands without its year before the first year: a report counts such a day from its own."""
    return bool(_year_first().match("".join(group.codes for group in tokens)))


def _goes_by_days(tokens: Sequence[Tokens]) -> bool:
    """True where a text goes from day to day by the calendar, with few weekdays and no other word from today."""
    codes = [group.codes for group in tokens]
    days = (code("yearless"), code("paired_day"), code("day_date"), code("the") + code("ordinal"))
    named = sum(text.count(day) for text in codes for day in days)
    if not _names_year_first(tokens):
        return False
    weekdays = sum(text.count(code("weekday")) for text in codes)
    others = sum(len(_from_today().findall(text.replace(code("weekday"), GAP))) for text in codes)
    return named > 1 and weekdays * 2 <= named and not others


@cache
def _from_today() -> re.Pattern[str]:
    """Classes of words that count from the day of writing: yesterday, Monday, two years ago, now, last week."""
    alone, pointing, units = (
        f"[{''.join(map(code, names.split()))}]"
        for names in (
            "deictic weekday ago ref",
            "this last past recent",
            "unit units daypart weekday month season",
        )
    )
    counted = f"{code('number')}|{code('vague')}|{code('a')}|{code('of')}"
    return re.compile(f"{alone}|{pointing}(?:{counted}){{0,3}}{units}(?!{code('of')})")


def _counted_from_today(tokens: Tokens, limit: int | None) -> int:
    """How many words of a paragraph count from today; a weekday behind a day of a long past year counts from that."""
    found = [match.start() for match in _from_today().finditer(tokens.codes)]
    if limit is None or not found:
        return len(found)
    dated = (at for at, name in enumerate(tokens.codes) if name == code("day_date"))
    past = next((at for at in dated if int(tokens.values[at][:4]) < limit), len(tokens.codes))
    return sum(at < past or tokens.codes[at] != code("weekday") for at in found)


def _years(tokens: Tokens) -> list[str]:
    """The years that a stretch names; of a year with its era no more than that it is long past."""
    if code("era") in tokens.codes:
        return ["0001"] * tokens.codes.count(code("era"))
    return [tokens.values[match.start()][:4] for match in _dated().finditer(tokens.codes)]


@cache
def _year_first() -> re.Pattern[str]:
    """Words up to a year, before which no day stands without one."""
    without, dated = (f"{code(one)}{code(other)}" for one, other in (("yearless", "paired_day"), ("year", "day_date")))
    return re.compile(f"[^{without}]*?[{dated}{code('month_year')}]")


@cache
def _dated() -> re.Pattern[str]:
    """Classes of words that name a year."""
    return re.compile(f"[{code('year')}{code('day_date')}{code('month_year')}]")


def comment_day(zone: Zone, at: int, dates: Sequence[DateFound]) -> dt.date | None:
    """The day of a reader's comment: the first full date after the words in their zone, else the last before."""
    inside = [date for date in dates if zone.start <= date.start < zone.end and date.year and date.day]
    chosen = next((date for date in inside if date.start >= at), inside[-1] if inside else None)
    return dt.date(chosen.year, chosen.month, chosen.day) if chosen and chosen.year and chosen.day else None


_UPDATED = re.compile(r"\[?\(?(?:UPDATED?|Updated?|CORRECTION|Correction|EDIT|Edit|ADDENDUM)\b")
_HEADED = 60  # characters that the head of a dated addition may be long


def day_of_update(text: str, paragraph: Span, here: dt.date) -> dt.date | None:
    """The day of an addition that names it at its head, on or after the day of publication: UPDATE, June 20: …"""
    if not _UPDATED.match(text, paragraph.start):
        return None
    for date in find_dates(text, paragraph.start, min(paragraph.start + _HEADED, len(text))):
        if date.day and ":" in text[date.end : paragraph.start + _HEADED]:
            year = date.year or (here.year + (date.month < here.month))
            day = dt.date(year, date.month, date.day) if in_calendar(year, date.month, date.day) else None
            return day if day and day >= here else None
    return None


def heads_update(text: str, paragraph: Span, time: Span) -> bool:
    """
    True for the day at the head of an addition, from which nothing in it counts on but today.

    >>> added = "Correction, May 3: He died the next day."
    >>> heads_update(added, Span(0, len(added)), Span(12, 17))
    True
    """
    return bool(_UPDATED.match(text, paragraph.start)) and ":" in text[time.end : time.end + len(" 2020:")]


def publication_day(article: Article) -> dt.date | None:
    """The day of publication when it is known to the day."""
    period = article.published.period
    return period.first if period and period.first == period.last else None


_WIDE = 366  # days between the first and the last that a document can be of, so that both may give one year or month


def publication_ends(article: Article) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of publication when it is known to a year and not to the day."""
    period = article.published.period
    if period is None or period.first is None or period.last is None:
        return None
    return (period.first, period.last) if 0 < (period.last - period.first).days <= _WIDE else None
