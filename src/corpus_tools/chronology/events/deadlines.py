"""What is due within some time, of a day of its sentence, of that of the report, or of an act that was told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.amounts import amount_of, counted
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day, first_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span, TimeExpression

_WITHIN = re.compile(r"\b(?P<head>to\s+(?!the\b|an?\b)[^,;]*?\s)within\s+(?:the\s+(?:next|following)\s+)?$")


def deadlines(
    text: str, sentence: Span, anchors: Sequence[tuple[Span, str]], times: Sequence[TimeExpression]
) -> Iterator[tuple[Span, str]]:
    """What is to be done within some time of a day of the sentence: on Thursday he told them to go within 48 hours."""
    if text.find(" within ", sentence.start, sentence.end) < 0:
        return
    for time in times:
        amount, within = amount_of(time.value), _WITHIN.search(text, sentence.start, time.start)
        before = [edtf for span, edtf in anchors if within and span.end <= within.start()]
        if amount and within and before and (when := counted(before[-1], *amount)):
            yield Span(within.start("head"), time.end), when


_IT_IS = re.compile(r"(?:\b[Ii]t\s+(?:is|has\s+been)|\b[Ii]t['’]s|,?\s+and)\s+(?:(?:exactly|just|now)\s+)?\Z")
_SINCE = re.compile(r"\s+since\s+(?=\w)")


def so_long_since(
    text: str, parts: Sequence[Span], times: Sequence[TimeExpression], day: str | None
) -> Iterator[tuple[Span, str]]:
    """What happened so long before ``day``: it is three months since the border was closed."""
    if day is None or text.find(" since ", parts[0].start, parts[-1].end) < 0:
        return
    found: list[tuple[int, int, tuple[int, str]]] = []
    for time in times:
        amount, since = amount_of(time.value), _SINCE.match(text, time.end)
        lead = _IT_IS.search(text, max(parts[0].start, time.start - 30), time.start) if amount and since else None
        if amount and since and lead and (found or lead[0].lstrip(" ,")[:3] != "and"):
            found.append((lead.start(), since.end(), amount))
    edges = [*(lead for lead, _, _ in found[1:]), parts[-1].end]
    for (_, start, amount), edge in zip(found, edges, strict=False):
        end = min(edge, next(part.end for part in parts if start < part.end))
        span = trimmed(text, Span(start, end))
        if amount[0] and has_verb(text, span) and (when := counted(day, -amount[0], amount[1])):
            yield span, when


_DUE = re.compile(
    r"\b(?:will|would|shall|should|must|can|could|may|might|to|['’]ll)\s+(?!the\b|an?\b)[^,;]*?\bwithin\s+"
    r"(?:the\s+(?:next|following|coming)\s+)?$"
)


def due_within(
    text: str,
    parts: Sequence[Span],
    anchors: Sequence[tuple[Span, str]],
    times: Sequence[TimeExpression],
    day: str | None,
) -> Iterator[tuple[Span, str]]:
    """
    What will be within some time, as the interval from the day that it was said on, told in its sentence, or else
    from ``day``, that of publication: they would leave within two weeks. What was to be done within some time of a
    day of the sentence is a deadline, and none of these.
    """
    if text.find(" within ", parts[0].start, parts[-1].end) < 0:
        return
    for time in times:
        amount = amount_of(time.value)
        part = next((part for part in parts if part.start <= time.start < part.end), None)
        due = _DUE.search(text, part.start, time.start) if part and amount and amount[0] else None
        said = [edtf for span, edtf in anchors if part and span.end <= part.start]
        start = said[-1] if said else day
        if not (part and amount and due and start) or (said and due.group().startswith("to")):
            continue
        if any(part.start <= span.start < part.end for span, _ in anchors) or first_day(start) is None:
            continue
        if exact_day(start) and (end := counted(start, *amount, exact=True)):
            yield trimmed(text, part), f"{start}/{end}"
