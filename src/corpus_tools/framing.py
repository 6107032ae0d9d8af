"""How actors are worded: labels, with voice and stance."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.model import Article, Claim, Label, Mention


def find_labels(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Label, ...]:
    return ()
