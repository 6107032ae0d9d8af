"""What a text tells again of a deed, or more of a time: the court ruled that …; she also closed two yards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.records import Telling, event_on, is_ahead
from corpus_tools.chronology.events.sayings import is_deed, spoken
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Sentence
from corpus_tools.order import over, start_of


def deeds_again(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What was decided, where the text has told in the same word on which one day that was: a court ruled on Friday
    against the law; the court ruled that …
    """
    text, taken = telling.article.text, sorted(found, key=start_of)
    cues = [(cue, number) for cue, number in telling.cues if is_deed(text, cue)]
    told = {word: _days_of(text, word, found) for word in {cue.cut(text) for cue, _ in cues}}
    for cue, number in cues:
        days = told[cue.cut(text)]
        if len(days) != 1 or telling.claims[number].said is not None or over(taken, cue):
            continue
        sentence = telling.sentence_at(cue.start)
        if sentence.zone == "body" and not _PERFECT.search(text, max(sentence.start, cue.start - _NEAR), cue.start):
            span = spoken(sentence, cue, telling.claims[number])
            yield event_on(telling, sentence, span, min(days), "retold")


def _days_of(text: str, word: str, found: Sequence[Event]) -> set[str]:
    """The days of the events that are told with a word."""
    dated = (one for one in found if one.rule in _DATED and exact_day(one.when))
    return {one.when for one in dated if text.find(f" {word} ", one.start, one.end) >= 0}


_DATED = frozenset({"clause", "statement"})
_NEAR = 16  # characters before a verb in which its auxiliary stands
_PERFECT = re.compile(r"\b(?:has|have|had|been|not|never|also|later|once|previously|earlier|would|to)\b")


_ALSO = re.compile(r"(?P<subject>(?:(?:The|His|Her|Its|Their)\s)?[A-Z]?[\w.’'-]+)\s(?P<had>had\s)?also\s(?=[a-z])")
_OPENING = 30  # characters in which the subject of a sentence stands
_PRONOUNS = frozenset({"He", "She", "It", "They"})


def also_done(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What somebody also did, at the time told in the sentence before of the same subject: Doe also won the north."""
    text, sentences = telling.article.text, telling.article.sentences
    told = sorted((one for one in found if one.rule == "clause" and not is_ahead(telling, one)), key=start_of)
    taken = sorted(found, key=start_of)
    for before, sentence in pairwise(sentences):
        also = _ALSO.match(text, sentence.start, sentence.end) if sentence.zone == before.zone == "body" else None
        if also is None or sentence.paragraph != before.paragraph or over(taken, sentence):
            continue
        own = [one for one in over(told, before) if one.start >= before.start]
        own = [one for one in own if text.startswith(also["subject"], one.start)] or own
        part = clauses_of(telling, sentence)[0]
        if len({one.when for one in own}) == 1 and _is_same_subject(text, also["subject"], before):
            words = text[also.end() : part.end]
            if happens(f"it {words}"):
                span = trimmed(text, part)
                yield event_on(telling, sentence, span, own[0].when, "also")


def _is_same_subject(text: str, subject: str, before: Sentence) -> bool:
    """True where the sentence before has the subject too, or one that a pronoun may stand for."""
    if subject in _PRONOUNS:
        opening = text[before.start : before.start + _OPENING].split()
        return opening[:1] == [subject] or (subject.lower() in opening or _PRONOUNS.isdisjoint(opening))
    return text.find(subject.removeprefix("The "), before.start, before.end) >= 0
