"""When a sentence was written that counts the time since something known: days after it, years on, an anniversary."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from corpus_tools.dating.almanac import Named
from corpus_tools.dating.nearness import BREAK, Near, names_another_year
from corpus_tools.dating.windows import NEAR, NUMBER, ORDINAL, UNITS, WEEKDAYS, count_of, find_today, shifted

_AFTER = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|fortnight|month|year)s?\s+(?:after|since|into)\s+(?:the\s+|that\s+)?(?:\S+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|continues?|still|today|now|says?)\b")
MARGINS = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 92}
"""Days that a count of days, weeks, months or years can be off."""


_AFTER_WITHIN = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|month|year)s?\s+after\s+"
    r"(?:the\s+|that\s+|its?\s+)?(?:\w+\s+){0,4}",
    re.IGNORECASE,
)


def _count_before(named: Named, sentence: str) -> re.Match[str] | None:
    """A count in front of what happened, or between its place and its verb: near Ulm, a week after it fell."""
    before = _AFTER.search(sentence, 0, named.start)
    return before or _AFTER_WITHIN.search(sentence, named.start, named.end)


def day_after(named: Named, sentence: str) -> tuple[dt.date, int, str] | None:
    """
    The first day that is so many days, weeks, months or years after an event, how many days it can be off, and the
    words: the ambush came 18 days after he resigned, "less than a week after" at any of the days between.
    """
    match = _count_before(named, sentence)
    if (
        not match
        or BREAK.search(sentence, match.end("units") + len("s after"), max(named.start, match.end()))
        or len(named.known.spans) > 1
    ):
        return None
    count, unit = count_of(match["count"]), match["units"].lower()
    under = _UNDER.search(sentence, 0, match.start())
    margin = count * UNITS[unit] if under else MARGINS[unit]
    words = " ".join(sentence[under.start() if under else match.start() : named.end].split())
    return shifted(named.known.spans[0][0], count * UNITS[unit]), margin, words


def written_after(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells how long after something known its own event was: on the weekday of that
    day, or in the present, as in "Ten years after the invasion, the city is …" or "The city is …, ten years after";
    what was twice gives two times.
    """
    once = (replace(named, known=replace(named.known, spans=(span,))) for span in named.known.spans)
    found = [near for one in once if (near := _written_after(one, sentence))]
    return replace(found[0], spans=tuple(sorted(near.spans[0] for near in found))) if found else None


def _written_after(named: Named, sentence: str) -> Near | None:
    match = _count_before(named, sentence)
    after = day_after(named, sentence)
    if not after or not match:
        return None
    day, margin, words = after
    told = [one["weekday"] for one in NEAR.finditer(sentence, 0, match.start()) if one["weekday"]][-1:]
    told = told or [one["weekday"] for one in NEAR.finditer(sentence, named.end) if one["weekday"]][:1]
    if margin == 0 and (shift := find_today(sentence)) is not None:
        return Near(((shifted(day, shift), shifted(day, shift)),), words, False)
    if margin < len(WEEKDAYS) // 2 + 1 and told:
        days = [shifted(day, step) for step in range(-margin, margin + 1)]
        fitting = next((one for one in days if WEEKDAYS[one.weekday()] in told), None)
        if fitting:
            return Near(((fitting, shifted(fitting, 6)),), f"{WEEKDAYS[fitting.weekday()]}, {words}", False)
    under = _UNDER.search(sentence, 0, match.start())
    begins = under.start() if under else match.start()
    closes = sentence[:begins].endswith(", ") and PRESENT.search(sentence, 0, begins)
    opens = OPENING.fullmatch(sentence, 0, begins)
    if not closes and not (opens and (PRESENT.search(sentence) or (under and told))):
        return None
    length = UNITS[match["units"].lower()]
    if under:
        return Near(((shifted(day, -margin), day),), words, False)
    return Near(((shifted(day, -margin), shifted(day, max(length, len(WEEKDAYS)))),), words, False)


_UNDER = re.compile(r"\b(?:[Ll]ess than|[Uu]nder|[Nn]ot even|[Nn]ot quite|[Bb]arely|[Hh]ardly|[Ss]carcely) \Z")
OPENING = re.compile(
    r"(?:[\w ,.()'’]{2,40} [-–—] )?"
    r"(?:(?:It is|It has been|It was|Now|Today|More than|Nearly|Almost|Exactly|Just|Some) )?",
    re.IGNORECASE,
)
"""What may stand before a count with which a sentence opens: a dateline, "it is"."""


_YEAR_OF = re.compile(
    rf"[^.;:!?]{{0,40}}?\b(?:in|enter(?:s|ed|ing)|through) its (?P<count>{ORDINAL})\s+(?P<units>day|week|month|year)\b",
    re.IGNORECASE,
)


def find_age(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells what goes on by its age: the war, now in its third year.

    >>> from corpus_tools.dating.naming import find_named
    >>> sentence = "The siege of Sarajevo is in its third month."
    >>> [str(day) for day in find_age(next(find_named(sentence)), sentence).spans[0]]
    ['1992-05-28', '1992-07-19']
    """
    match = _YEAR_OF.match(sentence, named.end)
    if not match or len(named.known.spans) > 1 or names_another_year(named, sentence):
        return None
    count, unit = count_of(match["count"]), match["units"].lower()
    start, margin = named.known.spans[0][0], MARGINS[unit] // 2
    span = shifted(start, (count - 1) * UNITS[unit] - margin), shifted(start, count * UNITS[unit] + margin + 8)
    words = " ".join(sentence[named.start : match.end()].split())
    return Near((span,), words, False)


def years_later(day: dt.date, count: int) -> dt.date:
    """
    The same day of the calendar so many years later.

    >>> str(years_later(dt.date(2020, 2, 29), 1))
    '2021-02-28'
    """
    return dt.date(day.year + count, day.month, min(day.day, 28) if day.month == 2 else day.day)
