"""Dates that stand in a name or at an end of a time that lasted, and tell no deed of their day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus_tools import dates
from corpus_tools.dates import DateFound
from corpus_tools.dating.windows import MONTHS, may_name_month

_OUTRAGE = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:attack(?:s|ers?)?|bombings?|massacre|shootings?|riots?|atrocit\w+|hijackers?"
    r"|terroris\w+)\b"
)
"""What makes a day a name by which an outrage goes for years: the September 11 attacks."""

_RANGE = 24  # characters; "from September 30 through " is the longest beginning of a range
_RANGE_BEGAN = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d\d?(?:st|nd|rd|th)? ?(?:to|through|until|[-–])\s?\Z")
_RANGE_GOES_ON = re.compile(rf" ?(?:to|through|until|[-–]) ?(?:\d|(?:{'|'.join(month[:3] for month in MONTHS)}))")
"""A time from one day to another, as that of a poll or a fair: Oct. 30 to Nov. 8."""

_TIMETABLE = (
    r"(?:ballot|caucus(?:es)?|conference|congress|contests?|convention|deadline|debate|elections?|hearing|inauguration"
    r"|polls|primar(?:y|ies)|referendum|runoff|run-off|summit|trial|vote|votes)"
)
_TIMETABLE_OF = re.compile(rf"(?:['’]s)? (?:(?!and\b|but\b|in\b|on\b)[\w.'’-]+ ){{0,3}}?{_TIMETABLE}\b", re.IGNORECASE)
_TIMETABLE_ON = re.compile(rf"\b{_TIMETABLE} (?:(?:on|scheduled for|set for|here on) )?(?:the )?\Z", re.IGNORECASE)


def is_no_deed(found: DateFound, sentence: str) -> bool:
    """True for a date in a name, and for an end of a time that lasted, as that of a poll."""
    name, first = _OUTRAGE.match(sentence, found.end), _RANGE_GOES_ON.match(sentence, found.end)
    return bool(name or first or _RANGE_BEGAN.search(sentence, max(0, found.start - _RANGE), found.start))


def days_of_outrages(sentences: Iterable[str]) -> frozenset[tuple[int, int]]:
    """
    The months and days by which a text calls outrages, which it does when they are no longer of its week.

    >>> days_of_outrages(["They remembered the victims of the June 12 attack.", "He spoke on June 14."])
    frozenset({(6, 12)})
    """
    return frozenset(
        (found.month, found.day)
        for sentence in filter(may_name_month, sentences)
        for found in dates.in_sentence(sentence)
        if found.day and _OUTRAGE.match(sentence, found.end)
    )


def is_of_timetable(date: DateFound, sentence: str) -> bool:
    """
    True for a date that belongs to the name of what has its day long before.

    >>> told = ("He won the May 3 primary.", "She leads before the vote May 3.", "He spoke on May 3.")
    >>> [is_of_timetable(dates.in_sentence(one)[0], one) for one in told]
    [True, True, False]
    """
    return bool(_TIMETABLE_OF.match(sentence, date.end) or _TIMETABLE_ON.search(sentence, 0, date.start))
