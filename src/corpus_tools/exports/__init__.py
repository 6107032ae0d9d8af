"""The chronology in the formats of other programs, below ``OUT/exports``: TimelineJS and iCalendar."""

from __future__ import annotations

from pathlib import Path

from corpus_tools.files import write_whole
from corpus_tools.study import Study

NAMES = ("chronology.ics", "chronology.json")
"""What is written, by file name below ``OUT/exports``."""


def write_exports(study: Study) -> tuple[Path, ...]:
    """
    Writes the events of a study, readers' comments apart, as a calendar (``chronology.ics``) and as a timeline
    (``chronology.json``), and returns the two paths. The same tables give the same bytes.
    """
    from corpus_tools.exports.calendar_file import calendar_bytes  # they need pandas, which the command line waits for
    from corpus_tools.exports.happenings import happenings
    from corpus_tools.exports.timeline_js import timeline_bytes

    told = happenings(study.events, study.actors, study.documents)
    days = study.documents["published_to"].dropna()
    contents = (
        calendar_bytes(told, study.title, days.max() if len(days) else None),
        timeline_bytes(told, study.title, study.question),
    )
    paths = tuple(study.out / "exports" / name for name in NAMES)
    for path, content in zip(paths, contents, strict=True):
        write_whole(path, content)
    return paths
