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


_THEN = r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly)){0,4} "


def _shapes(done: str, nouns: str, before: str, apart: int = 4) -> Shapes:
    """What is done to somebody or by her, what comes of it behind "'s", and both before a name, a few words apart."""
    behind = re.compile(rf"{_THEN}(?:{done})\b|['’]s? (?:{nouns})\b")
    return behind, re.compile(rf"\b(?:{before})(?: [\w'’-]+){{0,{apart}}} \Z")


@cache
def sworn() -> Shapes:
    """What is said behind and before the name of somebody who comes into an office."""
    return _shapes(
        r"(?:sworn in|sworn into office|inaugurated|took office|takes office|took the oath|taking office)"
        r"(?! (?:in )?as (?:an? |the )?(?:acting|caretaker|interim|provisional|transitional)\b)",
        r"swearing-in|inauguration",
        r"swore in|swearing in|swearing-in of|inauguration of|inaugurated",
        apart=5,
    )


@cache
def deposed() -> Shapes:
    """What is said behind and before the name of somebody who lost an office."""
    return _shapes(
        r"resign(?:ed|s)|stepped down|steps down|quit|fled|flees|overthrown|forced out|left office"
        rf"|(?:forced|removed|driven) from (?:power|office)|(?:ousted|toppled|deposed|unseated){_SUFFERED}",
        r"(?:sudden |forced |abrupt )?(?:resignation|ouster|ousting|overthrow|downfall|toppling"
        r"|removal from (?:power|office))",
        r"ousted|toppled|overthrew|deposed|unseated|toppling|ousting"
        r"|(?:resignation|ouster|ousting|overthrow|toppling|downfall|fall|removal|departure) of",
    )


@cache
def dead() -> Shapes:
    """What is said behind and before the name of somebody who died."""
    return _shapes(
        rf"died|dies|shot dead|dead|(?:killed|assassinated|executed|hanged|murdered|buried){_SUFFERED}",
        r"(?:sudden )?(?:death|killing|assassination|execution|funeral|murder)",
        r"(?:death|killing|assassination|execution|funeral|murder) of|killed|assassinated",
    )


def deed_beside(shapes: Shapes, sentence: str, name: re.Match[str]) -> Span | None:
    """Where the deed stands beside a name; None where it is only wished, feared or denied."""
    after, before = shapes
    found = after.match(sentence, name.end()) or before.search(sentence, max(0, name.start() - 80), name.start())
    if not found:
        return None
    clause = sentence[max(0, min(found.start(), name.start()) - _WISHED) : max(found.end(), name.end())]
    return None if _WISH.search(clause) else Span(found.start(), found.end())
