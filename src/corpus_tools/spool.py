"""What is gone through more than once, brought together or looked up, and need not fit in memory."""

from __future__ import annotations

import json
import pickle
import sqlite3
import struct
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby, pairwise
from operator import itemgetter
from typing import IO, Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Item = TypeVar("Item")
Records: TypeAlias = NDArray[Any]
"""Numbers, or records of numbers with a ``key`` each."""

IN_MEMORY = 1 << 24
"""Bytes up to which nothing goes to the disk."""

PARTS = 64
"""Files in which records are parted, a power of two."""

TOGETHER = 64
"""Items that are read from the disk at once when all are gone through."""

ASKED = 500
"""Texts that are looked up at once."""

_PLACE = struct.Struct("q")
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""2^64 by the golden ratio, which spreads what is multiplied by it over the upper bits (Knuth, TAOCP 3, 6.4)."""


class Spool(Sequence[Item]):
    """
    Items in the order in which they came, in nameless files of this process.

    >>> spool = Spool("abc")
    >>> "".join(spool), "".join(spool), spool[1]
    ('abc', 'abc', 'b')
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._file, self._places = (tempfile.SpooledTemporaryFile(IN_MEMORY) for _ in range(2))  # noqa: SIM115 - closed with the spool
        self._number = end = 0
        self._places.write(_PLACE.pack(end))
        for item in items:
            end += self._file.write(pickle.dumps(item, pickle.HIGHEST_PROTOCOL))
            self._places.write(_PLACE.pack(end))
            self._number += 1

    def __del__(self) -> None:
        self._file.close()
        self._places.close()

    def __len__(self) -> int:
        return self._number

    def __getitem__(self, number: Any) -> Any:
        return next(self._some(number, number + 1))

    def __iter__(self) -> Iterator[Item]:
        for first in range(0, self._number, TOGETHER):
            yield from self._some(first, min(first + TOGETHER, self._number))

    def _some(self, first: int, last: int) -> Iterator[Item]:
        """The items from one place to another, read from the file at once."""
        self._places.seek(first * _PLACE.size)
        bounds = [end for (end,) in _PLACE.iter_unpack(self._places.read((last - first + 1) * _PLACE.size))]
        self._file.seek(bounds[0])
        packed = memoryview(self._file.read(bounds[-1] - bounds[0]))
        for start, end in pairwise(bounds):
            yield pickle.loads(packed[start - bounds[0] : end - bounds[0]])


def parted(chunks: Iterable[Records]) -> Iterator[Records]:
    """
    The records again, in parts of which no two have a key in common: all of them where they are few, else one part
    after another from the disk.

    >>> [part.tolist() for part in parted([np.array([7, 8], np.uint64), np.array([7], np.uint64)])]
    [[7, 8, 7]]
    """
    with ExitStack() as stack:
        files: list[IO[bytes]] = []
        rest: Records | None = None
        for block in _blocks(chunks):
            if rest is not None:
                files = files or [stack.enter_context(tempfile.TemporaryFile()) for _ in range(PARTS)]
                _scatter(rest, files)
            rest = block
        if rest is not None and not files:
            yield rest
        elif rest is not None:
            _scatter(rest, files)
            for file in files:
                file.seek(0)
                yield np.frombuffer(file.read(), rest.dtype)


def _blocks(chunks: Iterable[Records]) -> Iterator[Records]:
    """The same in larger pieces."""
    waiting: list[Records] = []
    size = 0
    for chunk in chunks:
        waiting.append(chunk)
        size += chunk.nbytes
        if size > IN_MEMORY:
            yield np.concatenate(waiting)
            waiting, size = [], 0
    if waiting:
        yield np.concatenate(waiting)


def _scatter(records: Records, files: Sequence[IO[bytes]]) -> None:
    """Appends each record to the file of its key."""
    keys = (records["key"] if records.dtype.names else records).astype(np.uint64)
    homes = keys * _SPREAD >> np.uint64(65 - PARTS.bit_length())
    order = np.argsort(homes, kind="stable")
    bounds = np.searchsorted(homes[order], np.arange(PARTS + 1, dtype=np.uint64))
    for file, start, end in zip(files, bounds[:-1], bounds[1:], strict=True):
        file.write(records[order[start:end]].tobytes())


class Lookup:
    """
    What belongs to each of many texts, looked up on the disk; with ``most`` the first of what belongs to it, as JSON.

    >>> Lookup([("one", "eins"), ("two", "zwei")]).of(["two", "three"])
    ['zwei', None]
    >>> Lookup([("one", "un"), ("two", "deux"), ("one", "eins")], most=2).of(["one", "two"])
    ['["un", "eins"]', '["deux"]']
    """

    def __init__(self, pairs: Iterable[tuple[str, str]], most: int = 0) -> None:
        self._scratch = sqlite3.connect("")
        self._scratch.execute("CREATE TABLE met (name TEXT, found TEXT)")
        self._scratch.executemany("INSERT INTO met VALUES (?, ?)", pairs)
        self._scratch.execute("CREATE TABLE kept (name TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID")
        met = self._scratch.execute("SELECT name, found FROM met ORDER BY name, rowid")
        self._scratch.executemany("INSERT INTO kept VALUES (?, ?)", _gathered(met, most) if most else met)
        self._scratch.execute("DROP TABLE met")

    def __del__(self) -> None:
        self._scratch.close()

    def of(self, names: Sequence[str]) -> list[str | None]:
        """What belongs to each text, None where nothing does."""
        found: dict[str, str] = {}
        for start in range(0, len(names), ASKED):
            asked = names[start : start + ASKED]
            marks = ", ".join("?" * len(asked))
            found.update(self._scratch.execute(f"SELECT name, found FROM kept WHERE name IN ({marks})", asked))
        return [found.get(name) for name in names]


def _gathered(pairs: Iterable[tuple[str, str]], most: int) -> Iterator[tuple[str, str]]:
    """Each name with the first of what was found for it, which stands together."""
    for name, found in groupby(pairs, key=itemgetter(0)):
        yield name, json.dumps([*dict.fromkeys(other for _, other in found)][:most])
