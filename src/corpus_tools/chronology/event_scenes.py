"""Scenes: the day that a text has told, and the sentences without a time that go on with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus_tools.chronology.event_clauses import speech_edges
from corpus_tools.chronology.event_dates import When
from corpus_tools.chronology.event_records import Telling, event_of, inferred, is_ahead
from corpus_tools.chronology.event_sequels import happens, scene_day, sequels, settings
from corpus_tools.chronology.parting import clauses
from corpus_tools.model import Event, Sentence, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class _Scene:
    """A day that a text may go on with, and the paragraph it is at; ``closed`` if that ends with its paragraph."""

    day: str
    paragraph: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Marked:
    """By the place of a sentence, what overlaps it: events, speech with the words that tell of it, and these alone."""

    dated: dict[int, list[Span]]
    said: dict[int, list[Span]]
    cues: dict[int, list[Span]]


def goes_on_telling(telling: Telling, times: Sequence[TimeExpression], found: Sequence[Event]) -> Iterator[Event]:
    """
    What a text goes on telling of the day that it has told last, and who speaks on that day: in the same sentence or
    paragraph, and in the next one where that day is its news. ``found`` are the events dated otherwise.
    """
    told = sorted((event for event in found if event.rule != "statement"), key=lambda event: event.start)
    marked = _marked(telling, found)
    timed = _overlapped(telling, (Span(time.start, time.end) for time in times if not time.value.startswith("PT")))
    scene, newest = None, ""
    for place, sentence in enumerate(telling.article.sentences if told else ()):
        own = _begun_in(told, sentence)
        if own or place in timed:
            scene = _scene_of(telling, sentence, own, marked.cues.get(place, []))
            newest = max(newest, scene.day) if scene else newest
        if scene is None or sentence.zone != "body" or sentence.paragraph - scene.paragraph > 1:
            continue
        start = max((event.end for event in own), default=sentence.start)
        beyond = sentence.paragraph > scene.paragraph and (scene.closed or scene.day != newest)
        for span, rule in _clauses_of(telling, place, start, marked, beyond):
            scene = replace(scene, paragraph=sentence.paragraph)
            yield inferred(event_of(telling, sentence, span, When(span, scene.day, "", ()), rule))


def _marked(telling: Telling, found: Sequence[Event]) -> _Marked:
    cues = [cue for cue, _ in telling.cues]
    content = (span for claim in telling.claims for span in claim.content)
    quoted = (Span(quotation.start, quotation.end) for quotation in telling.article.quotations)
    return _Marked(
        _overlapped(telling, (Span(event.start, event.end) for event in found)),
        _overlapped(telling, (*cues, *content, *quoted)),
        _overlapped(telling, cues),
    )


def _overlapped(telling: Telling, spans: Iterable[Span]) -> dict[int, list[Span]]:
    """The spans by the place of each sentence that they overlap."""
    sentences = telling.article.sentences
    found: dict[int, list[Span]] = {}
    for span in spans:
        first = max(0, bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1)
        last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
        for place in range(first, last):
            found.setdefault(place, []).append(span)
    return found


def _begun_in(told: Sequence[Event], sentence: Sentence) -> Sequence[Event]:
    first = bisect_left(told, sentence.start, key=lambda event: event.start)
    return told[first : bisect_left(told, sentence.end, lo=first, key=lambda event: event.start)]


def _scene_of(telling: Telling, sentence: Sentence, own: Sequence[Event], cues: Sequence[Span]) -> _Scene | None:
    text = telling.article.text
    day = scene_day(text, own) if own else None
    if day is None or is_ahead(telling, own[-1]):
        return None
    reported = bool(cues) and not happens(text[sentence.start : min(cue.start for cue in cues)])
    return _Scene(day, sentence.paragraph, reported or own[-1].basis == "background")


def _clauses_of(telling: Telling, place: int, start: int, marked: _Marked, beyond: bool) -> Iterator[tuple[Span, str]]:
    """
    The clauses of a sentence, from ``start`` on, that tell more of a scene, each with the rule that finds it; where
    it stands ``beyond`` the paragraph of one that is no news, only who speaks.
    """
    text, sentence = telling.article.text, telling.article.sentences[place]
    parts = clauses(text, sentence, speech_edges(telling, sentence))
    for span in settings(text, parts, marked.cues.get(place, [])):
        if span.start >= start:
            yield span, "setting"
    if not beyond:
        for span in sequels(text, parts, start, marked.said.get(place, []), marked.dated.get(place, [])):
            yield span, "sequel"
