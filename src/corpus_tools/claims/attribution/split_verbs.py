"""Verbs of saying whose particle stands behind what is said: 'waved the report away as fantasy', 'ruled it out'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_BEHIND = frozenset(["aside", "away", "down", "off", "out"])
_LONGEST = 6  # words
_OBJECT = re.compile(rf"(?:o|n|d|h|{PHRASE})")
_ENDS = ("", ".", ",", ";", "c", "j", "m", "s")
_IN_WORDS = frozenset(["play", "rule"])
"""Verbs that with their particle mean nothing that is done by hand: 'played the loss down', 'ruled a truce out'."""


def find_split(unit: Unit, at: int, word: Cue) -> bool:
    """
    True where the words from ``at`` on are what is said, with the particle of the verb behind them: a report or claim,
    or what is then called something, but not 'waved the car away'.
    """
    last = min(at + _LONGEST, len(unit.words))
    place = next((n for n in range(at + 1, last) if unit.words[n] in _BEHIND), 0)
    if not place or unit.words[place] not in word.prepositions or not _OBJECT.fullmatch(unit.tags, at, place):
        return False
    noun = unit.words[place - 1]
    named = any(one in forms("claim_nouns") | forms("claim_documents") for one in (noun, noun.removesuffix("s")))
    behind = unit.tags[place + 1 : place + 2]
    return named or unit.words[place + 1 : place + 2] == ("as",) or (word.lemma in _IN_WORDS and behind in _ENDS)
