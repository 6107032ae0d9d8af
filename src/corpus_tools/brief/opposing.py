"""Statements of relations that do not go together, side by side; none is taken for right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.actors.disagreements import APART, STANDS_FOR, TOGETHER, Stated, find_disagreements
from corpus_tools.brief.citing import document_link, document_names, passage
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted, part_shown, spoken
from corpus_tools.brief.rows import Row, Table, among, cells, lasting, number_of, outside, stream
from corpus_tools.brief.tabular import Cell, html_table


def opposing_table(relations: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """
    Each statement that puts two actors apart, beside the shortest chain of statements that puts them on one side: the
    one is a part, a member or an ally of the other, or of what the other leads. Readers' comments are left out.
    """
    told = outside(relations, "voice", "comment")
    number = number_of(told)
    on_sides = among(told, "relation", APART | TOGETHER | STANDS_FOR)
    found = find_disagreements(Stated(*row) for row in cells(on_sides, "id", "doc_id", "subject", "relation", "object"))
    if not number:
        return paragraph("No statement of a relation was found, and so none that goes against another.")
    if not found:
        statements = counted(number, "statement of a relation")
        return paragraph(f"{statements} found; none puts apart two actors whom others put on one side.")
    named, names = actor_names(actors), document_names(documents)
    shown = [stated.id for one in found[:top_n] for stated in (one.apart, *one.together)]
    by_id = {row["id"]: lasting(row) for row in stream(among(told, "id", shown), "id")}
    rows: list[list[Cell]] = [
        [
            f"{named.get(one.apart.subject, one.apart.subject)} and {named.get(one.apart.object, one.apart.object)}",
            _sides([by_id[one.apart.id]], named, names),
            _sides([by_id[stated.id] for stated in one.together], named, names),
        ]
        for one in found[:top_n]
    ]
    note = part_shown(len(rows), len(found), "disagreement", "the first ones", "relations")
    return html_table("Put apart, and put on one side", ["actors", "put apart", "on one side"], rows, None, note)


def _sides(rows: Sequence[Row], named: Mapping[str, str], names: Mapping[str, str]) -> Html:
    """Each statement: who is said to be what to whom, the passage, the document."""
    said = [
        words(stated(row, named)).within("<b>", "</b>: ")
        + passage(row)
        + words(", ")
        + document_link(row["doc_id"], names)
        for row in rows
    ]
    return join(one.within("<li>", "</li>") for one in said).within('<ul class="sides">', "</ul>")


def stated(row: Row, named: Mapping[str, str]) -> str:
    """Who is said to be what to whom."""
    subject, other = (named.get(row[column], row[column]) for column in ("subject", "object"))
    return f"{subject}, {spoken(row['relation'])}, {other}"
