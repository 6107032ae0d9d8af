"""The dates that could not be put into the calendar, by the reason why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import pandas as pd

from corpus_tools.brief.chronicle import EXAMPLES, told_by
from corpus_tools.brief.citing import cite, document_names, passage
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.exhibits import READERS, most
from corpus_tools.brief.rows import Row, Table, among, cells, firsts, outside, unknown
from corpus_tools.brief.tabular import Cell, html_table

_VALUES = (
    (r"(?:PAST|PRESENT|FUTURE)_REF", "says no more than now, once or some day"),
    (r"XXXX-WXX.*", "a weekday or a week, and the day of publication is not known so exactly"),
    (r"XXXX.*", "counts from a date that is not known"),
    (r"BC.*", "before the year 1, for which the tables have no days"),
    (r"FY.*", "a fiscal year, whose first month the text does not tell"),
)


@cache
def _why(value: str) -> str:
    return next((said for pattern, said in _VALUES if re.fullmatch(pattern, value)), "no day of a calendar")


def unresolved_table(times: Table, documents: pd.DataFrame) -> Html:
    """The dates outside readers' comments that could not be put into the calendar, by the reason why."""
    names = document_names(documents)
    chosen = among(unknown(outside(times, "zone", READERS), "edtf"), "type", ["DATE", "TIME"])
    first, where_met = firsts(chosen, EXAMPLES, "value", key=_why), defaultdict[str, set[str]](set)
    for value, doc_id in cells(chosen, "value", "doc_id"):
        where_met[_why(value)].add(doc_id)
    rows: list[list[Cell]] = [
        [why, len(first[why]), _examples(first[why]), told_by(where_met[why], names)]
        for why, _ in most(first, len(first))
    ]
    headings = ["why", "expressions", "words", "documents"]
    return html_table(
        "Dates that could not be read", headings, rows, empty="Every date was put into the calendar.", source="times"
    )


def _examples(found: Sequence[Row]) -> Html:
    shown = [passage(row) if row["text"] else cite(row) for row in found[:EXAMPLES]]
    more = [words(f"and {len(found) - EXAMPLES:,} more")] if len(found) > EXAMPLES else []
    return join([*shown, *more], ", ")
