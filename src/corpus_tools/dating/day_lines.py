"""
Lines between a headline and its article that state a place, a writer and a day without its year: "Riga, 22 March",
"By our correspondent, SEOUL, Dec. 1", "Posted by admin on 24 February".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus_tools import text
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.dates import DateFound
from corpus_tools.model import Span, Zone

_LINES = 5
"""Lines between a headline and the first paragraph of its article at most."""
_PARAGRAPH = 150
"""Characters from which on a line is a paragraph."""
_BEFORE = (
    re.compile(r"(?:[^\n]{2,70}[,.(–—:-]\s?)?"),
    re.compile(r"(?:[^\n]{2,60}[,.–—:-]\s)?(?:[^\W\d_a-z][\w'’.-]*\s){1,3}"),
    re.compile(
        r"[^\n]{0,30}\b(?:filed|issued|posted|published|updated)\b(?: by(?: [\w.-]+){1,3}?)?(?: on)? ", re.IGNORECASE
    ),
)
"""What stands before such a day: nothing or a mark behind a place or a writer, a place, "posted on"."""
_BEHIND = re.compile(r"\s*(?:\Z|[(\[,.;–—|-])")


def find_day_lines(body: str, zones: Sequence[Zone]) -> Iterator[tuple[DateFound, Span]]:
    """
    The days without a year in the lines between a headline and its article, counted from the line, and these lines.

    >>> page = "Pupils to change school\\nRiga, 22 March\\nDeputies voted for it on Thursday."
    >>> [date.cut(line.cut(page)) for date, line in find_day_lines(page, [Zone(0, 23, "title", "headline")])]
    ['22 March']
    """
    title = next((zone for zone in zones if zone.zone == "title"), None)
    if title is None:
        return
    for line in islice(text.lines(body, Span(title.end, len(body))), _LINES):
        if line.end - line.start > _PARAGRAPH:
            return
        if date := _day_of(line.cut(body)):
            yield date, line


_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}")


def is_of_agency(line: str, date: DateFound) -> bool:
    """
    True for a line that begins with a place in capitals, as agencies write it.

    >>> [is_of_agency(line, find_line_dates(line)[0]) for line in ("KIEV, Jan 27", "Riga, 22 March")]
    [True, False]
    """
    return _CAPITALS.match(line[: date.start]) is not None


def _day_of(line: str) -> DateFound | None:
    days = [date for date in find_line_dates(line) if date.day]
    if len(days) != 1 or days[0].year or not _BEHIND.match(line, days[0].end):
        return None
    before = line[: days[0].start]
    return days[0] if any(shape.fullmatch(before) for shape in _BEFORE) else None
