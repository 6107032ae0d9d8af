"""
Lines beside an article that state a day or a month of their own: a place, a writer and a day without its year ("Riga,
22 March", "Posted by admin on 24 February"), the address of a page that tells what its headline does, a remark that the
article was put up ("Posted May 2, 2009 by Jo"), a byline or a paper that ends with a month ("Port Monthly, May 2004").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus_tools import dates, text
from corpus_tools.cleaning.lines.dates import find_line_dates, issue_date
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


_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|[a-z]{3})[/-](?P<day>\d\d?)/(?P<told>[\w-]{8,})")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SHARED = 2
"""How many words the address of an article shares with its headline."""


def in_address(body: str, zones: Sequence[Zone]) -> list[tuple[DateFound, Span]]:
    """
    The day in the address of a page with its line, none where it is of another: ulm.example/2019/05/03/bridge-shut.

    >>> page = "Council shuts bridge\\nhttps://ulm.example/2019/05/03/council-shuts-bridge"
    >>> zones = (Zone(0, 20, "title", "headline"), Zone(21, len(page), "boilerplate", "web-address"))
    >>> [date.edtf for date, _ in in_address(page, zones)]
    ['2019-05-03']
    """
    lines = [
        line
        for zone in zones
        if zone.zone in ("byline", "boilerplate")
        for line in text.lines(body, zone)
        if body.startswith(("http", "www."), line.start)
    ]
    if not lines:
        return []
    told = set(_WORD.findall(text.fold(" ".join(zone.cut(body) for zone in zones if zone.zone == "title"))))
    return [
        (found, line)
        for line in lines
        for match in _IN_ADDRESS.finditer(body, line.start, line.end)
        if len(told & set(_WORD.findall(match["told"].lower()))) >= _SHARED and (found := _day_in_address(match))
    ][:1]


def _day_in_address(match: re.Match[str]) -> DateFound | None:
    month = int(match["month"]) if match["month"].isdigit() else dates.month_numbers().get(match["month"], 0)
    year, day = int(match["year"]), int(match["day"])
    if not dates.is_day(year, month, day):
        return None
    return DateFound(match.start("year"), match.end("day"), year, month, day, None, False, "in-address")


_FIRST_LINES = 4
"""First lines of a page, among which such a remark stands."""
_LONGEST = 220
"""Characters of its line."""
_PUT_UP = re.compile(
    r"(?:\A\W*|[;,.(\[] ?)(?:re-?)?(?:posted|published|blogged)(?: here| online)?(?: on)?:? \Z", re.IGNORECASE
)


def in_remark(body: str) -> Iterator[tuple[DateFound, Span]]:
    """
    The days on which a remark above an article says that it was put up, with their lines.

    >>> page = "[From a church paper; reposted 13 October 2018. Comments closed.]\\nThe synod met."
    >>> [date.edtf for date, _ in in_remark(page)]
    ['2018-10-13']
    """
    for line in islice(text.lines(body), _FIRST_LINES):
        if line.end - line.start <= _LONGEST:
            for date in find_line_dates(body, line.start, line.end):
                if date.year and date.day and _PUT_UP.search(body[line.start : date.start]):
                    yield date, line


_LONGEST_WITH_MONTH = 90
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
    match = _AT_THE_END.fullmatch(line.strip()) if len(line) <= _LONGEST_WITH_MONTH else None
    found = issue_date(match["issue"]) if match and not _OF_ELSE.search(line) else None
    start = len(line) - len(line.lstrip()) + (match.start("issue") if match else 0)
    return replace(found, start=found.start + start, end=found.end + start) if found else None
