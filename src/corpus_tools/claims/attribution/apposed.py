"""
Whose verb stands behind an aside that has a verb of its own: 'The Guards, a band that the mayor called a wall, denied'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import Unit

_OPENS = re.compile(
    r"(?P<name>(?:d[xjmug]{0,3})?[xum]{0,5}x)(?:,u)?"
    r"(?P<aside>,(?:p?r|d[xjugm]{1,8}(?:p[dxuj]{1,4})?[rhdx])[^;:.()\-]*),[aj]*"
)
"""The phrase that opens a sentence, its aside with a clause in it, and the comma before the verb of the sentence."""

_DATELINE = re.compile(r"[^;:.q]{0,12}?-")
"""What stands before the sentence: 'SELVAG, March 4 (Lumo) - The Guards'."""


def over_aside(unit: Unit, at: int) -> Range | None:
    """The phrase that opens a sentence before its aside, when the verb at ``at`` is the next behind the two."""
    dateline = _DATELINE.match(unit.tags, 0, at)
    for begin in (0, dateline.end()) if dateline else (0,):
        found = _OPENS.fullmatch(unit.tags, begin, at)
        if found is None or not FINITE.search(unit.tags, *found.span("aside")):
            continue
        if unit.tags[begin] == "d" or unit.capital(found.end("name") - 1):
            return found.span("name")
    return None


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
