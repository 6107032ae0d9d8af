"""What a text dates by the day of an event it has told: on the night of the raid; on the eve of the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import counted
from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.noun_events import is_event_noun, is_statement_noun
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.events.retellings import named_by, naming
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Sentence
from corpus_tools.order import over, start_of
from corpus_tools.text import words_of

_ON = re.compile(
    r"\b[Oo]n\sthe\s(?:(?:same|very)\s)?(?P<which>afternoon|day|eve|evening|morning|night)\sof\s"
    r"(?:the|that|this|his|her|its|their|[A-Z][\w’'.-]*['’]s)\s(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,2})"
)
_BESIDE = re.compile(
    r"\b[Tt]he\s(?P<which>day|evening|morning|night)\s(?P<side>after|before)\s"
    r"(?:the|that|this|his|her|its|their)\s(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,2})"
)
"""A day beside that of an event: the day after the arrest; the night before the vote."""
_TIMES_OF_DAY = frozenset({"afternoon", "day", "eve", "evening", "morning", "night"})
_SAYING = frozenset({"occasion", "setting", "statement"})
"""Rules of what was said, be it on a later day, of an event."""


def on_days_of(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The clauses without a date that are told as of the day of an event, or as of its eve."""
    text, taken = telling.article.text, sorted(found, key=start_of)
    for sentence in telling.article.sentences:
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
    if _TIMES_OF_DAY.isdisjoint(words_of(text, sentence.start, sentence.end)):
        return None
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
    days = [one for one in told if one.rule not in _SAYING and exact_day(one.when)]
    noun = next((word for word in words if is_event_noun(word) or is_statement_noun(word)), None)
    if noun is None:
        other = next((word for word in words if not word.endswith(("'s", "’s"))), "")
        met = {one.when for one in days if re.search(rf"\b{re.escape(other)}\b", text[one.start : one.end])}
        return min(met) if len(met) == 1 and other.islower() else None
    named = [one for one in days if naming(noun)[0].search(text, one.start, one.end)]
    named = named or named_by(text, noun, days)
    return min(named, key=lambda one: (one.end - one.start, one.start)).when if named else None
