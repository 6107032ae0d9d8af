"""
How many words of a document may be printed. A brief quotes; it does not reprint.

Every finding keeps its place in the text; past the budget its words are left out of the brief and of the CSV tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from corpus_tools.text import Words

Row = dict[str, Any]

ORDER = ("evidence", "claims", "events", "relations", "labels", "wordings", "quantities", "card", "times", "mentions")
"""What is printed first: the passages of the judgements, then claims, the leading ones first."""

FACT_WORDS = 6
"""A name, a date or a label of up to this many words is a fact and no excerpt; it is always printed."""

SHORTEST = 2 * FACT_WORDS + 1
"""Characters that more words than that take, with what stands between them."""


def mark_printed(tables: Mapping[str, Sequence[Row]], words: Words, words_per_document: int) -> None:
    """
    Sets ``printed`` in every finding of one document. Words that one finding prints are free for the next; what stands
    in the title, by which the document is listed, is printed anyway. A budget of 0 prints no excerpt, and what is
    ``withheld``, since it names a commenter, is not printed either.
    """
    titles = (row for row in tables["card"] if row["field"] == "title")
    titled = {start for row in titles for start in words.starts(row["start"], row["end"])}
    shown: set[int] = set()
    for name in ORDER:
        for row in sorted(tables[name], key=_leading if name == "claims" else _in_order):
            row["printed"] = not row.get("withheld")
            if row["end"] - row["start"] < SHORTEST:
                continue
            spans = row.get("spans") or [[row["start"], row["end"]]]
            found = {start for span in spans for start in words.starts(*span)}
            if len(found) > FACT_WORDS:
                anew = found - shown
                fits = len(shown) + len(anew) <= words_per_document
                row["printed"] = row["printed"] and (fits or (found <= titled and words_per_document > 0))
                if row["printed"] and fits:
                    shown |= anew


def _in_order(row: Row) -> tuple[Any, ...]:
    return row["start"], row["end"]


def _leading(row: Row) -> tuple[Any, ...]:
    """Outermost claims of named speakers in the outlet's article come first; those of readers last."""
    aside = row["zone"] == "reader_comment"
    return aside, row["parent"] is not None, row["speaker"] is None, row["tier"] != "stated", *_in_order(row)
