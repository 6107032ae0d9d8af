"""Statements of relations that do not go together, side by side; none is taken for right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

import pandas as pd

from corpus_tools.actors.relations.disagreements import APART, STANDS_FOR, TOGETHER, Stated, find_disagreements
from corpus_tools.brief.apart.sides import Texts, sides
from corpus_tools.brief.corpus.copies import RELATION
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted, part_shown, spoken
from corpus_tools.brief.rows import Row, Table, among, cells, lasting, number_of, outside, stream
from corpus_tools.brief.tabular import WHOLE, Cell, html_table


def opposing_table(relations: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """
    Each two actors whom statements put apart, beside the shortest chains of statements that put them on one side: the
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
        return paragraph(
            f"{statements} found and compared; none of these puts apart two actors whom others put on one side."
        )
    apart: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    together: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for one in found:
        pair = min(one.apart.subject, one.apart.object), max(one.apart.subject, one.apart.object)
        apart[pair][one.apart.id] = None
        together[pair] |= dict.fromkeys(row.id for row in one.together)
    shown = sorted(apart)[:top_n]
    ids = {key for pair in shown for key in (*apart[pair], *together[pair])}
    by_id = {row["id"]: lasting(row) for row in stream(among(told, "id", ids), "id")}
    named, texts = actor_names(actors), Texts.of(documents)
    said = partial(stated, named=named)
    rows: list[list[Cell]] = [
        [
            f"{named.get(pair[0], pair[0])} and {named.get(pair[1], pair[1])}",
            *(sides(map(by_id.__getitem__, held[pair]), RELATION, said, texts) for held in (apart, together)),
        ]
        for pair in shown
    ]
    note = part_shown(len(rows), len(apart), "pair", "by the alphabet", "relations")
    headings = ["actors", "put apart", "on one side"]
    return html_table("Put apart, and put on one side", headings, rows, note, printed=WHOLE)


def stated(row: Row, named: Mapping[str, str]) -> str:
    """Who is said to be what to whom."""
    subject, other = (named.get(row[column], row[column]) for column in ("subject", "object"))
    return f"{subject}, {spoken(row['relation'])}, {other}"
