"""Days told by their number alone: on the 15th, the eleventh of that month, the 27th of last month."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from corpus_tools.chronology.times.dates import Reading
from corpus_tools.chronology.times.setting import Anchor, Setting, Value, after, before, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import stepped
from corpus_tools.dates import in_calendar


def day_of_month(found: Found, setting: Setting) -> Value | None:
    """The 14th, of the month told last."""
    number, last = found.ordinal, setting.last_day
    digits = setting.text[found.end - 3 : found.end - 2].isdigit()
    if digits and not setting.told and (not last or last[1] not in ("D", "M") or _is_to_come(last[0], setting)):
        return _day_of_ours(number, found, setting)
    following = after(setting, found.end)
    if (
        not digits
        or not last
        or last[1] not in ("D", "M")
        or before(setting, found.start) not in context("placed") | {"on", "to"}
    ):
        return None
    ranged = setting.told and following in context("function", "determiner", "subject")
    if following in context("ranked"):
        return None
    if following[:1].isalpha() and before(setting, found.start) != "on" and not ranged:
        return None
    return _day(last[0].year, last[0].month, number, "last-date")


def _day(year: int, month: int, number: int, anchor: Anchor) -> Value | None:
    """A day by its number, None where its month has no such day."""
    value = f"{year:04d}-{month:02d}-{number:02d}"
    return Value("DATE", value, anchor) if in_calendar(year, month, number) else None


def _is_to_come(day: dt.date, setting: Setting) -> bool:
    """True where tense points ahead and the last day told lies behind."""
    return setting.here is not None and day <= setting.here and setting.direction() == "future"


def day_of_that_month(found: Found, setting: Setting) -> Value | None:
    """The eleventh of that month."""
    last = setting.last_day
    if found.value("unit") != "M" or not last or last[1] not in ("D", "M"):
        return None
    return _day(last[0].year, last[0].month, found.ordinal, "last-date")


def day_of_this_month(found: Found, setting: Setting) -> Value | None:
    """The 27th of last month, the 9th of this month."""
    if found.value("unit") != "M" or setting.here is None:
        return None
    first = stepped(setting.here.replace(day=1), "M", -1 if found.has("last") else 1 if found.has("next") else 0)
    return _day(first.year, first.month, found.ordinal, setting.anchor)


_BEFORE_DAY = frozenset({"on", "until", "till", "by", "since"})
_BEHIND_DAY = frozenset(".,;:)") | frozenset(
    ["", "after", "and", "as", "at", "before", "but", "for", "he", "in", "or", "she", "that", "they", "to", "when",
     "with"]
)  # fmt: skip
_PART_OF = re.compile(r"\b(?:morning|afternoon|evening|night)\s+of\s+\Z")


def _day_of_ours(number: int, found: Found, setting: Setting) -> Value | None:
    """On the 15th, where no month was told: of this month, or of the next or the last where tense says so."""
    start = setting.here
    if start is None or after(setting, found.end) not in _BEHIND_DAY:
        return None
    lead = setting.text[max(0, found.start - len("afternoon of  ")) : found.start]
    if before(setting, found.start) not in _BEFORE_DAY and not _PART_OF.search(lead):
        return None
    coming = number > start.day if setting.direction() != "past" else False
    month, year = start.month, start.year
    if setting.direction() == "future" and number < start.day:
        month, year = month % 12 + 1, year + (month == 12)
    elif not coming and number > start.day:
        month, year = (month - 2) % 12 + 1, year - (month == 1)
    return _day(year, month, number, setting.anchor)


READINGS: Mapping[str, Reading] = {
    "day_of_month": day_of_month,
    "day_of_that_month": day_of_that_month,
    "day_of_this_month": day_of_this_month,
}
