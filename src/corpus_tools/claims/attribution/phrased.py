"""Attributions by set phrases round what is said: 'as she put it', '"…" is how she put it', 'A, she went on, B'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import FINITE, Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.cues import SAY, Cue

PUT_SO = Cue("put", "s", frozenset(), "assertion")

_PUTTING = frozenset(["describes", "described", "had", "has", "puts", "put", "saw", "sees", "tells"])
_LONGEST_NAME = 12  # words; "as Ann Lee, the mayor, once put it"
_LONGEST_CLAUSE = 15  # words; what leads to a quotation from farther off is the writer's


def find_phrased(unit: Unit) -> Iterator[Attribution]:
    """What set phrases round a quotation or a clause attribute."""
    if "it" in unit.different and not _PUTTING.isdisjoint(unit.different):
        yield from _put_so(unit)


def _put_so(unit: Unit) -> Iterator[Attribution]:
    """'As Ann Lee put it, A', 'A, as she puts it, B', '"…," is how she put it'."""
    for it in (at for at, word in enumerate(unit.words) if word == "it" and unit.words[at - 1] in _PUTTING):
        opened = range(it - 2, max(it - _LONGEST_NAME, -1), -1)
        at = next((n for n in opened if unit.words[n] in ("as", "how")), -1)
        verb = it - 1
        while verb > at + 2 and unit.tags[verb - 1] in "aj":
            verb -= 1
        who = NAMED_RIGHT.fullmatch(unit.tags, at + 1, verb) if 0 <= at < verb - 1 else None
        if who is None:
            continue
        cue = (verb, it + 1)
        if unit.words[at] == "as" and (at == 0 or unit.tags[at - 1] in ",q(-"):
            yield from _around(unit, who.span(), cue, at)
        elif unit.words[at] == "how" and at > 1 and unit.words[at - 1] in ("is", "was") and unit.tags[at - 2] in "q,":
            quoted = trim(unit, 0, at - 1)
            if unit.tags[quoted[1] - 1] == "q":
                yield Attribution(unit, who.span(), cue, [(unit, quoted)], PUT_SO, "cue-after")


def _around(unit: Unit, who: Range, cue: Range, at: int) -> Iterator[Attribution]:
    """What stands before and behind 'as she put it'."""
    before = _last_clause(unit, trim(unit, 0, at))
    comma = unit.tags.find(",", cue[1])
    after = comma if comma > 0 and not FINITE.search(unit.tags, cue[1], comma) else cue[1]
    rest = trim(unit, after, content_end(unit, after + 1, "clause"))
    broken = before[0] < before[1] and unit.tags[before[1] - 1] in "hsw"
    quoted = broken or (unit.tags[rest[0] : rest[0] + 1] == "q" and "q" not in unit.tags[slice(*before)])
    spans = [span for span in ((rest,) if quoted else (before, rest)) if span[0] < span[1]]
    if any(is_clause(unit, span) for span in spans):
        yield Attribution(unit, who, cue, [(unit, span) for span in spans], PUT_SO, "cue-after")


def _last_clause(unit: Unit, before: Range) -> Range:
    """Where the clause begins that ends in a quotation: 'Many left, since it was "a trap", (as she put it)'."""
    first, end = before
    if first >= end or unit.tags[end - 1] != "q":
        return before
    first = max(first, *(unit.tags.rfind(mark, first, end - 1) + 1 for mark in ",;:"))
    return (first if end - first <= _LONGEST_CLAUSE else end - 1), end


GOING = frozenset(["carried", "goes", "ran", "runs", "went"])
_WHO_GOES = re.compile(rf",(?P<who>n|{PHRASE})[kx](?P<on>[pj])(?:j|px|p?[dx]?m)?(?=[,.;]|$)")


def find_went_on(unit: Unit) -> Attribution | None:
    """'The dam, she went on, would burst': what is said by who goes on speaking."""
    if "on" not in unit.different:
        return None
    for found in _WHO_GOES.finditer(unit.tags):
        verb = found.start("on") - 1
        if unit.words[verb] in GOING and unit.words[verb + 1] == "on" and _speaks(unit, found.span("who")):
            before = trim(unit, unit.tags.rfind(";", 0, found.start()) + 1, found.start())
            return around(unit, found.span("who"), (verb, verb + 2), before, found.end(), SAY, "cue-after")
    return None


def _speaks(unit: Unit, who: Range) -> bool:
    """True for a pronoun, for one whom an article or a name tells: not for 'as time went on', 'the show goes on'."""
    start, end = who
    if unit.titled or unit.capital(end) or unit.words[end - 1] in ("life", "party", "show", "war", "work"):
        return False
    return unit.tags[start:end] in ("n", "d") or unit.tags[start] == "d" or unit.capital(start)
