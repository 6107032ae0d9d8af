"""When a sentence was written that counts the time since something known: days after it, years on, an anniversary."""

from __future__ import annotations

import datetime as dt
import re

from corpus_tools.cleaning.almanac import Named
from corpus_tools.cleaning.nearness import AHEAD, BREAK, Near, names_another_year
from corpus_tools.cleaning.windows import NEAR, NUMBER, ORDINAL, UNITS, WEEKDAYS, count_of, shifted

_AFTER = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|month|year)s?\s+(?:after|since|into)\s+(?:the\s+|that\s+)?(?:\S+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    rf"\b(?P<count>{ORDINAL})[\s-]anniversary of (?:the\s+)?(?:\S+\s+){{0,4}}\Z",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|continues?|still|today|now|says?)\b")
_MARGINS = {"day": 0, "week": 3, "month": 15, "year": 92}
"""Days that a count of days, weeks, months or years can be off."""


def day_after(named: Named, sentence: str) -> tuple[dt.date, int, str] | None:
    """
    The first day that is so many days, weeks, months or years after an event, how many days it can be off, and the
    words: the ambush came 18 days after he resigned.
    """
    match = _AFTER.search(sentence, 0, named.start)
    if (
        not match
        or BREAK.search(sentence, match.end("units") + len("s after"), named.start)
        or len(named.known.spans) > 1
    ):
        return None
    count, unit = count_of(match["count"]), match["units"].lower()
    margin = _MARGINS[unit]
    words = " ".join(sentence[match.start() : named.end].split())
    return shifted(named.known.spans[0][0], count * UNITS[unit]), margin, words


def written_after(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells how long after something known its own event was: on the weekday of that
    day, or in the present, as in "Ten years after the invasion, the city is …".
    """
    match = _AFTER.search(sentence, 0, named.start)
    after = day_after(named, sentence)
    if not after or not match:
        return None
    day, margin, words = after
    told = {one["weekday"] for one in NEAR.finditer(sentence) if not match.start() <= one.start() < named.end}
    if margin == 0 and WEEKDAYS[day.weekday()] in told:
        return Near(((day, shifted(day, 6)),), f"{WEEKDAYS[day.weekday()]}, {words}", False)
    if match.start() > 0 or not _PRESENT.search(sentence, named.end):
        return None
    length = UNITS[match["units"].lower()]
    return Near(((shifted(day, -margin), shifted(day, max(length, len(WEEKDAYS)))),), words, False)


_YEAR_OF = re.compile(
    rf"[^.;:!?]{{0,40}}?\b(?:in|enter(?:s|ed|ing)|through) its (?P<count>{ORDINAL})\s+(?P<units>day|week|month|year)\b",
    re.IGNORECASE,
)


def find_age(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells what goes on by its age: the war, now in its third year.

    >>> from corpus_tools.cleaning.naming import find_named
    >>> sentence = "The siege of Sarajevo is in its third month."
    >>> [str(day) for day in find_age(next(find_named(sentence)), sentence).spans[0]]
    ['1992-05-28', '1992-07-19']
    """
    match = _YEAR_OF.match(sentence, named.end)
    if not match or len(named.known.spans) > 1 or names_another_year(named, sentence):
        return None
    count, unit = count_of(match["count"]), match["units"].lower()
    start, margin = named.known.spans[0][0], _MARGINS[unit] // 2
    span = shifted(start, (count - 1) * UNITS[unit] - margin), shifted(start, count * UNITS[unit] + margin + 8)
    words = " ".join(sentence[named.start : match.end()].split())
    return Near((span,), words, False)


_AHEAD_OF = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|month)s?\s+(?:before|ahead of)\s+(?:the\s+)?(?:\S+\s+){{0,3}}\Z",
    re.IGNORECASE,
)


def find_lead(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells how long before something planned it is: two days before the Cup opens.
    """
    match = _AHEAD_OF.search(sentence, 0, named.start)
    if not match or named.known.kind != "planned" or names_another_year(named, sentence):
        return None
    days = count_of(match["count"]) * UNITS[match["units"].lower()]
    margin = UNITS[match["units"].lower()] // 2 + 1
    words = " ".join(sentence[match.start() : named.end].split())
    starts = (first for first, _ in named.known.spans)
    spans = tuple((shifted(day, -days - margin), min(day, shifted(day, 7 - days + margin))) for day in starts)
    return Near(spans, words, True)


_YEARLY = 31  # days before and after an anniversary on which the press looks back


def find_anniversary(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells of the anniversary of something known.

    >>> from corpus_tools.cleaning.naming import find_named
    >>> sentence = "Pupils on Monday marked the first anniversary of the Berlin Wall opening."
    >>> find_anniversary(next(find_named(sentence)), sentence).words
    'first anniversary of the Berlin Wall opening'
    """
    match = _ANNIVERSARY.search(sentence, 0, named.start)
    if not match or names_another_year(named, sentence):
        return None
    first, count = named.known.spans[0][0], count_of(match["count"])
    if first != named.known.spans[0][1] and named.known.spans[0][1] != dt.date.max:
        return None
    day = first.replace(year=first.year + count, day=min(first.day, 28) if first.month == 2 else first.day)
    ahead = bool(AHEAD.search(sentence, 0, match.start()))
    words = " ".join(sentence[match.start() : named.end].split())
    weekday = next((one["weekday"] for one in NEAR.finditer(sentence) if one["weekday"]), None)
    if weekday == WEEKDAYS[day.weekday()]:
        span = (shifted(day, -6), day) if ahead else (day, shifted(day, 6))
    else:
        span = (shifted(day, -_YEARLY), day if ahead else shifted(day, _YEARLY))
    return Near((span,), words, ahead)
