"""Two editions of a brief side by side: documents, actors, findings and judgements that came, went or changed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from corpus_tools.model import CorpusError
from corpus_tools.tables.cells import csv_head, csv_text
from corpus_tools.tables.schema import TABLES

Row = Mapping[str, str]
Rows = Sequence[Row]

COMPARED = {
    "documents": ("title", "author", "outlet", "republished_from", "place", "published", "published_basis", "origin"),
    "actors": ("name", "kind", "aliases"),
    "claims": ("speaker", "act", "polarity", "quotation", "tier", "parent", "said"),
    "events": ("when", "basis", "actors", "voice"),
    "labels": ("target", "stance", "voice"),
    "judgements": ("likelihood", "confidence"),
}
"""The columns of each table whose change is told; offsets and evidence numbers move when anything before them does."""
SHOWN = 100
"""Characters of a passage in a line."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The tables of one brief that another edition is compared with; every cell as its CSV writes it."""

    documents: Rows
    actors: Rows
    claims: Rows
    events: Rows
    labels: Rows
    judgements: Rows
    evidence: Rows


def load_edition(place: Path) -> Edition:
    """
    The edition in a folder, or of a ``brief.html``: its Parquet tables, or the CSV tables where only they were kept.

    Raises ``CorpusError`` when the tables are not there.
    """
    folder = (place.parent if place.suffix == ".html" else place) / "tables"
    return Edition(**{part.name: _rows(folder, part.name) for part in fields(Edition)})


def _rows(folder: Path, name: str) -> Rows:
    whole = folder / f"{name}.parquet"
    try:
        if whole.is_file():
            import pyarrow.parquet as pq

            content = csv_head(name) + csv_text(name, pq.read_table(whole), whole=True)
        else:
            content = whole.with_suffix(".csv").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CorpusError(f"{folder}: {name}.parquet or {name}.csv is not there; name the folder of a brief") from error
    found = list(csv.DictReader(io.StringIO(content)))
    missing = sorted({TABLES[name].key, *COMPARED.get(name, ())} - set(found[0] if found else TABLES[name].columns))
    if missing:
        raise CorpusError(f"{whole}: the column {missing[0]} is not there; build that edition again")
    return found


def compare_editions(old: Edition, new: Edition) -> Iterator[str]:
    """What changed from one edition to the next, a line each; nothing where they tell the same."""
    yield from _compare_named("documents", old.documents, new.documents, "added", "gone")
    merged, split = "gone, or merged into another", "new, or split from another"
    yield from _compare_named("actors", old.actors, new.actors, split, merged)
    for table in ("claims", "events", "labels"):
        yield from _compare_findings(table, getattr(old, table), getattr(new, table))
    yield from _compare_judgements(old, new)


def _compare_named(table: str, old: Rows, new: Rows, came: str, gone: str) -> Iterator[str]:
    """
    Documents and actors are the same under one id. An actor that was merged into another is gone, and the other has
    its names.
    """
    key, what = TABLES[table].key, table.removesuffix("s")
    before, after = ({row[key]: row for row in rows} for rows in (old, new))
    for name in sorted(before.keys() | after.keys()):
        if name not in before or name not in after:
            yield f"{what} {name}: {gone if name in before else came}"
            continue
        if before[name].get("sha256") != after[name].get("sha256"):
            yield f"{what} {name}: its text changed"
        yield from _changes(f"{what} {name}", table, before[name], after[name])


def _compare_findings(table: str, old: Rows, new: Rows) -> Iterator[str]:
    """Findings are the same where they stand at one place; of a text that moved, where they have the same words."""
    gone, came = {row["id"]: row for row in old}, {row["id"]: row for row in new}
    pairs = [(gone.pop(key), came.pop(key)) for key in sorted(gone.keys() & came.keys())]
    words = {(row["doc_id"], row["text"]): key for key, row in came.items() if row["text"]}
    for key, row in list(gone.items()):
        if found := words.pop((row["doc_id"], row["text"]), None):
            pairs.append((gone.pop(key), came.pop(found)))
    for row in gone.values():
        yield f"{_finding(table, row)}: gone"
    for row in came.values():
        yield f"{_finding(table, row)}: new"
    for before, after in pairs:
        yield from _changes(_finding(table, after), table, before, after)


def _finding(table: str, row: Row) -> str:
    return f"{table.removesuffix('s')} {row['number']} in {row['doc_id']}, line {row['line']}{_words(row['text'])}"


def _compare_judgements(old: Edition, new: Edition) -> Iterator[str]:
    """Judgements are the same where they say the same; their evidence may change."""
    before, after = ({row["text"]: row for row in edition.judgements} for edition in (old, new))
    for text, row in before.items():
        if text not in after:
            yield f"judgement {row['judgement']}{_words(text)}: gone, or in other words"
    for text, row in after.items():
        name = f"judgement {row['judgement']}{_words(text)}"
        if text not in before:
            yield f"{name}: new, or in other words"
            continue
        yield from _changes(name, "judgements", before[text], row)
        rested, rests = _passages(old, before[text]["judgement"]), _passages(new, row["judgement"])
        for doc_id, passage in sorted(rested - rests):
            yield f"{name}: rests no longer on {doc_id}{_words(passage)}"
        for doc_id, passage in sorted(rests - rested):
            yield f"{name}: rests now on {doc_id}{_words(passage)}"


def _passages(edition: Edition, judgement: str) -> set[tuple[str, str]]:
    """Document and words of what a judgement rests on; the place stands for words that are not printed."""
    rows = (row for row in edition.evidence if row["judgement"] == judgement)
    return {(row["doc_id"], row["text"] or f"{row['start']}-{row['end']}") for row in rows}


def _changes(name: str, table: str, before: Row, after: Row) -> Iterator[str]:
    for column in COMPARED[table]:
        if before[column] != after[column]:
            yield f"{name}: {column} was {before[column] or 'unknown'}, is {after[column] or 'unknown'}"


def _words(text: str) -> str:
    flat = " ".join(text.split())
    return f", “{flat[:SHOWN]}{'…' * (len(flat) > SHOWN)}”" if flat else ""
