"""Readings as stand-off annotation, one JSON object a document (the command ``annotate``)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus_tools.actors.identity.across import kind_here, resolve_actors
from corpus_tools.claims import joined
from corpus_tools.corpus import Problem, load_corpus, read_jsonl
from corpus_tools.corpus.settings import Settings
from corpus_tools.enduring import analyse_all, broken
from corpus_tools.files import refuse_inside, whole_file
from corpus_tools.mapping import Workforce
from corpus_tools.model import Actor, Claim, CorpusError, Document, LocalActor, Reading, Span
from corpus_tools.reading import map_source, read_source
from corpus_tools.spool import Spool
from corpus_tools.tables.findings import fields_of
from corpus_tools.tables.perdocument import Batch, local_actors

Row = dict[str, Any]

PLACE = ("start", "end")


def annotate(source: Path, target: Path, force: Workforce | None = None) -> list[Problem]:
    """
    Writes the findings of every document of a folder or a JSONL, one line each, in the order of the source; the
    target appears whole or not at all. Returns what could not be read, or not be analysed.

    Actors are those of the whole source: the documents are read one after another into a scratch file, and once all
    names are known each is written with its actor in the corpus.
    """
    if source.is_dir():
        refuse_inside(source, target)
    elif target.resolve() == source.resolve():
        raise CorpusError(f"{target}: the findings would replace the documents; choose another file")
    items, settings = _open_source(source)
    read = read_source(items, settings)
    tallies: Counter[LocalActor] = Counter()
    unread = [*read.problems]

    def annotated() -> Iterator[str]:
        for found in map_source(_annotate_batch, read, force or Workforce()):
            for line, names, failure in found:
                if failure:
                    unread.append(failure)
                for one in names:
                    tallies[replace(one, mentions=1)] += one.mentions
                yield line

    lines = Spool(annotated())
    actors = resolve_actors((replace(one, mentions=count) for one, count in tallies.items()), settings.actors)
    with whole_file(target) as stream:
        for line in lines:
            row = json.loads(line)
            _name_actors(row, actors)
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return unread


def _annotate_batch(batch: Batch) -> list[tuple[str, list[LocalActor], Problem | None]]:
    """The annotation of each document, the actors as it names them, and that a reading broke on it."""
    return [
        (json.dumps(annotation_row(reading), ensure_ascii=False), local_actors(reading), broken(reading))
        for reading in analyse_all(batch.documents, batch.context)
    ]


def _name_actors(row: Row, actors: Mapping[str, Actor]) -> None:
    """Puts the actors of the corpus in place of the document's."""
    for mention in row["mentions"]:
        actor = actors[mention["actor"]]
        mention["actor"], mention["kind"] = actor.slug, kind_here(mention["kind"], actor)
    for key, name in (("claims", "speaker"), ("labels", "target")):
        for item in row[key]:
            if item[name] in actors:
                item[name] = actors[item[name]].slug


def _open_source(source: Path) -> tuple[Iterable[Document | Problem], Settings]:
    """The documents of the source, and what a person says of them."""
    if source.is_dir():
        corpus = load_corpus(source)
        return corpus.documents(), corpus.settings
    if source.is_file():
        return read_jsonl(source), Settings()
    raise CorpusError(f"{source}: there is no such folder or file")


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
        "zones": fields_of(article.zones, *PLACE, "zone"),
        "mentions": fields_of(reading.mentions, *PLACE, "kind", "actor"),
        "claims": [_claim_row(claim) for claim in joined(reading.claims) if claim.parent is None],
        "times": fields_of(reading.times, *PLACE, "type", "value"),
        "events": fields_of(reading.events, *PLACE, "when", "basis"),
        "labels": fields_of(reading.labels, *PLACE, "target", "voice", "stance"),
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
