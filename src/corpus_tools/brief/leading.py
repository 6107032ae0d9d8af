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
from corpus_tools.chronology.events.happening import PERFECT, happens

LEADING = (
    "first those that most origins tell, then what was done or befell somebody, last what was only said with the news, "
    "of each those first that were news when they were told"
)

NEWS, WEEK = 31, 7
"""Days before publication, and behind it, within which an event is news; days that the date of news can mean."""

YEAR, FAR = 366, 2

DEED, OTHER, SAID = range(3)

_Rank = tuple[int, int, int, bool, bool, int, str, str]


def leading_events(events: Table, documents: pd.DataFrame, most: int) -> list[Row]:
    """
    The first passage of each of the events that most origins tell: deeds first, last what is only said with the news;
    of each what lies near the publication of its document, whose day is not inferred, and what names an actor, of each
    document in turn.
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
                near = _distance(row, published)
                weight = -number, _kind(row, near), near, row["basis"] == "inferred", not len(row["actors"])
                told[weight] += 1
                begins = row["when_from"]
                yield (*weight, told[weight], begins.isoformat() if begins else "~", row["id"]), lasting(row)

    return [row for _, row in heapq.nsmallest(most, firsts(), key=itemgetter(0))]


_RANKED = ("id", "doc_id", "when_from", "when_to", "basis", "actors", "text")


def tells(row: Row) -> bool:
    """Whether a passage tells in words that may be printed what was done, and does not only name it."""
    return bool(row["printed"] and happens(row["text"] or ""))


def _kind(row: Row, near: int) -> int:
    """Whether a passage tells a deed of its own time; what else has its day from the news is mostly what was said."""
    text = row["text"] or ""
    if near < FAR and (happens(text) or PERFECT.search(text)):
        return DEED
    return SAID if row["basis"] == "inferred" else OTHER


def _days(documents: pd.DataFrame) -> dict[str, date]:
    """The last day on which each document can have been published, where that is known."""
    days = zip(documents["doc_id"], documents["published_to"], strict=True)
    return {doc_id: day for doc_id, day in days if not pd.isna(day)}


def _distance(row: Row, published: Mapping[str, date]) -> int:
    """How far an event is from the news of its document: 0 for news, 1 within a year, ``FAR`` for all else."""
    first, last, day = row["when_from"], row["when_to"], published.get(row["doc_id"])
    if not first or not last:
        return FAR
    close = (last - first).days <= WEEK
    if day is None:
        return 1 if close else FAR
    behind = (day - last).days
    if close and -WEEK <= behind <= NEWS:
        return 0
    return 1 if abs(behind) <= YEAR else FAR
