"""What a document says of itself: title, outlet, author, editor, place."""

from __future__ import annotations

from corpus_tools.model import CardField, Document, Zone


def find_card(document: Document, zones: tuple[Zone, ...]) -> tuple[CardField, ...]:
    return ()
