"""Which wordings stand in what a source is reported to say: the outlet's words by the codebook, and not its verdict."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from corpus_tools.brief.display import Html, words
from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.rows import Row, Table, among, outside
from corpus_tools.brief.steps import OfDocument, by_document

REPORTED = " (reported)"
"""Stands behind such a wording."""

_READ = ("start", "end", "spans", "source", "quotation")


def reported_in(claims: Table, labels: Table, wordings: Table | None = None) -> frozenset[str]:
    """
    The ids of labels that judge and of wordings in the outlets' own voice that stand where an outlet reports without
    marks what a source has said.
    """
    told = among(outside(claims, "zone", READERS), "quotation", ["indirect", "mixed"])
    ids = set[str]()
    for table in (outside(labels, "stance", "neutral"), *(() if wordings is None else (wordings,))):
        claimed = OfDocument(told, *_READ)
        for doc_id, rows in by_document(among(table, "voice", ["outlet"]), "id", "start", "end", "voice"):
            spans = _covered(claimed(doc_id))
            ids.update(row["id"] for row in rows if _is_within(row, spans))
    return frozenset(ids)


def _covered(claims: Iterable[Row]) -> list[tuple[int, int]]:
    """Where sources are reported, in order; none overlaps another."""
    spans = sorted((int(start), int(end)) for row in claims if row["source"] for start, end in row["spans"])
    covered: list[tuple[int, int]] = []
    for start, end in spans:
        if covered and start < covered[-1][1]:
            covered[-1] = covered[-1][0], max(end, covered[-1][1])
        else:
            covered.append((start, end))
    return covered


def _is_within(row: Row, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (row["start"], 1 << 62))
    return at > 0 and row["end"] <= spans[at - 1][1]


def note_of(reported: object) -> Html:
    """The mark, where a wording is reported."""
    return words(REPORTED if reported else "")
