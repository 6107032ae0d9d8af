"""The attributions of one sentence, and which stands inside which."""

from __future__ import annotations

import re

from corpus_tools.attribution import Attribution
from corpus_tools.clauses import Unit
from corpus_tools.enclosing import find_according, find_enclosing
from corpus_tools.leading import find_leading
from corpus_tools.nominal import adjectives, find_nominal, find_passive, nouns

LONGEST_SENTENCE = 500  # words; the longest sentences of news have about 150, and lists without a full stop say nothing


def find_in_unit(unit: Unit) -> list[Attribution]:
    """The attributions of one sentence, the outer before those inside them."""
    found: list[Attribution] = []
    if len(unit.tags) > LONGEST_SENTENCE:
        return found
    cues = [match.start() for match in re.finditer("[vfi]", unit.tags)]
    for match in re.finditer("xt", unit.tags):
        if unit.words[match.start()] == "according":
            _place(found, find_according(unit, match.start(), found))
    for at in cues:
        _place(found, find_enclosing(unit, at, found))
    taken = {at for claim in found if claim.cue for at in range(*claim.cue)}
    named = nouns().keys() | adjectives().keys()
    heads = {at for at, word in enumerate(unit.words) if word in named} - taken
    for at in sorted({*cues, *heads}):
        if at in taken:
            continue
        claim = None
        if unit.tags[at] in "vfi":
            claim = find_leading(unit, at, found) or find_passive(unit, at)
        if claim is None and at in heads:
            claim = find_nominal(unit, at, found)
        _place(found, claim)
    return found


def _place(found: list[Attribution], claim: Attribution | None) -> None:
    """Add a claim, inside the one whose content holds its cue."""
    if claim is None or claim.cue is None:
        return
    at = claim.cue[0]
    around = [other for other in found for _, span in other.content if span[0] <= at < span[1]]
    if around:
        claim.parent = around[-1]
        first, end = around[-1].hull
        inside = [(unit, (max(a, first), min(b, end))) for unit, (a, b) in claim.content if a < end and b > first]
        claim.content = inside
        if not inside or claim.encloses:
            return
    found.append(claim)
