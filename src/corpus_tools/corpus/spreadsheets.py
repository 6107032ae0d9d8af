"""Tables of documents, one a row: CSV, TSV, JSONL and Parquet, as archives and spreadsheets export them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus_tools import lexicons
from corpus_tools.corpus.entries import toml_text
from corpus_tools.corpus.readers import MAX_BYTES, day_of
from corpus_tools.model import CorpusError

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".parquet"})

FIELDS = ("title", "author", "outlet", "place", "url", "retrieved", "genre", "language", "published")
"""Columns that are kept beside the text when a table has them, under these names or as ``[files]`` maps them."""

_OURS = ("text", "doc_id", *FIELDS)

_IDS = ("doc_id", "id", "guid", "stories_id")


UNREAD_CELLS = {
    "published": "no date, so the text dates the document or nothing does; write days as 2019-08-27",
    "retrieved": "no date; write days as 2019-08-27",
    "text": "no text, so the row is left out",
}
"""What is said of cells that could not be read, by column."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """
    A row of a table: its number and id, its text (None: it has none), what it says besides, its cells that could not
    be read by their column, and, of the first row, the columns that are not read though they could be, and our names
    for those that are read by their headings alone.
    """

    number: int
    row_id: str
    text: str | None
    given: Mapping[str, str]
    faults: Mapping[str, str]
    unread: tuple[str, ...] = ()
    untold: Mapping[str, str] = field(default_factory=dict)


def read_rows(path: Path, columns: Mapping[str, str], name: str) -> Iterator[TableRow]:
    """
    The rows of a table, whose path below the corpus is ``name``.

    ``columns`` maps our names (text, doc_id, title, outlet, published …) to those of the table; where it says nothing
    of one, a column is read whose heading does ("date"). Raises ``CorpusError`` naming the column that is not there, or
    the row that cannot be read.
    """
    csv.field_size_limit(MAX_BYTES)
    seen: dict[str, None] = {}
    for number, row in enumerate(_rows(path), start=1):
        untold: dict[str, str] = {}
        if not row.keys() <= seen.keys():  # the objects of a JSONL may leave out what is empty
            seen.update(dict.fromkeys(row))
            untold = untold_columns(seen, columns)
            columns = {**columns, **untold}
        if number == 1:
            _check(row, columns, path.suffix.lower() not in (".jsonl", ".ndjson"), name)
        cell = row.get(columns.get("text", "text"))
        text = str(cell) if cell and str(cell).strip() else None
        given, faults = _given(row, columns)
        if text is None:
            faults = {"text": "nothing there"}
        unread = _unread(row, columns) if number == 1 else ()
        yield TableRow(number, _row_id(row, columns, number), text, given, faults, unread, untold)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    suffix = path.suffix.lower()
    try:
        if suffix == ".parquet":
            yield from _parquet_rows(path)
            return
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from _json_rows(stream) if suffix in (".jsonl", ".ndjson") else _csv_rows(stream, suffix)
    except UnicodeDecodeError as error:
        raise CorpusError(f"byte {error.start} is no UTF-8; export the table as UTF-8") from error
    except csv.Error as error:
        raise CorpusError(f"the table is damaged ({error})") from error


def _csv_rows(stream: io.TextIOBase | Any, suffix: str) -> Iterator[dict[str, Any]]:
    head = stream.read(4096).partition("\n")[0]
    stream.seek(0)
    delimiter = "\t" if suffix == ".tsv" else max(",;\t", key=head.count)
    return iter(csv.DictReader(stream, delimiter=delimiter))


def _json_rows(stream: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise CorpusError(f"line {number}: {error}") from error
            if not isinstance(row, dict):
                raise CorpusError(f"line {number}: an object of columns and values is wanted")
            yield row


def _parquet_rows(path: Path) -> Iterator[dict[str, Any]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        for batch in pq.ParquetFile(path).iter_batches(batch_size=1000):
            yield from batch.to_pylist()
    except pa.ArrowInvalid as error:
        raise CorpusError(f"the Parquet file is damaged ({error})") from error


def _check(row: Mapping[str, Any], columns: Mapping[str, str], all_there: bool, name: str) -> None:
    """Every mapped column must be there; in a JSONL, whose lines may leave out what is empty, only the text."""
    wanted = {"text": columns.get("text", "text"), **(columns if all_there else {})}
    for ours, theirs in wanted.items():
        if theirs not in row:
            raise CorpusError(
                f"there is no column {theirs!r} for {ours}; it has {', '.join(map(str, row))}. "
                f'Name the right one in corpus.toml: [files."{name}"] {ours} = "…"',
                likely_columns(row, columns, name),
            )


def likely_columns(names: Iterable[str], columns: Mapping[str, str], table: str) -> str:
    """
    The lines of ``corpus.toml`` that map the columns of a table by what archives and spreadsheets call them; "" where
    none has a name that says what it holds.

    >>> print(likely_columns(["stories_id", "Headline", "publish_date", "media_name", "body"], {}, "a.csv"))
    [files."a.csv"]
    text = "body"
    doc_id = "stories_id"
    title = "Headline"
    outlet = "media_name"
    published = "publish_date"
    """
    found = _likely(names, columns)
    rows = [f"{name} = {toml_text(found[name])}" for name in _OURS if name in found]
    return "\n".join([f"[files.{toml_text(table)}]", *rows]) if rows else ""


def untold_columns(names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """
    Our names with the columns of a table that nobody mapped and that can hold nothing else by their headings; of two
    columns that could hold the text neither does.

    >>> untold_columns(["text", "Date", "source", "scraped_at"], {"text": "text"})
    {'outlet': 'source', 'published': 'Date'}
    >>> untold_columns(["#", "body"], {}), untold_columns(["#", "body", "content"], {})
    ({'text': 'body'}, {})
    >>> untold_columns(["Text", "Body"], {})
    {'text': 'Text'}
    """
    plain = {_plain(name): str(name) for name in names if name}
    found: dict[str, str] = {}
    for row in lexicons.rows("table_columns"):
        ours, forms = row["field"], row["untold"].split("|")
        named = [plain[form] for form in forms if form and form in plain]
        is_sure = len(named) == 1 or (named and _plain(named[0]) == ours)
        there = named[0] if named and (ours != "text" or is_sure) else None
        if there and ours not in columns and ours not in plain.values() and there not in columns.values():
            found[ours] = there
    return found


def _likely(names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Our names with the table's columns, as mapped or else as their headings say."""
    plain = {_plain(name): str(name) for name in names if name}
    found = {ours: theirs for ours, theirs in columns.items() if theirs in plain.values()}
    for row in lexicons.rows("table_columns"):
        there = next((plain[form] for form in row["names"].split("|") if form in plain), None)
        if there and there not in found.values():
            found.setdefault(row["field"], there)
    return found


def _unread(names: Iterable[str], columns: Mapping[str, str]) -> tuple[str, ...]:
    """The columns whose headings say that they hold what we would read if they were mapped."""
    found = _likely(names, columns)
    known = {columns.get(ours, ours) for ours in _OURS} | (set() if "doc_id" in columns else set(_IDS))
    return tuple(theirs for theirs in found.values() if theirs not in known)


def _plain(name: object) -> str:
    return re.sub(r"[\W_]+", " ", str(name)).strip().lower()


def _row_id(row: Mapping[str, Any], columns: Mapping[str, str], number: int) -> str:
    names = [columns["doc_id"]] if "doc_id" in columns else _IDS
    value = next((row[name] for name in names if row.get(name)), number)
    return str(value).strip()


_HOST = re.compile(r"https?://(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?=[/:?#]|\Z)", re.IGNORECASE)
"""The host of an address, which is called for want of the outlet's name."""


def _given(row: Mapping[str, Any], columns: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What a row says besides its text, and the cells that should be dates and are none."""
    cells = {name: row.get(columns.get(name, name)) for name in FIELDS}
    given = {name: str(cell).strip() for name, cell in cells.items() if cell and str(cell).strip()}
    host = _HOST.match(given.get("url", ""))
    if host and "outlet" not in given:
        given["outlet"] = host[1].lower()
    faults: dict[str, str] = {}
    for name in ("published", "retrieved"):
        if name in given:
            day = day_of(cells[name])
            if day:
                given[name] = day
            else:
                faults[name] = repr(given.pop(name)[:40])
    return given, faults
