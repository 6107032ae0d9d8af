"""Attributions by whose view it is: 'in his view, A', 'A, by the committee's own count', 'in the words of X, A'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.attribution import Attribution, Range, free_from, is_clause, trim
from corpus_tools.claims.attribution.according import ACCORDING
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import relative_before
from corpus_tools.claims.cues import Cue

VIEWS = frozenset(
    ["account", "assessment", "count", "estimate", "estimation", "eyes", "judgement", "judgment", "lights", "opinion",
     "reading", "reckoning", "recollection", "retelling", "telling", "view", "words"]
)  # fmt: skip
"""By or in whose this is: 'in her view', 'by the committee's count'."""

JUDGED = Cue("judge", "n", frozenset(), "evaluation")

_RECKONED = frozenset(["account", "assessment", "count", "estimate", "estimation", "reading", "reckoning"])
"""What is told by it or on it: 'by the reckoning of the bank'."""

_WHOSE = frozenset(["her", "his", "its", "their"])


def find_in_view(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """'In his view, A'; 'A, by the committee's own count'."""
    words = unit.words
    if words[at + 1 : at + 2] == ("of",):
        return _in_view_of(unit, at, found)
    own = at - 1 - (words[at - 1] == "own")
    if own < 1:
        return None
    owner = own + (words[own] in _WHOSE)
    first = next((place for place in range(own - 1, max(own - 7, -1), -1) if words[place] in ("by", "in")), -1)
    if first < 0 or (owner == own and unit.tags[own] != "g") or (owner > own and first != own - 1):
        return None
    if not _aside(unit, first, at):
        return None
    return _viewed(unit, (first + 1, owner), (at, at + 1), first, at + 1, found)


def _in_view_of(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """'In the view of Ann Lee, A', 'A, in the words of the mayor, B'."""
    first = at - 2
    by = unit.words[first : first + 1] == ("in",) or (
        unit.words[first : first + 1] in (("by",), ("on",)) and unit.words[at] in _RECKONED
    )
    seen = first >= 0 and by and unit.words[first + 1] == "the"
    owner = NAMED_RIGHT.match(unit.tags, at + 2) if seen else None
    if owner is None or not _aside(unit, first, owner.end() - 1):
        return None
    return _viewed(unit, owner.span(), (at, at + 1), first, owner.end(), found)


def _viewed(
    unit: Unit, source: Range, cue: Range, first: int, after: int, found: Sequence[Attribution]
) -> Attribution | None:
    before, rest = trim(unit, free_from(found, first), first), trim(unit, after, content_end(unit, after, "clause"))
    if unit.tags[after : after + 1] == ",":
        before = relative_before(unit, before) or before
    content = [(unit, span) for span in (before, rest) if span[0] < span[1]]
    if not any(is_clause(unit, span) for _, span in content):
        return None
    return Attribution(unit, source, cue, content, ACCORDING, "according-to")


def _aside(unit: Unit, first: int, last: int) -> bool:
    """True for words that open or close the sentence or stand between commas."""
    after = unit.tags[last + 1 : last + 2]
    return (first == 0 or unit.tags[first - 1] == ",") and (first == 0 or after in (",", ".", ""))


_FOR_WHOM = re.compile(rf"p(?P<who>{PHRASE})(?P<aside>,[^,;:.q]{{1,40}})?,(?P<said>[^;:]*?[aj]*a[^;:]*)")


def find_for_whom(unit: Unit) -> Iterator[Attribution]:
    """'For Ann Lee, who teaches law, the plan is "a wish list"': a judgement in marks, of who is named behind "for"."""
    if unit.words[0] != "for":
        return
    if '"' not in unit.different:
        yield from filter(None, [_judged_by_expert(unit)])
        return
    match = _FOR_WHOM.match(unit.tags)
    if match is None or not unit.capital(match.end("who") - 1):
        return
    said = trim(unit, *match.span("said"))
    if '"' not in unit.words[slice(*said)]:
        return
    who = match.start("who"), match.end("aside") if match["aside"] else match.end("who")
    yield Attribution(unit, who, (0, 1), [(unit, said)], JUDGED, "according-to")


_FOR_EXPERT = re.compile(
    rf"p(?P<who>{PHRASE})(?P<aside>,(?:r[^;:.q]{{1,60}}?|[^,;:.q]{{1,40}}))?,(?P<said>(?:n|{PHRASE})[jm]*[avkx][^;]*)"
)
_EXPERTS = re.compile(
    r"(?:advocate|analyst|archbishop|bishop|campaigner|consultant|critic|demographer|economist|expert|\w+ologist|geographer"
    r"|historian|jurist|lawyer|lecturer|observer|philosopher|pollster|professor|psychiatrist|researcher|scholar"
    r"|manager|scientist|specialist|strategist|theologian|trader)s?"
)
_OF_TRADE = frozenset(
    ["advises", "analyses", "covers", "edits", "follows", "heads", "monitors", "researches", "studies", "teaches"]
)
"""What somebody does whose trade it is to judge: 'Ann Lee, who edits a newsletter'."""

_DIRECTS = frozenset(["chairman", "chairwoman", "coordinator", "director", "head", "leader", "president", "secretary"])
"""Offices that somebody has of a body: 'For the director of the museum, A'."""


def _judged_by_expert(unit: Unit) -> Attribution | None:
    """'For the sociologist Ann Lee, A', 'For Ann Lee, who edits a newsletter, A': whose trade it is to judge."""
    match = _FOR_EXPERT.match(unit.tags)
    if match is None or "g" in unit.tags[slice(*match.span("who"))] or unit.words[1] == "all":
        return None
    who, aside = unit.words[slice(*match.span("who"))], unit.words[slice(*match.span("aside"))]
    named = unit.capital(match.end("who") - 1) and unit.tags[match.end("who") - 1] == "x"
    expert = any(map(_EXPERTS.fullmatch, who))
    directs = len(who) > 2 and who[0] in ("the", "its", "his", "her") and who[1] in _DIRECTS and who[2] in ("of", "at")
    trade = aside[1:2] == ("of",) or any(map(_EXPERTS.fullmatch, aside)) or not _OF_TRADE.isdisjoint(aside[2:4])
    if not (expert or directs or (named and trade)) or len(aside) == len([",", "61"]):
        return None
    said = trim(unit, *match.span("said"))
    source = match.start("who"), match.end("aside") if match["aside"] else match.end("who")
    return Attribution(unit, source, (0, 1), [(unit, said)], JUDGED, "according-to")
