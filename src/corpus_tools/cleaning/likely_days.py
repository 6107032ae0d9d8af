"""
The days on which a text was likeliest written, by clues that each fit some days and not others.

Every day is weighed by the clues that fit it, each counting as many bits as it would be surprising by chance; two that
rest on one day of history are not independent and count little more than one (naive Bayes with the dependent evidence
held down; D. D. Lewis, "Naive (Bayes) at forty", ECML 1998). Before any clue a day counts the more the less it lies
after the last day that the text tells as past. An interval is given only where it holds nearly all of the weight.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from corpus_tools.cleaning import days_of_history as history
from corpus_tools.cleaning.almanac import Days
from corpus_tools.cleaning.bounds import Bounds
from corpus_tools.cleaning.clues import EXACT, Clue, Option
from corpus_tools.cleaning.weeks import Weekdays
from corpus_tools.cleaning.windows import shifted

SURE = 0.95
"""The share of the weight that the days given must hold."""

_FAIRLY = 0.7
"""The same within one stretch of news, where two clues at least agree on the days."""

_LIGHTER = 6.0
"""How many times lighter than the likeliest day one is that is left out at an end of the days given."""

_AGAIN = 5.0
"""The most bits of a second clue that rests on the same day of history as another."""

_OUTSIDE = 8.0
"""Bits against days outside the bounds that the text sets otherwise: they rest on names, which may be another's."""

_SURPRISING = 9.0
"""Bits of a clue that by itself tells the week of a year that is known."""

_TELLING = 7.0
"""The same where another day of history speaks for its weeks."""

_WORTH = 10.0
"""Bits from which on days are weighed one by one."""

_SEASON = 1.5
"""Bits of a date without its year within a month of a day, and against one further off."""

_ALONE, _TOLD_TWICE = 0.8, 0.7
"""
The share of the weight of two days from which on the news of a lead dates a text whose years are known, without
anything else: where it has one deed of that news, or more.
"""

_FAIRLY_RARE = 2.4
"""Bits of the names of such news."""

_RARE = 3.0
"""Bits of names that few rows have."""

_ROUGH = 5.0
"""The most bits of all times together of which many days are."""

_COVERED = 0.4
"""The share of the times of a text, of a weekday or a date, whose days the list should have."""

_OUTSIDE_BOTH = 10.0
"""The same where it sets a first and a last day."""

_NEWS_OF_AN_END, _JUST_OVER = 3, 2.0
"""Days after the last of somebody in office on which the news of his end still calls him so, and the bits against."""

ANY = Weekdays(frozenset(), frozenset(range(7)))
"""What a text says of its weekday that names none."""

_YEAR = 365
_LONGEST = 400
"""Days; what is wider than that is no news."""
_MONTH = 31


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days on which the same clues fit, what they weigh together, and what each rests on."""

    first: dt.date
    last: dt.date
    weight: float
    fitting: tuple[Option, ...]
    near: int = 0
    """How many dates without their year lie within a month of it, as most of those in the news do."""


def narrowed(bounds: Bounds, clues: Sequence[Clue], weekdays: Weekdays = ANY) -> Bounds:
    """
    The same bounds, or narrower ones where the clues agree on some days; ``weekdays`` are those told.

    >>> day, month = dt.date(2019, 10, 9), (dt.date(2019, 10, 9), dt.date(2019, 11, 23))
    >>> spans = [(shifted(day, days), shifted(day, days + 6)) for days in (0, 2, 4)]
    >>> options = [Option(span[0], "weekday", span, month, 12.0, 5.0, 3.0, True, "a landing") for span in spans]
    >>> narrowed(Bounds(), [Clue((option,)) for option in options]).first
    datetime.date(2019, 10, 13)
    """
    stretches = tuple(_stretches(bounds, clues, weekdays))
    found = _likeliest(stretches, SURE)
    closer = _likeliest(stretches, _FAIRLY if found or bounds.last else _ALONE)
    if closer and _length(closer) < _MONTH:
        found = closer
    if found is None:
        return bounds
    best = max(found, key=_density)
    if _length(found) >= _MONTH:
        return _of_the_year(bounds, found, best)
    if not _agree(best, bounds, _share(best, stretches)):
        return bounds
    likely = _without_ends(found, _density(best) / _LIGHTER)
    return _within(bounds, likely[0].first, likely[-1].last, best.fitting)


def _without_ends(found: Sequence[_Stretch], least: float) -> Sequence[_Stretch]:
    """The stretches without those at either end that weigh less a day."""
    heavy = [number for number, one in enumerate(found) if _density(one) >= least]
    return found[heavy[0] : heavy[-1] + 1]


def _of_the_year(bounds: Bounds, found: Sequence[_Stretch], best: _Stretch) -> Bounds:
    """The days on which all fits that says only the year, where nothing else of the text says as much."""
    known = bounds.first and bounds.last and (bounds.last - bounds.first).days <= _LONGEST * 2
    fitting = [one for one in best.fitting if _fits(one.span, best)]
    if known or not fitting or not _agree_on_the_year(best):
        return bounds
    first, last = found[0].first, found[-1].last  # of which the light ends are cut off; a clue holds for all its days
    starts = [one.span[0] for one in fitting if 0 <= (first - one.span[0]).days < _MONTH]
    ends = [one.span[1] for one in fitting if 0 <= (one.span[1] - last).days < _MONTH]
    return _within(bounds, max(starts, default=first), min(ends, default=last), fitting)


def _within(bounds: Bounds, first: dt.date, last: dt.date, fitting: Sequence[Option]) -> Bounds:
    """The bounds closed in by some days, or, where they exclude them, those days instead."""
    reasons = tuple(f"it tells of {option.reason}" for option in fitting)
    over = bounds.last and 0 < (last - bounds.last).days <= _NEWS_OF_AN_END
    start, end = max(first, bounds.first or first), last if over else min(last, bounds.last or last)
    return Bounds(first, last, reasons) if start > end else Bounds(start, end, (*bounds.reasons, *reasons))


def may_agree(clues: Sequence[Clue]) -> bool:
    """A cheap test for clues that can date a text: two days of history close to each other, or a date."""
    exact = [(number, one) for number, clue in enumerate(clues) for one in clue.options if one.kind in EXACT]
    if any(one.kind == "date" or _is_news(one) for _, one in exact):
        return True
    if any(clue.season for clue in clues) and any(one.bits > _TELLING for _, one in exact):
        return True
    return any(
        a.day != b.day and number != other and a.around[0] <= b.around[1] and b.around[0] <= a.around[1]
        for (number, a), (other, b) in combinations(exact, 2)
    )


def _share(best: _Stretch, stretches: Sequence[_Stretch]) -> float:
    """How much of all weight a day and the next have."""
    after = shifted(best.first, 1)
    return sum(one.weight for one in stretches if best.first <= one.first <= after) / sum(s.weight for s in stretches)


def _is_news(one: Option) -> bool:
    return one.news > 0 and one.bits > _TELLING and one.told > _FAIRLY_RARE


def _agree(days: _Stretch, bounds: Bounds, share: float) -> bool:
    """
    True where two things that do not depend on each other speak for these days and not only for their year: two days
    of history, or a surprising one with a date or with the last day that the text is known to be later than.
    """
    exact = [one for one in days.fitting if one.is_close and one.kind in EXACT]
    close = [one for one in exact if _fits(one.span, days)]
    strong = max((one.bits for one in close if one.telling), default=0.0)
    told_of = {one.day.weekday() for one in close if one.kind == "weekday"}
    others = {one.day for one in exact if one.kind != "weekday" or one.day.weekday() not in told_of}
    others -= {one.day for one in close}
    told = any(one.telling for one in exact)
    if (told and len({one.day for one in close}) > 1) or (others and strong > _TELLING):
        return True
    deeds = max((one.news for one in close if _is_news(one) and (one.telling or one.news > 1)), default=0)
    if (bounds.first or bounds.last) and share > (_ALONE if deeds == 1 else _TOLD_TWICE if deeds else 1.0):
        return True
    if strong > _TELLING and any(one.kind == "date" and one.bits > _TELLING for one in days.fitting):
        return True
    rare = any(one.bits > _TELLING and one.told > _RARE for one in close if one.telling)
    if days.near and (rare or strong >= _SURPRISING):
        return True
    if strong < _SURPRISING:
        return False
    fresh = bounds.first is not None and 0 < (close[0].day - bounds.first).days < _MONTH
    return fresh or any(one.kind == "date" for one in days.fitting)


def _agree_on_the_year(days: _Stretch) -> bool:
    """True where two days of history fit, one of them telling, or one by its date."""
    fitting = [one for one in days.fitting if _fits(one.span, days) and one.kind in EXACT]
    told = any(one.telling for one in fitting)
    return (told and len({one.day for one in fitting}) > 1) or any(one.kind == "date" for one in fitting)


def _fits(span: Days, days: _Stretch) -> bool:
    return span[0] <= days.first and days.last <= span[1]


def _length(found: Sequence[_Stretch]) -> int:
    return (found[-1].last - found[0].first).days + 1


def _likeliest(stretches: Sequence[_Stretch], share: float) -> Sequence[_Stretch] | None:
    """The fewest stretches in a row around the heaviest days that hold a share of the weight."""
    total = sum(one.weight for one in stretches)
    if not stretches:
        return None
    heaviest = max(range(len(stretches)), key=lambda number: _density(stretches[number]))
    start = end = heaviest
    while sum(one.weight for one in stretches[start : end + 1]) < share * total:
        before = _density(stretches[start - 1]) if start else -1.0
        after = _density(stretches[end + 1]) if end + 1 < len(stretches) else -1.0
        start, end = (start - 1, end) if before > after else (start, end + 1)
        if _length(stretches[start : end + 1]) > _LONGEST:
            return None
    return stretches[start : end + 1] if stretches[heaviest].fitting else None


def _density(one: _Stretch) -> float:
    return one.weight / ((one.last - one.first).days + 1)


def _stretches(bounds: Bounds, clues: Sequence[Clue], weekdays: Weekdays) -> Iterator[_Stretch]:
    options = [option for clue in clues for option in clue.options]
    if not options:
        return
    days = _edges(bounds, options)
    for first, after in pairwise(days):
        last = shifted(after, -1)
        fitting = _fitting(clues, (first, last))
        told = tuple(option for option, _ in fitting)
        bits = _together(fitting, len(clues))
        weight = _prior(first, bounds) * 2.0**bits
        length = (last - first).days + 1
        if bits < _WORTH or length > _MONTH * 2:
            share = sum(2.0 ** -weekdays.against(day) for day in range(7)) / 7
            yield _Stretch(first, last, length * weight * share, told)
        else:
            for day in (shifted(first, step) for step in range(length)):
                near, far = _seasons(clues, day)
                bits = _SEASON * (near - far) - weekdays.against(day.weekday(), _explained(told, day))
                yield _Stretch(day, day, weight * 2.0**bits, told, near)


def _explained(told: Sequence[Option], day: dt.date) -> frozenset[int]:
    """The weekdays of which the clues tell which day is meant."""
    return frozenset(one.day.weekday() for one in told if one.kind == "weekday" and _covers(one, day))


def _seasons(clues: Sequence[Clue], day: dt.date) -> tuple[int, int]:
    """How many of the dates without a year lie within a month of a day, and how many do not; those of no known day."""
    dates = {clue.season for clue in clues if clue.season and not any(_covers(one, day) for one in clue.options)}
    near = sum(_is_near(month, number, ahead, day) for month, number, ahead in dates)
    return min(near, 2), min(len(dates) - near, 2)


def _covers(option: Option, day: dt.date) -> bool:
    return option.span[0] <= day <= option.span[1]


def _is_near(month: int, number: int, ahead: bool | None, day: dt.date) -> bool:
    behind = (day - dt.date(day.year, month, min(number, 28))).days % _YEAR
    return (ahead is not True and behind <= _MONTH) or (ahead is not False and _YEAR - behind <= _MONTH)


def _together(fitting: Sequence[tuple[Option, float]], times: int) -> float:
    """
    The bits of what fits some days. Where few of the times of a text fit any, the list knows little of its matter, and
    each that fits says less; times of which many days are ("this week") say little together.
    """
    if not fitting:
        return 0.0
    exact = [bits for option, bits in fitting if option.kind in EXACT]
    rough = sum(bits for option, bits in fitting if option.kind not in EXACT)
    covered = (len(exact) + 0.5) / (times + 1)
    known = min(0.0, math.log2(covered / _COVERED))
    told = max((option.told for option, _ in fitting if option.kind in EXACT), default=0.0)
    return sum(max(0.0, bits + known) for bits in exact) + min(rough, _ROUGH) + told


def _edges(bounds: Bounds, options: Sequence[Option]) -> list[dt.date]:
    """The days on which something begins or ends to fit."""
    start, end = history.known_days()[0], shifted(history.known_days()[1], _YEAR)
    edges = {start, shifted(end, 1), bounds.first or start, shifted(bounds.last or end, 1)}
    for option in options:
        edges |= {option.span[0], shifted(option.span[1], 1), option.around[0], shifted(option.around[1], 1)}
    edges |= {dt.date(year, 1, 1) for year in range(start.year, end.year)}
    return sorted(edge for edge in edges if start <= edge <= shifted(end, 1))


def _fitting(clues: Sequence[Clue], days: Days) -> list[tuple[Option, float]]:
    """The options that fit some days, the best for each day of history and kind of time, and what each counts."""
    best: dict[tuple[dt.date, str], tuple[float, Option]] = {}
    for clue in clues:
        fits = [(bits, option) for option in clue.options if (bits := _speaks_for(option, days)) > 0]
        if fits:
            bits, option = max(fits, key=_weight_of)
            key = (option.day, option.kind)
            if key not in best or _weight_of(best[key]) < _weight_of((bits, option)):
                best[key] = bits, option
    seen: set[dt.date] = set()
    counted = []
    for (day, _), (bits, option) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        counted.append((option, min(bits, _AGAIN) if day in seen else bits))
        seen.add(day)
    return counted


def _weight_of(fit: tuple[float, Option]) -> tuple[float, bool]:
    return fit[0], fit[1].telling


def _speaks_for(option: Option, days: Days) -> float:
    if option.span[0] <= days[0] and days[1] <= option.span[1]:
        return option.bits
    return option.bits - option.apart if option.around[0] <= days[0] and days[1] <= option.around[1] else 0.0


def _prior(first: dt.date, bounds: Bounds) -> float:
    """How likely a day is before any clue: half as likely a year after the last day told as past, and so on."""
    outside = (bounds.first and first < bounds.first) or (bounds.last and first > bounds.last)
    years = max(0, (first - bounds.first).days) / _YEAR if bounds.first else 0.0
    against = _OUTSIDE_BOTH if bounds.first and bounds.last else _OUTSIDE
    if bounds.last and 0 < (first - bounds.last).days <= _NEWS_OF_AN_END:
        against = _JUST_OVER
    return (2.0**-against if outside else 1.0) / (1.0 + years)
