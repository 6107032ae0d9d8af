"""
What the sentence of an event tells besides: what had come before it, crowds gathered on Monday after guards had shot a
student, and what happened as something was said: she said as she left the plant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.carrying import end_with_predicates
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.records import SAYING, Telling, event_on, is_ahead
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import over, start_of

_AFTER = re.compile(
    r",?\s+after\s+(?P<told>(?!(?:all|being|having|he|it|she|that|they|this|we|which|whom)\b)[^,;:“”\"]+)"
)
"""How a clause begins that tells what came first; one that begins with a pronoun tells of the event itself."""
_NO_DEED = re.compile(
    r"\b(?:if|ever|would|will|could|always|often|never|not|rarely|repeatedly|years?|decades?)\b|n[’']t\b"
)
"""Words of what did not happen, or on no one day."""
_EXACT = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_BY_LAW = re.compile(
    r"\b(?:acquit|charg|convict|fin(?:ed|es)\b|hang|imprison|indict|jail|prosecut|sentenc|su(?:ed|es)\b|tried\b)\w*"
)
"""What a court does months or years after what it judges."""
_FEWEST = 3  # words of a clause that tells what somebody did


def came_before(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What the same sentence says to have come before an event of a known day, with no word of how long before: an open
    interval that ends with the day of the event, the last where several end before it; before one of a month, that
    month, in which the one led to the other. What has a time of its own is dated by that.
    """
    taken = sorted(found, key=start_of)
    given: set[Span] = set()
    for event in sorted(taken, key=lambda one: one.when, reverse=True):
        ends = f"../{event.when}" if exact_day(event.when) else event.when
        if not _EXACT.fullmatch(event.when) or event.voice != "outlet" or is_ahead(telling, event):
            continue
        if ends == event.when and _BY_LAW.search(telling.article.text, event.start, event.end):
            continue
        sentence = telling.sentence_at(event.start)
        for span in _behind(telling, sentence, event):
            if span not in given and not over(taken, span) and not over(telling.times, span):
                given.add(span)
                yield event_on(telling, sentence, span, ends, "aftermath")


def _behind(telling: Telling, sentence: Sentence, event: Event) -> Iterator[Span]:
    """The clause with "after" that stands right behind an event, with what the same did besides."""
    text, parts = telling.article.text, clauses_of(telling, sentence)
    for place, part in enumerate(parts):
        first = _AFTER.match(text, part.start, part.end) if event.end - 1 <= part.start <= event.end + 1 else None
        if first and _is_deed(first["told"]):
            yield trimmed(text, Span(first.start("told"), end_with_predicates(text, parts, place)))


def _is_deed(words: str) -> bool:
    """True for words that tell what somebody did or what befell them, once."""
    few = len(words.split()) < _FEWEST
    return not (few or _NO_DEED.search(words)) and happens(words)


_SHORTEST = len("he was asked")  # characters of what is told beside a saying
_NEAR = (
    r"(?:just|shortly|soon|immediately|right|moments|seconds|minutes|hours|(?:(?:about|nearly|less\s+than|more\s+than)\s+)?"
    r"(?:an?|half\s+an|two|three|four|five|six|\d+)\s+(?:hours?|minutes?))\s+"
)
_TIED = re.compile(
    rf",?\s+(?:(?:{_NEAR})?(?:as|when|while)\s+(?!(?:cited|described|mentioned|noted|recorded|reported|seen|told)\b)|{_NEAR}(?:after|before)\s+|(?:after|before)\s+(?=(?:he|she|they|it|an?)\s))"
    r"(?P<told>[^,;:“”\"]+)"
    r"|,?\s+who\s+(?P<come>(?:had\s+(?:just\s+)?)?(?:assembled|came|come|flew|flown|gathered|joined|stood|travell?ed|turned\s+out|waited)\b"
    r"|had\s[^,;:“”\"]{3,60}\s(?:just|moments|minutes|shortly)\s(?:before|earlier)\b)"
    r"|,\s+where\s+(?P<later>[^,;:“”\"]{2,50}\blater\s[^,;:“”\"]+)"
)
"""How a clause begins that is of the time of the one before: as she left, who had gathered, where he later met."""
_OTHERWISE = re.compile(
    r"\b(?:if|ever|once|would|will|could|years?|months?|weeks?|days?|always|often|never|not)\b|n[’']t\b"
)


def meanwhile(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What is told beside a saying, on its day: "It is over," she said as she left the plant."""
    text, taken = telling.article.text, sorted(found, key=start_of)
    for said in taken:
        if said.rule not in SAYING | {"entry"} or exact_day(said.when) is None:
            continue
        sentence = telling.sentence_at(said.start)
        for part in _clauses_behind(telling, sentence, said):
            tied = _TIED.match(text, part.start, part.end)
            if tied is None or _OTHERWISE.search(text, part.start, part.end) or over(taken, part):
                break
            span = trimmed(text, part)
            if len(span.cut(text)) < _SHORTEST:
                break
            if tied["come"] or happens(tied["told"] or tied["later"]):
                yield event_on(telling, sentence, span, said.when, "meanwhile")


def _clauses_behind(telling: Telling, sentence: Sentence, said: Event) -> Iterator[Span]:
    """The clauses of a sentence behind what is said."""
    return (part for part in clauses_of(telling, sentence) if part.start >= said.end - 1 and part.end > said.end + 1)
