"""Who says what: claims with source, cue and content."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.model import Article, Claim, Mention, Quantity, TimeExpression


def find_claims(article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> tuple[Claim, ...]:
    return ()


def find_quantities(article: Article, claims: Sequence[Claim], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    return ()
