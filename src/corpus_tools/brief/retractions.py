"""What its own speaker took back: statements withdrawn or corrected later in the text that tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from corpus_tools.brief.citing import claim_passage, document_link
from corpus_tools.brief.display import Html, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.rows import Row, Table, known, lasting, number_of, outside, stream
from corpus_tools.brief.tabular import WHOLE, Cell, html_table


def taken_back_table(claims: Table, named: Mapping[str, str], documents: Mapping[str, str], top_n: int) -> Html:
    """The statements that their speakers took back, each with where the text says so; ``documents`` are their names."""
    back = known(outside(claims, "zone", READERS), "taken_back")
    number = number_of(back)
    if not number:
        return paragraph("None was found: no text tells that a speaker withdrew or corrected what it quotes of him.")
    shown = [lasting(row) for row in islice(stream(back), top_n)]
    rows: list[list[Cell]] = [
        [named.get(row["speaker"], row["speaker"] or NOT_NAMED), claim_passage(row, named), _where(row, documents)]
        for row in shown
    ]
    note = part_shown(len(rows), number, "statement", "the first ones", "claims")
    return html_table(
        "Statements that their speakers took back", ["speaker", "what was said", "taken back"], rows, None, note,
        printed=WHOLE,
    )  # fmt: skip


def _where(row: Row, documents: Mapping[str, str]) -> Html:
    """How it was taken back, and where the text says so."""
    at = f"{row['taken_back']}, characters {int(row['taken_back_start'])}–{int(row['taken_back_end'])}; "
    return words(at) + document_link(row["doc_id"], documents)
