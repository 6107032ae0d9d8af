"""Passages that a document has in common with one of another origin: what stands in them is no second witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.counting import Spread, digest
from corpus_tools.brief.rows import Row, Table, among, stream
from corpus_tools.brief.steps import by_document
from corpus_tools.text import WORD, fold

FEWEST = 4
"""Words that two findings have in common by chance, even in texts that share passages."""

OF_CLAIMS = ("act",)
"""What else is the same of a claim that stands in two texts in the same words."""


class Origins(dict[str, str]):
    """
    The origin of each document; and of those with passages in common with one of another origin (``passages``), which
    that is.
    """

    def __init__(self, documents: pd.DataFrame) -> None:
        super().__init__(zip(documents["doc_id"], documents["origin"], strict=True))
        known = documents.dropna(subset=["shares_with"]) if "shares_with" in documents else documents.head(0)
        self.passages: Mapping[str, str] = dict(zip(known["doc_id"], known.get("shares_with", ()), strict=True))


def copied_from(found: Table, origin: Mapping[str, str], same: Sequence[str] = OF_CLAIMS) -> dict[str, str]:
    """
    The claims, or other findings, that stand word for word, and with the ``same`` columns, in a document of another
    origin with which their own shares passages, by id, each with that origin: the passage is one text, whoever copied
    it.
    """
    passages: Mapping[str, str] = getattr(origin, "passages", {})
    if not passages:
        return {}
    held = defaultdict[str, set[bytes]](set)
    for row in stream(among(found, "doc_id", set(passages.values())), "doc_id", "id", "text", *same):
        held[row["doc_id"]].update(_words(row, same))
    copied: dict[str, str] = {}
    for doc_id, rows in by_document(among(found, "doc_id", set(passages)), "id", "text", *same):
        other = passages[doc_id]
        copied |= {row["id"]: origin.get(other, other) for row in rows if not held[other].isdisjoint(_words(row, same))}
    return copied


def _words(row: Row, same: Sequence[str]) -> Iterator[bytes]:
    words = WORD.findall(fold(row["text"] or ""))
    if len(words) >= FEWEST:
        yield digest((*(row[column] for column in same), words))


class Places:
    """The origin from which each finding is: its document's, or that of the passage in which it stands there too."""

    def __init__(self, found: Table, origin: Mapping[str, str], same: Sequence[str] = OF_CLAIMS) -> None:
        self._origin, self._copied = origin, copied_from(found, origin, same)

    def of(self, row: Row) -> str:
        """The place of one finding."""
        return self._copied.get(row["id"]) or self._origin.get(row["doc_id"], row["doc_id"])

    def spread(self, claims: Table, told: Callable[[Row], object], *columns: str) -> Spread:
        """In how many documents, and from how many origins, claims tell each thing, by what ``told`` makes of them."""
        spread = Spread(self._origin, self._copied.values())
        for doc_id, rows in by_document(claims, "id", *columns):
            things: dict[object, list[Row]] = defaultdict(list)
            for row in rows:
                things[told(row)].append(row)
            spread.add(doc_id, things, self._elsewhere(things))
        return spread

    def _elsewhere(self, rows: Mapping[object, list[Row]]) -> dict[object, str]:
        """Of some things with the claims of a document that tell them, those of which all are copied from one text."""
        if not self._copied:
            return {}
        places = {thing: {self._copied.get(row["id"]) for row in told} for thing, told in rows.items()}
        return {thing: one for thing, found in places.items() if len(found) == 1 and (one := next(iter(found)))}
