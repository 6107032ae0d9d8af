"""What a text dates by counting the days of something whose beginning it has told: on the third day of the strike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import counted
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.lasting import BEGUN
from corpus_tools.chronology.events.records import Telling, event_of, inferred, is_ahead
from corpus_tools.chronology.events.retellings import naming
from corpus_tools.chronology.events.streaks import place_of
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event
from corpus_tools.order import over, start_of

NTH_DAY = re.compile(
    r"\b[Oo]n\s(?:the|its|their)\s(?P<nth>[a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))\s(?:day|night)\sof\s"
    r"(?:the|that|this|his|her|its|their)\s(?:[\w’'-]+\s){0,2}?(?P<noun>[a-z]{4,})\b(?!['’]s)"
)


def on_nth_days(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The clauses without a date that are told as of a day of something that began on one."""
    text = telling.article.text
    taken: list[Event] | None = None
    for sentence in telling.article.sentences:
        if sentence.zone != "body" or text.find(" of t", sentence.start, sentence.end) < 0:
            continue
        nth = NTH_DAY.search(text, sentence.start, sentence.end)
        if nth is None:
            continue
        taken = sorted(found, key=start_of) if taken is None else taken
        part = next(part for part in clauses_of(telling, sentence) if nth.start() < part.end)
        when = _day_of(telling, nth["noun"], place_of(nth["nth"]), taken)
        if when and has_verb(text, part) and not over(taken, part):
            span = trimmed(text, part)
            yield inferred(event_of(telling, sentence, span, When(span, when, "", ()), "nth-day"))


def _day_of(telling: Telling, noun: str, nth: int, told: Sequence[Event]) -> str | None:
    """The day so many days into what a noun names, by the first day on which it is told to have begun."""
    text, names = telling.article.text, naming(noun)
    days = [one for one in told if exact_day(one.when) and not is_ahead(telling, one)]
    begun = [
        one
        for one in days
        if BEGUN.search(text, one.start, one.end) and any(name.search(text, one.start, one.end) for name in names)
    ]
    return counted(min(one.when for one in begun), nth - 1, "D") if begun and nth else None
