"""Tables on disk: Parquet, and CSV beside it, typed and checked as ``schema`` declares them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from corpus_tools.files import Together
from corpus_tools.model import CorpusError
from corpus_tools.tables.schema import TABLES, ColumnType

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Row = Mapping[str, Any]

CSV_ROWS = 100_000
"""A CSV is written up to this many rows; spreadsheets open no more than about a million."""

CSV_MEMORY = 1 << 22
"""Characters of a CSV that are kept in memory until it is known that it is to be written."""

STEP, STEPS = 2_000, 25
"""Rows that are made Arrow's at once, and how many such steps make a row group of the Parquet file."""

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
    return pa.table(arrays, schema=arrow_schema(name))


def arrow_schema(name: str) -> pa.Schema:
    """The declared columns of a table as Arrow names them."""
    import pyarrow as pa

    return pa.schema([pa.field(c, arrow_type(d.type), d.nullable) for c, d in TABLES[name].columns.items()])


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


@contextmanager
def table_writer(files: Together, folder: Path, name: str) -> Iterator[Callable[[Sequence[Row]], None]]:
    """
    A function that takes the rows of a table bit by bit, and makes ``NAME.parquet`` of them and, up to ``CSV_ROWS``
    rows, ``NAME.csv``, which appear when all ``files`` do; how the rows came leaves no trace in them.
    """
    with tempfile.SpooledTemporaryFile(CSV_MEMORY, "w+") as cells:
        parts = _Parts(name, files.stream(folder / f"{name}.parquet"), cells)
        yield parts.add
        parts.close()
        csv_path = folder / f"{name}.csv"
        if parts.rows <= CSV_ROWS:
            cells.seek(0)
            files.write(csv_path, cells.read().encode())
        else:
            files.remove(csv_path)


class _Parts:
    """Row groups of a fixed size, written when they are full, and the same rows as CSV."""

    def __init__(self, name: str, parquet: BinaryIO, cells: IO[str]) -> None:
        import pyarrow.parquet as pq

        self.rows = 0
        self._name, self._cells = name, cells
        self._waiting: list[Row] = []
        self._tables: list[pa.Table] = []
        self._writer = pq.ParquetWriter(parquet, arrow_schema(name), compression="zstd")
        cells.write(csv_text(name, []))

    def add(self, rows: Sequence[Row]) -> None:
        self._waiting.extend(rows)
        while len(self._waiting) >= STEP:
            self._convert(self._waiting[:STEP])
            del self._waiting[:STEP]
            if len(self._tables) == STEPS:
                self._flush()

    def _convert(self, rows: Sequence[Row]) -> None:
        self._tables.append(arrow_table(self._name, rows))
        self.rows += len(rows)
        if self.rows <= CSV_ROWS:
            self._cells.write(csv_text(self._name, rows, head=False))

    def _flush(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.concat_tables(self._tables))
        self._tables.clear()

    def close(self) -> None:
        if self._waiting or not self.rows:
            self._convert(self._waiting)
        if self._tables:
            self._flush()
        self._writer.close()


def write_table(files: Together, folder: Path, name: str, rows: Iterable[Row]) -> None:
    """Makes ``NAME.parquet`` and, up to ``CSV_ROWS`` rows, ``NAME.csv``, which appear when all ``files`` do."""
    with table_writer(files, folder, name) as write:
        for row in rows:
            write([row])


def csv_text(name: str, rows: Iterable[Row], head: bool = True) -> str:
    """
    A table as CSV: lists joined by `` | ``, missing cells empty, no cell that a spreadsheet takes for a formula, and
    no words of a document past its word budget. ``head``: with the names of the columns.
    """
    columns = TABLES[name].columns
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    if head:
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


Where = Sequence[tuple[str, str, Any]]
"""Conditions that all hold: column, one of ``==``, ``!=``, ``<``, ``>``, ``<=``, ``>=``, ``in``, ``not in``, value."""


def read_table(folder: Path, name: str, columns: Sequence[str] | None = None, where: Where = ()) -> pd.DataFrame:
    """
    A table as a pandas data frame with the declared columns (or those asked for), and the rows that meet all
    conditions of ``where``; nothing else of it is held in memory.

    Raises ``CorpusError`` when the file is not there, has other columns, or a column is asked for that it has not.
    """
    import pyarrow.parquet as pq

    path = folder / f"{name}.parquet"
    declared = TABLES[name].columns
    unknown = {*(columns or ()), *(column for column, _, _ in where)} - declared.keys()
    if unknown:
        raise CorpusError(f"{name} has no column {min(unknown)!r}; its columns are {', '.join(declared)}")
    try:
        found = pq.read_schema(path).names
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: the table is not there; run: corpus-tools report CORPUS") from error
    if found != list(declared):
        raise CorpusError(f"{path}: columns {found} stand where {list(declared)} are declared; make it anew")
    table = pq.read_table(path, columns=list(columns or declared), filters=list(where) or None)
    frame: pd.DataFrame = table.to_pandas()
    return frame
