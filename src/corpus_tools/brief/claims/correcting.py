"""The lines for ``corpus.toml`` that correct or reject a finding, ready to be pasted."""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools.brief.claims.choosing import nearest
from corpus_tools.brief.rows import Row, Table, among, cells, lasting, stream, tally
from corpus_tools.corpus.entries import toml_text
from corpus_tools.model import CorpusError

CORRECTED = {
    "claims": ("act", "speaker", "polarity", "quotation"),
    "quantities": ("what", "qualifier", "low", "high"),
}
"""Columns that a person corrects most often; the others are corrected in the same way."""


class Lines(str):
    """Text that Jupyter shows as it is, to be copied."""

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        getattr(printer, "text")(str(self))  # noqa: B009 - IPython's printer has no type


def correction(tables: Mapping[str, Table], number: str) -> Lines | None:
    """
    The entry of ``corpus.toml`` for the finding with an evidence number (``correction({"claims": study.claims},
    "C7")``): as it stands it changes nothing, so one edits a line, or writes ``reject = true`` instead, and says why.
    None for "".

    Raises ``CorpusError`` naming the nearest when no table given has this number.
    """
    if not number:
        return None
    for name, table in tables.items():
        rows = [*map(lasting, stream(among(table, "number", [number]), "number"))]
        if rows:
            return Lines(_entry(name, rows[0], _occurrence(table, rows[0])))
    known = [one for table in tables.values() for one in tally(table, "number")]
    raise CorpusError(f"correct={number!r}: no finding has this number; {nearest(number, known)}")


def _occurrence(table: Table, row: Row) -> int:
    alike = among(among(table, "doc_id", [row["doc_id"]]), "text", [row["text"]])
    same = [key for (key,) in cells(alike, "id")]
    return same.index(row["id"]) + 1


def _entry(table: str, row: Row, occurrence: int) -> str:
    lines = [
        "[[findings]]",
        f"table = {toml_text(table)}",
        f"document = {toml_text(row['doc_id'])}",
        f"text = {toml_text(row['text'])}",
        *([f"occurrence = {occurrence}"] if occurrence > 1 else []),
        *(_column(column, row[column]) for column in CORRECTED.get(table, ())),
        "# or, instead of these columns: reject = true",
        'reason = ""',
    ]
    return "\n".join(lines)


def _column(name: str, value: object) -> str:
    """
    The line of a column; one for which nothing was found is there to be filled in.

    >>> _column("act", "denial"), _column("speaker", None)
    ('act = "denial"', '# speaker = ""  (none was found)')
    """
    return f'# {name} = ""  (none was found)' if value is None else f"{name} = {toml_text(str(value))}"
