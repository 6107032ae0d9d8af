"""Readings as stand-off annotation, one JSON object a document (the command ``annotate``)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpus_tools.corpus import Problem, load_corpus, read_jsonl
from corpus_tools.engine import Context, analyse, count_lines
from corpus_tools.files import whole_file
from corpus_tools.model import Claim, CorpusError, Document, Reading, Span

Row = dict[str, Any]


def annotate(source: Path, target: Path) -> list[Problem]:
    """
    Writes the findings of every document of a folder or a JSONL, one line each, in the order of the source; the
    target appears whole or not at all. Returns what could not be read.
    """
    problems: list[Problem] = []
    documents, context = _open_source(source, problems)
    with whole_file(target) as stream:
        for document in documents():
            row = annotation_row(analyse(document, context))
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return problems


def _open_source(source: Path, problems: list[Problem]) -> tuple[Callable[[], Iterator[Document]], Context]:
    """The documents of the source, to be read as often as needed, and the context of their readings."""
    if source.is_dir():
        corpus = load_corpus(source)
        known = corpus.settings.actors
        problems += [item for item in corpus.documents() if isinstance(item, Problem)]

        def documents() -> Iterator[Document]:
            return (item for item in corpus.documents() if isinstance(item, Document))

    elif source.is_file():
        known = ()

        def documents() -> Iterator[Document]:
            return read_jsonl(source)

    else:
        raise CorpusError(f"{source}: there is no such folder or file")
    return documents, Context(known, count_lines(document.text for document in documents()))


def annotation_row(reading: Reading) -> Row:
    """The findings of one document as a JSON-ready row; offsets count in the text exactly as given."""
    article = reading.article
    published = article.published
    return {
        "doc_id": article.document.doc_id,
        "title": article.card_value("title"),
        "outlet": article.card_value("outlet"),
        "author": article.card_value("author"),
        "published": published.period.edtf if published.period else None,
        "published_basis": published.basis,
        "zones": [{"start": z.start, "end": z.end, "zone": z.zone} for z in article.zones],
        "mentions": [{"start": m.start, "end": m.end, "kind": m.kind, "actor": m.actor} for m in reading.mentions],
        "claims": [_claim_row(claim) for claim in reading.claims if claim.parent is None],
        "times": [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in reading.times],
        "events": [{"start": e.start, "end": e.end, "when": e.when, "basis": e.basis} for e in reading.events],
        "labels": [
            {
                "start": label.start,
                "end": label.end,
                "target": label.target,
                "voice": label.voice,
                "stance": label.stance,
            }
            for label in reading.labels
        ],
    }


def _claim_row(claim: Claim) -> Row:
    return {
        "source": _pair(claim.source),
        "speaker": claim.speaker,
        "cue": _pair(claim.cue),
        "content": [_pair(span) for span in claim.content],
        "quotation": claim.quotation,
        "act": claim.act,
        "polarity": claim.polarity,
        "tier": claim.tier,
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
