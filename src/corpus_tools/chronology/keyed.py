"""By what passages may be seen to tell of one thing in other words: deeds, turns, doings; and what sets them apart."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.chronology.deeds import deed_of, keys_of, places_in
from corpus_tools.chronology.doings import FAR, WORDED, doings_of, tells_again
from corpus_tools.chronology.turns import BY_NAME, OF_SORT, turns_of
from corpus_tools.dates import month_numbers, weekday_numbers
from corpus_tools.text import fold

Key = tuple[str, ...]
_NOTHING: frozenset[str] = frozenset()

NEIGHBOURS = 2
"""Days from one to the other at most, where two texts that tell of a raid on one village seem to mean one."""

SEVERAL = 2
"""Actors that few documents name, and two have in common, by which "the union" of both is one."""

MORE = 3
"""Such actors, where two passages tell of one doing of two actors, or one denies the day of the other."""

A_WEEK = 6
"""Days from a day of the week that a passage denies to the one that it gives."""

_BY_PLACE = 2  # parts of a key of a kind of deed and a place, or of a turn and a name


_BODY = re.compile(
    r"\b(?:assembly|board|cabinet|commission|committee|congress|council|court|jury|panel|parliament|senate|synod|tribunal)\b"
)
"""Bodies that meet, hear and decide: two called by two such nouns are two, for all that is known."""


class Keyed:
    """What passages, by their numbers, tell as done, how and where, and which day they deny."""

    def __init__(self) -> None:
        self.denied = dict[int, Denied]()
        self._keys = dict[int, frozenset[Key]]()
        self._manners, self._places = dict[int, frozenset[str]](), dict[int, frozenset[str]]()
        self._bodies = dict[int, frozenset[str]]()
        self._again = set[int]()
        self._due = set[int]()
        self._told = set[tuple[int, int, Key]]()
        """Documents with the dates that they give to deeds, so that one which tells two raids is not set apart."""

    def add(self, at: int, row: Mapping[str, Any], actors: Sequence[str], place: tuple[int, int]) -> frozenset[Key]:
        """The keys of a passage, which are kept; ``place`` are its document and date."""
        text, keys = row["text"], frozenset[Key]()
        if denied := denied_day(text):
            self.denied[at] = denied
        if is_due(text):
            self._due.add(at)
        if tells_again(fold(text)):
            self._again.add(at)
            return keys
        if places := places_in(text):
            self._places[at] = places
        if bodies := frozenset(_BODY.findall(fold(text))):
            self._bodies[at] = bodies
        if deed := deed_of(text, actors):
            keys, self._manners[at] = keys_of(deed), deed.manners
        if row["basis"] != "inferred":  # a day from elsewhere may be that on which it was told
            keys |= turns_of(text) | doings_of(text, actors)
        if keys:
            self._keys[at] = keys
            self._told |= {(*place, key) for key in keys}
        return keys

    def are_of_several(self, one: int, other: int) -> bool:
        """Whether one of two passages tells that the like was done before."""
        return not self._again.isdisjoint((one, other))

    def is_kept(self, one: int, other: int, days: Sequence[dt.date | None]) -> bool:
        """Whether the one of two passages, of these days, tells a term and the other that it was kept."""
        first, second = days
        if not (first and second) or (one in self._due) == (other in self._due):
            return False
        return first >= second if one in self._due else second >= first

    def denies(self, at: int, day: dt.date | None) -> bool:
        """Whether a passage that denies a day is given that very one: closed on Sunday, not on (Saturday)."""
        return day is not None and is_denied(self.denied[at], day)

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether two passages have a key in common."""
        keys = self._keys.get(one)
        return keys is not None and not keys.isdisjoint(self._keys.get(other, ()))

    def differ(self, one: int, other: int) -> bool:
        """
        True for two small places, two bodies that meet (the court hears the case, the senate hears it), or one turn of
        two names: Lind was arrested, Goll was arrested.
        """
        for known in (self._places, self._bodies):
            held = [known.get(at, _NOTHING) for at in (one, other)]
            if all(held) and held[0].isdisjoint(held[1]):
                return True
        turns = [
            {key for key in self._keys.get(at, ()) if key[0] in BY_NAME and len(key) == _BY_PLACE}
            for at in (one, other)
        ]
        return bool({key[0] for key in turns[0]} & {key[0] for key in turns[1]}) and turns[0].isdisjoint(turns[1])

    def are_of_one(
        self, pair: tuple[int, int], days: int, common: int, shared: int, both: Sequence[tuple[int, int]]
    ) -> bool:
        """
        Whether two passages tell of one deed, ``days`` apart, which share so many words and whose documents have so
        many actors in ``common`` whom few others name; ``both`` are the document of each with the date of the other.
        """
        ways = [self._manners.get(at, _NOTHING) for at in pair]
        if all(ways) and ways[0].isdisjoint(ways[1]):
            return False
        keys = self._keys.get(pair[0], frozenset()) & self._keys.get(pair[1], frozenset())
        return any(
            days <= FAR.get(key[0], NEIGHBOURS)
            and common >= _needed(key)
            and shared >= WORDED.get(key[0], 0)
            and all((*place, key) not in self._told for place in both)
            for key in keys
        )


def _needed(key: Key) -> int:
    """How many actors whom few others name two documents share whose passages tell alike of a deed."""
    if key[0] in FAR or (len(key) > _BY_PLACE and OF_SORT not in key):
        return MORE
    return SEVERAL if OF_SORT in key else 0


_TO_COME = re.compile(
    r"\b(?:deadline|must|shall|should|will|would|(?:are|be|had|has|have|is|was|were)\s(?:\w+\s)?to\s[a-z]+)\b"
)


@cache
def _by_day() -> re.Pattern[str]:
    named = lexicons.alternation((*month_numbers(), *weekday_numbers()))
    return re.compile(
        rf"\b(?:before|by|no later than|until)\s(?:the\s)?(?:(?:early|end|late|mid|middle|noon)(?:\sof|\son)?\s)?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{named})\b"
    )


def is_due(text: str) -> bool:
    """
    True for what is still to be done by a day, which may be done before it.

    >>> is_due("The hostages are to be freed by 22 May"), is_due("She must pay before Friday")
    (True, True)
    >>> is_due("The hostages are to be freed on 22 May"), is_due("By Friday nine had died")
    (False, False)
    """
    if " by " not in text and " before " not in text and " until " not in text and " later than " not in text:
        return False
    said = fold(text)
    return _by_day().search(said) is not None and _TO_COME.search(said) is not None


@cache
def _denied() -> re.Pattern[str]:
    months, days = lexicons.alternation(month_numbers()), lexicons.alternation(weekday_numbers())
    day = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{months})"
    day += rf"|(?P<month2>{months}) (?P<day2>\d{{1,2}})|(?P<weekday>{days}))"
    return re.compile(
        rf"(?:,? (?:and |but )?not|,? rather than|,? instead of) (?:already |only )?(?:at dawn |late |early )?"
        rf"(?:(?:before|by|on|until|in the night of|the) ){{0,2}}{day}\b"
    )


Denied = tuple[int, int] | int
"""Month and day, or the day of the week, Monday 1."""


def denied_day(text: str) -> Denied | None:
    """
    The day on which something was not, as a passage says that tells of another one.

    >>> denied_day("The deadline is 12 May, and not 30 April"), denied_day("closed on Sunday, not on Saturday")
    ((4, 30), 6)
    >>> denied_day("he did not come on Saturday"), denied_day("not on my watch")
    (None, None)
    """
    if "not " not in text and "than" not in text and "instead" not in text:
        return None
    found = _denied().search(fold(text))
    if found is None:
        return None
    if found["weekday"]:
        return weekday_numbers()[found["weekday"]]
    return month_numbers()[found["month"] or found["month2"]], int(found["day"] or found["day2"])


def is_denied(denied: Denied, day: dt.date) -> bool:
    """Whether a day is the one that a passage denies."""
    return day.isoweekday() == denied if isinstance(denied, int) else (day.month, day.day) == denied
