"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.contrast import sets_against_us
from corpus_tools.claims.deeds import is_harmless, spares
from corpus_tools.claims.facts import is_calamity, is_fact, is_generic, is_judged, is_toll
from corpus_tools.claims.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.openings import branches, opening
from corpus_tools.claims.phrases import FIRST_ONLY, begins_with_word, forms_of, pattern_of, seconds_of, starts_of
from corpus_tools.claims.whose import own_act
from corpus_tools.memo import Memo

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up

_Does = tuple[str, str, str]
_Choice = tuple[re.Pattern[str], Sequence[tuple[str, str]]]


class _Tried(NamedTuple):
    """What is tried at a word, what behind it whatever follows, which other words share, and before which words."""

    at: _Choice | None
    behind: _Choice | None
    by_next: Container[str]


class _Row(NamedTuple):
    """Order and act of a row, and the branches of its pattern, each with how it begins (``openings.opening``)."""

    order: str
    act: str
    branches: tuple[tuple[str, str, bool], ...]

    def beginning(self, word: str) -> Iterator[str]:
        """What of the pattern can match at a word."""
        for branch, begun, whole in self.branches:
            if begun == word if whole else word.startswith(begun):
                yield branch


@cache
def _by_start() -> Mapping[str, Sequence[_Row]]:
    """The rows by the first letters of the words that their patterns can begin with."""
    found: dict[str, list[_Row]] = {}
    for row in lexicons.rows("claim_acts"):
        parts = tuple((one, *opening(one)) for one in branches(row["pattern"]))
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


class _Phrases(NamedTuple):
    """Phrases that begin with a word: those that go on with anything, and those that go on with some word, by it."""

    any: list[_Does]
    by_next: dict[str, list[_Does]]


@cache
def _by_word() -> Mapping[str, _Phrases]:
    """Order, act and pattern of phrases that begin with a whole word, by that word."""
    found: dict[str, _Phrases] = {}
    for row in lexicons.rows("claim_phrases"):
        seconds = seconds_of(row["phrase"])
        for word in forms_of(row["phrase"].split()[0]) if begins_with_word(row["phrase"]) else ():
            does = min(row["order"], AS_THEY_COME), row["act"], pattern_of(row["phrase"], word)
            phrases = found.setdefault(word, _Phrases([], {}))
            for known in [phrases.by_next.setdefault(then, []) for then in sorted(seconds)] or [phrases.any]:
                known.append(does)
    return found


_NO_PHRASES = _Phrases([], {})


def _at(word: str, at_first: bool) -> Iterator[_Does]:
    """What can match at a word, whatever follows."""
    yield from _by_word().get(word, _NO_PHRASES).any
    for row in _by_start().get(word[:STEM], ()):
        for one in row.beginning(word):
            if at_first or not one.startswith(FIRST_ONLY):
                yield row.order, row.act, one


def _tried(word: str, at_first: bool) -> _Tried | None:
    """All that can begin with a word; None where nothing does."""
    behind: dict[tuple[str, str], list[str]] = {}
    others: dict[tuple[str, str], list[str]] = {}
    begun = f"{word} "
    for order, act, pattern in _at(word, at_first):
        if pattern.startswith(begun) and pattern[len(begun)] != "?":
            behind.setdefault((order, act), []).append(pattern[len(begun) :])
        else:
            others.setdefault((order, act), []).append(pattern)
    by_next = _by_word().get(word, _NO_PHRASES).by_next
    if not (behind or others or by_next):
        return None
    return _Tried(_choice_of(others) if others else None, _choice_of(behind) if behind else None, by_next)


def _choice_of(alike: Mapping[tuple[str, str], Sequence[str]]) -> _Choice:
    return _choice(tuple((*does, "|".join(alike[does])) for does in sorted(alike)))


@cache
def _choice(alike: tuple[_Does, ...]) -> _Choice:
    """Patterns as one, what leads first, each in a group of its own."""
    return re.compile("|".join(f"({pattern})" for _, _, pattern in alike)), [(order, act) for order, act, _ in alike]


def _tried_behind(pair: str) -> _Choice:
    """What can begin with a word and the next one, tried behind the first."""
    word, then = pair.split()
    alike: dict[tuple[str, str], list[str]] = {}
    for order, act, pattern in _by_word().get(word, _NO_PHRASES).by_next.get(then, ()):
        alike.setdefault((order, act), []).append(pattern[len(word) + 1 :])
    return _choice_of(alike)


_PAIRS = Memo(_tried_behind)
_LATER = Memo(lambda word: _tried(word, at_first=False))
_FIRST = Memo(lambda word: _tried(word, at_first=True))


def _marked(said: str) -> Iterator[tuple[str, str]]:
    """Order and act of all that marks one, before what somebody asks."""
    asked = said.find("whether ")
    words = _WORD.findall(said)
    end = 0
    for word, then in zip_longest(words, words[1:], fillvalue=""):
        start = said.index(word, end)
        end = start + len(word)
        if start >= asked >= 0:
            break
        tried = (_LATER if start else _FIRST)[word]
        if tried is None:
            continue
        if tried.at and (does := _leading(tried.at, said, start)):
            yield does
        if said.startswith(" ", end):
            if tried.behind and (does := _leading(tried.behind, said, end + 1)):
                yield does
            paired = then in tried.by_next and said.startswith(then, end + 1)
            if paired and (does := _leading(_PAIRS[f"{word} {then}"], said, end + 1)):
                yield does


def _leading(choice: _Choice, said: str, place: int) -> tuple[str, str] | None:
    """Order and act of the leading pattern that matches at a place."""
    pattern, acts = choice
    match = pattern.match(said, place)
    return acts[match.lastindex - 1] if match and match.lastindex else None


OVER_FUTURES = "02"
"""Order of phrases of what will be that do something else than foresee or vow it: 'no effort will be spared'."""


@lru_cache(maxsize=16)
def _first_marked(said: str) -> tuple[str, str] | None:
    return min(_marked(said), key=itemgetter(0), default=None)


def act_over_futures(said: str) -> str | None:
    """
    The act of words whose tense does not count.

    >>> act_over_futures("theft will not be tolerated"), act_over_futures("prices will fall")
    ('condemnation', None)
    """
    first = _first_marked(said)
    return first[1] if first and first[0] == OVER_FUTURES else None


@lru_cache(maxsize=16)
def act_by_content(said: str, direct: bool = False) -> str | None:
    """
    The act that the words themselves do, whoever reports them; None when nothing marks one. The text is folded;
    ``direct`` says that it stands in quotation marks.

    >>> act_by_content("they are a target for us"), act_by_content("the road is closed")
    ('threat', None)
    """
    first = _first_marked(said)
    if first is not None and first[1] == "threat" and spares(said):
        first = None
    mood = find_mood(said, direct)
    if mood and mood[1] == "evaluation" and is_fact(said):
        mood = None
    if first is not None and first[1] == "accusation" and _blames_nobody(said, direct):
        first = None
    if mood and mood[1] == "accusation" and (is_toll(said) or _blames_nobody(said, direct)):
        mood = None
    if mood and mood[1] == "accusation" and direct and _they_do_no_harm(said):
        mood = None
    if mood and mood[1] == "pledge" and direct and _WE_WERE.match(said):
        mood = None
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    if first is None and direct and (sets_against_us(said) or _they_keep_doing(said)):
        return "accusation"
    if first is None and (is_judged(said) or (direct and is_generic(said))):
        return "evaluation"
    return first[1] if first else None


def _blames_nobody(said: str, direct: bool) -> bool:
    """True for what nature did, and for what one tells of one's own deed."""
    return is_calamity(said) or own_act(said, direct) or (direct and _WE_DO_NOT.match(said) is not None)


_WE_WERE = re.compile(r"(?:i|we) (?:was|were)\b")
_WE_DO_NOT = re.compile(r"(?:i|we) (?:am|are|did|do|had|have|was|were) not\b")


_THEIRS = re.compile(r"they (?:(?:also|did|had|have|just|\w+ly) )*")
_STAND_BY = re.compile(
    r"they (?:never|(?:did|do|have|had) (?:not|never)) "
    r"(?:doubt|complain|forg[eo]t|g[ai]ve in|g[ai]ve up|given up|hurt|los[te]|quit|surrender|stop|yield)"
)
_GOES_ON = (" and ", " but ", " instead", " while ")


def _they_do_no_harm(said: str) -> bool:
    if any(map(said.__contains__, _GOES_ON)):
        return False
    they = _THEIRS.match(said)
    return they is not None and (is_harmless(said[they.end() :]) or _STAND_BY.match(said) is not None)


_THEIR_WAY = re.compile(
    r"(?:and |but |now |then )?(?:each|every) (?:day|month|time|week|winter|year),? "
    r"they (?:just |only |simply )?(?!(?:agree|am|are|can|could|did|do|does|had|has|have|hope|love|may|might|must|say"
    r"|shall|should|was|were|will|would)\b)(?=[a-z]+ (?:[a-z]+ ){0,3}?(?:an?|all|everything|her|him|his|it|me|money|my"
    r"|our|people|that|the|their|them|these|this|us|with|you|your)\b)(?![a-z]+ed\b)"
)


def _they_keep_doing(said: str) -> bool:
    """True for what others do again and again to somebody: 'every year they come with a promise'."""
    they = _THEIR_WAY.match(said)
    return they is not None and not is_harmless(said[they.end() :])
