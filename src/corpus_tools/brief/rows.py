"""The rows of a table as mappings whose cells are made, or read from the disk, when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from corpus_tools.tables.ondemand import ROW, Stored

Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """
    The rows of a table as mappings, a missing cell as None. A cell is made when it is asked for, and read from the disk
    where the data frame holds a part of the columns (``Study.rows``), so that a large table costs what is shown of it.
    """
    columns = _Columns(frame)
    return [_Record(columns, number) for number in range(len(frame))]


class _Columns(dict[str, Sequence[Any]]):
    """The cells of each column, by name."""

    def __init__(self, frame: pd.DataFrame) -> None:
        super().__init__()
        self.frame = frame

    def __missing__(self, name: str) -> Sequence[Any]:
        stored = self.frame.attrs.get("stored", ())
        if name not in self.frame and name in stored and ROW in self.frame:
            self[name] = _OnDisk(stored, name, self.frame[ROW].tolist())
        else:
            self[name] = _cells(self.frame[name])
        return self[name]


SEVERAL = 4
"""Rows that share a value, on average, from which on its few values are kept as one object each."""


def _cells(column: pd.Series) -> Sequence[Any]:
    """
    A column as a sequence: a list for names and categories; the passages, ids and lists of a table stay packed, as
    Arrow holds them.
    """
    if isinstance(column.dtype, pd.StringDtype | pd.ArrowDtype):
        packed = pa.array(column.array)
        if isinstance(column.dtype, pd.ArrowDtype) or len(packed.unique()) * SEVERAL > len(packed):
            return _Packed(packed)
    shared: dict[Any, Any] = {}
    cells = (None if _missing(cell) else cell for cell in column.tolist())
    return [shared.setdefault(cell, cell) if isinstance(cell, str) else cell for cell in cells]


class _Packed(Sequence[Any]):
    """Cells that are made when they are asked for."""

    def __init__(self, packed: pa.Array) -> None:
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed)

    def __getitem__(self, number: Any) -> Any:
        return self._packed[number].as_py()


class _OnDisk(Sequence[Any]):
    """Cells that are read when they are asked for."""

    def __init__(self, stored: Stored, column: str, rows: Sequence[int]) -> None:
        self._stored, self._column, self._rows = stored, column, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: Any) -> Any:
        return self._stored.cell(self._column, self._rows[number])


class _Record(Mapping[str, Any]):
    """One row."""

    __slots__ = ("_columns", "_number")

    def __init__(self, columns: _Columns, number: int) -> None:
        self._columns, self._number = columns, number

    def __getitem__(self, name: str) -> Any:
        return self._columns[name][self._number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns.frame.columns)

    def __len__(self) -> int:
        return len(self._columns.frame.columns)


def _missing(value: object) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value)
