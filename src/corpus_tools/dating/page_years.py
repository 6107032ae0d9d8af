"""
The year of a page that counts back: to its publication ("Published 3 days ago" above it, and "© 2019" below), or from a
round distance to what it tells: its headline or first sentences say "One year on", and they name one thing of which the
day is known, or a day with its year; or they say "nine years ago this week" of a day with its year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from corpus_tools import dates
from corpus_tools.dating import yearless
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import NUMBER, count_of, later, shifted
from corpus_tools.model import Zone

_AGO = re.compile(r"(?<!\w)(?:(?P<count>\d{1,2})|an?|one)\s(?P<unit>minute|hour|day)s?\sago\b", re.IGNORECASE)
_YEAR = re.compile(
    r"(?:©|\([cC]\)|\b[Cc]opyright|\bCOPYRIGHT)\s*(?:©|\([cC]\))?\s*(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)(?!\d)"
)


def of_its_year(bounds: Bounds, body: str, zones: Sequence[Zone], sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, within the one year of which a page is that says in its byline how long ago it was published:
    such a page was made anew when it was saved, its last line with it. The days that it tells without a year, none of
    which is further back than half a year, close them in.

    >>> page = "Published 3 days ago. The ferry left on 10 March. © 2019 Herald"
    >>> zones = Zone(0, 21, "byline", "cue-start"), Zone(22, 49, "body", "prose"), Zone(50, 63, "boilerplate", "cue")
    >>> found = of_its_year(Bounds(), page, zones, ["The ferry left on 10 March."])
    >>> str(found.first), str(found.last)
    ('2019-03-10', '2019-09-09')
    """
    byline = " ".join(zone.cut(body) for zone in zones if zone.zone == "byline")
    lines = " ".join(zone.cut(body) for zone in zones if zone.zone in ("boilerplate", "byline"))
    years = {int(match["year"]) for match in _YEAR.finditer(lines)}
    ago = _AGO.search(byline)
    if ago is None or len(years) != 1 or bounds.last is not None:
        return bounds
    year = years.pop()
    days = int(ago["count"] or 1) if ago["unit"].lower() == "day" else 1
    first, last = dt.date(year, 1, 1) - dt.timedelta(days=days), dt.date(year, 12, 31)
    if bounds.first and bounds.first > last:
        return bounds
    reason = f"it was published “{ago.group()}”, as its page of {year} says"
    return yearless.of_days_past(bounds.narrowed(max(first, bounds.first or first), last, reason), sentences)


_OPENING = 8
"""Sentences that open a page, its headline among them."""
_EARLY, _LATE = 45, 60
"""Days before and after it is full years in which the press says so."""
_WIDE = 400
"""Days from which on bounds say less."""
_ON = re.compile(rf"(?:\A|[:;.?!–—-] |, )(?P<count>{NUMBER})\syears?\son(?=\Z|[,:;.?!]| –| —)", re.IGNORECASE)
_NAMED = re.compile(r"it names “(?P<words>.+?)” \((?P<day>\d{4}-\d\d-\d\d);")
"""The reason of a floor that is one day on which something was, not the first of somebody in office."""


def written_years_on(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    Bounds that are open at the end or wide, closed in to the weeks around so many years after the first day.

    >>> import datetime as dt
    >>> page = ["The night of the buses: One Year On", "On September 26, 2014, it began."]
    >>> found = written_years_on(Bounds(dt.date(2014, 9, 26)), page)
    >>> str(found.first), str(found.last)
    ('2015-08-12', '2015-11-25')
    >>> written_years_on(Bounds(dt.date(2014, 9, 26)), page[:1]).last is None
    True
    """
    bounds = _years_ago_now(bounds, sentences)
    first, opening = bounds.first, sentences[:_OPENING]
    if first is None or (bounds.last and (bounds.last - first).days < _WIDE):
        return bounds
    found = [match for one in opening if " on" in one.lower() for match in _ON.finditer(one)]
    counts = {count_of(match["count"]) for match in found}
    if len(counts) != 1 or not _tells(bounds, " ".join(opening)):
        return bounds
    day = later(first, counts.pop(), "year")
    reason = f"it says “{found[0].group().strip(' ,:;.?!–—-')}”"
    start, end = shifted(day, -_EARLY), min(shifted(day, _LATE), bounds.last or day.max)
    if end < start:
        return bounds
    return bounds.narrowed(max(start, first), end, reason)


_AGO_NOW = re.compile(
    rf"\b(?P<count>{NUMBER})\syears\sago\s(?:this\s(?P<unit>week|month)|(?P<today>today))\b", re.IGNORECASE
)
_APPOSED = re.compile(r",\s(?:in|on)\s(?:the\s)?\Z")
_FRONTED = re.compile(r"[“\"‘]?(?:In|On)\s(?:the\s)?")
_AROUND = {"week": 6, "month": 30, "today": 0}
"""Days by which a day that was years ago this week can be off."""


def _years_ago_now(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    Bounds closed in by a day or month that was so many years ago "this week", be it named beside that or at the head of
    the next sentence; what stands in quotation marks may count from elsewhere.

    >>> told = ["It is nine years ago this week.", "In August 2009 she was a clerk."]
    >>> found = _years_ago_now(Bounds(dt.date(2009, 8, 1)), told)
    >>> str(found.first), str(found.last)
    ('2018-08-01', '2018-08-31')
    """
    for place, sentence in enumerate(sentences):
        match = _AGO_NOW.search(sentence) if " ago t" in sentence else None
        if match is None or any(mark in sentence[: match.start()] for mark in '“"'):
            continue
        following = sentences[place + 1 : place + 2] if match["unit"] else ()
        if named := _named_then(sentence, match.end(), following):
            off, count = _AROUND[(match["unit"] or "today").lower()], count_of(match["count"])
            day = later(dt.date(named.year or 1, named.month, named.day or 1), count, "year")
            first, last = shifted(day, -off), shifted(day, off)
            if named.day is None:
                first, last = day, dates.last_day(day.year, day.month)
            first, last = max(first, bounds.first or first), min(last, bounds.last or last)
            return (
                bounds.narrowed(first, last, f"it says “{match.group()}” of {named.edtf}") if first <= last else bounds
            )
    return bounds


def _named_then(sentence: str, at: int, following: Sequence[str]) -> dates.DateFound | None:
    """The day or month with its year beside a count that ends at a place, or at the head of the sentence behind it."""
    places = [(sentence, _APPOSED, at), *((one, _FRONTED, 0) for one in following)]
    for words, lead, start in places:
        for found in dates.in_sentence(words):
            if found.year and len(found.readings) < 2 and lead.fullmatch(words, start, found.start):
                return found
    return None


def _tells(bounds: Bounds, opening: str) -> bool:
    """True where the first day is one that the opening states, or that of something it names."""
    named = [match for reason in bounds.reasons if (match := _NAMED.match(reason))]
    if any(match["day"] == str(bounds.first) and match["words"].split(" … ")[0] in opening for match in named):
        return True  # of “Houla … killings” the first words stand there
    days = (found for found in dates.in_sentence(opening) if found.year and found.day and len(found.readings) < 2)
    return any(found.edtf == str(bounds.first) for found in days)
