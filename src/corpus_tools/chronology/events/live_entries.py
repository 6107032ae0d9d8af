"""Live reports: entries below or behind their hours, each of which tells of the day of the report."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.events.sayings import apart_from, cues_in, is_credited, says, spoken
from corpus_tools.chronology.events.sequels import has_happened, tells_of_then
from corpus_tools.chronology.parting import trimmed, without_joint
from corpus_tools.model import Article, Event, Sentence, Span
from corpus_tools.order import begun_in, over, start_of, touch

ENTRIES = 3
"""The fewest hours that make a text a live report."""

_DATE = r"(?:\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?)"
_HOUR = re.compile(
    rf"^[ \t]*(?:(?:Posted|Updated)\s+(?:at\s+)?|LIVE\s+|\d{{1,2}}\s?[mhd]\s+ago\s+\(?|{_DATE}(?:,|\sat)?\s|\[)?"
    r"(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:,?\s(?:[A-Z]{2,4}|\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?))?"
    r"|(?:[01]\d|2[0-3])[0-5]\d\s[A-Z]{3,4})[])]?(?=:?[ \t]*$|[ \t]*[-–—:|]?[ \t]+[“\"‘A-Z])",
    re.MULTILINE,
)
"""An hour alone on its line, or at the head of a paragraph."""
_UNREAD = ("related", "reader_comment", "infobox")


def hours(article: Article) -> tuple[int, ...]:
    """Where the entries of a live report begin; none for any other text."""
    found = _hours_in(article.text)
    if len(found) < ENTRIES:
        return ()
    starts = [zone.start for zone in article.zones]
    inside = tuple(
        at for at in found if not (place := bisect_right(starts, at)) or article.zones[place - 1].zone not in _UNREAD
    )
    return inside if len(inside) >= ENTRIES else ()


@lru_cache(maxsize=64)  # a step of documents goes through the one reading before the other
def _hours_in(text: str) -> tuple[int, ...]:
    found, end = [], 0
    for start in (0, *(line.end() for line in re.finditer("\n", text))):
        if start >= end and (match := _HOUR.match(text, start)):
            found.append(start)
            end = match.end()
    return tuple(found)


def entry_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What the first sentences of an entry tell of the day, where nothing dates it: police have picked up 40 people."""
    day, heads = telling.published, hours(telling.article)
    if day is None or not heads:
        return
    told = sorted(found, key=start_of)
    text = telling.article.text
    content = (span for claim in telling.claims if not is_credited(text, claim) for span in claim.content)
    claimed = sorted(content, key=start_of)
    for one in telling.article.sentences:
        if one.zone == "title" and (span := _live_headline(text, one)) and not over(told, span):
            yield event_on(telling, one, span, day, "entry")
    for sentences in _entries(telling.article, heads):
        for sentence, is_news in sentences:
            dated = begun_in(told, sentence)
            others = [Span(one.start, one.end) for one in dated]
            spans = list(_sayings(telling, sentence, others))
            others += over(claimed, sentence)
            if is_news:
                summed_up = sentence.start < heads[0] and not others and _headline(text, sentence)
                spans += [summed_up] if summed_up else _told(telling, sentence, others)
                if not (spans or others) and sentence.start >= heads[0]:
                    spans += _of_now(text, sentence)
            for span in spans:
                yield event_on(telling, sentence, span, day, "entry")
            back = any(one.when != day and one.start - sentence.start < _HEAD for one in dated)
            if is_news and back and sentence.start >= heads[0]:
                break  # the entry looks back


_HEAD = 20  # characters up to what a sentence tells first
_MOST = 2  # sentences of an entry that may tell its news


_HAD = re.compile(r"had\s")


def _sayings(telling: Telling, sentence: Sentence, taken: Sequence[Span]) -> Iterator[Span]:
    """What somebody says or said in a sentence, with who says it, where no day of it is known."""
    for cue, number in cues_in(telling, sentence):
        claim = telling.claims[number]
        if claim.said is None and says(telling.article.text, cue) and not _HAD.match(telling.article.text, cue.start):
            span = apart_from(telling.article.text, spoken(sentence, cue, claim), cue, taken)
            if span:
                yield span


def _entries(article: Article, heads: Sequence[int]) -> Iterator[list[tuple[Sentence, bool]]]:
    """The sentences of the summary and of each entry, and whether they tell its news."""
    text = article.text
    for start, end in pairwise([0, *heads, len(text)]):
        entry = begun_in(article.sentences, Span(start, end))
        summed_up = start < heads[0] or any(_SUMS_UP.match(text, one.start, one.end) for one in entry[:_HEADS])
        boxed = start < heads[0] and any(_SUMS_UP.match(text, one.start, one.end) for one in entry)
        read = ("body", "infobox") if boxed else ("body",)
        news = takewhile(lambda one: not _BACKGROUND.match(text, one.start, one.end), entry)
        told = [
            one
            for one in news
            if one.zone in read
            and (text[one.end - 1] in '.!?”"' or (summed_up and text.count(" ", one.start, one.end) >= _SUMMARY))
        ]
        yield [(one, summed_up or number < _MOST) for number, one in enumerate(told)]


_BACKGROUND = re.compile(r"(?:Background|Context|Explainer|Recap)\s*:")
"""How a paragraph begins that tells nothing of the day."""


def _headline(text: str, sentence: Sentence) -> Span | None:
    """A point of a summary that tells, as a headline does, what is of the day: court jails four over blast."""
    if text[sentence.end - 1] in '.!?”"' or _NO_NEWS.search(text, sentence.start, sentence.end):
        return None
    return trimmed(text, sentence)


_LIVE = re.compile(r"(?:LIVE|Live)(?:\s(?:blog|coverage|report|updates?))?\s*[:|–—-]\s*|(?=[^:]{3,60}\blive:)[^:]*:\s*")
"""How the headline of a live report begins."""


def _live_headline(text: str, sentence: Sentence) -> Span | None:
    """The headline of a live report, which tells of its day: Live: Four jailed as court rules on blast."""
    live = _LIVE.match(text, sentence.start, sentence.end)
    words = text[live.end() : sentence.end] if live else ""
    if not live or words.count(" ") < _SUMMARY or _NO_NEWS.search(words):
        return None
    return trimmed(text, Span(live.end(), sentence.end))


_NO_NEWS = re.compile(
    r"\b(?:to(?!\s\d)|will|would|may|might|could|should|if|live|updates?|follow|how|why|what|who|where|when|key|minutes)\b",
    re.I,
)
"""Words of what is ahead, or of the page."""
_HEADS = 3  # sentences of an entry with its hour and its heading
_SUMS_UP = re.compile(
    r"(?:summary|(?:here['’]?s\s+)?what\s+we\s+know|(?:the\s+)?(?:key|main)\s+(?:points|developments|events)|at\s+a\s+glance)\b",
    re.IGNORECASE,
)
"""The heading of an entry that sums up the day."""
_SUMMARY = 5  # spaces in a point of a summary at least, which has no full stop; headings have fewer


_GOES_ON = re.compile(
    r"\b(?:is|are|has\s+been|have\s+been)\s+(?:also\s+|currently\s+)?[a-z]+ing\b(?<!going)"
    r"|\b(?:is|are)\s+(?:also\s+|being\s+)?"
    r"(?!(?:bas|call|expect|intend|know|locat|nam|need|schedul|suppos|us)ed\b)(?:[a-z]{2,}ed|closed|held|shut)\b"
)
_OF_A_NOUN = re.compile(r",\s(?:who|whose|which|whom)\s[^,;]*(?:,|\Z)")
"""What tells of a noun that stands before it: Orm, whose party is banned."""
_NOW = re.compile(r"\s(?:already|now|so far|again|still|since (?:dawn|daybreak|midnight|noon|sunrise))\b(?! to\b)")
_FEW = 2  # spaces; fewer words tell nothing by themselves
_OF_PAGE = re.compile(
    r"\b(?:[Ww]e|[Yy]ou)(?:\s+(?:are|have)|['’](?:re|ve))\b.*\b(?:blog|coverage|page|updates|us)\b"
    r"|\A[Tt](?:he|his|hat)\s+(?:live\s+)?(?:blog|coverage|feed|page|report|thread)\s+(?:has|is|was)\s+(?:now\s+)?(?:closed|ended|over)\b"
    r"|\A[Ww]e(?:\s+(?:are|have\s+been)|['’]re|['’]ve\s+been)\s+(?:\w+\s+){0,2}?(?:bringing|checking|expecting|getting"
    r"|monitoring|receiving|trying|waiting|working)\b"
)
_ONLY_SAYS = re.compile(
    r"\b(?:am|are|been|is|was|were)\s+(?:also\s+|just\s+|now\s+)?(?:asked|asking|hearing|reporting|saying|telling|told)\Z"
)
"""Words that say that somebody tells or was asked something, and not what: Reuters is reporting; she was asked."""
_KEPT_BACK = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\b(?:declined|refused)\s+to)\s+(?:\w+\s+)?(?:confirm|disclose|explain|know|reveal|say|tell)\s"
    r"(?:\w+\s+){0,2}?(?:how|if|what|when|where|whether|who|why)\s+\Z"
)
"""Before what nobody tells: he would not say who (gave the order)."""
_LONGEST_KEPT_BACK = 60  # characters
_LATER = re.compile(r"\b(?:will|would|if|unless|every|usually|often|tomorrow|tonight)\b")


_PRESENT = re.compile(
    r"\b(?:There(?:['’]s|\s+(?:is|are))|(?<![Tt]he )(?<!\b[Aa] )[a-z]{2,}[^s\Ws]s|is|are|(?:not\s+)?[a-z]{3,}ing)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:will|would|could|should|may|might|must|if|unless|tomorrow|tonight|every|usually|often|always|never"
    r"|I|[Ww]e|us|[Oo]ur|[Yy]ou|What|Nobody|believes?|coverage)\b"
    r"|\?|[“\"]|['’](?:ll|re|ve|d)\b"
)
"""Words of what is ahead, is so always, or is of the page or of somebody's own telling."""


def _of_now(text: str, sentence: Sentence) -> Iterator[Span]:
    """A sentence in the present that tells what happens as it is written: a roof comes off the school."""
    words = sentence.cut(text)
    if words.count(" ") > _FEW and _PRESENT.search(words) and not (_NOT_NOW.search(words) or _OF_PAGE.search(words)):
        yield trimmed(text, sentence)


def _told(telling: Telling, sentence: Sentence, others: Sequence[Span]) -> Iterator[Span]:
    """The clauses that tell what has happened, or goes on."""
    text = telling.article.text
    for part in clauses_of(telling, sentence):
        span = trimmed(text, part)
        edges = [other.start for other in others if span.start < other.start < span.end]
        if edges:
            span = without_joint(text, Span(span.start, min(edges)))
        if touch(others, span):
            continue
        words = span.cut(text)
        if _OF_PAGE.search(words) or words.count(" ") < _FEW or _ONLY_SAYS.search(words):
            continue
        if _KEPT_BACK.search(text, max(sentence.start, span.start - _LONGEST_KEPT_BACK), span.start):
            continue
        now = _NOW.sub(" ", words)
        goes_on = _GOES_ON.search(_OF_A_NOUN.sub("", now)) and not _LATER.search(now)
        if goes_on or has_happened(now, Span(0, len(now))) or tells_of_then(now, Span(0, len(now))):
            yield span
