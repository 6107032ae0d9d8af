"""Tables gone through document by document, one beside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.rows import Row, Table, records, stream
from corpus_tools.tables.ondemand import Stream


def by_document(found: Table, *columns: str) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each document of a table, one document after another."""
    if isinstance(found, pd.DataFrame):
        whole: dict[str, list[Row]] = {}
        for row in records(found):
            whole.setdefault(row["doc_id"], []).append(row)
        yield from whole.items()
        return
    doc_id, held = "", list[Row]()
    for row in stream(found, "doc_id", *columns):
        if row["doc_id"] != doc_id:
            if held:
                yield doc_id, held
            doc_id, held = row["doc_id"], []
        held.append(row)
    if held:
        yield doc_id, held


class OfDocument:
    """
    The rows of one document after another, which are asked for in the order of the corpus: what goes through a table
    in step with another.
    """

    def __init__(self, found: Table, *columns: str) -> None:
        self._places = found.stored.places if isinstance(found, Stream) else None
        self._waiting = by_document(found, *columns)
        self._whole = dict(self._waiting) if self._places is None else {}
        self._next = next(self._waiting, None)

    def __call__(self, doc_id: str) -> Sequence[Row]:
        if self._places is None or doc_id not in self._places:
            return self._whole.get(doc_id, ())
        while self._next and self._places[self._next[0]].start < self._places[doc_id].start:
            self._next = next(self._waiting, None)
        return self._next[1] if self._next and self._next[0] == doc_id else ()


@dataclass(frozen=True)
class Stepwise(Iterable[Row]):
    """The rows of a table, to be gone through as often as one likes."""

    found: Table
    columns: Sequence[str]

    def __iter__(self) -> Iterator[Row]:
        return stream(self.found, *self.columns)
