"""A study in the formats of other programs, below ``OUT/exports``: networks, calendars, annotations, bibliographies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus_tools.files import whole_file, write_whole
from corpus_tools.mapping import apart
from corpus_tools.study import Study
from corpus_tools.tables.storage import CSV_ROWS

KINDS = {
    "network": ("actors.gexf",),
    "chronology": ("chronology.ics", "chronology.json"),
    "annotations": ("claims.jsonld",),
    "sources": ("sources.bib", "sources.json"),
}
"""What is written, by file name below ``OUT/exports``."""


def write_exports(study: Study) -> tuple[Path, ...]:
    """
    Writes the actors of a study and their ties as a network (``actors.gexf``), its events as a calendar
    (``chronology.ics``) and as a timeline (``chronology.json``), readers' comments apart, its claims, the first
    ``CSV_ROWS`` of them, as annotations (``claims.jsonld``), and its documents as bibliographies (``sources.bib``,
    and ``sources.json`` for Zotero and Pandoc); returns the paths. The same tables give the same bytes.
    """
    for kind in KINDS:
        apart(_write, (study, kind), study.small)
    return tuple(study.out / "exports" / name for names in KINDS.values() for name in names)


def _write(asked: tuple[Study, str]) -> None:
    study, kind = asked
    writers: dict[str, Callable[..., None]] = {
        "network": _network,
        "chronology": _chronology,
        "annotations": _annotations,
        "sources": _sources,
    }
    writers[kind](study, *(study.out / "exports" / name for name in KINDS[kind]))


# What they import needs pandas, which the command line waits for until it has something to write.


def _network(study: Study, path: Path) -> None:
    from corpus_tools.brief.networks import all_ties
    from corpus_tools.exports.network_file import write_network

    ties = all_ties(study.stream("mentions"), study.stream("relations"), study.actors, study.documents)
    with whole_file(path) as stream:
        write_network(stream, study.actors, ties, study.title)


def _chronology(study: Study, calendar: Path, timeline: Path) -> None:
    from corpus_tools.exports.calendar_file import calendar_bytes
    from corpus_tools.exports.happenings import happenings
    from corpus_tools.exports.timeline_js import timeline_bytes

    claims, mentions = study.stream("claims"), study.stream("mentions")
    told = happenings(study.stream("events"), study.actors, study.documents, claims=claims, mentions=mentions)
    days = study.documents["published_to"].dropna()
    write_whole(calendar, calendar_bytes(told, study.title, days.max() if len(days) else None))
    write_whole(timeline, timeline_bytes(told, study.title, study.question))


def _annotations(study: Study, path: Path) -> None:
    """The first claims where there are more than a CSV is written of: all in one file would fill the memory."""
    from corpus_tools.brief.exhibits import actor_names
    from corpus_tools.brief.rows import records
    from corpus_tools.exports.annotations import claim_annotations
    from corpus_tools.tables.storage import count_rows, first_rows

    tables = study.out / "tables"
    total = count_rows(tables, "claims")
    part = (CSV_ROWS, total) if total > CSV_ROWS else None
    claims = first_rows(tables, "claims", CSV_ROWS)
    write_whole(path, claim_annotations(claims, records(study.documents), actor_names(study.actors), part))


def _sources(study: Study, bib: Path, csl: Path) -> None:
    from corpus_tools.brief.rows import records
    from corpus_tools.exports.bibliography import bibtex, csl_json

    documents = records(study.documents)
    write_whole(bib, bibtex(documents).encode())
    write_whole(csl, csl_json(documents).encode())
