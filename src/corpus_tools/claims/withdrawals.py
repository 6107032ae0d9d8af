"""What a correction tells only to take it back, which nobody claims any more."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.chronology.own_errors import calls_wrong
from corpus_tools.chronology.withdrawn import errors, outside
from corpus_tools.claims.attribution import Attribution
from corpus_tools.model import Article, Span


def without_errors(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """
    All attributions but those in the error that a correction tells, and the page's own word for it behind it: 'On
    Monday we wrote that (she wants to go). (That is wrong.)'
    """
    wrong = errors(article)
    if not wrong:
        return [*found]
    return [one for one in found if outside(wrong, (at := _place(one)).start) and not _is_verdict(article, one, at)]


_BEHIND = 4  # characters between the error that is told and what calls it wrong


def _place(one: Attribution) -> Span:
    unit, content = one.content[0]
    return unit.span(*content)


def _is_verdict(article: Article, one: Attribution, at: Span) -> bool:
    behind = one.source is None and any(0 <= at.start - span.end <= _BEHIND for span in errors(article))
    return behind and calls_wrong(at.cut(article.text))
