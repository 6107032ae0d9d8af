"""What somebody has counted: 'the clinic counted 12 wounded', 'neighbours count nine dead, the army four'."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.idioms import by_verb
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

COUNTING = frozenset(["count", "counted", "counts", "tallied"])
COUNT = Cue("count", "n", frozenset(), "assertion")
_ABOUT = frozenset(
    ["a", "about", "almost", "another", "around", "at", "exactly", "fewer", "just", "least", "less", "more", "most",
     "nearly", "only", "over", "roughly", "some", "than", "the", "to", "up"]
)  # fmt: skip
_FAR = 5  # words before the number: 'counted at least some'
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
    last = min(first + _FAR, len(unit.tags) - 1)
    at = next((at for at in range(first, last) if unit.words[at] not in _ABOUT), last)
    return unit.tags[at] == "u" or unit.words[at] in forms("claim_numbers")
