"""Clues to the day of writing without the weekdays of days that a text tells as of another week than its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.dating.clues import Clue, Option
from corpus_tools.dating.dates_in_names import days_of_outrages
from corpus_tools.dating.windows import shifted


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
        return one.span[1] <= one.day or not (one.day in coming or _number(one.day) in named)

    return tuple(replace(clue, options=tuple(filter(is_of_its_week, clue.options))) for clue in clues)


def _number(day: dt.date) -> tuple[int, int]:
    return day.month, day.day
