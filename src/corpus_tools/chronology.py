"""Time expressions and events."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.model import Article, Claim, Event, Mention, TimeExpression


def find_times(article: Article) -> tuple[TimeExpression, ...]:
    return ()


def find_events(
    article: Article, times: Sequence[TimeExpression], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> tuple[Event, ...]:
    return ()
