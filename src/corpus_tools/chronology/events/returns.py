"""Events that a text dates by one it tells elsewhere: two weeks after the raid; the move comes days after the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import amount_of, counted
from corpus_tools.chronology.events.happening import tells_past
from corpus_tools.chronology.events.noun_events import has_event_noun, is_event_noun
from corpus_tools.chronology.events.occasions import news_days
from corpus_tools.chronology.events.offsets import offsets_in
from corpus_tools.chronology.events.records import BESIDE, SAYING, Telling, event_on
from corpus_tools.chronology.events.retellings import named_by
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Span, TimeExpression
from corpus_tools.order import before, over, start_of

_RETURN = re.compile(
    r"\s+(?P<side>after|before|following)\s+(?:the|that|his|her|its|their|(?:(?:Dr|Mr|Mrs|Ms|Sir|General|President)\.?\s+)?"
    r"(?:[A-Z][\w’-]*\s+){0,2}[A-Z][\w’-]*?['’]s)\s+(?P<noun>[\w'’-]+(?:\s+[\w'’-]+)?)"
)
_STEM = 4  # letters that a noun and the words of its event share: raid, raided; explosion, exploded
_LAST = 3  # events told before, of one of which it is hours later


def returning_events(
    text: str,
    parts: Sequence[Span],
    times: Sequence[TimeExpression],
    told: Sequence[Event],
    been: Sequence[Event],
    latest: str | None,
) -> Iterator[tuple[Span, TimeExpression, str]]:
    """
    The clause with "two weeks after the raid" in it, the words that count, and the EDTF date that it has by the last
    event told before whose words name a raid; with "hours later", that of the last event. ``told`` are the
    events of the document in reading order, ``been`` those of them that are not still to come; what is past is no
    later than the ``latest`` day.
    """
    for time in times:
        amount, match = amount_of(time.value), _RETURN.match(text, time.end)
        clause = next((part for part in parts if part.start <= time.start < part.end), None)
        earlier = before(told, time.start)
        if amount and not amount[0] and clause and _is_soon(text, time):
            told_before = before(been, time.start)
            soon = _day_named(text, clause, time, earlier) or _last_day(text, told_before, time.start)
            if soon and has_verb(text, clause):
                yield clause, time, soon
            continue
        if not amount or not match:
            continue
        steps = amount[0] * (-1 if match["side"] == "before" else 1)
        if clause is None or not has_verb(text, clause):
            continue
        days = days_of(text, match["noun"].split(), earlier)
        whens = [when for day in days if (when := counted(day, steps, amount[1]))]
        if tells_past(clause.cut(text)) and latest:
            whens = [when for when in whens if when[: len(latest)] <= latest[: len(when)]]
        if whens:
            yield clause, time, whens[0]


_SOON = re.compile(r"\s+(?:later|earlier)\b")
_WITHIN = re.compile(r"\bwithin\s+(?:the\s+)?$", re.IGNORECASE)
_IN_LESS = re.compile(r"\bin\s+(?=(?:fewer|less)\s+than\s|under\s)", re.IGNORECASE)
_OF = re.compile(r"\sof\s(?!(?:the|that|this|his|her|its|their)\s)")
"""What hours within which something came are not counted from: within hours of each other."""
_DUE = re.compile(r"\b(?:can|could|may|might|must|should|to|will|would)\s(?!(?:an?|the)\b)[a-z]+\b[^.,;:]*\Z")
"""Before a time within which something is to be done: told them to leave within hours."""
_LEAD = 80  # characters before it
_NAMED = re.compile(r"\b(?:the|that|this)\s(?P<words>[\w’'-]+(?:\s[\w’'-]+)?)")


def _day_named(text: str, clause: Span, time: TimeExpression, told: Sequence[Event]) -> str | None:
    """The day of an event told before that a clause names: it owned up to the raid within hours."""
    if not _is_within(text, time):
        return None
    nouns = [word for found in _NAMED.finditer(text, clause.start, clause.end) for word in found["words"].split()]
    days = [one for one in reversed(told) if exact_day(one.when) and one.rule not in SAYING]
    named = (named_by(text, noun, days) for noun in nouns if is_event_noun(noun))
    return next((met[0].when for met in named if met), None)


_NEAR = 500  # characters between what was told and what came hours later
_STOP = re.compile(r"[.!?][”\"]?\s+[“\"‘]?[A-Z]")


def _last_day(text: str, told: Sequence[Event], at: int) -> str | None:
    """The latest day of the last sentence that has told one, not far off; what asides and nouns have is no day told."""
    told = [event for event in told if not event.rule.startswith(BESIDE)]
    last = next((event for event in reversed(told) if exact_day(event.when)), None)
    if last is None or at - last.end > _NEAR:
        return None
    beside = [event.when for event in told[-_LAST:] if not _STOP.search(text, event.start, last.start + 1)]
    return max([last.when, *(when for when in beside if exact_day(when))])


def _is_soon(text: str, time: TimeExpression) -> bool:
    """True for hours within which something follows what was told last: hours later; within the hour."""
    later = _SOON.match(text, time.end) or time.cut(text).endswith(("later", "afterwards", "earlier"))
    return bool(later or _is_within(text, time))


def _is_within(text: str, time: TimeExpression) -> bool:
    """True for hours within which something came of what was told: within hours of the vote; in less than two hours."""
    near = max(0, time.start - len("“within the "))
    within = _WITHIN.search(text, near, time.start) or _IN_LESS.search(text, near, time.end)
    if within is None or _OF.match(text, time.end) or _DUE.search(text, max(0, near - _LEAD), within.start()):
        return False
    return text[within.start() - 1 : within.start()] not in ("“", '"')


def _stem(noun: str) -> str:
    """
    What a noun shares with the words of its event.

    >>> [_stem(noun) for noun in ("admission", "explosion", "raid")]
    ['admi', 'explo', 'raid']
    """
    return noun.removesuffix("ssion") if noun.endswith("ission") else noun[: max(_STEM, len(noun) - 4)]


def days_of(text: str, nouns: Sequence[str], told: Sequence[Event]) -> Iterator[str]:
    """The days of the events told whose words have the stem of one of the nouns, the last told first."""
    stems = [_stem(noun.lower()) for noun in nouns if len(noun) >= _STEM and is_event_noun(noun)]
    for event in reversed(told):
        words = text[event.start : event.end].lower()
        if exact_day(event.when) and any(re.search(rf"\b{re.escape(stem)}", words) for stem in stems):
            yield event.when


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


def news_came_after(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
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
        sentence = telling.sentence_at(place)
        beside = over(telling.times, sentence)
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
