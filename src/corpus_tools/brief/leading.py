"""Which events are shown where not all can be: by how many tell them, and how near they are to the news."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from operator import itemgetter

import pandas as pd

from corpus_tools.brief.counting import Met, WideSpread, first_of_each
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.rows import Row, Table, lasting, records

LEADING = (
    "first those that most origins tell, then those whose day is not inferred, those that were news when they were "
    "told, and those that name somebody"
)

NEWS, WEEK = 31, 7
"""Days before publication, and behind it, within which an event is news; days that the date of news can mean."""

YEAR = 366

_Rank = tuple[int, bool, int, bool, int, str, str]


def leading_events(events: Table, documents: pd.DataFrame, most: int) -> list[Row]:
    """
    The first passage of each of the events that most origins tell: those first whose day is not inferred, of these
    those that lie near the publication of their document, then those that name an actor, of each document in turn.
    """
    spread = WideSpread(events, origins_of(documents), "cluster")
    published = _days(documents)

    def firsts() -> Iterator[tuple[_Rank, Row]]:
        doc_id, told = "", Counter[object]()
        for part in first_of_each(events, Met(), "cluster", *_RANKED):
            _, origins = spread.of(part["cluster"])
            for row, number in zip(records(part), origins.tolist(), strict=True):
                if row["doc_id"] != doc_id:
                    doc_id, told = row["doc_id"], Counter()
                weight = -number, row["basis"] == "inferred", _distance(row, published), not len(row["actors"])
                told[weight] += 1
                begins = row["when_from"]
                yield (*weight, told[weight], begins.isoformat() if begins else "~", row["id"]), lasting(row)

    return [row for _, row in heapq.nsmallest(most, firsts(), key=itemgetter(0))]


_RANKED = ("id", "doc_id", "when_from", "when_to", "basis", "actors")


def _days(documents: pd.DataFrame) -> dict[str, date]:
    """The last day on which each document can have been published, where that is known."""
    days = zip(documents["doc_id"], documents["published_to"], strict=True)
    return {doc_id: day for doc_id, day in days if not pd.isna(day)}


def _distance(row: Row, published: Mapping[str, date]) -> int:
    """How far an event is from the news of its document: 0 for news, 1 within a year, 2 for all else."""
    first, last, day = row["when_from"], row["when_to"], published.get(row["doc_id"])
    if not first or not last:
        return 2
    close = (last - first).days <= WEEK
    if day is None:
        return 1 if close else 2
    behind = (day - last).days
    if close and -WEEK <= behind <= NEWS:
        return 0
    return 1 if abs(behind) <= YEAR else 2
