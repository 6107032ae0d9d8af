"""
Which single days of recent history a text tells of: a day is told of where each group of its names has one of its
variants in the text and a deed stands beside a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.dating.almanac import words_of
from corpus_tools.dating.listed_days import DayOfHistory, different, is_of_land, rows
from corpus_tools.dating.wordings import STEM, Wordings, stands_in, wordings, words_needed
from corpus_tools.memo import Memo

_SHORTEST = STEM


@dataclass(frozen=True, slots=True)
class _Index:
    names: Wordings
    deeds: Wordings
    by_name: dict[str, tuple[tuple[DayOfHistory, frozenset[str]], ...]]
    """The rows by each variant of the group that is rarest among them, each with the next group if it has one."""


def told_days(names: frozenset[str]) -> list[DayOfHistory]:
    """The rows of which all groups are among some names, by the first of these."""
    by_name = _index().by_name
    known = sorted(names & by_name.keys())
    found = dict.fromkeys(row for name in known for row, group in by_name[name] if not names.isdisjoint(group))
    return [row for row in found if len(row.names) < 3 or not any(map(names.isdisjoint, row.names))]


def by_name(told: Iterable[DayOfHistory], names: frozenset[str]) -> dict[str, list[DayOfHistory]]:
    """Some rows by each of some names that they have."""
    found: dict[str, list[DayOfHistory]] = {}
    for row in told:
        for name in chain.from_iterable(map(names.intersection, row.names)):
            found.setdefault(name, []).append(row)
    return found


_LONGEST_INITIALS = 8
_OF_A_PEOPLE = frozenset("in")
"""The last letters of the name of a people, whose plural stands for it: two Americans, the Iraqis."""


def names_by_word(sentences: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """
    The variants of names that stand in a text by the words they begin with or go by, also where it shouts them or, as
    British papers do, writes initials that are spoken as a word with one capital (Nato, Eta).
    """
    text, words = "\n".join(sentences), frozenset[str]().union(*map(words_of, sentences))
    found: dict[str, tuple[str, ...]] = {}
    readings = {word: reading for word in words if (reading := _READINGS[word])}  # most speak for none
    inside = frozenset(_INSIDE.findall(text)) if any(reading.spoken for reading in readings.values()) else frozenset()
    for word, reading in readings.items():
        if reading.spoken and word not in inside:
            continue
        further = [form for form, needed in reading.further if needed <= words and stands_in(form, words, text)]
        if further or reading.alone:
            found[word] = (*reading.alone, *further)
    return found


_INSIDE = re.compile(r"(?<=[a-z,] )\w+")
"""A word that stands somewhere behind one in small letters, and not at the head of each sentence only."""


class _Reading(NamedTuple):
    """The variants of names that a word speaks for: by itself, and with further words; as initials spoken as a word."""

    alone: tuple[str, ...]
    further: tuple[tuple[str, frozenset[str]], ...]
    spoken: bool


def _reading(word: str) -> _Reading | None:
    """The variants of names that a word speaks for; None of none."""
    names_of = _index().names.of
    forms = names_of(word)
    if not forms and word[-1] == "s" and word[-2:-1] in _OF_A_PEOPLE:
        forms = tuple(form for form in names_of(word[:-1]) if form == word[:-1])
    shouted = word.isupper() and len(word) > _SHORTEST
    spoken = not (forms or shouted) and word.istitle() and len(word) < _LONGEST_INITIALS
    forms += names_of(word.capitalize()) if shouted else names_of(word.upper()) if spoken else ()
    further = tuple((form, words_needed(form)) for form in forms if not form.isalpha())
    return _Reading(tuple(filter(str.isalpha, forms)), further, spoken) if forms else None


_READINGS = Memo(_reading)


def names_within(sentence: str, by_word: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Those that stand in a sentence of the text."""
    words = words_of(sentence)
    return frozenset(
        form
        for word in words & by_word.keys()
        for form in by_word[word]
        if form.isalpha() or stands_in(form, words, sentence)
    )


def deeds_within(clause: str) -> frozenset[str]:
    """The deeds in some words, which are in small letters."""
    words = words_of(clause)
    forms = frozenset(chain.from_iterable(map(_DEEDS.__getitem__, words)))
    return frozenset(form for form in forms if stands_in(form, words, clause))


def tell_a_week(row: DayOfHistory, names: frozenset[str]) -> bool:
    """True where some of the names of a row that stand in a text are none of those that the press has every day."""
    return any(not (group & names) <= _constant() for group in row.names)


def is_of_lands_alone(row: DayOfHistory, names: frozenset[str], deeds: frozenset[str], words: str) -> bool:
    """
    True where some names tell of a row no more than states and places, and the deeds no more than one, which some words
    do not tell of the place ("the attacks in Aden"): much of a kind happens there.
    """
    done, here = row.deeds & deeds, [*chain.from_iterable(map(names.intersection, row.names))]
    return different(done) < _TOLD and all(map(is_of_land, here)) and not _is_done_there(done, here, words)


def _is_done_there(deeds: Iterable[str], places: Iterable[str], words: str) -> bool:
    """Whether some words tell deeds of places: "attacks in Aden", "the Aden attacks"."""
    what = "|".join(re.escape(deed).replace(r"\*", r"\w*") for deed in sorted(deeds))
    where = "|".join(map(re.escape, sorted(places)))
    return (
        re.search(rf"(?i)\b(?:{what}) (?:at|in|on) (?:the )?(?:{where})\b|\b(?:{where}) (?:{what})\b", words)
        is not None
    )


_TOLD = 2
"""Deeds of a row by which it is told though nobody who took part is named."""


@cache
def _constant() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("dating_constant"))


@cache
def _index() -> _Index:
    by_name: dict[str, list[tuple[DayOfHistory, frozenset[str]]]] = {}
    for row in rows():
        for name in sorted(row.names[0]):
            by_name.setdefault(name, []).append((row, row.names[:2][-1]))
    return _Index(
        wordings(frozenset().union(*(group for row in rows() for group in row.names))),
        wordings(frozenset().union(*(row.deeds for row in rows())), inflected=True),
        {name: tuple(found) for name, found in by_name.items()},
    )


_DEEDS = Memo(lambda word: _index().deeds.of(word))
