"""
Days of writing by the weekdays that a text names: they are of one week, the past ones before it was written and the
coming ones after it, so that of some days those are likeliest on which they lie closest together.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from corpus_tools import dates
from corpus_tools.cleaning.bounds import Bounds, Evidence
from corpus_tools.cleaning.windows import WEEKDAYS
from corpus_tools.cleaning.yearless import HALF_A_YEAR, TEN_MONTHS, weekday_of

NARROW = 16
"""Days between the first and the last that a text can be of, so that its weekdays tell which."""

_CLOSE = 5
"""Days over which the weekdays of a text may spread to tell anything; more leaves no gap for the day of writing."""

_CLEAR = 3
"""How many days further apart they must lie on the days left out: from Monday to Friday is as far as back again."""

_DAY = re.compile(
    rf"(?<![Ll]ast )(?<![Nn]ext )(?<!every )(?<!each )(?<!Black )(?<!Palm )(?<!Easter )(?<!Good )"
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b"
    r"(?!s\b)(?!,? (?:the )?(?:\w+\.? )?\d)(?P<own>['’]s)?"
)
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|would|is to|are to)(?:(?: \w+)? be \w+)?"
    r"|(?:is|are|was|were) (?:due|set|expected|scheduled|planned)(?: to be \w+)?|to be \w+|opens?"
    r"|begins?|starts?|kicks? off|takes? (?:place|effect|over|office)|hands? over|steps? down"
    r"|comes? into (?:force|office)"
    r"|goe?s? to the polls|meets?|convenes?|ahead of|prepar\w+ (?:for|to)|upcoming|plans? (?:to|an?)|must|faces"
    r"|(?:who|which|that|he|she|it|[A-Z]\w+) (?:addresses|appears|arrives|becomes|celebrates|ends|expires|flies|holds"
    r"|hosts|leaves|lapses|marks|resumes|retires|returns|travels|visits|votes)|when the [^,.;]{3,40}s)\b"
)
"""Verbs of what is to come, those of the timetable in the present among them."""
_GONE = re.compile(
    r"\b(?:had been (?:due|set|scheduled|planned|expected) to \w+(?: \w+)?"
    r"|was|were|had|did|has|have|ate|beat|became|began|bled|blew|bore|bought|bound|broke|brought|built|burst|came|caught"
    r"|chose|clung|crept|cut|dealt|drank|drew|drove|dug|fell|fed|felt|fought|fled|flew|forbade|forgave|forgot|found|froze"
    r"|gave|got|grew|heard|held|hid|hit|hung|kept|killed|knelt|knew|laid|led|left|lent|lit|lost|made|meant|met|overcame"
    r"|overran|overthrew|paid|put|quit|ran|rang|rode|rose|said|sang|sank|sat|saw|sent|set|shone|shook|shot|shrank|slept"
    r"|sold|sought|spent|spoke|sprang|stole|stood|strode|struck|stuck|swam|swept|swore|swung|taught|thought|threw|told"
    r"|took|tore|undertook|upheld|went|wept|withdrew|withstood|woke|won|wore|wrote"
    r"|(?!need|speed|seed|indeed|hundred)\w{2,}ed)\b"
)
_NEXT = re.compile(
    r"\b(?:(?P<until>until|till)|by|for|before(?! (?:dawn|dark|daybreak|daylight|midnight|noon|sun(?:rise|set))\b)"
    r"|(?:expected|scheduled|slated|due)(?: to \w+)?(?: on)?)"
    r" (?:(?:the|next|this|noon|midnight|late|early|end of|on|\d[\d.:]*(?: ?[ap]\.?m\.?)?) ){0,2}\Z"
)
"""What stands right in front of a time that is to come; what lasted until one is past."""
_FIRST = re.compile(r"(?:\A|[,;:] )(?:But |And |Yet )?[Bb]y \Z")
"""A time at the head of its clause, of which the verb behind it tells: By Friday the town had fallen."""
_PUT_OFF = re.compile(
    r"\b(?:adjourn|postpon|delay|exten|suspen|remand|deferr|reschedul|put off|held over|gave|give)\w*\b"
)
_REACH, _BEHIND = 100, 180
"""Characters before and behind a weekday in which the verb stands that tells its tense."""


@dataclass(frozen=True, slots=True)
class _Told:
    weekday: int
    ahead: bool


def of_one_week(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds without the days on which the weekdays of the text would lie further apart.

    >>> days = Bounds(dt.date(2023, 8, 16), dt.date(2023, 8, 21))
    >>> news = ["The minister met the envoy on Sunday.", "He leads the delegation to the talks that open on Tuesday."]
    >>> found = of_one_week(days, news)
    >>> str(found.first), str(found.last)
    ('2023-08-20', '2023-08-21')
    """
    if bounds.first is None or bounds.last is None or not 0 < (bounds.last - bounds.first).days <= NARROW:
        return bounds
    told = frozenset(_told(sentences))
    days = [bounds.first + dt.timedelta(days=step) for step in range((bounds.last - bounds.first).days + 1)]
    spread = {day: _spread(day.weekday(), told) for day in days}
    closest = min(spread.values())
    kept = [day for day in days if spread[day] == closest]
    doubtful = any(closest < width < closest + _CLEAR for width in spread.values())
    if (
        len(told) < 2
        or closest > _CLOSE
        or doubtful
        or len(kept) == len(days)
        or (kept[-1] - kept[0]).days >= len(kept)
    ):
        return bounds
    ahead = [WEEKDAYS[one.weekday] for one in sorted(told, key=lambda one: one.weekday) if one.ahead]
    gone = [WEEKDAYS[one.weekday] for one in sorted(told, key=lambda one: one.weekday) if not one.ahead]
    words = " and ".join(
        filter(None, [", ".join(gone) + " as past" * bool(gone), ", ".join(ahead) + " as coming" * bool(ahead)])
    )
    reason = f"it tells of {words}, which are of one week"
    return replace(bounds, first=kept[0], last=kept[-1], reasons=(*bounds.reasons, reason))


_SHORT = 10
"""Days of an interval in which the last weekday that a text tells as past says when it was written."""

_FRESH = 2
"""Days after its last weekday by which a report is out: of 379 in English, 95 in a hundred."""

_OFTEN = 3
"""A report that tells so many weekdays as past is out a day sooner: 96 of 100 such by the next."""

_SENTENCE = 5  # words
_LEAD = 3
"""How many sentences hold the news of a report, its title with them."""


def after_its_weekdays(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same few days without those before one that the text tells as past twice: its Friday is none of a week before.

    >>> news = ["By Friday morning it rained.", "He spoke on Friday.", "They met on Monday."]
    >>> found = after_its_weekdays(Bounds(dt.date(2023, 3, 23), dt.date(2023, 3, 24)), news)
    >>> str(found.first), str(found.last)
    ('2023-03-24', '2023-03-24')
    """
    if bounds.first is None or bounds.last is None or not 0 < (bounds.last - bounds.first).days <= _FRESH:
        return bounds
    told = Counter(_told(sentences))
    gone = {one.weekday for one, times in told.items() if times > 1 and not one.ahead}
    gone -= {one.weekday for one in told if one.ahead}
    days = [bounds.first + dt.timedelta(days=step) for step in range(1, (bounds.last - bounds.first).days + 1)]
    first = max((day for day in days if day.weekday() in gone), default=None)
    if first is None:
        return bounds
    reason = f"it tells of {WEEKDAYS[first.weekday()]} as past"
    return replace(bounds, first=first, reasons=(*bounds.reasons, reason))


def of_its_last_day(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds without the days on which the last that its lead tells as past would be long gone.

    >>> found = of_its_last_day(Bounds(dt.date(2023, 3, 23), dt.date(2023, 3, 29)), ["They marked it on Thursday."])
    >>> str(found.first), str(found.last)
    ('2023-03-23', '2023-03-25')
    """
    if bounds.first is None or bounds.last is None or not 1 < (bounds.last - bounds.first).days <= _SHORT:
        return bounds
    gone = {one.weekday for one in _told(sentences[: end_of_lead(sentences)]) if not one.ahead}
    late = _FRESH - (sum(not one.ahead for one in _told(sentences)) >= _OFTEN)
    days = [bounds.first + dt.timedelta(days=step) for step in range((bounds.last - bounds.first).days + 1)]
    kept = [day for day in days if any((day.weekday() - weekday) % len(WEEKDAYS) <= late for weekday in gone)]
    if not kept or len(kept) == len(days):
        return bounds
    reason = f"the last weekday of its news is not more than {late} day{'s' * (late > 1)} past"
    return replace(bounds, first=kept[0], last=kept[-1], reasons=(*bounds.reasons, reason))


def end_of_lead(sentences: Sequence[str]) -> int:
    """
    How many sentences are the lead and its title, without a credit or what else is too short for a sentence.

    >>> end_of_lead(["Rain", "The rain in the hills went on.", "So it did on the coast.", "Rivers rose in the south."])
    4
    """
    long = (number for number, one in enumerate(sentences, 1) if len(one.split()) >= _SENTENCE)
    return max(islice(long, _LEAD), default=0)


_STALE = 4.0
"""Bits against a day of writing that is neither the first weekday told as past nor the next: of 425 reports in English,
60 are of one of those five days."""

_APART, _MOST = 0.5, 6.0
"""Bits against a day for each day between it and a weekday of the text, and the most of all together."""


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The weekdays that a text tells, and those on which it was written by the first that it tells as past."""

    told: frozenset[_Told]
    fresh: frozenset[int]

    def against(self, today: int, explained: frozenset[int] = frozenset()) -> float:
        """
        How many bits speak against a weekday as that of writing; of those explained it is known which day is meant.

        >>> monday, sunday = weekdays_of(news := ["They met on Monday.", "He spoke on Sunday."], news), 6
        >>> monday.against(sunday), monday.against(0), monday.against(0, frozenset([sunday]))
        (7.0, 0.5, 0.0)
        """
        apart = sum(abs(_steps(today, one)) for one in self.told if one.weekday not in explained)
        return _STALE * (today not in self.fresh) + min(_MOST, _APART * apart)


def weekdays_of(sentences: Iterable[str], opening: Iterable[str]) -> Weekdays:
    """The weekdays of a text; what it opens with tells the first."""
    in_order = ([one.weekday for one in _told([sentence]) if not one.ahead] for sentence in opening)
    first = next(filter(None, in_order), range(len(WEEKDAYS)))
    return Weekdays(
        frozenset(_told(sentences)), frozenset((day + late) % len(WEEKDAYS) for day in first for late in (0, 1))
    )


_YEARS = range(1980, 2031)
"""Years whose days the table of known events can bring together with a weekday."""


def with_weekday(sentence: str) -> Iterator[Evidence]:
    """
    The days around each day that a sentence names with its weekday and without its year, in the years where the two
    agree: from half a year before it to ten months behind.

    >>> [evidence] = with_weekday("Polls open at seven on Tuesday, November 8.")
    >>> [str(first) for first, _ in evidence.spans if first.year in (2011, 2016)]
    ['2011-05-09', '2016-05-09']
    """
    for date in dates.in_sentence(sentence) if "day" in sentence else ():
        words = date.cut(sentence)
        weekday = weekday_of(words) if date.day and not date.year else None
        if weekday is None or date.day is None:
            continue
        days = (dt.date(year, date.month, date.day) for year in _YEARS if dates.is_day(year, date.month, date.day))
        around = dt.timedelta(days=HALF_A_YEAR), dt.timedelta(days=TEN_MONTHS)
        spans = tuple((day - around[0], day + around[1]) for day in days if day.isoweekday() == weekday)
        if spans:
            yield Evidence(spans, f"it tells of “{words}”, which was in a year of its time")


def _told(sentences: Iterable[str]) -> Iterator[_Told]:
    for sentence in sentences:
        if "day" in sentence:
            for match in _DAY.finditer(sentence):
                ahead = is_ahead(sentence, match.start(), match.end(), own=bool(match["own"]))
                if ahead is not None:
                    yield _Told(WEEKDAYS.index(match["day"]), ahead)


def is_ahead(sentence: str, start: int, end: int, *, own: bool = False) -> bool | None:
    """
    Whether a time is told as coming, by the nearest verb before it, else the first behind it; None if by none. A time
    of which something is ("Tuesday's vote", ``own``) is past without a verb.
    """
    head = max(0, start - _REACH)
    verbs = [(found.end(), False) for found in _GONE.finditer(sentence, head, start)]
    verbs += [(found.end(), True) for found in _AHEAD.finditer(sentence, head, start)]
    if not own and not _FIRST.search(sentence, 0, start) and (near := _NEXT.search(sentence, head, start)):
        lasted = near["until"] and verbs and not max(verbs)[1] and not _PUT_OFF.search(sentence, head, start)
        return None if lasted else True
    if own and not (verbs and max(verbs)[1]):
        return False
    if verbs:
        return max(verbs)[1]
    behind = [(found.start(), False) for found in _GONE.finditer(sentence, end, end + _BEHIND)]
    behind += [(found.start(), True) for found in _AHEAD.finditer(sentence, end, end + _BEHIND)]
    return min(behind)[1] if behind else None


def _spread(today: int, told: Iterable[_Told]) -> int:
    """Over how many days the weekdays lie for who writes on one; today is past, and what comes is not today."""
    steps = [_steps(today, one) for one in told]
    return max(steps, default=0) - min(steps, default=0)


def _steps(today: int, one: _Told) -> int:
    week = len(WEEKDAYS)
    return (one.weekday - today - 1) % week + 1 if one.ahead else -((today - one.weekday) % week)
