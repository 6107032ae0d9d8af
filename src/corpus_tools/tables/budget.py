"""
How many words of a document may be printed. A brief quotes; it does not reprint.

Every finding keeps its place in the text; past the budget its words are left out of the brief and of the CSV tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from corpus_tools.text import WORD

Row = dict[str, Any]

ORDER = ("evidence", "claims", "events", "relations", "labels", "wordings", "quantities", "card", "times", "mentions")
"""What is printed first: the passages of the judgements, then claims, the leading ones first."""

FACT_WORDS = 6
"""A name, a date or a label of up to this many words is a fact and no excerpt; it is always printed."""


def mark_printed(tables: Mapping[str, Sequence[Row]], texts: Mapping[str, str], words_per_document: int) -> None:
    """
    Sets ``printed`` in every finding. Words that one finding prints are free for the next; a budget of 0 prints
    no excerpt, and what is ``withheld``, since it names a commenter, is not printed either.
    """
    shown: defaultdict[str, set[int]] = defaultdict(set)
    for name in ORDER:
        for row in sorted(tables[name], key=_leading if name == "claims" else _in_order):
            text = texts[row["doc_id"]]
            spans = row.get("spans") or [[row["start"], row["end"]]]
            words = {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}
            before = shown[row["doc_id"]]
            fits = len(words) <= FACT_WORDS or len(before | words) <= words_per_document
            row["printed"] = fits and not row.get("withheld")
            if row["printed"] and len(words) > FACT_WORDS:
                before |= words


def _in_order(row: Row) -> tuple[Any, ...]:
    return row["doc_id"], row["start"], row["end"]


def _leading(row: Row) -> tuple[Any, ...]:
    """Outermost claims of named speakers in the outlet's article come first; those of readers last."""
    aside = row["zone"] == "reader_comment"
    return aside, row["parent"] is not None, row["speaker"] is None, row["tier"] != "stated", *_in_order(row)
