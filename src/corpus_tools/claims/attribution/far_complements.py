"""Where what is said begins behind a particle, a paper or an occasion: 'called in a letter upon (the board)'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE
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


_IN_PAPER = re.compile(r"p(?P<paper>d[xug]{1,3})(?:k(?:p?[dx]?m)*)?(?:p?[dx]?m)*(?=p[^.,m])")
"""'Called (in a statement published on Monday) upon'."""

_TO_THEM = re.compile(rf"(?:p?[dx]?m|j)*t(?:o|n|{PHRASE}(?:c{PHRASE})?)")
_FARTHEST = 14  # words


def behind_paper(unit: Unit, at: int, word: Cue) -> int | None:
    """'Called in a statement upon (the assembly to rest)'."""
    told = _IN_PAPER.match(unit.tags, at)
    noun = unit.words[told.end("paper") - 1] if told else ""
    if told is None or unit.words[told.end()] not in word.prepositions or noun not in forms("claim_documents"):
        return None
    return told.end() + 1


def appealed(unit: Unit, at: int) -> int | None:
    """'Appealed (on Sunday) to both sides for (calm)'."""
    opening = next((n for n in range(at + 2, min(at + _FARTHEST, len(unit.words) - 1)) if unit.words[n] == "for"), 0)
    whom = _TO_THEM.fullmatch(unit.tags, at, opening) if opening else None
    return opening + 1 if whom else None


_FAR_THAT = re.compile(r"(?:p|t(?=[do]))[^,;:.qhvfrcb()]{1,11}f?h(?=j?[dnux])")
_LEFT_OPEN = re.compile(r"[jpx]?(?:[,;.]|$)")
"""A relative clause, whose object is the noun before it: 'said in a report that the bank had paid for'."""

_TELLING = frozenset(["claiming", "is", "saying", "showing", "suggesting", "was"])


def far_that(unit: Unit, at: int) -> int | None:
    """Where "that" opens what is said behind a place or an occasion, which begins at ``at``."""
    far = _FAR_THAT.match(unit.tags, at) if unit.tags[at - 1] == "v" else None
    clause = BARE_CLAUSE.match(unit.tags, far.end() + (unit.tags[far.end()] == "j")) if far else None
    if (
        far is None
        or clause is None
        or unit.words[far.end() - 2] in _TELLING
        or _LEFT_OPEN.match(unit.tags, clause.end())
    ):
        return None
    return far.end() - 1
