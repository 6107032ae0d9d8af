"""What was said on an occasion, in a report that gives the saying no day of its own: it was of the day of the news."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.event_clauses import clauses_of, whole_statement
from corpus_tools.chronology.event_dates import When
from corpus_tools.chronology.event_records import Telling, event_of, inferred, is_ahead, published_on, start_of
from corpus_tools.chronology.event_sequels import is_set, settings
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Sentence, Span

_DAY = len("2019-08-27")
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LEAD = 4  # sentences of the body that tell the news
_FRESH = dt.timedelta(days=3)  # a report is of news so many days old at most
_TOLD = re.compile(r"\btold\s+(?:the\s+)?\Z")
_AFTER = re.compile(r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|until)\b[^,;“”\"]*\Z")
"""What stands before a saying of another time: fifty years after his father told a reporter …"""
_LOOKS_BACK = re.compile(r"\b(?:had|last|once|earlier|previously|then|that)\b")


def said_on_occasions(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    Sayings with the words for those before whom, or in what, something was said, on the day of the news: she told
    reporters. Not in a paragraph that tells of another day.
    """
    day, news = _day_of_news(telling, found), published_on(telling)
    if day is None or news is None or not telling.cues:
        return
    other = _paragraphs_of_other_days(telling, found, day)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    for place, cues in _untold(telling).items():
        sentence = telling.article.sentences[place]
        if sentence.zone != "body" or other.get(sentence.paragraph, sentence.start) < sentence.start:
            continue
        for said in _sayings(telling, sentence, cues):
            apart = _up_to_next(taken, said)
            if _touches(taken, apart):
                continue
            span = trimmed(telling.article.text, apart)
            span = span if apart != said else whole_statement(telling, sentence, span)
            yield inferred(event_of(telling, sentence, span, When(span, day, "", ()), "occasion"))


def _day_of_news(telling: Telling, found: Sequence[Event]) -> str | None:
    """The newest day that the first sentences tell, if it is fresh."""
    body = [one for one in telling.article.sentences if one.zone == "body"][:_LEAD]
    if not body or telling.newest is None:
        return None
    days = [one.when for one in found if body[0].start <= one.start < body[-1].end and _ONE_DAY.fullmatch(one.when)
            and not is_ahead(telling, one)]  # fmt: skip
    newest = max(days, default=None)
    fresh = newest is not None and telling.newest - dt.date.fromisoformat(newest) <= _FRESH
    return newest if fresh else None


_OCCASIONS = frozenset({"entry", "occasion", "setting"})
_SAYINGS = frozenset({"clause", "entry", "occasion", "setting", "statement"})
_PAST = re.compile(r"\b(?:said|told|wrote|spoke|[a-z]+ed)\Z")
_NEXT = 1  # paragraphs between what one speaker says


def said_on(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What a speaker goes on to say, on the day on which what he said last was dated by its occasion."""
    if not any(one.rule in _OCCASIONS for one in found):
        return
    told = sorted((one for one in found if one.rule in _SAYINGS and _ONE_DAY.fullmatch(one.when)), key=_start)
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    starts = [one.start for one in telling.article.sentences]
    last: tuple[str, str, int] | None = None
    for cue, number in telling.cues:
        claim = telling.claims[number]
        sentence = telling.article.sentences[max(0, bisect_left(starts, cue.start + 1) - 1)]
        before = told[: bisect_left(told, cue.start + 1, key=_start)][-4:]
        day = claim.said or next((one.when for one in reversed(before) if cue.end <= one.end), None)
        follows = last is not None and last[0] == claim.speaker and sentence.paragraph - last[2] <= _NEXT
        if day is None and follows and last and sentence.zone == "body" and _goes_on(telling, cue):
            pieces = [cue, *(span for span in (claim.source, *claim.content) if span and sentence.covers(span))]
            span = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
            day = last[1]
            if not _touches(taken, cue):
                yield inferred(event_of(telling, sentence, span, When(span, day, "", ()), "occasion"))
        last = (claim.speaker, day, sentence.paragraph) if claim.speaker and day else None


def _start(event: Event) -> int:
    return event.start


def _goes_on(telling: Telling, cue: Span) -> bool:
    """True for a cue in the past with no word of another time before it."""
    text = telling.article.text
    past = _PAST.search(text, cue.start, cue.end)
    return past is not None and not _LOOKS_BACK.search(text, max(0, cue.start - 12), cue.end)


_BESIDE = ("aside", "noun-phrase", "participle")


def _paragraphs_of_other_days(telling: Telling, found: Sequence[Event], day: str) -> dict[int, int]:
    """The paragraphs that tell of a date before the day of the news, each with where it does so first."""
    starts = [one.start for one in telling.article.sentences]
    places: dict[int, int] = {}
    for one in found:
        end = one.when.rpartition("/")[2]
        if end < day and end != ".." and not day.startswith(end) and not one.rule.startswith(_BESIDE):
            paragraph = telling.article.sentences[max(0, bisect_left(starts, one.start + 1) - 1)].paragraph
            places[paragraph] = min(one.start, places.get(paragraph, one.start))
    return places


def _sayings(telling: Telling, sentence: Sentence, cues: Sequence[Span]) -> Iterator[Span]:
    text = telling.article.text
    if is_set(text, sentence):
        yield from settings(text, clauses_of(telling, sentence), cues)
    elif _to_media(telling, sentence, cues):
        yield from (part for part in clauses_of(telling, sentence) if _to_media(telling, part, cues))


def _untold(telling: Telling) -> dict[int, list[Span]]:
    """The cues of what was said without a day, and not once or before something, by the number of their sentence."""
    text, starts = telling.article.text, [one.start for one in telling.article.sentences]
    found: dict[int, list[Span]] = {}
    for cue, number in telling.cues:
        place = max(0, bisect_left(starts, cue.start + 1) - 1)
        low = telling.article.sentences[place].start
        if telling.claims[number].said is not None or _LOOKS_BACK.search(text, max(low, cue.start - 12), cue.start):
            continue
        if not _AFTER.search(text, max(low, cue.start - 60), cue.start):
            found.setdefault(place, []).append(cue)
    return found


def _to_media(telling: Telling, part: Span, cues: Sequence[Span]) -> bool:
    """True for a clause in which somebody told a named outlet something."""
    first = bisect_left(telling.mentions, part.start, key=start_of)
    near = (one for one in telling.mentions[first : first + 4] if one.start < part.end and one.kind == "media")
    inside = any(part.start <= cue.start < part.end for cue in cues)
    return inside and any(_TOLD.search(telling.article.text, part.start, one.start) for one in near)


def _up_to_next(spans: Sequence[Span], said: Span) -> Span:
    """The saying up to what is dated in it by itself."""
    first = bisect_left(spans, said.start + 1, key=start_of)
    end = spans[first].start if first < len(spans) else said.end
    return Span(said.start, min(said.end, end))


def _touches(spans: Sequence[Span], said: Span) -> bool:
    last = bisect_left(spans, said.end, key=start_of)
    return any(span.end > said.start for span in spans[max(0, last - 8) : last])
