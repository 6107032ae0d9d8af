"""The days that a text can be of, closed in by one piece of evidence after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus_tools.dating.almanac import Days


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a text can have been written, None where nothing bounds it, and the reasons."""

    first: dt.date | None = None
    last: dt.date | None = None
    reasons: tuple[str, ...] = ()

    def closed(self, least: int = 0, most: int = dt.timedelta.max.days) -> Days | None:
        """
        The first and the last day where both are known, and at least and at most so many days apart.

        >>> week = Bounds(dt.date(2024, 3, 18), dt.date(2024, 3, 25))
        >>> week.closed(most=6) is None, Bounds(week.first).closed() is None, str(week.closed(1, 7)[1])
        (True, True, '2024-03-25')
        """
        if self.first is None or self.last is None or not least <= (self.last - self.first).days <= most:
            return None
        return self.first, self.last

    def narrowed(self, first: dt.date, last: dt.date, reason: str) -> Bounds:
        """Closer days, with one reason more."""
        return Bounds(first, last, (*self.reasons, reason))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The days on which a sentence can have been written, one stretch or several, and why."""

    spans: tuple[Days, ...]
    reason: str


def since(day: dt.date, reason: str) -> Evidence:
    """Evidence that bounds from below."""
    return Evidence(((day, dt.date.max),), reason)


def until(day: dt.date, reason: str) -> Evidence:
    """Evidence that bounds from above."""
    return Evidence(((dt.date.min, day),), reason)


def combined(*ranks: Sequence[Evidence]) -> Bounds:
    """
    The bounds of all evidence, the surest rank first. A rank whose pieces do not go together with each other and with
    what is surer says nothing: a text that names two people as in office who never were together tells history.

    >>> floor, office = since(dt.date(2011, 1, 1), "a"), Evidence(((dt.date(2009, 1, 20), dt.date(2017, 1, 20)),), "b")
    >>> combined([floor], [office]).reasons
    ('a', 'b')
    """
    spans: list[Days] = [(dt.date.min, dt.date.max)]
    used: list[Evidence] = []
    for rank in ranks:
        narrower = spans
        for one in rank:
            narrower = _both(narrower, one.spans)
        if narrower and not _is_handover(narrower, rank):
            spans, used = narrower, [*used, *rank]
    first, last = spans[0][0], spans[-1][1]
    why_first = next((one.reason for one in used if any(span[0] == first for span in one.spans)), "")
    why_last = next((one.reason for one in used if any(span[1] == last for span in one.spans)), "")
    reasons = (why_first if first != dt.date.min else "", why_last if last != dt.date.max else "")
    return Bounds(
        None if first == dt.date.min else first,
        None if last == dt.date.max else last,
        tuple(dict.fromkeys(reason for reason in reasons if reason)),
    )


def _is_handover(spans: Sequence[Days], rank: Sequence[Evidence]) -> bool:
    """True for the one day on which an office had two holders, which no text is of that names both."""
    days = any(first == last for one in rank for first, last in one.spans)
    return not days and len({one.spans for one in rank}) > 1 and all(first == last for first, last in spans)


def _both(these: Iterable[Days], those: Sequence[Days]) -> list[Days]:
    """The days of both, in order."""
    return sorted((max(a, c), min(b, d)) for a, b in these for c, d in those if max(a, c) <= min(b, d))


def not_after(bounds: Bounds, day: str, reason: str) -> Bounds:
    """The same bounds, and no later than a day that the page states, which knows better than what it seems to tell."""
    last = dt.date.fromisoformat(day)
    if bounds.first and bounds.first > last:
        return Bounds(None, last, (reason,))
    if bounds.last and bounds.last <= last:
        return bounds
    return replace(bounds, last=last, reasons=(*bounds.reasons, reason))


def with_a_day_around(
    bounds: Bounds, known: Bounds, told: dt.date | None = None, before: dt.date | None = None
) -> Bounds:
    """
    Bounds that the days of the news close in to two weeks or less, with a day more at either end, since a day of the
    news is told by the clock of its own place; as far as what is ``known`` otherwise allows, not before the last
    day that is ``told`` as past and not after the last day ``before`` what is told as to come.

    >>> day, end = dt.date(2020, 5, 4), dt.date(2020, 5, 5)
    >>> around = with_a_day_around(Bounds(day, end), Bounds(day))
    >>> str(around.first), str(around.last)
    ('2020-05-04', '2020-05-06')
    """
    if not (days := bounds.closed(most=_FORTNIGHT)):
        return bounds
    first = max(days[0] - _A_DAY, min(told or dt.date.min, days[0]))
    last = min(days[1] + _A_DAY, max(before or dt.date.max, days[1]))
    if known.first and known.first <= days[0]:
        first = max(first, known.first)
    if known.last and known.last >= days[1]:
        last = min(last, known.last)
    return replace(bounds, first=first, last=last)


_YEARS_LATER = dt.timedelta(days=5 * 366)
"""After the last day that a text tells with its year, within which a day is that it tells with its weekday alone."""
_WITH_WEEKDAY = 20
"""Years of which fewer have a day of the calendar on one weekday."""


def of_its_years(
    found: Sequence[Evidence], bounds: Bounds, told: dt.date | None, updated: str | None
) -> list[Evidence]:
    """
    Days of any year, as far as they lie within the bounds. Of those without a weekday one must be left. The year of an
    ``updated`` page is meant, else the first with its weekday soon after the last day ``told`` with its year.
    """
    kept = []
    for one in found:
        spans = tuple(span for span in one.spans if _within(span, bounds))
        spans = tuple(span for span in spans if updated and str(span[0]) <= updated <= str(span[1])) or spans
        if len(spans) > 1 and len(one.spans) < _WITH_WEEKDAY and told and spans[0][0] - told <= _YEARS_LATER:
            spans = spans[:1]
        if len(spans) == 1 or len(one.spans) < _WITH_WEEKDAY:
            kept.append(replace(one, spans=spans or one.spans))
    return kept


def _within(span: Days, bounds: Bounds) -> bool:
    return span[1] >= (bounds.first or span[1]) and span[0] <= (bounds.last or span[0])


def heaviest(weights: Sequence[float], share: float, lighter: float) -> tuple[int, int]:
    """From where to where the days lie that hold nearly all of the weight, around the heaviest."""
    start = max(range(len(weights)), key=weights.__getitem__)
    end, most = start + 1, weights[start]
    while True:
        before = weights[start - 1] if start else 0.0
        after = weights[end] if end < len(weights) else 0.0
        if sum(weights[start:end]) >= share * sum(weights) and max(before, after) * lighter < most:
            return start, end
        start, end = (start - 1, end) if before > after else (start, end + 1)


_A_DAY, _FORTNIGHT = dt.timedelta(days=1), 14
