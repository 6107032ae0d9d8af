"""Verbs of blows, which are dealt in words or by hand: 'blasted the plan', 'blasted the bridge'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.lexicons import forms

_REASONS = frozenset(["as", "for", "over"])
_BEGUN = tuple((word,) for word in sorted(_REASONS))
_WHY_OR_WHEN = frozenset(["after", "because", "before", "since", "when", "while"])
_PARTICLES = frozenset(["apart", "away", "into", "off", "open", "out", "through", "up"])
_SHUT = frozenset(["brakes", "door", "doors", "gate", "gates", "lid", "phone", "receiver", "shutters"])
_PLANS = frozenset(
    {"approach", "bill", "budget", "course", "deal", "decision", "government", "handling", "idea", "law", "leadership"}
    | {"media", "move", "plan", "policie", "policy", "pres", "proposal", "record", "response", "ruling", "strategy"}
    | {"tactic", "verdict", "vote"}
)
"""What is attacked in words, without a last s."""

_ONE_NAMED = re.compile(
    r"(?:\b(?P<title>Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. |(?P<given>\b(?!The\b)[A-Z][a-z]+) |(?P<group>\b[Tt]he )?)"
    r"(?P<name>\b[A-Z][\w'’-]*\w) (?:has |had |also |later )*\Z"
)
_OF = re.compile(r"\b(?:against|among|around|behind|by|for|from|in|near|of|to|under) \Z")
_LONGEST_NAME = 60  # characters of a title, a name and what may stand before the verb
_WORDY = ("blast", "savage", "slam")


def is_of_words(unit: Unit, at: int, start: int) -> bool:
    """
    True where 'attacked' or 'blasted' says something: of words or a plan, for, over or as something, in a quotation, or
    where one person who is named does it; ``start`` is where its object begins.
    """
    end = next((n for n in range(start, len(unit.tags)) if _goes_on(unit, n)), len(unit.tags))
    said = set(unit.words[start:end])
    if said & _SHUT or unit.words[start] in _PARTICLES or _is_verb_behind(unit, at, start):
        return False
    named = {word.removesuffix("s") for word in said} & (forms("claim_nouns") | forms("claim_documents") | _PLANS)
    return bool(said & _REASONS or named or "q" in unit.tags[start:end] or _is_done_by_one(unit, at))


def _is_verb_behind(unit: Unit, at: int, start: int) -> bool:
    """True for a verb behind attacks that are several: 'Selvag attacks (test Lind's plan)'."""
    small = unit.tags[start] == "x" and not unit.capital(start) and not unit.words[start].endswith("s")
    after = unit.tags[start + 1 : start + 2]
    return start == at + 1 and small and (after == "d" or (after == "x" and unit.capital(start + 1)))


def _goes_on(unit: Unit, at: int) -> bool:
    """True where the clause of a blow ends: at a mark, or before why or when it was dealt."""
    return unit.tags[at] in ",;:-" or unit.words[at] in _WHY_OR_WHEN


def is_done_in_words(unit: Unit, subject: tuple[int, int], start: int) -> bool:
    """True for a passive that says something: 'the (plan) was attacked by Ann Lee', 'attacked by all as (reckless)'."""
    done = {word.removesuffix("s") for word in unit.words[slice(*subject)]}
    return bool(done & (_PLANS | forms("claim_documents")) or unit.words[start : start + 1] in _BEGUN)


def _is_done_by_one(unit: Unit, at: int) -> bool:
    """True for a verb whose subject is one person by title or given name, or for a blast by a name alone."""
    verb = unit.spans[at][0]
    found = _ONE_NAMED.search(unit.text, max(verb - _LONGEST_NAME, 0), verb)
    if found is None or found["group"]:
        return False
    if _OF.search(unit.text, max(verb - _LONGEST_NAME, 0), found.start()):
        return False  # the followers of Jan Holm attacked
    alone = not (found["title"] or found["given"])
    if alone and not unit.words[at].startswith(_WORDY):
        return False
    return bool(found["title"]) or not found["name"].endswith("s") or found["given"] in forms("given_names")
