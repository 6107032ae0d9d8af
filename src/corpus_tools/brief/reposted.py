"""What who reposts a text says himself, his headline and remarks, which is no wording of the outlet it is from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from corpus_tools.brief.copies import left_out, once_by_writer
from corpus_tools.brief.rows import Row, Table, among, lasting, records
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.text import fold

_OWN = ("title", "editor_comment")


def worded_once(found: Any, zones: Table, documents: pd.DataFrame, same: Sequence[str]) -> Any:
    """The wordings of writers, each once, without those that one adds who reposts a text."""
    return once_by_writer(without_remarks(found, zones, documents), documents, same)


def without_remarks(found: Any, zones: Table, documents: pd.DataFrame) -> Any:
    """
    The wordings, a table or a stream, without those in the remarks of who reposts a text, nor in the headline above
    such remarks unless the outlet that the text is from has it, too.
    """
    rows = records(documents)
    reposts = {row["doc_id"]: row for row in rows if row["republished_from"]}
    if not reposts:
        return found
    own = OfDocument(among(among(zones, "doc_id", reposts), "zone", _OWN), "zone", "start", "end")
    headlines = {(row["outlet"], row["origin"], fold(row["title"] or "")) for row in rows}
    added = list[Row]()
    for doc_id, words in by_document(among(found, "doc_id", reposts), "start"):
        places = _added(reposts[doc_id], own(doc_id), headlines)
        added += [lasting(row) for row in words if any(start <= row["start"] < end for start, end in places)]
    return left_out(found, added) if added else found


def _added(
    repost: Mapping[str, Any], zones: Sequence[Row], headlines: Iterable[tuple[str | None, str, str]]
) -> list[tuple[int, int]]:
    """Where the words stand that a repost has added."""
    remarks = [(row["start"], row["end"]) for row in zones if row["zone"] == "editor_comment"]
    headline = repost["republished_from"], repost["origin"], fold(repost["title"] or "")
    if not remarks or headline in headlines:
        return remarks
    return remarks + [(row["start"], row["end"]) for row in zones if row["zone"] == "title"]
