"""
The most probable zones of the lines of a page, all together.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over what the rules say (stacking:
Wolpert 1992): every piece of ``evidence`` speaks with a weight for or against each zone, every step from zone to zone
has a weight, and the zones whose weights sum highest are read off (Viterbi 1967). The weights were learned from pages
that were coded line by line, most of them before the rules were mended on them (``lexicons/SOURCES.md``), as
``tests/benchmarks/fit_zones.py`` learns them. There is no chance in it, and a line that the weights take from where
the rules put it says which evidence weighed most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.cleaning import evidence
from corpus_tools.cleaning.certain import NEAR, is_certain
from corpus_tools.cleaning.evidence import Page, Place
from corpus_tools.cleaning.lines.layout import KEPT_LINES, SHORT_LETTERS, Line, Mark
from corpus_tools.model import ZONES

TRUST = 0.3
"""So much more than was learned speaks for what the rules say, which are right on pages that they know."""


SURE = 50.0
"""More than all the evidence for a zone together."""

BEAM = 6.0
"""A zone that is so far behind the best one of its line is not tried with the zones of the lines beside."""

_LEAST = float("-inf")
REASONS = 2
"""So many pieces of evidence are named where the weights decide."""


WEIGHED = "weighed"
"""The rule of lines that the weights take from where the rules put them."""

_BODY, _TITLE = ZONES.index("body"), ZONES.index("title")
_SETTLED = {zone: [0.0 if other == zone else -SURE for other in ZONES] for zone in ZONES}
_NOTHING = [0.0] * len(ZONES)
_NUMBER = {zone: number for number, zone in enumerate(ZONES)}
_REMARK = "editor_comment"  # which no furniture is where the rules know no remark nearby

Scores = Sequence[float]
"""One sum for each of ``ZONES``."""

Told = tuple[Scores, Scores, Scores]
"""What a line tells of itself, of the line below it, and of the line above it."""

_NOTHING_TOLD: Told = (_NOTHING, _NOTHING, _NOTHING)


@cache
def weights() -> dict[str, tuple[tuple[int, float], ...]]:
    """The name of each piece of evidence, and the zones (by number) for or against which it speaks, with the weight."""
    return {
        row["evidence"]: tuple((number, float(row[zone])) for number, zone in enumerate(ZONES) if row[zone])
        for row in lexicons.rows("zone_weights")
    }


@cache
def _steps() -> tuple[tuple[float, ...], ...]:
    """The weight of stepping to each zone (a row) from each."""
    rows = {row["zone"]: row for row in lexicons.rows("zone_steps")}
    return tuple(tuple(float(rows[first][then]) for first in ZONES) for then in ZONES)


def weigh(lines: Sequence[Line], marks: Sequence[Mark], by_format: bool) -> list[Mark]:
    """
    The marks of the lines, with another zone where one is more probable; where the format of the file says which lines
    are the article (``by_format``), these stay.
    """
    page = evidence.page_of(lines, marks)
    sure = [is_certain(line, page, at) for at, line in enumerate(lines)]
    asked = (_NOTHING_TOLD if all(sure[max(at - 1, 0) : at + 2]) else _told(line) for at, line in enumerate(lines))
    told = [_NOTHING_TOLD, *asked, _NOTHING_TOLD]
    scores = [
        _SETTLED[marks[at][0]] if known else _score(page, at, told[at : at + 3], by_format)
        for at, known in enumerate(sure)
    ]
    found = most_probable(scores)
    if _BODY not in found and page.first < len(marks):
        return list(marks)  # a page does not lose its whole article
    if _TITLE not in found:
        for at in _headlines(marks, page.first, found):
            found[at] = _TITLE  # nor its only headline
    return [
        mark if ZONES[number] == mark[0] else (ZONES[number], _rule(lines[at], page, at, number))
        for at, (mark, number) in enumerate(zip(marks, found, strict=True))
    ]


def _headlines(marks: Sequence[Mark], first: int, found: Sequence[int]) -> Iterator[int]:
    """Where the rules see a headline right above the article that the weights do not take into it."""
    for at in range(max(first - NEAR, 0), first):
        if marks[at] == ("title", "headline") and found[at] != _BODY:
            yield at


def _score(page: Page, at: int, told: Sequence[Told], by_format: bool) -> Scores:
    """The sum of what speaks for each zone of a line; ``told`` is of the line above, of it, and of the line below."""
    zone = page.marks[at][0]
    above, own, below = told
    parts = [_beside(where, evidence.mark_beside(page, at, step)) for step, where in evidence.BESIDE]
    score: list[float] = list(
        map(sum, zip(_placed(evidence.place_of(page, at)), own[0], above[1], below[2], *parts, strict=True))
    )
    score[_NUMBER[zone]] += TRUST
    if zone != "body" and not page.first - NEAR <= at <= page.last + NEAR:
        score[_BODY] -= SURE
    if zone in ("boilerplate", "body") and not any(
        mark[0] == _REMARK for mark in page.marks[max(at - NEAR, 0) : at + NEAR + 1]
    ):
        score[_NUMBER[_REMARK]] -= SURE
    return _kept(score, zone) if by_format else score


@lru_cache(KEPT_LINES)
def _placed(place: Place) -> Scores:
    return _sum(evidence.names_of_place(place))


@lru_cache(KEPT_LINES)
def _beside(where: str, mark: Mark | None) -> Scores:
    return _sum(evidence.names_beside(where, mark))


def _kept(score: Scores, zone: str) -> list[float]:
    """The scores, without those that would take a line into the article or out of it."""
    return [each if (zone == "body") == (number == _BODY) else -SURE for number, each in enumerate(score)]


def _sum(names: Iterable[str], to: Scores = _NOTHING) -> list[float]:
    known, score = weights(), list(to)
    for name in names:
        if name in known:
            for number, weight in known[name]:
                score[number] += weight
    return score


def _told(line: Line) -> Told:
    read = _read if len(line.raw) > SHORT_LETTERS else _remembered
    return read(line.raw, line.folded, line.weight, line.lower, line.prose)


def _read(raw: str, folded: str, weight: int, lower: float, prose: bool) -> Told:
    line = Line(raw, folded, "", weight, False, lower, prose, False, None)
    own, above, below = _shaped(tuple(evidence.shape_of(line)))
    return _sum(evidence.words_of(line), own), above, below


@lru_cache(KEPT_LINES)
def _shaped(shape: tuple[str, ...]) -> Told:
    """The same of lines that look alike, as most paragraphs do."""
    return _sum(shape), _sum(f"above: {name}" for name in shape), _sum(f"below: {name}" for name in shape)


_remembered = lru_cache(KEPT_LINES)(_read)
"""For short lines, which recur from page to page."""


def _rule(line: Line, page: Page, at: int, number: int) -> str:
    """The rule of a line that is taken to another zone: what weighed most in it, its place and the marks beside it."""
    before = _NUMBER[page.marks[at][0]]

    def gain(name: str) -> float:
        told = dict(weights().get(name, ()))
        return told.get(number, 0.0) - told.get(before, 0.0)

    names = {*evidence.names_of_place(evidence.place_of(page, at)), *evidence.shape_of(line), *evidence.words_of(line)}
    for step, where in evidence.BESIDE:
        names.update(evidence.names_beside(where, evidence.mark_beside(page, at, step)))
    leading = sorted((-more, name) for name in names if (more := gain(name)) > 0)
    return f"{WEIGHED} ({'; '.join(name for _, name in leading[:REASONS]) or 'the lines beside'})"


def most_probable(scores: Sequence[Scores]) -> list[int]:
    """
    The number of the zone of each line, so that scores and steps sum highest.

    >>> title, body = ([9.0 * (number == wanted) for number in range(len(ZONES))] for wanted in (0, 2))
    >>> most_probable([title, body, body])
    [0, 2, 2]
    """
    if not scores:
        return []
    steps = _steps()
    best: dict[int, float] = {}
    came: list[dict[int, int]] = []
    for at, score in enumerate(scores):
        floor = max(score) - BEAM
        tried: dict[int, float] = {}
        back: dict[int, int] = {}
        for number, own in enumerate(score):
            if own < floor:
                continue
            step = steps[number]
            if at:
                most = _LEAST
                for before, so_far in best.items():  # a loop: max with a key takes twice as long
                    if so_far + step[before] > most:
                        most, back[number] = so_far + step[before], before
                own += most
            tried[number] = own
        came.append(back)
        best = tried
    found = [max(best, key=best.__getitem__)]
    for back in reversed(came[1:]):
        found.append(back[found[-1]])
    return found[::-1]
