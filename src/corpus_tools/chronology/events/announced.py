"""
What is done, on the day of the news, for a day to come: the council called an election for Jan. 20; the king declared
Monday a day of mourning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.asides import PROCLAIMS
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.occasions import news_days
from corpus_tools.chronology.events.records import Telling, event_on, is_ahead
from corpus_tools.chronology.events.sequels import tells_of_then
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Sentence, Span, TimeExpression
from corpus_tools.order import over, start_of
from corpus_tools.periods import Period

_FOR = re.compile(r"\s(?:by|for|from|on|starting|till?|to|until)(?:\s(?:the|noon|midnight|late|early))*\s\Z")
_BARE = re.compile(r"(?:coming|later|next|this|today|tomorrow|tonight)\b", re.IGNORECASE)
"""A time to come that stands without a preposition: next week."""
_NOT_DONE = re.compile(
    r"\b(?:had|has|have|was|were)\s+(?:\w+ly\s+)?(?:due|expected|likely|planned|scheduled|set|slated|supposed|to)\b"
    r"|\b(?:aimed|considered|expected|feared|hoped|intended|kept|meant|needed|planned|remained|seemed|stayed|tended|wanted|wished)\b"
    r"|\b(?:who|which|that|whose|whom)\b|[“”\"]|\b(?:due|expected|held|planned|scheduled|slated)\Z"
)
"""Words by which a clause tells of a plan or a state, or of what a noun is."""
_CALLED = re.compile(r"\bcalled(?=\s(?:an?|the|for|off|early|fresh|new|parliamentary|presidential|snap)\b)")
"""Called what is to come, not: called by a name."""


def announced(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The deeds whose clause names only the day for which they are, on that of the news."""
    ahead = [one for one in found if one.rule == "clause" and _is_to_come(telling, one)]
    days = news_days(telling, found) if ahead else None
    if days is None:
        return
    contents = telling.contents
    dated = sorted((time for time in telling.times if time.edtf), key=start_of)
    taken = sorted(found, key=start_of)
    for event in ahead:
        sentence = telling.sentence_at(event.start)
        others = [one for one in taken if one is not event]
        span = _head(telling, event, dated) or _proclaimed(telling, sentence, event)
        if sentence.zone != "body" or span is None or over(others, span):
            continue
        if over(contents, Span(span.start, span.start + 1)):
            continue  # what is told by somebody, be it of another day
        if when := days.day_at(span, sentence.paragraph):
            yield event_on(telling, sentence, span, when, "announced")


def _is_to_come(telling: Telling, event: Event) -> bool:
    """True for a time that has not begun on the day of the news."""
    first = Period.parse(event.when).first if is_ahead(telling, event) else None
    return bool(first and telling.newest and first > telling.newest)


def _head(telling: Telling, event: Event, dated: Sequence[TimeExpression]) -> Span | None:
    """The words of an event up to the day for which something is done, where they tell that it is done."""
    text = telling.article.text
    own = over(dated, Span(event.start, event.end))
    if len(own) != 1:
        return None
    time = own[0]
    before = _FOR.search(text, event.start, time.start)
    end = before.start() if before else time.start
    words = text[event.start : end]
    if not (before or _BARE.match(text, time.start)) or _NOT_DONE.search(words):
        return None
    words = _CALLED.sub("summoned", words)
    return trimmed(text, Span(event.start, end)) if tells_of_then(words, Span(0, len(words))) else None


def _proclaimed(telling: Telling, sentence: Sentence, event: Event) -> Span | None:
    """The clause with what is proclaimed in it."""
    text = telling.article.text
    if not PROCLAIMS.search(text, max(0, event.start - len("proclaimed ")), event.start):
        return None
    start = max(part.start for part in clauses_of(telling, sentence) if part.start < event.start)
    return trimmed(text, Span(start, event.end))
