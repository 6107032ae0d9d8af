"""Names in the text, the actors they name, and relations between them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.model import Article, KnownActor, Mention, Relation


def find_mentions(article: Article, known: Sequence[KnownActor] = ()) -> tuple[Mention, ...]:
    return ()


def find_relations(article: Article, mentions: Sequence[Mention]) -> tuple[Relation, ...]:
    return ()
