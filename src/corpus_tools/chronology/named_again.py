"""Events that passages of one day only name by a noun: "Tuesday's strike" is the one strike that others tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from corpus_tools.chronology.events.noun_events import is_listed_event
from corpus_tools.chronology.events.retellings import naming
from corpus_tools.dates import WEEKDAY

_DATE = (
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:January|February|April|June|July|August|September|October|November"
    r"|December)(?:\s\d{1,2}\b)?|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:March|May)\b|(?:March|May)\s\d{1,2}\b"
    rf"|{WEEKDAY})(?:['’]s)?(?:,?\s\d{{4}}\b)?"
)
_DAYS = re.compile(rf"\b{_DATE}")
_BARE = re.compile(
    rf"(?:(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:(?!of\b)[\w’'-]+\s){{0,3}}?|{_DATE}\s(?:[\w-]+\s){{0,2}}?)(?P<noun>[a-z]{{3,}})\b"
)
_FEW = 4
"""Content words at most of a passage that only names an event: the accord reached in Osterby."""
_NO_NOUN = r"(?!(?:after|at|before|by|for|from|in|of|on|over|since|the|to|with)\b)"
_A = rf"(?:\ban?\s|\banother\s|\bone\s|\A(?:the\s)?)(?:{_NO_NOUN}[\w’'-]+\s){{0,3}}?"
"""What stands before a noun by which an event is told first: an air strike; Strike on convoy kills nine."""


def without_days(text: str) -> str:
    """
    Words without the names of days and months, which passages of one day have in common anyway.

    >>> without_days("the March 12 strike, on Tuesday")
    'the  strike, on '
    """
    return _DAYS.sub("", text)


def bare_noun(text: str, words: frozenset[str]) -> str | None:
    """
    The noun of an event that a passage only names, by "the" or its day; ``words`` are its content words.

    >>> bare_noun("the Tuesday strike", frozenset({"strike"})), bare_noun("The vote cost him", frozenset({"vote"}))
    ('strike', None)
    """
    named = _BARE.match(text) if len(words) <= _FEW else None
    if named is None or not is_listed_event(named["noun"]) or not _ENDS.fullmatch(text, named.end()):
        return None
    return named["noun"].removesuffix("s")


_ENDS = re.compile(
    r"(?:\s(?:[a-z]+ed|held|made|struck|begun|won|lost)\b)?(?:\s(?:against|at|by|in|near|of|on|over|to|with)\s[^,;.:]{2,40})?,?\s*"
)
"""What may stand behind such a noun: reached in Osterby on 3 May."""


def join_named(texts: Sequence[str], bare: Mapping[int, str], roots: Sequence[int]) -> dict[int, int]:
    """
    The passages of one day that only name an event, by their places, with the cluster in which others tell of it;
    ``bare`` are their nouns, ``roots`` the cluster of each passage. Where two clusters tell of such an event, none is
    meant for sure.

    >>> join_named(["An air strike hit a convoy", "the Tuesday strike", "The mayor resigned"], {1: "strike"}, [0, 1, 2])
    {1: 0}
    >>> join_named(["A strike hit a mill", "the Tuesday strike", "A strike hit a ship"], {1: "strike"}, [0, 1, 2])
    {}
    """
    found: dict[int, int] = {}
    for noun in sorted(set(bare.values())):
        own = {roots[place] for place, named in bare.items() if named == noun}
        others = [place for place in range(len(texts)) if place not in bare]
        for patterns in ((_told_first(noun),), naming(noun)):
            told = {roots[place] for place in others if any(_tells(texts[place], one) for one in patterns)} - own
            if told:
                break
        if len(told) == 1:
            (root,) = told
            found |= {place: root for place, named in bare.items() if named == noun}
    return found


_OF_IT = re.compile(r"\b(?:the|that|this|these|those|its|his|her|their)\s(?:[\w’'-]+\s){0,2}\Z", re.IGNORECASE)
_LEAD = 40  # characters before a word in which such words stand


def _tells(text: str, told: re.Pattern[str]) -> bool:
    """True for words that tell of an event and no quotation, and do not only name it: not in "welcomed the truce"."""
    if text[:1] in "“\"‘'":
        return False
    return any(not _is_only_named(text, one) for one in told.finditer(text))


_WORD = re.compile(r"[\w’'-]*")


def _is_only_named(text: str, found: re.Match[str]) -> bool:
    """True for the noun of an event behind "the", not for its verb."""
    at = max(text.rfind(" ", 0, found.end()) + 1, found.start())
    word = _WORD.match(text, at)
    lead = text[max(0, found.start() - _LEAD) : found.start()]
    return word is not None and is_listed_event(word[0]) and _OF_IT.search(lead) is not None


@cache
def _told_first(noun: str) -> re.Pattern[str]:
    return re.compile(rf"{_A}{re.escape(noun)}s?\b", re.IGNORECASE)
