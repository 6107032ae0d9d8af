"""Tables on disk: Parquet, and CSV beside it, typed and checked as ``schema`` declares them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_tools.files import write_whole
from corpus_tools.model import CorpusError
from corpus_tools.tables.schema import TABLES, ColumnType

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Row = Mapping[str, Any]

CSV_ROWS = 100_000
"""A CSV is written up to this many rows; spreadsheets open no more than about a million."""

WITHHELD = ("text", "source")
"""Columns that hold words of a document, left empty in the CSV where ``printed`` is false."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection)."""


def arrow_type(kind: ColumnType) -> pa.DataType:
    """The Arrow type of a declared column."""
    import pyarrow as pa

    lists = {"strings": pa.list_(pa.string()), "spans": pa.list_(pa.list_(pa.int64()))}
    if kind in lists:
        return lists[kind]
    plain: pa.DataType = getattr(pa, kind + "_" if kind == "bool" else kind)()
    return plain


def arrow_table(name: str, rows: Sequence[Row]) -> pa.Table:
    """
    The rows as a table with the declared columns, in their order.

    Raises ``CorpusError`` naming table, row and column when a value is missing that must be there, has a wrong type,
    or when two rows share the key.
    """
    import pyarrow as pa

    table = TABLES[name]
    arrays = []
    for column, declared in table.columns.items():
        values = [row.get(column) for row in rows]
        if not declared.nullable and None in values:
            row = rows[values.index(None)]
            raise CorpusError(f"{name}, {row.get(table.key)!r}: {column} is empty; it must say the {declared.meaning}")
        if declared.words:
            _check_words(name, column, values, [row.get(table.key) for row in rows])
        try:
            arrays.append(pa.array(values, arrow_type(declared.type)))
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            raise CorpusError(f"{name}, column {column}: {error}") from error
    _check_key(name, [row[table.key] for row in rows])
    schema = pa.schema([pa.field(c, arrow_type(d.type), d.nullable) for c, d in table.columns.items()])
    return pa.table(arrays, schema=schema)


def _check_words(name: str, column: str, values: Sequence[Any], keys: Sequence[Any]) -> None:
    words = TABLES[name].columns[column].words
    for key, value in zip(keys, values, strict=True):
        if value is not None and value not in words:
            raise CorpusError(f"{name}, {key!r}: {column}={value!r} is not one of {', '.join(words)}")


def _check_key(name: str, keys: Sequence[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise CorpusError(f"{name}: two rows have the {TABLES[name].key} {key!r}")
        seen.add(key)


def write_table(folder: Path, name: str, rows: Sequence[Row]) -> None:
    """Writes ``NAME.parquet`` and, up to ``CSV_ROWS`` rows, ``NAME.csv``; each appears whole or not at all."""
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(arrow_table(name, rows), buffer, compression="zstd")
    write_whole(folder / f"{name}.parquet", buffer.getvalue())
    csv_path = folder / f"{name}.csv"
    if len(rows) <= CSV_ROWS:
        write_whole(csv_path, csv_text(name, rows).encode())
    else:
        csv_path.unlink(missing_ok=True)


def csv_text(name: str, rows: Iterable[Row]) -> str:
    """
    A table as CSV: lists joined by `` | ``, missing cells empty, no cell that a spreadsheet takes for a formula, and
    no words of a document past its word budget.
    """
    columns = TABLES[name].columns
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        withheld = WITHHELD if row.get("printed") is False else ()
        writer.writerow([None if column in withheld else csv_cell(row.get(column)) for column in columns])
    return stream.getvalue()


def csv_cell(value: Any) -> str | None:
    """
    One cell of a CSV.

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


def read_table(folder: Path, name: str, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """
    A table as a pandas data frame with the declared columns (or those asked for).

    Raises ``CorpusError`` when the file is not there or has other columns.
    """
    import pyarrow.parquet as pq

    path = folder / f"{name}.parquet"
    declared = TABLES[name].columns
    try:
        table = pq.read_table(path)
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: the table is not there; run: corpus-tools report CORPUS") from error
    if table.column_names != list(declared):
        raise CorpusError(
            f"{path}: columns {table.column_names} stand where {list(declared)} are declared; make it anew"
        )
    frame: pd.DataFrame = table.select(list(columns or declared)).to_pandas()
    return frame
