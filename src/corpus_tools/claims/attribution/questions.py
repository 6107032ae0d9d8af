"""Questions of an interview: those of the outlet, and those that stand without a head among turns that have one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turns import Turns, is_question
from corpus_tools.model import Mention

_PAIR = 2  # a question and its answer
_FEWEST = 3  # turns of who asks, and of who answers
_OFTEN, _HARDLY = 0.3, 0.2  # shares of turns that end with a question mark, of who asks and of the others


def without_asker(turns: Turns, units: Sequence[Unit], mentions: Sequence[Mention]) -> Turns:
    """
    The turns with those of who asks for the outlet as questions, whether they have the mark or not: of the names at
    the head of turns the first is no person's, or one of the byline; most of its turns ask, and few of the others'.
    """
    starts = sorted(turns.starts)
    heads = {at: mention for at in starts if (mention := _head_of(units[at], mentions))}
    if not heads or min(heads) != starts[0]:
        return turns
    asker = heads[starts[0]]
    signs = any(mention.actor == asker.actor and mention.zone == "byline" for mention in mentions)
    runs = {start: _turn(units, start, end) for start, end in pairwise([*starts, len(units)])}
    own = [runs[at] for at, mention in heads.items() if mention.actor == asker.actor]
    others = [runs[at] for at in starts if at not in heads or heads[at].actor != asker.actor]
    asks, back = ([is_question(units[run[-1]]) for run in several] for several in (own, others))
    if min(len(own), len(others)) < _FEWEST or (asker.kind == "person" and not signs):
        return turns
    if sum(asks) < max(_OFTEN * len(asks), _PAIR) or sum(back) > _HARDLY * len(back):
        return turns
    asked = frozenset(chain.from_iterable(own))
    return replace(turns, reports=turns.reports | asked, asked=turns.asked | asked)


def _head_of(unit: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """The name right before the first colon of a sentence."""
    colon = unit.tags.find(":")
    end = unit.spans[colon - 1][1] if colon > 0 else -1
    return next((one for one in mentions if one.end == end and one.start >= unit.spans[0][0]), None)


def _turn(units: Sequence[Unit], start: int, end: int) -> list[int]:
    """The sentences of a turn by number; the last turn ends with its paragraph."""
    last = end == len(units)
    return [at for at in range(start, end) if not last or units[at].paragraph == units[start].paragraph]
