"""Which lines of a document are the article, and what its card says."""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools import text
from corpus_tools.model import CardField, Document, Zone


def find_zones(document: Document, line_counts: Mapping[int, int]) -> tuple[Zone, ...]:
    return tuple(
        Zone(s.start, s.end, "body" if n else "title", "placeholder") for n, s in enumerate(text.lines(document.text))
    )


def find_card(document: Document, zones: tuple[Zone, ...]) -> tuple[CardField, ...]:
    return ()
