"""What a time expression is resolved from: the day of reference, the last date told, and tense."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.chronology.times.values import DAY_LENGTH, first_day
from corpus_tools.model import TimexType, made_fast

CLAUSE = 100  # characters that a clause up to its time may be long
LEAD = 40  # characters before a time in which the words stand that it goes with

Direction = Literal["past", "future"] | None
Anchor = Literal[
    "", "publication", "publication-interval", "last-date", "quotation", "comment-date", "update", "its-name"
]
"""What a value is counted from; "": nothing. The brief has words for each."""


@made_fast
@dataclass(frozen=True, slots=True)
class Value:
    """What a reading makes of a match: TIMEX3 type and value, and the anchor that it was resolved from ("": none)."""

    type: TimexType
    value: str
    anchor: Anchor = ""
    skip: int = 0
    """Characters at the start of the match that are no part of the expression."""
    edtf: str | None = None
    """The days meant, where ``value`` does not say: the past three years are a duration up to a day."""


@made_fast
@dataclass(frozen=True, slots=True)
class Setting:
    """
    Where an expression stands. ``here`` is the day that "today" means there and ``anchor`` how we know it;
    ``last`` the last date told before it; ``told`` True where history is told in order, so that undated words follow
    on the last date; ``direction`` finds out, when asked, whether tense and prepositions point back or ahead.
    """

    text: str
    here: dt.date | None
    anchor: Anchor
    last: str | None
    told: bool
    direction: Callable[[], Direction]
    last_exact: str | None = None
    """The last date told before it that is a day."""
    beside: tuple[dt.date, str] | None = None
    """The last day told before it in its own sentence, and the words between the two."""
    reached: str | None = None
    """The last date told before it that is a day, and not still to come."""
    news: str | None = None
    """The newest day told before it, where a paragraph comes back to it from an earlier one."""
    resumed: str | None = None
    """The same, behind a sentence of that paragraph: he denied it. Two days earlier, he had not."""
    week: dt.date | None = None
    """The Monday of the week with which its sentence begins: Last week the tone changed: on Thursday …"""
    told_at: int | None = None
    """Where the words of the last day told before it end."""
    headed: bool = False
    """True in an entry of a list of days, whose day stands above it."""
    year: int | None = None
    """The long past year in which its sentence is set, or the story of its paragraph has come to."""

    @property
    def last_day(self) -> tuple[dt.date, str] | None:
        """
        The first day of the last date told, and its unit; where that is still to come, what is told in the past counts
        from the last day that has come: agreed on Thursday to leave by May; the next morning they fled.
        """
        last = first_day(self.last)
        ahead = last and self.here and not self.told and (last[0] > self.here or self._is_of_now)
        ahead = ahead and not self.goes_on
        return first_day(self.reached) if ahead and self.reached and self.direction() == "past" else last

    def morning_behind(self, day: dt.date) -> dt.date:
        """
        The day of a morning told behind an hour of a day: the next one behind an evening, late on 3 May; by 1 a.m., if
        that has come.
        """
        following = day + dt.timedelta(days=1)
        last = self.last or ""
        if not (last.startswith(str(day)) and _LATE.search(last)):
            return day
        return day if self.here and following > self.here and self.direction() == "past" else following

    @property
    def goes_on(self) -> bool:
        """True behind a day to come in the same clause: it would be flown home on Friday and buried the next day."""
        return self.beside is not None and _JOINED.match(self.beside[1]) is not None

    @property
    def _is_of_now(self) -> bool:
        """True where the last date told is the month or year of "today", whose days that have come are told."""
        of_now = self.last is not None and len(self.last) < DAY_LENGTH and str(self.here).startswith(self.last)
        return of_now and (self.reached or "")[:DAY_LENGTH].startswith(self.last or "-")

    def day_told(self, rank: str) -> tuple[dt.date | None, Anchor]:
        """As ``start_of``, but None where no day is told: no "that night" counts from the first of January."""
        start, anchor = self.start_of(rank)
        if anchor != "last-date" or (self.last_day and self.last_day[1] == "D"):
            return start, anchor
        exact = first_day(self.last_exact) if self.told else None
        return (exact[0], anchor) if exact else (None, "")

    def start_of(self, rank: str) -> tuple[dt.date | None, Anchor]:
        """
        The day that a word such as "next" or "that" counts from, and the anchor's name. A life told in order in the
        paper of a known day has its "last week" from that day: nobody who tells history says so.
        """
        if rank == "last" and self.here and self.anchor == "publication":
            return self.here, self.anchor
        if self.told or rank in ("that", "same", "following", "previous"):
            if self.last_day:
                return self.last_day[0], "last-date"
            if rank == "that" and not self.here:
                return None, ""
        return self.here, self.anchor if self.here else ""


_LATE = re.compile(r"T(?:1[89]:\d\d|2\d:\d\d|EV|NI)\Z")
_JOINED = re.compile(r"\sand\s(?!(?:an?|he|her|his|it|its|she|that|the|their|then|they|this|we)\b)[a-z]+[^,;:.“”\"]*\Z")

_BEFORE = re.compile(r"([^\W_]+|[^\w\s])[^\S\n]*$")
_AFTER = re.compile(r"[^\S\n]*([^\W_]+|[^\w\s])")


def before(setting: Setting, start: int) -> str:
    """The word before an offset, in lower case; "" at the start of a line."""
    match = _BEFORE.search(setting.text[max(0, start - 24) : start])
    return match[1].lower() if match else ""


def after(setting: Setting, end: int) -> str:
    """The word or mark after an offset, as written; "" at the end of the line."""
    match = _AFTER.match(setting.text, end, end + 24)
    return match[1] if match else ""


@cache
def context(*roles: str) -> frozenset[str]:
    """The words that tell a time expression from other uses of its words, by role (``lexicons/time_context.csv``)."""
    return frozenset(row["word"] for row in lexicons.rows("time_context") if {*row["roles"].split()} & {*roles})


_FRONTED = re.compile(r"(?:\A|[.!?;\n”\"]\s*)[Ii]n\s+\Z")


def begins_clause(text: str, start: int) -> bool:
    """
    True for a month with which a clause begins, of whose year its verb then tells.

    >>> begins_clause("In July he left.", 3), begins_clause("The talks in July failed.", 13)
    (True, False)
    """
    return _FRONTED.search(text, max(0, start - 8), start) is not None
