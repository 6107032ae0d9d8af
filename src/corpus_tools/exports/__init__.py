"""A study in the formats of other programs, below ``OUT/exports``: networks, calendars, annotations, bibliographies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus_tools.files import whole_file, write_whole
from corpus_tools.mapping import apart
from corpus_tools.study import Study
from corpus_tools.tables.storage import CSV_ROWS


def write_exports(study: Study) -> tuple[Path, ...]:
    """
    Writes the actors of a study and their ties as a network (``actors.gexf``), its events as a calendar
    (``chronology.ics``) and as a timeline (``chronology.json``), readers' comments apart, its claims, the first
    ``CSV_ROWS`` of them, as annotations (``claims.jsonld``), and its documents as bibliographies (``sources.bib``,
    and ``sources.json`` for Zotero and Pandoc); returns the paths. The same tables give the same bytes.
    """
    writers = (_network, _chronology, _annotations, _sources)
    return tuple(path for write in writers for path in apart(write, study, study.small))


def _written(study: Study, contents: Mapping[str, bytes]) -> list[Path]:
    """Files below ``OUT/exports``, written."""
    paths = [study.out / "exports" / name for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        write_whole(path, content)
    return paths


# What they import needs pandas, which the command line waits for until it has something to write.


def _network(study: Study) -> list[Path]:
    from corpus_tools.brief.actors.networks import all_ties
    from corpus_tools.exports.network_file import write_network

    ties = all_ties(study.stream("mentions"), study.stream("relations"), study.actors, study.documents)
    path = study.out / "exports" / "actors.gexf"
    with whole_file(path) as stream:
        write_network(stream, study.actors, ties, study.title)
    return [path]


def _chronology(study: Study) -> list[Path]:
    from corpus_tools.exports.calendar_file import calendar_bytes
    from corpus_tools.exports.happenings import happenings
    from corpus_tools.exports.timeline_js import timeline_bytes

    claims, mentions = study.stream("claims"), study.stream("mentions")
    told = happenings(study.stream("events"), study.actors, study.documents, claims=claims, mentions=mentions)
    days = study.documents["published_to"].dropna()
    calendar = calendar_bytes(told, study.title, days.max() if len(days) else None)
    timeline = timeline_bytes(told, study.title, study.question)
    return _written(study, {"chronology.ics": calendar, "chronology.json": timeline})


def _annotations(study: Study) -> list[Path]:
    """The first claims where there are more than a CSV is written of: all in one file would fill the memory."""
    from corpus_tools.brief.exhibits import actor_names
    from corpus_tools.brief.rows import records
    from corpus_tools.exports.annotations import claim_annotations
    from corpus_tools.tables.storage import count_rows, first_rows

    tables = study.out / "tables"
    total = count_rows(tables, "claims")
    part = (CSV_ROWS, total) if total > CSV_ROWS else None
    claims = first_rows(tables, "claims", CSV_ROWS)
    annotations = claim_annotations(claims, records(study.documents), actor_names(study.actors), part)
    return _written(study, {"claims.jsonld": annotations})


def _sources(study: Study) -> list[Path]:
    from corpus_tools.brief.rows import records
    from corpus_tools.exports.bibliography import bibtex, csl_json

    documents = records(study.documents)
    return _written(study, {"sources.bib": bibtex(documents).encode(), "sources.json": csl_json(documents).encode()})
