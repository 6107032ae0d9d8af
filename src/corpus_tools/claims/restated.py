"""Whether a claim states what a correction withdraws: in the same text, or in one that repeats it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus_tools.chronology.coverage import content_words, deeds_in
from corpus_tools.claims.cues import NEGATIONS
from corpus_tools.text import WORD, fold

FEWEST = 3
"""Longer words that a claim, with its speaker and its verb, and a statement have in common."""

OF_CLAIM, OF_STATEMENT = 0.75, 0.5
"""Shares of the words of either that the other has."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that was withdrawn: its longer words, and those of them that say what was done."""

    words: frozenset[str]
    deeds: frozenset[str]
    negated: bool


def statement_of(value: str) -> Statement:
    """A withdrawn statement, to be compared with claims."""
    words = content_words(value)
    return Statement(words, deeds_in(value, words, frozenset()), _is_negated(value))


def restates(said: str, cue: str, speaker: str, told: Statement) -> bool:
    """
    Whether a claim with its verb of saying and the words for its speaker states the same.

    >>> told = statement_of("the abbot had told the guild to boycott the fair")
    >>> restates("the guild to boycott the fair", "told", "abbot", told), restates("to hold the fair", "told", "", told)
    (True, False)
    >>> restates("the guild not to boycott the fair", "told", "abbot", told)
    False
    """
    own, by = content_words(f"{cue} {said}"), content_words(speaker.replace("-", " "))
    shared = (own | by) & told.words
    if len(shared) < FEWEST or told.deeds.isdisjoint(shared) or _is_negated(f"{cue} {said}") != told.negated:
        return False
    return len(own & told.words) >= OF_CLAIM * len(own) and len(shared) >= OF_STATEMENT * len(told.words)


def _is_negated(text: str) -> bool:
    return not NEGATIONS.isdisjoint(WORD.findall(fold(text)))
