"""
What the words right beside a name hint at: which tests of its surroundings can come out true. Worked out once for each
word; beside most names stand words that hint at nothing, and no test need be made.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors.kinds import ground, groups, located, surroundings, things
from corpus_tools.actors.named import Hints
from corpus_tools.memo import Memo

_NONE: Hints = frozenset()
_REACH = 24  # characters of the longest word that hints at something


def hints_of(text: str, start: int, end: int) -> Hints:
    """
    The tests that the words or marks right before and behind a name are worth.

    >>> line = "The ruling Nova won, and Kelm fell."
    >>> sorted(hints_of(line, 11, 15)), sorted(hints_of(line, 25, 29))
    (['polled', 'side'], ['located', 'of-place'])
    """
    before = after = _NONE
    if text[start - 1 : start].isspace() and text[start - 2 : start] != "\n\n":
        before = _BEFORE[text[max(0, start - _REACH) : start].rstrip().rpartition(" ")[2]]
    mark = text[end : end + 1]
    if mark.isspace():
        after = _BEHIND[text[end : end + _REACH].lstrip().partition(" ")[0]]
    elif mark in _MARKS:
        after = _MARKS[mark]
    return _both(before, after) if before and after else before or after


@lru_cache(maxsize=1 << 12)
def _both(before: Hints, after: Hints) -> Hints:
    """One set for each two, which so is counted up and compared but once."""
    return before | after


_MARKS = {mark: frozenset({"apposed"}) for mark in "(–—"} | {mark: frozenset({"owner", "person"}) for mark in "'’"}
_MARKS |= {",": frozenset({"apposed", "comma-behind"}), "-": frozenset({"apposed", "number"})}
_MARKS |= {mark: frozenset({"number"}) for mark in "‐‑"}


def _before(token: str) -> Hints:
    """What the characters between the last two spaces before a name hint at."""
    if token.isalpha() and token.islower():
        return _words_before().get(token, _NONE)
    found = _words_before().get(_last(token), _NONE)
    if token.endswith((",", ":")):
        found |= {"comma-before", "of-place"}
    return found | {"camel"} if surroundings.CAMEL.search(token) else found


def _behind(token: str) -> Hints:
    """What the characters between the first two spaces behind a name hint at."""
    if token.isalpha():
        return _words_behind().get(token.lower(), _NONE)
    found = _words_behind().get(_first(token), _NONE)
    if not token[:1].isalnum():
        found |= {"apposed"}
    return found | {"number"} if token[:1].isdigit() else found


_BEFORE, _BEHIND = Memo(_before), Memo(_behind)


@cache
def _words_before() -> Mapping[str, Hints]:
    """Words before a name, to what they hint at."""
    listed = {
        "group": (*groups.kinds(), *groups.several(), *groups.GIVING, *groups.OWNING),
        "located": located.locating(),
        "made": things.made(),
        "of-place": ("of", "around", "and"),
        "of-a-name": ("of",),
        "office": ("of", "for", "at", "in", "the"),
        "person": surroundings.cues("object"),
        "role": (*lexicons.forms("actor_roles"), *surroundings.NEIGHBOURS),
        "side": groups.SIDES,
        "the": ("the",),
        "told": ("told", "tells", "telling", "with", "by", "on", "for"),
    }
    return _by_word({hint: map(_last, forms) for hint, forms in listed.items()})


@cache
def _words_behind() -> Mapping[str, Hints]:
    """Words behind a name, to what they hint at."""
    listed = {
        "being": groups.BEING,
        "group": groups.kinds(),
        "held": surroundings.OFFICES,
        "person": surroundings.cues("verb") | surroundings.ADVERBS,
        "place": ground.place_nouns("after"),
        "polled": groups.POLLED,
        "reign": ("administration", "cabinet", "campaign", "government", "regime"),
    }
    return _by_word({hint: map(_first, forms) for hint, forms in listed.items()})


def _by_word(listed: Mapping[str, Iterable[str]]) -> Mapping[str, Hints]:
    found: dict[str, set[str]] = defaultdict(set)
    for hint, words in listed.items():
        for word in words:
            found[word].add(hint)
    return {word: frozenset(hints) for word, hints in found.items()}


_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"\w+\Z")


def _first(token: str) -> str:
    """The letters with which a word or a phrase begins, small."""
    word = _WORD.search(token)
    return word[0].lower() if word else ""


def _last(token: str) -> str:
    """The letters with which a word or a phrase ends, small; none where a mark follows."""
    word = _ENDING.search(token)
    return word[0].lower() if word else ""
