"""
The findings of single documents, kept below the output (``OUT/cache/findings.sqlite``), so that a document is read
again only when it, its context or the package changed, and an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from corpus_tools.model import CorpusError, LocalActor
from corpus_tools.tables.schema import TABLES

Row = dict[str, Any]
Packed = dict[str, bytes]
"""The findings of one document: table name to its rows as compressed JSON, and the same for ``EXTRAS``."""

PER_DOCUMENT = ("documents", *(name for name, table in TABLES.items() if table.letter and name != "evidence"))
"""Tables whose rows come from one document each."""

EXTRAS = ("names", "readers", "shingles")
"""
What the corpus level compares besides: the actors as the document names them, those who sign its comments, and hashes
of its runs of words.
"""

FILE = "findings.sqlite"
LEVEL = 1  # of zlib: the higher ones take three times as long for a tenth less


def pack(name: str, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows of a table as bytes; JSON and no pickle, since whoever hands on an output must not hand on a program."""
    columns = list(TABLES[name].columns)
    cells = [[row.get(column) for column in columns] for row in rows]
    return zlib.compress(json.dumps(cells, default=dt.date.isoformat, ensure_ascii=False).encode(), LEVEL)


def unpack(name: str, packed: bytes) -> list[Row]:
    """
    The rows again.

    >>> unpack("problems", pack("problems", [{"problem": "P1", "path": "a.txt", "message": "is empty"}]))
    [{'problem': 'P1', 'path': 'a.txt', 'message': 'is empty'}]
    """
    columns = TABLES[name].columns
    rows = [dict(zip(columns, cells, strict=True)) for cells in json.loads(zlib.decompress(packed))]
    for column in [column for column, declared in columns.items() if declared.type == "date32"]:
        for row in rows:
            row[column] = row[column] and dt.date.fromisoformat(row[column])
    return rows


def pack_names(found: Iterable[LocalActor]) -> bytes:
    """The actors as a document names them, as bytes."""
    cells = [[one.slug, one.name, one.kind, one.forms, one.mentions] for one in found]
    return zlib.compress(json.dumps(cells, ensure_ascii=False).encode(), LEVEL)


def unpack_names(packed: bytes) -> Iterator[LocalActor]:
    """The actors again."""
    for slug, name, kind, forms, mentions in json.loads(zlib.decompress(packed)):
        yield LocalActor(slug, name, kind, tuple(forms), mentions)


def pack_readers(found: Mapping[str, str]) -> bytes:
    """Who signs the comments of a document, by slug, with a pseudonym each, as bytes."""
    return json.dumps(found, ensure_ascii=False).encode()


def unpack_readers(packed: bytes) -> dict[str, str]:
    """Those again."""
    found: dict[str, str] = json.loads(packed)
    return found


class Store:
    """Packed findings by key; what is put in stays after a crash once its batch is in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        names = (*PER_DOCUMENT, *EXTRAS)
        there = [name for _, name, *_ in connection.execute("PRAGMA table_info(findings)")]
        if there and there != ["key", *names]:  # another version of this package kept other tables
            connection.execute("DROP TABLE findings")
        columns = ", ".join(f"{name} BLOB" for name in names)
        connection.execute(f"CREATE TABLE IF NOT EXISTS findings (key TEXT PRIMARY KEY, {columns})")

    def keys(self) -> set[str]:
        """The keys of all that is kept."""
        return {key for (key,) in self._connection.execute("SELECT key FROM findings")}

    def put(self, found: Iterable[tuple[str, Packed]]) -> None:
        """Keeps the findings of a batch, all or none of them."""
        names = (*PER_DOCUMENT, *EXTRAS)
        marks = ", ".join("?" * (len(names) + 1))
        rows = ((key, *(packed[name] for name in names)) for key, packed in found)
        with self._connection:
            self._connection.executemany(f"INSERT OR REPLACE INTO findings VALUES ({marks})", rows)

    def read(self, keys: Iterable[str], names: Sequence[str]) -> Iterator[dict[str, list[Row]]]:
        """The rows of each key in the tables that are named, in the order of the keys."""
        query = f"SELECT {', '.join(names)} FROM findings WHERE key = ?"
        for key in keys:
            found = self._connection.execute(query, (key,)).fetchone()
            yield {name: unpack(name, packed) for name, packed in zip(names, found, strict=True)}

    def read_extra(self, keys: Iterable[str], name: str) -> Iterator[bytes]:
        """One of ``EXTRAS`` of each key."""
        for key in keys:
            yield self._connection.execute(f"SELECT {name} FROM findings WHERE key = ?", (key,)).fetchone()[0]

    def prune(self, keys: Iterable[str]) -> None:
        """Forgets all but these keys, and gives their room back once it is most of the file."""
        stale = self.keys() - set(keys)
        with self._connection:
            self._connection.executemany("DELETE FROM findings WHERE key = ?", ((key,) for key in sorted(stale)))
        free, pages = (self._connection.execute(f"PRAGMA {of}_count").fetchone()[0] for of in ("freelist", "page"))
        if free > pages / 2:
            self._connection.execute("VACUUM")


@contextmanager
def open_store(folder: Path) -> Iterator[Store]:
    """
    The store in a folder, made when it is not there; a damaged one is thrown away, since it can be made again.

    Raises ``CorpusError`` when it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    try:
        with closing(_connected(path)) as connection:
            yield Store(connection)
    except sqlite3.Error as error:
        raise CorpusError(f"{path}: {error}; make room, or delete the file, which is made again") from error


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        path.unlink()
        connection = sqlite3.connect(path)
    return connection
