"""Items that are gone through more than once and need not fit in memory."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

IN_MEMORY = 1 << 24
"""Bytes up to which nothing goes to the disk."""


class Spool(Collection[Item]):
    """
    Items in the order in which they came, in a nameless file of this process.

    >>> spool = Spool("abc")
    >>> "".join(spool), "".join(spool)
    ('abc', 'abc')
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed with the spool
        self._number = 0
        for item in items:
            pickle.dump(item, self._file, pickle.HIGHEST_PROTOCOL)
            self._number += 1

    def __del__(self) -> None:
        self._file.close()

    def __contains__(self, item: object) -> bool:
        return any(item == other for other in self)

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Item]:
        self._file.seek(0)
        for _ in range(self._number):
            yield pickle.load(self._file)
