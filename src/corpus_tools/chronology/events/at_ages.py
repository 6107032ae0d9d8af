"""What somebody did at an age, in a text that tells the year of birth: born in 1958, he joined the navy at 18."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import When, number_of
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.records import Telling, event_of, inferred
from corpus_tools.chronology.parting import trimmed
from corpus_tools.model import Event, Span
from corpus_tools.order import over, sentence_at, start_of

_AGES = (
    r"(?P<age>[1-9]\d|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?"
    r"|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?)"
)
_AT_AN_AGE = re.compile(
    rf"\b(?:(?:aged|at\sage)\s(?:only\s|just\s)?|(?P<at>[Aa]t)\s(?:(?P<of>the\sage\sof)\s)?(?:only\s|just\s)?){_AGES}"
    r"(?=[.,;:]|\s(?:and|but|he|she)\b|\Z)",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bborn\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:he|she|who|and|but)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:daughter|son|wife|husband|brother|sister|mother|father|children|nephew|niece)\b", re.I)
_YEAR = len("2019")


def done_at_ages(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """The clauses on what the one whose birth is told did at an age, which can be of two years."""
    text = telling.article.text
    births = [one for one in found if _BORN.search(text, one.start, one.end) and one.when[:_YEAR].isdigit()]
    if len({one.when[:_YEAR] for one in births}) != 1:
        return
    born, taken = int(births[0].when[:_YEAR]), sorted(found, key=start_of)
    for match in _AT_AN_AGE.finditer(text):
        sentence = sentence_at(telling.article.sentences, match.start())
        age = number_of(match["age"])
        if sentence.zone not in ("body", "infobox") or not age or not sentence.start <= match.start() < sentence.end:
            continue
        span = _deed(telling, match, births[0])
        goes_on = text.startswith((" and ", " but ", ", and ", ", but "), match.end())
        span = Span(span.start, match.end()) if span and goes_on else span
        others = [one for one in over(taken, span) if not _spans_more(one, births[0], match, goes_on)] if span else []
        if span and not others:
            when = f"{born + age}/{born + age + 1}"
            yield inferred(event_of(telling, sentence, span, When(span, when, "", ()), "at-age"))


def _spans_more(event: Event, birth: Event, match: re.Match[str], goes_on: bool) -> bool:
    """True for the birth itself, and for what is told behind the age in the same clause."""
    return event is birth or (goes_on and event.start <= match.start() and event.end > match.end())


def _deed(telling: Telling, match: re.Match[str], birth: Event) -> Span | None:
    """The clause around an age, as far as it is not on the birth itself or on others."""
    text = telling.article.text
    sentence = sentence_at(telling.article.sentences, match.start())
    part = next(part for part in clauses_of(telling, sentence) if match.start() < part.end)
    start = birth.end if birth.rule == "aside" and part.start == birth.start < match.start() else part.start
    if birth.start < match.start() < birth.end or birth.start <= start < birth.end:
        joint = [one.end() for one in _SHE.finditer(text, birth.start, match.start()) if one[0] in ("and", "but")]
        if not joint:
            return None
        start = joint[-1]
    span = trimmed(text, Span(start, max(part.end, match.end())))
    words = text[span.start : span.end].replace(match[0], "").strip(" ,")
    words = f"he {words}" if start != part.start else words
    return span if happens(words) and not _OF_OTHERS.search(words) else None
