"""What a correction tells only to take it back, which nobody claims any more, and its words that it was wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.chronology.withdrawn import errors, outside
from corpus_tools.claims.attribution import Attribution
from corpus_tools.model import Article, Span

_WAS_WRONG = re.compile(
    r"(?:that|this|it|which) (?:is|was) (?:entirely |simply |\w+ly )?(?:an error|a mistake|false|inaccurate|incorrect"
    r"|mistaken|not (?:accurate|correct|right|so|the case|true)|untrue|wrong)\b",
    re.IGNORECASE,
)


def without_errors(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """
    All attributions but those in the error that a correction tells, and the outlet's own that it was one: 'On Monday we
    wrote that (she wants to go). (That is wrong)'.
    """
    wrong = errors(article)
    if not wrong:
        return [*found]
    kept = [one for one in found if outside(wrong, _place(one).start)]
    return [one for one in kept if one.source or not _says_it_was_wrong(article.text, _place(one), wrong)]


def _place(one: Attribution) -> Span:
    unit, span = one.content[0]
    return unit.span(*span)


def _says_it_was_wrong(text: str, place: Span, wrong: Sequence[Span]) -> bool:
    """True for no more than that the error was one, in the paragraph that tells it."""
    line = text.rfind("\n", 0, place.start) + 1
    told = any(line <= error.start and error.end <= place.start for error in wrong)
    return told and _WAS_WRONG.match(text, place.start) is not None
