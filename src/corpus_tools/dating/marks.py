"""
The day of writing by years that are full on a day of the reader's week: next Tuesday the war, which began on 15 April
2023, enters its third year; on Monday it will be fifty years since the coup of 25 April 1974.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools import dates
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.listed_days import FIRST_YEAR
from corpus_tools.dating.weeks import is_ahead
from corpus_tools.dating.windows import NUMBER, ORDINAL, WEEKDAYS, count_of, later, shifted

_SIGNS = (" since ", " its ", "nniversary", " ago ", "years of ")
_UNIT = r"(?P<unit>year|month|week)"
_FULL = re.compile(
    rf"\b(?P<count>{NUMBER})\s{_UNIT}s?\s(?:to\sthe\sday\s)?(?:after\b|since\b|ago\s(?=today|this|yesterday|on\s))",
    re.IGNORECASE,
)
_NTH = re.compile(rf"\b(?:enter(?:s|ed|ing)?|begins?|began)\sits\s(?P<count>{ORDINAL})\s{_UNIT}\b", re.IGNORECASE)
_ANNIVERSARY = re.compile(rf"\b(?P<count>{ORDINAL})[\s-](?P<unit>)anniversary\sof\b", re.IGNORECASE)
_WHEN = re.compile(
    rf"\b(?:(?P<lead>[Nn]ext|[Ll]ast)\s)?(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!,?\s\d)"
    r"|\b(?P<day>[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight)\b"
)
_DAYS = {"today": 0, "tonight": 0, "tomorrow": -1, "yesterday": 1}
_REACH = 80
"""Characters from the words of a count to the day or the event that it counts from, or up to the reader's weekday."""


def find_own_marks(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The days of writing by years that are full since a day that the text names itself.

    >>> [told] = find_own_marks(["Next Tuesday the war, which began on 15 April 2023, enters its third year."])
    >>> [str(day) for day in told.spans[0]]
    ['2025-04-09', '2025-04-14']
    >>> list(find_own_marks(["Next Friday the war, which began on 15 April 2023, enters its third year."]))
    []
    """
    for sentence in sentences:
        if any(map(sentence.__contains__, _SIGNS)) and dates.may_have_year(sentence):
            for found in dates.in_sentence(sentence):
                if found.year and found.day and len(found.readings) < 2:
                    yield from _of_day(dt.date(found.year, found.month, found.day), sentence, found.start)


def _of_day(day: dt.date, sentence: str, start: int) -> Iterator[Evidence]:
    for match, full in _counts(sentence, day):
        near = start - match.end() if match.re is not _NTH else match.start() - start
        if 0 <= near <= _REACH and (span := _written(full, sentence, match)):
            yield Evidence((span,), f"it tells that on {full} it was “{' '.join(match.group().split())}” {day}")


def _counts(sentence: str, day: dt.date) -> Iterator[tuple[re.Match[str], dt.date]]:
    """The words that count years from a day, and the day on which they are full."""
    for pattern in (_FULL, _NTH, _ANNIVERSARY):
        for match in pattern.finditer(sentence):
            full = later(day, count_of(match["count"]) - (pattern is _NTH), (match["unit"] or "year").lower())
            if full.year >= FIRST_YEAR:
                yield match, full


def _written(full: dt.date, sentence: str, match: re.Match[str]) -> Days | None:
    """The days of writing where the words stand with the weekday of the day on which years are full, or with today."""
    head = max(0, match.start() - _REACH)
    found = next(_WHEN.finditer(sentence, match.end(), match.end() + _REACH // 2), None)
    when = [*_WHEN.finditer(sentence, head, match.start())][-1:] or ([found] if found else [])
    if not when:
        return (full, full) if "to the day" in match.group() and _IS.search(sentence, 0, match.start()) else None
    (one,) = when
    if one["day"] and " after" in match.group() and "to the day" not in match.group():
        return None
    if one["day"]:
        return (shifted(full, _DAYS[one["day"].lower()]),) * 2
    if WEEKDAYS[full.weekday()] != one["weekday"]:
        return None
    lead = (one["lead"] or "").lower()
    ahead = lead == "next" or (lead != "last" and _is_coming(sentence, match, one))
    if ahead:
        return shifted(full, 1 - len(WEEKDAYS)), shifted(full, -1)
    return shifted(full, lead == "last"), shifted(full, 6)


_IS = re.compile(r"\b(?:is|now|today)\b|\bit['’]s\b", re.IGNORECASE)
_COMING = re.compile(r"\b(?:will|is to)\b|['’]ll\b|\b(?:turns|enters|marks|celebrates)\b")


def _is_coming(sentence: str, match: re.Match[str], when: re.Match[str]) -> bool:
    verb = _COMING.search(sentence, max(0, match.start() - _REACH // 2), match.end())
    return verb is not None or bool(is_ahead(sentence, *when.span()))
