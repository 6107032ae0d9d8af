"""What a person corrects or rejects in ``corpus.toml``, applied to the findings; deleting the entry undoes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from corpus_tools.corpus.entries import check_word
from corpus_tools.corpus.settings import Correction, Settings
from corpus_tools.likeness import line_like, most_alike
from corpus_tools.model import CorpusError
from corpus_tools.tables.about import tell_about
from corpus_tools.tables.findings import date_cells
from corpus_tools.tables.schema import TABLES

Row = dict[str, Any]


READ: Mapping[str, Callable[[str], Any]] = {
    "string": str,
    "float64": float,
    "bool": {"true": True, "false": False}.__getitem__,
}
"""How a correction is read for a column of each type; columns of other types are not corrected."""

FIXED = ("id", "doc_id", "text", "rule", "number", "claim", "parent")
"""Columns that say where a finding is, or to which other it belongs; a person rejects the finding instead."""


def apply_corrections(tables: dict[str, list[Row]], corrections: Sequence[Correction], document: str) -> None:
    """
    Rejects and corrects the findings of a document in place; occurrences are counted before anything is rejected.

    Raises ``CorpusError`` naming the nearest finding when a correction meets none, and the column when it sets one
    that the table does not have, or to a value that it cannot hold.
    """
    places = {f"corpus.toml, findings {n}": one for n, one in enumerate(corrections, 1) if one.document == document}
    meant = [_finding(place, tables[entry.table], entry) for place, entry in places.items()]
    for (place, correction), row in zip(places.items(), meant, strict=True):
        if not correction.changes:
            tables[correction.table] = [other for other in tables[correction.table] if other is not row]
            _unlink(tables, row["id"])
        for column, value in correction.changes.items():
            _set(place, correction.table, row, column, value)
    tell_about(tables.get("claims", ()), tables.get("mentions", ()))


def check_correction(place: str, correction: Correction, texts: Mapping[str, str]) -> None:
    """Raises ``CorpusError`` when a correction's words stand not in its document, or it sets what cannot be set."""
    text = texts.get(correction.document)
    for words in correction.text.split(" … "):
        if text is not None and words not in text:
            raise CorpusError(f"{place}: {words!r} does not stand in {correction.document}{_nearest(words, text)}")
    for column, value in correction.changes.items():
        _set(place, correction.table, {}, column, value)


def _nearest(words: str, text: str) -> str:
    near = line_like(words, text)
    return f"; the nearest line is {near!r}" if near else "; no line of it is like that"


def _unlink(tables: Mapping[str, list[Row]], rejected: str) -> None:
    """Takes a rejected claim out of the rows that stand in it."""
    for name, column in (("claims", "parent"), ("quantities", "claim")):
        for row in tables.get(name, ()):
            if row[column] == rejected:
                row[column] = None


def _finding(place: str, rows: Sequence[Row], correction: Correction) -> Row:
    same = [row for row in rows if row["text"] == correction.text]
    if 1 <= correction.occurrence <= len(same):
        return same[correction.occurrence - 1]
    if same:
        raise CorpusError(
            f"{place}: occurrence={correction.occurrence}, but {correction.table} has these words {len(same)} times"
        )
    near = most_alike(correction.text, [row["text"] for row in rows if row["text"]])
    other = "none is like it" if rows else "the table is empty there"
    hint = f"the nearest is {near!r}" if near else other
    raise CorpusError(
        f"{place}: no row of {correction.table} in {correction.document} has text={correction.text!r}; {hint}"
    )


def _set(place: str, table: str, row: Row, column: str, value: str) -> None:
    declared = TABLES[table].columns.get(column)
    if declared is None or declared.type not in READ or column in FIXED:
        raise CorpusError(f"{place}: {column} is no column of {table} that can be corrected")
    if declared.words:
        check_word(f"{place}, {column}", value, declared.words)
    try:
        row[column] = READ[declared.type](value)
        if f"{column}_from" in row:
            row.update(date_cells(column, value))
    except (KeyError, ValueError) as error:
        raise CorpusError(f"{place}: {column}={value!r} cannot be read ({error})") from error


def decision_rows(settings: Settings) -> list[Row]:
    """Everything that a person decided, as rows of ``decisions``."""
    said: list[tuple[str, str, str, str | None]] = []
    for doc_id, fields in settings.documents.items():
        change = "; ".join(f"{key} = {value}" for key, value in fields.items() if not key.endswith("reason"))
        reason = " ".join(fields[key] for key in ("reason", "published_reason") if key in fields)
        said.append(("document", doc_id, change, reason))
    for actor in settings.actors:
        parts = [actor.kind and f"kind = {actor.kind}", actor.aliases and f"also {', '.join(actor.aliases)}"]
        parts += [actor.distinct and f"not {', '.join(actor.distinct)}"]
        said.append(("actor", actor.name, "; ".join(part for part in parts if part) or "named", actor.reason))
    for entry in settings.corrections:
        change = ", ".join(f"{k} = {v}" for k, v in entry.changes.items()) or "rejected"
        change += f" by {entry.coder}" if entry.coder else ""
        said.append(("finding", f"{entry.table} in {entry.document}", change, entry.reason))
    said += [("source", grade.outlet, f"grade {grade.grade} by {grade.by}", grade.reason) for grade in settings.grades]
    return [
        {"decision": f"D{number}", "about": about, "what": what, "change": change, "reason": reason}
        for number, (about, what, change, reason) in enumerate(said, start=1)
    ]


def judgement_rows(settings: Settings, texts: Mapping[str, str]) -> tuple[list[Row], list[Row]]:
    """
    Rows of ``judgements`` and ``evidence``.

    Raises ``CorpusError`` when a passage does not stand in its document, naming the nearest line.
    """
    judgements, evidence = [], []
    for number, judgement in enumerate(settings.judgements, start=1):
        key = f"J{number}"
        judgements.append(
            {
                "judgement": key,
                "text": judgement.text,
                "likelihood": judgement.likelihood,
                "confidence": judgement.confidence,
            }
        )
        for passage in judgement.evidence:
            text = texts.get(passage.document)
            if text is None:
                raise CorpusError(f"corpus.toml, judgements {number}: {passage.document!r} could not be read")
            start = text.find(passage.text)
            if start < 0:
                raise CorpusError(
                    f"corpus.toml, judgements {number}: {passage.text!r} does not stand in {passage.document}"
                    + _nearest(passage.text, text)
                )
            place = {"doc_id": passage.document, "start": start, "end": start + len(passage.text)}
            evidence.append({**place, "judgement": key, "rule": "chosen-by-analyst"})
    return judgements, evidence
