"""What has been so since an event that was told, for days that are counted, this week, all month or all year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.chronology.events.amounts import counted, number_of, place_of
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import end_of, since_then
from corpus_tools.chronology.events.frames import PERFECT
from corpus_tools.chronology.events.happening import tells_past
from corpus_tools.chronology.events.noun_events import is_event_noun
from corpus_tools.chronology.events.records import Telling, event_on, is_ahead
from corpus_tools.chronology.events.retellings import named_by
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import MONTH_LENGTH, exact_day
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import before, over, start_of, touch

_EVER = re.compile(
    r"\b(?:has|have)\s+since\s+(?:been|camped|claimed|controlled|cost|governed|held|killed|led|lived|occupied|relied"
    r"|remained|ruled|run|served|stayed|stood|worked)\b"
    r"|\b(?:ever\s+)?[Ss]ince(?:(?=[,.;]|\Z)|\s+then\b)"
)
"""Words by which something has been so from what was told last on: have since camped there; ever since."""
_SINCE_IT = re.compile(
    r"\bsince\s+(?P<start>(?:the|their|its)\s+(?:start|beginning|outbreak|outset|end)\s+of\s+)?(?:the|that|this|his|her|its|their)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]{3,})"
    r"(?:\s+(?:began|started|broke\s+out|erupted))?(?=[,.;]|\s+and\b|\Z)"
)
_BROADLY = frozenset(["conflict", "crisis", "fighting", "hostilities", "offensive", "unrest", "violence", "war"])
"""Nouns for whatever a text has told the beginning of."""
_BEGUN = re.compile(r"\b(?:began|begun|started|broke\s+out|erupted|launched|invaded|rose|took\s+up\s+arms)\b")


def lasting_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What has been so since an event told before: they have camped there ever since; since the fighting began."""
    text, sentences = telling.article.text, telling.article.sentences
    told = sorted(
        (one for one in found if "/" not in one.when and one.rule != "statement" and not is_ahead(telling, one)),
        key=start_of,
    )
    for place, sentence in enumerate(sentences if told else ()):
        if sentence.zone != "body" or text.find("ince", sentence.start, sentence.end) < 0:
            continue
        for span, when in _since(telling, sentence, sentences[max(0, place - 1)].start, told):
            yield event_on(telling, sentence, span, since_then(when), "since")


def _since(telling: Telling, sentence: Sentence, near: int, told: Sequence[Event]) -> Iterator[tuple[Span, str]]:
    """The clauses of a sentence that have been so since something, with its date; ``near`` is where telling begins."""
    text, parts = telling.article.text, clauses_of(telling, sentence)
    for place, part in enumerate(parts):
        earlier = before(told, part.start)
        ever, named = _EVER.search(text, part.start, part.end), _SINCE_IT.search(text, part.start, part.end)
        main = parts[place - 1] if place and named and named.start() <= part.start + 1 else part
        if not earlier or not PERFECT.search(text, main.start, main.end):
            continue
        last = earlier[-1].when if ever and earlier[-1].start >= near else None
        when = last or (_beginning(text, named["noun"], earlier, bool(named["start"])) if named else None)
        if when and not touch(told, part):
            yield trimmed(text, main), when


def _beginning(text: str, noun: str, told: Sequence[Event], start: bool) -> str | None:
    """The date of the last event told that a noun names, or that began, as it must where its ``start`` is named."""
    if not is_event_noun(noun):
        return None
    found = named_by(text, noun, reversed(told))
    if not found and noun in _BROADLY:
        found = list(reversed(told))
    begun = [one for one in found if _BEGUN.search(text, one.start, one.end)]
    if start and not begun:
        begun = [one for one in reversed(told) if one.basis != "background" and _BEGUN.search(text, one.start, one.end)]
        found = begun[:1]
    last = next(iter(begun or found), None)
    return min(one.when for one in found if one.when[:MONTH_LENGTH] == last.when[:MONTH_LENGTH]) if last else None


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
        if sentence.zone != "body":
            continue
        lasts = text.find("for ", sentence.start, sentence.end) >= 0
        comes = _SO_LONG.search(text, sentence.start, sentence.end) is not None
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


_THIS_WEEK = re.compile(r"\b(?:(?P<later>later|rest of)\s+)?(?:this|the)\s+week\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|must|should|(?<!ccording )to|expects?|expected|plans?"
    r"|planned|due|set|scheduled|begins?|starts?|next|before|if)\b|['’]ll\b"
)


_GOES_ON = re.compile(r",?\s+(?:(?:he|she|they|it)\s+)?(?:will|would|is|are|could|may)\b")


def within_week(telling: Telling, event: Event) -> Event:
    """What has happened this week, as of the days up to that of publication; what comes later in it, from then on."""
    first, slash, last = event.when.partition("/")
    day = telling.published
    if not (slash and day and len(event.when) == _WEEK and first < day < last):
        return event
    text = telling.article.text
    found = _THIS_WEEK.search(text, event.start, event.end)
    if found and found["later"]:
        return replace(event, when=f"{day}/{last}")
    if found is None or event.rule == "noun-phrase" or not tells_past(text[event.start : event.end]):
        return event
    if _COMING.search(text, event.start, found.start()) or _GOES_ON.match(text, found.end()):
        return event
    return replace(event, when=f"{first}/{day}")


_WEEK = len("2019-08-26/2019-09-01")
