"""The claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in JSON-LD."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote

Row = Mapping[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CODES = ("act", "quotation", "polarity", "tier")
"""Columns of a claim that classify it; each becomes a body, and so does how it was taken back."""

BETWEEN = len(" … ")
"""Characters between the pieces of a claim whose quotation is split."""


def claim_annotations(
    claims: Iterable[Row],
    documents: Sequence[Row],
    names: Mapping[str, str],
    part: tuple[int, int] | None = None,
) -> bytes:
    """
    One page of annotations, readers' comments left out: what a claim does and who makes it, at its place in the text
    (``TextPositionSelector``, code points) and, where the word budget lets its words be printed, with them
    (``TextQuoteSelector``). The text is named by its hash (RFC 6920), since offsets count in these very bytes.
    ``part``: of how many claims of the corpus these are how many first ones; the page then says so, as part of a
    collection.
    """
    by_id = {row["doc_id"]: row for row in documents}
    source_of = cache(lambda doc_id: _source(by_id[doc_id]))
    page: dict[str, Any] = {"@context": CONTEXT, "id": "urn:corpus-tools:claims", "type": "AnnotationPage"}
    if part is not None:
        first, total = part
        label = f"the first {first:,} of {total:,} claims; all stand in tables/claims.parquet"
        whole = {"id": "urn:corpus-tools:all-claims", "type": "AnnotationCollection", "total": total, "label": label}
        page |= {"partOf": whole, "startIndex": 0}
    reported = (row for row in claims if row["zone"] != "reader_comment")
    written = bytearray(f'{_json(page).removesuffix("}")}, "items": [\n'.encode())
    for number, row in enumerate(reported):  # added to one piece of memory, since as many strings would take thrice it
        line = _json(_annotation(row, source_of(row["doc_id"]), names))
        written += f",\n{line}".encode() if number else line.encode()
    written += b"\n]}\n"
    return bytes(written)


def _json(value: Mapping[str, Any]) -> str:
    """One line: of as many claims, a line for each is a quarter shorter than one for each of its cells."""
    return json.dumps(value, ensure_ascii=False)


def _annotation(row: Row, source: Row, names: Mapping[str, str]) -> dict[str, Any]:
    speaker = row["speaker"]
    who = [{"type": "TextualBody", "purpose": "identifying", "value": names.get(speaker, speaker)}] if speaker else []
    codes = (*CODES, "taken_back") if row["taken_back"] else CODES
    does = [{"type": "TextualBody", "purpose": "classifying", "value": f"{code}: {row[code]}"} for code in codes]
    targets = [{"type": "SpecificResource", "source": source, "selector": piece} for piece in _selectors(row)]
    return {
        "id": f"urn:corpus-tools:{quote(row['id'], safe=':-')}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": who + does,
        "target": targets if len(targets) > 1 else targets[0],
    }


def _selectors(row: Row) -> Iterator[list[dict[str, Any]]]:
    """How to find each piece of a claim: its place, and its words where they may be printed."""
    at = 0
    for start, end in row["spans"]:
        found: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": int(start), "end": int(end)}]
        if row["printed"]:
            found.append({"type": "TextQuoteSelector", "exact": row["text"][at : at + int(end - start)]})
        at += int(end - start) + BETWEEN
        yield found


def _source(row: Row) -> dict[str, Any]:
    """The text that offsets count in: its hash, its language, the page that it was saved from where that is known."""
    digest = bytes.fromhex(row["working_copy_sha256"] or row["sha256"])
    named = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    source = {"id": f"ni:///sha-256;{named}", "type": "Text", "format": "text/plain", "label": row["path"]}
    return source | {
        key: row[column] for key, column in (("language", "language"), ("via", "url")) if row[column] is not None
    }
