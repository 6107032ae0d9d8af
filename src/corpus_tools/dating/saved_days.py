"""The days given with a document: of its retrieval, in the name of its file, by what others of its corpus tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corpus_tools.dating.bounds import Bounds, not_after
from corpus_tools.named_days import BY_NAME, NAMED
from corpus_tools.periods import Period

_REASONS = {"retrieved": "it was retrieved on {}", NAMED: f"{BY_NAME} {{}}"}
_SOON = 45
"""Days before the one in a name within which what a text seems to be of is the news of that day."""


def not_after_saved(bounds: Bounds, given: Mapping[str, str]) -> Bounds:
    """
    The same bounds, and no later than these days; a day in a name that the text contradicts is of something else.

    >>> not_after_saved(Bounds(None, None, ()), {"retrieved": "2020-01-15"}).reasons
    ('it was retrieved on 2020-01-15',)
    """
    for word, reason in _REASONS.items():
        last = Period.parse(given[word]).last if word in given else None
        if last and not (bounds.first and bounds.first > last):
            bounds = not_after(bounds, str(last), reason.format(given[word]))
    return bounds


def up_to_its_name(bounds: Bounds, given: Mapping[str, str], known: Bounds) -> Bounds:
    """
    Bounds that were narrowed by the days of which a text seems to tell, with the day in the name of its file: soon
    after them they last until that day, and before them they are what is ``known`` otherwise.

    >>> import datetime as dt
    >>> known, narrowed = Bounds(dt.date(2019, 1, 1)), Bounds(dt.date(2019, 8, 20), dt.date(2019, 8, 22))
    >>> [str(up_to_its_name(narrowed, {NAMED: day}, known).last) for day in ("2019-08-25", "2020-08-25", "2019-08-01")]
    ['2019-08-25', '2019-08-22', 'None']
    """
    day = Period.parse(given[NAMED]).last if NAMED in given else None
    if day is None or bounds == known:
        return bounds
    if bounds.first and bounds.first > day:
        return bounds if known.first and known.first > day else known
    if bounds.last and 0 < (day - bounds.last).days <= _SOON and not (known.last and known.last < day):
        return replace(bounds, last=day, reasons=(*bounds.reasons, _REASONS[NAMED].format(day)))
    return bounds


ELSEWHERE, REASONS = "elsewhere", "elsewhere_reasons"
"""Under these words a document is given the days that other documents tell, as EDTF, and the reasons."""


def as_told_elsewhere(bounds: Bounds, given: Mapping[str, str]) -> Bounds:
    """
    The same bounds, closed in by these days, unless what the text knows itself rules them out.

    >>> days = {ELSEWHERE: "2024-03-09/2024-03-15", REASONS: "b has its text on 2024-03-14"}
    >>> found = as_told_elsewhere(Bounds(), days)
    >>> str(found.first), str(found.last), found.reasons
    ('2024-03-09', '2024-03-15', ('b has its text on 2024-03-14',))
    """
    if ELSEWHERE not in given:
        return bounds
    days = Period.parse(given[ELSEWHERE])
    first = max(filter(None, (bounds.first, days.first)), default=None)
    last = min(filter(None, (bounds.last, days.last)), default=None)
    if (first, last) == (bounds.first, bounds.last) or (first and last and first > last):
        return bounds
    return Bounds(first, last, (*bounds.reasons, *filter(None, given[REASONS].split("; "))))
