"""What has gone on for so many days up to that of the news: shut for the 13th straight day; held for 40 days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import counted, number_of, place_of
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import end_of
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event
from corpus_tools.order import over, start_of

_STRAIGHT = re.compile(
    r"\bfor\s(?:an?\s|the\s|its\s|their\s)?(?P<count>[\w-]+)\s(?:consecutive|running|straight|successive)\s"
    r"(?P<unit>day|night|week)\b(?!s)"
)
_IN_A_ROW = re.compile(r"\bfor\s(?:an?\s|the\s)?(?P<count>[\w-]+)\s(?P<unit>day|night|week)\sin\sa\srow\b")
_HELD = re.compile(
    r"\b(?:has|have|['’](?:s|ve))\sbeen\s(?:[^,;:.“”\"]{2,60}\s)?for\s(?:the\s(?:last|past)\s)?"
    r"(?P<count>[\w-]+)\s(?P<unit>day|night|week)s\b(?!\s(?:ago|before|in))"
)
"""Who has been so for days or weeks, which are counted; who has been so for years has been so for about as long."""
_SO_LONG = re.compile(r"\sin\s(?:[a-z]+\s)?[\w-]+\s(?:day|night|week)s?\b")
_IN_SO_LONG = re.compile(
    r"(?<!first\s)(?<!time\s)\b(?:has|have|['’]ve)\s(?:already\s|now\s|[a-z]+ly\s)?(?:been\s)?"
    r"(?!been\b)[a-z]+(?:ed|en|wn|un|one|ost|old|aid|ought|eft|ut|it|ot|illed)\b"
    r"(?![^,;:.]*\b(?:first|fewest|last|only|times|twice|(?!arr|cont|inter|prot|unr)[a-z]{2,}est)\b)[^,;:.“”\"]{0,60}?\sin\s(?:just\s|only\s|barely\s)?"
    r"(?P<count>[\w-]+)\s(?P<unit>day|night|week)s?\b(?!\s(?:ago|before|of)\b|['’])"
)
"""What has come about in so many days up to that of the news: 11,000 have crossed the river in five days."""
_ABOUT = re.compile(r"\b(?:about|almost|around|at least|less than|more than|nearly|over|some|up to)\s\Z")
_FEWEST = {"day": 3, "night": 3, "week": 2}


def streaks(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What has gone on since the day from which it is counted, in sentences of the body that date nothing else."""
    text, taken = telling.article.text, sorted(found, key=start_of)
    for sentence in telling.article.sentences if telling.news else ():
        lasts = text.find("for ", sentence.start, sentence.end) >= 0
        comes = _SO_LONG.search(text, sentence.start, sentence.end) is not None
        if sentence.zone != "body" or not (lasts or comes):
            continue
        for pattern in (*((_STRAIGHT, _IN_A_ROW, _HELD) if lasts else ()), *((_IN_SO_LONG,) if comes else ())):
            held = pattern.search(text, sentence.start, sentence.end)
            begun = _begun(held, telling.news or "") if held else None
            if held is None or begun is None or _ABOUT.search(text, sentence.start, held.start("count")):
                continue
            part = next(part for part in clauses_of(telling, sentence) if held.start() < part.end)
            if not over(taken, part):
                span = trimmed(text, part)
                when = f"{begun}/{telling.news if pattern is _IN_SO_LONG else '..'}"
                yield event_on(telling, sentence, span, when, "streak")
                break


def _begun(held: re.Match[str], day: str) -> str | None:
    """The first of the days that are counted up to one; many weeks are counted to a week, of which it is the first."""
    nth = held.re not in (_HELD, _IN_SO_LONG)
    count = (place_of(held["count"]) if nth else number_of(held["count"])) or int(held["count"] == "a")
    fewest = 1 if held.re is _IN_SO_LONG and held["unit"] == "week" else _FEWEST[held["unit"]]
    if count < fewest or exact_day(day) is None:
        return None
    first = counted(day, -(count - 1 if nth else count), "W" if held["unit"] == "week" else "D")
    return end_of(first, last=False) if first else None
