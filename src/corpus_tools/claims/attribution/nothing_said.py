"""What stands behind a verb of saying and is not said: people described or called together, what another claims."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_OF_PEOPLE = frozenset(["accusation", "condemnation", "evaluation"])
"""What one does who speaks of people."""


def is_described(unit: Unit, at: int, word: Cue) -> bool:
    """True for several who are told by a participle: 'called (undocumented) migrants thieves'."""
    if word.act not in _OF_PEOPLE or not unit.tags.startswith("kx", at):
        return False
    small = not unit.capital(at) and not unit.capital(at + 1)
    return small and unit.words[at].endswith("ed") and unit.words[at + 1].endswith("s")


_PHRASE_ONLY = re.compile(rf"(?:o|{PHRASE})")
_ASKS = frozenset(["for", "on", "upon"])
_TOGETHER = frozenset(["away", "back", "forward", "home", "in", "off", "out", "together", "up"])
_LONGEST_WHOM = 14  # words


def is_summons(unit: Unit, at: int, start: int) -> bool:
    """True for 'called the crowds out', not for 'called on the crowds to come out': the one says nothing of them."""
    if unit.words[at + 1] in _ASKS:
        return False
    last = min(at + _LONGEST_WHOM, len(unit.tags))
    place = next((n for n in range(start + 1, last) if unit.words[n] in _TOGETHER), 0)
    if _rings(unit, start):
        return True
    whom = _PHRASE_ONLY.fullmatch(unit.tags, start, place) if place else None
    return whom is not None and unit.tags[place + 1 : place + 2] in ("", ".", ",", ";", "p", "c", "j", "m", "t")


_RUNG = re.compile(r"(?:o|d?x{1,4}?)(?=[smp][^qavkfrh]*(?:[.,;]|$))")
_WHEN_RUNG = frozenset(["after", "again", "at", "before", "during", "from", "in", "on", "twice", "yesterday"])


def _rings(unit: Unit, start: int) -> bool:
    """True for a telephone call: 'called Ann Lee before the vote', not 'called Ann Lee at the vote a liar'."""
    whom = _RUNG.match(unit.tags, start)
    if whom is None or unit.words[whom.end()] not in _WHEN_RUNG or "xd" in unit.tags[whom.end() :]:
        return False
    return unit.tags[start] == "o" or unit.capital(whom.end() - 1) or unit.words[whom.end() - 1] == "police"


_TO_WHAT = re.compile(rf"t(?P<noun>{PHRASE})$")
_TOLD = frozenset(["fact", "idea", "news", "notion", "report", "rumor", "rumour"])


def is_of_noun(unit: Unit, first: int, that: int) -> bool:
    """True for 'answered (to the claim of the guild) that', where the clause is what somebody else claims."""
    to = _TO_WHAT.search(unit.tags, first, that)
    if to is None:
        return False
    described = unit.tags.find("p", to.start("noun"), that)
    head = unit.words[(described if described > 0 else that) - 1]
    return not {head, head.removesuffix("s")}.isdisjoint(forms("claim_nouns") | _TOLD)
