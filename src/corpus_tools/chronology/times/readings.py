"""All readings of time expressions, by the names that ``lexicons/time_patterns.csv`` gives them."""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools.chronology.times import (
    amounts,
    ancient,
    clock,
    dates,
    dayparts,
    days,
    from_now,
    month_days,
    seasons,
    units,
    years,
)
from corpus_tools.chronology.times.dates import Reading

_ROOMS = (amounts, ancient, clock, dates, dayparts, days, from_now, month_days, seasons, units, years)
BY_NAME: Mapping[str, Reading] = {name: reading for room in _ROOMS for name, reading in room.READINGS.items()}
