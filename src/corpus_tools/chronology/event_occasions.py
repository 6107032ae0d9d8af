"""What was said on an occasion, in a report that gives the saying no day of its own: it was of the day of the news."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus_tools.chronology.event_dates import When
from corpus_tools.chronology.event_records import Telling, event_of, inferred, is_ahead, start_of
from corpus_tools.chronology.event_sayings import is_set, said, sayings, spoken
from corpus_tools.chronology.time_values import exact_day
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Event, Span

_LEAD = 4  # sentences of the body that tell the news
_FRESH = dt.timedelta(days=3)  # a report is of news so many days old at most
_LAST = 8  # events that begin before a sentence, of which one may reach into it
_TOLD = re.compile(r"\btold\s+(?:the\s+)?\Z")


def said_on_occasions(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    Sayings without a day, on that of the news: all of them where the page is of a later day or has a dateline; else
    those with the words for those before whom, or in what, something was said: she told reporters. Not where another
    day is told.
    """
    day, page = _day_of_news(telling, found), telling.article.published.period
    if day is None or page is None or not page.first or not page.last or page.last - page.first > _FRESH:
        return
    later, other = day < str(page.first), _days_told(telling, found)
    all_of_it = later or _is_filed(telling)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    for sentence in telling.article.sentences:
        for span in sayings(telling, sentence, _over(taken, sentence)) if sentence.zone == "body" else ():
            set_in = not later and (is_set(telling.article.text, sentence) or _to_media(telling, span))
            if (set_in or all_of_it) and not _is_of_another_day(other, span, sentence.paragraph, day, not set_in):
                yield inferred(event_of(telling, sentence, span, When(span, day, "", ()), "occasion"))


def _is_filed(telling: Telling) -> bool:
    """True for a report with a dateline, as agencies file it on the day of its news: ORVEL, May 3 (Reuters) -."""
    lead = next((one for one in telling.article.sentences if one.zone == "body"), None)
    return lead is not None and after_dateline(telling.article.text, lead.start, lead.end) > lead.start


def _day_of_news(telling: Telling, found: Sequence[Event]) -> str | None:
    """The newest day that the first sentences tell, if it is fresh."""
    body = [one for one in telling.article.sentences if one.zone == "body"][:_LEAD]
    if not body or telling.newest is None:
        return None
    told = [one for one in found if body[0].start <= one.start < body[-1].end and not one.rule.startswith(_BESIDE)]
    newest = max((day for one in told if (day := exact_day(one.when)) and not is_ahead(telling, one)), default=None)
    return str(newest) if newest and telling.newest - newest <= _FRESH else None


_OCCASIONS = frozenset({"entry", "occasion", "setting"})
_SAYINGS = frozenset({"clause", "entry", "occasion", "setting", "statement"})
_NEXT = 1  # paragraphs between what one speaker says


def said_on(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What a speaker goes on to say, on the day on which what he said last was dated by its occasion."""
    if not any(one.rule in _OCCASIONS for one in found):
        return
    told = sorted((one for one in found if one.rule in _SAYINGS and exact_day(one.when)), key=_start)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    starts = [one.start for one in telling.article.sentences]
    last: tuple[str, str, int] | None = None
    for cue, number in telling.cues:
        claim = telling.claims[number]
        sentence = telling.article.sentences[max(0, bisect_left(starts, cue.start + 1) - 1)]
        before = told[: bisect_left(told, cue.start + 1, key=_start)][-4:]
        day = claim.said or next((one.when for one in reversed(before) if cue.end <= one.end), None)
        follows = last is not None and last[0] == claim.speaker and sentence.paragraph - last[2] <= _NEXT
        if day is None and follows and last and sentence.zone == "body" and said(telling.article.text, cue):
            span = spoken(sentence, cue, claim)
            day = last[1]
            if not _over(taken, cue):
                yield inferred(event_of(telling, sentence, span, When(span, day, "", ()), "occasion"))
        last = (claim.speaker, day, sentence.paragraph) if claim.speaker and day else None


def _start(event: Event) -> int:
    return event.start


_BESIDE = ("aside", "noun-phrase", "participle")


def _days_told(telling: Telling, found: Sequence[Event]) -> list[tuple[int, int, str]]:
    """Where dates are told, each with its paragraph, in reading order; not of asides and ahead."""
    starts = [one.start for one in telling.article.sentences]
    return sorted(
        (one.start, telling.article.sentences[max(0, bisect_left(starts, one.start + 1) - 1)].paragraph, one.when)
        for one in found
        if not (one.when.endswith("..") or one.rule.startswith(_BESIDE) or is_ahead(telling, one))
    )


def _is_of_another_day(told: Sequence[tuple[int, int, str]], said: Span, paragraph: int, day: str, alone: bool) -> bool:
    """
    True where the paragraph has told of a date before ``day``, or the text of another day that is news too, where the
    saying is to have the day of the news for that ``alone``.
    """
    before = told[: bisect_left(told, (said.start,))]
    here = takewhile(lambda one: one[1] == paragraph, reversed(before))
    if any((end := when.rpartition("/")[2]) < day and not day.startswith(end) for _, _, when in here):
        return True
    news, last = exact_day(day), next((one for _, _, when in reversed(before) if (one := exact_day(when))), None)
    return bool(alone and news and last and last != news and news - last < _WEEK)


_WEEK = dt.timedelta(days=8)


def _to_media(telling: Telling, said: Span) -> bool:
    """True for a saying in which somebody told a named outlet something."""
    first = bisect_left(telling.mentions, said.start, key=start_of)
    near = (one for one in telling.mentions[first : first + 4] if one.start < said.end and one.kind == "media")
    return any(_TOLD.search(telling.article.text, said.start, one.start) for one in near)


def _over(spans: Sequence[Span], part: Span) -> list[Span]:
    """The spans that overlap a part, of the few that begin before it and those within."""
    first, last = (bisect_left(spans, at, key=start_of) for at in (part.start, part.end))
    return [span for span in spans[max(0, first - _LAST) : last] if span.end > part.start]
