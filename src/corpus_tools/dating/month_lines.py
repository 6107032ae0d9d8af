"""Lines beside an article that end with a month and its year: "By Ann Lee, February 2000", "Port Monthly, May 2004"."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_tools.cleaning.lines.dates import issue_date
from corpus_tools.dates import DateFound

_LONGEST = 90
"""Characters of such a line."""
_AT_THE_END = re.compile(r"[^\n.!?]{2,75}?[,–—|·-]\s(?P<issue>[A-Z][a-z]+\.? (?:19|20)\d\d)\W?")
_OF_ELSE = re.compile(
    r"\b(?:archives?|captions?|cover|data|drawing|file|illustration|image|photo\w*|picture|since|updated|until)\b",
    re.IGNORECASE,
)


def month_at_end(line: str) -> DateFound | None:
    """
    The month of a byline, or of the name of a paper.

    >>> [found.edtf for line in ("By Ann Lee, February 2000", "Oslo, May 2004") if (found := month_at_end(line))]
    ['2000-02', '2004-05']
    >>> month_at_end("Photo: Ann Lee, May 2004"), month_at_end("Ann Lee has led the school since, June 2004")
    (None, None)
    """
    match = _AT_THE_END.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    found = issue_date(match["issue"]) if match and not _OF_ELSE.search(line) else None
    start = len(line) - len(line.lstrip()) + (match.start("issue") if match else 0)
    return replace(found, start=found.start + start, end=found.end + start) if found else None
