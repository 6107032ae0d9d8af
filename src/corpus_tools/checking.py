"""What a folder of documents holds, file by file, before anything is analysed (the command ``check``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_tools.corpus import Problem, load_corpus
from corpus_tools.engine import Context, clean, context_of
from corpus_tools.model import Document
from corpus_tools.tables.findings import KEPT_ZONES, count_words


def check_corpus(folder: Path) -> dict[str, Any]:
    """
    ``documents``: per file its words, words kept, title, outlet and date; ``remarks``: what was read with a guess;
    ``problems``: what was not read, and why; ``undated``: documents without any date.
    """
    corpus = load_corpus(folder)
    read = list(corpus.documents())
    documents = [item for item in read if isinstance(item, Document)]
    context = context_of(documents, corpus.settings)
    rows = [_document_row(document, context) for document in documents]
    issues = [item for item in read if isinstance(item, Problem)]
    return {
        "corpus": str(folder),
        "documents": rows,
        "undated": [row["doc_id"] for row in rows if row["published"] is None],
        "remarks": [{"path": item.path, "message": item.message} for item in issues if not item.fatal],
        "problems": [{"path": item.path, "message": item.message} for item in issues if item.fatal],
    }


def _document_row(document: Document, context: Context) -> dict[str, Any]:
    article = clean(document, context)
    kept = (zone for zone in article.zones if zone.zone in KEPT_ZONES)
    period = article.published.period
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "words": count_words(document.text),
        "words_kept": sum(count_words(zone.cut(document.text)) for zone in kept),
        "title": article.card_value("title"),
        "outlet": article.card_value("outlet"),
        "published": period.edtf if period else None,
        "published_basis": article.published.basis,
    }


def check_lines(found: dict[str, Any]) -> Iterator[str]:
    """The same for a person to read."""
    for row in found["documents"]:
        date = f"{row['published']} ({row['published_basis']})" if row["published"] else "undated"
        kept = f"{row['words_kept']} of {row['words']} words kept"
        yield f"{row['path']}: {kept}; {row['outlet'] or 'outlet not named'}; {date}"
    for row in found["remarks"]:
        yield f"{row['path']}: remark: {row['message']}"
    for row in found["problems"]:
        yield f"{row['path']}: NOT READ: {row['message']}"
    yield (
        f"{len(found['documents'])} documents read, {len(found['problems'])} files not read, "
        f"{len(found['undated'])} undated"
    )
