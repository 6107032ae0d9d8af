"""One sum that texts put to different years to come: 420 million to be spent by 2041, or by 2043."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.brief.rows import Row, Table, lasting, stream, where
from corpus_tools.claims.quantities.things import UNITS

LEAST = 1_000_000
"""A sum smaller than this is that of many things."""

YEARS = 5
"""Years from one deadline to another at the most; a sum of later years is that of another plan."""

_CELLS = ("id", "doc_id", "low", "high", "what", "as_of", "as_of_from", "as_of_to", "claim")


def sums_by_years(
    quantities: Table, origin: Mapping[str, str], days: Mapping[str, str]
) -> Iterator[tuple[str, list[Row]]]:
    """
    Each sum of at least two digits and its unit, as texts of several origins tell it of different years that had not
    begun when they were published; ``days`` are those of the documents of which one is known.
    """
    held: dict[tuple[str, float], list[Row]] = defaultdict(list)
    of_year = where(quantities, lambda part: part["what"].isin(UNITS) & part["as_of"].notna(), "what", "as_of")
    for row in stream(of_year, *_CELLS):
        if _is_planned(row, days.get(row["doc_id"])):
            held[row["what"], row["low"]].append(lasting(row))
    for (what, _), told in sorted(held.items()):
        if _are_apart(told, origin):
            yield f"{what}, by when", told


def _is_planned(row: Row, day: str | None) -> bool:
    """True for one sum by a year that began after the document was published."""
    low, first, last = row["low"], row["as_of_from"], row["as_of_to"]
    if row["what"] == "percent" or low is None or low != row["high"] or low < LEAST or not (day and first and last):
        return False
    several = len(f"{low:.0f}".rstrip("0")) > 1
    a_year = len(row["as_of"]) == len("2041") and row["as_of"].isdecimal()
    return several and a_year and first > dt.date.fromisoformat(str(day))


def _are_apart(told: Sequence[Row], origin: Mapping[str, str]) -> bool:
    years = {int(row["as_of"]) for row in told}
    texts = {origin.get(row["doc_id"], row["doc_id"]) for row in told}
    return len(years) > 1 and len(texts) > 1 and max(years) - min(years) <= YEARS
