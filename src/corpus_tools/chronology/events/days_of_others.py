"""
What a text dates by the day of an event it has told: on the night of the raid, the tenth anniversary of the fire; and
what it does not set on the day that it has told last: answers to its writers, what is of an event named again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import counted, number_of, place_of
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.noun_events import is_event_noun, is_listed_event, is_statement_noun
from corpus_tools.chronology.events.records import SAYING, Telling, event_on
from corpus_tools.chronology.events.retellings import day_of, named_by, naming
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import before, begun_in, over, start_of

_ON = re.compile(
    r"\b[Oo]n\sthe\s(?:(?:same|very)\s)?(?P<which>afternoon|day|eve|evening|morning|night)\sof\s"
    r"(?:the|that|this|his|her|its|their|[A-Z][\w’'.-]*['’]s)\s(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,2})"
)
_BESIDE = re.compile(
    r"\b[Tt]he\s(?P<which>day|evening|morning|night)\s(?P<side>after|before)\s"
    r"(?:the|that|this|his|her|its|their)\s(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,2})"
)
"""A day beside that of an event: the day after the arrest; the night before the vote."""


def on_days_of(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The clauses without a date that are told as of the day of an event, or as of its eve."""
    text, taken = telling.article.text, sorted(found, key=start_of)
    for sentence in telling.of_day:
        on = _on(text, sentence) if sentence.zone in _TELLING else None
        if on is None:
            continue
        part = next(part for part in clauses_of(telling, sentence) if on.start() < part.end)
        day, step = _day_of(text, on["words"].split(), taken), _step(on)
        when = counted(day, step, "D") if day and step else day
        if when and has_verb(text, part) and not over(taken, part):
            span = trimmed(text, part)
            yield event_on(telling, sentence, span, when, "day-of")


def _on(text: str, sentence: Sentence) -> re.Match[str] | None:
    """The words of a sentence on the day of an event or on the one beside it, which must be called an event."""
    if on := _ON.search(text, sentence.start, sentence.end):
        return on
    beside = _BESIDE.search(text, sentence.start, sentence.end)
    return beside if beside and any(map(is_event_noun, beside["words"].split())) else None


def _step(on: re.Match[str]) -> int:
    """How many days it is from that of the event."""
    if on.re is _BESIDE:
        return 1 if on["side"] == "after" else -1
    return -1 if on["which"] == "eve" else 0


_TELLING = frozenset({"body", "editor_comment", "infobox", "caption"})


def _day_of(text: str, words: Sequence[str], told: Sequence[Event]) -> str | None:
    """
    The day of what the first noun of an event or a paper names, as the fewest words tell it; of another noun, the one
    day of whose events it stands.
    """
    days = [one for one in told if one.rule not in SAYING and exact_day(one.when)]
    noun = next((word for word in words if is_event_noun(word) or is_statement_noun(word)), None)
    if noun is None:
        other = next((word for word in words if not word.endswith(("'s", "’s"))), "")
        met = {one.when for one in days if re.search(rf"\b{re.escape(other)}\b", text[one.start : one.end])}
        return min(met) if len(met) == 1 and other.islower() else None
    named = [one for one in days if naming(noun)[0].search(text, one.start, one.end)]
    named = named or named_by(text, noun, days)
    return min(named, key=lambda one: (one.end - one.start, one.start)).when if named else None


_ANOTHER_DAY = re.compile(
    r"\bthe (?:day|evening|month|morning|night|week|year) (?:after|before) (?!(?:noon|dawn|that|midnight)\b)[a-z]"
    r"|\b[Tt]he same day as (?:the|that|this|an?|his|her|its|their) "
    r"|\b[Tt]he (?:next|following) (?:afternoon|day|evening|morning|night)\b"
    r"|\b[Oo]n (?:its|the|their) [\w-]+ (?:day|night) of (?:the|that|this|his|her|its|their) "
    r"|\b[Oo]n the (?:same |very )?(?:afternoon|day|eve|evening|morning|night) of "
)
"""
What a sentence tells of a day that it counts from another, which it does not date: the day before the king came, the
next morning where the text does not say of which day.
"""


def counted_day(telling: Telling, sentence: Sentence) -> Span | None:
    """The words of a sentence that count a day from another."""
    if not begun_in(telling.of_day, sentence):
        return None
    counted = _ANOTHER_DAY.search(telling.article.text, sentence.start, sentence.end)
    return Span(*counted.span()) if counted else None


_TO_THE_WRITERS = re.compile(
    r"\b(?:(?:declined|refused|(?:un|not\s+)?available)\s+(?:to|for)\s+(?:\w+ly\s+)?(?:comment|be\s+interviewed|discuss\s+(?:details|it|specifics|the\s+(?:case|matter)))"
    r"|(?:would|could|did|does|do|can)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?"
    r"(?:be\s+reached(?=\s+(?:for|by\s+(?:e-?mail|phone|telephone)|on|at)\b|\s*[.,;])|comment|(?:answer|reply|respond|return)\s+(?:to\s+)?"
    r"(?:(?:an?|any|our|the|two|three|several|repeated|written)\s+)*"
    r"(?:calls?|e-?mails?|inquir\w+|messages?|questions|requests?))"
    r"|(?:calls?|e-?mails?|messages?|questions|requests?)\s+(?:for\s+(?:comment|an\s+interview)|seeking\s+comment)"
    r"|reached\s+(?:at\s+(?:home|his|her)|by\s+(?:e-?mail|phone|telephone)))\b",
    re.IGNORECASE,
)
"""What somebody says or does not say to those who write about it: would not comment on the papers; reached at home."""
_THAT = re.compile(r"\b(?:that|this)\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{3,})\b", re.IGNORECASE)
_NEWS = dt.timedelta(days=1)


def is_answer(telling: Telling, sentence: Span, day: str) -> bool:
    """True for an answer to the writers of a report, who asked when they wrote, not on a ``day`` before."""
    told = exact_day(day)
    if told is None or telling.newest is None or telling.newest - told <= _NEWS:
        return False
    return _TO_THE_WRITERS.search(telling.article.text, sentence.start, sentence.end) is not None


def is_on_another(text: str, saying: Span, day: str, told: Sequence[Event]) -> bool:
    """True for words on an event of another ``day`` than the last that is named again: he blamed that raid on them."""
    named = (found["noun"] for found in _THAT.finditer(text, saying.start, saying.end))
    noun = next((noun for noun in named if is_listed_event(noun)), None)
    other = day_of(text, noun, before(told, saying.start)) if noun else None
    return other is not None and exact_day(other) is not None and other != day


_NO_PLACES = {"second": 2, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}
"""Ordinals that tell no day of a month, or a time as well."""
_MARKED = re.compile(
    r"(?<!to )\b(?:(?:celebrat|commemorat|mark|observ|remember)(?:e[ds]?|s|ed|ing)?|on|[a-z]+day,)\s+(?:the\s+)?"
    r"(?:(?P<nth>[a-z]+|\d{1,3}(?:st|nd|rd|th))[ -]anniversary\s+of|(?P<count>[a-z]+|\d{1,3})\s+years\s+since)\s+"
    r"|\b(?:it\s+(?:is|was|will\s+be)|has\s+been)\s+(?:exactly\s+)?(?P<years>[a-z]+|\d{1,3})\s+years\s+since\s+",
    re.IGNORECASE,
)
_WHAT = re.compile(r"(?:the|that|this|his|her|its|their|an?)\s[^,;:.“”\"\n]{3,140}", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:as|by|but|and\s(?:called|said|vowed|warned)|on\s[A-Z][a-z]+day|while|with)\b.*", re.DOTALL)


def marked_years_on(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What is marked on its day so many years on: on Wednesday the town marked the tenth anniversary of the fire."""
    text = telling.article.text
    if "anniversary of" not in text and "years since" not in text:
        return
    for event in found:
        if not exact_day(event.when) or event.when.endswith("02-29") or event.rule in ("aside", "noun-phrase"):
            continue
        sentence = telling.sentence_at(event.start)
        match = _MARKED.search(text, event.start, min(event.end + _NEAR, sentence.end))
        what = _WHAT.match(text, match.end(), sentence.end) if match else None
        if match is None or what is None or not sentence.start <= event.start < sentence.end:
            continue
        nth = (match["nth"] or "").lower()
        if years := _NO_PLACES.get(nth) or place_of(nth) or number_of(match["count"] or match["years"] or ""):
            span = trimmed(text, Span(what.start(), what.start() + len(_GOES_ON.sub("", what[0]))))
            when = f"{int(event.when[:4]) - years:04d}{event.when[4:]}"
            yield event_on(telling, sentence, span, when, "anniversary")


_NEAR = 60  # characters behind the clause of a day in which what is marked on it may stand
