"""Quotations that head a section of the body: whoever speaks first below them says them, and most often again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution, whole
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.text import fold

LONGEST = 70  # characters of a heading
NEAR = 3  # paragraphs in which who speaks below a heading is looked for
_STOPPED = re.compile(r"[.!?…,][\"”'’]?\s*\Z|[\"”'’][.,]\s*\Z")
_WORD = re.compile(r"\w{3,}")


def is_heading(units: Sequence[Unit], number: int) -> bool:
    """True for a short quotation without a stop, in a paragraph of its own between two others."""
    unit = units[number]
    if not 0 < number < len(units) - 1 or unit.zone != "body" or "q" not in unit.tags:
        return False
    alone = units[number - 1].paragraph < unit.paragraph < units[number + 1].paragraph
    return alone and len(unit.written) <= LONGEST and not _STOPPED.search(unit.written)


def with_headings(units: Sequence[Unit], found: Sequence[Attribution]) -> list[Attribution]:
    """The claims, and before them those of headings that are quotations, unless the words come again below."""
    said = {id(unit) for claim in found for unit, _ in claim.content}
    made = list(found)
    for number, unit in enumerate(units):
        if set(unit.tags) - set("q.") or id(unit) in said or not is_heading(units, number):
            continue
        below = [one for one in found if unit.paragraph < one.unit.paragraph <= unit.paragraph + NEAR]
        below = [one for one in below if one.parent is None and one.source is not None]
        if below and not any(_repeats(unit, claim) for claim in below):
            heading = Attribution(below[0].unit, below[0].source, None, [whole(unit)], QUOTED, "heads-section")
            heading.origin = below[0]
            made.insert(made.index(below[0]), heading)
    return made


def _repeats(unit: Unit, claim: Attribution) -> bool:
    """True for a claim that holds all the longer words of a heading."""
    heading = set(_WORD.findall(fold(unit.written)))
    words = (unit.text[unit.spans[a][0] : unit.spans[b - 1][1]] for unit, (a, b) in claim.content)
    return heading <= set(_WORD.findall(fold(" ".join(words))))
