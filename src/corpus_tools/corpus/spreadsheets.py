"""Tables of documents, one a row: CSV, TSV, JSONL and Parquet, as archives and spreadsheets export them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus_tools.corpus.readers import MAX_BYTES, day_of
from corpus_tools.model import CorpusError

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".parquet"})

FIELDS = ("title", "author", "outlet", "place", "url", "retrieved", "genre", "language", "published")
"""Columns that are kept beside the text when a table has them, under these names or as ``[files]`` maps them."""

_IDS = ("doc_id", "id", "guid", "stories_id")


def read_rows(path: Path, columns: Mapping[str, str]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """
    Row id, text and what the row says besides, for each row with a text.

    ``columns`` maps our names (text, doc_id, title, outlet, published …) to those of the table. Raises
    ``CorpusError`` naming the column that is not there, or the row that cannot be read.
    """
    csv.field_size_limit(MAX_BYTES)
    for number, row in enumerate(_rows(path), start=1):
        if number == 1:
            _check(row, columns, path.suffix.lower() not in (".jsonl", ".ndjson"))
        text = row.get(columns.get("text", "text"))
        if text and str(text).strip():
            yield _row_id(row, columns, number), str(text), _given(row, columns)


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


def _check(row: Mapping[str, Any], columns: Mapping[str, str], all_there: bool) -> None:
    """Every mapped column must be there; in a JSONL, whose lines may leave out what is empty, only the text."""
    wanted = {"text": columns.get("text", "text"), **(columns if all_there else {})}
    for ours, theirs in wanted.items():
        if theirs not in row:
            raise CorpusError(
                f"there is no column {theirs!r} for {ours}; it has {', '.join(map(str, row))}. "
                f'Name the right one in corpus.toml: [files] {ours} = "…"'
            )


def _row_id(row: Mapping[str, Any], columns: Mapping[str, str], number: int) -> str:
    names = [columns["doc_id"]] if "doc_id" in columns else _IDS
    value = next((row[name] for name in names if row.get(name)), number)
    return str(value).strip()


def _given(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    cells = {name: row.get(columns.get(name, name)) for name in FIELDS}
    given = {name: str(cell).strip() for name, cell in cells.items() if cell and str(cell).strip()}
    for name in ("published", "retrieved"):
        day = day_of(cells[name]) if name in given else None
        given.pop(name, None)
        if day:
            given[name] = day
    return given
