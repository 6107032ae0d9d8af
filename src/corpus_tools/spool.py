"""Items that are gone through more than once and need not fit in memory."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")


IN_MEMORY = 1 << 24
"""Bytes up to which nothing goes to the disk."""


class Spool(Sequence[Item]):
    """
    Items in the order in which they came, in a nameless file of this process.

    >>> spool = Spool("abc")
    >>> "".join(spool), "".join(spool), spool[1]
    ('abc', 'abc', 'b')
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed with the spool
        self._places = array("q")
        for item in items:
            self._places.append(self._file.tell())
            pickle.dump(item, self._file, pickle.HIGHEST_PROTOCOL)

    def __del__(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: Any) -> Any:
        self._file.seek(self._places[number])
        return pickle.load(self._file)

    def __iter__(self) -> Iterator[Item]:
        self._file.seek(0)
        for _ in self._places:
            yield pickle.load(self._file)
