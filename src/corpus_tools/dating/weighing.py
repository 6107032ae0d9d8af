"""
What each day weighs as that of writing, by the clues that fit it: each counts as many bits as it would be surprising by
chance; two that rest on one day of history are not independent and count little more than one (naive Bayes with the
dependent evidence held down; D. D. Lewis, "Naive (Bayes) at forty", ECML 1998). Before any clue a day counts the more
the less it lies after the last day that the text tells as past.
"""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from corpus_tools.dating import listed_days
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.clues import EXACT, Clue, Option, Season
from corpus_tools.dating.weeks import Weekdays
from corpus_tools.dating.windows import days_from, shifted

_AGAIN = 5.0
"""The most bits of a second clue that rests on the same day of history as another."""

_OUTSIDE = 8.0
"""Bits against days outside the bounds that the text sets otherwise: they rest on names, which may be another's."""

_WORTH = 10.0
"""Bits from which on days are weighed one by one."""

_SEASON = 1.5
"""Bits of a date without its year within a month of a day, and against one further off."""

_ROUGH = 5.0
"""The most bits of all times together of which many days are."""

_COVERED = 0.4
"""The share of the times of a text, of a weekday or a date, whose days the list should have."""

_OUTSIDE_BOTH = 10.0
"""The same where it sets a first and a last day."""

NEWS_OF_AN_END = 3
"""Days after the last of somebody in office on which the news of his end still calls him so."""

_JUST_OVER = 2.0
"""Bits against such a day."""

_YEAR = 365
MONTH = 31
_A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the same clues fit, what they weigh together, and what each rests on."""

    first: dt.date
    last: dt.date
    weight: float
    density: float
    """The weight of each of its days."""
    fitting: tuple[Option, ...]
    near: int = 0
    """How many dates without their year lie within a month of it, as most of those in the news do."""


def stretches_of(bounds: Bounds, clues: Sequence[Clue], weekdays: Weekdays) -> Iterator[Stretch]:
    options = [option for clue in clues for option in clue.options]
    if not options:
        return
    against = [weekdays.against(day) for day in range(7)]
    share = sum(2.0**-bits for bits in against) / 7
    edges = _edges(bounds, options)
    for (first, after), around in zip(pairwise(edges), _around(edges, clues), strict=True):
        last = after - _A_DAY
        fitting = _fitting(around, (first, last)) if around else []
        told = tuple([option for option, _ in fitting])
        bits = _together(fitting, len(clues)) if fitting else 0.0
        weight = _prior(first, bounds) * 2.0**bits
        length = (last - first).days + 1
        if bits < _WORTH or length > MONTH * 2:
            yield Stretch(first, last, length * weight * share, length * weight * share / length, told)
        else:
            seasons = {one.season for one in clues if one.season and not _is_covered(one, first)}
            for day in days_from(first, last):
                near, far = _near_and_far(seasons, day)
                bits = _SEASON * (near - far) - against[day.weekday()]
                yield Stretch(day, day, weight * 2.0**bits, weight * 2.0**bits, told, near)


def _around(edges: Sequence[dt.date], clues: Sequence[Clue]) -> list[list[list[Option]]]:
    """For the days between each edge and the next what each clue tells of, where it was in the news on them."""
    found: list[list[list[Option]]] = [[] for _ in edges[1:]]
    for clue in clues:
        told: dict[int, list[Option]] = {}
        for option in clue.options:
            first, after = option.around[0], option.around[1] + _A_DAY
            for number in range(bisect_left(edges, first), bisect_right(edges, after) - 1):
                told.setdefault(number, []).append(option)
        for number, options in told.items():
            found[number].append(options)
    return found


def _is_covered(clue: Clue, day: dt.date) -> bool:
    """True where a clue tells of a known day and can have been written on a day."""
    return any(one.span[0] <= day <= one.span[1] for one in clue.options)


def _near_and_far(seasons: Collection[Season], day: dt.date) -> tuple[int, int]:
    """How many dates without a year lie within a month of a day, and how many do not; two of either at most."""
    near = sum(_is_near(month, number, ahead, day) for month, number, ahead in seasons)
    return min(near, 2), min(len(seasons) - near, 2)


def _is_near(month: int, number: int, ahead: bool | None, day: dt.date) -> bool:
    behind = (day - dt.date(day.year, month, min(number, 28))).days % _YEAR
    return (ahead is not True and behind <= MONTH) or (ahead is not False and _YEAR - behind <= MONTH)


def _together(fitting: Sequence[tuple[Option, float]], times: int) -> float:
    """
    The bits of what fits some days. Where few of the times of a text fit any, the list knows little of its matter, and
    each that fits says less; times of which many days are ("this week") say little together.
    """
    exact = [bits for option, bits in fitting if option.kind in EXACT]
    rough = sum(bits for option, bits in fitting if option.kind not in EXACT)
    covered = (len(exact) + 0.5) / (times + 1)
    known = min(0.0, math.log2(covered / _COVERED))
    told = max((option.told for option, _ in fitting if option.kind in EXACT), default=0.0)
    return sum(max(0.0, bits + known) for bits in exact) + min(rough, _ROUGH) + told


def _edges(bounds: Bounds, options: Sequence[Option]) -> list[dt.date]:
    """The days on which something begins or ends to fit."""
    start, end = listed_days.known_days()[0], shifted(listed_days.known_days()[1], _YEAR)
    spans = [
        (bounds.first or start, bounds.last or end),
        *chain.from_iterable((one.span, one.around) for one in options),
    ]
    edges = {day for first, last in spans for day in (first, last + _A_DAY)} | {start, end + _A_DAY}
    edges |= {dt.date(year, 1, 1) for year in range(start.year, end.year)}
    return sorted([edge for edge in edges if start <= edge <= end + _A_DAY])


def _fitting(around: Sequence[Sequence[Option]], days: Days) -> list[tuple[Option, float]]:
    """
    The options that fit some days, of those of each clue that were in the news: the best for each day of history and
    kind of time, and what each counts.
    """
    best: dict[tuple[dt.date, str], tuple[float, Option]] = {}
    for options in around:
        fits = [(bits, option) for option in options if (bits := _speaks_for(option, days)) > 0]
        if fits:
            bits, option = fits[0]
            if len(fits) > 1:
                bits, option = max(fits, key=_weight_of)
                option = _with_others(option, [one for _, one in fits])
            key = (option.day, option.kind)
            if key not in best or _weight_of(best[key]) < _weight_of((bits, option)):
                best[key] = bits, option
    seen: set[dt.date] = set()
    counted = []
    for (day, _), (bits, option) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        counted.append((option, min(bits, _AGAIN) if day in seen else bits))
        seen.add(day)
    return counted


def _with_others(option: Option, fits: Sequence[Option]) -> Option:
    """The same with what else the list has of its day: two rows of one day are no rivals."""
    same = [one for one in fits if (one.day, one.kind) == (option.day, option.kind)]
    if len(same) == 1:
        return option
    told, news = max(one.told for one in same), max(one.news for one in same)
    return replace(option, told=told, news=news, telling=any(one.telling for one in same))


def _weight_of(fit: tuple[float, Option]) -> tuple[float, bool]:
    return fit[0], fit[1].telling


def _speaks_for(option: Option, days: Days) -> float:
    """The bits of an option for days on which it was in the news."""
    return option.bits - option.apart * (not (option.span[0] <= days[0] and days[1] <= option.span[1]))


def _prior(first: dt.date, bounds: Bounds) -> float:
    """How likely a day is before any clue: half as likely a year after the last day told as past, and so on."""
    outside = (bounds.first and first < bounds.first) or (bounds.last and first > bounds.last)
    years = max(0, (first - bounds.first).days) / _YEAR if bounds.first else 0.0
    against = _OUTSIDE_BOTH if bounds.first and bounds.last else _OUTSIDE
    if bounds.last and 0 < (first - bounds.last).days <= NEWS_OF_AN_END:
        against = _JUST_OVER
    return (2.0**-against if outside else 1.0) / (1.0 + years)
