"""
The findings of single documents, kept below the output (``OUT/cache/findings.sqlite``), so that a document is read
again only when it, its context or the package changed, and an interrupted run goes on where it stopped.

Documents that were read together lie together, as Arrow tables: these go to the tables of the corpus without becoming
objects of Python one by one. Arrow and no pickle, since whoever hands on an output must not hand on a program.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from corpus_tools.memo import Recent
from corpus_tools.model import CorpusError
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

PER_DOCUMENT = ("documents", *(name for name, table in TABLES.items() if table.letter and name != "evidence"))
"""Tables whose rows come from one document each."""

EXTRAS = "extras"
"""
A table with a row for each document: how many rows it has in each of ``PER_DOCUMENT``, and what the corpus level
compares besides: the actors as the document names them, those who sign its comments, what its claims say, each as JSON,
why nothing was found in it where a reading broke, and hashes of its runs of words.
"""

NAMES = (*PER_DOCUMENT, EXTRAS)

FILE = "findings.sqlite"
COMPRESSION = "lz4"  # zstd makes a third less of it and takes twice as long
KEPT = 1 << 26
"""Bytes of unpacked tables that are kept in case that the next document is in one of them."""

Tables: TypeAlias = "dict[str, pa.Table]"


class Packed(NamedTuple):
    """The findings of documents that were read together: how many these are, and each table as bytes."""

    documents: int
    tables: dict[str, bytes]

    def __len__(self) -> int:
        return self.documents


def extras_schema() -> pa.Schema:
    """The columns of ``EXTRAS``."""
    import pyarrow as pa

    text = [pa.field(name, pa.string()) for name in ("names", "readers", "gists", "failure")]
    return pa.schema([pa.field("rows", pa.list_(pa.int32())), *text, pa.field("shingles", pa.binary())])


def pack(table: pa.Table) -> bytes:
    """A table as bytes."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=pa.ipc.IpcWriteOptions(compression=COMPRESSION)) as writer:
        writer.write_table(table.combine_chunks())
    packed: bytes = sink.getvalue().to_pybytes()
    return packed


def unpack(packed: bytes) -> pa.Table:
    """
    The table again.

    Raises ``CorpusError`` when these are not the bytes of one.
    """
    import pyarrow as pa

    try:
        table = pa.ipc.open_stream(packed).read_all()
        table.validate(full=True)
    except (pa.ArrowInvalid, OSError) as error:
        raise CorpusError(f"cache/{FILE} is damaged ({error}); delete the file, which is made again") from error
    return table


class Store:
    """Packed findings by the keys of documents; what is put in stays after a crash once its batch is in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept = Recent(KEPT)
        there = [name for _, name, *_ in connection.execute("PRAGMA table_info(batch)")]
        if there != ["number", *NAMES]:  # new, or another version of this package kept other tables
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                connection.execute(f'DROP TABLE "{name}"')
            columns = ", ".join(f"{name} BLOB" for name in NAMES)
            connection.execute(f"CREATE TABLE batch (number INTEGER PRIMARY KEY, {columns})")
            connection.execute("CREATE TABLE document (key TEXT PRIMARY KEY, batch INTEGER, place INTEGER)")

    def keys(self) -> set[str]:
        """The keys of all that is kept."""
        return {key for (key,) in self._connection.execute("SELECT key FROM document")}

    def put(self, keys: Iterable[str], found: Packed) -> None:
        """Keeps the findings of a batch, all or none of them."""
        marks = ", ".join("?" * len(NAMES))
        with self._connection:
            row = self._connection.execute(
                f"INSERT INTO batch ({', '.join(NAMES)}) VALUES ({marks})", [found.tables[name] for name in NAMES]
            )
            places = ((key, row.lastrowid, place) for place, key in enumerate(keys))
            self._connection.executemany("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", places)

    def read(
        self, keys: Iterable[str], names: Sequence[str], alone: Collection[int] = ()
    ) -> Iterator[tuple[int, Tables]]:
        """
        The tables that are named, of so many documents after others, in the order of the keys; documents whose
        places in that order are in ``alone`` come one by one.
        """
        for batch, first, last in self._runs(keys, alone):
            rows = self._table(batch, EXTRAS).column("rows")
            for_extras = {EXTRAS: self._table(batch, EXTRAS).slice(first, last - first)} if EXTRAS in names else {}
            counts = dict(zip(PER_DOCUMENT, zip(*rows.to_pylist(), strict=True), strict=True))
            found = {name: self._part(batch, name, counts[name], first, last) for name in names if name != EXTRAS}
            yield last - first, found | for_extras

    def _part(self, batch: int, name: str, counts: Sequence[int], first: int, last: int) -> pa.Table:
        bounds = [0, *accumulate(counts)]
        return self._table(batch, name).slice(bounds[first], bounds[last] - bounds[first])

    def _runs(self, keys: Iterable[str], alone: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """The number of a batch, and the first and last (exclusive) of its documents that follow each other."""
        run: tuple[int, int, int] | None = None
        for number, key in enumerate(keys):
            query = "SELECT batch, place FROM document WHERE key = ?"
            batch, place = self._connection.execute(query, (key,)).fetchone()
            if run and (batch, place) == (run[0], run[2]) and number not in alone and number - 1 not in alone:
                run = (batch, run[1], place + 1)
                continue
            if run:
                yield run
            run = (batch, place, place + 1)
        if run:
            yield run

    def _table(self, batch: int, name: str) -> pa.Table:
        query = f"SELECT {name} FROM batch WHERE number = ?"
        return self._kept.get((batch, name), lambda: unpack(*self._connection.execute(query, (batch,)).fetchone()))

    def prune(self, keys: Collection[str]) -> None:
        """Forgets all but these keys; the room is given back once most of a batch, or of the file, is empty."""
        wanted = set(keys)
        places = self._connection.execute("SELECT key, batch FROM document ORDER BY batch, place").fetchall()
        with self._connection:
            stale = ((key,) for key, _ in places if key not in wanted)
            self._connection.executemany("DELETE FROM document WHERE key = ?", stale)
        left = Counter(batch for key, batch in places if key in wanted)
        for batch in sorted({number for (number,) in self._connection.execute("SELECT number FROM batch")}):
            if 2 * left[batch] < len(self._table(batch, EXTRAS)):
                self._repack(batch, [key for key, of in places if of == batch and key in wanted])
        free, pages = (self._connection.execute(f"PRAGMA {of}_count").fetchone()[0] for of in ("freelist", "page"))
        if free > pages / 2:
            self._connection.execute("VACUUM")

    def _repack(self, batch: int, keys: Sequence[str]) -> None:
        """Puts what is still wanted of a batch into one of its own, and forgets the rest."""
        import pyarrow as pa

        if keys:
            parts = [part for _, part in self.read(keys, NAMES)]
            whole = {name: pa.concat_tables([part[name] for part in parts]) for name in NAMES}
            self.put(keys, Packed(len(keys), {name: pack(table) for name, table in whole.items()}))
        with self._connection:
            self._connection.execute("DELETE FROM batch WHERE number = ?", (batch,))


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
