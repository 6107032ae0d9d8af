"""Which paragraphs ask and which answer, where an interview prints both without a head: by their words and by turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.interviewers import ADDRESSED
from corpus_tools.claims.attribution.turns import is_question

MYSELF = frozenset(["i", "me", "mine", "my", "myself"])
_OURSELVES = frozenset(["our", "ours", "ourselves", "us", "we"])
_ANSWERS = frozenset(["absolutely", "because", "certainly", "definitely", "exactly", "maybe", "never", "no", "not"])
_ANSWERS |= {"perhaps", "sure", "well", "yeah", "yes"}
"""Words that open an answer."""

_LONG, _SHORT, _SENTENCES = 70, 40, 5  # words and sentences; a question is seldom so long
_TWICE = {True: -4.0, False: -3.0}
"""What speaks against two paragraphs that ask, one after the other, and against two that answer."""

SURE = 1.0  # how much better the turns fit with a paragraph as an answer, for it to be one


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    The sentences of a paragraph by number, and what tells one that asks: the mark of a question, at its end
    (``marked``) or anywhere (``asks``), and whom it speaks to and of.
    """

    numbers: range
    words: int
    asks: bool
    marked: bool
    you: bool
    me: bool
    called: bool
    weight: float


def read_paragraph(units: Sequence[Unit], numbers: range, *, called: bool) -> Paragraph:
    """What a paragraph shows of asking; ``called`` where it speaks to somebody by his name."""
    own = [units[number] for number in numbers]
    different = frozenset[str]().union(*(unit.different for unit in own))
    asks, marked = any(map(is_question, own)), is_question(own[-1])
    you, me = not ADDRESSED.isdisjoint(different), not MYSELF.isdisjoint(different)
    words = sum(letter.isalpha() for unit in own for letter in unit.tags)
    shown = [
        (0.5, asks),
        (2.5, marked),
        (2.0, called),
        (1.5, you and not me),
        (1.0, not ADDRESSED.isdisjoint(own[0].words[:1]) and not me),
        (0.5, words <= _SHORT),
        (-1.0, not _OURSELVES.isdisjoint(different)),
        (-1.0, len(own) >= _SENTENCES or words > _LONG),
        (-2.0, own[0].words[0] in _ANSWERS),
        (-2.5, me and not you),
        (-2.5, own[0].words[0] in MYSELF),
        (-3.0, own[0].tags[0] in "(q"),
    ]
    weight = sum(value for value, holds in shown if holds)
    return Paragraph(numbers, words, asks, marked, you, me, called, weight)


def asking(weights: Sequence[float]) -> list[float]:
    """
    How much better the turns fit where a paragraph asks than where it answers, by what each shows of asking. The first
    asks; who has asked is mostly answered, and who has answered is mostly asked again.

    >>> [fits > 0 for fits in asking([3.5, -2.5, 0.5, -3.5, 0.5, -1.0, 4.5, -2.5, -3.5])]
    [True, False, True, False, True, False, True, False, False]
    """
    ahead = _best([*weights], first=True)
    behind = _best([*reversed(weights)], first=False)[::-1]
    return [
        one[True] + other[True] - one[False] - other[False] - 2 * weight
        for one, other, weight in zip(ahead, behind, weights, strict=True)
    ]


def _best(weights: Sequence[float], *, first: bool) -> list[dict[bool, float]]:
    """The best sum up to each paragraph, where it asks and where it answers; an answer counts its weight against."""
    found: list[dict[bool, float]] = []
    for weight in weights:
        before = found[-1] if found else {True: 0.0, False: -100.0 if first else 0.0}
        turn = _TWICE if found else {True: 0.0, False: 0.0}
        other = {asks: before[not asks] if found else before[asks] for asks in (True, False)}
        found.append(
            {
                asks: max(other[asks], before[asks] + turn[asks]) + (weight if asks else -weight)
                for asks in (True, False)
            }
        )
    return found
