"""What is alike across the documents of a corpus: near-copies, passages about one event, claims about one thing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from corpus_tools.actors.identity.across import kind_here
from corpus_tools.chronology.coverage import cluster_by_day
from corpus_tools.claims.topics import group_topics, name_topics
from corpus_tools.claims.topics.cells import Gist
from corpus_tools.claims.topics.gist import Known, Said, comparable, said
from corpus_tools.claims.topics.opposition import find_across, find_answered, find_opposed
from corpus_tools.memo import Recent
from corpus_tools.model import Actor
from corpus_tools.origins import Alike, Shared, Shingles, match_origins
from corpus_tools.spool import IN_MEMORY, Lookup, Spool
from corpus_tools.tables.renaming import with_column
from corpus_tools.tables.store import EXTRAS
from corpus_tools.tables.withdrawals import Concerned, find_withdrawals, with_withdrawn

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

Read = Callable[[Sequence[str]], Iterator["Tables"]]
"""Gives some tables of all documents, in the order of the corpus; of a document that a person corrected all tables."""

NAMED = 10
"""Claims that are named as saying otherwise than one; in a topic of hundreds the first stand for all."""

TOLD = ["id", "when", "actors", "text", "rule"]


@dataclass(frozen=True, slots=True)
class Likes:
    """
    What is alike across documents: document to origin, and to one of another origin with which it shares passages; and
    on the disk event to cluster and claim to topic, where it has company, and claim to the claims that say otherwise,
    as JSON; and what is withdrawn of each document's claims.
    """

    origins: Mapping[str, str]
    shared: Mapping[str, Shared]
    clusters: Lookup
    topics: Lookup
    opposed: Lookup
    withdrawn: Mapping[str, Sequence[Concerned]] = field(default_factory=dict)


def find_likes(read: Read, doc_ids: Sequence[str], shingles: Iterable[bytes], actors: Mapping[str, Actor]) -> Likes:
    """Finds the documents that are near-copies, the passages about one event, and the claims about one thing."""
    claims = Spool(_said(read, actors))
    topics = group_topics(claims)
    events = (row for tables in read(("events",)) for row in tables["events"].select(TOLD).to_pylist())
    alike = find_copies(doc_ids, shingles)
    return Likes(
        alike.origins,
        alike.shared,
        Lookup(cluster_by_day(events)),
        Lookup(name_topics(topics)),
        Lookup(_opposed(claims, topics), NAMED),
        find_withdrawals(read, alike),
    )


def _opposed(claims: Spool[Said], topics: Iterable[Sequence[Said]]) -> Iterator[tuple[str, str]]:
    """Each claim with one that says otherwise, by their ids."""
    return chain(find_answered(claims), find_opposed(topics), find_across(claims))


def likened(tables: Tables, likes: Likes) -> Tables:
    """The tables with what is alike across documents."""
    import pyarrow as pa

    documents, events, claims = (tables[name] for name in ("documents", "events", "claims"))
    told, ids = events.column("id").to_pylist(), claims.column("id").to_pylist()
    clusters = [cluster or event for event, cluster in zip(told, likes.clusters.of(told), strict=True)]
    claims = with_column(claims, "topic", pa.array(likes.topics.of(ids), pa.string()))
    disputed = pa.array(
        [json.loads(others) if others else [] for others in likes.opposed.of(ids)], pa.list_(pa.string())
    )
    found = {
        **tables,
        "documents": _with_origins(documents, likes),
        "events": with_column(events, "cluster", pa.array(clusters, pa.string())),
        "claims": with_column(claims, "disputed_by", disputed),
    }
    return with_withdrawn(found, likes.withdrawn)


def _with_origins(documents: pa.Table, likes: Likes) -> pa.Table:
    """The documents with their origin, and with what they share with a document of another."""
    import pyarrow as pa

    ids = documents.column("doc_id").to_pylist()
    shared = [likes.shared.get(doc_id) for doc_id in ids]
    documents = with_column(documents, "origin", pa.array([likes.origins[doc_id] for doc_id in ids], pa.string()))
    others = pa.array([one.doc_id if one else None for one in shared], pa.string())
    shares = pa.array([one.share if one else None for one in shared], pa.float64())
    return with_column(with_column(documents, "shares_with", others), "shared", shares)


def _said(read: Read, actors: Mapping[str, Actor]) -> Iterator[Said]:
    known = _known(actors)
    for tables in read((EXTRAS,)):
        if EXTRAS in tables:
            for gists in tables[EXTRAS].column("gists").to_pylist():
                yield from said((Gist(*cells) for cells in json.loads(gists)), known)
        else:
            yield from comparable(tables["claims"].to_pylist(), tables["mentions"].to_pylist())


def _known(actors: Mapping[str, Actor]) -> Known:
    def known(slug: str, kind: str) -> tuple[str, str]:
        actor = actors.get(slug)
        return (actor.slug, kind_here(kind, actor)) if actor else (slug, kind)

    return known


def find_copies(doc_ids: Sequence[str], shingles: Iterable[bytes]) -> Alike:
    """Which documents are near-duplicates or reposts of one another, and which share passages."""
    with tempfile.TemporaryFile() as file:
        ends = [*accumulate(map(file.write, shingles), initial=0)]
        return match_origins(doc_ids, _Slices(file, np.array(ends)))


class _Slices(Sequence[Shingles]):
    """Arrays that stand one after another in a file; no map of it, whose pages would count as this process's memory."""

    def __init__(self, file: BinaryIO, bounds: NDArray[np.int64]) -> None:
        self._file, self._bounds = file, bounds
        self._kept = Recent(IN_MEMORY)  # a document that is like one is like others, too

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def __getitem__(self, number: Any) -> Any:
        if number >= len(self):
            raise IndexError(number)
        return self._kept.get(number, lambda: self._read(number))

    def _read(self, number: int) -> Shingles:
        start, end = self._bounds[number : number + 2].tolist()
        self._file.seek(start)
        return np.frombuffer(self._file.read(end - start), np.uint32)
