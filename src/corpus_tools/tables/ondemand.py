"""Rows of a table that does not fit in memory, gone through part by part; cells that are shown are read on demand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_tools.memo import Recent
from corpus_tools.tables.storage import kept_packed, stored_file

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import pyarrow as pa
    from numpy.typing import NDArray

ROW = "row"
"""The column that says which row of the file a row of such a data frame is."""

KEPT = 1 << 26
"""Bytes of cells, of all tables together, that are kept in case that their neighbours are asked for next."""

Test = Callable[["pd.DataFrame"], "pd.Series[bool]"]
"""Which rows meet a condition."""


_KEPT = Recent(KEPT)


class Stored:
    """The cells of a table on the disk, by column and row; what is made from one data frame shares them."""

    def __init__(self, path: Path) -> None:
        self.file = stored_file(path)
        groups = range(self.file.num_row_groups)
        self.starts = [0, *accumulate(self.file.metadata.row_group(group).num_rows for group in groups)]
        self._key = object()
        self.columns = dict.fromkeys(self.file.schema_arrow.names)
        """The columns of the file, in their order."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Stored:
        return self

    def __contains__(self, column: str) -> bool:
        return column in self.columns

    def cell(self, column: str, row: int) -> Any:
        """One cell, None where it is empty."""
        group = bisect_right(self.starts, row) - 1
        return self._part(column, group)[row - self.starts[group]].as_py()

    def _part(self, column: str, group: int) -> pa.Array:
        """A column of a row group; the parts used last are kept."""

        def read() -> pa.Array:
            return self.file.read_row_group(group, [column], use_threads=False).column(0).combine_chunks()

        return _KEPT.get((self._key, column, group), read)

    def parts(self, columns: Sequence[str]) -> Iterator[pd.DataFrame]:
        """The row groups one after another, each a data frame of some columns; its records know the others, too."""
        import numpy as np
        import pyarrow as pa

        for group, (start, end) in enumerate(pairwise(self.starts)):
            read = pa.table({column: self._part(column, group) for column in columns})
            part: pd.DataFrame = read.to_pandas(types_mapper=kept_packed)
            part[ROW] = np.arange(start, end)
            part.attrs["stored"] = self
            yield part

    @cached_property
    def places(self) -> dict[str, range]:
        """Where in the file the rows of each document are: they stand together."""
        found: dict[str, range] = {}
        for part in self.parts(["doc_id"]):
            for name, rows in part.groupby("doc_id", sort=False)[ROW]:
                doc_id, first = str(name), int(rows.iloc[0])
                found[doc_id] = range(found.get(doc_id, range(first, first)).start, int(rows.iloc[-1]) + 1)
        return found


@dataclass(frozen=True)
class Stream:
    """
    The rows of a table that meet some conditions, gone through a part of the file at a time, so that no table is too
    large for it. ``conditions`` are tests with the columns that they look at; ``left_out`` are rows that do not belong.
    """

    stored: Stored
    conditions: tuple[tuple[Test, tuple[str, ...]], ...] = ()
    left_out: NDArray[np.int64] | None = None

    def where(self, test: Test, *columns: str) -> Stream:
        """Those of the rows that pass a test, which looks at these columns."""
        return replace(self, conditions=(*self.conditions, (test, columns)))

    def without(self, rows: NDArray[np.int64]) -> Stream:
        """The same but for some rows of the file."""
        import numpy as np

        return replace(self, left_out=rows if self.left_out is None else np.union1d(self.left_out, rows))

    def parts(self, *columns: str) -> Iterator[pd.DataFrame]:
        """Data frames of the columns, and of those of the conditions, one after another; none is empty."""
        wanted = {*columns, *(column for _, looked_at in self.conditions for column in looked_at)} or {"doc_id"}
        for part in self.stored.parts([column for column in self.stored.columns if column in wanted]):
            for test, _ in self.conditions:
                part = part[test(part)]
            if self.left_out is not None:
                part = part[~part[ROW].isin(self.left_out)]
            if len(part):
                yield part
