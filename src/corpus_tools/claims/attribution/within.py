"""Which claim stands inside which, where the inner was found first: 'said the board (took issue with) the report'."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution


def put_inside(found: list[Attribution]) -> None:
    """Give each claim the one that was found behind it and holds it, and put it behind that."""
    moved = [(one, outer) for at, one in enumerate(found) if (outer := _outer(one, found[at + 1 :]))]
    for one, outer in reversed(moved):
        one.parent = outer
        found.remove(one)
        found.insert(found.index(outer) + 1, one)


def _outer(one: Attribution, later: Sequence[Attribution]) -> Attribution | None:
    """
    The smallest claim found behind one that holds its source and its cue; not what denies it: 'Ann Lee says so, which
    he denies' tells both.
    """
    if one.parent is not None or one.cue is None or one.rule == "according-to":
        return None
    first = min(one.cue[0], one.source[0]) if one.source else one.cue[0]
    around = [
        (end - start, number)
        for number, other in enumerate(later)
        for unit, (start, end) in other.content
        if other.word.act != "denial"
        and unit is one.unit
        and start <= first
        and max(one.cue[1], one.end) <= end
        and other.parent is not one
    ]
    return later[min(around)[1]] if around else None
