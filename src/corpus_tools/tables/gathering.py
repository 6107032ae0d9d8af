"""
From the findings of single documents to the tables of a corpus: actors, origins, clusters, decisions, numbers.
Documents are gone through some at a time, several times; in memory are only distinct names and hashes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.claims.topics.gist import gists
from corpus_tools.coding import CODES, Coding, agreement_rows
from corpus_tools.corpus import Problem
from corpus_tools.corpus.settings import Grade, Settings
from corpus_tools.files import Together
from corpus_tools.model import Actor, CorpusError, KnownActor, LocalActor
from corpus_tools.tables import budget, corrections
from corpus_tools.tables.findings import check_finding, give_places, line_breaks
from corpus_tools.tables.houses import find_housing, housed
from corpus_tools.tables.likes import Likes, find_likes, likened
from corpus_tools.tables.perdocument import disputed_in
from corpus_tools.tables.pseudonyms import COMMENTS, hide_readers, withhold
from corpus_tools.tables.renaming import check_actors, rename_actors, with_column
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table, check_table, table_writer, write_table
from corpus_tools.tables.store import EXTRAS, PER_DOCUMENT, Store
from corpus_tools.tables.tally import ActorTally
from corpus_tools.text import Words

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

Row = dict[str, Any]


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

    def extras(self, name: str) -> Iterator[Any]:
        """A column of what is kept of each document besides its findings."""
        for _, tables in self.store.read(self.keys.values(), (EXTRAS,)):
            yield from tables[EXTRAS].column(name).to_pylist()

    def names(self) -> Iterator[LocalActor]:
        """The actors as the documents name them, document by document."""
        for cells in map(json.loads, self.extras("names")):
            for slug, name, kind, forms, mentions, offices, told, family in cells:
                yield LocalActor(slug, name, kind, tuple(forms), mentions, tuple(offices), told, tuple(family))

    def broken(self) -> Iterator[Problem]:
        """The documents on which a reading broke."""
        for path, message in map(json.loads, filter(None, self.extras("failure"))):
            yield Problem(path, message, fatal=False)

    def readers(self) -> Iterator[tuple[str, str]]:
        """Those who sign comments, by the document's slug, each with a pseudonym."""
        for cells in map(json.loads, self.extras("readers")):
            yield from cells.items()

    def decided(self, actors: Mapping[str, Actor], names: Sequence[str]) -> Iterator[tuple[str, Tables]]:
        """
        The tables of some documents after others, with the actors of the corpus, as a person corrected them, and the
        id of the first of these documents. A document that a person speaks of comes alone; one that is corrected
        with all tables.
        """
        corrected = {entry.document for entry in self.settings.corrections}
        doc_ids, at = list(self.keys), 0
        alone = {number for number, doc_id in enumerate(doc_ids) if doc_id in self.texts}
        for number, tables in self.store.read(self.keys.values(), names, alone):
            doc_id = doc_ids[at]
            yield doc_id, self._corrected(doc_id, actors) if doc_id in corrected else rename_actors(tables, actors)
            at += number

    def _corrected(self, doc_id: str, actors: Mapping[str, Actor]) -> Tables:
        ((_, tables),) = self.store.read([self.keys[doc_id]], PER_DOCUMENT)
        rows = _as_rows(rename_actors(tables, actors))
        corrections.apply_corrections(rows, self.settings.corrections, doc_id)
        for name, found in rows.items():
            _check_places(name, found, self.texts)
        return _as_tables(rows)


def _as_rows(tables: Tables) -> dict[str, list[Row]]:
    return {name: table.to_pylist() for name, table in tables.items()}


def _as_tables(rows: Mapping[str, Sequence[Row]]) -> Tables:
    return {name: arrow_table(name, found, finished=False) for name, found in rows.items()}


def gather(found: Gathered, problems: Sequence[Problem], files: Together, folder: Path) -> None:
    """
    Writes every table of ``schema.TABLES`` for a folder, checked, sorted by document and position, with evidence
    numbers; they appear when all ``files`` do.

    Raises ``CorpusError`` naming the row when a finding's words are not the text at its offsets.
    """
    settings = found.settings
    judgements, evidence = _judged(found)
    resolved = resolve_actors(found.names(), settings.actors)
    actors = shown_as(resolved, settings.house_names)
    actors = hide_readers(actors, readers_only(found, actors))
    likes = find_likes(
        lambda names: (tables for _, tables in found.decided(actors, names)),
        list(found.keys),
        found.extras("shingles"),
        actors,
    )
    tally = ActorTally({actor.slug for actor in actors.values() if actor.kind == "country"}, likes.origins)
    coded, outlets = _Coded(found.codings), set[str]()
    printed = (tables for _, tables in found.decided(actors, ("documents",)))
    housing = find_housing(printed, likes.origins, {grade.outlet for grade in settings.grades})
    for tables in _written(housed(_finished(found, actors, likes, evidence), housing), files, folder):
        tally.add(tables)
        coded.add(tables)
        outlets.update(tables["documents"].column("outlet").unique().drop_null().to_pylist())
    for number, row in enumerate(evidence, start=1):
        row["number"] = f"{TABLES['evidence'].letter}{number}"
    unmet = [*unmet_actors(resolved, settings.actors), *unmet_outlets(outlets, settings.grades)]
    single = {
        "actors": tally.rows(actors.values()),
        "evidence": evidence,
        "judgements": judgements,
        "decisions": corrections.decision_rows(settings),
        "agreement": agreement_rows(found.codings, coded.rows),
        "problems": problem_rows([*problems, *found.broken(), *unmet]),
    }
    for name, rows in single.items():
        write_table(files, folder, name, rows)


def _judged(found: Gathered) -> tuple[list[Row], list[Row]]:
    """A person's judgements, and the passages that they rest on with their places, checked."""
    judgements, evidence = corrections.judgement_rows(found.settings, found.texts)
    for doc_id, text in found.texts.items():
        cited = [row for row in evidence if row["doc_id"] == doc_id]
        give_places("evidence", cited, doc_id, text, line_breaks(text))
    _check_places("evidence", evidence, found.texts)
    return judgements, evidence


class _Coded:
    """The findings that a second coder has coded, by table and id."""

    def __init__(self, codings: Sequence[Coding]) -> None:
        self.rows: dict[str, dict[str, Row]] = {name: {} for name in CODES}
        self._units = {(coding.table, coding.unit) for coding in codings}

    def add(self, tables: Tables) -> None:
        """Looks for them among the tables of some documents."""
        for name in CODES if self._units else ():
            held = (row for row in tables[name].to_pylist() if (name, row["id"]) in self._units)
            self.rows[name].update({row["id"]: row for row in held})


def _written(parts: Iterable[Tables], files: Together, folder: Path) -> Iterator[Tables]:
    """The tables of some documents after others, each once it is written."""
    with ExitStack() as stack:
        writers = {name: stack.enter_context(table_writer(files, folder, name)) for name in PER_DOCUMENT}
        for tables in parts:
            for name, write in writers.items():
                write(tables[name])
            yield tables


def readers_only(found: Gathered, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The pseudonyms, by slug, of those who sign comments and whom the corpus knows from comments only."""
    import pyarrow.compute as pc

    names: dict[str, str] = {}
    for slug, name in found.readers():
        names.setdefault(actors[slug].slug, name)
    for _, tables in found.decided(actors, ("mentions",)) if names else ():
        mentions = tables["mentions"]
        public = pc.or_(pc.not_equal(mentions["zone"], COMMENTS), pc.not_equal(mentions["kind"], "person"))
        for slug in mentions.filter(public)["actor"].unique().to_pylist():
            names.pop(slug, None)
    return names


def _finished(found: Gathered, actors: Mapping[str, Actor], likes: Likes, evidence: Sequence[Row]) -> Iterator[Tables]:
    """The tables of some documents after others as they are written."""
    known = sorted({actor.slug for actor in actors.values()})
    numbers: Counter[str] = Counter()
    for doc_id, tables in found.decided(actors, PER_DOCUMENT):
        check_actors(tables, known)
        if doc_id in found.texts:
            tables = _printed(found, doc_id, tables, evidence)
        tables = likened(tables, likes)
        for name, table in tables.items():
            if TABLES[name].letter:
                tables[name] = with_column(table, "number", _numbers(TABLES[name].letter, numbers[name], len(table)))
                numbers[name] += len(table)
            check_table(name, tables[name])
        yield tables


def _printed(found: Gathered, doc_id: str, tables: Tables, evidence: Sequence[Row]) -> Tables:
    """The tables of a document that a person speaks of, whose passages are the first to be printed."""
    rows, text = _as_rows(tables), found.texts[doc_id]
    if found.settings.pseudonymise_commenters:
        withhold(rows, text)
    cited = [row for row in evidence if row["doc_id"] == doc_id]
    disputed = disputed_in(gists(rows["claims"], rows["mentions"], text))
    budget.mark_printed({**rows, "evidence": cited}, Words(text), found.settings.words_per_document, disputed)
    return _as_tables(rows)


def _numbers(letter: str, before: int, number: int) -> pa.Array:
    """Evidence numbers: the letter of the table and the place among its rows."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    places = pa.array(np.arange(before + 1, before + number + 1)).cast(pa.string())
    return pc.binary_join_element_wise(letter, places, "")


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


def unmet_outlets(outlets: Collection[str], grades: Sequence[Grade]) -> list[Problem]:
    """The grades of outlets that published no document."""
    return [
        Problem("corpus.toml", f"sources {number}: no document is published by {grade.outlet!r}", fatal=False)
        for number, grade in enumerate(grades, start=1)
        if grade.outlet not in outlets
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


def _check_places(name: str, rows: Iterable[Row], texts: Mapping[str, str]) -> None:
    if TABLES[name].letter:
        for row in rows:
            check_finding(name, row, texts[row["doc_id"]])
