"""A chronology as a calendar (iCalendar, RFC 5545), which calendars and spreadsheets open."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus_tools.exports.happenings import Happening, headline

if TYPE_CHECKING:
    from icalendar import Event


def calendar_bytes(told: Sequence[Happening], title: str, stamp: dt.date | None) -> bytes:
    """
    The events as whole days, each as long as its date can mean; an open end is said in the words and drawn as one
    day. ``stamp`` is the last day of publication, which stands for the day of writing: a clock would give other bytes.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//corpus-tools//chronology//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    written = dt.datetime.combine(stamp or dt.date(1970, 1, 1), dt.time(), dt.UTC)
    for one in told:
        if day := one.begins:
            calendar.add_component(_entry(one, day, written))
    return bytes(calendar.to_ical())


def _entry(one: Happening, day: dt.date, written: dt.datetime) -> Event:
    from icalendar import Event

    last = one.last or day
    entry = Event()
    entry.add("uid", f"{hashlib.sha256(one.id.encode()).hexdigest()[:32]}@corpus-tools")
    entry.add("dtstamp", written)
    entry.add("dtstart", day)
    if last < dt.date.max:  # the end of an entry is the day after its last
        entry.add("dtend", last + dt.timedelta(days=1))
    entry.add("summary", f"{one.when}: {headline(one.what)}")
    entry.add("description", f"{one.what}\n{one.grounds}")
    entry.add("categories", [one.group])
    entry.add("transp", "TRANSPARENT")
    return entry
