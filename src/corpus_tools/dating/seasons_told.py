"""
The part of a year or two in which a text was written that names many days and months without their year: those told as
past lie behind it, those told as coming ahead, and few days have them all so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus_tools import dates
from corpus_tools.dating import weeks
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import may_name_month
from corpus_tools.dating.yearless import HALF_A_YEAR

_ELEVEN_MONTHS = 335
"""Days within which a month named without its year is past."""

_WIDEST, _CLOSE = 800, 31
"""Days that a text can be of, so that its months tell which, and so few that they tell no more."""

_FEWEST, _FEWEST_DAYS = 4, 2
"""So many days and months a text names at least, and so many days."""

_LONGEST, _SHORTEST = 200, 10
"""Days in a row that say something of the year, and that do not rest on one word read wrong."""

_LED = re.compile(
    r"\b(?P<lead>in|since|by|during|until|from|from early|in early|in late|in mid|end of)[\s-](?P<name>[A-Z][a-z]+)\b"
    r"(?!,?\s+(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})\b(?!,\d))(?!,?\s(?:of\s)?(?:last|next|this|that|the\s(?:same|previous|following))\b)"
)
OF_A_YEAR = re.compile(r",?\s(?:of\s)?(?:last|next|this|that|the\s(?:same|previous|following))\b")
"""Behind a day of which the year is told by other words: November 8 of last year."""
_COUNTED = (" as of ", "As of ")
"""Before a day up to which something was counted, whatever is to be done: 900 ballots to be counted as of June 3."""
_LOOKS_BACK = re.compile(r"\b(?:was|were|had)\b")
_MAY = "May"


@dataclass(frozen=True, slots=True)
class _Named:
    """The month and day on which something has begun to be past, or is still to come, and how far off it can be."""

    month: int
    day: int
    coming: bool
    reach: int = HALF_A_YEAR
    exact: bool = True

    def fits(self, today: dt.date) -> bool:
        years = (year for year in (today.year - 1, today.year, today.year + 1))
        days = (dt.date(year, self.month, self.day) for year in years if dates.is_day(year, self.month, self.day))
        return any(0 <= ((one - today) if self.coming else (today - one)).days <= self.reach for one in days)


def closed_in(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in where only days that lie together have all that is named.

    >>> news = ["It fell on 5 June.", "They had met on 31 May.", "He was named in March.", "He takes office in August."]
    >>> found = closed_in(Bounds(dt.date(2013, 3, 22), dt.date(2014, 4, 1)), news)
    >>> str(found.first), str(found.last)
    ('2013-06-05', '2013-08-28')
    """
    if not bounds.first or not bounds.last or not _CLOSE < (bounds.last - bounds.first).days <= _WIDEST:
        return bounds
    named = list(dict.fromkeys((*_days(sentences), *_months(sentences))))
    if len(named) < _FEWEST or sum(one.exact for one in named) < _FEWEST_DAYS:
        return bounds
    days = [bounds.first + dt.timedelta(days=step) for step in range((bounds.last - bounds.first).days + 1)]
    runs = [list(run) for fits, run in groupby(days, lambda day: all(one.fits(day) for one in named)) if fits]
    runs = [run for run in runs if len(run) >= _SHORTEST]
    if len(runs) != 1 or len(runs[0]) > _LONGEST:
        return bounds
    first, last = runs[0][0], runs[0][-1]
    reason = f"the {len(named)} days and months that it tells without their year go together from {first} to {last}"
    return replace(bounds, first=first, last=last, reasons=(*bounds.reasons, reason))


def _days(sentences: Sequence[str]) -> Iterator[_Named]:
    for sentence in filter(may_name_month, sentences):
        for found in dates.in_sentence(sentence):
            if not found.day or found.year or len(found.readings) > 1 or OF_A_YEAR.match(sentence, found.end):
                continue
            counted = sentence.endswith(_COUNTED, 0, found.start)
            ahead = False if counted else weeks.is_ahead(sentence, found.start, found.end)
            if ahead is not None:
                yield _Named(found.month, found.day, ahead)


def _months(sentences: Sequence[str]) -> Iterator[_Named]:
    numbers = dates.month_numbers()
    for sentence in filter(may_name_month, sentences):
        for found in _LED.finditer(sentence):
            number = numbers.get(found["name"].lower())
            ahead = weeks.is_ahead(sentence, found.start("name"), found.end()) if number else None
            if number is None or ahead is None or (len(found["name"]) < len("June") and found["name"] != _MAY):
                continue
            if not ahead:
                yield _Named(number, 1, coming=False, reach=_ELEVEN_MONTHS, exact=False)
            elif found["lead"] == "in" and not _LOOKS_BACK.search(sentence):
                yield _Named(number, 28, coming=True, exact=False)
