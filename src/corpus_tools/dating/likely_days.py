"""
The days on which a text was likeliest written, where its clues agree: an interval is given only where it holds nearly
all of the weight (``weighing``) and two things that do not depend on each other speak for it, or the news of its lead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import combinations
from operator import attrgetter

from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.clues import EXACT, Clue, Option
from corpus_tools.dating.weeks import Weekdays
from corpus_tools.dating.weighing import MONTH, NEWS_OF_AN_END, Stretch, stretches_of
from corpus_tools.dating.windows import WEEKDAYS, shifted

SURE = 0.95
"""The share of the weight that the days given must hold."""

_FAIRLY = 0.9
"""The same within one stretch of news, where two clues at least agree on the days."""

_LIGHTER = 32.0
"""How many times lighter than the likeliest day one is that is left out at an end of the days given."""

_SURPRISING = 9.0
"""Bits of a clue that by itself tells the week of a year that is known."""

_VERY_SURPRISING = 10.8
"""Bits of a clue that by itself tells the week of a text."""

TELLING = 7.0
"""The same where another day of history speaks for its weeks."""

_ALONE, _TOLD_TWICE = 0.8, 0.7
"""
The share of the weight of two days from which on the news of a lead dates a text whose years are known, without
anything else: where it has one deed of that news, or more.
"""

_OF_ITS_WEEK = 0.85
"""The same share of the week around, for one deed."""

_SEVERAL, _LIKELY = 3, 0.6
"""
How many days of history that fit date a text whatever else is known of each; the share of the weight from which on two
do, within bounds that rest on something else.
"""

_FAIRLY_RARE = 2.4
"""Bits of the names of such news."""

_RARE = 3.0
"""Bits of names that few rows have."""

_VERY_RARE = 5.0
"""Bits of names that hardly another row has."""

ANY = Weekdays()
"""What a text says of its weekday that names none."""

_QUARTER = 92
"""Days within which a day named by its date goes with one named by its weekday."""

_FEW_YEARS = 1100
"""Days that a text can be of, so that one rare day of history dates it."""

_LONGEST = 400
"""Days; what is wider than that is no news."""


def narrowed(bounds: Bounds, clues: Sequence[Clue], weekdays: Weekdays = ANY) -> Bounds:
    """
    The same bounds, or narrower ones where the clues agree on some days; ``weekdays`` are those told.

    >>> day, month = dt.date(2019, 10, 9), (dt.date(2019, 10, 9), dt.date(2019, 11, 23))
    >>> spans = [(shifted(day, days), shifted(day, days + 6)) for days in (0, 2, 4)]
    >>> options = [Option(span[0], "weekday", span, month, 12.0, 5.0, 3.0, True, "a landing") for span in spans]
    >>> narrowed(Bounds(), [Clue((option,)) for option in options]).first
    datetime.date(2019, 10, 13)
    """
    stretches = tuple(stretches_of(bounds, clues, weekdays))
    found = _likeliest(stretches, SURE) or _likeliest(stretches, SURE, days=len(WEEKDAYS))
    closer = _likeliest(stretches, _FAIRLY if found or bounds.last else _ALONE)
    for days in (closer, found):
        if (
            days
            and _length(days) < MONTH
            and (_agree(best := max(days, key=_density_of), bounds, stretches) or _is_counted_to(best, weekdays))
        ):
            likely = _without_ends(days, best.density / _LIGHTER)
            return _within(bounds, likely[0].first, likely[-1].last, best.fitting)
    if found is None or _length(found) < MONTH:
        return bounds
    of_a_year = _of_the_year(bounds, found, max(found, key=_density_of))
    return bounds if of_a_year == bounds else narrowed(of_a_year, clues, weekdays)


_density_of = attrgetter("density")


def _without_ends(found: Sequence[Stretch], least: float) -> Sequence[Stretch]:
    """The stretches without those at either end that weigh less a day."""
    heavy = [number for number, one in enumerate(found) if one.density >= least]
    return found[heavy[0] : heavy[-1] + 1]


def _of_the_year(bounds: Bounds, found: Sequence[Stretch], best: Stretch) -> Bounds:
    """The days on which all fits that says only the year, where nothing else of the text says as much."""
    fitting = [one for one in best.fitting if _fits(one.span, best)]
    if not fitting or not _agree_on_the_year(best):
        return bounds
    first, last = found[0].first, found[-1].last  # of which the light ends are cut off; a clue holds for all its days
    starts = [one.span[0] for one in fitting if 0 <= (first - one.span[0]).days < MONTH]
    ends = [one.span[1] for one in fitting if 0 <= (one.span[1] - last).days < MONTH]
    if within := bounds.closed(most=_LONGEST):
        first, last = within
        ends.append(last)
    return _within(bounds, max(starts, default=first), min(ends, default=last), fitting)


def _within(bounds: Bounds, first: dt.date, last: dt.date, fitting: Sequence[Option]) -> Bounds:
    """The bounds closed in by some days, or, where they exclude them, those days instead."""
    reasons = tuple(f"it tells of {option.reason}" for option in fitting)
    over = bounds.last and 0 < (last - bounds.last).days <= NEWS_OF_AN_END and not bounds.closed(most=MONTH - 1)
    start, end = max(first, bounds.first or first), last if over else min(last, bounds.last or last)
    if start > end:
        return Bounds(first, last, reasons)
    return Bounds(start, end, tuple(dict.fromkeys((*bounds.reasons, *reasons))))


def may_agree(clues: Sequence[Clue], bounds: Bounds) -> bool:
    """A cheap test for clues that can date a text: two days of history close to each other, a date, one in a year."""
    exact = [(number, one) for number, clue in enumerate(clues) for one in clue.options if one.kind in EXACT]
    if any(one.kind == "date" or _is_news(one) or (one.bits > TELLING and one.told > _RARE) for _, one in exact):
        return True
    if exact and bounds.closed(most=_LONGEST):
        return True
    if any(clue.season for clue in clues) and any(one.bits > TELLING for _, one in exact):
        return True
    return any(
        a.day != b.day and number != other and a.around[0] <= b.around[1] and b.around[0] <= a.around[1]
        for (number, a), (other, b) in combinations(exact, 2)
    )


def _share(best: Stretch, stretches: Sequence[Stretch], around: int) -> float:
    """How much of all weight a day and those around it have."""
    first, last = shifted(best.first, -around), shifted(best.first, around)
    return sum(one.weight for one in stretches if first <= one.first <= last) / sum(s.weight for s in stretches)


def _is_rare(one: Option) -> bool:
    return one.telling and one.done and one.bits > TELLING and one.told > _RARE


def _is_telling(one: Option) -> bool:
    """True for a day told by several names with a deed, or by names that hardly another row has."""
    return one.told >= _FAIRLY_RARE if one.telling else one.told >= _VERY_RARE


def _is_news(one: Option) -> bool:
    return one.news > 0 and one.bits > TELLING and one.told > _FAIRLY_RARE


def _agree(days: Stretch, bounds: Bounds, stretches: Sequence[Stretch]) -> bool:
    """
    True where two things that do not depend on each other speak for these days and not only for their year: two days
    of history, or a surprising one with a date or with the last day that the text is known to be later than.
    """
    share, week = _share(days, stretches, 1), _share(days, stretches, len(WEEKDAYS) - 1)
    if all(one.is_of_a_week for one in _close(days)):
        return False
    return _several_fit(days, bounds, share, week) or _two_are_told(days) or _one_is_news(days, bounds, share, week)


def _several_fit(days: Stretch, bounds: Bounds, share: float, week: float) -> bool:
    """True where several days of history fit, two where the days lie within bounds that rest on something else."""
    fitting = len({one.day for one in days.fitting if one.kind in EXACT and (one.done or one.kind == "date")})
    if fitting >= _SEVERAL and week > _TOLD_TWICE:
        return True
    within = bounds.closed()
    if within is None or not within[0] <= days.first <= within[1]:
        return False
    return fitting > (bounds.closed(most=MONTH - 1) is None) and share > _LIKELY


def _two_are_told(days: Stretch) -> bool:
    """True where two days of history are told as of one week, and one of them so that it can be no other."""
    exact = [one for one in days.fitting if one.is_close and one.kind in EXACT]
    close = _close(days)
    strong = max((one.bits for one in close if one.telling), default=0.0)
    told_of = {one.day.weekday() for one in close if one.kind == "weekday"}
    others = {one.day for one in exact if one.kind != "weekday" or one.day.weekday() not in told_of}
    told = any(one.telling for one in exact)
    return (told and len({one.day for one in close}) > 1) or (
        bool(others - {one.day for one in close}) and strong > TELLING
    )


def _one_is_news(days: Stretch, bounds: Bounds, share: float, week: float) -> bool:
    """True where one day of history is what a lead tells, or told in rare words beside what bounds the text."""
    close = _close(days)
    in_time = (bounds.first or days.first) <= days.first <= shifted(bounds.last or days.first, NEWS_OF_AN_END)
    told = {one.day for one in close if one.telling}
    deeds = max(
        (one.news for one in close if in_time and _is_news(one) and (one.day in told or one.news > 1)), default=0
    )
    if (bounds.last and deeds == 1 and (share > _ALONE or week > _OF_ITS_WEEK)) or (
        deeds > 1 and (week > _OF_ITS_WEEK or ((bounds.first or bounds.last) and share > _TOLD_TWICE))
    ):
        return True
    strong = max((one.bits for one in close if one.telling), default=0.0)
    dated = [one for one in days.fitting if one.kind == "date" and abs((one.day - days.first).days) <= _QUARTER]
    if strong > TELLING and any(one.bits > TELLING for one in dated):
        return True
    rare = any(map(_is_rare, close))
    if rare and week > SURE and len({one.kind for one in close if one.telling and one.done and one.bits > TELLING}) > 1:
        return True
    if (days.near and (rare or strong >= _SURPRISING)) or (
        rare and share > _TOLD_TWICE and bounds.closed(most=_FEW_YEARS)
    ):
        return True
    if week > _OF_ITS_WEEK and bounds.closed(most=_LONGEST) and in_time and any(map(_is_telling, close)):
        return True
    if rare and week > _OF_ITS_WEEK and bounds.first in {one.day for one in close if one.telling}:
        return True
    fresh = bounds.first is not None and bool(close) and 0 < (close[0].day - bounds.first).days < MONTH
    return (strong >= _SURPRISING and (fresh or bool(dated))) or (deeds > 1 and strong >= _VERY_SURPRISING)


def _is_counted_to(days: Stretch, weekdays: Weekdays) -> bool:
    """True where the weekday of the news is that to which it counts from a day of history: Friday, ten days after."""
    counted = [one for one in _close(days) if one.kind == "after" and one.telling and one.done]
    return any(
        one.bits > _SURPRISING and one.span[0].weekday() == weekdays.first and (days.first - one.span[0]).days <= 1
        for one in counted
    )


def _close(days: Stretch) -> list[Option]:
    """The options that say in which month a text was written and fit all of some days."""
    return [one for one in days.fitting if one.is_close and one.kind in EXACT and _fits(one.span, days)]


def _agree_on_the_year(days: Stretch) -> bool:
    """True where two days of history fit, one of them telling, or one by its date."""
    fitting = [one for one in days.fitting if _fits(one.span, days) and one.kind in EXACT]
    told = any(one.telling for one in fitting)
    return (told and len({one.day for one in fitting}) > 1) or any(one.kind == "date" for one in fitting)


def _fits(span: Days, days: Stretch) -> bool:
    return span[0] <= days.first and days.last <= span[1]


def _length(found: Sequence[Stretch]) -> int:
    return (found[-1].last - found[0].first).days + 1


def _likeliest(stretches: Sequence[Stretch], share: float, days: int = 1) -> Sequence[Stretch] | None:
    """The fewest stretches in a row around the heaviest days that hold a share of the weight, ``days`` looked ahead."""
    total = sum([one.weight for one in stretches])
    if not stretches:
        return None
    densities = [one.density for one in stretches]
    heaviest = densities.index(max(densities))
    start = end = heaviest
    held = stretches[heaviest].weight
    while held < share * total:
        before, after = _density(reversed(stretches[:start]), days), _density(stretches[end + 1 :], days)
        start, end = (start - 1, end) if before > after else (start, end + 1)
        held += stretches[start if before > after else end].weight
        if _length(stretches[start : end + 1]) > _LONGEST:
            return None
    return stretches[start : end + 1] if stretches[heaviest].fitting else None


def _density(stretches: Iterable[Stretch], days: int) -> float:
    """The weight a day of the first of some stretches that are so many days together; -1 of none."""
    weight, length = 0.0, 0
    for one in stretches:
        weight, length = weight + one.weight, length + (one.last - one.first).days + 1
        if length >= days:
            break
    return weight / length if length else -1.0
