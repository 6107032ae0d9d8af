"""Statements that cannot, or may not, both hold, side by side: each once, with its passage and its documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.citing import document_names, passage, told_in
from corpus_tools.brief.corpus.copies import together
from corpus_tools.brief.display import Html, bulleted, words
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.rows import Row
from corpus_tools.brief.tabular import WHOLE, Cell, html_table

PASSAGES = 9
"""Passages shown of one disagreement; the others keep their rows in the tables."""


ENOUGH = 18
"""Passages of one disagreement that are shown all: "1 more" tells less than the passage."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The short name and the origin of each document, and the day of those of which one day is known."""

    names: Mapping[str, str]
    origin: Mapping[str, str]
    days: Mapping[str, str]

    @classmethod
    def of(cls, documents: pd.DataFrame) -> Texts:
        """Those of all documents."""
        days = documents[documents["published_from"] == documents["published_to"]]
        return cls(
            document_names(documents),
            origins_of(documents),
            dict(zip(days["doc_id"], days["published_from"], strict=True)),
        )


def days_apart(one: object, other: object) -> int | None:
    """Days between two of the days of texts; None where one is not known."""
    if not (one and other):
        return None
    return abs((dt.date.fromisoformat(str(one)) - dt.date.fromisoformat(str(other))).days)


def sides(
    rows: Iterable[Row],
    same: Sequence[str],
    said: Callable[[Row], str],
    texts: Texts,
    shown: Callable[[Row], Html] = passage,
) -> Html:
    """The statements, each once: who or what it is (``said``), its passage as ``shown``, the documents that have it."""
    found = together(rows, texts.origin, same)
    items = [
        words(said(told[0])).within("<b>", "</b>: ") + shown(told[0]) + words(", ") + told_in(told, texts.names)
        for told in (found if len(found) <= ENOUGH else found[:PASSAGES])
    ]
    if len(found) > len(items):
        items.append(words(f"{len(found) - len(items):,} more"))
    return bulleted(items)


def at_odds(caption: str, matter: str, rows: Sequence[Sequence[Cell]], number: int, what: str, table: str) -> Html:
    note = part_shown(len(rows), number, what, "the first ones", table)
    return html_table(caption, [matter, "what is said"], rows, note, printed=WHOLE)
