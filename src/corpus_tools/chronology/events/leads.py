"""What a report leads with: news that has just happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.opening import leads
from corpus_tools.chronology.events.own_telling import tells_of_himself
from corpus_tools.chronology.events.records import Telling, event_of
from corpus_tools.chronology.events.sequels import has_happened
from corpus_tools.chronology.events.tolls import has_cost
from corpus_tools.chronology.parting import trimmed, without_joint
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import touch


def lead_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What the first paragraphs of the body say has happened, on the day of the news: the ruler has declared a state of
    emergency; has banned fireworks after a fire on Sunday. ``found`` are the events dated by a time.
    """
    day, sentences = telling.news, telling.article.sentences
    if day is None or tells_of_himself(telling.article):
        return
    for sentence in sentences:
        if sentence.zone == "body" and (leads(telling, sentence) or _is_of_now(telling.article.text, sentence)):
            yield from _just_happened(telling, sentence, day, found)


_JUST = re.compile(r"\b(?:has|have)\s+just\s+(?:been\s+)?[a-z]+\b")


def _is_of_now(text: str, sentence: Sentence) -> bool:
    """True for a sentence that tells what has just happened: the house has just accepted his resignation."""
    just = text.find(" just ", sentence.start, sentence.end)
    return just >= 0 and _JUST.search(text, max(sentence.start, just - len("have ")), sentence.end) is not None


def _just_happened(telling: Telling, sentence: Sentence, day: str, found: Sequence[Event]) -> Iterator[Event]:
    text = telling.article.text
    others = [Span(one.start, one.end) for one in found]
    others += [span for claim in telling.claims for span in claim.content]
    statements = [claim.cue for claim in telling.claims if claim.cue and _THAT.match(text, claim.content[0].start)]
    for part in clauses_of(telling, sentence):
        edges = [other.start for other in others if part.start < other.start < part.end]
        part = without_joint(text, Span(part.start, min(edges))) if edges else part
        if any(part.start <= cue.start < part.end for cue in statements):
            continue  # it has the day on which it was made
        span = trimmed(text, part)
        if touch(others, span) or _is_summed_up(text, span) or has_cost(text, part):
            continue
        if has_happened(text, part):
            yield event_of(telling, sentence, span, When(span, day), "lead")


_THAT = re.compile(r"that\b")


def _is_summed_up(text: str, span: Span) -> bool:
    return bool(
        _QUOTED.search(text, span.start, span.end)
        or span.cut(text).endswith(" before")
        or _OF_MANY.match(text, span.start)
    )


_QUOTED = re.compile(
    r"[“\"‘]|\b(?:[Ww]e|I|[Yy]ou|times|again|recent|past|coming"
    r"|(?:days|weeks|months|years)\s+of|all\s+(?:day|week|month|year))\b|\b(?:in|for|over|of)\s+(?:[\w-]+\s+){1,3}(?:days|weeks|months|years)\b"
)
_OF_MANY = re.compile(r"(?:[Mm]any|[Ss]ome|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Oo]bservers)\b")
"""What is somebody's own words, and what is summed up over a while or over many."""
