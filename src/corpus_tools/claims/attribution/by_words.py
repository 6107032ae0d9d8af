"""Attributions by one of a few words, and by a noun before a colon: what a sentence must have for them to be sought."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.before_colon import find_before_colon, openers
from corpus_tools.claims.attribution.certainty import FRANK, find_frank
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.clefts import find_of_noun
from corpus_tools.claims.attribution.counting import COUNTING, find_counted
from corpus_tools.claims.attribution.idioms import IDIOMS, find_idioms
from corpus_tools.claims.attribution.manners import CLEAR, PUT, find_made_clear, find_put, find_put_to
from corpus_tools.claims.attribution.passives import HEARD, find_heard
from corpus_tools.claims.attribution.phrased import GOING, find_went_on
from corpus_tools.claims.attribution.small_clauses import JUDGING, find_judged
from corpus_tools.claims.attribution.views import find_for_whom

_RARE = HEARD | PUT | CLEAR
PHRASES = IDIOMS | _RARE


def find_by_phrases(unit: Unit) -> Iterator[Attribution]:
    """What set phrases attribute, most of which begin with one of a few words."""
    if not _RARE.isdisjoint(unit.different):
        yield from (*find_heard(unit), *find_put(unit), *find_put_to(unit), *find_made_clear(unit))
    if not IDIOMS.isdisjoint(unit.different):
        yield from find_idioms(unit)


def find_held(unit: Unit) -> Iterator[Attribution]:
    """What somebody has counted, and what he holds something to be."""
    if not COUNTING.isdisjoint(unit.different):
        yield from find_counted(unit)
    if not JUDGING.isdisjoint(unit.different):
        yield from find_judged(unit)


def find_by_colon(unit: Unit) -> Iterator[Attribution]:
    """What stands behind a colon without marks."""
    if ":" not in unit.tags:
        return
    frank = None if FRANK.isdisjoint(unit.different) else find_frank(unit)
    before = None if openers().isdisjoint(unit.different) else find_before_colon(unit)
    yield from filter(None, (find_of_noun(unit), frank, before))


def find_turned(unit: Unit) -> Iterator[Attribution]:
    """What a sentence attributes by "for" at its head, or by "he went on" in its midst."""
    yield from find_for_whom(unit)
    if not GOING.isdisjoint(unit.different):
        yield from filter(None, [find_went_on(unit)])
