"""How reliable a code is, in words: what second coders agreed on, and where nobody coded."""

from __future__ import annotations

import pandas as pd

from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.inwords import counted, spoken
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.coding import PROGRAM


def reliability_sentence(agreement: pd.DataFrame, table: str, code: str) -> Html:
    """How far the program and people agree on one code, with the number of units; or that nobody coded it."""
    rows = records(agreement[(agreement["table"] == table) & (agreement["code"] == code)])
    if not rows:
        return paragraph(
            f"Nobody has coded the {spoken(code)} of these {table} by hand: how reliable it is, is not known here, and "
            f"counts of it are tentative. “corpus-tools coding export” draws a sheet for a second coder."
        )
    return paragraph(" ".join(map(_said, rows)))


def _said(row: Row) -> str:
    people = counted(sum(coder != PROGRAM for coder in row["coders"]), "coder")
    who = f"{PROGRAM} and {people}" if PROGRAM in row["coders"] else people
    measures = [
        f"{name} {row[key]:.2f}, 95 % interval {row[f'{key}_low']:.2f} to {row[f'{key}_high']:.2f}"
        for key, name in (("alpha", "Krippendorff's alpha"), ("ac1", "Gwet's AC1"))
        if row[key] is not None
    ]
    inside = f" ({'; '.join(measures)})" if measures else ""
    verdict = " Findings on it are tentative: alpha is below 0.667, or says nothing." if row["tentative"] else ""
    units, share = counted(row["units"], "unit"), f"{row['raw'] or 0:.0%}"
    return f"On the {spoken(row['code'])} of {units}, {who} agree in {share}{inside}.{verdict}"


def agreement_table(agreement: pd.DataFrame) -> Html:
    """All codes that were coded by hand, with raw agreement, both coefficients and their intervals."""
    rows: list[list[Cell]] = [
        [
            f"{row['table']}, {spoken(row['code'])}",
            ", ".join(row["coders"]),
            row["units"],
            None if row["raw"] is None else f"{row['raw']:.2f}",
            _coefficient(row, "alpha"),
            _coefficient(row, "ac1"),
            "tentative" if row["tentative"] else None,
        ]
        for row in records(agreement)
    ]
    headings = ["code", "coders", "units", "raw agreement", "alpha", "AC1", "verdict"]
    empty = "No second coder's sheet stands beside the corpus, so how reliable the codes are is not known."
    return html_table("Agreement between coders", headings, rows, empty=empty)


def _coefficient(row: Row, key: str) -> str | None:
    return None if row[key] is None else f"{row[key]:.2f} ({row[f'{key}_low']:.2f}–{row[f'{key}_high']:.2f})"
