"""For how long a date is that of an event: since a day, since an hour of it, until the end that is told."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.records import Telling
from corpus_tools.model import Span


def since_an_hour(telling: Telling, when: When) -> When:
    """What has been so since an hour of the day of the news is of that day: since eight this morning."""
    start = when.edtf.removesuffix("/..")
    if start == telling.published and when.times and all(time.type == "TIME" for time in when.times):
        return replace(when, edtf=start)
    return when


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


_WOULD = re.compile(r"\b(?:will|would|shall|['’]ll)\s")
_WILL_LAST = re.compile(
    r"\b(?:will|would|shall|is\s+to|are\s+to|set\s+to|due\s+to)\s+(?:also\s+|still\s+)?(?:last|remain|stay|continue|be\s+closed|be\s+shut)\b"
    r"|\b(?:lasts|remains?|stays?)\b"
)


def lasting(telling: Telling, clause: Span, when: When) -> When:
    """
    What had been so for a time of which only the end is told: the port was a state of its own until 1990. What is to
    last from now on begins on the day of publication: the order will stay in force until Friday.
    """
    text, day = telling.article.text, telling.published
    if "/" in when.edtf or not _UNTIL.search(text, clause.start, when.span.start):
        return when
    if day and when.edtf >= day:
        lasts = day < when.edtf and _WILL_LAST.search(text, clause.start, when.span.start)
        return replace(when, edtf=f"{day}/{when.edtf}") if lasts else when
    if _WOULD.search(text, clause.start, when.span.start):
        return when
    if not _LASTED.search(text, clause.start, clause.end) or _PUT_OFF.search(text, clause.start, clause.end):
        return when
    return replace(when, edtf=f"../{when.edtf}")


def closed(when: When) -> When:
    """What was last so in 1999 lasts no longer: the date itself."""
    return replace(when, edtf=when.edtf.removesuffix("/..")) if when.edtf.endswith("/..") else when
