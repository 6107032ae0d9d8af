"""From the readings of single documents to the tables of a corpus: actors, origins, clusters, decisions, numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from corpus_tools.actors.identity import resolve_actors
from corpus_tools.chronology.coverage import cluster_events
from corpus_tools.claims.topics import find_topics
from corpus_tools.cleaning.origins import find_origins
from corpus_tools.corpus import Problem
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Actor, CorpusError, LocalActor, Reading
from corpus_tools.tables import budget, corrections
from corpus_tools.tables.findings import check_finding, finding_rows, give_places
from corpus_tools.tables.pseudonyms import pseudonymise
from corpus_tools.tables.schema import TABLES

Row = dict[str, Any]
COMMENTS = "reader_comment"
Tables = dict[str, list[Row]]

ACTOR_COLUMNS = {
    "mentions": ("actor",),
    "relations": ("subject", "object"),
    "claims": ("speaker",),
    "labels": ("target",),
}


def gather(readings: Iterable[Reading], problems: Sequence[Problem], settings: Settings) -> Tables:
    """
    Every table of ``schema.TABLES``, checked, sorted by document and position, with evidence numbers.

    Raises ``CorpusError`` naming the row when a finding's words are not the text at its offsets.
    """
    tables: Tables = {name: [] for name in TABLES}
    texts: dict[str, str] = {}
    for reading in readings:
        texts[reading.article.document.doc_id] = reading.article.text
        for name, rows in finding_rows(reading).items():
            tables[name].extend(rows)
    tables["judgements"], tables["evidence"] = corrections.judgement_rows(settings, texts)
    tables["decisions"] = corrections.decision_rows(settings)
    tables["problems"] = [
        {"problem": f"P{number}", "path": problem.path, "message": problem.message}
        for number, problem in enumerate(problems, start=1)
    ]
    give_places("evidence", tables["evidence"], texts)
    find_copies(tables, texts)
    actors = shown_as(resolve_actors(local_actors(tables["mentions"]), settings.actors), settings.house_names)
    rename_actors(tables, actors)
    corrections.apply_corrections(tables, settings.corrections)
    gather_likes(tables)
    if settings.pseudonymise_commenters:
        pseudonymise(tables, texts, actors)
    tables["actors"] = actor_rows(tables, actors.values())
    _check(tables, texts)
    _number(tables)
    budget.mark_printed(tables, texts, settings.words_per_document)
    return tables


def gather_likes(tables: Tables) -> None:
    """Gives passages about one event the same ``cluster``, and claims about one thing the same ``topic``."""
    clusters = cluster_events(tables["events"])
    for row in tables["events"]:
        row["cluster"] = clusters[row["id"]]
    topics = find_topics(tables["claims"], tables["mentions"])
    for row in tables["claims"]:
        row["topic"] = topics.get(row["id"])


def find_copies(tables: Tables, texts: Mapping[str, str]) -> None:
    """Gives documents that are near-duplicates or reposts of one another the same ``origin``."""
    bodies: defaultdict[str, list[str]] = defaultdict(list)
    for zone in tables["zones"]:
        if zone["zone"] == "body":
            bodies[zone["doc_id"]].append(texts[zone["doc_id"]][zone["start"] : zone["end"]])
    origins = find_origins((doc_id, "\n".join(bodies[doc_id])) for doc_id in texts)
    for row in tables["documents"]:
        row["origin"] = origins[row["doc_id"]]


def local_actors(mentions: Iterable[Row]) -> list[LocalActor]:
    """The actors as the documents know them, from their mentions."""
    forms: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in mentions:
        forms[row["actor"], row["name"], row["kind"]].append(row["text"])
    return [
        LocalActor(slug, name, kind, tuple(sorted(set(found))), len(found))
        for (slug, name, kind), found in sorted(forms.items())
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
    for row in tables["mentions"]:
        row["kind"] = actors[row["actor"]].kind
    for name, columns in ACTOR_COLUMNS.items():
        for row in tables[name]:
            for column in columns:
                row[column] = actors[row[column]].slug if row[column] in actors else row[column]
    for name, column in (("events", "actors"), ("claims", "voices")):
        for row in tables[name]:
            slugs = [actors[slug].slug if slug in actors else slug for slug in row[column]]
            row[column] = list(dict.fromkeys(slugs))


def actor_rows(tables: Mapping[str, Sequence[Row]], actors: Iterable[Actor]) -> list[Row]:
    """The rows of ``actors``, the most mentioned first; what readers comment is counted in a column of its own."""
    origin = {row["doc_id"]: row["origin"] for row in tables["documents"]}
    where: defaultdict[str, list[str]] = defaultdict(list)
    commented: Counter[str] = Counter()
    for row in tables["mentions"]:
        if row["zone"] == COMMENTS:
            commented[row["actor"]] += 1
        else:
            where[row["actor"]].append(row["doc_id"])
    said = Counter(row["speaker"] for row in tables["claims"] if row["zone"] != COMMENTS)
    rows = [
        {
            "actor": actor.slug,
            "name": actor.name,
            "kind": actor.kind,
            "aliases": list(actor.aliases),
            "mentions": len(where[actor.slug]),
            "documents": len(set(where[actor.slug])),
            "origins": len({origin[doc_id] for doc_id in where[actor.slug]}),
            "claims": said[actor.slug],
            "in_comments": commented[actor.slug],
        }
        for actor in {actor.slug: actor for actor in actors}.values()
    ]
    return sorted(rows, key=lambda row: (-row["mentions"], -row["in_comments"], row["actor"]))


def _check(tables: Mapping[str, Sequence[Row]], texts: Mapping[str, str]) -> None:
    known = {row["actor"] for row in tables["actors"]}
    for name, columns in ACTOR_COLUMNS.items():
        for row in tables[name]:
            for column in columns:
                if row[column] is not None and row[column] not in known:
                    near = "".join(f"; the nearest is {found!r}" for found in get_close_matches(row[column], known, 1))
                    raise CorpusError(f"{name}, {row['id']}: {column}={row[column]!r} is no actor of the corpus{near}")
    for name, table in TABLES.items():
        if table.letter:
            for row in tables[name]:
                check_finding(name, row, texts[row["doc_id"]])


def _number(tables: Mapping[str, Sequence[Row]]) -> None:
    """Gives every finding its evidence number: the letter of its table and its place among the rows."""
    for name, table in TABLES.items():
        if table.letter:
            for number, row in enumerate(tables[name], start=1):
                row["number"] = f"{table.letter}{number}"
