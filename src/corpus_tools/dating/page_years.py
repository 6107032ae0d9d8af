"""The year of a page that counts back to its publication: "Published 3 days ago" above it, and "© 2019" below."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from corpus_tools.dating import yearless
from corpus_tools.dating.bounds import Bounds
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
