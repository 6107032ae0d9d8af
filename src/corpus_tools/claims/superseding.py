"""A first version and the one that takes its place: 'initially said that …. On 8 March it said', 'had long denied'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.model import Claim, Span

NEAR = 300
"""Characters from a first version to the one that takes its place."""

_TOLD = frozenset(["accusation", "assertion", "denial", "evaluation"])
_PRONOUN = re.compile(r"(?:he|it|she|they|who|which)$")
CONCEDES = re.compile(r"\b(?:accept|acknowledg|admit|conced)(?:e[ds]?|s|ted|ed|ts|ing|ting)?\b")
NOT = re.compile(r"\b(?:never|no|none|not|nothing|refus\w+|without)\b|n't\b")
_HOLDS = re.compile(r"\b(?:assur|claim|den(?:ied|ies|y)|insist|maintain|sw(?:ear|or))")
_AT_FIRST = re.compile(r"\b(?:at first|initially|originally)\b")
_SPAN = r"(?:(?:many|several|some|two|three|four|five|six|\d+) )?(?:days|weeks|months|years|decades)"
_FOR_LONG = re.compile(
    rf"\bfor (?:more than |over |nearly |almost )?{_SPAN}\b|\b(?:until|till)\b|\ball (?:along|week|month)\b"
)
_DAY = (
    r"(?:\d{1,2} )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|febr|march|april|may|june|july|aug|sept|oct|nov|dec)\w*)"
)
_LATER = re.compile(
    r"\b(?:later|now|since|subsequently|then|afterwards|today|yesterday)\b|\bbut (?:he|it|she|they)\b"
    rf"|\b(?:by|in|on|this) (?:the )?(?:(?:evening|morning|afternoon|night)|{_DAY})\b"
)
"""By which what is said behind it is told to be of a later time."""
_IT_WAS_NOT = re.compile(
    r"(?:that )?(?:he|it|she|they|this|there) (?:did|does|had|has|is|are|was|were)(?P<no> not|n't)?"
    r"(?: (?:been|so|the case))?"
)
"""By which one owns that what he said was not so, in no words of his own."""


def superseded(folded: str, claims: Sequence[Claim], at: int) -> list[int]:
    """
    The claim of the same speaker, shortly before or right behind another, whose place that takes: it was said at first,
    or for weeks or until yesterday, and the other later, or owning to it.
    """
    later = claims[at]
    if later.cue is None or later.act not in _TOLD or NOT.search(later.cue.cut(folded)):
        return []
    concedes = CONCEDES.search(later.cue.cut(folded)) is not None
    for number in (at - 1, at + 1) if concedes else (at - 1,):
        one = claims[number] if 0 <= number < len(claims) else later
        if one is later or one.parent is not None or one.cue is None or one.act not in _TOLD:
            continue
        first, second = (one, later) if number < at else (later, one)
        gap = Span(first.hull.end, max(first.hull.end, second.hull.start))
        if len(range(gap.start, gap.end)) > NEAR or "\n" in gap.cut(folded) or not is_of_one(folded, first, second):
            continue
        held, moved = _is_held(folded, one), number > at or _LATER.search(gap.cut(folded)) is not None
        if (
            (held and (concedes or moved))
            or (_at_first(folded, one) and moved)
            or (concedes and _owns(folded, one, later))
        ):
            return [number]
    return []


def is_of_one(folded: str, one: Claim, other: Claim) -> bool:
    """Whether two claims are of one speaker, by name, by the same words, or since the second is of 'he' or 'they'."""
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    source, same = (claim.source.cut(folded) if claim.source else "" for claim in (one, other))
    return bool(source) and (source == same or not same or _PRONOUN.match(same) is not None)


_LEAD, _TAIL = 60, 32  # characters before and behind a word of saying in which it is told for how long it was said


def _around(folded: str, claim: Claim) -> str:
    """The words of its sentence around the word of saying of a claim."""
    cue = claim.cue or claim.hull
    lead = folded[max(0, cue.start - _LEAD) : cue.start]
    begun = max(lead.rfind(". "), lead.rfind("\n"), lead.rfind("; ")) + 1
    behind = folded[cue.end : min(cue.end + _TAIL, max(cue.end, claim.content[0].start))]
    return f"{lead[begun:]}{cue.cut(folded)}{behind}"


def _is_held(folded: str, claim: Claim) -> bool:
    """Whether it was insisted on for a time: 'had maintained for weeks that', 'until Monday it denied'."""
    told = _around(folded, claim)
    return claim.cue is not None and _HOLDS.search(claim.cue.cut(folded)) is not None and bool(_FOR_LONG.search(told))


def _at_first(folded: str, claim: Claim) -> bool:
    return _AT_FIRST.search(_around(folded, claim)) is not None


def _owns(folded: str, one: Claim, later: Claim) -> bool:
    """Whether he owns that it was not so, or was: 'that it was inspected' and 'that it was not'."""
    found = _IT_WAS_NOT.fullmatch(later.hull.cut(folded).strip(" .,;'\"’”“"))
    return found is not None and bool(found["no"]) != bool(NOT.search(one.hull.cut(folded)))
