"""
Claims and events with all their words, for the desk of the person who has the documents.

The tables beside the brief leave words out once the budget of a document is spent, since a brief is passed on and
quotes; what stands here is for whoever can open the documents anyway, and not for passing on.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from corpus_tools.files import write_whole
from corpus_tools.tables.cells import csv_cell

Row = dict[str, Any]

MOST = 100_000
"""Rows up to which a CSV is written, as of the tables."""

CLAIMS = ("number", "speaker", "act", "text", "disputed_by", "about", "said", "zone", "taken_back")
EVENTS = ("number", "when", "text", "actors", "basis", "voice", "taken_back")
PLACE = ("outlet", "published", "title", "path", "line")


def write_for_desk(out: Path) -> list[Path]:
    """Writes ``desk/claims.csv`` and ``desk/events.csv`` below the output, from its tables, and tells where."""
    folder, documents = out / "tables", {row["doc_id"]: row for row in _rows(out / "tables", "documents")}
    named = {row["actor"]: row["name"] for row in _rows(folder, "actors")}
    wanted = {one for row in _rows(folder, "claims") for one in row["disputed_by"]}
    numbers = {row["id"]: row["number"] for row in _rows(folder, "claims") if row["id"] in wanted}
    shown = {
        "claims": (CLAIMS, (_claim(row, named, numbers) for row in _rows(folder, "claims"))),
        "events": (EVENTS, (_event(row, named) for row in _rows(folder, "events"))),
    }
    for name, (columns, rows) in shown.items():
        write_whole(out / "desk" / f"{name}.csv", _as_csv(columns, islice(rows, MOST), documents).encode())
    return [out / "desk" / f"{name}.csv" for name in shown]


def _rows(folder: Path, name: str) -> Iterator[Row]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(folder / f"{name}.parquet") as file:
        for part in file.iter_batches():
            yield from part.to_pylist()


def _claim(row: Row, named: Mapping[str, str], numbers: Mapping[str, str]) -> Row:
    """A claim with names for slugs, and the numbers of the claims that say otherwise."""
    source = f"not named: {row['source']}" if row["source"] else "not named"
    return {
        **row,
        "speaker": named.get(row["speaker"], row["speaker"]) if row["speaker"] else source,
        "disputed_by": [numbers.get(one, one) for one in row["disputed_by"]],
        "about": [named.get(one, one) for one in row["about"] or ()],
    }


def _event(row: Row, named: Mapping[str, str]) -> Row:
    return {**row, "actors": [named.get(one, one) for one in row["actors"] or ()]}


def _as_csv(columns: Iterable[str], rows: Iterable[Row], documents: Mapping[str, Row]) -> str:
    """The columns of some rows, and of the document of each where it is from, words in one line."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow([*columns, *PLACE])
    for row in rows:
        cells = {**documents[row["doc_id"]], **row, "text": " ".join((row["text"] or "").split())}
        writer.writerow([csv_cell(cells[column]) for column in (*columns, *PLACE)])
    return made.getvalue()
