"""Questions of an interview that stand without a head among turns that have one, and the answers to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_tools.claims.attribution import Range
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turns import Answering, Turns, is_question

_ADDRESSED = frozenset(["you", "your", "yours"])
_PAIR = 2  # a question and its answer


def with_questions(turns: Turns, units: Sequence[Unit]) -> Turns:
    """
    The turns with those without a head: where an even number of paragraphs follows an answer, of which every other
    asks, as its mark of a question or "you" tells, and the rest do not.
    """
    starts, asked = set(turns.starts), set(turns.reports)
    answers: dict[int, Answering] = dict(turns.answers)
    for number, end in pairwise(sorted(turns.starts)):
        who = _who_speaks(turns, units, number)
        paragraphs = _unheaded(units, number, end) if who else []
        if who is None or not _alternate(units, paragraphs):
            continue
        for at, paragraph in enumerate(paragraphs):
            if at % _PAIR:
                answers[paragraph[0]] = (*who, 0)
                starts.add(paragraph[0])
            else:
                asked.update(paragraph)
                starts.update(paragraph)
    return replace(turns, starts=frozenset(starts), answers=answers, reports=frozenset(asked))


def _who_speaks(turns: Turns, units: Sequence[Unit], number: int) -> tuple[Unit, Range] | None:
    """The words that name whose turn begins with a sentence; None for a question and for a turn of nobody."""
    unit = units[number]
    if number in turns.reports or turns.asks(number, unit):
        return None
    if number in turns.answers:
        return turns.answers[number][:2]
    colon = unit.tags.find(":")
    return (unit, (0, colon)) if colon > 0 and unit.tags[:colon].strip("dxug") == "" else None


def _unheaded(units: Sequence[Unit], number: int, end: int) -> list[list[int]]:
    """The sentences of each paragraph between two turns, by number."""
    found: dict[int, list[int]] = {}
    for between in range(number + 1, end):
        unit = units[between]
        if unit.paragraph != units[number].paragraph and unit.spans:
            found.setdefault(unit.paragraph, []).append(between)
    return [*found.values()]


def _alternate(units: Sequence[Unit], paragraphs: Sequence[Sequence[int]]) -> bool:
    """True where every other paragraph asks, the first with its mark, and no other does."""
    marked = [is_question(units[paragraph[-1]]) for paragraph in paragraphs]
    addressed = [not _ADDRESSED.isdisjoint(units[paragraph[0]].different) for paragraph in paragraphs]
    if not paragraphs or len(paragraphs) % _PAIR or not marked[0]:
        return False
    asks = [mark or you for mark, you in zip(marked, addressed, strict=True)]
    return all(asks[::_PAIR]) and not any(marked[1::_PAIR])
