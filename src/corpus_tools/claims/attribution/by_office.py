"""Deeds done by word of mouth that say nothing else: 'dismissed the minister', 'declared martial law', 'resigned'."""

from __future__ import annotations

from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms

_ENDS = frozenset(",;:.()prhswbtmc-")
"""The letters with which a phrase is over: 'the head (of) the board'."""

_GAINSAYERS = frozenset(
    ["critics", "detractors", "doubters", "opponents", "protesters", "rivals", "sceptics", "skeptics"]
)
"""Those whom one dismisses in words."""

_HIMSELF = frozenset(["he", "her", "him", "i", "she", "who"])
_DECREED = frozenset(["alert", "amnesty", "curfew", "emergency", "exception", "holiday", "holidays", "insolvency"])
_DECREED |= {"bankruptcy", "law", "lockdown", "mourning", "quarantine", "siege"}
"""What is so once it has been declared: a state of emergency, three days of mourning, martial law."""


def _head(unit: Unit, first: int, end: int) -> int:
    """The last word of the first phrase."""
    return max(next((at for at in range(first + 1, end) if unit.tags[at] in _ENDS), end) - 1, first)


def _is_somebody(unit: Unit, first: int, end: int) -> bool:
    """True for a person, persons by their number, or a body: 'the finance minister', '300 clerks', 'the cabinet'."""
    head = _head(unit, first, end)
    word = unit.words[head]
    if word in _HIMSELF or unit.tags[head] == "g" or word in _GAINSAYERS:
        return word in _HIMSELF
    if unit.tags[head] == "x" and unit.capital(head):
        before = unit.words[first:head]
        return any(map(persons_like, before)) or not forms("given_names").isdisjoint(before)
    counted = "u" in unit.tags[first:head] or unit.words[first] in forms("claim_numbers")
    if not counted and unit.tags[first] != "d":
        return False
    several = word.endswith("s") and not word.endswith("ss")
    return is_body_noun(word) or (bool(persons_like(word.removesuffix("s"))) and (counted or not several))


def _puts_out(claim: Attribution) -> bool:
    """True for 'dismissed (the minister)', '(she) was dismissed by the board', not for 'dismissed (him as a fool)'."""
    if claim.word.lemma != "dismiss" or len(claim.content) > 1:
        return False
    unit, (first, end) = claim.content[0]
    said = unit.words[first:end]
    if "as" in said or "q" in unit.tags[first:end]:
        return False
    named = claim.rule == "passive" and unit.tags[first:end] == "xx" and unit.capital(first) and unit.capital(first + 1)
    return named or _is_somebody(unit, first, end)


def _decrees(claim: Attribution) -> bool:
    """True for 'declared (two days of mourning)', not for 'declared (the law dead)'."""
    if claim.word.lemma not in ("declare", "proclaim") or not claim.rule.endswith(("phrase", "passive")):
        return False
    unit, (first, end) = claim.content[0]
    last = next((at for at in range(first, end) if unit.words[at] in _DECREED), None)
    return last is not None and (last + 1 == end or unit.tags[last + 1] in "pmrc,.;:t")


def _leaves(claim: Attribution) -> bool:
    """True for 'offered (his resignation)': a deed, as to resign is."""
    if claim.word.lemma != "offer" or not claim.rule.endswith("-phrase"):
        return False
    unit, (first, _) = claim.content[0]
    return unit.words[first] in _OWN and unit.words[first + 1 : first + 2] == ("resignation",)


_OWN = frozenset(["her", "his", "my", "their"])


def is_done_by_office(claim: Attribution) -> bool:
    """True for a verb of saying by which something is done and nothing said of it."""
    return _puts_out(claim) or _decrees(claim) or _leaves(claim)
