"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.facts import is_fact, is_judged
from corpus_tools.claims.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.phrases import FIRST_ONLY, pattern_of, starts_of

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up

_Entries = dict[str, tuple[tuple[str, str, re.Pattern[str]], ...]]


@cache
def _by_start() -> tuple[_Entries, _Entries]:
    """Order, act and pattern by the first letters of the words that a pattern can begin with: first, and later on."""
    first: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    for order, act, starts, pattern in _patterns():
        entry = min(order, AS_THEY_COME), act, re.compile(pattern)
        for key in sorted({start.rstrip("*")[:STEM] for start in starts}):
            first.setdefault(key, []).append(entry)
    later = {
        key: tuple(entry for entry in entries if not entry[2].pattern.startswith(FIRST_ONLY))
        for key, entries in first.items()
    }
    return {key: tuple(entries) for key, entries in first.items()}, {key: one for key, one in later.items() if one}


def _patterns() -> Iterator[tuple[str, str, Iterable[str], str]]:
    """Order, act, the words that it can begin with and the pattern of each row of both lists."""
    for row in lexicons.rows("claim_acts"):
        yield row["order"], row["act"], row["starts"].split(), row["pattern"]
    for row in lexicons.rows("claim_phrases"):
        yield row["order"], row["act"], starts_of(row["phrase"]), pattern_of(row["phrase"])


def act_by_content(said: str, direct: bool = False) -> str | None:
    """
    The act that the words themselves do, whoever reports them; None when nothing marks one. The text is folded;
    ``direct`` says that it stands in quotation marks.

    >>> act_by_content("they are a target for us"), act_by_content("the road is closed")
    ('threat', None)
    """
    at_first, later = _by_start()
    asked = said.find("whether ")
    first: tuple[str, str] | None = None
    for word in _WORD.finditer(said, 0, len(said) if asked < 0 else asked):
        at = word.start()
        entries = (later if at else at_first).get(word[0][:STEM])
        if entries is None:
            continue
        for rank, act, pattern in entries:
            if (first is None or rank < first[0]) and pattern.match(said, at):
                first = rank, act
    mood = find_mood(said, direct)
    if mood and mood[1] == "evaluation" and is_fact(said):
        mood = None
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    if first is None and is_judged(said):
        return "evaluation"
    return first[1] if first else None
