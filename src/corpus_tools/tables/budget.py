"""
How many words of a document may be printed. A brief quotes; it does not reprint.

Every finding keeps its place in the text; past the budget its words are left out of the brief and of the CSV tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from corpus_tools.text import WORD, Words, fold

Row = dict[str, Any]

ORDER = ("evidence", "claims", "events", "relations", "labels", "wordings", "quantities", "card", "times", "mentions")
"""What is printed first: the passages of the judgements, then claims, the leading ones first."""

FACT_WORDS = 6
"""A name, a date or a label of up to this many words is a fact and no excerpt; it is always printed."""

SHORTEST = 2 * FACT_WORDS + 1
"""Characters that more words than that take, with what stands between them."""


def mark_printed(tables: Mapping[str, Sequence[Row]], words: Words, words_per_document: int) -> None:
    """
    Sets ``printed`` in every finding of one document. Words that one finding prints are free for the next, and so are
    the same words where the document says them again, in a caption or in its body; what stands in the title, by which
    the document is listed, is printed anyway. A budget of 0 prints no excerpt, and what is ``withheld``, since it names
    a commenter, is not printed either.
    """
    titles = (row for row in tables["card"] if row["field"] == "title")
    titled = {start for row in titles for start in words.starts(row["start"], row["end"])}
    shown: set[int] = set()
    said: list[str] = []
    for name in ORDER:
        for row in sorted(tables[name], key=_leading if name == "claims" else _in_order):
            row["printed"] = not row.get("withheld")
            if row["end"] - row["start"] < SHORTEST:
                continue
            spans = row.get("spans") or [[row["start"], row["end"]]]
            found = {start for span in spans for start in words.starts(*span)}
            if len(found) > FACT_WORDS:
                text = _folded(row) if name == "claims" else ""
                anew = set() if text and any(text in other for other in said) else found - shown
                fits = len(shown) + len(anew) <= words_per_document
                row["printed"] = row["printed"] and (fits or (found <= titled and words_per_document > 0))
                if row["printed"] and fits:
                    shown |= anew
                    said += [text] if text and anew else []


def _folded(row: Row) -> str:
    """The words of a claim between blanks, so that one is found in another only as whole words."""
    return f" {' '.join(WORD.findall(fold(row.get('text') or '')))} "


def _in_order(row: Row) -> tuple[Any, ...]:
    return row["start"], row["end"]


WEIGHTY = {"threat": 0, "denial": 0, "accusation": 0, "demand": 1, "condemnation": 2, "pledge": 2}
"""Acts for which one reads a brief, in their order: what others do by speaking can be told by its place."""

LEADING = 1
"""Those up to this one stand first of all, the shortest first."""


def _leading(row: Row) -> tuple[Any, ...]:
    """
    Outermost claims of named speakers in the outlet's article come first, of these threats, denials and accusations,
    then demands, the shortest first, so that as many as can be are printed, and of all others what is quoted before
    what is only reported; those of readers come last.
    """
    aside = row["zone"] == "reader_comment"
    weighty = WEIGHTY.get(row["act"], len(WEIGHTY))
    weight = weighty, row["quotation"] == "indirect" if weighty > LEADING else row["end"] - row["start"]
    return aside, row["parent"] is not None, row["speaker"] is None, *weight, row["tier"] != "stated", *_in_order(row)
