"""What the news of a report came so long after: the move comes two days after the guild had split."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import counted
from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.chronology.events.occasions import news_days
from corpus_tools.chronology.events.offsets import offsets_in
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.events.returns import days_of
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Span, TimeExpression
from corpus_tools.order import before, over, sentence_at, start_of

_CAME = re.compile(
    r"[\s“\"‘]*(?:(?:And|But)\s)?(?:It|That|This"
    r"|(?:Her|His|Its|That|The|Their|These|This|Those)\s(?P<what>[\w’'-]+(?:\s[\w’'-]+){0,4}?))"
    r"\s(?:also\s)?(?:came|come|comes|has\scome|have\scome"
    r"|(?:was|were)\s(?:also\s)?(?:announced|carried\sout|held|issued|made|published|released))"
    r"\s(?:about\s|barely\s|just\s|only\s|some\s)?\Z"
)
_MAY_COME = re.compile(
    r" (?:c(?:ame|omes?)|w(?:as|ere) [a-z ]{4,16}?(?:ed|ld|de|out)) [^.;:“”\"]{3,40}?\s(?:after|before)\s"
)


def news_came_after(telling: Telling, times: Sequence[TimeExpression], found: Sequence[Event]) -> Iterator[Event]:
    """
    What stands behind "the move came two days after": so long before the day on which the text has told the move by its
    noun, or that of its news.
    """
    text = telling.article.text
    places = [match.start() for match in _MAY_COME.finditer(text)]
    days = news_days(telling, found) if places else None
    if days is None:
        return
    told = sorted(found, key=start_of)
    for place in places:
        sentence = sentence_at(telling.article.sentences, place)
        beside = over(times, sentence)
        for offset in offsets_in(text, sentence, beside) if sentence.zone == "body" else ():
            came = _CAME.fullmatch(text, sentence.start, offset.start)
            end = min((one.start for one in beside if one.start > offset.end), default=sentence.end)
            span = _behind(telling.article.text, offset.end, end)
            if came is None or not span or over(told, span):
                continue
            named = days_of(text, (came["what"] or "").split(), before(told, sentence.start))
            when = counted(next(named, days.news), -offset.steps, offset.unit)
            if when:
                yield event_on(telling, sentence, span, when, "offset")


def _behind(text: str, start: int, end: int) -> Span | None:
    """The words up to a comma or an "and" at their end, if they tell or name an event."""
    comma = text.find(", ", start, end)
    joint = text.rfind(" and ", start, end)
    end = joint if joint > 0 and joint + len(" and ") >= end else end
    span = trimmed(text, Span(start, comma if comma > 0 else end))
    return span if has_verb(text, span) or has_event_noun(text, span) else None
