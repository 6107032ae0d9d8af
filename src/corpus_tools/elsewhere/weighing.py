"""
Which day of a dated document a passage of an undated one is of: that with which it has most in common of who is named
and what is done, each word counting as many bits as it is rare in the dated documents, and far more than any other.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools.chronology.coverage import COMMON, SEVERAL, content_words
from corpus_tools.elsewhere.passages import Fact, Timed, Told, yearly_deeds

MORE = 8
"""Documents by which a corpus counts as larger than it is, so that in a small one, too, rare words count."""

NAMELESS = 4
"""Deeds that a passage and a day of the calendar have in common at least where they have no name in common."""

OF_A_DAY, APART_OF_A_DAY = 6.0, 6.0
"""
Bits from which on a passage on a day of the calendar is of that day of a dated document, over those that chance gives
it, and by which it must weigh more than each other day. Of 1,147 reports of 1998 to 2024 whose days are known, each
taken for undated among the others, 124 passages of 128 got the right year, and all of 39 among twelve reports.
"""

OF_A_WEEKDAY, APART_OF_A_WEEKDAY = 2.0, 2.0
"""
The same for a passage on a weekday, which by itself is of the right week half of the time only, for the same people do
the same week by week.
"""

MUCH = 0.3
"""
Share of the deeds of the shorter of two passages that the other tells, too, so that they tell much the same. Two
passages that share several deeds, and of which one does so, on different days that fall into one week, were of the
right week in 11 cases of 11; where that is not asked, in 22 of 28.
"""


@dataclass(frozen=True, slots=True)
class Match:
    """
    The day of a passage, the document that tells it, the deeds that both tell, and whether these are much of what the
    shorter tells.
    """

    timed: Timed
    day: dt.date
    doc_id: str
    deeds: frozenset[str]
    much: bool
    bits: float

    @property
    def past(self) -> bool:
        """True where a deed that both tell is told as past, and not as meant, nor the day as coming."""
        return self.timed.coming is not True and not (self.timed.past - _meant()).isdisjoint(self.deeds)


@cache
def _meant() -> frozenset[str]:
    return content_words(
        "agreed aimed announced challenged expected invited planned pledged promised scheduled urged vowed"
    )


class Rarity:
    """How rare the words of facts are, and how many facts there are for each key."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        words: Counter[str] = Counter()
        self._keyed: Counter[tuple[int, ...]] = Counter()
        self._documents, seen, last = 0, set[str](), ""
        for fact in facts:  # those of a document stand together
            if fact.doc_id != last:
                words.update(seen)
                self._documents, seen, last = self._documents + 1, set(), fact.doc_id
            seen |= _words(fact.told)
            self._keyed.update(fact.keys)
        words.update(seen)
        self._words = words

    def bits(self, words: Iterable[str]) -> float:
        """How much it says that words are shared."""
        return sum(math.log2((self._documents + MORE) / max(self._words[word], 1)) for word in words)

    def weight(self, words: Iterable[str]) -> float:
        """The same, counted in words that one document alone has."""
        return self.bits(words) / math.log2(self._documents + MORE)

    def chance(self, key: tuple[int, ...]) -> float:
        """How many bits chance gives the likest of the facts of a key."""
        return math.log2(max(self._keyed[key], 1))


def _words(told: Told) -> set[str]:
    return {*told.names, *told.heads, *map("deed {}".format, told.deeds)}


def shared_by(one: Told, other: Told, of_a_day: bool) -> set[str]:
    """The names and deeds that two passages share; none where they are too few to tell of one thing."""
    names, deeds = one.named_with(other), (one.deeds & other.deeds) - (yearly_deeds() if of_a_day else frozenset())
    nameless = of_a_day and len(deeds) >= NAMELESS and _are_much(deeds, one, other)
    if not deeds or not (names or nameless):
        return set()
    return {*names, *map("deed {}".format, deeds)}


def find_matches(passages: Sequence[Timed], read: Callable[[], Iterator[Fact]], rarity: Rarity) -> dict[int, Match]:
    """The match of each passage that has one, by its place among them; the facts are read once."""
    held = _held(passages)
    found: defaultdict[int, dict[dt.date, Match]] = defaultdict(dict)
    for fact in read():
        for at in _met(held, fact):
            timed = passages[at]
            shared = shared_by(timed.told, fact.told, timed.in_calendar)
            bits = rarity.bits(shared)
            known = found[at].get(fact.day)
            if shared and (known is None or bits > known.bits):
                found[at][fact.day] = _match(timed, fact, bits)
    chosen = ((at, _standing_out(list(days.values()), rarity)) for at, days in sorted(found.items()) if days)
    return {at: match for at, match in chosen if match}


Held = dict[tuple[tuple[int, ...], str], list[int]]


def _match(timed: Timed, fact: Fact, bits: float) -> Match:
    deeds = timed.told.deeds & fact.told.deeds
    return Match(timed, fact.day, fact.doc_id, deeds, _are_much(deeds, timed.told, fact.told), bits)


def _are_much(deeds: frozenset[str], one: Told, other: Told) -> bool:
    return len(deeds) >= max(SEVERAL, MUCH * min(len(one.deeds), len(other.deeds)))


def _held(passages: Sequence[Timed]) -> Held:
    """The passages of each key that have a word, by their places, where these are not too many to tell anything."""
    held: defaultdict[tuple[tuple[int, ...], str], list[int]] = defaultdict(list)
    for at, timed in enumerate(passages):
        for word in _words(timed.told):
            holders = held[timed.key, word]
            if len(holders) <= COMMON:
                holders.append(at)
    return {key: holders for key, holders in held.items() if len(holders) <= COMMON}


def _met(held: Held, fact: Fact) -> list[int]:
    words = _words(fact.told)
    return sorted({at for key in fact.keys for word in words for at in held.get((key, word), ())})


def _standing_out(days: Sequence[Match], rarity: Rarity) -> Match | None:
    """The match of the likest day, where it is like enough and the next is far less so."""
    first, *others = sorted(days, key=lambda match: (-match.bits, match.day))
    enough, apart = (OF_A_DAY, APART_OF_A_DAY) if first.timed.in_calendar else (OF_A_WEEKDAY, APART_OF_A_WEEKDAY)
    likely = first.bits - rarity.chance(first.timed.key) >= enough
    return first if likely and all(first.bits - other.bits >= apart for other in others) else None
