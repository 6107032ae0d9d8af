"""When a document was published: stated, reasoned, or unknown."""

from __future__ import annotations

from corpus_tools.model import CardField, Document, Period, Published, Zone


def find_published(document: Document, zones: tuple[Zone, ...]) -> tuple[Published, tuple[CardField, ...]]:
    given = document.given.get("published")
    return Published(Period.parse(given) if given else None, "stated" if given else "unknown"), ()
