"""Of whom a report has what it says: 'learned from a nurse that', 'reported that A, citing two officials'."""

from __future__ import annotations

from corpus_tools import lexicons
from corpus_tools.claims.attribution.clauses import WHOLE_PHRASE, Unit, head_of_phrase
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.roles import persons_like

CITING = frozenset(["citing", "quoting"])
_SOURCES = frozenset(["people", "source", "sources", "witnesses"])

_NEAR = frozenset(["close", "familiar", "involved", "near", "present"])
"""What stands behind a noun for somebody: 'a source close to'."""


def is_somebody(unit: Unit, first: int, end: int) -> bool:
    """True for a phrase for persons, a body, a paper or a name: 'two officials', 'a memo', not 'ill health'."""
    head = head_of_phrase(unit, first, end)
    while head > first and unit.words[head] in _NEAR:
        head -= 1
    return means_one(unit.words[head]) or (unit.tags[head] == "x" and unit.capital(head))


def means_one(noun: str) -> bool:
    """True for a noun for somebody who speaks, or for what he speaks in: 'prosecutors', 'a report', 'state media'."""
    one = noun.removesuffix("s")
    known = noun in _SOURCES or noun in lexicons.forms("claim_documents")
    return known or bool(persons_like(one) or persons_like(noun) or kinds_of(noun))


def cites_somebody(unit: Unit, comma: int) -> bool:
    """True where behind a comma a report names whom it has its news from: ', citing two officials'."""
    if CITING.isdisjoint(unit.words[comma + 1 : comma + 2]):
        return False
    whom = WHOLE_PHRASE.match(unit.tags, comma + 2)
    return whom is not None and is_somebody(unit, *whom.span())
