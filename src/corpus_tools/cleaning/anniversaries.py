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
from corpus_tools.cleaning.almanac import WORD
from corpus_tools.cleaning.bounds import Evidence
from corpus_tools.cleaning.elapsed import Lead, lead_to, written_at, years_later
from corpus_tools.cleaning.windows import ORDINAL, count_of

_NAMED = re.compile(
    rf"\b(?P<count>{ORDINAL})(?:[\s-]year)?[\s-]anniversary\b(?:\s+of\s+(?P<what>[^,.;:!?“”\"]+))?", re.IGNORECASE
)
_LENGTH = 5
"""Letters from which on a word tells what is meant, and of which two forms of one word agree."""


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary that a sentence names: its words, its day, and how the sentence counts to it."""

    words: str
    day: dt.date
    lead: Lead


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
            yield Evidence((written_at(found.lead, found.day, sentence),), reason)


def anniversary_of(sentence: str, sentences: Sequence[str]) -> Anniversary | None:
    """The anniversary that a sentence names of what it or another one dates."""
    match = _NAMED.search(sentence) if "nniversary" in sentence else None
    day = match and (_day_in(sentence) or _day_told(match["what"] or "", sentence, sentences))
    if not match or not day:
        return None
    lead = lead_to(sentence, match.start())
    words = " ".join(sentence[lead.start : match.end()].split())
    return Anniversary(words, years_later(day, count_of(match["count"])), lead)


def _days(sentence: str) -> list[dt.date]:
    """The days that a sentence names with their year."""
    return [
        dt.date(found.year, found.month, found.day)
        for found in dates.in_sentence(sentence)
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
