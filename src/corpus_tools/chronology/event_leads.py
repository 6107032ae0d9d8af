"""What a report leads with: the headline, which has the day of the news below it, and news that has just happened."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from corpus_tools.chronology.event_clauses import clauses_of, leads
from corpus_tools.chronology.event_dates import When
from corpus_tools.chronology.event_records import Telling, event_of, inferred, is_ahead
from corpus_tools.chronology.event_sequels import has_happened
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Sentence, Span

_DAY = len("2019-08-27")
_LEAD = 4  # sentences of the body in which the news of a headline is told
_STEM = 5  # letters that the words of a headline and of its story share: votes, voted; Yemen, Yemeni
_SHARED = 2  # words that a headline shares with what it heads
_WORD = re.compile(
    r"(?!(?:all|and|are|but|for|had|has|her|him|his|its|not|off|out|she|the|was|were|who|with)\b)[^\W\d_]{3,}", re.I
)
_ASKS = re.compile(
    r"\A(?:The|An?|\w+ing\s+(?:the|an?|his|her|its|their|[a-z]+s))\s|\A\S+(?:\s+\S+){0,2}\Z"
    r"|(?:\A|[:;–—]\s*)(?:\w+\s)?(?:how|why|what|who|where|when|which|is|are|will|can|could|should|does|do|did|opinion"
    r"|analysis|comment|explained|explainer|timeline|profile|live|watch|video|gallery|in pictures)\b|\?",
    re.IGNORECASE,
)
"""A headline that asks, explains, or names a form or a theme, and tells no news."""
_AHEAD = re.compile(
    r"(?<!agree )(?<!agrees )(?<!decide )(?<!decides )(?<!forced )(?<!refuse )(?<!refuses )(?<!return )(?<!returns )"
    r"(?<!vote )(?<!votes )\b(?:to|will|would|may|might|could|should|must|can|if|set|wants?|plans?|vows?|faces?|urges?"
    r"|calls?|warns?|says?|fears?|hopes?|expected|likely|still|again|years?|how|why)\b",
    re.IGNORECASE,
)
"""Words of a headline on what is to come, or was said."""
_TELLS = re.compile(
    r"[^\W\d_]{3,}(?:s|ed)\b|\b(?:pound|storm|flee|hit|kill|bomb|march|clash|vote|win|quit|fall|back)\b"
)


def lead_events(telling: Telling, timed: Container[int], found: Sequence[Event]) -> Iterator[Event]:
    """
    What the first paragraphs of the body say has happened, on the day of the news: the ruler has declared a state of
    emergency. ``timed`` are the numbers of the sentences that have a date, ``found`` the events dated by one.
    """
    day, sentences = telling.news, telling.article.sentences
    if day is None:
        return
    for place, sentence in enumerate(sentences):
        if sentence.zone == "body" and place not in timed and leads(telling, sentence):
            yield from _just_happened(telling, sentence, day, found)


def _just_happened(telling: Telling, sentence: Sentence, day: str, found: Sequence[Event]) -> Iterator[Event]:
    text = telling.article.text
    others = [Span(one.start, one.end) for one in found]
    others += [span for claim in telling.claims for span in claim.content]
    statements = [claim.cue for claim in telling.claims if claim.cue and _THAT.match(text, claim.content[0].start)]
    for part in clauses_of(telling, sentence):
        edges = [other.start for other in others if part.start < other.start < part.end]
        part = Span(part.start, min(edges, default=part.end))
        if any(part.start <= cue.start < part.end for cue in statements):
            continue  # it has the day on which it was made
        span = trimmed(text, part)
        apart = not any(other.start < span.end and span.start < other.end for other in others)
        if apart and has_happened(text, part) and not _is_summed_up(text, span):
            yield event_of(telling, sentence, span, When(span, day, "", ()), "lead")


_THAT = re.compile(r"that\b")


def _is_summed_up(text: str, span: Span) -> bool:
    return bool(
        _QUOTED.search(text, span.start, span.end)
        or span.cut(text).endswith(" before")
        or _OF_MANY.match(text, span.start)
    )


_QUOTED = re.compile(
    r"[“\"‘]|\b(?:[Ww]e|I|[Yy]ou|times|again|recent|past|coming"
    r"|(?:days|weeks|months|years)\s+of)\b|\b(?:in|for|over|of)\s+(?:[\w-]+\s+){1,3}(?:days|weeks|months|years)\b"
)
_OF_MANY = re.compile(r"(?:[Mm]any|[Ss]ome|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Oo]bservers)\b")
"""What is somebody's own words, and what is summed up over a while or over many."""


def headline_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The headlines that share their words with news that the first sentences of the body date, on its day."""
    told = _first_news(telling, found)
    for sentence in telling.article.sentences if told else ():
        if sentence.zone == "title" and not any(sentence.start <= one.start < sentence.end for one in found):
            words = sentence.cut(telling.article.text)
            silent = _ASKS.search(words) or _AHEAD.search(words) or not _TELLS.search(words)
            if not silent and (day := _told_below(telling, words, told)):
                span = trimmed(telling.article.text, sentence)
                yield inferred(event_of(telling, sentence, span, When(span, day, "", ()), "headline"))


def _first_news(telling: Telling, found: Sequence[Event]) -> Sequence[Event]:
    """The news with a day in the first sentences of the body."""
    body = [sentence for sentence in telling.article.sentences if sentence.zone == "body"][:_LEAD]
    if not body:
        return ()
    told = sorted((event for event in found if _is_news(telling, event)), key=lambda event: event.start)
    return [event for event in told if body[0].start <= event.start < body[-1].end]


def _is_news(telling: Telling, event: Event) -> bool:
    return len(event.when) == _DAY and event.basis != "background" and not is_ahead(telling, event)


def _told_below(telling: Telling, words: str, told: Sequence[Event]) -> str | None:
    """The day of the event with most of the words, if it has two of them."""
    text, stems = telling.article.text, _stems(words)
    shared = [len(stems & _stems(text[event.start : event.end])) for event in told]
    most = max(shared, default=0)
    same = [
        event
        for event, count in zip(told, shared, strict=True)
        if count == most and event.start == told[shared.index(most)].start
    ]
    return min(event.when for event in same) if most >= _SHARED else None


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(words))
