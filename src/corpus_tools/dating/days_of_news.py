"""The days of a text by what happened on known days, and by the weekdays beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.dating import clues, last_and_next, likely_days, weeks
from corpus_tools.dating.bounds import Bounds, with_a_day_around
from corpus_tools.dating.clues import EXACT, Clue, Option
from corpus_tools.dating.dates_in_names import days_of_outrages
from corpus_tools.dating.windows import shifted


def of_its_days(bounds: Bounds, sentences: Sequence[str], opening: Sequence[str]) -> Bounds:
    """The same bounds, closed in by days of history and the weekdays beside them, else by the weekdays alone."""
    found = left_out(clues.find_clues(sentences), sentences)
    weekdays = weeks.weekdays_of(sentences, opening)
    if likely_days.may_agree(found, bounds):
        known = likely_days.narrowed(bounds, found, weekdays)
        if known != bounds:
            near = last_and_next.soon_after(last_and_next.between(known, sentences), sentences, weekdays)
            its_week = weeks.of_its_week(near, weekdays)
            return with_a_day_around(its_week, bounds, *_last_and_next(found, its_week))
    return weeks.of_its_week(last_and_next.soon_after(bounds, sentences, weekdays), weekdays)


def _last_and_next(found: Sequence[Clue], bounds: Bounds) -> tuple[dt.date | None, dt.date | None]:
    """The last day of history told as past that goes with all days of some bounds, and the day before the next one."""
    if not (days := bounds.closed()):
        return None, None
    options = (one for clue in found for one in clue.options if one.done and one.kind in EXACT)
    telling = (one for one in options if one.bits > likely_days.TELLING)
    fitting = [one for one in telling if one.span[0] <= days[0] and days[1] <= one.span[1]]
    past = (_last_day(one) for one in fitting if one.day <= one.span[0])
    coming = (one.span[1] for one in fitting if one.span[1] < one.day and one.kind != "after")
    return max(past, default=None), min(coming, default=None)


def _last_day(one: Option) -> dt.date:
    """The day of what is told, on which a count in days ends: a day after the coup."""
    counts = one.counted or (one.kind == "after" and (one.span[1] - one.span[0]).days < _WEEK)
    return one.span[0] if counts else one.day


_WEEK = 7


def left_out(clues: Sequence[Clue], sentences: Sequence[str]) -> tuple[Clue, ...]:
    """
    The same clues without weekdays read as those of days that the text tells as longer ago ("which fell a week ago"),
    as to come ("the congress, to be held in July or on 3 July"), or by their date in a name ("the June 12 attack").
    """
    options = [option for clue in clues for option in clue.options]
    gone = {one.day for one in options if one.kind == "ago" and one.span[0] > shifted(one.day, 1)}
    coming = {one.day for one in options if one.kind == "month" and one.span[1] <= one.day}
    named = days_of_outrages(sentences) | {clue.season[:2] for clue in clues if clue.season and clue.season[2]}

    def is_of_its_week(one: Option) -> bool:
        if one.kind != "weekday" or one.day in gone:
            return one.kind != "weekday"
        return one.span[1] <= one.day or not (one.day in coming or (one.day.month, one.day.day) in named)

    return tuple(replace(clue, options=tuple(filter(is_of_its_week, clue.options))) for clue in clues)
