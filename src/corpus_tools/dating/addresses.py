"""The day in the address of a page, where the address tells what its headline does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import dates, text
from corpus_tools.dates import DateFound
from corpus_tools.model import Span, Zone

_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|[a-z]{3})[/-](?P<day>\d\d?)/(?P<told>[\w-]{8,})")
_WORD = re.compile(r"[^\W\d_]{4,}")
SHARED = 2
"""How many words the address of an article shares with its headline."""


def find_days(body: str, zones: Sequence[Zone]) -> list[tuple[DateFound, Span]]:
    """
    The day in the address of a page with its line, none where it is of another: ulm.example/2019/05/03/bridge-shut.

    >>> page = "Council shuts bridge\\nhttps://ulm.example/2019/05/03/council-shuts-bridge"
    >>> zones = (Zone(0, 20, "title", "headline"), Zone(21, len(page), "boilerplate", "web-address"))
    >>> [date.edtf for date, _ in find_days(page, zones)]
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
        for match in _DAY.finditer(body, line.start, line.end)
        if len(told & set(_WORD.findall(match["told"].lower()))) >= SHARED and (found := _day(match))
    ][:1]


def _day(match: re.Match[str]) -> DateFound | None:
    month = int(match["month"]) if match["month"].isdigit() else dates.month_numbers().get(match["month"], 0)
    year, day = int(match["year"]), int(match["day"])
    if not dates.is_day(year, month, day):
        return None
    return DateFound(match.start("year"), match.end("day"), year, month, day, None, False, "in-address")
