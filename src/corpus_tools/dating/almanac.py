"""What the world knows of its past, as the tables of ``lexicons`` have it: people in office, and what happened."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.model import CorpusError, Span
from corpus_tools.periods import Period

Days = tuple[dt.date, dt.date]
"""First and last day."""

Kind = Literal["event", "planned", "holder", "past holder", "future holder", "government"]
"""
An event, one announced before it comes (a summit, a vote), somebody in office, no longer, or not yet, and his
government, of which is told while it rules and afterwards.
"""


WORD = re.compile(r"\w+")
YEAR = re.compile(r"(?:19|20)\d\d")
TITLES = frozenset((
    "Mr", "Mrs", "Ms", "Dr", "President", "Minister", "Premier", "Chancellor", "King", "Queen", "Prince", "Pope",
    "Ayatollah", "Secretary", "Senator", "General", "Speaker", "Leader", "Director",
))  # fmt: skip
"""What stands before a surname and is no first name."""


HEADS = frozenset(("president", "prime minister", "chancellor"))
"""The offices at the head of a state or its government."""


@lru_cache(maxsize=1 << 10)  # several readings of the days of a text ask for the words of its sentences
def words_of(text: str) -> frozenset[str]:
    """
    The different words of a text, of which a hyphen or an apostrophe makes two.

    >>> sorted(words_of("so-called aid"))
    ['aid', 'called', 'so']
    """
    return frozenset(WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the tables: what it is, when it was, what it rests on."""

    form: str
    kind: Kind
    spans: tuple[Days, ...]
    source: str
    person: str = ""
    """Who held an office, was brought down or died."""

    @property
    def when(self) -> str:
        """Its times in words."""
        return " and ".join(_in_words(span) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Named(Span):
    """Words of a sentence that name something known."""

    known: Known
    words: str
    core: Span | None = None
    """The first two parts of the words, where others only tell which event is meant."""


def reference(row: lexicons.Row) -> str:
    """
    What a row rests on, as the brief prints it: it was written from general knowledge, and names where to check it.

    >>> reference({"reference": "an encyclopaedia"})
    'general knowledge, to be checked in an encyclopaedia'
    """
    return f"general knowledge, to be checked in {row['reference']}"


def _in_words(span: Days) -> str:
    first, last = span
    if last == dt.date.max:
        return f"since {first}"
    return str(first) if first == last else f"{first} to {last}"


def spans_of(row: lexicons.Row, name: str) -> tuple[Days, ...]:
    """The times of a row of a list of known things."""
    return tuple(days_of(row, words, name) for words in row["spans"].split())


def rules_of(row: lexicons.Row) -> list[list[list[str]]]:
    """
    The rules for an event, one of which a sentence must meet; the parts of each, all of which it has; the words of each
    part, of which one does.

    >>> rules_of({"words": "fall of Kabul;Kabul + captur*|seiz*"})
    [[['fall of Kabul']], [['Kabul'], ['captur*', 'seiz*']]]
    """
    rules = (rule.split(" + ") for rule in row["words"].split(";"))
    return [[[word.strip() for word in part.split("|")] for part in parts] for parts in rules]


def votes() -> Iterator[tuple[Known, tuple[str, ...]]]:
    """Each day of a national vote, with the words for its place and its people."""
    for row in lexicons.rows("dating_votes"):
        for day in map(dt.date.fromisoformat, row["days"].split()):
            known = Known(f"vote in {row['place']}", "event", ((day, day),), reference(row))
            yield known, tuple(row["words"].split("|"))


def days_of(row: lexicons.Row, words: str, name: str) -> Days:
    """The first and the last day of a date of EDTF in a row; ``CorpusError`` when it is none."""
    try:
        return _days(words)
    except ValueError as error:
        raise CorpusError(f"lexicons/{name}.csv, {row['form']}: {error}") from error


@cache  # the lists tell of one day in many rows, and several readings ask for each
def _days(words: str) -> Days:
    period = Period.parse(words)
    if period.first is None:
        raise ValueError(f"{words!r} has no first day")
    return period.first, period.last or dt.date.max
