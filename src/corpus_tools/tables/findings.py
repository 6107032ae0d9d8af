"""A reading as rows of the declared tables: ids, words at the offsets, dates with their first and last day."""

from __future__ import annotations

import bisect
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import quote

from corpus_tools.chronology.corrections.statements import withdrawn_statements
from corpus_tools.claims.taken_back import told_back
from corpus_tools.corpus.readers import PLAIN
from corpus_tools.model import CardField, Claim, CorpusError, Document, Published, Reading, Span
from corpus_tools.periods import Period
from corpus_tools.tables.about import tell_about
from corpus_tools.tables.schema import TABLES
from corpus_tools.text import Words

Row = dict[str, Any]

LONGEST_NAME = 200
"""Of a working copy, in characters; file systems take 255 bytes."""

KEPT_ZONES = frozenset({"title", "byline", "body", "infobox", "caption", "editor_comment"})
"""Zones whose words the outlet stands for; the others are readers', other stories' or the page's."""


def date_cells(name: str, edtf: str | None) -> Row:
    """
    An EDTF date with the first and the last day that it can mean.

    >>> date_cells("said", "2019-08")
    {'said': '2019-08', 'said_from': datetime.date(2019, 8, 1), 'said_to': datetime.date(2019, 8, 31)}
    """
    first, last = _days(edtf)
    return {name: edtf, f"{name}_from": first, f"{name}_to": last}


@lru_cache(maxsize=1 << 12)  # the days that a few documents speak of
def _days(edtf: str | None) -> tuple[dt.date | None, dt.date | None]:
    period = Period.parse(edtf) if edtf else None
    return (period.first, period.last) if period else (None, None)


def finding_rows(reading: Reading, words: Words) -> dict[str, list[Row]]:
    """
    The rows of one document, table name to rows in reading order. Columns of the corpus level (``number``,
    ``printed``, ``origin``, ``topic``, ``cluster``) are still empty.
    """
    article, document = reading.article, reading.article.document
    rows = {
        "card": _rows(_card(reading), "field", "value"),
        "zones": [{**row, "words": words.count(row["start"], row["end"])} for row in _rows(article.zones, "zone")],
        "mentions": _rows(reading.mentions, "actor", "kind", "zone"),
        "relations": _rows(reading.relations, "subject", "relation", "object", "voice"),
        "claims": [_claim_row(article.text, claim) for claim in reading.claims],
        "quantities": _dated(_rows(reading.quantities, "low", "high", "what", "qualifier", "as_of", "claim"), "as_of"),
        "times": _dated(_rows(reading.times, "type", "value", "edtf", "zone"), "edtf"),
        "events": _dated(_rows(reading.events, "when", "basis", "actors", "voice"), "when"),
        "labels": _rows(reading.labels, "target", "voice", "stance", "scare_quotes"),
        "wordings": _rows(reading.wordings, "device", "category", "actor", "voice"),
    }
    _mark_struck(rows, document.struck)
    breaks = line_breaks(document.text)
    for name, found in rows.items():
        give_places(name, found, document.doc_id, document.text, breaks)
    _link_claims(rows)
    tell_about(rows["claims"], rows["mentions"])
    for found in rows.values():
        found.sort(key=itemgetter("start", "end"))
    return {"documents": [document_row(reading, words)], **rows}


def _card(reading: Reading) -> Iterable[CardField]:
    """The fields of the card, and what is taken back in the text."""
    article, back = reading.article, told_back(reading.article, reading.mentions, reading.claims)
    return (*article.card, *withdrawn_statements(article), *back)


def _mark_struck(rows: Mapping[str, Sequence[Row]], struck: Sequence[Span]) -> None:
    """Marks what stands in a passage that is shown struck through as taken back."""
    for row in (row for name in ("claims", "quantities", "events") for row in rows[name]) if struck else ():
        at = next((span for span in struck if span.start <= row["start"] and row["end"] <= span.end), None)
        if at is not None and not row["taken_back"]:
            row["taken_back"] = "withdrawn"
            if "taken_back_start" in row:
                row["taken_back_start"], row["taken_back_end"] = at.start, at.end


def _rows(findings: Iterable[Any], *columns: str) -> list[Row]:
    """The place and rule of each finding, and other fields of it."""
    return fields_of(findings, "start", "end", "rule", *columns)


def fields_of(findings: Iterable[Any], *names: str) -> list[Row]:
    """Some fields of each finding by their names."""
    return [dict(zip(names, cells, strict=True)) for cells in map(attrgetter(*names), findings)]


def _dated(rows: Iterable[Row], name: str) -> list[Row]:
    """The rows with the first and the last day that one of their cells can mean; nothing is taken back yet."""
    return [{"taken_back": None, **row, **date_cells(name, row[name])} for row in rows]


def working_copy(document: Document) -> str | None:
    """
    Where the extracted text of a document is kept, below the output; None where the file's own text is the text.

    >>> working_copy(Document("2019/a b", "text", "2019/a b.pdf"))
    'texts/2019%2Fa%20b.txt'
    """
    as_stored = (
        Path(document.path).suffix.lower() in PLAIN and "repair" not in document.decided and not document.is_part
    )
    if as_stored or not document.path:
        return None
    name = quote(document.doc_id, safe="")
    if len(name) > LONGEST_NAME:
        name = f"{name[:LONGEST_NAME]}-{hashlib.sha256(document.doc_id.encode()).hexdigest()[:8]}"
    return f"texts/{name}.txt"


def document_row(reading: Reading, words: Words) -> Row:
    """The row of ``documents``, ``origin`` still the document itself, and nothing shared."""
    article, document = reading.article, reading.article.document
    card = {
        name: article.card_value(name)
        for name in ("title", "author", "outlet", "republished_from", "place", "url", "retrieved", "genre", "language")
    }
    kept = (zone for zone in article.zones if zone.zone in KEPT_ZONES)
    copy = working_copy(document)
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "sha256": document.sha256,
        "working_copy": copy,
        "working_copy_sha256": copy and hashlib.sha256(document.text.encode()).hexdigest(),
        **card,
        **_published_cells(article.published),
        "words": words.count(0, len(document.text)),
        "words_kept": sum(words.count(zone.start, zone.end) for zone in kept),
        "origin": document.doc_id,
        "shares_with": None,
        "shared": None,
    }


def _published_cells(published: Published) -> Row:
    edtf = published.period.edtf if published.period else None
    basis = {"published_basis": published.basis, "published_evidence": published.evidence}
    return {**date_cells("published", edtf), **basis}


def _claim_row(text: str, claim: Claim) -> Row:
    source, cue = claim.source, claim.cue
    return {
        "start": claim.content[0].start,
        "end": claim.content[-1].end,
        "spans": [[span.start, span.end] for span in claim.content],
        "source_start": source and source.start,
        "source_end": source and source.end,
        "source": source and source.cut(text),
        "speaker": claim.speaker,
        "speaker_rule": claim.speaker_rule,
        "speaker_distance": claim.speaker_distance,
        "whom": claim.whom,
        "cue_start": cue and cue.start,
        "cue_end": cue and cue.end,
        "cue": cue and cue.cut(text),
        "quotation": claim.quotation,
        "act": claim.act,
        "polarity": claim.polarity,
        "tier": claim.tier,
        "parent": claim.parent,
        "voices": list(claim.voices),
        "zone": claim.zone,
        **date_cells("said", claim.said),
        "taken_back": claim.taken_back and claim.taken_back.how,
        "taken_back_start": claim.taken_back and claim.taken_back.start,
        "taken_back_end": claim.taken_back and claim.taken_back.end,
        "rule": claim.rule,
    }


def words_at(text: str, row: Mapping[str, Any]) -> str:
    """The words that a row points at; the pieces of a split quotation are joined by `` … ``."""
    spans = row.get("spans")
    return " … ".join(text[start:end] for start, end in spans) if spans else text[row["start"] : row["end"]]


def line_breaks(text: str) -> list[int]:
    """Where the lines of a text end."""
    return [match.start() for match in re.finditer("\n", text)]


def give_places(name: str, rows: Iterable[Row], doc_id: str, text: str, breaks: Sequence[int]) -> None:
    """Gives each row of a table of findings of one document its id, line and words, from its start and end."""
    head, with_words = f"{TABLES[name].letter}:{doc_id}:", "text" in TABLES[name].columns
    seen: dict[str, int] = {}
    for row in rows:
        start = row["start"]
        key = f"{head}{start}-{row['end']}"
        number = seen[key] = seen.get(key, 0) + 1
        row["doc_id"] = doc_id
        row["id"] = f"{key}:{number}" if number > 1 else key
        row["line"] = bisect.bisect_left(breaks, start) + 1
        if with_words:
            row["text"] = words_at(text, row)


def _link_claims(rows: Mapping[str, list[Row]]) -> None:
    """Turns the numbers of claims in ``parent`` and ``claim`` into their ids."""
    ids = [row["id"] for row in rows["claims"]]
    for row in rows["claims"]:
        row["parent"] = None if row["parent"] is None else ids[row["parent"]]
    for row in rows["quantities"]:
        row["claim"] = None if row["claim"] is None else ids[row["claim"]]


def check_finding(table: str, row: Mapping[str, Any], text: str) -> None:
    """
    Raises ``CorpusError`` naming the row unless its words are the text at its offsets, and every span it names
    (source, cue, pieces of a quotation) lies in the text.
    """
    _check_span(table, row, text, row["start"], row["end"])
    if table == "claims":
        for start, end in row["spans"]:
            _check_span(table, row, text, start, end)
        for name in ("source", "cue"):
            if row[name] is not None:
                _check_span(table, row, text, row[f"{name}_start"], row[f"{name}_end"])
                _check_words(table, row, name, text[row[f"{name}_start"] : row[f"{name}_end"]])
    if "text" in row:
        _check_words(table, row, "text", words_at(text, row))


def _check_span(table: str, row: Mapping[str, Any], text: str, start: int, end: int) -> None:
    if not 0 <= start < end <= len(text):
        raise CorpusError(f"{table}, {row['id']}: {start}-{end} is no place in a text of {len(text)} characters")


def _check_words(table: str, row: Mapping[str, Any], column: str, there: str) -> None:
    if row[column] != there:
        raise CorpusError(f"{table}, {row['id']}: {column}={row[column]!r}, but the text has {there!r} there")
