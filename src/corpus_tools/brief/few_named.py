"""Whom each document names that few others name: by them two documents are seen to be of one matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from corpus_tools.brief.rows import Table, cells

FEW = 20
"""Documents that name an actor at most by whom a matter is told; who stands in more is in the news every day."""


def few_named(mentions: Table) -> Mapping[str, frozenset[str]]:
    """The actors of each document that some but few documents name."""
    documents: dict[str, set[str]] = defaultdict(set)
    for doc_id, actor in cells(mentions, "doc_id", "actor"):
        held = documents[actor]
        if len(held) <= FEW:
            held.add(doc_id)
    found: dict[str, set[str]] = defaultdict(set)
    for actor, held in documents.items():
        for doc_id in held if 1 < len(held) <= FEW else ():
            found[doc_id].add(actor)
    return {doc_id: frozenset(actors) for doc_id, actors in found.items()}
