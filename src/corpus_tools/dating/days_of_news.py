"""The days of a text by what happened on known days, and by the weekdays beside them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.dating import clues, last_and_next, likely_days, other_weeks, weeks
from corpus_tools.dating.bounds import Bounds, with_a_day_around


def of_its_days(bounds: Bounds, sentences: Sequence[str], opening: Sequence[str]) -> Bounds:
    """The same bounds, closed in by days of history and the weekdays beside them, else by the weekdays alone."""
    found = other_weeks.left_out(clues.find_clues(sentences), sentences)
    weekdays = weeks.weekdays_of(sentences, opening)
    if likely_days.may_agree(found, bounds):
        known = likely_days.narrowed(bounds, found, weekdays)
        if known != bounds:
            near = last_and_next.soon_after(last_and_next.between(known, sentences), sentences, weekdays)
            its_week = weeks.of_its_week(near, weekdays)
            return with_a_day_around(its_week, bounds, *likely_days.last_and_next_told(found, its_week))
    return weeks.of_its_week(last_and_next.soon_after(bounds, sentences, weekdays), weekdays)
