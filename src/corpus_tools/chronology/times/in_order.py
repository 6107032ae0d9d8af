"""Two ends of one stretch of time, of which the first cannot come after the second: from 2 April to 12 August."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_tools.dates import is_day
from corpus_tools.model import TimeExpression

_FROM = re.compile(r"\b(?:from|between)\s+(?:(?:about|early|late|mid|the)[\s-]+)?\Z", re.IGNORECASE)
TO = re.compile(r"\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+|late\s+|early\s+)?", re.IGNORECASE)
"""What stands between the two ends: from March (to late) May."""
_LEAD = len("between about the ")
_WITHOUT_YEAR = ("yearless-from", "month-from")
_PLAIN = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")


def in_order(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """
    The times, of which the first of two without their year that "from" and "to", or "between" and "and", join is of the
    year before where it would come after the second.
    """
    if not times:
        return
    for first, second in pairwise(times):
        earlier = _year_before(first) if _joined(text, first, second) and _comes_after(first, second) else None
        yield earlier if earlier and not _comes_after(earlier, second) else first
    yield times[-1]


def _joined(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    if not (first.rule.startswith(_WITHOUT_YEAR) and second.rule.startswith(_WITHOUT_YEAR)):
        return False
    linked = TO.fullmatch(text, first.end, second.start)
    return linked is not None and _FROM.search(text, max(0, first.start - _LEAD), first.start) is not None


def _comes_after(first: TimeExpression, second: TimeExpression) -> bool:
    return (first.edtf or "") > (second.edtf or "9999")


def _year_before(time: TimeExpression) -> TimeExpression | None:
    """The same day or month of the year before; None where there is none."""
    found = _PLAIN.match(time.value)
    if found is None or time.edtf != found[0]:
        return None
    year = int(found["year"]) - 1
    if not is_day(year, int(found["month"]), int(found["day"] or 1)):
        return None
    return replace(time, value=f"{year:04d}{time.value[4:]}", edtf=f"{year:04d}{time.edtf[4:]}")
