"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.contrast import sets_against_us
from corpus_tools.claims.deeds import spares
from corpus_tools.claims.facts import is_calamity, is_fact, is_generic, is_judged, is_toll
from corpus_tools.claims.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.openings import branches, opening
from corpus_tools.claims.phrases import FIRST_ONLY, begins_with_word, forms_of, pattern_of, starts_of
from corpus_tools.claims.whose import own_act
from corpus_tools.memo import Memo

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up

_Does = tuple[str, str, str]
_Tried = tuple[re.Pattern[str], Sequence[tuple[str, str]]]


class _Row(NamedTuple):
    """Order and act of a row, and the branches of its pattern, each with how it begins (``openings.opening``)."""

    order: str
    act: str
    branches: tuple[tuple[str, str, bool], ...]

    def beginning(self, stem: str) -> Iterator[str]:
        """What of the pattern can match at a word that begins so."""
        for branch, begun, whole in self.branches:
            if begun == stem if whole else stem.startswith(begun):
                yield branch


@cache
def _by_start() -> Mapping[str, Sequence[_Row]]:
    """The rows by the first letters of the words that their patterns can begin with."""
    found: dict[str, list[_Row]] = {}
    for row in lexicons.rows("claim_acts"):
        parts = tuple((one, *opening(one, STEM)) for one in branches(row["pattern"]))
        _put(found, row["order"], row["act"], parts, row["starts"].split())
    for row in lexicons.rows("claim_phrases"):
        if not begins_with_word(row["phrase"]):
            pattern = pattern_of(row["phrase"])
            _put(found, row["order"], row["act"], ((pattern, "", False),), starts_of(row["phrase"]))
    return found


def _put(
    found: dict[str, list[_Row]],
    order: str,
    act: str,
    parts: tuple[tuple[str, str, bool], ...],
    starts: Iterable[str],
) -> None:
    for stem in sorted({start.rstrip("*")[:STEM] for start in starts}):
        found.setdefault(stem, []).append(_Row(min(order, AS_THEY_COME), act, parts))


@cache
def _by_word() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """Order, act and pattern of phrases that begin with a whole word, by that word."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in lexicons.rows("claim_phrases"):
        for word in forms_of(row["phrase"].split()[0]) if begins_with_word(row["phrase"]) else ():
            does = min(row["order"], AS_THEY_COME), row["act"]
            found.setdefault(word, []).append((*does, pattern_of(row["phrase"], word)))
    return found


@cache
def _of_stem(stem: str, at_first: bool) -> tuple[_Does, ...]:
    """What can match at a word that begins so."""
    parts = ((row.order, row.act, one) for row in _by_start().get(stem, ()) for one in row.beginning(stem))
    return tuple(part for part in parts if at_first or not part[2].startswith(FIRST_ONLY))


def _tried(word: str, at_first: bool) -> _Tried | None:
    """All that can begin with a word in one pattern, what leads first, each in a group of its own; None if nothing."""
    alike: dict[tuple[str, str], list[str]] = {}
    for order, act, pattern in (*_by_word().get(word, ()), *_of_stem(word[:STEM], at_first)):
        alike.setdefault((order, act), []).append(pattern)
    if not alike:
        return None
    does = sorted(alike)
    return re.compile("|".join(f"({_together(word, alike[one])})" for one in does)), does


def _together(word: str, patterns: Sequence[str]) -> str:
    """
    Patterns as one, with a word that they begin with tried only once.

    >>> _together("no", ["no joke", "no small feat", "nowhere"])
    'no (?:joke|small feat)|nowhere'
    """
    after = re.compile(rf"{word} (?!\?)")
    rests = [one[len(word) + 1 :] for one in patterns if after.match(one)]
    others = [one for one in patterns if not after.match(one)]
    return "|".join([f"{word} (?:{'|'.join(rests)})"] * bool(rests) + others)


_LATER = Memo(lambda word: _tried(word, at_first=False))
_FIRST = Memo(lambda word: _tried(word, at_first=True))


@lru_cache(maxsize=16)
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
        tried = _LATER[word[0]] if word.start() else _FIRST[word[0]]
        match = tried and tried[0].match(said, word.start())
        if tried and match and match.lastindex:
            does = tried[1][match.lastindex - 1]
            first = does if first is None or does[0] < first[0] else first
    if first is not None and first[1] == "threat" and spares(said):
        first = None
    mood = find_mood(said, direct)
    if mood and mood[1] == "evaluation" and is_fact(said):
        mood = None
    if first is not None and first[1] == "accusation" and _blames_nobody(said, direct):
        first = None
    if mood and mood[1] == "accusation" and (is_toll(said) or _blames_nobody(said, direct)):
        mood = None
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    if first is None and direct and sets_against_us(said):
        return "accusation"
    if first is None and (is_judged(said) or (direct and is_generic(said))):
        return "evaluation"
    return first[1] if first else None


def _blames_nobody(said: str, direct: bool) -> bool:
    """True for what nature did, and for what one tells of one's own deed."""
    return is_calamity(said) or (not direct and own_act(said))
