"""Which of the findings that a brief cites have an entry in it: as many as leave the page below three megabytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from corpus_tools.brief.display import Card
from corpus_tools.brief.page.pages import CITATION

PAGE = 2_600_000
"""Bytes that the sections, the evidence and the sources may take together; styles and fonts come on top."""

ENTRY, SOURCE = 430, 310
"""Bytes of the entry of a finding beside its words, and of that of a document."""

_ASIDE = re.compile(r"<!--screen-->.*?<!--/screen-->|<details.*?</details>", re.DOTALL)


def with_entries(cards: Mapping[str, Card], sections: Sequence[str], listed: bool = False) -> dict[str, Card]:
    """
    The cited findings that have an entry of their own: all of them where the page has room, else those first that paper
    shows, then those of the screen edition by turns, so that no section has none. ``listed``: the page lists all
    documents in any case, so that an entry makes it no longer by that of its document.
    """
    room = PAGE - sum(len(section.encode()) for section in sections)
    documents: set[str] = set()
    kept: dict[str, Card] = {}
    for number in _in_order(sections):
        if number in cards and number not in kept:
            card = cards[number]
            new = not listed and card["doc_id"] not in documents
            room -= ENTRY + 2 * len((card["text"] or "").encode()) + SOURCE * new
            if room < 0:
                break
            documents.add(card["doc_id"])
            kept[number] = card
    return kept


def _in_order(sections: Iterable[str]) -> Iterator[str]:
    """The numbers cited: those that paper shows as they come, then one of each section after another."""
    pages = [*sections]
    for page in pages:
        yield from CITATION.findall(_ASIDE.sub("", page))
    yield from filter(None, chain.from_iterable(zip_longest(*map(CITATION.findall, pages))))
