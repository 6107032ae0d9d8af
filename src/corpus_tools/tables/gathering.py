"""
From the findings of single documents to the tables of a corpus: actors, origins, clusters, decisions, numbers.

Documents are gone through one after another, several times; in memory are only distinct names and hashes.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from corpus_tools.actors.identity import kind_here, resolve_actors
from corpus_tools.chronology.coverage import cluster_by_day
from corpus_tools.claims.gist import Said, comparable
from corpus_tools.claims.opposition import find_opposed
from corpus_tools.claims.topics import group_topics, name_topics
from corpus_tools.cleaning.origins import Shingles, match_origins
from corpus_tools.coding import CODES, Coding, agreement_rows
from corpus_tools.corpus import Problem
from corpus_tools.corpus.settings import Settings
from corpus_tools.files import Together
from corpus_tools.model import Actor, CorpusError, KnownActor, LocalActor
from corpus_tools.spool import Spool
from corpus_tools.tables import budget, corrections
from corpus_tools.tables.findings import check_finding, give_places
from corpus_tools.tables.pseudonyms import hide_readers, withhold
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import table_writer, write_table
from corpus_tools.tables.store import PER_DOCUMENT, Store, unpack_names, unpack_readers

Row = dict[str, Any]
COMMENTS = "reader_comment"
Tables = dict[str, list[Row]]

ACTOR_COLUMNS = {
    "mentions": ("actor",),
    "relations": ("subject", "object"),
    "claims": ("speaker",),
    "labels": ("target",),
    "wordings": ("actor",),
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """
    The findings of a corpus: the key of each document in the store, in the order of the corpus, what a person says,
    and the texts of the documents that a person speaks of.
    """

    store: Store
    keys: Mapping[str, str]
    settings: Settings
    texts: Mapping[str, str]
    codings: Sequence[Coding] = ()

    def names(self) -> Iterator[LocalActor]:
        """The actors as the documents name them, document by document."""
        for packed in self.store.read_extra(self.keys.values(), "names"):
            yield from unpack_names(packed)

    def readers(self) -> Iterator[tuple[str, str]]:
        """Those who sign comments, by the document's slug, each with a pseudonym."""
        for packed in self.store.read_extra(self.keys.values(), "readers"):
            yield from unpack_readers(packed).items()

    def decided(self, actors: Mapping[str, Actor], names: Sequence[str]) -> Iterator[tuple[str, Tables]]:
        """The tables of each document, with the actors of the corpus, as a person corrected them."""
        corrected = {entry.document for entry in self.settings.corrections}
        for doc_id, key in self.keys.items():
            chosen = PER_DOCUMENT if doc_id in corrected else names
            tables = next(self.store.read([key], chosen))
            rename_actors(tables, actors)
            if doc_id in corrected:
                corrections.apply_corrections(tables, self.settings.corrections, doc_id)
                for name, rows in tables.items():
                    _check_places(name, rows, self.texts)
            yield doc_id, tables


def gather(found: Gathered, problems: Sequence[Problem], files: Together, folder: Path) -> None:
    """
    Writes every table of ``schema.TABLES`` for a folder, checked, sorted by document and position, with evidence
    numbers; they appear when all ``files`` do.

    Raises ``CorpusError`` naming the row when a finding's words are not the text at its offsets.
    """
    settings = found.settings
    judgements, evidence = corrections.judgement_rows(settings, found.texts)
    give_places("evidence", evidence, {doc_id: found.texts[doc_id] for doc_id in {row["doc_id"] for row in evidence}})
    _check_places("evidence", evidence, found.texts)
    resolved = resolve_actors(found.names(), settings.actors)
    problems = [*problems, *unmet_actors(resolved, settings.actors)]
    actors = shown_as(resolved, settings.house_names)
    actors = hide_readers(actors, readers_only(found, actors))
    likes = find_likes(found, actors)
    states = frozenset(actor.slug for actor in actors.values() if actor.kind == "country")
    tally, sharing = _ActorTally(states), Counter(likes.origins.values())
    coded: dict[str, dict[str, Row]] = {name: {} for name in CODES}
    units = {(coding.table, coding.unit) for coding in found.codings}
    with ExitStack() as stack:
        writers = {name: stack.enter_context(table_writer(files, folder, name)) for name in PER_DOCUMENT}
        for tables in _finished(found, actors, likes, evidence):
            tally.add(tables, sharing[tables["documents"][0]["origin"]] > 1)
            for name in CODES:
                coded[name].update({row["id"]: row for row in tables[name] if (name, row["id"]) in units})
            for name, write in writers.items():
                write(tables[name])
    number_rows("evidence", evidence, 0)
    write_table(files, folder, "actors", tally.rows(actors.values()))
    write_table(files, folder, "evidence", evidence)
    write_table(files, folder, "judgements", judgements)
    write_table(files, folder, "decisions", corrections.decision_rows(settings))
    write_table(files, folder, "agreement", agreement_rows(found.codings, coded))
    write_table(files, folder, "problems", problem_rows(problems))


def readers_only(found: Gathered, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The pseudonyms, by slug, of those who sign comments and whom the corpus knows from comments only."""
    names: dict[str, str] = {}
    for slug, name in found.readers():
        names.setdefault(actors[slug].slug, name)
    if names:
        for _, tables in found.decided(actors, ("mentions",)):
            for row in tables["mentions"]:
                if row["zone"] != COMMENTS or row["kind"] != "person":
                    names.pop(row["actor"], None)
    return names


@dataclass(frozen=True, slots=True)
class Likes:
    """
    What is alike across documents: document to origin; event to cluster and claim to topic, where it has company; and
    claim to the claims that say otherwise.
    """

    origins: Mapping[str, str]
    clusters: Mapping[str, str]
    topics: Mapping[str, str]
    opposed: Mapping[str, Sequence[str]]


def find_likes(found: Gathered, actors: Mapping[str, Actor]) -> Likes:
    """Finds the documents that are near-copies, the passages about one event, and the claims about one thing."""

    def said() -> Iterator[Said]:
        for _, tables in found.decided(actors, ("mentions", "claims")):
            yield from comparable(tables["claims"], tables["mentions"])

    def told() -> Iterator[Row]:
        for _, tables in found.decided(actors, ("events",)):
            yield from tables["events"]

    topics = group_topics(Spool(said()))
    return Likes(find_copies(found), cluster_by_day(told()), name_topics(topics), find_opposed(topics))


def find_copies(found: Gathered) -> dict[str, str]:
    """Gives documents that are near-duplicates or reposts of one another the same origin."""
    with tempfile.TemporaryFile() as file:
        sizes = [file.write(packed) for packed in found.store.read_extra(found.keys.values(), "shingles")]
        file.flush()
        whole = np.memmap(file, np.uint32, "r").view(np.ndarray) if sum(sizes) else np.empty(0, np.uint32)
        ends = [end // whole.itemsize for end in accumulate(sizes)]
        return match_origins(list(found.keys), _Slices(whole, [0, *ends]))


class _Slices(Sequence[Shingles]):
    """Arrays that stand one after another in a file."""

    def __init__(self, whole: Shingles, bounds: Sequence[int]) -> None:
        self._whole, self._bounds = whole, bounds

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def __getitem__(self, number: Any) -> Any:
        return self._whole[self._bounds[number] : self._bounds[number + 1]]


def _finished(found: Gathered, actors: Mapping[str, Actor], likes: Likes, evidence: Sequence[Row]) -> Iterator[Tables]:
    """The tables of each document as they are written."""
    known = {actor.slug for actor in actors.values()}
    spoken_of = {row["doc_id"] for row in evidence} | {entry.document for entry in found.settings.corrections}
    numbers: Counter[str] = Counter()
    for doc_id, tables in found.decided(actors, PER_DOCUMENT):
        _check_actors(tables, known)
        tables["documents"][0]["origin"] = likes.origins[doc_id]
        for row in tables["events"]:
            row["cluster"] = likes.clusters.get(row["id"], row["id"])
        for row in tables["claims"]:
            row["topic"] = likes.topics.get(row["id"])
            row["disputed_by"] = [*likes.opposed.get(row["id"], ())]
        if doc_id in spoken_of:
            if found.settings.pseudonymise_commenters:
                withhold(tables, found.texts[doc_id])
            cited = [row for row in evidence if row["doc_id"] == doc_id]
            budget.mark_printed({**tables, "evidence": cited}, found.texts, found.settings.words_per_document)
        for name, rows in tables.items():
            if TABLES[name].letter:
                number_rows(name, rows, numbers[name])
                numbers[name] += len(rows)
        yield tables


def number_rows(name: str, rows: Iterable[Row], before: int) -> None:
    """Gives findings their evidence number: the letter of their table and their place among its rows."""
    for number, row in enumerate(rows, start=before + 1):
        row["number"] = f"{TABLES[name].letter}{number}"


def problem_rows(problems: Sequence[Problem]) -> list[Row]:
    """What could not be read, as rows of ``problems``."""
    return [
        {"problem": f"P{number}", "path": problem.path, "message": problem.message}
        for number, problem in enumerate(problems, start=1)
    ]


def unmet_actors(actors: Mapping[str, Actor], known: Sequence[KnownActor]) -> list[Problem]:
    """What a person says of actors that no document names, so that it changes nothing."""
    met = {actor.name for actor in actors.values()}
    return [
        Problem("corpus.toml", f"actors {number}: no document names {actor.name!r} or one of its aliases", fatal=False)
        for number, actor in enumerate(known, start=1)
        if actor.name not in met
    ]


def shown_as(actors: Mapping[str, Actor], house_names: Mapping[str, str]) -> dict[str, Actor]:
    """
    The actors, shown under the names that a person chose for the brief; the name in the texts becomes an alias.

    Raises ``CorpusError`` when no actor has the name for which another is to be shown.
    """
    found = dict(actors)
    for name, shown in house_names.items():
        meant = {slug: actor for slug, actor in actors.items() if name in (actor.name, *actor.aliases)}
        if not meant:
            raise CorpusError(f"corpus.toml, brief.house_names: no actor is called {name!r} in the documents")
        for slug, actor in meant.items():
            aliases = tuple(sorted({actor.name, *actor.aliases} - {shown}))
            found[slug] = replace(actor, name=shown, aliases=aliases)
    return found


def rename_actors(tables: Tables, actors: Mapping[str, Actor]) -> None:
    """Puts the corpus's slug of an actor in place of the document's."""
    for row in tables.get("mentions", ()):
        row["kind"] = kind_here(row["kind"], actors[row["actor"]])
    for name, columns in ACTOR_COLUMNS.items():
        for row in tables.get(name, ()):
            for column in columns:
                row[column] = actors[row[column]].slug if row[column] in actors else row[column]
    for name, column in (("events", "actors"), ("claims", "voices")):
        for row in tables.get(name, ()):
            slugs = [actors[slug].slug if slug in actors else slug for slug in row[column]]
            row[column] = list(dict.fromkeys(slugs))


class _ActorTally:
    """
    How often, where and from how many origins each actor is named; what readers comment is counted apart. A state is
    counted where it acts, not where it is a place.
    """

    def __init__(self, states: frozenset[str]) -> None:
        self._states = states
        self.mentions: Counter[str] = Counter()
        self.documents: Counter[str] = Counter()
        self.origins: Counter[str] = Counter()
        self.claims: Counter[str] = Counter()
        self.commented: Counter[str] = Counter()
        self._shared: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, tables: Mapping[str, Sequence[Row]], has_copies: bool) -> None:
        """Counts one document; what its origin named is remembered only where other documents share it."""
        acting = [row for row in tables["mentions"] if row["kind"] != "place" or row["actor"] not in self._states]
        named = Counter(row["actor"] for row in acting if row["zone"] != COMMENTS)
        self.mentions.update(named)
        self.documents.update(named.keys())
        self.commented.update(row["actor"] for row in acting if row["zone"] == COMMENTS)
        self.claims.update(row["speaker"] for row in tables["claims"] if row["zone"] != COMMENTS)
        before = self._shared[tables["documents"][0]["origin"]] if has_copies else set()
        self.origins.update(named.keys() - before)
        before |= named.keys()

    def rows(self, actors: Iterable[Actor]) -> Iterator[Row]:
        """The rows of ``actors``, the most mentioned first."""
        distinct = {actor.slug: actor for actor in actors}
        for slug in sorted(distinct, key=lambda slug: (-self.mentions[slug], -self.commented[slug], slug)):
            actor = distinct[slug]
            yield {
                "actor": slug,
                "name": actor.name,
                "kind": actor.kind,
                "aliases": list(actor.aliases),
                "mentions": self.mentions[slug],
                "documents": self.documents[slug],
                "origins": self.origins[slug],
                "claims": self.claims[slug],
                "in_comments": self.commented[slug],
            }


def _check_actors(tables: Mapping[str, Sequence[Row]], known: set[str]) -> None:
    for name, columns in ACTOR_COLUMNS.items():
        for row in tables[name]:
            for column in columns:
                if row[column] is not None and row[column] not in known:
                    near = "".join(f"; the nearest is {found!r}" for found in get_close_matches(row[column], known, 1))
                    raise CorpusError(f"{name}, {row['id']}: {column}={row[column]!r} is no actor of the corpus{near}")


def _check_places(name: str, rows: Iterable[Row], texts: Mapping[str, str]) -> None:
    if TABLES[name].letter:
        for row in rows:
            check_finding(name, row, texts[row["doc_id"]])
