"""Events a stated time from another of the same sentence: he left on Sunday, two days after she had dismissed him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.noun_events import has_event_noun
from corpus_tools.chronology.parting import has_verb, trimmed
from corpus_tools.chronology.time_values import edtf_of, first_day, stepped, value_at
from corpus_tools.model import Span, TimeExpression

AMOUNT = re.compile(r"P(\d{1,3})([DWMY])")
_SIDE = re.compile(r"\s+(?:(?P<back>after)|before)\s+")
_UNITS = "DWMY"


def offset_events(
    text: str, parts: Sequence[Span], anchors: Sequence[tuple[Span, str]], times: Sequence[TimeExpression]
) -> Iterator[tuple[Span, str]]:
    """
    The clause or noun phrase behind "two days after" or "a month before", with the EDTF date that it has by the date
    of the sentence from which it is counted: the last one before it, else the first one behind it. ``anchors`` are
    the dates of the sentence, ``parts`` its clauses.
    """
    for time in times:
        amount, side = AMOUNT.fullmatch(time.value), _SIDE.match(text, time.end)
        if not amount or not side:
            continue
        part = next((part for part in parts if part.start <= side.end() < part.end), None)
        anchor = _anchor(anchors, time)
        when = anchor and counted(anchor, -int(amount[1]) if side["back"] else int(amount[1]), amount[2])
        if (
            part
            and when
            and not any(part.start <= span.start < part.end for span, _ in anchors if span.start > time.end)
        ):
            span = _phrase(text, Span(side.end(), part.end))
            if span:
                yield span, when


def without_amount(text: str, clause: Span, times: Sequence[TimeExpression]) -> Span:
    """A clause without the amount at its end that belongs to the next one: she left on Sunday, two days …"""
    for time in times:
        if clause.start < time.start and time.end == clause.end and _is_offset(text, time):
            return Span(clause.start, time.start)
    return clause


def _is_offset(text: str, time: TimeExpression) -> bool:
    return bool(AMOUNT.fullmatch(time.value) and _SIDE.match(text, time.end))


def _anchor(anchors: Sequence[tuple[Span, str]], time: TimeExpression) -> str | None:
    before = [edtf for span, edtf in anchors if span.end <= time.start]
    return before[-1] if before else next((edtf for _, edtf in anchors), None)


def counted(anchor: str, steps: int, unit: str) -> str | None:
    """The EDTF date so many units from another; None where that one is less exact than the unit."""
    start = first_day(anchor)
    if start is None or start[1] not in _UNITS or _UNITS.index(start[1]) > _UNITS.index(unit):
        return None
    try:
        return edtf_of(value_at(stepped(start[0], unit, steps), unit))
    except (ValueError, OverflowError):  # a date before the year 1 or after 9999
        return None


def _phrase(text: str, rest: Span) -> Span | None:
    """The rest of a clause up to its first comma, if it has a verb or names an event."""
    comma = text.find(",", rest.start, rest.end)
    span = trimmed(text, Span(rest.start, comma if comma > 0 else rest.end))
    return span if has_verb(text, span) or has_event_noun(text, span) else None
