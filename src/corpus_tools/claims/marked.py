"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.openings import branches, opening
from corpus_tools.memo import Memo

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up
FEW = 2  # patterns that are tried one after another; more are cut to the branches that fit a word, all tried at once


class _Marks(NamedTuple):
    """What may match at a word: a pattern in which each act ends with a group, and order and act by its number."""

    pattern: re.Pattern[str]
    acts: tuple[tuple[str, str], ...]


@cache
def _by_start() -> dict[str, list[int]]:
    """The rows of the list by the first letters of the words that their patterns can begin with."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(lexicons.rows("claim_acts")):
        for stem in sorted({start.rstrip("*")[:STEM] for start in row["starts"].split()}):
            found.setdefault(stem, []).append(number)
    return found


@cache
def _branches(number: int) -> tuple[tuple[str, str, bool], ...]:
    """The branches of a row's pattern, each with its first letters and whether these are all of its first word."""
    return tuple((one, *opening(one, STEM)) for one in branches(lexicons.rows("claim_acts")[number]["pattern"]))


@cache
def _marks(stem: str) -> tuple[_Marks, ...]:
    """All that may match at a word; of acts that are tried at once, the one that goes before others first."""
    numbers = _by_start().get(stem, ())
    if len(numbers) <= FEW:
        return tuple(map(_whole, numbers))
    acts, parts = [], []
    for number in numbers:
        fit = [one for one, begun, whole in _branches(number) if (begun == stem if whole else stem.startswith(begun))]
        if fit:
            acts.append(_act(number))
            parts.append(f"(?:{'|'.join(fit)})()")
    return (_Marks(re.compile("|".join(parts)), tuple(acts)),)


@cache
def _whole(number: int) -> _Marks:
    return _Marks(re.compile(f"(?:{lexicons.rows('claim_acts')[number]['pattern']})()"), (_act(number),))


def _act(number: int) -> tuple[str, str]:
    row = lexicons.rows("claim_acts")[number]
    return min(row["order"], AS_THEY_COME), row["act"]


_MARKS = Memo(lambda word: _marks(word[:STEM]))


def act_by_content(said: str, direct: bool = False) -> str | None:
    """
    The act that the words themselves do, whoever reports them; None when nothing marks one. The text is folded;
    ``direct`` says that it stands in quotation marks.

    >>> act_by_content("they are a target for us"), act_by_content("the road is closed")
    ('threat', None)
    """
    asked = said.find("whether ")
    first: tuple[str, str] | None = None
    for word in _WORD.finditer(said, 0, len(said) if asked < 0 else asked):
        for marks in _MARKS[word.group()]:
            match = marks.pattern.match(said, word.start())
            found = marks.acts[match.lastindex - 1] if match and match.lastindex else None
            if found and (first is None or found[0] < first[0]):
                first = found
    mood = find_mood(said, direct)
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    return first[1] if first else None
