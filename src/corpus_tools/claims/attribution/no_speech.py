"""Verbs of saying that say nothing: 'threatened the peace', 'called her in', 'knows it best', 'might tell them'."""

from __future__ import annotations

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.by_office import is_done_by_office
from corpus_tools.lexicons import forms

_ENDS_PHRASE = frozenset([",", "after", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "to", "with"])
_WITH = frozenset(["over", "with"])


def _endangers(claim: Attribution) -> bool:
    """True for 'militias threatened (the country's sovereignty)', 'floods threatened (the town)'."""
    if claim.word.lemma != "threaten" or claim.source is None or not claim.rule.endswith("-phrase"):
        return False
    unit, (first, end) = claim.content[0]
    if not _WITH.isdisjoint(unit.words[first:end]) or "q" in unit.tags[first:end]:
        return False
    head = next((at for at in range(first, end) if unit.words[at] in _ENDS_PHRASE), end) - 1
    who, (start, stop) = claim.unit, claim.source
    last = next((at for at in range(start, stop) if who.words[at] in _ENDS_PHRASE), stop) - 1
    danger = who.words[max(last, start)] in forms("claim_dangers")
    return danger or unit.words[max(head, first)] in forms("claim_endangered")


_WHERE_TO = frozenset(["aside", "away", "back", "home", "in", "inside", "off", "out", "over", "together", "up"])


def _fetches(claim: Attribution) -> bool:
    """True for 'called (her in)', 'called (the envoy back)': a summons, no name that is given."""
    if claim.word.lemma != "call" or claim.cue is None or len(claim.content) > 1:
        return False
    unit, (first, end) = claim.content[0]
    near = unit.words[first + 1 : min(first + 4, end)]
    pronoun = unit.words[first] in ("her", "him", "me", "them", "us", "you")
    return pronoun and bool(near) and near[0] in _WHERE_TO and end - first <= len(near) + 1


def _is_imagined(claim: Attribution) -> bool:
    """True for what the writer only thinks that one may say: 'he might (tell them to go)'."""
    if claim.cue is None or claim.rule in ("cue-after", "verb-first"):
        return False
    return claim.unit.words[claim.cue[0]] == "might" and claim.unit.words[claim.cue[0] + 1] not in (
        "be",
        "have",
        "want",
    )


def is_no_speech(claim: Attribution) -> bool:
    """True where a verb of saying stands for another deed, or for none."""
    return any(test(claim) for test in (_endangers, _fetches, _is_imagined, is_done_by_office))
