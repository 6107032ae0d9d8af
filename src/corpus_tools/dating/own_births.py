"""
When a text was written by an age and a year of birth that it gives one person itself: "Ann Lee, 34, said" above a box
with "Ann Lee. Born in Ulm in 1986."
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.days_of_history import FIRST_YEAR

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w’'-]+){1,3})"
_AGED = re.compile(rf"{_NAME}(?:,\s|\s\()(?P<age>[2-9]\d|10\d)(?=[,)])")
_YEAR = r"[^.;()\n]{0,60}?\b(?P<year>(?:1[89]|20)\d\d)\b"
_BORN = re.compile(rf"{_NAME}(?:,\s|\s\(|\s(?:was|is)\s)(?:who was\s)?(?:born|b\.){_YEAR}")
_BORN_IN_BOX = re.compile(rf"(?:Date of birth|Year of birth|Born)(?::|\s){_YEAR}")


def find_own_births(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The two years in which somebody can be as old as a text says, whose year of birth it tells.

    >>> [told] = find_own_births(["Ann Berg Lee, 34, is a nurse.", "Ann Berg Lee", "Born in Ulm in 1986."])
    >>> [str(day) for day in told.spans[0]]
    ['2020-01-01', '2021-12-31']
    >>> list(find_own_births(["Ann Lee, 34, is a nurse.", "Jo Doe was born in 1986."]))
    []
    """
    ages = {found["name"]: int(found["age"]) for sentence in sentences for found in _AGED.finditer(sentence)}
    for name, year in _births(sentences) if ages else ():
        written = year + ages.get(name, -year)
        if written >= FIRST_YEAR:
            span = dt.date(written, 1, 1), dt.date(written + 1, 12, 31)
            yield Evidence((span,), f"it tells that {name} is {ages[name]} and was born in {year}")


def _births(sentences: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Whose year of birth a text tells: in a sentence, or on the line below a name."""
    for sentence in sentences:
        yield from ((found["name"], int(found["year"])) for found in _BORN.finditer(sentence))
    for above, sentence in pairwise(sentences):
        if found := _BORN_IN_BOX.match(sentence):
            yield above.strip(" .:"), int(found["year"])
