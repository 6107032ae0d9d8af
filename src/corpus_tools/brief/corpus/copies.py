"""
Findings counted once: what documents that show one text say in the same words is one finding, told in several; and
what who reposts a text says himself, his headline and remarks, is no wording of the outlet it is from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from corpus_tools.brief.counting import digest, shared_origins
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.framing.devices import writers_of
from corpus_tools.brief.rows import Row, StoredRow, Table, among, lasting, records
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.cleaning.card.reposts import HEADLINE_OF_REPORT
from corpus_tools.tables.ondemand import Stream
from corpus_tools.text import WORD, fold

CLAIM = ("speaker", "source", "act")
LABEL = ("target", "voice")
NUMBER = ("what", "low", "high", "qualifier")
RELATION = ("subject", "relation", "object")
WORDING = ("device", "category", "voice")
"""What copies of a finding have in common beside its words."""


def together(rows: Iterable[Row], origin: Mapping[str, str], same: Sequence[str]) -> list[list[Row]]:
    """
    Findings in the order given, each with its copies: those that another document of its origin has in the same words.
    What one document says twice stays two, and words are read only where several documents share an origin.
    """
    shared = shared_origins(origin)
    found: dict[object, list[Row]] = {}
    said: Counter[object] = Counter()
    for row in rows:
        doc_id, key = row["doc_id"], row["id"]
        if origin.get(doc_id) in shared and row["text"]:
            words = _words(row, origin, same)
            said[doc_id, words] += 1
            key = (words, said[doc_id, words])
        found.setdefault(key, []).append(row)
    return [*found.values()]


def without_copies(found: Any, documents: pd.DataFrame, same: Sequence[str]) -> Any:
    """
    The findings, a table or a stream, each once: those that repeat one of another document of the same origin are left
    out.
    """
    return _without(found, origins_of(documents), same)


def _without(found: Any, origin: Mapping[str, str], same: Sequence[str]) -> Any:
    return left_out(found, [lasting(row) for _, row, again in repeated(found, origin, same) if again])


def left_out(found: Any, copied: Sequence[Row]) -> Any:
    """The findings, a table or a stream, without some of them."""
    if isinstance(found, Stream):
        return found.without(np.array([row.row for row in copied if isinstance(row, StoredRow)], np.int64))
    ids = {row["id"] for row in copied}
    return found.loc[[row["id"] not in ids for row in records(found)]]


def once_by_writer(found: Any, documents: pd.DataFrame, same: Sequence[str]) -> Any:
    """
    The findings without those that repeat one of another document of the same origin and writer: a text that stands in
    the corpus twice, as an outlet's own page and as a repost that names it, words things once.
    """
    writers = writers_of(documents)
    return _without(found, {doc_id: f"{one} {writers[doc_id]}" for doc_id, one in origins_of(documents).items()}, same)


def repeated(found: Table, origin: Mapping[str, str], same: Sequence[str]) -> Iterator[tuple[bytes, Row, bool]]:
    """
    Each finding of which there may be copies, with a hash that it shares with them, and whether an earlier one has it.
    """
    shared, seen = shared_origins(origin), set[bytes]()
    told = among(found, "doc_id", [doc_id for doc_id, one in origin.items() if one in shared])
    for key, row in keyed(told, origin, same):
        if key is not None:
            yield key, row, key in seen
            seen.add(key)


def keyed(
    found: Table, origin: Mapping[str, str], same: Sequence[str], *columns: str
) -> Iterator[tuple[bytes | None, Row]]:
    """Each finding with the hash that it shares with its copies; None where there can be none."""
    shared = shared_origins(origin)
    for doc_id, rows in by_document(found, "text", *same, *columns):
        said = Counter[bytes]()
        for row in rows:
            if origin.get(doc_id) not in shared or not row["text"]:
                yield None, row
                continue
            words = digest(_words(row, origin, same))
            said[words] += 1
            yield digest((words, said[words])), row


def _words(row: Row, origin: Mapping[str, str], same: Sequence[str]) -> tuple[object, ...]:
    return (origin[row["doc_id"]], *(row[name] for name in same), " ".join(WORD.findall(fold(row["text"]))))


_OWN = ("title", "editor_comment")


def worded_once(found: Any, zones: Table, documents: pd.DataFrame, same: Sequence[str]) -> Any:
    """The wordings of writers, each once, without those that one adds who reposts a text."""
    return once_by_writer(without_remarks(found, zones, documents), documents, same)


def without_remarks(found: Any, zones: Table, documents: pd.DataFrame) -> Any:
    """
    The wordings, a table or a stream, without those in the remarks of who reposts a text, nor in the headline above
    such remarks, or of one of several prints, unless the outlet that the text is from has it, too.
    """
    added = in_remarks(found, zones, documents)
    return left_out(found, added) if added else found


def in_remarks(found: Any, zones: Table, documents: pd.DataFrame) -> list[Row]:
    """The wordings that who reposts a text adds to it: those that ``without_remarks`` leaves out."""
    rows = records(documents)
    reposts = {row["doc_id"]: row for row in rows if row["republished_from"]}
    if not reposts:
        return []
    own = OfDocument(among(among(zones, "doc_id", reposts), "zone", _OWN), "zone", "start", "end", "rule")
    headlines = {(row["outlet"], row["origin"], fold(row["title"] or "")) for row in rows}
    printed = Counter(origin for origin, _ in {(origin, title) for _, origin, title in headlines})
    added = list[Row]()
    for doc_id, words in by_document(among(found, "doc_id", reposts), "start"):
        repost = reposts[doc_id]
        places = _added(repost, own(doc_id), headlines, printed[repost["origin"]] > 1)
        added += [lasting(row) for row in words if any(start <= row["start"] < end for start, end in places)]
    return added


def _added(
    repost: Mapping[str, Any], zones: Sequence[Row], headlines: Iterable[tuple[str | None, str, str]], several: bool
) -> list[tuple[int, int]]:
    """Where the words stand that a repost has added; its headline where ``several`` stand above prints of its text."""
    remarks = [(row["start"], row["end"]) for row in zones if row["zone"] == "editor_comment"]
    headline = repost["republished_from"], repost["origin"], fold(repost["title"] or "")
    if not (remarks or several) or headline in headlines:
        return remarks
    own = (row for row in zones if row["zone"] == "title" and row["rule"] != HEADLINE_OF_REPORT[1])
    return remarks + [(row["start"], row["end"]) for row in own]
