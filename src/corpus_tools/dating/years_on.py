"""
The year of a page that looks back from a round distance: its headline or first sentences say "One year on", and they
name one thing of which the day is known, or a day with its year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import dates
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import NUMBER, count_of, later, shifted

_OPENING = 8
"""Sentences that open a page, its headline among them."""
_EARLY, _LATE = 45, 60
"""Days before and after it is full years in which the press says so."""
_WIDE = 400
"""Days from which on bounds say less."""
_ON = re.compile(rf"(?:\A|[:;.?!–—-] |, )(?P<count>{NUMBER})\syears?\son(?=\Z|[,:;.?!]| –| —)", re.IGNORECASE)
_NAMED = re.compile(r"it names “(?P<words>.+?)” \((?P<day>\d{4}-\d\d-\d\d);")
"""The reason of a floor that is one day on which something was, not the first of somebody in office."""


def written_years_on(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    Bounds that are open at the end or wide, closed in to the weeks around so many years after the first day.

    >>> import datetime as dt
    >>> page = ["The night of the buses: One Year On", "On September 26, 2014, it began."]
    >>> found = written_years_on(Bounds(dt.date(2014, 9, 26)), page)
    >>> str(found.first), str(found.last)
    ('2015-08-12', '2015-11-25')
    >>> written_years_on(Bounds(dt.date(2014, 9, 26)), page[:1]).last is None
    True
    """
    first, opening = bounds.first, sentences[:_OPENING]
    if first is None or (bounds.last and (bounds.last - first).days < _WIDE):
        return bounds
    found = [match for one in opening if " on" in one.lower() for match in _ON.finditer(one)]
    counts = {count_of(match["count"]) for match in found}
    if len(counts) != 1 or not _tells(bounds, " ".join(opening)):
        return bounds
    day = later(first, counts.pop(), "year")
    reason = f"it says “{found[0].group().strip(' ,:;.?!–—-')}”"
    start, end = shifted(day, -_EARLY), min(shifted(day, _LATE), bounds.last or day.max)
    if end < start:
        return bounds
    return bounds.narrowed(max(start, first), end, reason)


def _tells(bounds: Bounds, opening: str) -> bool:
    """True where the first day is one that the opening states, or that of something it names."""
    named = [match for reason in bounds.reasons if (match := _NAMED.match(reason))]
    if any(match["day"] == str(bounds.first) and _stands(match["words"], opening) for match in named):
        return True
    days = (found for found in dates.in_sentence(opening) if found.year and found.day and len(found.readings) < 2)
    return any(found.edtf == str(bounds.first) for found in days)


def _stands(words: str, opening: str) -> bool:
    """True where the first of the words by which something is named stand there: “Houla … killings”."""
    return words.split(" … ")[0] in opening
