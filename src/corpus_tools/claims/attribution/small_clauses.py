"""What one finds, thinks or holds something to be, and how many one counts: 'found it shameful', 'counted 12 dead'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.idioms import by_verb
from corpus_tools.claims.attribution.views import JUDGED
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_FINDING = frozenset(["find", "finds", "found"])
_THINKING = frozenset(["believe", "believed", "believes", "think", "thinks", "thought"])
_HOLDING = frozenset(["hold", "holds", "held"])
_RULING = frozenset(["rule", "ruled", "rules"])
JUDGING = _FINDING | _THINKING | _HOLDING | _RULING

_GUILT = frozenset(["answerable", "blameworthy", "guilty", "liable"])
_CHANCE = frozenset(["improbable", "likely", "possible", "probable", "unlikely"])
_LAWFUL = frozenset(
    ["admissible", "illegal", "inadmissible", "invalid", "lawful", "legal", "unconstitutional", "unlawful", "valid",
     "void"]
)  # fmt: skip
"""What a court rules something."""
_STATES = frozenset(["alive", "dead", "empty", "full", "missing", "open", "safe", "unharmed", "unhurt", "useful"])
"""How one finds somebody or something on the spot: 'found him alive'."""

RULED = Cue("call", "an", frozenset(), "evaluation", kind=frozenset(["names"]))
GUILT = Cue("blame", "n", frozenset(), "accusation")
CHANCE = Cue("think", "n", frozenset(), "prediction")
_LONGEST = 9  # words from the verb to the adjective
_STOPS = re.compile("[,.;:c]|$")
_TO_BE = re.compile(rf"(?P<what>o|n|{PHRASE})t(?=[ax])")


def find_judged(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by such verbs."""
    for at in (at for at, word in enumerate(unit.words) if word in JUDGING and unit.tags[at] in "vf"):
        found = _judged(unit, at) or _held_to_be(unit, at) or _thought_in_marks(unit, at)
        claim = by_verb(unit, at, *found) if found else None
        who = claim.source[0] if claim and claim.source else 0
        if claim and unit.words[who] not in ("court", "jury") and unit.tags[who] != "r":
            yield claim


def _judged(unit: Unit, at: int) -> tuple[Range, Cue] | None:
    """'Thinks (the timing poor)': a thing, and behind it a word that judges it, before a mark or what it is for."""
    tags, words = unit.tags, unit.words
    if tags[at + 1 : at + 2] not in ("d", "o", "n", "x") or (tags[at + 1] == "x" and words[at] in _THINKING):
        return None
    if tags[at + 1] == "x" and not unit.capital(at + 1) and words[at] not in _HOLDING:
        return None
    for last in range(at + 2, min(at + 2 + _LONGEST, len(tags))):
        if tags[last] in "avfhrqs,;:." or (tags[last] == "k" and words[last] not in _GUILT):
            return None
        ends = _STOPS.match(tags, last + 1) is not None or (tags[last + 1] in "pt" and tags[last - 1] in "xojn")
        if ends and tags[last - 1] != "d" and (cue := _cue(words[at], words[last])):
            behind = tags[last + 1 : last + 2]
            end = content_end(unit, last, "phrase") if behind in ("p", "t", "c", ",") else last + 1
            return trim(unit, at + 1, end), cue
    return None


def _cue(verb: str, adjective: str) -> Cue | None:
    """What the adjective makes of the verb, or None where it judges nothing."""
    if verb in _RULING:
        return RULED if adjective in _LAWFUL else None
    if adjective in _GUILT:
        return GUILT if verb in _HOLDING or verb in _THINKING else None
    if adjective in _CHANCE:
        return CHANCE if verb in _THINKING else None
    judges = adjective in forms("claim_judgements") and adjective not in _STATES
    return JUDGED if judges and verb not in _HOLDING else None


def _held_to_be(unit: Unit, at: int) -> tuple[Range, Cue] | None:
    """'Hold (the tapes to be genuine)', 'believes (the toll to be higher)', but not 'found a way to be heard'."""
    what = _TO_BE.match(unit.tags, at + 1) if unit.words[at] not in _FINDING else None
    if what is None or unit.words[what.end()] not in ("be", "have"):
        return None
    return trim(unit, at + 1, content_end(unit, what.end(), "infinitive")), JUDGED


def _thought_in_marks(unit: Unit, at: int) -> tuple[Range, Cue] | None:
    """'Thought him (“the best of the lot”)'."""
    marks = unit.tags[at + 1 : at + 2] == "o" and unit.words[at + 2 : at + 3] == ('"',)
    return ((at + 1, at + 3), JUDGED) if marks and unit.words[at] not in _HOLDING else None


COUNTING = frozenset(["count", "counted", "counts", "tallied"])
COUNT = Cue("count", "n", frozenset(), "assertion")
_ABOUT = frozenset(
    ["a", "about", "almost", "another", "around", "at", "exactly", "fewer", "just", "least", "less", "more", "most",
     "nearly", "only", "over", "roughly", "some", "than", "the", "to", "up"]
)  # fmt: skip
_FAR_NUMBER = 5  # words before the number: 'counted at least some'
_NO = frozenset(["no"])
_RELYING = frozenset(["against", "among", "as", "down", "for", "in", "on", "to", "upon"])
"""'Counted on two votes'."""


def find_counted(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by who has counted how many."""
    for at in (at for at, word in enumerate(unit.words[:-1]) if word in COUNTING and unit.tags[at] in "kxvf"):
        said = trim(unit, at + 1, content_end(unit, at + 1, "phrase")) if _number(unit, at + 1) else (0, 0)
        if said[1] - said[0] > 1 and (claim := by_verb(unit, at, said, COUNT)):
            yield claim


def _number(unit: Unit, first: int) -> bool:
    """Whether a number comes first in what is counted: 'some 40 men', 'at least a dozen', 'no arrests'."""
    if unit.words[first] in _NO or unit.words[first] in _RELYING:
        return unit.words[first] in _NO
    last = min(first + _FAR_NUMBER, len(unit.tags) - 1)
    at = next((at for at in range(first, last) if unit.words[at] not in _ABOUT), last)
    return unit.tags[at] == "u" or unit.words[at] in forms("claim_numbers")
