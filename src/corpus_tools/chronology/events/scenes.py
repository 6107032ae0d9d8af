"""Scenes: the day that a text has told, and the sentences without a time that go on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from corpus_tools.chronology.events.clauses import BOUND, OF, clauses_of
from corpus_tools.chronology.events.days_of_others import counted_day, is_answer, is_on_another
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.occasions import is_before_news, is_fresh, is_news, is_past, looks_back, may_be_news
from corpus_tools.chronology.events.records import BESIDE, Telling, event_on, is_ahead
from corpus_tools.chronology.events.sayings import cues_in, is_credited, is_deed, is_told_anyway, sayings
from corpus_tools.chronology.events.sequels import is_scene, scene_day, sequels
from corpus_tools.chronology.times.values import DAY_LENGTH, exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import begun_in, over, start_of

_Spans: TypeAlias = Sequence[Span]
_LONG = frozenset({"DURATION", "SET"})
_MARKS = "“\"‘'"  # what begins a sentence that, without a word of saying, is a quotation
_SHORTEST = len("it sank.")  # characters of a clause that tells what happened


@dataclass(frozen=True, slots=True)
class _Scene:
    """
    A day that a text has told, and the paragraph it is at; ``acted`` where something was done on it, with which the
    text may go on, and ``news`` where it may do so in the next paragraph, ``headed`` whatever else it has told. One
    that ``stays`` ends with its paragraph; of one ``reported`` by somebody on a day that is not told, nobody speaks on
    its own: he said that two had died on Friday. They had been warned, he added.
    """

    day: str
    paragraph: int
    acted: bool
    news: bool
    headed: bool
    stays: bool = False
    reported: bool = False

    def reaches(self, beyond: int, newest: str) -> bool:
        """True so many paragraphs further: in its own, and in the next where its day is the news or heads it."""
        return beyond <= 1 and not (beyond and (self.stays or (self.day != newest and not self.headed)))


def goes_on_telling(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What a text goes on telling of the day that it has told last, and who speaks on that day: in the same sentence or
    paragraph, and in the next one where that day is its news. ``found`` are the events dated otherwise.
    """
    told = sorted((event for event in found if event.rule not in ("statement", BOUND, OF)), key=start_of)
    heads = _day_headings(telling)
    if not (told or heads):
        return
    said = _said(telling)
    dated = sorted((Span(event.start, event.end) for event in found), key=start_of)
    body = [sentence for sentence in telling.article.sentences if sentence.zone == "body"]
    order = {paragraph: count for count, paragraph in enumerate(dict.fromkeys(one.paragraph for one in body))}
    scene, newest = None, ""
    for sentence in body:
        own = list(begun_in(told, sentence))
        if sentence in heads:
            scene = _Scene(heads[sentence], sentence.paragraph, acted=True, news=True, headed=True)
            continue
        if own and scene is not None and all(_is_aside(telling, scene, event) for event in own):
            if any(event.rule == "participle" and len(event.when) < DAY_LENGTH for event in own):
                continue  # "he saw the hall stormed in 2016": the year may be that of both
            own = []
        elif own or _has_time(telling, sentence) or counted_day(telling, sentence):
            scene = _scene_of(telling, sentence, own, said)
            newest = max(newest, scene.day) if scene else newest
        scene = _unless_apart(telling, sentence, scene, own, told)
        beyond = order[sentence.paragraph] - order[scene.paragraph] if scene else 0
        if scene is None or not scene.reaches(beyond, newest):
            continue
        if not own and beyond and over(said, sentence):
            scene = replace(scene, paragraph=sentence.paragraph)
        more = list(_told_in(telling, sentence, scene, own, beyond > 0, said, dated))
        yield from more
        if any(event.rule == "sequel" for event in more):
            scene = replace(scene, paragraph=sentence.paragraph)


def _unless_apart(
    telling: Telling, sentence: Sentence, scene: _Scene | None, own: Sequence[Event], told: Sequence[Event]
) -> _Scene | None:
    """The scene, which ends with words on another event."""
    if own or scene is None:
        return scene
    other = bool(cues_in(telling, sentence)) and is_on_another(telling.article.text, sentence, scene.day, told)
    return None if other else scene


def _told_in(
    telling: Telling,
    sentence: Sentence,
    scene: _Scene,
    own: Sequence[Event],
    beyond: bool,
    said: _Spans,
    dated: _Spans,
) -> Iterator[Event]:
    """
    What a sentence tells more of a scene: who says what, where it has no date of its ``own``, and what happens; nothing
    where it is an answer to the writers.
    """
    if not own and is_answer(telling, sentence, scene.day):
        return
    if not own and (scene.acted or scene.news) and not scene.reported and not is_past(telling, scene.day):
        for span in sayings(telling, sentence, over(dated, sentence)):
            event = event_on(telling, sentence, span, scene.day, "setting")
            if event.basis != "background":
                yield event
    if scene.acted and (scene.news or not beyond):
        start = max((event.end for event in own), default=sentence.start)
        for span in _deeds(telling, sentence, start, said, dated):
            yield event_on(telling, sentence, span, scene.day, "sequel")


_WORD = re.compile(r"\w")
_THEN_CAME = re.compile(r"\A(?:And |But )?[Tt]hen (?:came|there was) ")


def _has_time(telling: Telling, sentence: Sentence) -> bool:
    return any(time.edtf for time in begun_in(telling.times, sentence))


def _day_headings(telling: Telling) -> dict[Sentence, str]:
    """The sentences that are nothing but a day, under which a diary tells of it: Saturday."""
    found: dict[Sentence, str] = {}
    text = telling.article.text
    for time in telling.times:
        sentence = telling.sentence_at(time.start)
        if time.edtf and exact_day(time.edtf) and not _WORD.search(text, time.end, sentence.end):
            words = _THEN_CAME.sub("", sentence.cut(text)).strip(" .:–—-\n")
            found |= {sentence: time.edtf} if words == time.cut(text) else {}
    return found


def _said(telling: Telling) -> list[Span]:
    """What is said or lasts, in which no scene goes on."""
    text = telling.article.text
    content = (span for claim in telling.claims if not is_credited(text, claim) for span in claim.content)
    quoted = (Span(quotation.start, quotation.end) for quotation in telling.article.quotations)
    long = (
        Span(time.start, time.end) for time in telling.times if time.type in _LONG and not time.value.startswith("PT")
    )
    cues = (cue for cue, number in telling.cues if not is_told_anyway(text, telling.claims[number]))
    return sorted((*cues, *content, *quoted, *long), key=start_of)


_RELATIVE = re.compile(r"(?:[\w’'.-]+\s+){0,7}?(?:[\w’'.-]+,\s+)?(?:who|which|whose|whom)\b")
_BEHIND = re.compile(r"\b(?:that|which|who|whom)\s+\Z")
"""How words end behind which a clause tells of their last noun: a vote that the court had banned in May."""


def _is_aside(telling: Telling, scene: _Scene, event: Event) -> bool:
    """True for an event before the scene or ahead that only tells which one is meant, or from which one comes back."""
    if not (event.when[:DAY_LENGTH] < scene.day or is_ahead(telling, event)):
        return False
    return _is_beside(telling, event) or looks_back(telling, event)


def _is_beside(telling: Telling, event: Event) -> bool:
    """True for an event that only tells which one is meant: a curfew imposed on Monday; Zia, who was jailed in 2018."""
    text = telling.article.text
    if event.rule in BESIDE:
        return True
    if event.rule == "frame":
        return text.startswith("the ", event.start)  # the attack, the worst since 2016, tore the front off
    if event.rule == "clause" and _BEHIND.search(text, max(0, event.start - len("which  ")), event.start):
        return True
    head = _RELATIVE.match(text, event.start, event.end) if event.rule == "clause" else None
    if head is None or "," in text[head.end() : event.end]:
        return False
    return not has_verb(text, Span(event.start, head.end()))


_COMPARED = re.compile(r"(?:down|up) from\b")  # with what was before: down from the 40 whom it had counted in May


def _scene_of(telling: Telling, sentence: Sentence, own: Sequence[Event], said: _Spans) -> _Scene | None:
    text = telling.article.text
    own = [event for event in own if not _COMPARED.match(text, event.start)]
    own = [event for event in own if event.basis == "background" or not is_before_news(telling, event)]
    day = scene_day(own) if own else None
    own = [event for event in own if event.when == day]
    if day is None or is_ahead(telling, own[-1]):
        return None
    cues = [cue for cue, _ in cues_in(telling, sentence)]
    news = own[-1].basis != "background" and (
        not cues
        or happens(text[sentence.start : cues[0].start])
        or is_deed(text, cues[0])
        or cues[0].cut(text) == "declared"
    )
    headed = _HEADING.fullmatch(text, sentence.start, sentence.end) is not None
    acted = headed or own[-1].rule == "retold" or is_scene(text, own, is_fresh(telling, day))
    acted = acted and not _ASKED.search(text, sentence.start, sentence.end)
    reported = any(span.start <= own[-1].start < span.end for span in over(said, sentence))
    stays = not headed and (reported or not may_be_news(telling, sentence))
    undated = any(telling.claims[number].said is None for _, number in cues_in(telling, sentence))
    later = reported and not headed and undated and not is_news(telling, day)
    return _Scene(day, sentence.paragraph, acted, headed or news, headed, stays, later)


_ASKED = re.compile(
    r"\bI\s+(?:asked|called|interviewed|phoned|rang|spoke|talked|telephoned)\b[^.;]*\b(?:said|says|told)\b"
)
"""A day on which the writer was told something, of which she tells nothing else."""


_HEADING = re.compile(r"(?:What|How)\s[^.\n]+[\w?]")
"""A subheading on a day: what happened on Tuesday?"""


def _deeds(telling: Telling, sentence: Sentence, start: int, said: _Spans, dated: _Spans) -> Iterator[Span]:
    """The clauses of a sentence, from ``start`` on, in which more happens in a scene."""
    text = telling.article.text
    quoted = not cues_in(telling, sentence) and text[sentence.start] in _MARKS
    if sentence.end - start > _SHORTEST and not quoted:
        parts = clauses_of(telling, sentence)
        yield from sequels(text, parts, start, over(said, sentence), over(dated, sentence))
