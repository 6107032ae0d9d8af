"""Whether a claim states what a correction withdraws: in the same text, or in one that repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.corrections.statements import DENIED
from corpus_tools.chronology.coverage import content_words, deeds_in
from corpus_tools.claims.cues import NEGATIONS
from corpus_tools.claims.topics.content import roots
from corpus_tools.text import WORD, fold

FEWEST = 3
"""Longer words that a claim, with its speaker and its verb, and a statement have in common."""

OF_CLAIM, OF_STATEMENT = 0.75, 0.5
"""Shares of the words of either that the other has."""


@dataclass(frozen=True, slots=True)
class Statement:
    """
    A statement that was withdrawn: its longer words, those of them that say what was done, and its numbers and days.
    """

    words: frozenset[str]
    deeds: frozenset[str]
    negated: bool
    figures: tuple[frozenset[str], ...] = ()


def statement_of(value: str, rule: str = "") -> Statement:
    """
    A withdrawn statement, to be compared with claims; by a ``rule`` its words say what is not so. One that only tells
    of what it was, and not what was said of it, has no words: no claim is known to state it.

    >>> [sorted(statement_of(f"the year of the flood{said}").words) for said in ("", " as 1912")]
    [[], ['flood', 'year']]
    """
    if _ONLY_OF_WHAT.match(value) and not _AS.search(value):
        return Statement(frozenset(), frozenset(), False, figures_of(""))
    words = _told(value)
    told = Statement(words, deeds_in(value, words, frozenset()), _is_negated(value), figures_of(value))
    return replace(told, negated=not told.negated) if rule == DENIED else told


_ONLY_OF_WHAT = re.compile(
    r"(?:how|what|when|where|which|who|whose|why)\b|(?:part of )?(?:her|his|its|the|their) (?:[\w’'-]+ ){0,3}?"
    r"(?:ages?|amounts?|dates?|days?|figures?|length|location|months?|names?|numbers?|order|place|position|price|rank"
    r"|size|spelling|sum|surname|time|titles?|toll|totals?|years?)\b",
    re.IGNORECASE,
)
"""How a correction tells of what its error was: 'misstated (the year when) the mill was built'."""
_AS = re.compile(
    r"\b(?:as|at (?:\w+ ){0,2}?(?:\d+|[a-z]+(?:teen|ty)|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve))\b|\b(?:had been|is|was|were) (?!\w+ed\b)"
)
"""By what it tells the error itself: 'gave the year as 1912', 'said the number of the dead was nine'."""


def restates(said: str, cue: str, speaker: str, told: Statement) -> bool:
    """
    Whether a claim with its verb of saying and the words for its speaker states the same.

    >>> told = statement_of("the abbot had told the guild to boycott the fair")
    >>> restates("the guild to boycott the fair", "told", "abbot", told), restates("to hold the fair", "told", "", told)
    (True, False)
    >>> restates("the guild not to boycott the fair", "told", "abbot", told)
    False
    >>> told = statement_of("fifteen weavers had died")
    >>> restates("Fifteen weavers died on Sunday", "", "", told), restates("Nine weavers died", "", "", told)
    (True, False)
    """
    own, by = _told(f"{cue} {said}"), content_words(speaker.replace("-", " "))
    shared = (own | by) & told.words
    if len(shared) < min(FEWEST, len(told.words)) or told.deeds.isdisjoint(shared):
        return False
    if _is_negated(f"{cue} {said}") != told.negated or _differ(figures_of(said), told.figures):
        return False
    if len(told.words) >= FEWEST - bool(any(told.figures)) and _holds(said, shared, told):
        return True
    if len(shared) < FEWEST:
        return False
    return len(own & told.words) >= OF_CLAIM * len(own) and len(shared) >= OF_STATEMENT * len(told.words)


def _told(text: str) -> frozenset[str]:
    """The longer words of a text, irregular forms as others: took, taken and take are one."""
    return content_words(" ".join(roots().get(word, word) for word in WORD.findall(fold(text))))


def _holds(said: str, shared: frozenset[str], told: Statement) -> bool:
    """Whether words hold a statement whole, with its numbers and days, and tell it as what was."""
    least = len(told.words) if len(told.words) < LONG else MOST_OF_STATEMENT * len(told.words)
    if len(shared) < least or _UNREAL.search(fold(said)):
        return False
    return all(own >= other for own, other in zip(figures_of(said), told.figures, strict=True))


LONG, MOST_OF_STATEMENT = 6, 0.85
"""Longer words from which on a statement may have one that what holds it has not, and the share that it must have."""

_UNREAL = re.compile(
    r"\b(?:could|den(?:y|ied|ies)|fear\w*|hop(?:e|ed|es)|if|may|might|refus\w+|should|threat\w+|whether|will|would)\b"
)
"""What makes of a deed one that is only thought of."""


def figures_of(text: str) -> tuple[frozenset[str], ...]:
    """
    The numbers, the days of the week and the months of some words.

    >>> [sorted(found) for found in figures_of("Nine of 1,200 men left on Monday, 4 May")]
    [['1200', '4', '9'], ['monday'], ['may']]
    """
    numbers = {value for one in _NUMBER.findall(fold(text)) for value in _value(one)}
    named = frozenset(map(str.lower, _CAPITAL.findall(text)))
    days, months = _calendar()
    return frozenset(numbers), named & days, named & months


_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}\b")  # 'may' is a month with a capital alone


def _value(word: str) -> Iterator[str]:
    """The number that a word is; "one" is said of everything, and is none."""
    row = lexicons.table("claim_numbers").get(word)
    if word[0].isdigit():
        yield word.replace(",", "").rstrip(".")
    elif row and row["kind"] == "number":
        yield f"{float(row['value']):g}"


@cache
def _calendar() -> tuple[frozenset[str], frozenset[str]]:
    days, months = (
        frozenset(word for row in lexicons.rows(name) for word in fold(row["name"]).split())
        for name in ("time_weekdays", "time_months")
    )
    return days, months


def _differ(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    """Whether each of two has a number, or a day, or a month, that the other has not."""
    return any(first - second and second - first for first, second in zip(one, other, strict=True))


def _is_negated(text: str) -> bool:
    return not NEGATIONS.isdisjoint(WORD.findall(fold(text)))
