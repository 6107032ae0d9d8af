"""What sentences say of somebody who comes into an office, loses it or dies: shapes behind and before a name."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.model import Span

Shapes = tuple[re.Pattern[str], re.Pattern[str]]
"""Behind a name and before it."""

_WISHED = 30  # characters before a deed in which it is told to be wished for; "denied on Tuesday that "
_WISH = re.compile(
    r"\b(?:demand|call|urge|want|seek|push|plot|attempt|tr(?:y|ied|ies)|bid|threat|would|will|could|may|might|should|must"
    r"|if|unless|refus|offer|den(?:y|ied|ies)|not|never|rumou?r|pressure|vow)\w*\b|n['’]t\b",
    re.IGNORECASE,
)


_SUFFERED = (
    r"(?! (?:the (?!day|week|month|year)|an? (?!day|week|month|year)|his|her|its|their"
    r"|(?!\w{3,6}day\b|In\b|On\b|By\b|At\b)[A-Z][a-z]))"
)
"""Behind what is suffered stands nobody to whom it is done: he ousted the government."""


@cache
def sworn() -> Shapes:
    """What is said behind and before the name of somebody who comes into an office."""
    after = (
        r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly)){0,4} "
        r"(?:sworn in|sworn into office|inaugurated|took office|takes office|took the oath|taking office)\b"
        r"(?! (?:in )?as (?:an? |the )?(?:acting|caretaker|interim|provisional|transitional)\b)"
        r"|['’]s? (?:swearing-in|inauguration)\b"
    )
    before = r"\b(?:swore in|swearing in|swearing-in of|inauguration of|inaugurated)(?: [\w'’-]+){0,5} \Z"
    return re.compile(after), re.compile(before)


@cache
def deposed() -> Shapes:
    """What is said behind and before the name of somebody who lost an office."""
    after = (
        r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly|abruptly)){0,4} "
        r"(?:resign(?:ed|s)|stepped down|steps down|quit|fled|flees|overthrown"
        r"|(?:forced|removed|driven) from (?:power|office)|forced out|left office"
        rf"|(?:ousted|toppled|deposed|unseated){_SUFFERED})\b"
        r"|['’]s? (?:sudden |forced |abrupt )?(?:resignation|ouster|ousting|overthrow|downfall|toppling"
        r"|removal from (?:power|office))\b"
    )
    before = (
        r"\b(?:ousted|toppled|overthrew|deposed|unseated|toppling|ousting"
        r"|(?:resignation|ouster|ousting|overthrow|toppling|downfall|fall|removal|departure) of)"
        r"(?: [\w'’-]+){0,4} \Z"
    )
    return re.compile(after), re.compile(before)


@cache
def dead() -> Shapes:
    """What is said behind and before the name of somebody who died."""
    after = (
        r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly)){0,4} "
        rf"(?:died|dies|shot dead|dead|(?:killed|assassinated|executed|hanged|murdered|buried){_SUFFERED})\b"
        r"|['’]s? (?:sudden )?(?:death|killing|assassination|execution|funeral|murder)\b"
    )
    before = (
        r"\b(?:(?:death|killing|assassination|execution|funeral|murder) of|killed|assassinated)(?: [\w'’-]+){0,4} \Z"
    )
    return re.compile(after), re.compile(before)


def deed_beside(shapes: Shapes, sentence: str, name: re.Match[str]) -> Span | None:
    """Where the deed stands beside a name; None where it is only wished, feared or denied."""
    after, before = shapes
    found = after.match(sentence, name.end()) or before.search(sentence, max(0, name.start() - 80), name.start())
    if not found:
        return None
    clause = sentence[max(0, min(found.start(), name.start()) - _WISHED) : max(found.end(), name.end())]
    return None if _WISH.search(clause) else Span(found.start(), found.end())
