"""One text under several headlines: what each outlet puts above it that the text itself does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, outlet_name
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.rows import Row, Table, among, lasting, records
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.claims.topics.content import stemmed, untelling
from corpus_tools.text import WORD, fold

ZONES = ("body", "caption", "infobox")


def retitled_table(documents: pd.DataFrame, zones: Table, text: Callable[[str], str], top_n: int = 12) -> Html:
    """
    The documents of one origin that stand under different headlines, text by text, each with the telling words of its
    headline that its own text does not have; ``text`` gives the words of a document.
    """
    names, groups = document_names(documents), list(_retitled(documents))
    shown = [row for group in groups[:top_n] for row in group[:top_n]]
    bodies = _bodies(among(zones, "doc_id", [row["doc_id"] for row in shown]), text)
    rows: list[list[Cell]] = [
        [
            document_link(row["doc_id"], names),
            outlet_name(row),
            words(row["title"]),
            words(", ".join(only_in_headline(row["title"], bodies.get(row["doc_id"], ""))) or "–"),
        ]
        for row in shown
    ]
    note = part_shown(min(top_n, len(groups)), len(groups), "text", "in the order of the documents", "documents")
    headings = ["document", "outlet", "headline", "only in the headline"]
    empty = "No text was found under different headlines."
    return html_table("One text, several headlines", headings, rows, note, empty, source="documents")


def _retitled(documents: pd.DataFrame) -> Iterator[Sequence[Row]]:
    """The documents of each origin that has more than one headline."""
    groups: dict[str, list[Row]] = {}
    for row in records(documents):
        if row["title"] and row["origin"]:
            groups.setdefault(row["origin"], []).append(row)
    for group in groups.values():
        if len({" ".join(WORD.findall(fold(row["title"]))) for row in group}) > 1:
            yield [lasting(row) for row in group]


def _bodies(zones: Table, text: Callable[[str], str]) -> Mapping[str, str]:
    """The text of each document without its headlines and what is no part of it."""
    found: dict[str, str] = {}
    for doc_id, rows in by_document(zones, "zone", "start", "end"):
        whole = text(doc_id)
        found[doc_id] = "\n".join(whole[row["start"] : row["end"]] for row in rows if row["zone"] in ZONES)
    return found


def only_in_headline(title: str, body: str) -> list[str]:
    """
    The telling words of a headline that stand in its text in no form.

    >>> only_in_headline("Murder inquiry over drowned sailors", "The inquiry into the deaths of two sailors")
    ['murder', 'drowned']
    """
    told = {root for _, root in _telling(body)}
    return [*dict.fromkeys(word for word, root in _telling(title) if root not in told and root not in untelling())]


def _telling(said: str) -> Iterable[tuple[str, str]]:
    return stemmed(WORD.findall(fold(said)))
