"""For how long a date is that of an event: since a day, up to the day of the news, until the end that is told."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_tools.chronology.event_dates import When
from corpus_tools.chronology.event_records import Telling, published_on
from corpus_tools.model import Span

_MANY = (
    r"(?:\d[\d,.]*|dozens|hundreds|thousands|scores|tens|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)"
)
_COUNTED_UP = re.compile(
    rf"(?<!\bthe\s)\b{_MANY}\s(?![^,;]{{0,60}}\ba (?:day|week|month|year)\b)[^,;]{{0,60}}\b(?:has|have|had)\b"
    r"(?!\s+been\s+(?:an?|at|in|off|on|out|the|under|without)\b)"
    rf"|\b(?:has|have|had)\s+(?:\w+\s+){{1,5}}{_MANY}\b",
    re.IGNORECASE,
)
_WEEK = 6
_YEAR = len("2019")


def counted_up(telling: Telling, clause: Span, when: When) -> When:
    """
    What is counted since a time, up to the day or the month of the news: 40 people have died since Thursday. What has
    been so since an hour of that day is of the day: since eight this morning.
    """
    start, text = when.edtf.removesuffix("/.."), telling.article.text
    if start == published_on(telling) and when.times and all(time.type == "TIME" for time in when.times):
        return replace(when, edtf=start)
    if start == when.edtf or not _COUNTED_UP.search(text, clause.start, when.span.start):
        return when
    day = (_first_day(telling) or start)[: len(start) if len(start) > _YEAR else None]
    return replace(when, edtf=f"{start}/{day}") if start < day else when


def _first_day(telling: Telling) -> str | None:
    """The day of publication, or the first of the week that it can have been."""
    period = telling.article.published.period
    if period is None or period.first is None or period.last is None or (period.last - period.first).days > _WEEK:
        return None
    return str(period.first)


_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?\Z", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:was|were|had|backed|belonged|campaigned|chaired|coached|commanded|covered|denied|directed|edited|existed|fought|governed"
    r"|headed|held|insisted|kept|led|lived|managed|occupied|opposed|owned|played|practised|practiced|presided|ran|refused|remained"
    r"|represented|resisted|ruled|sat|served|sold|stayed|stood|supported|taught|used\s+to|worked)\b"
)
_PUT_OFF = re.compile(
    r"\b(?:(?:adjourn|postpon|delay|exten|suspen|remand|deferr|reschedul|schedul|plann)\w*|put\s+off|due|set|given|not"
    r"|never|only|no)\b|n['’]t\b"
)


_WILL_LAST = re.compile(
    r"\b(?:will|would|shall|is\s+to|are\s+to|set\s+to|due\s+to)\s+(?:also\s+|still\s+)?(?:last|remain|stay|continue|be\s+closed|be\s+shut)\b"
    r"|\b(?:lasts|remains?|stays?)\b"
)


def lasting(telling: Telling, clause: Span, when: When) -> When:
    """
    What had been so for a time of which only the end is told: the port was a state of its own until 1990. What is to
    last from now on begins on the day of publication: the order will stay in force until Friday.
    """
    text, day = telling.article.text, published_on(telling)
    if "/" in when.edtf or not _UNTIL.search(text, clause.start, when.span.start):
        return when
    if day and when.edtf >= day:
        lasts = day < when.edtf and _WILL_LAST.search(text, clause.start, when.span.start)
        return replace(when, edtf=f"{day}/{when.edtf}") if lasts else when
    if not _LASTED.search(text, clause.start, clause.end) or _PUT_OFF.search(text, clause.start, clause.end):
        return when
    return replace(when, edtf=f"../{when.edtf}")


def closed(when: When) -> When:
    """What was last so in 1999 lasts no longer: the date itself."""
    return replace(when, edtf=when.edtf.removesuffix("/.."))
