"""
When a text was written that tells of the anniversary of what it dates itself: "two days before the second anniversary
of the ceasefire", where the text says that the ceasefire was of 10 November 2020.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_tools import dates
from corpus_tools.cleaning.almanac import WORD, Days
from corpus_tools.cleaning.bounds import Evidence
from corpus_tools.cleaning.elapsed import years_later
from corpus_tools.cleaning.nearness import AHEAD
from corpus_tools.cleaning.windows import NEAR, NUMBER, ORDINAL, UNITS, WEEKDAYS, count_of, find_today, shifted

_NAMED = re.compile(
    rf"\b(?P<count>{ORDINAL})(?:[\s-]year)?[\s-]anniversary\b(?:\s+of\s+(?P<what>[^,.;:!?“”\"]+))?", re.IGNORECASE
)
_LEAD = re.compile(
    rf"(?:\b(?P<eve>eve)\s+of|\b(?P<count>the|{NUMBER})\s+(?P<units>day|week)s?\s+"
    r"(?P<way>before|ahead\s+of|short\s+of|until|from|after))\s+(?:the\s+|its\s+|their\s+)?\Z",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\b(?:marked|commemorated|celebrated|observed|remembered|honou?red|gathered|rallied|protested|came|fell)\b"
)
_COMING = re.compile(r"\b(?:approach(?:es|ing)?|near(?:s|ing)?|coming|will|plans? to|prepar\w+)\b")
_LENGTH = 5
"""Letters from which on a word tells what is meant, and of which two forms of one word agree."""
_A_MONTH = 31
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary that a sentence names: its words, its day, and that of what the sentence tells by it."""

    words: str
    start: int
    day: dt.date
    told: dt.date
    exact: bool
    """Whether the sentence counts days to it."""


def find_anniversaries(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The days of writing by the anniversaries of what the text dates itself.

    >>> news = ["The bridge fell on 3 May 2011.", "They met tonight, on the eve of the tenth anniversary of its fall."]
    >>> list(find_anniversaries(news))
    []
    >>> news[1] = "They met tonight, on the eve of the tenth anniversary of the fall of the bridge."
    >>> [[str(day) for day in one.spans[0]] for one in find_anniversaries(news)]
    [['2021-05-02', '2021-05-02']]
    """
    for sentence in sentences:
        if found := anniversary_of(sentence, sentences):
            reason = f"it tells of the “{found.words}”, which was on {found.day}"
            yield Evidence((_written(found, sentence),), reason)


def anniversary_of(sentence: str, sentences: Sequence[str]) -> Anniversary | None:
    """The anniversary that a sentence names of what it or another one dates."""
    match = _NAMED.search(sentence) if "nniversary" in sentence else None
    day = match and (_day_in(sentence) or _day_told(match["what"] or "", sentence, sentences))
    if not match or not day:
        return None
    day = years_later(day, count_of(match["count"]))
    lead = _LEAD.search(sentence, 0, match.start())
    told = shifted(day, _shift(lead)) if lead else day
    exact = bool(lead and (lead["eve"] or lead["units"].lower() == "day"))
    start = lead.start() if lead else match.start()
    return Anniversary(" ".join(sentence[start : match.end()].split()), start, day, told, exact)


def _shift(lead: re.Match[str]) -> int:
    if lead["eve"]:
        return -1
    count = 1 if lead["count"].lower() == "the" else count_of(lead["count"])
    return count * UNITS[lead["units"].lower()] * (1 if lead["way"].lower() == "after" else -1)


def _written(found: Anniversary, sentence: str) -> Days:
    """The days on which the sentence can have been written."""
    if (shift := find_today(sentence)) is not None:
        return shifted(found.told, shift), shifted(found.told, shift)
    ahead = bool(AHEAD.search(sentence, 0, found.start) or _COMING.search(sentence, 0, found.start))
    weekdays = {one["weekday"] for one in NEAR.finditer(sentence) if one["weekday"]}
    if WEEKDAYS[found.told.weekday()] in weekdays:
        return (shifted(found.told, -6), found.told) if ahead else (found.told, shifted(found.told, 6))
    if ahead:
        return shifted(found.told, -_A_MONTH), found.told
    if found.exact:
        return found.told, shifted(found.told, _A_WEEK - 1)
    return shifted(found.told, -_A_WEEK if _MARKED.search(sentence) else -_A_MONTH), shifted(found.told, _A_MONTH)


def _days(sentence: str) -> list[dt.date]:
    """The days that a sentence names with their year."""
    return [
        dt.date(found.year, found.month, found.day)
        for found in dates.find_dates(sentence)
        if found.year and found.day and len(found.readings) == 1
    ]


def _day_in(sentence: str) -> dt.date | None:
    days = set(_days(sentence))
    return days.pop() if len(days) == 1 else None


def _day_told(what: str, sentence: str, sentences: Sequence[str]) -> dt.date | None:
    """The day of the sentence that shares most with what the anniversary is of, rare words counting more."""
    telling = _stems(what)
    shares = [(one, telling & _stems(one)) for one in sentences if one != sentence]
    weights = {stem: 1 / sum(stem in shared for _, shared in shares) for _, found in shares for stem in found}
    told = [(sum(weights[stem] for stem in shared), day) for one, shared in shares if shared for day in _days(one)]
    best = max((weight for weight, _ in told), default=0.0)
    days = {day for weight, day in told if weight == best}
    return days.pop() if len(days) == 1 else None


_COMMON = frozenset((
    "about", "after", "against", "along", "among", "around", "before", "begin", "being", "biggest", "could",
    "country", "death", "deadly", "during", "early", "events", "first", "former", "general", "government", "great",
    "group", "large", "later", "major", "million", "minister", "month", "months", "named", "national", "never",
    "north", "office", "other", "people", "police", "president", "since", "south", "start", "state", "still", "their",
    "there", "these", "third", "those", "three", "under", "until", "victims", "where", "which", "while", "whole",
    "world", "would", "years",
))  # fmt: skip
"""Words that two sentences share without telling of the same."""


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the telling words."""
    found = (word for word in WORD.findall(words.lower()) if len(word) >= _LENGTH and word not in _COMMON)
    return frozenset(word[:_LENGTH] for word in found)
