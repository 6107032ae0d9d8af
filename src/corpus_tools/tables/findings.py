"""A reading as rows of the declared tables: ids, words at the offsets, dates with their first and last day."""

from __future__ import annotations

import bisect
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from corpus_tools.corpus.readers import PLAIN
from corpus_tools.model import Claim, CorpusError, Document, Event, Published, Quantity, Reading
from corpus_tools.periods import Period
from corpus_tools.tables.schema import TABLES
from corpus_tools.text import WORD

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
    period = Period.parse(edtf) if edtf else None
    return {name: edtf, f"{name}_from": period and period.first, f"{name}_to": period and period.last}


def count_words(text: str) -> int:
    """The number of words."""
    return sum(1 for _ in WORD.finditer(text))


def finding_rows(reading: Reading) -> dict[str, list[Row]]:
    """
    The rows of one document, table name to rows in reading order. Columns of the corpus level (``number``,
    ``printed``, ``origin``, ``topic``, ``cluster``) are still empty.
    """
    document = reading.article.document
    rows = {
        "card": [_row(entry, "field", "value") for entry in reading.article.card],
        "zones": [_row(z, "zone") | {"words": count_words(z.cut(document.text))} for z in reading.article.zones],
        "mentions": [_row(mention, "actor", "name", "kind", "zone") for mention in reading.mentions],
        "relations": [_row(relation, "subject", "relation", "object", "voice") for relation in reading.relations],
        "claims": [_claim_row(reading, claim) for claim in reading.claims],
        "quantities": [_quantity_row(quantity) for quantity in reading.quantities],
        "times": [_row(time, "type", "value", "zone") | date_cells("edtf", time.edtf) for time in reading.times],
        "events": [_event_row(event) for event in reading.events],
        "labels": [_row(label, "target", "voice", "stance", "scare_quotes") for label in reading.labels],
        "wordings": [_row(wording, "device", "category", "actor", "voice") for wording in reading.wordings],
    }
    for name, found in rows.items():
        for row in found:
            row["doc_id"] = document.doc_id
        give_places(name, found, {document.doc_id: document.text})
    _link_claims(rows)
    for found in rows.values():
        found.sort(key=lambda row: (row["start"], row["end"], row["id"]))
    return {"documents": [document_row(reading)], **rows}


def _row(finding: Any, *columns: str) -> Row:
    """The place and rule of a finding, and the columns that are named as its fields."""
    return {name: getattr(finding, name) for name in ("start", "end", "rule", *columns)}


def _quantity_row(quantity: Quantity) -> Row:
    return _row(quantity, "low", "high", "what", "qualifier", "claim") | date_cells("as_of", quantity.as_of)


def _event_row(event: Event) -> Row:
    return (
        _row(event, "basis", "voice") | {"actors": list(event.actors), "cluster": None} | date_cells("when", event.when)
    )


def working_copy(document: Document) -> str | None:
    """
    Where the extracted text of a document is kept, below the output; None where the file's own text is the text.

    >>> working_copy(Document("2019/a b", "text", "2019/a b.pdf"))
    'texts/2019%2Fa%20b.txt'
    """
    as_stored = Path(document.path).suffix.lower() in PLAIN and "repair" not in document.decided
    if as_stored or not document.path:
        return None
    name = quote(document.doc_id, safe="")
    if len(name) > LONGEST_NAME:
        name = f"{name[:LONGEST_NAME]}-{hashlib.sha256(document.doc_id.encode()).hexdigest()[:8]}"
    return f"texts/{name}.txt"


def document_row(reading: Reading) -> Row:
    """The row of ``documents``, ``origin`` still the document itself."""
    article, document = reading.article, reading.article.document
    card = {
        name: article.card_value(name)
        for name in ("title", "author", "outlet", "republished_from", "place", "url", "retrieved", "genre", "language")
    }
    kept = (zone for zone in article.zones if zone.zone in KEPT_ZONES)
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "sha256": document.sha256,
        "working_copy": working_copy(document),
        "working_copy_sha256": working_copy(document) and hashlib.sha256(document.text.encode()).hexdigest(),
        **card,
        **_published_cells(article.published),
        "words": count_words(document.text),
        "words_kept": sum(count_words(zone.cut(document.text)) for zone in kept),
        "origin": document.doc_id,
    }


def _published_cells(published: Published) -> Row:
    edtf = published.period.edtf if published.period else None
    basis = {"published_basis": published.basis, "published_evidence": published.evidence}
    return {**date_cells("published", edtf), **basis}


def _claim_row(reading: Reading, claim: Claim) -> Row:
    text = reading.article.text
    return {
        "start": claim.hull.start,
        "end": claim.hull.end,
        "spans": [[span.start, span.end] for span in claim.content],
        "source_start": claim.source and claim.source.start,
        "source_end": claim.source and claim.source.end,
        "source": claim.source and claim.source.cut(text),
        "speaker": claim.speaker,
        "speaker_rule": claim.speaker_rule,
        "speaker_distance": claim.speaker_distance,
        "cue_start": claim.cue and claim.cue.start,
        "cue_end": claim.cue and claim.cue.end,
        "cue": claim.cue and claim.cue.cut(text),
        "quotation": claim.quotation,
        "act": claim.act,
        "polarity": claim.polarity,
        "tier": claim.tier,
        "parent": claim.parent,
        "voices": list(claim.voices),
        "zone": claim.zone,
        **date_cells("said", claim.said),
        "topic": None,
        "rule": claim.rule,
    }


def words_at(text: str, row: Mapping[str, Any]) -> str:
    """The words that a row points at; the pieces of a split quotation are joined by `` … ``."""
    spans = row.get("spans") or [[row["start"], row["end"]]]
    return " … ".join(text[start:end] for start, end in spans)


def give_places(name: str, rows: Iterable[Row], texts: Mapping[str, str]) -> None:
    """Gives each row of a table of findings its id, line and words, from its document, start and end."""
    breaks = {doc_id: [match.start() for match in re.finditer("\n", text)] for doc_id, text in texts.items()}
    seen: Counter[str] = Counter()
    for row in rows:
        doc_id = row["doc_id"]
        key = f"{TABLES[name].letter}:{doc_id}:{row['start']}-{row['end']}"
        seen[key] += 1
        row["id"] = f"{key}:{seen[key]}" if seen[key] > 1 else key
        row["line"] = bisect.bisect_left(breaks[doc_id], row["start"]) + 1
        if "text" in TABLES[name].columns:
            row["text"] = words_at(texts[doc_id], row)


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
    spans = [[row["start"], row["end"]], *(row.get("spans") or [])]
    for name in ("source", "cue"):
        if row.get(name) is not None:
            start, end = row[f"{name}_start"], row[f"{name}_end"]
            spans.append([start, end])
            if text[start:end] != row[name]:
                raise CorpusError(
                    f"{table}, {row['id']}: {name}={row[name]!r}, but the text has {text[start:end]!r} there"
                )
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            raise CorpusError(f"{table}, {row['id']}: {start}-{end} is no place in a text of {len(text)} characters")
    if "text" in TABLES[table].columns and row["text"] != words_at(text, row):
        raise CorpusError(f"{table}, {row['id']}: text={row['text']!r}, but the text has {words_at(text, row)!r} there")
