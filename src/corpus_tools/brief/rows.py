"""
The rows of a table as mappings whose cells are made, or read from the disk, when they are asked for; and what is
counted of them in one pass: a table is a data frame, or a stream of a file that does not fit in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from corpus_tools.tables.ondemand import ROW, Stored, Stream, Test

Row = Mapping[str, Any]

Table = pd.DataFrame | Stream
"""Rows of a table in memory, or gone through a part at a time."""


def parts(found: Table, *columns: str) -> Iterator[pd.DataFrame]:
    """A table as data frames one after another, each with these columns at least."""
    if isinstance(found, Stream):
        yield from found.parts(*columns)
    elif len(found):
        yield found


MANY = 1_000
"""Of more values pandas makes an array anew for each part of a table; the lookup of each cell is quicker then."""


def where(found: Table, test: Test, *columns: str) -> Any:
    """The rows of a table that pass a test, which looks at these columns; a table of the same kind."""
    return found.where(test, *columns) if isinstance(found, Stream) else found[test(found)]


def outside(found: Table, column: str, aside: str) -> Any:
    """
    The rows of a table whose cell in a column is not this one: ``outside(claims, "zone", READERS)``.
    """
    return where(found, lambda part: part[column] != aside, column)


def among(found: Table, column: str, values: Iterable[object]) -> Any:
    """The rows of a table whose cell in a column is one of these."""
    wanted = {*values}
    if len(wanted) <= MANY:
        return where(found, lambda part: part[column].isin(wanted), column)
    return where(found, lambda part: pd.Series([cell in wanted for cell in part[column]], part.index, bool), column)


def known(found: Table, column: str) -> Any:
    """The rows of a table that have something in a column."""
    return where(found, lambda part: part[column].notna(), column)


def filled(found: Table, column: str) -> Any:
    """The rows of a table whose list in a column holds something."""
    return where(found, lambda part: part[column].map(len, na_action="ignore").fillna(0) > 0, column)


def unknown(found: Table, column: str) -> Any:
    """The rows of a table that have nothing in a column."""
    return where(found, lambda part: part[column].isna(), column)


def stream(found: Table, *columns: str) -> Iterator[Row]:
    """The rows of a table one after another; ``lasting`` makes one that may be kept."""
    for part in parts(found, *columns):
        yield from records(part)


def cells(found: Table, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Some cells of each row of a table, one row after another, a missing cell as None."""
    for part in parts(found, *columns):
        read = _Columns(part)
        yield from zip(*(read[column] for column in columns), strict=True)


def gathered(found: Table, *columns: str) -> pd.DataFrame:
    """The rows of a table that are few, as a data frame with these columns at least."""
    if isinstance(found, pd.DataFrame):
        return found
    whole = [*found.parts(*columns)] or [next(found.stored.parts(columns)).head(0)]
    frame = pd.concat(whole, ignore_index=True)
    frame.attrs = whole[0].attrs
    return frame


def first_by(found: Table, most: int, *columns: str, down: Sequence[bool] = ()) -> pd.DataFrame:
    """
    The rows of a table that stand first in the order of some columns (``down``: which of them descend); those that are
    alike in them keep their order.
    """
    upward = [not one for one in down] or [True] * len(columns)
    first: pd.DataFrame | None = None
    for part in parts(found, *columns):
        both = part if first is None else pd.concat([first, part], ignore_index=True)
        first = both.sort_values([*columns], ascending=upward, kind="stable").head(most)
        first.attrs = part.attrs
    return gathered(found, *columns).head(0) if first is None else first


def number_of(found: Table) -> int:
    """How many rows a table has."""
    return sum(map(len, parts(found)))


def tally(found: Table, *columns: str) -> Counter[Any]:
    """
    How many rows of a table have each value of a column, or each values of several, in the order in which they are met.
    """
    if len(columns) == 1:
        return Counter(cell for (cell,) in cells(found, *columns))
    return Counter(cells(found, *columns))


class First(Sequence[Row]):
    """The first of some rows, as many as are shown, and how many there are of them (its length)."""

    __slots__ = ("_first", "_number")

    def __init__(self, first: Iterable[Row] = (), number: int = 0) -> None:
        self._first, self._number = [*first], number

    def add(self, row: Callable[[], Row], most: int) -> None:
        """Counts a row, which is made where it is one of the first ``most``."""
        self._number += 1
        if len(self._first) < most:
            self._first.append(row())

    @property
    def kept(self) -> Sequence[Row]:
        """Those that are shown."""
        return self._first

    def __len__(self) -> int:
        return self._number

    def __getitem__(self, number: Any) -> Any:
        return self._first[number]


def firsts(
    found: Table, most: int, *columns: str, key: Callable[..., Hashable | None] | None = None
) -> dict[Any, First]:
    """
    The first ``most`` rows for each value of a column, or for each values of several, or for what ``key`` makes of
    them, in the order in which they are met; rows of which it makes None are left out.
    """
    groups: dict[Any, First] = {}
    single = len(columns) == 1
    for part in parts(found, *columns):
        rows = records(part)
        for number, values in enumerate(cells(part, *columns)):
            name = key(*values) if key else values[0] if single else values
            if name is not None:
                if name not in groups:
                    groups[name] = First()
                groups[name].add(lambda: lasting(rows[number]), most)  # noqa: B023 - made at once or never
    return groups


def head(found: Table, most: int, *columns: str) -> First:
    """The first ``most`` rows of a table, and how many there are."""
    whole = First()
    for part in parts(found, *columns):
        rows = records(part)
        for number in range(len(part)):
            whole.add(lambda: lasting(rows[number]), most)  # noqa: B023 - made at once or never
    return whole


def lasting(row: Row) -> Row:
    """A row that may be kept after its part of a stream is gone."""
    return row.alone() if isinstance(row, _Record) else row


def records(frame: pd.DataFrame) -> list[Row]:
    """
    The rows of a table as mappings, a missing cell as None. A cell is made when it is asked for, and read from the disk
    where the data frame holds a part of the columns (``Study.stream``): a large table costs what is shown of it.
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
    if not isinstance(column.dtype, pd.StringDtype | pd.ArrowDtype):
        return [None if _missing(cell) else cell for cell in column.tolist()]
    packed = pa.array(column.array)
    if isinstance(column.dtype, pd.ArrowDtype) or len(packed.unique()) * SEVERAL > len(packed):
        return _Packed(packed)
    shared: dict[str, str] = {}
    return [cell and shared.setdefault(cell, cell) for cell in packed.to_pylist()]


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
    """One row of a data frame."""

    __slots__ = ("_columns", "_number")

    def __init__(self, columns: _Columns, number: int) -> None:
        self._columns, self._number = columns, number

    def __getitem__(self, name: str) -> Any:
        return self._columns[name][self._number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns.frame.columns)

    def __len__(self) -> int:
        return len(self._columns.frame.columns)

    def alone(self) -> Row:
        """The same without the data frame, where the disk has all of it."""
        frame = self._columns.frame
        stored = frame.attrs.get("stored")
        return StoredRow(stored, self._columns[ROW][self._number]) if stored and ROW in frame else self


class StoredRow(Mapping[str, Any]):
    """One row of a table on the disk."""

    __slots__ = ("_stored", "row")

    def __init__(self, stored: Stored, row: int) -> None:
        self._stored, self.row = stored, row

    def __getitem__(self, name: str) -> Any:
        if name not in self._stored:
            raise KeyError(name)
        return self._stored.cell(name, self.row)

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored.columns)

    def __len__(self) -> int:
        return len(self._stored.columns)


def _missing(value: object) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value)
