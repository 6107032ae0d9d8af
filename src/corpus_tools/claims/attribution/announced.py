"""Words that a line announces as somebody's of whom the sentence before tells: 'In full:', 'Some lines:', 'What …?'."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range, whole
from corpus_tools.claims.attribution.blocks import BLOCK
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.attribution.nesting import find_in_unit
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms
from corpus_tools.text import fold

_FULL = re.compile(
    r"(?:here (?:it )?is |it reads |read )?(?:(?:her|his|its|the|their) )?(?:full )?(?:letter |statement |text )?"
    r"(?:in full|in its entirety|full (?:letter|statement|text)):"
)
_CLOSED_BY = {'"': '"', "“": "”", "«": "»", "„": "“"}
_OPENING = re.compile("[dxug]{1,6}")
_LONGEST = 4000  # characters of a statement in one pair of marks
_ONESELF = frozenset(["i", "me", "my", "our", "us", "we"])


def find_announced_words(units: Sequence[Unit], number: int, persons: Collection[int]) -> list[Attribution]:
    """
    The sentences that a line announces as somebody's, whom the sentence before it names.
    ``persons`` are where the names of persons end.
    """
    unit = units[number]
    if unit.zone != "body":
        return []
    before = units[number - 1] if number and unit.tags[-1] == ":" else None
    subject = _subject(before, persons) if before and before.paragraph == unit.paragraph else None
    if before is None or subject is None or not _FULL.fullmatch(fold(unit.written)):
        return []
    if forms("claim_documents").isdisjoint(before.words[subject[1] :]):
        return []
    block = [*_in_marks(units, number)] or [*_without_marks(units, number)]
    cue = (subject[1], len(before.tags) - (before.tags[-1] == "."))
    return [
        Attribution(before, subject, None if place else cue, [whole(one)], BLOCK, _RULES[place > 0])
        for place, one in enumerate(block)
    ]


def _subject(unit: Unit, persons: Collection[int]) -> Range | None:
    """Who opens a sentence: a person by name or office, or a phrase before its verb."""
    run = _OPENING.match(unit.tags)
    words = range(run.end() if run else 0)
    if found := [at for at in words if unit.spans[at][1] in persons or persons_like(unit.words[at])]:
        return 0, found[-1] + 1
    subject = FIRST_SUBJECT.match(unit.tags)
    return subject.span() if subject and subject[0] != "n" else None


_RULES = ("block-quotation", "block-continues")


def _in_marks(units: Sequence[Unit], number: int) -> Iterator[Unit]:
    """The sentences below up to the mark that closes what opens right there, over several lines."""
    following = units[number + 1] if number + 1 < len(units) else None
    start = following.start if following else 0
    closing = _CLOSED_BY.get(units[number].text[start]) if following else None
    text = units[number].text
    ends = [start + 1 + m.end() for m in re.finditer(rf"{closing}(?=\s*(?:\n|\Z))", text[start + 1 : start + _LONGEST])]
    for unit in units[number + 1 :] if closing and ends else ():
        if unit.start >= ends[0]:
            return
        yield unit


def _without_marks(units: Sequence[Unit], number: int) -> Iterator[Unit]:
    """
    The sentences of the paragraph below, and of those that follow it in the next line or speak of "us", but none with
    marks, nor of a paragraph that opens with what somebody else says.
    """
    for at in range(number + 1, len(units)):
        unit, before = units[at], units[at - 1]
        if unit.zone != "body" or "q" in unit.tags or not FINITE.search(unit.tags) or is_like_headline(unit):
            return
        if unit.paragraph != before.paragraph:
            apart = "\n\n" in re.sub(r"[^\S\n]", "", unit.text[before.end : unit.start])
            own = not _ONESELF.isdisjoint(unit.different)
            if not own and ((apart and at > number + 1) or find_in_unit(unit)):
                return
        yield unit
