"""What a correction tells only to take it back, which nobody claims any more."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.chronology.withdrawn import errors, outside
from corpus_tools.claims.attribution import Attribution
from corpus_tools.model import Article


def without_errors(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """All attributions but those in the error that a correction tells: 'On Monday we wrote that (she wants to go)'."""
    wrong = errors(article)
    if not wrong:
        return [*found]
    return [one for one in found if outside(wrong, one.content[0][0].span(*one.content[0][1]).start)]
