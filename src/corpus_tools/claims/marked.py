"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.facts import is_fact, is_judged, is_toll
from corpus_tools.claims.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.phrases import FIRST_ONLY, begins_with_word, forms_of, pattern_of, starts_of
from corpus_tools.memo import Memo

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up

_Key = tuple[str, str]
_Tried = tuple[tuple[str, str, re.Pattern[str]], ...]
_Entries = dict[str, _Tried]


@cache
def _by_start() -> tuple[_Entries, _Entries]:
    """Order, act and pattern by the first letters of the words that a pattern can begin with: first, and later on."""
    first: dict[str, dict[_Key, list[str]]] = {}
    for order, act, starts, pattern in _patterns():
        for key in {start.rstrip("*")[:STEM] for start in starts}:
            first.setdefault(key, {}).setdefault((min(order, AS_THEY_COME), act), []).append(pattern)
    later = {
        key: {does: [one for one in patterns if not one.startswith(FIRST_ONLY)] for does, patterns in entries.items()}
        for key, entries in first.items()
    }
    return _compiled(first), _compiled(later)


@cache
def _by_word() -> _Entries:
    """The same of phrases that begin with a whole word, by that word."""
    found: dict[str, dict[_Key, list[str]]] = {}
    for row in lexicons.rows("claim_phrases"):
        for word in forms_of(row["phrase"].split()[0]) if begins_with_word(row["phrase"]) else ():
            does = min(row["order"], AS_THEY_COME), row["act"]
            found.setdefault(word, {}).setdefault(does, []).append(pattern_of(row["phrase"], word))
    return _compiled(found)


def _compiled(entries: Mapping[str, Mapping[_Key, Sequence[str]]]) -> _Entries:
    """What begins alike and does the same in one pattern."""
    return {
        key: tuple((*does, re.compile("|".join(patterns))) for does, patterns in sorted(entry.items()) if patterns)
        for key, entry in entries.items()
        if any(entry.values())
    }


def _patterns() -> Iterator[tuple[str, str, Iterable[str], str]]:
    """Order, act, the words that it can begin with and the pattern of each row that is not looked up by its word."""
    for row in lexicons.rows("claim_acts"):
        yield row["order"], row["act"], row["starts"].split(), row["pattern"]
    for row in lexicons.rows("claim_phrases"):
        if not begins_with_word(row["phrase"]):
            yield row["order"], row["act"], starts_of(row["phrase"]), pattern_of(row["phrase"])


def _tried(word: str, at_first: bool) -> _Tried:
    """All that can begin with a word, what leads first."""
    first, later = _by_start()
    found = (*_by_word().get(word, ()), *(first if at_first else later).get(word[:STEM], ()))
    return tuple(sorted(found, key=lambda entry: entry[:2]))


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
        at = word.start()
        for rank, act, pattern in _LATER[word[0]] if at else _FIRST[word[0]]:
            if first is not None and rank >= first[0]:
                break
            if pattern.match(said, at):
                first = rank, act
                break
    mood = find_mood(said, direct)
    if mood and mood[1] == "evaluation" and is_fact(said):
        mood = None
    if mood and mood[1] == "accusation" and is_toll(said):
        mood = None
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    if first is None and is_judged(said):
        return "evaluation"
    return first[1] if first else None
