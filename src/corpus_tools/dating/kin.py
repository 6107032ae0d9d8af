"""How many days of history a text could tell of by the names it has: the more, the less each of them says."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus_tools.dating import listed_days
from corpus_tools.dating.listed_days import DayOfHistory

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

    def __missing__(self, row: DayOfHistory) -> Kin:
        kin = [one for one in self._told if not one.names[0].isdisjoint(row.names[0])]
        days = {one.day for one in kin}
        near = sum(abs((day - row.day).days) <= ERA for day in days)
        self[row] = found = Kin(len(kin), near, max(0.0, math.log2(_SHARE * _days() / (len(days) * IN_NEWS))))
        return found


@cache
def _days() -> int:
    first, last = listed_days.known_days()
    return (last - first).days + 1
