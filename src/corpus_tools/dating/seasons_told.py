"""
The part of a year or two in which a text was written that names many days and months without their year: those told as
past lie behind it, those told as coming ahead, and few days have them all so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import dates
from corpus_tools.dating import weeks
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import days_from, may_name_month
from corpus_tools.dating.yearless import Told, named_days, runs

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


def closed_in(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in where only days that lie together have all that is named.

    >>> import datetime as dt
    >>> news = ["It fell on 5 June.", "They had met on 31 May.", "He was named in March.", "He takes office in August."]
    >>> found = closed_in(Bounds(dt.date(2013, 3, 22), dt.date(2014, 4, 1)), news)
    >>> str(found.first), str(found.last)
    ('2013-06-05', '2013-08-28')
    """
    if not (closed := bounds.closed(_CLOSE + 1, _WIDEST)):
        return bounds
    named, months = {*_days(sentences)}, {*_months(sentences)}
    count = len(named) + len(months)
    if count < _FEWEST or len(named) < _FEWEST_DAYS:
        return bounds
    found = [run for run in runs(days_from(*closed), named | months) if len(run) >= _SHORTEST]
    if len(found) != 1 or len(found[0]) > _LONGEST:
        return bounds
    first, last = found[0][0], found[0][-1]
    reason = f"the {count} days and months that it tells without their year go together from {first} to {last}"
    return bounds.narrowed(first, last, reason)


def _days(sentences: Sequence[str]) -> Iterator[Told]:
    for sentence, found in named_days(sentences):
        counted = sentence.endswith(_COUNTED, 0, found.start)
        ahead = False if counted else weeks.is_ahead(sentence, found.start, found.end)
        if ahead is not None and not OF_A_YEAR.match(sentence, found.end):
            yield Told(found.month, found.day or 0, ahead)


def _months(sentences: Sequence[str]) -> Iterator[Told]:
    numbers = dates.month_numbers()
    for sentence in filter(may_name_month, sentences):
        for found in _LED.finditer(sentence):
            number = numbers.get(found["name"].lower())
            ahead = weeks.is_ahead(sentence, found.start("name"), found.end()) if number else None
            if number is None or ahead is None or (len(found["name"]) < len("June") and found["name"] != _MAY):
                continue
            if not ahead:
                yield Told(number, 1, coming=False, reach=_ELEVEN_MONTHS)
            elif found["lead"] == "in" and not _LOOKS_BACK.search(sentence):
                yield Told(number, 28, coming=True)
