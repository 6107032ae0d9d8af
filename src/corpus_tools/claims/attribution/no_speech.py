"""Verbs of saying that say nothing: 'threatened the peace', 'called her in', 'declared martial law', 'might ask'."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.attribution import FINITE, Attribution, Tests
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.compounds import ends_in_s
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms

_ENDS_PHRASE = frozenset([",", "after", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "to", "with"])
_WITH = frozenset(["over", "with"])


def head_noun(unit: Unit, first: int, end: int) -> str:
    """The last word of a phrase before what tells more of it: 'the (chief) of the guard'."""
    return unit.words[max(next((at for at in range(first, end) if unit.words[at] in _ENDS_PHRASE), end) - 1, first)]


def _endangers(claim: Attribution) -> bool:
    """True for 'militias threatened (the country's sovereignty)', 'floods threatened (the town)'."""
    if claim.source is None or not claim.rule.endswith("-phrase"):
        return False
    unit, (first, end) = claim.content[0]
    if not _WITH.isdisjoint(unit.words[first:end]) or "q" in unit.tags[first:end]:
        return False
    danger = head_noun(claim.unit, *claim.source) in forms("claim_dangers")
    return danger or head_noun(unit, first, end) in forms("claim_endangered")


_WHERE_TO = frozenset(["aside", "away", "back", "home", "in", "inside", "off", "out", "over", "together", "up"])


def _fetches(claim: Attribution) -> bool:
    """True for 'called (her in)', 'called (the envoy back)': a summons, no name that is given."""
    if claim.cue is None or len(claim.content) > 1:
        return False
    unit, (first, end) = claim.content[0]
    near = unit.words[first + 1 : min(first + 4, end)]
    pronoun = unit.words[first] in ("her", "him", "me", "them", "us", "you")
    return pronoun and bool(near) and near[0] in _WHERE_TO and end - first <= len(near) + 1


def _is_imagined(claim: Attribution) -> bool:
    """True for what the writer only thinks that one may say: 'he might (tell them to go)'."""
    if claim.cue is None or claim.rule in ("cue-after", "verb-first"):
        return False
    words = claim.unit.words[claim.cue[0] : claim.cue[0] + 2]
    return words[0] == "might" and words[-1] not in ("be", "have", "want")


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
    several = ends_in_s(word)
    return is_body_noun(word) or (bool(persons_like(word.removesuffix("s"))) and (counted or not several))


def _puts_out(claim: Attribution) -> bool:
    """True for 'dismissed (the minister)', '(she) was dismissed by the board', not for 'dismissed (him as a fool)'."""
    if len(claim.content) > 1:
        return False
    unit, (first, end) = claim.content[0]
    said = unit.words[first:end]
    if "as" in said or "q" in unit.tags[first:end]:
        return False
    named = claim.rule == "passive" and unit.tags[first:end] == "xx" and unit.capital(first) and unit.capital(first + 1)
    return named or _is_somebody(unit, first, end)


def _decrees(claim: Attribution) -> bool:
    """True for 'declared (two days of mourning)', not for 'declared (the law dead)'."""
    if not claim.rule.endswith(("phrase", "passive")):
        return False
    unit, (first, end) = claim.content[0]
    last = next((at for at in range(first, end) if unit.words[at] in _DECREED), None)
    return last is not None and (last + 1 == end or unit.tags[last + 1] in "pmrc,.;:t")


_BECAME = frozenset(
    ["bankrupt", "champion", "champions", "dead", "guilty", "illegal", "innocent", "insolvent", "invalid", "king",
     "missing", "president", "queen", "safe", "unconstitutional", "unfit", "unsafe", "victor", "void", "winner",
     "winners"]
)  # fmt: skip
"""What one is declared to be by others, without an article."""


def _is_declared(claim: Attribution) -> bool:
    """True for 'Ann Lee declared (winner)', who is declared it; not for 'declared (the law void)', 'declared (war)'."""
    if claim.cue is None or not claim.rule.endswith("-phrase"):
        return False
    unit, (first, _) = claim.content[0]
    passive = claim.cue[1] - claim.cue[0] == 1 and unit.words[claim.cue[0]].endswith("ed")
    return passive and first == claim.cue[1] and unit.words[first] in _BECAME


def _lacks_main_verb(claim: Attribution) -> bool:
    """True for 'the lawyer who advised (the board left early)', whose last verb is of the lawyer."""
    if claim.rule != "cue-then-clause" or not (claim.source and claim.cue) or len(claim.content) > 1:
        return False
    (first, end), (unit, said) = claim.source, claim.content[0]
    bare = said[0] == claim.cue[1] and unit.tags[said[0]] in "dxu" and unit.tags[first:end] == "r"
    outside = unit.tags[:first] + unit.tags[said[1] :]
    return (
        bare
        and unit.tags[first - 1 : first] == "x"
        and unit.zone != "title"
        and not FINITE.search(outside)
        and "q" not in unit.tags
    )


_LITTLE = re.compile(r"(?:an?(?: few)? words?|little|no more|not much|nothing(?: (?:else|more))?) ?(?=[,;] |and |but )")


def _is_silent(claim: Attribution) -> bool:
    """True for 'said (nothing, then left)', not for 'said (nothing had changed)'."""
    unit, (first, end) = claim.content[0]
    return claim.rule.startswith("cue-then") and _LITTLE.match(" ".join(unit.words[first:end]) + " ") is not None


_OWN = frozenset(["her", "his", "my", "their"])


def _leaves(claim: Attribution) -> bool:
    """True for 'offered (his resignation)': a deed, as to resign is."""
    if not claim.rule.endswith("-phrase"):
        return False
    unit, (first, _) = claim.content[0]
    return unit.words[first] in _OWN and unit.words[first + 1 : first + 2] == ("resignation",)


_COURTS = frozenset(
    ["bench", "court", "courts", "dock", "judge", "judges", "jury", "trial", "trials", "tribunal", "tribunals"]
)
_AT_COURT = frozenset(["at", "before", "in"])


def _pleads(claim: Attribution) -> bool:
    """True for whom a lawyer defends: 'defended (sailors before the courts)', not 'defended (the plan in court)'."""
    if not claim.rule.endswith("-phrase"):
        return False
    unit, (first, end) = claim.content[0]
    words = unit.words
    at = next((at for at in range(first + 1, end) if unit.tags[at] in "ps" and words[at] in _AT_COURT), None)
    if at is None or _COURTS.isdisjoint(words[at + 1 : min(at + 6, end)]) or "q" in unit.tags[first:at]:
        return False
    several = words[at - 1].endswith("s") and words[first] not in ("her", "his", "its", "the", "their")
    return several or words[at - 1] in ("men", "people", "women") or bool(persons_like(words[at - 1]))


TESTS: Tests = (
    *((["threaten"], _endangers), (["call"], _fetches), ([], _is_imagined), (["dismiss"], _puts_out)),
    *((["declare", "proclaim"], _decrees), (["offer"], _leaves), (["defend"], _pleads)),
    *((["declare", "pronounce", "proclaim"], _is_declared), ([], _lacks_main_verb), (["say"], _is_silent)),
)
