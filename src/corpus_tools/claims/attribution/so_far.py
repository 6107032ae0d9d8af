"""What stands before who says it: the sentence so far, its last quotation, or what a colon or a dash sets off."""

from __future__ import annotations

import bisect
import re

from corpus_tools.claims.attribution import FINITE, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import WHOLE_PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.datelines import after_dateline

_VERB_BEHIND = re.compile(",j*[av]")


def sentence_so_far(unit: Unit, free: int, end: int) -> Range:
    """What is attributed, before the attribution: the sentence so far, or only its last whole quotation."""
    start, end = trim(unit, free or _after_dateline(unit), end)
    tags = unit.tags
    if end > start and tags[end - 1] == "q":
        first = end - 1
        while first > start and tags[first - 1] == "q":
            first -= 1
        if first > start and tags[first - 1] in "(:-.":
            return first, end
    dash = tags.rfind("-", start, end)
    dash = dash if dash > start and tags.find("-", start, dash) < 0 and "v" in tags[start:dash] else -1
    clause = max(tags.rfind(";", start, end), _only(tags, ":", start, end), dash) + 1
    return (clause or start), end


def _only(tags: str, mark: str, start: int, end: int) -> int:
    """Where the one mark of the kind stands between two clauses: 'Lind blamed the board: it had slept, he said'."""
    at = tags.find(mark, start, end)
    parted = at > start and tags.find(mark, at + 1, end) < 0
    return at if parted and FINITE.search(tags, start, at) and FINITE.search(tags, at, end) else -1


def _after_dateline(unit: Unit) -> int:
    """The first word after 'LISBON, Jan 9 (Agency) -'; 0 where there is no dateline."""
    begin, end = unit.start, unit.end
    filed = after_dateline(unit.text, begin, end)
    return bisect.bisect_left(unit.spans, (filed, 0)) if filed > begin else 0


def behind_colon(unit: Unit, before: Range, behind: int) -> Range:
    """The subject behind a colon whose verb comes behind who says it: 'One thing is sure: a deal, he said, is off'."""
    colon = unit.tags.rfind(":", *before)
    if colon <= before[0] or not FINITE.search(unit.tags, before[0], colon):
        return before
    subject = WHOLE_PHRASE.fullmatch(unit.tags, colon + 1, before[1])
    return (colon + 1, before[1]) if subject and _VERB_BEHIND.match(unit.tags, behind) else before


_OPENS_CLAUSE = frozenset(["although", "because", "though", "where", "whereas", "why"])


def clause_broken(unit: Unit, opens: int, behind: int) -> Range | None:
    """The clause behind its first word and who says it: 'at the gate where, he said, (nine had died)'."""
    if opens < 1 or unit.words[opens] not in _OPENS_CLAUSE or unit.tags[behind : behind + 1] != ",":
        return None
    rest = trim(unit, behind + 1, content_end(unit, behind + 1, "clause"))
    return rest if rest[0] < rest[1] and is_clause(unit, rest) else None
