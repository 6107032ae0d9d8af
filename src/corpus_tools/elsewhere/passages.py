"""
What an undated text tells of a day whose year or week it does not name, "on March 9", "on Monday", and what dated texts
tell of days: who is named, and what was done.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.chronology.coverage import content_words, deeds_in
from corpus_tools.chronology.named_again import without_days
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.dates import MONTHS_IN_SHORT
from corpus_tools.dating import weeks
from corpus_tools.dating.windows import NUMBER, count_of
from corpus_tools.model import Span
from corpus_tools.text import fold, split_sentences

_MONTH = re.compile(rf"\b(?i:{MONTHS_IN_SHORT})\.?(?=\s?\d)|(?<=\d\s)(?i:{MONTHS_IN_SHORT})\b")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2,}")
_OPENS = re.compile(r"(?:\A|[.!?:;“”\"‘\n])[\W\d_]*(?P<name>[^\W\d_a-z][^\W\d_]{2,})")
_ANOTHER = re.compile(
    r"\b(?:decades? (?:ago|later|on)|(?:each|every) (?:day|month|week|year)|(?:last|next|previous|same) (?:month|year)"
    r"|years? (?:after|ago|before|earlier|later|on|since))\b",
    re.IGNORECASE,
)
"""Words of a day of another year than that of the text, or of what comes back with its day."""


@cache
def _returning() -> re.Pattern[str]:
    """What comes back every year on its day, or is told of another year."""
    events = (row["form"] for row in lexicons.rows("dating_returning") if row["told"] == "event")
    return re.compile(rf"\b{lexicons.alternation(events)}s?\b", re.IGNORECASE)


@cache
def yearly_deeds() -> frozenset[str]:
    """Deeds that are told of what comes back every year: it began, it drew thousands."""
    return content_words(" ".join(row["form"] for row in lexicons.rows("dating_returning") if row["told"] == "deed"))


def _is_returning(words: str) -> bool:
    return _ANOTHER.search(words) is not None or _returning().search(words) is not None


_UNSAID = frozenset(["reader_comment"])
_DAY, _WEEKDAY = re.compile(r"XXXX-(\d\d)-(\d\d)"), re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?")
_PLAIN = frozenset(["day-part", "paired-day", "spelt-day", "weekday", "yearless"])
"""Rules by which a time is a plain day or weekday, which no word puts into another week or year."""
_AGO, _IN_WEEK = "ago", "weekday-in-week"
_DAYS_AGO = re.compile(rf"(?P<count>{NUMBER})\sdays\sago", re.IGNORECASE)
_COUNTED = 20
"""Days back at most that a text counts one by one."""
_OWNS = ("'s", "’s")
A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Told:
    """Who is named in some words, at the head of a sentence (where all words are written large) or not; the deeds."""

    names: frozenset[str]
    heads: frozenset[str]
    deeds: frozenset[str]

    def named_with(self, other: Told) -> frozenset[str]:
        """The names that both have; at the head of a sentence a word is a name where the other has it elsewhere."""
        return (self.names & other.names) | (self.names & other.heads) | (self.heads & other.names)


@lru_cache(maxsize=1 << 12)
def told_in(words: str) -> Told:
    """
    Who is named in some words, and what is told.

    >>> told = told_in("On Monday General Orla Dane conceded that pellets were fired")
    >>> sorted(told.names), sorted(told.heads), sorted(told.deeds)
    (['dane', 'general', 'orla'], [], ['conced', 'fir', 'pellet'])
    """
    plain = _MONTH.sub("", without_days(words))
    heads = {match["name"] for match in _OPENS.finditer(plain)}
    names = {fold(match[0]) for match in _NAME.finditer(plain)}
    first = {fold(name) for name in heads}
    deeds = deeds_in(plain, content_words(plain), frozenset()) - content_words(" ".join(names))
    return Told(frozenset(names - first), frozenset(first), deeds)


@dataclass(frozen=True, slots=True)
class Timed:
    """
    A passage on a day that it does not name in full, by its words for it; the ``key`` is what a day must have to be
    that of the passage: month and number, or its place in the week, or nothing (0) where the text counts days back.
    Whether it is told as coming, which deeds are told as past, and how many days later the text was written.
    """

    words: str
    key: tuple[int, ...]
    coming: bool | None
    told: Told
    past: frozenset[str]
    later: tuple[int, int] = (0, A_WEEK)

    @property
    def in_calendar(self) -> bool:
        """True where the passage names month and day."""
        return len(self.key) > 1


def timed_passages(text: str, times: Sequence[Mapping[str, Any]]) -> Iterator[Timed]:
    """
    The passages of a text on days that it does not name in full, by the rows of its times: each the sentence in which
    such a time stands.

    >>> row = {"start": 16, "end": 22, "value": "XXXX-WXX-1", "rule": "weekday", "zone": "body"}
    >>> [one.key for one in timed_passages("The ferry sank  Monday's gale …", [row])]
    []
    >>> [one.key for one in timed_passages("The ferry sank  Monday off Orme.", [row])]
    [(1,)]
    """
    for row in times:
        its = text[row["start"] : row["end"]]
        if row["zone"] in _UNSAID or text[row["end"] : row["end"] + 2] in _OWNS or not (found := _key_of(row, its)):
            continue
        sentence = _sentence(text, row["start"])
        words = sentence.cut(text)
        if not _is_returning(words):
            key, later = found
            coming = weeks.is_ahead(words, row["start"] - sentence.start, row["end"] - sentence.start)
            past = content_words(" ".join(match[0] for match in weeks.GONE.finditer(words)))
            yield Timed(its, key, coming, told_in(words), past, later)


def _key_of(row: Mapping[str, Any], its: str) -> tuple[tuple[int, ...], tuple[int, int]] | None:
    """The key of a time, and how many days later a text was written that tells of it as past."""
    if row["rule"] == _AGO:
        ago = _DAYS_AGO.fullmatch(its)
        count = count_of(ago["count"]) if ago else 0
        return ((0,), (count - 1, count + 1)) if 1 < count <= _COUNTED else None
    if match := _DAY.fullmatch(row["value"]):
        return ((int(match[1]), int(match[2])), (0, A_WEEK)) if row["rule"] in _PLAIN else None
    if match := _WEEKDAY.fullmatch(row["value"]):
        number = int(match[1])
        if row["rule"] == _IN_WEEK and its.endswith("last week"):
            return (number,), (A_WEEK - number + 1, 2 * A_WEEK - number)
        return ((number,), (0, A_WEEK)) if row["rule"] in _PLAIN else None
    return None


def _sentence(text: str, at: int) -> Span:
    ends = text.find("\n", at)
    line = Span(text.rfind("\n", 0, at) + 1, ends if ends >= 0 else len(text))
    return next((span for span in split_sentences(text, line) if span.start <= at < span.end), line)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a dated document tells of a day."""

    doc_id: str
    day: dt.date
    told: Told

    @property
    def keys(self) -> tuple[tuple[int, ...], ...]:
        """The keys of the passages of which it can be the fact."""
        return (self.day.month, self.day.day), (self.day.isoweekday(),), (0,)


_SURE = frozenset(["relative", "stated"])


_YEARS = range(1000, 9000)
"""Years of which press texts tell; of others no day can be counted from."""


def fact_of(row: Mapping[str, Any]) -> Fact | None:
    """The fact that a row of events tells in full, by its own words and not by those around it; None for others."""
    day = exact_day(row["when"]) if row["basis"] in _SURE and row["voice"] != "comment" else None
    if day is None or day.year not in _YEARS or not row["text"] or _is_returning(row["text"]):
        return None
    return Fact(row["doc_id"], day, told_in(row["text"]))
