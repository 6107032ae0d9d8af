"""
Days of writing by the weekdays that a text names: they are of one week, the past ones before it was written and the
coming ones after it, so that of some days those are likeliest on which they lie closest together.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from corpus_tools.dating.bounds import Bounds, heaviest
from corpus_tools.dating.week_words import EVEN, PLAIN, called_of, last_weekdays, odds_of
from corpus_tools.dating.windows import WEEKDAYS, days_from

SURE = 0.9
"""The share of the weight that the days given must hold."""

_LIGHTER = 20.0
"""How many times lighter than the likeliest day one is that is left out at an end of the days given."""

NARROW = 16
"""Days between the first and the last that a text can be of, so that its weekdays tell which."""

_SHORT = 9
"""The same where it tells one weekday only."""

_DAY = re.compile(
    rf"(?<![Ll]ast )(?<![Nn]ext )(?<![Tt]he )(?<!every )(?<!each )(?<!Black )(?<!Palm )(?<!Easter )(?<!Good )"
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b"
    r"(?!s\b)(?!,? (?:the )?(?:(?!at |around |by |from |until )\w+\.? )?\d)(?P<own>['’]s)?"
)
_AHEAD = re.compile(
    r"\b(?:(?:will|shall|would|is to|are to)(?:(?: \w+)? be \w+)?"
    r"|(?:is|are|was|were) (?:due|set|expected|scheduled|planned)(?: to be \w+)?|to be \w+|opens?|closes?"
    r"|(?:can|could|may) (?:only |now |also )?be \w+"
    r"|(?:am|is|are) (?:able|allowed|eligible|free|going|likely|ready|supposed|unlikely) to \w+"
    r"|(?:am|is|are) (?:coming|flying|going|heading|holding|hosting|leaving|marching|meeting|travelling|voting)"
    r"|begins?|starts?|kicks? off|takes? (?:place|effect|over|office)|hands? over|steps? down"
    r"|comes? into (?:force|office)|(?:ends?|expires?)(?= (?:at midnight )?on \Z)"
    r"|goe?s? to the polls|falls? due|lapses?|runs? (?:out|until)"
    r"|meets?|(?:re)?convenes?|sits? down|gathers?|reopens?|resumes?"
    r"|ahead of|prepar\w+ (?:for|to)|upcoming|plans? (?:to|an?)|must|faces"
    r"|(?:who|which|that|he|she|it|[A-Z]\w+) (?:addresses|appears|arrives|becomes|celebrates|ends|expires|flies|holds"
    r"|hosts|leaves|lapses|marks|resumes|retires|returns|travels|visits|votes)"
    r"|when the [\w'’-]+(?: [\w'’-]+){0,3} (?:arrives|begins|closes|convenes|ends|expires|falls|holds|leaves|meets"
    r"|opens|resumes|returns|sits|starts|takes|votes))\b"
)
"""Verbs of what is to come, those of the timetable in the present among them; what ends does so on the time behind."""
GONE = re.compile(
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
    r"\b(?:(?P<until>until|till)|by|(?<!headlines )(?<!latest )(?<!news )(?<!stories )for|(?<!just )(?<!shortly )before"
    r"(?! (?:dawn|dark|daybreak|daylight|midnight|noon|sun(?:rise|set))\b)"
    r"|(?:expected|scheduled|slated|due)(?: to \w+)?(?: on)?|to (?:celebrate|commemorate|mark|observe))"
    r" (?:(?:the|next|this|noon|midnight|late|early|end of|on|\d[\d.:]*(?: ?[ap]\.?m\.?)?) ){0,2}\Z"
)
"""What stands right in front of a time that is to come; what lasted until one is past."""
_CALLED = re.compile(
    r"\b(?:(?:announce[ds]?|call(?:ed|s)?|convene[ds]?|plan(?:ned|s)?|schedule[ds]?)"
    r" (?:an? |the |for )(?:[\w'’-]+ ){1,8}?(?:from|for|on)"
    r"|(?:agreed?|ask|decided?|decision|determined|hope[sd]?|intends?|plan(?:s|ned)?|promised?|resolved?|urged?"
    r"|vow(?:s|ed)?|wants?) to [a-z]+(?: (?:the|on|a|an))?"
    r"|(?:ask(?:s|ed)?|call(?:s|ed)? (?:up)?on|expect(?:s|ed)?|invite[sd]?|request(?:s|ed)?|urge[sd]?)"
    r" (?:[\w'’-]+ ){1,6}?to (?!have )[a-z]+ (?:[\w'’-]+ ){0,8}?(?:on|by|from)"
    r"|(?:adjourn|defer|delay|mov|postpon|push|put|reschedul|shift)\w*(?: [\w'’-]+){1,6}?"
    r" (?:back|off|over|to|until)) \Z"
)
"""
A call to something on a day, or a will to do something then: called a strike from Monday, resolved to mark May 3; what
is put off to it.
"""
_IF = re.compile(r"\b(?:if|unless|whether|before|ahead of|until) \Z", re.IGNORECASE)
"""What stands in front of the day of something that may come: if Sunday's vote goes ahead."""
_GIVEN = re.compile(r"\b(?:has|have|had|gave|gives|given)(?: [\w'’-]+){0,4} until \Z")
"""A time that is left to somebody: they have until Friday, she gave the rebels until noon on Friday."""
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


def of_its_week(bounds: Bounds, weekdays: Weekdays) -> Bounds:
    """
    The same bounds, if they are of two weeks or less, without the days that the weekdays of the text speak against.

    >>> import datetime as dt
    >>> news = ["They marked it on Thursday.", "He had come on Wednesday."]
    >>> found = of_its_week(Bounds(dt.date(2023, 3, 23), dt.date(2023, 3, 29)), weekdays_of(news, news))
    >>> str(found.first), str(found.last)
    ('2023-03-23', '2023-03-25')
    """
    longest = NARROW if len(weekdays.past) > 1 else _SHORT if weekdays.first is not None or weekdays.this else 0
    if not (closed := bounds.closed(1, longest)):
        return bounds
    days = days_from(*closed)
    weights = [2.0 ** -weekdays.against(day.weekday()) for day in days]
    start, end = heaviest(weights, SURE, _LIGHTER)
    if end - start == len(days):
        return bounds
    reason = f"it tells of {weekdays.in_words}, of which the last are likeliest the days before"
    return bounds.narrowed(days[start], days[end - 1], reason)


def of_this_day(bounds: Bounds, sentences: Iterable[str]) -> Bounds:
    """
    Bounds of a week at most, closed in to the one weekday of which something is told as "this Wednesday".

    >>> import datetime as dt
    >>> week = Bounds(dt.date(2024, 10, 14), dt.date(2024, 10, 17))
    >>> str(of_this_day(week, ["The spokesman this Wednesday evening read a statement."]).first)
    '2024-10-16'
    """
    if not (week := bounds.closed(1, len(WEEKDAYS) - 1)):
        return bounds
    this = frozenset(chain.from_iterable(map(_this_day, sentences)))
    fitting = [day for day in days_from(*week) if day.weekday() in this]
    if len(this) != 1 or not fitting:
        return bounds
    return bounds.narrowed(fitting[0], fitting[0], f"it tells of this {WEEKDAYS[fitting[0].weekday()]}")


_SENTENCE = 5  # words
_LEAD = 3
"""How many sentences hold the news of a report, its title with them."""


def end_of_lead(sentences: Sequence[str]) -> int:
    """
    How many sentences are the lead and its title, without a credit or what else is too short for a sentence.

    >>> end_of_lead(["Rain", "The rain in the hills went on.", "So it did on the coast.", "Rivers rose in the south."])
    4
    """
    long = (number for number, one in enumerate(sentences, 1) if len(one.split()) >= _SENTENCE)
    return max(islice(long, _LEAD), default=0)


_FIRST_PAST = (0.42, 0.42, 0.07, 0.035, 0.025, 0.015, 0.015)
"""
How often the first weekday that a report tells as past is that of its day, the day before, and so on to six days
before: of 348 reports of US newspapers and sites, and 78 scrapes.
"""

_PAST = (0.16, 0.30, 0.29, 0.13, 0.08, 0.02, 0.02)
"""
The same of its other weekdays told as past, of which 154 and 111 were counted, evened; for the oldest two less than was
counted in the newspapers, where some of them are coming ones that are read as past.
"""

_COMING = (0.20, 0.25, 0.15, 0.13, 0.09, 0.09, 0.09)
"""How often a weekday told as coming is that of its day, the day after, and so on; evened, of few that were counted."""

_THIS_DAY, _NOT_THIS = 0.9, 0.012
"""How often what was "this Wednesday" is told on that day, and on each other; few were counted."""

_HELD = 0.7
"""How much of what each of the others says counts: they are days of one week and say much the same."""

_TWICE = 2
"""How many times at most a weekday counts that is told again and again."""


@dataclass(frozen=True, slots=True)
class Weekdays:
    """
    The weekdays of a text: the first told as past, the others, each with how often, and those told as coming; the odds
    of each as that of writing by what else the text says of the week; and how much seldomer its own day and the one
    before are called by their weekdays.
    """

    first: int | None = None
    others: tuple[tuple[int, int], ...] = ()
    coming: tuple[int, ...] = ()
    odds: tuple[float, ...] = EVEN
    called: tuple[float, float] = PLAIN
    this: frozenset[int] = frozenset()
    """Those of which something was "this Wednesday", as news of the day itself is told."""

    def against(self, today: int) -> float:
        """
        How many bits speak against a weekday as that of writing, by how long ago the weekdays told would be.

        >>> news = ["They met on Monday.", "He spoke on Sunday."]
        >>> monday = weekdays_of(news, news)
        >>> [round(monday.against(today), 1) for today in (0, 1, 2, 6)]
        [2.5, 2.5, 5.9, 7.9]
        """
        odds = [_FIRST_PAST[(today - self.first) % len(WEEKDAYS)]] if self.first is not None else []
        odds += [_PAST[(today - weekday) % len(WEEKDAYS)] ** (_HELD * times) for weekday, times in self.others]
        odds += [called for back, called in enumerate(self.called) if (today - back) % len(WEEKDAYS) in self.past]
        odds += [_COMING[(weekday - today) % len(WEEKDAYS)] for weekday in self.coming]
        odds += [_THIS_DAY if weekday == today else _NOT_THIS for weekday in self.this]
        odds.append(self.odds[today])
        return -sum(map(math.log2, odds))

    @property
    def past(self) -> frozenset[int]:
        return frozenset(weekday for weekday, _ in self.others) | ({self.first} if self.first is not None else set())

    @property
    def fresh(self) -> frozenset[int]:
        """The weekdays on which it was written, by the first told as past."""
        days = range(len(WEEKDAYS)) if self.first is None else (self.first, self.first + 1)
        return frozenset(day % len(WEEKDAYS) for day in days)

    @property
    def in_words(self) -> str:
        told = ((sorted(self.past | self.this), "past"), (self.coming, "coming"))
        return " and ".join(f"{', '.join(WEEKDAYS[day] for day in days)} as {how}" for days, how in told if days)


def weekdays_of(sentences: Sequence[str], opening: Iterable[str]) -> Weekdays:
    """The weekdays of a text; what it opens with tells the first."""
    past_first = (one.weekday for sentence in opening for one in _told(sentence) if not one.ahead)
    first = next(past_first, None)
    counts = Counter(chain.from_iterable(map(_told, sentences)))
    past = sorted((one.weekday, min(times, _TWICE)) for one, times in counts.items() if not one.ahead)
    coming = sorted(one.weekday for one in counts if one.ahead)
    others = tuple(one for one in past if one[0] != first)
    this = frozenset(chain.from_iterable(map(_this_day, sentences)))
    return Weekdays(first, others, tuple(coming), odds_of(sentences), called_of(sentences), this)


def past_weekdays(sentence: str) -> frozenset[int]:
    """The weekdays that a sentence tells as past, the last Sunday among them."""
    return frozenset((*last_weekdays(sentence), *(one.weekday for one in _told(sentence) if not one.ahead)))


def _this_day(sentence: str) -> Iterator[int]:
    """The weekday of "this" or "earlier on Wednesday" told as past, of "this Wednesday evening" not told as to come."""
    for found in _THIS.finditer(sentence) if "his " in sentence or "arlier " in sentence else ():
        ahead = is_ahead(sentence, *found.span())
        if ahead is False or (ahead is None and found["part"]):
            yield WEEKDAYS.index(found["day"])


_THIS = re.compile(
    rf"\b(?:[Tt]his|[Ee]arlier(?: on)?) (?P<day>{'|'.join(WEEKDAYS)})"
    r"(?P<part> (?:morning|afternoon|evening|night))?\b(?!,? \d)"
)


def _told(sentence: str) -> Sequence[_Told]:
    """The weekdays that a sentence tells as past or as coming."""
    return _told_in(sentence) if "day" in sentence else ()


@lru_cache(maxsize=256)  # asked for what a text opens with, and for all its sentences twice
def _told_in(sentence: str) -> Sequence[_Told]:
    told = ((match, is_ahead(sentence, *match.span(), own=bool(match["own"]))) for match in _DAY.finditer(sentence))
    return tuple(_Told(WEEKDAYS.index(match["day"]), ahead) for match, ahead in told if ahead is not None)


def is_ahead(sentence: str, start: int, end: int, *, own: bool = False) -> bool | None:
    """
    Whether a time is told as coming, by the nearest verb before it, else the first behind it; None if by none. A time
    of which something is ("Tuesday's vote", ``own``) is past without a verb.
    """
    head = max(0, start - _REACH)
    if _CALLED.search(sentence, head, start) or _GIVEN.search(sentence, head, start):
        return True
    verbs = [(found.end(), False) for found in GONE.finditer(sentence, head, start)]
    verbs += [(found.end(), True) for found in _AHEAD.finditer(sentence, head, start)]
    if not own and (near := _NEXT.search(sentence, head, start)) and not _FIRST.search(sentence, 0, start):
        lasted = near["until"] and verbs and not max(verbs)[1] and not _PUT_OFF.search(sentence, head, start)
        return None if lasted else True
    if own and not (verbs and max(verbs)[1]):
        return bool(_IF.search(sentence, head, start))
    if verbs:
        return max(verbs)[1]
    behind = [(found.start(), False) for found in GONE.finditer(sentence, end, end + _BEHIND)]
    behind += [(found.start(), True) for found in _AHEAD.finditer(sentence, end, end + _BEHIND)]
    return min(behind)[1] if behind else None
