"""A study in the formats of other programs, below ``OUT/exports``: iCalendar, TimelineJS, BibTeX and CSL-JSON."""

from __future__ import annotations

from pathlib import Path

from corpus_tools.files import write_whole
from corpus_tools.study import Study

NAMES = ("chronology.ics", "chronology.json", "sources.bib", "sources.json")
"""What is written, by file name below ``OUT/exports``."""


def write_exports(study: Study) -> tuple[Path, ...]:
    """
    Writes the events of a study, readers' comments apart, as a calendar (``chronology.ics``) and as a timeline
    (``chronology.json``), and its documents as bibliographies (``sources.bib``, and ``sources.json`` for Zotero and
    Pandoc); returns the paths. The same tables give the same bytes.
    """
    from corpus_tools.brief.display import records
    from corpus_tools.exports.bibliography import bibtex, csl_json
    from corpus_tools.exports.calendar_file import calendar_bytes  # they need pandas, which the command line waits for
    from corpus_tools.exports.happenings import happenings
    from corpus_tools.exports.timeline_js import timeline_bytes

    events = study.rows("events", ["doc_id", "when", "when_from", "when_to", "basis", "voice", "cluster"])
    told, documents = happenings(events, study.actors, study.documents), records(study.documents)
    days = study.documents["published_to"].dropna()
    contents = (
        calendar_bytes(told, study.title, days.max() if len(days) else None),
        timeline_bytes(told, study.title, study.question),
        bibtex(documents).encode(),
        csl_json(documents).encode(),
    )
    paths = tuple(study.out / "exports" / name for name in NAMES)
    for path, content in zip(paths, contents, strict=True):
        write_whole(path, content)
    return paths
