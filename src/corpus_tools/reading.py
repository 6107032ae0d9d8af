"""A corpus read once: its documents spooled, the lines that recur counted, each document through the extractors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from corpus_tools.corpus import Problem
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import Context, count_lines, line_keys
from corpus_tools.files import write_whole
from corpus_tools.mapping import Workforce, map_batches
from corpus_tools.model import Document
from corpus_tools.progress import counting
from corpus_tools.spool import Spool
from corpus_tools.tables.findings import working_copy
from corpus_tools.tables.perdocument import Batch, batches, document_key, printing_of, read_batch
from corpus_tools.tables.redating import told_elsewhere
from corpus_tools.tables.store import Store

Lined = tuple[Document, tuple[int, ...]]
Found = TypeVar("Found", bound=Sized)

BATCH = 200
"""Documents sent to a worker at once, in a corpus that is large enough: two seconds of work."""

FEWEST = 8
"""Documents that are sent at once in the smallest corpus; each batch costs as much as half a document."""

SMALL = 40
"""Documents that one process has read before others have started."""

SHARES = 8
"""Batches for each worker, in a corpus that is small; with fewer the last to finish keeps the others waiting."""


@dataclass(frozen=True, slots=True)
class Source:
    """The documents of a corpus with the keys of their lines, and all that concerns them together."""

    documents: Spool[Lined]
    doc_ids: Sequence[str]
    problems: Sequence[Problem]
    texts: dict[str, str]
    context: Context
    settings: Settings


def read_source(
    items: Iterable[Document | Problem], settings: Settings, meet: Callable[[Problem], None] = lambda _: None
) -> Source:
    """Goes through the documents once. ``meet`` is called with each problem and may end the run."""
    spoken_of = {entry.document for entry in settings.corrections}
    spoken_of |= {passage.document for judgement in settings.judgements for passage in judgement.evidence}
    problems: list[Problem] = []
    doc_ids: list[str] = []
    texts: dict[str, str] = {}

    def lined() -> Iterator[Lined]:
        for item in items:
            if isinstance(item, Problem):
                meet(item)
                problems.append(item)
                continue
            doc_ids.append(item.doc_id)
            if item.doc_id in spoken_of:
                texts[item.doc_id] = item.text
            yield item, tuple(line_keys(item.text))

    documents = Spool(lined())
    counts = count_lines(keys for _, keys in documents)
    context = Context(settings.actors, counts, settings.language, settings.plugins)
    return Source(documents, doc_ids, problems, texts, context, settings)


def read_documents(source: Source, store: Store, out: Path, force: Workforce) -> dict[str, str]:
    """
    Each document's key in the store, where its findings are once this returns. What is there already is not read
    again; each batch is kept as soon as it is read.
    """
    printing = printing_of(source.settings)
    kept = store.keys()
    keys: dict[str, str] = {}
    new: list[str] = []
    for document, lines in source.documents:
        key = document_key(document, source.context.narrowed(lines), printing)
        keys[document.doc_id] = key
        if key not in kept:
            new.append(key)
        if copy := working_copy(document):
            write_whole(out / copy, document.text.encode())
    wanted = set(new)
    at = 0
    for found in map_source(read_batch, source, force, lambda doc_id: keys[doc_id] in wanted, len(new)):
        store.put(new[at : at + len(found)], found)
        at += len(found)
    return keys


def read_again(source: Source, store: Store, out: Path, force: Workforce, keys: dict[str, str]) -> dict[str, str]:
    """
    The keys of the documents as they are read once others have told when they were published, as far as these do
    (``tables.redating``): each is read once more, by its narrower day.
    """
    places = {doc_id: place for place, doc_id in enumerate(source.doc_ids)}
    told = told_elsewhere(store, keys, lambda doc_id: source.documents[places[doc_id]][0].text)
    if not told:
        return keys

    def redated() -> Iterator[Lined]:
        for doc_id, given in told.items():
            document, lines = source.documents[places[doc_id]]
            if "published" not in document.decided:
                yield replace(document, given={**document.given, **given}), lines

    return keys | read_documents(replace(source, documents=Spool(redated())), store, out, force)


def map_source(
    read: Callable[[Batch], Found],
    source: Source,
    force: Workforce,
    chosen: Callable[[str], bool] = lambda _: True,
    number: int | None = None,
) -> Iterator[Found]:
    """
    What ``read`` finds in each batch of the documents, in order; ``chosen`` says which documents are read (all), and
    ``number`` how many these are.
    """
    total = len(source.documents) if number is None else number
    documents = (item for item in source.documents if chosen(item[0].doc_id))
    size = min(BATCH, max(FEWEST, total // (SHARES * force.local)))
    batched = batches(documents, source.context, printing_of(source.settings), size)
    with counting(total, "documents") as done:
        for found in map_batches(read, batched, force, total < SMALL):
            done(len(found))
            yield found
