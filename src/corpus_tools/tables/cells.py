"""Tables as CSV: what a spreadsheet opens, and what it must not take for a formula."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from corpus_tools.tables.columns import ColumnType
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

WITHHELD = ("text", "source")
"""Columns that hold words of a document, left empty in the CSV where ``printed`` is false."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection)."""

_QUOTED = '[",\r\n]'
"""What makes a cell stand in quotation marks (RFC 4180)."""


def csv_head(name: str) -> str:
    """The line of a CSV that names the columns of a table."""
    return ",".join(TABLES[name].columns) + "\n"


def csv_text(name: str, table: pa.Table, whole: bool = False) -> str:
    """
    The rows of a table as CSV: lists joined by `` | ``, missing cells empty, no cell that a spreadsheet takes for a
    formula, and no words of a document past its word budget unless ``whole``. A column that is not there is empty.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    cells = []
    for column, declared in TABLES[name].columns.items():
        if column not in table.column_names:
            cells.append(pa.nulls(len(table), pa.string()))
            continue
        found = table.column(column).combine_chunks()
        if column in WITHHELD and "printed" in table.column_names and not whole:
            found = pc.if_else(pc.fill_null(table.column("printed"), True).combine_chunks(), found, None)
        cells.append(_written(found, declared.type))
    lines = pc.binary_join_element_wise(*cells, ",", null_handling="replace", null_replacement="")
    return "\n".join([*lines.to_pylist(), ""])


def _written(column: pa.Array, kind: ColumnType) -> pa.Array:
    """The cells of a column as they stand between two commas."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if kind == "float64":  # as Python writes them
        return pa.array([csv_cell(value) for value in column.to_pylist()], pa.string())
    if kind in ("int64", "bool", "date32"):
        return column.cast(pa.string())
    if kind == "spans":
        return pc.binary_join(_joined_inside(column), " | ")
    plain = pc.binary_join(column, " | ") if kind == "strings" else column
    formulas = pc.fill_null(pc.is_in(pc.utf8_slice_codeunits(plain, 0, 1), pa.array(_FORMULA)), False)
    safe = pc.if_else(formulas, _between("'", plain, ""), plain) if formulas.true_count else plain
    quoted = pc.match_substring_regex(safe, _QUOTED)
    if not quoted.true_count:
        return safe
    return pc.if_else(quoted, _between('"', pc.replace_substring(safe, '"', '""'), '"'), safe)


def _joined_inside(column: pa.Array) -> pa.Array:
    """Lists of pairs as lists of ``start-end``."""
    import pyarrow as pa
    import pyarrow.compute as pc

    pairs = column.flatten()
    numbers = pairs.flatten().cast(pa.string())
    lengths = pc.list_value_length(pairs)
    joined = pc.binary_join(pa.ListArray.from_arrays(_bounds(lengths), numbers), "-")
    return pa.ListArray.from_arrays(_bounds(pc.fill_null(pc.list_value_length(column), 0)), joined)


def _bounds(lengths: pa.Array) -> pa.Array:
    import numpy as np
    import pyarrow as pa

    return pa.array(np.concatenate([[0], np.cumsum(lengths.to_numpy(zero_copy_only=False))]).astype(np.int32))


def _between(before: str, column: pa.Array, after: str) -> pa.Array:
    import pyarrow.compute as pc

    return pc.binary_join_element_wise(before, column, after, "")


def csv_cell(value: Any) -> str | None:
    """
    One cell of a CSV, before a writer sets its quotation marks.

    >>> csv_cell(["a", "b"]), csv_cell([[3, 9], [12, 20]]), csv_cell("=1+1"), csv_cell(True), csv_cell(2345678.0)
    ('a | b', '3-9 | 12-20', "'=1+1", 'true', '2345678')
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float, dt.date)):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if isinstance(value, list):
        value = " | ".join("-".join(map(str, item)) if isinstance(item, list) else item for item in value)
    return f"'{value}" if value.startswith(_FORMULA) else value
