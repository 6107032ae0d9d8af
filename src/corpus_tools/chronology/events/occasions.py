"""The day of the news, and what was said on an occasion: it is of that day where no other day is given to it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise, takewhile
from operator import attrgetter

from corpus_tools.chronology.events.days_of_others import counted_day
from corpus_tools.chronology.events.records import BESIDE, SAYING, Telling, event_on, is_ahead, lead_of
from corpus_tools.chronology.events.sayings import cues_in, said, sayings, spoken
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import before, begun_in, over, start_of

_LEAD = 4  # sentences of the body that tell the news
_NEXT_DAY = dt.timedelta(days=1)
_FRESH = dt.timedelta(days=3)  # a report is of news so many days old at most


@dataclass(frozen=True, slots=True)
class NewsDays:
    """What tells the day of something that has none: that of the news, and those told by the way, once asked for."""

    news: str
    told: Callable[[], Sequence[tuple[int, int, str]]]

    def day_at(self, span: Span, paragraph: int) -> str | None:
        """The day of what stands in a paragraph, None where that tells of an earlier time."""
        return _day_of(self.told(), span, paragraph, self.news)


def news_days(telling: Telling, found: Sequence[Event]) -> NewsDays | None:
    """The days of the news of a report, None where it tells no fresh one."""
    news = day_of_news(telling, found)
    return NewsDays(news, cache(partial(_days_told, telling, found))) if news else None


def said_on_occasions(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    Sayings without a day, on that of the news, or on the earlier day of its week to which their paragraph has come:
    the guild walked out on Monday. "Enough," its head said.
    """
    days = news_days(telling, found)
    if days is None:
        return
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    for sentence in telling.article.sentences:
        counted = counted_day(telling, sentence) if sentence.zone == "body" else None
        if sentence.zone != "body" or (counted and counted.start - sentence.start < _OPENING):
            continue
        for span in sayings(telling, sentence, over(taken, sentence), with_deeds=False):
            if (day := days.day_at(span, sentence.paragraph)) and not _THEN.match(telling.article.text, span.end):
                yield event_on(telling, sentence, span, day, "occasion")


_OPENING = len("But on ")
_THEN = re.compile(r"\s(?:[^,;.“”\"]{1,40}\s)?(?:at\sthe\stime(?!\sof\b)|back\sthen)\b|\sthen\b")
"""What stands behind a saying of the time that was told before, which is not that of the news: he said then."""


def day_of_news(telling: Telling, found: Sequence[Event]) -> str | None:
    """
    The newest day that the first sentences tell of a report whose day is known to a few days, if it is fresh; one that
    the writer tells before a quoted one.
    """
    page, body = telling.article.published.period, lead_of(telling.article, _LEAD)
    if not body or telling.newest is None or page is None or not page.first or not page.last:
        return None
    if page.last - page.first > _FRESH:
        return None
    early = [one for one in found if body[0].start <= one.start < body[-1].end and not one.rule.startswith(BESIDE)]
    fresh = [
        (one, day)
        for one in early
        if (day := exact_day(one.when))
        and not is_before_news(telling, one)
        and not is_ahead(telling, one)
        and telling.newest - day <= (_NEXT_DAY if _is_within(telling, telling.contents, one) else _FRESH)
    ]
    own = [pair for pair in fresh if pair[0].voice != "quoted"]
    dated = [pair for pair in own if pair[0].rule != "lead"]  # the day of which is that of the page
    starts = (telling.sentence_at(one.start).start for one, _ in dated)
    own = dated if any(not _IN_A_PAPER.match(telling.article.text, start) for start in starts) else own
    named = any(one.basis == "relative" for one, _ in own)
    newest = max((day for _, day in (own if named else fresh)), default=None)
    counted = not newest and any(_counts_from_news(telling, one) for one in early)
    return telling.news if counted else str(newest) if newest else None


def _counts_from_news(telling: Telling, event: Event) -> bool:
    """True for what lies so long before the day of the report, which says so: last night, ten days after the flood."""
    text, day = telling.article.text, exact_day(event.when.partition("/")[0])
    if _LAST_NIGHT.search(text, event.start, event.end):
        return True
    recent = day is not None and telling.newest is not None and telling.newest - day <= _RECENT
    sentence = telling.sentence_at(event.start)
    return recent and _is_counted_from(text, event) and not _OWN.search(text, sentence.start, sentence.end)


_OWN = re.compile(r"(?<![“\"‘])\b(?:I|my|our|we|We|Our|My)\b")  # of one who tells what he has heard, be it earlier
_RECENT = dt.timedelta(days=21)  # after so long a time, what is said may be of any day
_LAST_NIGHT = re.compile(r"\b(?:last\s+night|overnight)\b")
_PAPER = re.compile(  # it starts with a set of characters, which the engine looks for fast
    r"[clmnIi](?<!\w.)(?:"
    r"(?:(?<=c)(?:ables?|irculars?)|(?<=l)etters?|(?<=m)(?:emos?|emorandum|inutes)|(?<=n)otes?)\s(?:of|dated)\s(?:the\s)?[\dA-Z]"
    r"|(?<=[Ii])n\san?\s(?:[a-z]+\s)?(?:article|book|essay|interview|report|study)\s(?:[a-z]+\s){0,3}?published\b)"
)
_IN_A_PAPER = re.compile(
    r"[Ii]n\san?\s(?:[\w-]+\s){0,3}?(?:interview|letter|message|note|post|report|speech|statement)\b"
)
"""In a letter read on Sunday, the bishops say: what others say need not be of that day."""
_HAD = re.compile(
    r"(?!(?:[Bb]y|[Uu]ntil)\b)(?:(?!\b(?:after|because|how|that|until|when|where|which|while|who|whom|whose)\b)[^“”\":;])*?"
    r"\bhad\s(?:also\s|already\s|even\s|just\s|not\s|[a-z]+ly\s)?(?!(?:an?|been\s[a-z]+ing|his|her|its|no|the|their|to)\b)[a-z]+"
)
"""How words go that look back from what is told: on 3 May she had told the court that it was shut."""


def is_before_news(telling: Telling, event: Event) -> bool:
    """
    True for what lies before the news of which a report has it: what was done last night, that since which something
    has been so, that after which so many days have passed, what a paper tells by its day, and what had been said; who
    speaks does so later.
    """
    text, at = telling.article.text, (event.start, event.end)
    if _is_counted_from(text, event) or (text.find("night", *at) >= 0 and _LAST_NIGHT.search(text, *at)):
        return True
    return _PAPER.search(text, *at) is not None or looks_back(telling, event)


def looks_back(telling: Telling, event: Event) -> bool:
    """True for what had been said on its day, from which a text comes back."""
    if event.rule != "clause" or not cues_in(telling, Span(event.start, event.end)):
        return False
    return _HAD.match(telling.article.text, event.start, event.end) is not None


def _is_counted_from(text: str, event: Event) -> bool:
    """True for that since which something has been so, and after which so many days have passed."""
    counted = event.rule == "offset" and text.startswith("after ", event.start - len("after "))
    return counted or text.startswith("since ", event.start - len("since "))


_OCCASIONS = frozenset({"entry", "occasion", "setting"})
_paragraph = attrgetter("paragraph")
_SAYINGS = SAYING | {"clause", "entry"}
_NEXT = 1  # paragraphs between what one speaker says


def said_on(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What a speaker goes on to say, on the day on which what he said last was dated by its occasion."""
    if not any(one.rule in _OCCASIONS for one in found):
        return
    told = sorted((one for one in found if one.rule in _SAYINGS and exact_day(one.when)), key=start_of)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    last: tuple[str, str, int] | None = None
    for cue, number in telling.cues:
        claim = telling.claims[number]
        sentence = telling.sentence_at(cue.start)
        near = before(told, cue.start + 1)[-_FEW:]
        day = claim.said or next((one.when for one in reversed(near) if cue.end <= one.end), None)
        follows = last is not None and last[0] == claim.speaker and sentence.paragraph - last[2] <= _NEXT
        follows = follows and not (last and _tells_of_before(telling, sentence, cue, last[1]))
        if day is None and follows and last and sentence.zone == "body" and said(telling.article.text, cue):
            span = spoken(sentence, cue, claim)
            day = last[1]
            if not over(taken, cue) and not _THEN.match(telling.article.text, span.end):
                yield event_on(telling, sentence, span, day, "occasion")
        last = (claim.speaker, day, sentence.paragraph) if claim.speaker and day else None


def _tells_of_before(telling: Telling, sentence: Sentence, cue: Span, day: str) -> bool:
    """True for a saying in a paragraph that has come to an earlier time: he was booed last week. “Wait,” he said."""
    sentences = telling.article.sentences
    start = sentences[bisect_left(sentences, sentence.paragraph, key=_paragraph)].start
    ends = (time.edtf.rpartition("/")[2] for time in begun_in(telling.times, Span(start, cue.start)) if time.edtf)
    return any(end < day[: len(end)] for end in ends if end != "..")


def said_with(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What is added to a saying in its sentence, on its day: he praised them, adding that the port was safe."""
    text, told = telling.article.text, sorted((one for one in found if exact_day(one.when)), key=start_of)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    for (first, _), (cue, number) in pairwise(telling.cues):
        added = cue.start - first.end < _APART and _ADDS.search(text, first.end, cue.end)
        if not added or telling.claims[number].said is not None or over(taken, cue):
            continue
        sentence = telling.sentence_at(cue.start)
        near = before(told, first.start + 1)[-_FEW:]
        day = next((one.when for one in reversed(near) if first.end <= one.end and sentence.covers(first)), None)
        if day and sentence.zone == "body":
            span = trimmed(text, Span(cue.start, spoken(sentence, cue, telling.claims[number]).end))
            yield event_on(telling, sentence, span, day, "occasion")


def not_before_told(telling: Telling, found: Sequence[Event]) -> list[Event]:
    """The events, of which none is said, by inference, before what it tells of: two men had been held on Sunday."""
    told = sorted((one for one in found if one.rule not in _OCCASIONS and _been(telling, one)), key=start_of)
    return [_as_told(one, over(told, one)) if one.rule in _OCCASIONS else one for one in found]


def _been(telling: Telling, event: Event) -> bool:
    day = exact_day(event.when)
    return day is not None and telling.newest is not None and day <= telling.newest and not is_ahead(telling, event)


def _as_told(saying: Event, told: Sequence[Event]) -> Event:
    inside = [one.when for one in told if saying.start < one.start and one.end <= saying.end]
    last = max(inside, default="")
    return replace(saying, when=last) if exact_day(saying.when) and last > saying.when else saying


_ADDS = re.compile(r",\s+(?:and\s+)?(?:[a-z]+ly\s+)?[a-z]+ing(?:\s+[a-z]+){0,2}\Z")
_APART = 400  # characters between a saying and what is added to it
_FEW = 4  # events that begin before a saying, of which one may tell it


def _days_told(telling: Telling, found: Sequence[Event]) -> list[tuple[int, int, str]]:
    """Where dates are told, each with its paragraph, in reading order; not of asides, ahead, and counted back."""
    return sorted(
        (one.start, telling.sentence_at(one.start).paragraph, one.when)
        for one in found
        if not (one.when.endswith("..") or one.rule.startswith(BESIDE) or is_ahead(telling, one))
        and not _is_within(telling, telling.contents, one)
        and not _is_counted_back(telling, one, found)
        and not is_before_news(telling, one)
    )


def _is_counted_back(telling: Telling, event: Event, found: Sequence[Event]) -> bool:
    """True for an earlier day that a sentence counts from its own: the road was cut on Tuesday, a day after he fled."""
    if event.rule != "offset" or not exact_day(event.when):
        return False
    start = telling.sentence_at(event.start).start
    return any(start <= one.start < event.start and one.rule == "clause" and one.when > event.when for one in found)


def _day_of(told: Sequence[tuple[int, int, str]], said: Span, paragraph: int, news: str) -> str | None:
    """
    The day of a saying: that to which its paragraph has come, where it is of the week of the news; that of the news
    itself, where the paragraph tells of no earlier time.
    """
    earlier = told[: bisect_left(told, (said.start,))]
    here = [when for _, _, when in takewhile(lambda one: one[1] == paragraph, reversed(earlier))]
    last, day = exact_day(here[0]) if here else None, exact_day(news)
    if last and day and abs(day - last) < _WEEK:
        return str(last)
    older = any((end := when.rpartition("/")[2]) < news and not news.startswith(end) for when in here)
    return None if older else news


def _is_within(telling: Telling, contents: Sequence[Span], event: Event) -> bool:
    """True for what somebody tells, who may have done so on another day: he said that the plane was lost on Friday."""
    cues = telling.cue_starts
    if bisect_left(cues, event.start) != bisect_left(cues, event.end):
        return False
    return bool(over(contents, Span(event.start, event.start + 1)))


_WEEK = dt.timedelta(days=8)


_A_WEEK, _FEW_DAYS = dt.timedelta(days=7), dt.timedelta(days=31)
_FIRST_PARAGRAPHS = 2  # paragraphs behind the first in which a page without a date may tell the day of its news


def is_news(telling: Telling, day: str) -> bool:
    """True for the day that the text is of, and the one before."""
    told = exact_day(day)
    return told is not None and telling.newest is not None and telling.newest - told <= dt.timedelta(days=1)


def is_fresh(telling: Telling, day: str) -> bool:
    """True for a day of the week of the news."""
    told = exact_day(day)
    return told is not None and telling.newest is not None and abs(telling.newest - told) < _A_WEEK


def may_be_news(telling: Telling, sentence: Sentence) -> bool:
    """False far down on a page without a date, where what is dated may be long past: a letter read out in court."""
    page = telling.article.published.period
    if page is not None and page.last is not None and (page.first is None or page.last - page.first <= _FEW_DAYS):
        return True
    first = next(iter(lead_of(telling.article, 1)), sentence)
    return sentence.paragraph - first.paragraph <= _FIRST_PARAGRAPHS


def is_past(telling: Telling, day: str) -> bool:
    """True for a day weeks before the first that a page of no known day can be of, on which no news is told."""
    page, told = telling.article.published.period, exact_day(day)
    if page is None or page.first is None or page.first == page.last or told is None:
        return False
    return page.first - told > _FEW_DAYS
