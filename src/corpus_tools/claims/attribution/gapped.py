"""Clauses whose verb is that of the clause before: 'Some say that it burned, (others that it sank)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.claims.attribution import FINITE, Attribution, Range
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms

_OTHERS_THAT = re.compile(r"[,;][cb]?(?P<who>d|x|dx|x{2,4})(?P<said>h)")
_BUT_OF = re.compile(rf"(?:,c|[,c])(?P<who>{PHRASE})(?P<by>p)(?P<said>(?:[jx][ps])?[dj]?u)")
_BUT_SO_MANY = re.compile(rf"[,;][bcs]?(?P<who>{PHRASE})(?P<said>[dj]?u)(?=[.q,;]|$)")
_WHILE = re.compile(r",?[bcs]$")
_OTHERS = frozenset(["many", "more", "most", "others", "several", "some"])
_PUTTING = frozenset(["estimate", "place", "put"])
_ONE_NUMBER = re.compile(r"[^avkhr,;:q]*u")


def part_gapped(unit: Unit, found: list[Attribution]) -> None:
    """End what somebody says where another says something else by the same verb, and add that."""
    if not {"h", "u"} & set(unit.tags):
        return
    for claim in [one for one in found if one.rule in ("cue-then-clause", "cue-then-phrase") and one.cue]:
        span = claim.content[0][1] if len(claim.content) == 1 and claim.content[0][0] is unit else None
        if span is None:
            continue
        _end_before_other(unit, found, claim, span)
        for gap in (*_other_says(unit, claim, span), *_other_counts(unit, claim, span), *_others_count(unit, span)):
            _part(unit, found, claim, gap, span[1])
            break


def _end_before_other(unit: Unit, found: Sequence[Attribution], claim: Attribution, span: Range) -> None:
    """Of a number alone, end what somebody says before another says his: 'say 23(, while Ness puts it at 31)'."""
    if unit.tags[span[0]] != "u":
        return
    for other in found:
        if other is claim or not (other.source and other.cue) or not span[0] < other.source[0] < other.cue[1] < span[1]:
            continue
        while_ = _WHILE.search(unit.tags, span[0], other.source[0])
        if while_ and other.content and other.content[0][0] is unit:
            claim.content[:] = [(unit, (span[0], while_.start()))]
            other.parent = None if other.parent is claim else other.parent
            return


def _others_count(unit: Unit, span: Range) -> Iterator[re.Match[str]]:
    """'Police estimate 4,000 guests(, organisers) 12,000'; 'put it at 300(, the union) 2,000'."""
    for gap in _BUT_SO_MANY.finditer(unit.tags, span[0] + 1, span[1]):
        plain = not FINITE.search(unit.tags, span[0], gap.start()) and unit.tags.count("u", span[0], gap.start()) == 1
        if plain and may_count(unit, *gap.span("who")):
            yield gap


def may_count(unit: Unit, first: int, end: int) -> bool:
    """Whether words name somebody who may count: a body, a person of an office, a paper such as an audit, or a name."""
    noun = unit.words[end - 1]
    if noun in forms("claim_holders") or kinds_of(noun) or persons_like(noun) or persons_like(noun.removesuffix("s")):
        return True
    if noun in forms("claim_papers"):
        return True
    named = range(first + (unit.tags[first] == "d"), end)
    return all(unit.capital(at) or unit.words[at] in _APOSTROPHES for at in named)


_APOSTROPHES = frozenset(["'", "’", "'s", "’s"])


def _other_says(unit: Unit, claim: Attribution, span: Range) -> Iterator[re.Match[str]]:
    """'Some say that it burned(, others that) it sank', '(; Oslo that)'."""
    if unit.tags[span[0]] != "h":
        return
    for gap in _OTHERS_THAT.finditer(unit.tags, span[0] + 1, span[1]):
        first, end = gap.span("who")
        names = all(map(unit.capital, range(first, end))) and claim.source and unit.capital(claim.source[0])
        if unit.words[first:end] in {(other,) for other in _OTHERS} or (names and unit.tags[first] == "x"):
            yield gap


def _other_counts(unit: Unit, claim: Attribution, span: Range) -> Iterator[re.Match[str]]:
    """'Doctors speak of 47 dead (and the army of) 53', 'put the toll at 40 and (the army at) 53'."""
    for gap in _BUT_OF.finditer(unit.tags, span[0] + 1, span[1]) if claim.rule == "cue-then-phrase" else ():
        first, end = gap.span("who")
        by = unit.words[gap.start("by")]
        if not may_count(unit, first, end):
            continue
        counts = claim.word.lemma in _PUTTING or (span[0] > 0 and unit.words[span[0] - 1] == by)
        counted = next((at for at in range(span[0] - 1, gap.start()) if unit.words[at] == by), None)
        if counted is not None and counted > span[0] and may_count(unit, span[0], counted):
            continue  # 'a poll puts the Reds at 31 and the Blues at 34'
        if counts and counted is not None and _ONE_NUMBER.match(unit.tags, counted + 1, gap.start()):
            yield gap


def _part(unit: Unit, found: list[Attribution], claim: Attribution, gap: re.Match[str], end: int) -> None:
    said = gap.start("said"), end
    other = replace(claim, source=gap.span("who"), content=[(unit, said)])
    for one in found:
        if one.cue and one.cue[0] >= said[0] and one.parent is not None and one.cue[1] <= end:
            one.parent = other
        elif any(part is unit and first < gap.start() < last for part, (first, last) in one.content):
            one.content[:] = [(part, (first, min(last, gap.start()))) for part, (first, last) in one.content]
    found.insert(found.index(claim) + 1, other)
