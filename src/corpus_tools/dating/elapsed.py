"""
When a sentence was written by how it tells of something known: an anniversary, its age, how long ago it was or is to
come, for how long somebody has been in office.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus_tools.dating.almanac import Days, Named
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.nearness import AHEAD, BREAK, Near, find_near, names_another_year
from corpus_tools.dating.windows import (
    NUMBER,
    ORDINAL,
    UNITS,
    WEEKDAYS,
    count_of,
    find_today,
    later,
    shifted,
    weekdays_in,
)

_AFTER = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|fortnight|month|year)s?\s+(?:after|since|into|on\s+from)\s+(?:the\s+|that\s+)?(?:\S+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    rf"\b(?P<count>{ORDINAL})[\s-]anniversary of (?:the\s+)?(?:\S+\s+){{0,4}}\Z",
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
    told = weekdays_in(sentence, 0, match.start())[-1:] or weekdays_in(sentence, named.end)[:1]
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


_YEARLY = 31
"""Days before and after an anniversary on which the press looks back."""

_LEAD = re.compile(
    rf"(?:\b(?P<eve>eve)\s+of|\b(?P<count>the|{NUMBER})\s+(?P<units>day|week|month)s?\s+"
    r"(?P<way>before|ahead\s+of|short\s+of|until|from|after))\s+(?:the\s+|its\s+|their\s+)?\Z",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\b(?:marked|commemorated|celebrated|observed|remembered|honou?red|gathered|rallied|protested|came|fell)\b"
)
_COMING = re.compile(r"\b(?:approach(?:es|ing)?|near(?:s|ing)?|coming|will|plans? to|prepar\w+)\b")


@dataclass(frozen=True, slots=True)
class Lead:
    """How a sentence counts to an anniversary: where the words start, over how many days, and how far it can be off."""

    start: int
    shift: int = 0
    margin: int | None = None


def lead_to(sentence: str, start: int) -> Lead:
    """
    The words in front of an anniversary that count to it.

    >>> sentence = "They met two days before the first anniversary."
    >>> lead_to(sentence, sentence.index("first"))
    Lead(start=9, shift=-2, margin=0)
    """
    match = _LEAD.search(sentence, 0, start)
    if not match:
        return Lead(start)
    if match["eve"]:
        return Lead(match.start(), -1, 0)
    unit = match["units"].lower()
    count = (1 if match["count"].lower() == "the" else count_of(match["count"])) * UNITS[unit]
    return Lead(match.start(), count if match["way"].lower() == "after" else -count, MARGINS[unit])


def written_at(lead: Lead, day: dt.date, sentence: str, end: dt.date | None = None) -> Days:
    """The days on which a sentence was written that tells of an anniversary, or of something counted from it."""
    told, margin = shifted(day, lead.shift), lead.margin
    last = shifted(end or day, lead.shift)
    if told == last and margin in (0, None) and (shift := find_today(sentence)) is not None:
        return shifted(told, shift), shifted(told, shift)
    ahead = bool(AHEAD.search(sentence, 0, lead.start) or _COMING.search(sentence, 0, lead.start))
    if told == last and not margin and WEEKDAYS[told.weekday()] in weekdays_in(sentence):
        return (shifted(told, -6), told) if ahead else (told, shifted(told, 6))
    if margin is not None:
        early, late = shifted(told, -margin - 1 if margin else 0), shifted(told, margin + len(WEEKDAYS) - 1)
        return (shifted(early, -_YEARLY), late) if ahead else (early, late)
    if ahead:
        return shifted(told, -_YEARLY), last
    return shifted(told, -len(WEEKDAYS) if _MARKED.search(sentence) else -_YEARLY), shifted(last, _YEARLY)


def find_anniversary(named: Named, sentence: str) -> Near | None:
    """
    When a sentence was written that tells of the anniversary of something known.

    >>> from corpus_tools.dating.naming import find_named
    >>> sentence = "Pupils on Monday marked the first anniversary of the Berlin Wall opening."
    >>> find_anniversary(next(find_named(sentence)), sentence).words
    'first anniversary of the Berlin Wall opening'
    """
    match = _ANNIVERSARY.search(sentence, 0, named.start)
    if not match or names_another_year(named, sentence):
        return None
    (first, last), count = named.known.spans[0], count_of(match["count"])
    day, end = (later(one, count, "year") for one in (first, first if last == dt.date.max else last))
    lead = lead_to(sentence, match.start())
    words = " ".join(sentence[match.start() : named.end].split())
    return Near((written_at(lead, day, sentence, end),), words, bool(AHEAD.search(sentence, 0, match.start())))


def find_telling(named: Named, sentence: str) -> Near | None:
    """The days of writing by the first way in which a sentence tells when something known was."""
    ways = (find_anniversary, find_age, find_near, written_after)
    return next(filter(None, (find(named, sentence) for find in ways)), None)


_FOR = re.compile(
    rf"[^.;:!?“”\"]{{0,30}}?\b(?P<count>{NUMBER})\s(?P<unit>day|week|month|year)s?\s"
    r"(?:(?:in|into)\s(?:office|power|(?:his|her|the)\s(?:job|post|presidency|premiership|(?:first\s)?term))\b)"
)
"""Behind somebody in office."""
_AFTERWARDS = 60
"""Days after a deed in which it is told with how long its doer was in office by then."""


def in_office_for(named: Named, sentence: str) -> Iterator[Evidence]:
    """
    The days of writing by how long somebody whom a sentence names has been in an office held once.

    >>> from corpus_tools.dating.naming import find_named
    >>> sentence = "President Daniel Noboa, seven weeks in office, signed a decree on fish."
    >>> [told] = in_office_for(next(find_named(sentence)), sentence)
    >>> [str(day) for day in told.spans[0]]
    ['2024-01-08', '2024-03-11']
    """
    match = _FOR.match(sentence, named.end) if " in" in sentence else None
    if match is None or len(named.known.spans) > 1:
        return
    unit = match["unit"].lower()
    full, margin = later(named.known.spans[0][0], count_of(match["count"]), unit), max(1, MARGINS[unit])
    words = " ".join(sentence[named.start : match.end()].split())
    days = shifted(full, -margin), shifted(full, _AFTERWARDS)
    yield Evidence((days,), f"it tells of “{words}” ({named.known.source})")
