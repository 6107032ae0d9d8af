"""Days on which a remark above an article says that it was put up: "Posted May 2, 2009 by Jo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from corpus_tools import text
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.dates import DateFound
from corpus_tools.model import Span

_LINES = 4
"""First lines of a page, among which such a remark stands."""
_LONGEST = 220
"""Characters of its line."""
_PUT_UP = re.compile(
    r"(?:\A\W*|[;,.(\[] ?)(?:re-?)?(?:posted|published|blogged)(?: here| online)?(?: on)?:? \Z", re.IGNORECASE
)


def find_days(body: str) -> Iterator[tuple[DateFound, Span]]:
    """
    Such days, with their lines.

    >>> page = "[From a church paper; reposted 13 October 2018. Comments closed.]\\nThe synod met."
    >>> [date.edtf for date, _ in find_days(page)]
    ['2018-10-13']
    """
    for line in islice(text.lines(body), _LINES):
        if line.end - line.start <= _LONGEST:
            for date in find_line_dates(body, line.start, line.end):
                if date.year and date.day and _PUT_UP.search(body[line.start : date.start]):
                    yield date, line
