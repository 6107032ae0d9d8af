"""One attribution: source, cue and content within a sentence, counted in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.cues import Cue

Range = tuple[int, int]

FINITE = re.compile(r"[avkf]")


@dataclass(slots=True)
class Attribution:
    """
    One attribution within a unit; ranges count words of their unit, content may lie in several units. ``asked`` is True
    within a question that is put to somebody, who is nobody that it calls "he".
    """

    unit: Unit
    source: Range | None
    cue: Range | None
    content: list[tuple[Unit, Range]]
    word: Cue
    rule: str
    negated: bool = False
    parent: Attribution | None = None
    origin: Attribution | None = None
    asked: bool = False

    @property
    def encloses(self) -> bool:
        """True when the attribution stands after or inside what it attributes."""
        return self.rule in ("cue-after", "verb-first", "according-to", "as-said")

    @property
    def hull(self) -> Range:
        """First and last word of the content in its own unit."""
        own = [span for unit, span in self.content if unit is self.unit]
        return (min(own)[0], max(end for _, end in own)) if own else (0, 0)

    def holds(self, unit: Unit, at: int) -> bool:
        """True for a word of the content."""
        return any(first <= at < end and part is unit for part, (first, end) in self.content)

    @property
    def end(self) -> int:
        """Where the sentence goes on after source, cue and content."""
        return max(self.hull[1], self.cue[1] if self.cue else 0, self.source[1] if self.source else 0)


Tests = Sequence[tuple[Collection[str], Callable[[Attribution], bool]]]
"""Tests of attributions, each with the verbs that it is of; none for all verbs."""


def free_from(found: Sequence[Attribution], at: int) -> int:
    """The first word before ``at`` that no earlier claim of the sentence has taken."""
    if not found:
        return 0
    return max((claim.end for claim in found if claim.parent is None and claim.end <= at), default=0)


_JOINING = frozenset(["and", "because", "but", "or", "whereas", "while"])  # what comes next is not said

TURNING = frozenset(["however", "meanwhile", "moreover", "nevertheless", "nonetheless"])
"""Words by which a sentence turns on the one before, wherever they stand in it."""

FIRST_PERSON = frozenset(["i", "me", "my", "myself", "our", "ours", "ourselves", "us", "we"])
CONTRAST = frozenset(["although", "though", "whereas", "while"])
"""Words that join a clause as weighty as the main one."""

STRETCHES = frozenset(
    ["day", "days", "decade", "decades", "hour", "hours", "minute", "minutes", "month", "months", "week", "weeks",
     "year", "years"]
)  # fmt: skip

_HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?=\s+[A-Z\"“‘'])")
"""The hour of an entry in a live report, before what it tells."""

_SHOUTED = frozenset(["alert", "breaking", "exclusive", "live", "update", "updated", "urgent"])
"""What a live report cries before its news, in capitals: 'BREAKING A guard has died'."""


def _is_shouted(unit: Unit) -> bool:
    """True for a first word in capitals before one that is not."""
    first, second = (unit.text[slice(*span)] for span in unit.spans[:2])
    return first.isupper() and (len(second) == 1 or not second.isupper())


def trim(unit: Unit, start: int, end: int) -> Range:
    """Without punctuation at the edges, and without a word there that only joins it to what is cut off."""
    tags = unit.tags
    if start == 0 < end and ":" in unit.words[0] and (hour := _HOUR.match(unit.text, unit.start)):
        start = next((at for at in range(end) if unit.spans[at][0] >= hour.end()), end)
    if start == 0 and end > 1 and unit.words[0] in _SHOUTED and _is_shouted(unit):
        start = 1
    while start < end and (tags[start] in ",;:-.)" or (unit.words[start] in TURNING and tags[start + 1] == ",")):
        start += 1
    while end > start and (
        tags[end - 1] in ",;:-(."
        or unit.words[end - 1] in _JOINING
        or _only_closes(unit, start, end)
        or (unit.words[end - 1] in TURNING and tags[end - 2] == ",")
    ):
        end -= 1
    return start, end


def _only_closes(unit: Unit, start: int, end: int) -> bool:
    """True for a bracket at the end that opens before: '[Her lawyer denies (this].)'."""
    return unit.tags[end - 1] == ")" and unit.tags.count("(", start, end) < unit.tags.count(")", start, end)


def whole(unit: Unit) -> tuple[Unit, Range]:
    """All words of a sentence but the punctuation at its edges."""
    return unit, trim(unit, 0, len(unit.tags))


def spoken(unit: Unit, first: int = 0) -> Range:
    """The words of a sentence from ``first`` on as somebody says them, with the mark where he asks."""
    start, end = trim(unit, first, len(unit.tags))
    return start, end + (start < end and unit.words[end:] == ("?",))


def is_clause(unit: Unit, span: Range) -> bool:
    return bool(FINITE.search(unit.tags, *span)) or "q" in unit.tags[slice(*span)]


_LONG = 8  # words; what is so long is a sentence, if no list knows its verb: 'A host of things impact the price'


def is_long(unit: Unit, span: Range) -> bool:
    """True for words enough before a comma that begin as a sentence does, not with when or where."""
    return span[1] - span[0] >= _LONG and unit.tags[span[0]] in "dnx" and "," not in unit.tags[slice(*span)]


def is_relative(unit: Unit, at: int) -> bool:
    """True for what ties what is said to a thing: 'letters which, it says, show', 'a house that, he said'."""
    that = unit.words[at] == "that" and at > 0 and unit.tags[at - 1] in "xu"
    return unit.tags[at] == "r" or that
