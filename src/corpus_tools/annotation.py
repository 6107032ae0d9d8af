"""Readings as stand-off annotation, one JSON object a document (the command ``annotate``)."""

from __future__ import annotations

from typing import Any

from corpus_tools.model import Claim, Reading, Span

Row = dict[str, Any]


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
