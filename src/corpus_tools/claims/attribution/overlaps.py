"""Claims of one sentence that overlap: which stands inside which, and where one ends since another begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution, trim
from corpus_tools.claims.attribution.clauses import Unit

_GOING_ON = frozenset(["cue-then-clause", "cue-then-phrase"])
_MAIN = re.compile("h?[^hqrsw,;:][^hqrw,;:]*[avkf][^hqrw,;:]*")
"""A clause that stands by itself: it does not begin with when or why, and no relative is left open in it."""


def end_at_next(unit: Unit, claim: Attribution, found: Sequence[Attribution]) -> None:
    """
    End what one says where a comma goes on with what the next one says: 'The army says fifty died, (the union puts the
    toll at ninety)'; or where that begins behind a colon: 'They said no: (any truce, he told us, is off)'.
    """
    if claim.rule != "cue-then-clause" or len(claim.content) != 1 or claim.content[0][0] is not unit:
        return
    start, end = claim.content[0][1]
    for other in found:
        if other is claim or other.source is None or other.cue is None:
            continue
        comma, colon = other.source[0] - 1, other.hull[0] - 1
        beside = start < comma and unit.tags[comma] == "," and other.hull[1] <= end and other.source[1] <= other.cue[0]
        behind = other.encloses and start < colon < end and unit.tags[colon] == ":"
        if behind or (beside and other.rule in _GOING_ON and _MAIN.fullmatch(unit.tags, start, comma)):
            claim.content[:] = [(unit, (start, colon if behind else comma))]
            other.parent = claim.parent if other.parent is claim else other.parent
            return


def without_run_over(found: list[Attribution]) -> None:
    """Leave out relative clauses that are read past their end, and let what stood in them stand where they do."""
    over = [one for one in found if one.source and any(_runs_over(one, other) for other in found)]
    for claim in over:
        found.remove(claim)
        for inner in found:
            if inner.parent is claim:
                inner.parent = claim.parent


def _runs_over(claim: Attribution, other: Attribution) -> bool:
    """
    True where a relative clause is read past its end into the verb of those whom it tells of: 'an officer who knows
    (the town reckons that …)'.
    """
    if claim.source is None or other.source is None or other.cue is None or claim.unit is not other.unit:
        return False
    relative = claim.unit.tags[claim.source[0]] == "r" and claim.source[1] - claim.source[0] == 1
    around = other.source[0] < claim.source[0] and claim.source[1] <= other.source[1]
    return relative and around and claim.hull[0] < other.source[1] <= other.cue[0] < claim.hull[1]


def end_in_asides(found: Sequence[Attribution]) -> None:
    """
    End at its comma what one says in the aside of another's name: 'The Guards, whose head he called (a thief), denied'.
    """
    for outer in found:
        if outer.source is None or outer.cue is None or outer.encloses:
            continue
        for inner in found:
            if inner is not outer and inner.cue and outer.source[0] < inner.cue[0] < outer.cue[0]:
                _end_before(inner, outer, found)


def _end_before(inner: Attribution, outer: Attribution, found: Sequence[Attribution]) -> None:
    """End what one says before the verb of another, and let what it held of it stand by itself."""
    unit, (start, end) = inner.content[-1]
    assert outer.cue is not None
    if unit is not outer.unit or not start < outer.cue[0] < end or unit.tags[outer.cue[0] - 1] != ",":
        return
    if inner.source == outer.source and "r" in unit.tags[start : outer.cue[0]]:
        return  # 'believes that the town, which is poor, seeks help': the verb is that of what is believed
    inner.content[-1] = (unit, trim(unit, start, outer.cue[0]))
    for one in found:
        if one.parent is inner and one.cue and one.cue[0] >= outer.cue[0]:
            one.parent = inner.parent


_TELLING = re.compile(r"(?:d[xjugm]{1,8}(?:p[dxuj]{1,4})?)?r")
"""What is told of a name behind its comma: ', a group that (says)', ', which (says)'."""


def end_before_telling(found: Sequence[Attribution]) -> None:
    """
    End what is said of somebody where it is told at its end, behind a comma, what he says himself: 'ordered the firm to
    pay the League(, a union that says 300 were cheated)'; the writer tells it.
    """
    for inner in found:
        if inner.cue is None or inner.unit.tags[inner.cue[0] - 1 : inner.cue[0]] != "r" or not _tells_now(inner):
            continue
        comma = inner.unit.tags.rfind(",", 0, inner.cue[0])
        if comma < 0 or not _TELLING.fullmatch(inner.unit.tags, comma + 1, inner.cue[0]):
            continue
        for outer in found:
            if outer is not inner and not outer.encloses and _ends_with(outer, inner, comma):
                outer.content[-1] = (outer.unit, trim(outer.unit, outer.content[-1][1][0], comma))
                inner.parent = outer.parent if inner.parent is outer else inner.parent


def _tells_now(inner: Attribution) -> bool:
    """True for what somebody says whenever he is asked: 'which says that', 'who put it at ninety'."""
    assert inner.cue is not None
    verb = inner.cue[0]
    present = inner.unit.words[verb].endswith("s") or inner.unit.tags[verb] == "f"
    return present and not inner.negated and ("s" in inner.word.takes or inner.unit.words[verb] in ("put", "puts"))


def _ends_with(outer: Attribution, inner: Attribution, comma: int) -> bool:
    """True where the last words of a claim are what another says, from behind a comma in it on."""
    unit, (start, end) = outer.content[-1]
    return (
        unit is inner.unit and outer.unit is unit and start < comma - 1 and comma < end <= max(inner.hull[1], comma + 1)
    )


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
