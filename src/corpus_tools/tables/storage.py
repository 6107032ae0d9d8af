"""Tables on disk: Parquet, and CSV beside it, typed and checked as ``schema`` declares them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus_tools.files import Together
from corpus_tools.model import CorpusError
from corpus_tools.tables.cells import csv_head, csv_text
from corpus_tools.tables.columns import ColumnType
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    import pyarrow.parquet as pq

Row = Mapping[str, Any]

CSV_ROWS = 100_000
"""A CSV is written up to this many rows; spreadsheets open no more than about a million."""

GROUP = 20_000
"""Rows of a row group of the Parquet file; so many of each table are in memory before they are written."""


def arrow_type(kind: ColumnType) -> pa.DataType:
    """The Arrow type of a declared column."""
    import pyarrow as pa

    if kind == "strings":
        return pa.list_(pa.string())
    if kind == "spans":
        return pa.list_(pa.list_(pa.int64()))
    plain: pa.DataType = getattr(pa, kind + "_" if kind == "bool" else kind)()
    return plain


def arrow_table(name: str, rows: Sequence[Row], finished: bool = True) -> pa.Table:
    """
    The rows as a table with the declared columns, in their order; ``finished``: checked by ``check_table``.

    Raises ``CorpusError`` naming table and column when a value has a wrong type.
    """
    import pyarrow as pa

    arrays = []
    for column, declared in TABLES[name].columns.items():
        try:
            arrays.append(pa.array([row.get(column) for row in rows], arrow_type(declared.type)))
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            raise CorpusError(f"{name}, column {column}: {error}") from error
    table = pa.table(arrays, schema=arrow_schema(name, finished=False))
    if finished:
        check_table(name, table)
    return table


@cache
def arrow_schema(name: str, finished: bool = True) -> pa.Schema:
    """The declared columns of a table as Arrow names them; before it is ``finished`` any cell may be empty."""
    import pyarrow as pa

    columns = TABLES[name].columns.items()
    return pa.schema([pa.field(c, arrow_type(d.type), d.nullable or not finished) for c, d in columns])


def check_table(name: str, table: pa.Table) -> None:
    """
    Raises ``CorpusError`` naming table, row and column when a value is missing that must be there, is none of those
    that the column may hold, or when two rows share the key.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    keys = table.column(TABLES[name].key)
    for column, declared in TABLES[name].columns.items():
        cells = table.column(column)
        if not declared.nullable and cells.null_count:
            key = keys[pc.index(pc.is_null(cells), True).as_py()].as_py()
            raise CorpusError(f"{name}, {key!r}: {column} is empty; it must say the {declared.meaning}")
        if declared.words:
            known = pc.is_in(cells, pa.array([*declared.words, *([None] if declared.nullable else [])]))
            if (at := pc.index(known, False).as_py()) >= 0:
                words = ", ".join(declared.words)
                raise CorpusError(f"{name}, {keys[at].as_py()!r}: {column}={cells[at].as_py()!r} is not one of {words}")
    if pc.count_distinct(keys).as_py() < len(keys):
        counts = pc.value_counts(keys).to_pylist()
        twice = next(one["values"] for one in counts if one["counts"] > 1)
        raise CorpusError(f"{name}: two rows have the {TABLES[name].key} {twice!r}")


@contextmanager
def table_writer(files: Together, folder: Path, name: str) -> Iterator[Callable[[pa.Table], None]]:
    """
    A function that takes the rows of a table bit by bit, and makes ``NAME.parquet`` of them and, up to ``CSV_ROWS``
    rows, ``NAME.csv``, which appear when all ``files`` do; how the rows came leaves no trace in them.
    """
    import pyarrow.parquet as pq

    stream = files.stream(folder / f"{name}.parquet")
    with pq.ParquetWriter(stream, arrow_schema(name), compression="zstd") as writer:
        groups = _Groups(name, writer)
        yield groups.add
        groups.finish()
    csv_path = folder / f"{name}.csv"
    if groups.rows <= CSV_ROWS:
        files.write(csv_path, _as_csv(name, stream))
    else:
        files.remove(csv_path)


class _Groups:
    """Row groups of a fixed size, written when they are full."""

    def __init__(self, name: str, writer: pq.ParquetWriter) -> None:
        self.rows = 0
        self._name, self._writer = name, writer
        self._waiting: list[pa.Table] = []
        self._number = 0

    def add(self, table: pa.Table) -> None:
        self._waiting.append(table)
        self._number += len(table)
        while self._number >= GROUP:
            self._write(GROUP)

    def _write(self, number: int) -> None:
        """The first rows of those that wait, in one piece: where they were joined would show in the file."""
        import pyarrow as pa

        schema = arrow_schema(self._name)
        whole = pa.concat_tables([table.cast(schema) for table in self._waiting] or [schema.empty_table()])
        self._writer.write_table(whole.slice(0, number).combine_chunks())
        self.rows += number
        self._number -= number
        self._waiting = [whole.slice(number)]

    def finish(self) -> None:
        if self._number or not self.rows:
            self._write(self._number)


def _as_csv(name: str, parquet: BinaryIO) -> bytes:
    """The rows of a Parquet file as CSV."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    parquet.flush()
    read = pq.ParquetFile(pa.PythonFile(parquet, "r"))
    groups = (read.read_row_group(number) for number in range(read.num_row_groups))
    return "".join([csv_head(name), *(csv_text(name, group) for group in groups)]).encode()


def write_table(files: Together, folder: Path, name: str, rows: Iterable[Row]) -> None:
    """Makes ``NAME.parquet`` and, up to ``CSV_ROWS`` rows, ``NAME.csv``, which appear when all ``files`` do."""
    waiting = iter(rows)
    with table_writer(files, folder, name) as write:
        while step := list(islice(waiting, GROUP)):
            write(arrow_table(name, step))


def kept_packed(kind: pa.DataType) -> pd.ArrowDtype | None:
    """The type of columns that stay Arrow's in a data frame: lists, which take several times the memory as arrays."""
    import pandas as pd
    import pyarrow as pa

    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else None


Where = Sequence[tuple[str, str, Any]]
"""Conditions that all hold: column, one of ``==``, ``!=``, ``<``, ``>``, ``<=``, ``>=``, ``in``, ``not in``, value."""


def read_table(folder: Path, name: str, columns: Sequence[str] | None = None, where: Where = ()) -> pd.DataFrame:
    """
    A table as a pandas data frame with the declared columns (or those asked for), and the rows that meet all
    conditions of ``where``; nothing else of it is held in memory.

    Raises ``CorpusError`` when the file is not there, has other columns, or a column is asked for that it has not.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / f"{name}.parquet"
    declared = TABLES[name].columns
    unknown = {*(columns or ()), *(column for column, _, _ in where)} - declared.keys()
    if unknown:
        raise CorpusError(f"{name} has no column {min(unknown)!r}; its columns are {', '.join(declared)}")
    stored_file(path).close()
    frame: pd.DataFrame = pq.read_table(path, columns=list(columns or declared), filters=list(where) or None).to_pandas(
        types_mapper=kept_packed, split_blocks=True, self_destruct=True
    )
    pa.default_memory_pool().release_unused()
    return frame


def stored_file(path: Path) -> pq.ParquetFile:
    """
    The Parquet file of a table, to be read part by part.

    Raises ``CorpusError`` when it is not there or has other columns than are declared.
    """
    import pyarrow.parquet as pq

    try:
        stored = pq.ParquetFile(path)
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: the table is not there; run: corpus-tools report CORPUS") from error
    found, declared = stored.schema_arrow.names, list(TABLES[path.stem].columns)
    if found != declared:
        raise CorpusError(f"{path}: columns {found} stand where {declared} are declared; make it anew")
    return stored


def first_rows(folder: Path, name: str, number: int) -> Iterator[dict[str, Any]]:
    """The first rows of a table, read from the disk some at a time."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(folder / f"{name}.parquet") as read:
        parts = (part.to_pylist() for part in read.iter_batches(GROUP))
        yield from islice(chain.from_iterable(parts), number)


def count_rows(folder: Path, name: str) -> int:
    """How many rows a table has."""
    import pyarrow.parquet as pq

    return int(pq.read_metadata(folder / f"{name}.parquet").num_rows)
