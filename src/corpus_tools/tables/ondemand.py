"""Rows of a table by the columns that a count needs; their other cells are read from the disk when they are shown."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import read_table

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

ROW = "row"
"""The column that says which row of the file a row of such a data frame is."""

KEPT = 1 << 26
"""Bytes of cells that are kept in case that their neighbours are asked for next."""


class Stored:
    """The cells of a table on the disk, by column and row; what is made from one data frame shares them."""

    def __init__(self, path: Path) -> None:
        import pyarrow.parquet as pq

        self._file = pq.ParquetFile(path)
        groups = range(self._file.num_row_groups)
        self._starts = [0, *accumulate(self._file.metadata.row_group(group).num_rows for group in groups)]
        self._kept: OrderedDict[tuple[str, int], pa.Array] = OrderedDict()
        self._columns = frozenset(self._file.schema_arrow.names)

    def __deepcopy__(self, memo: dict[int, Any]) -> Stored:
        return self

    def __contains__(self, column: str) -> bool:
        return column in self._columns

    def cell(self, column: str, row: int) -> Any:
        """One cell, None where it is empty."""
        group = bisect_right(self._starts, row) - 1
        return self._part(column, group)[row - self._starts[group]].as_py()

    def _part(self, column: str, group: int) -> pa.Array:
        """A column of a row group; the parts used last are kept."""
        if (column, group) not in self._kept:
            read = self._file.read_row_group(group, [column], use_threads=False).column(0).combine_chunks()
            self._kept[column, group] = read
            while len(self._kept) > 1 and sum(part.nbytes for part in self._kept.values()) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end((column, group))
        return self._kept[column, group]


def read_rows(folder: Path, name: str, columns: Sequence[str]) -> pd.DataFrame:
    """
    All rows of a table with some of its columns; ``rows.records`` of the data frame, or of a part of it, knows the
    others, too.
    """
    ordered = [column for column in TABLES[name].columns if column in columns]
    frame = read_table(folder, name, [*ordered, *(column for column in columns if column not in ordered)])
    frame[ROW] = range(len(frame))
    frame.attrs["stored"] = Stored(folder / f"{name}.parquet")
    return frame
