"""How many days of history a text could tell of by the names it has: the more, the less each of them says."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus_tools.dating import listed_days
from corpus_tools.dating.listed_days import DayOfHistory
from corpus_tools.dating.windows import shifted

ERA = 730
"""Days before and after a day over which it is counted how often such days are."""
IN_NEWS = 45
"""Days before and after a day in which a text on its events can be."""

_SHARE = 0.3
"""Of the texts that have the names of some rows, how many are of the weeks of one of them."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Of the rows of which a text has all names, those that share the rarest one with a row."""

    rows: int
    days: int
    """The different days of those of its years."""
    told: float
    """How much likelier the weeks of the row are than others in such a text, as few rows have its names."""


class KinOf(dict[DayOfHistory, Kin]):
    """The kin of each row among those of which a text has all names, counted when first asked for."""

    def __init__(self, told: Iterable[DayOfHistory]) -> None:
        super().__init__()
        self._told = tuple(told)
        self._sharing: dict[frozenset[str], tuple[int, frozenset[dt.date]]] = {}

    def __missing__(self, row: DayOfHistory) -> Kin:
        names = row.names[0]
        if names not in self._sharing:
            kin = [one.day for one in self._told if not names.isdisjoint(one.names[0])]
            self._sharing[names] = len(kin), frozenset(kin)
        rows, days = self._sharing[names]
        first, last = shifted(row.day, -ERA), shifted(row.day, ERA)
        near = len([day for day in days if first <= day <= last])
        self[row] = found = Kin(rows, near, max(0.0, math.log2(_SHARE * _days() / (len(days) * IN_NEWS))))
        return found


@cache
def _days() -> int:
    first, last = listed_days.known_days()
    return (last - first).days + 1
