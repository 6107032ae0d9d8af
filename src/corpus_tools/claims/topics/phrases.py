"""The noun phrases of a clause, as stems, and of which kind of circumstance each tells: where, when, by whom, why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.quantities.things import numbers
from corpus_tools.claims.topics.content import stem

PRONOUNS = frozenset(
    ["he", "her", "him", "i", "it", "me", "one", "she", "that", "them", "there", "they", "this", "us", "we", "you",
     "anybody", "anyone", "nobody", "none", "nothing", "who"]
)  # fmt: skip
_ORDER = frozenset(["after", "before"])
_PLACES = frozenset(
    ["across", "along", "at", "behind", "between", "in", "inside", "into", "near", "off", "on", "outside", "over",
     "through", "under"]
)  # fmt: skip
_WAYS = frozenset(["against", "because", "by", "for", "from", "of", "to", "with", *_ORDER])
_NO_NOUN = frozenset("djonach")  # classes of words (``cues.CLASSES``)
_BEFORE_NOUNS = frozenset(["back", "early", "far", "first", "last", "late", "long", "next"])
_KNOWN = frozenset(
    ["all", "both", "every", "her", "his", "its", "my", "our", "the", "their", "these", "this", "those", "your"]
)
_PARTS = frozenset(["afternoon", "evening", "morning", "night"])
_MONTH_WORDS = 3
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Noun(NamedTuple):
    """
    The stem of the last word of a noun phrase, those of its other words, how many are meant, and whether it is of some
    that are known: 'the gate'.
    """

    head: str = ""
    more: tuple[str, ...] = ()
    number: str = ""
    known: bool = False

    @classmethod
    def of(cls, cells: Sequence[Any]) -> Noun:
        """The noun whose parts JSON held as lists."""
        head, more, number, known = cells
        return cls(head, tuple(more), number, known)

    @property
    def words(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset((self.head, *self.more)) - {""}


NOTHING = Noun()
Around = tuple[tuple[str, Noun], ...]
"""Circumstances, each with its kind: where, clock, day, date, year, after, because …"""


def phrases(words: Sequence[str], apart: bool = False) -> tuple[list[Noun], Around]:
    """
    The noun phrases without a preposition, and those with one; what stands behind 'of' goes with what is before it,
    unless it stands ``apart``.

    >>> bare, around = phrases("the brakes of the tram on monday".split())
    >>> [noun.words for noun in bare] == [{"brake", "tram"}], [(kind, noun.head) for kind, noun in around]
    (True, [('day', 'monday')])
    """
    tags, bare, around = word_tags(), list[Noun](), list[tuple[str, Noun]]()
    kind, held = "", list[str]()
    for word in [*words, ""]:
        bound = word == "" or word in _WAYS or tags.get(word) == "p"
        starts = tags.get(word) == "d" and bool(kind and held) and _time(held) is not None
        if not (bound or starts):
            held.append(word)
            continue
        if held:
            _add(kind, held, bare, around, apart)
        kind, held = ("", [word]) if starts else (word, [])
    return bare, tuple(around)


def _add(kind: str, held: Sequence[str], bare: list[Noun], around: list[tuple[str, Noun]], apart: bool) -> None:
    if when := _time(held):
        around.append(when)
        return
    noun = noun_of(held)
    if kind == "at" and noun.number and not noun.head:
        around.append(("clock", Noun(f"clock{noun.number}")))
    if not noun.head:
        return
    if kind == "of" and (bare or around) and not apart:
        last_kind, last = around.pop() if around else ("", bare.pop())
        whole = last._replace(more=(*last.more, *sorted(noun.words)))
        if last_kind:
            around.append((last_kind, whole))
        else:
            bare.append(whole)
    elif kind == "":
        bare.append(noun)
    elif kind in _PLACES or kind in _WAYS:
        around.append(("where" if kind in _PLACES else kind, noun))


def noun_of(words: Sequence[str]) -> Noun:
    """
    A noun phrase; a pronoun is no noun, and a number behind a noun is its name.

    >>> noun_of("the 12 big boats".split()), noun_of(["gate", "7"]).more, noun_of(["them"]).head
    (Noun(head='boat', more=('big',), number='12', known=True), ('7',), '')
    """
    tags, number, found, called = word_tags(), "", list[str](), list[str]()
    for word in words:
        bare = word.partition("'")[0].partition("’")[0]
        if bare in numbers() or bare[:1].isdigit():
            value = numbers()[bare]["value"] if bare in numbers() else bare
            if found:
                called.append(value)
            else:
                number = number or value
        elif bare in _BEFORE_NOUNS or (bare not in PRONOUNS and tags.get(bare, "x") not in _NO_NOUN):
            found.append(stem(bare))
    known = bool(called) or not _KNOWN.isdisjoint(words)
    return Noun(found[-1], (*found[:-1], *called), number, known) if found else Noun("", (), number)


def _time(words: Sequence[str]) -> tuple[str, Noun] | None:
    """The time of day, the day of the week, the date or the year that some words are."""
    months, days = _calendar()
    for word in words:
        if word.startswith("clock") or word in ("noon", "midnight"):
            return "clock", Noun(word)
    for word in words:
        if word in days:
            return "day", Noun(word, tuple(other for other in words if other in _PARTS))
        if word in months and (len(words) < _MONTH_WORDS or any(other.isdigit() for other in words)):
            return "date", Noun(word, tuple(other for other in words if other.isdigit()))
    return ("year", Noun(words[0])) if len(words) == 1 and _YEAR.fullmatch(words[0]) else None


@cache
def _calendar() -> tuple[frozenset[str], frozenset[str]]:
    days = (word for word, tag in word_tags().items() if tag == "m" and word.endswith("day") and word != "today")
    return frozenset(row["name"] for row in lexicons.rows("time_months")), frozenset(days)
