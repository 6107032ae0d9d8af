"""Events a stated time from another of the same sentence: he left on Sunday, two days after she had dismissed him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_tools.chronology.events.amounts import amount_of, counted, counted_or_about, number_of
from corpus_tools.chronology.events.carrying import end_with_predicates
from corpus_tools.chronology.events.deadlines import deadlines
from corpus_tools.chronology.events.noun_events import has_event_noun, is_event_noun
from corpus_tools.chronology.events.retellings import SIDE
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span, TimeExpression

_THE_DAY = re.compile(r"\b(?:the|an?)\s+(?P<unit>day|week|month|year)\s+(?P<side>after|before)\s+")


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units from another day: the words that say so, where what it counts from begins, and the count."""

    start: int
    end: int
    steps: int
    """How far the clause in front of the words is from the one behind them."""
    unit: str


def may_count(text: str, sentence: Span, times: Sequence[TimeExpression]) -> bool:
    """True for a sentence that may count from a day: it has an amount of time, or a word of what it counts to."""
    told = any(text.find(side, sentence.start, sentence.end) >= 0 for side in ("after", "before"))
    return told or any(amount_of(time.value) for time in times)


def offset_events(
    text: str,
    parts: Sequence[Span],
    anchors: Sequence[tuple[Span, str]],
    times: Sequence[TimeExpression],
    news: str | None = None,
) -> Iterator[tuple[Span, str]]:
    """
    The clause or noun phrase behind "two days after" or "a month before", with the EDTF date that it has by the date
    of the sentence from which it is counted: the last one before it, else the first one behind it. Where the date
    stands behind, it is the main clause that is dated: ten years after the war ended in 1999, he was tried.
    ``anchors`` are the dates of the sentence, ``parts`` its clauses; ``news`` is the day of the news that it leads
    with, from which it counts where it has none.
    """
    sentence = Span(parts[0].start, parts[-1].end)
    for offset in offsets_in(text, sentence, times):
        if text.startswith("for ", offset.start - len("for ")):
            continue  # she has lived there for two years after she fled in 2012
        place = next(index for index, part in enumerate(parts) if offset.end <= part.end)
        behind = _phrase(text, parts, place, offset.end)
        end = behind.end if behind else 0
        end = end if behind and _MAIN.match(text, end) else max(parts[place].end, end)
        if own := next((edtf for span, edtf in anchors if offset.end <= span.start < end), None):
            # not: a panel set up the day after the incident would report by May 15
            main = None if _MODAL.search(text, offset.end, end) else _main_clause(text, parts, place, offset, anchors)
            if main and (when := counted(own, offset.steps, offset.unit)):
                yield main, when
        elif behind and (when := _counted_from(text, parts, place, offset, anchors, news)):
            alone = not (has_verb(text, behind) or has_event_noun(text, behind))
            yield (Span(offset.start, behind.end) if alone else behind), when
    yield from deadlines(text, sentence, anchors, times)
    yield from _lasted(text, parts, anchors, times)


def _counted_from(
    text: str,
    parts: Sequence[Span],
    place: int,
    offset: Offset,
    anchors: Sequence[tuple[Span, str]],
    news: str | None,
) -> str | None:
    """The date of what stands behind the words: so long from one before them, else from one behind, or of the news."""
    if not offset.steps and _is_told_of(text, anchors, offset):
        return None  # last night it was revealed that he left three hours after the raid
    sentence = Span(parts[0].start, parts[-1].end)
    own = _of_its_clause(text, parts, offset, anchors)
    told = [one for one in own if not _is_aside(text, sentence, one, offset)]
    before = [edtf for span, edtf in told if span.end <= offset.start]
    if before:
        return counted_or_about(before[-1], -offset.steps, offset.unit)
    if told and _ADVERB.fullmatch(text[parts[place].start : offset.start].strip(" \n,;“\"'‘—–-")):
        return counted(told[0][1], -offset.steps, offset.unit)
    first = offset.steps and not _CAME.search(text, sentence.start, offset.start)
    return counted(news, -offset.steps, offset.unit) if news and first else None


_WEEK = 7
_ENDED = re.compile(
    r"\b(?:(?P<side>after|(?<!had )ended|ending|ends)|set(?:ting)?\s+off|sparking|triggering|unleashing)\s+\Z"
)
_BEFORE = 40  # characters of the longest of these
_OF_IT = re.compile(r"\s+of\s+(?:(?!the\b)[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{2,})")


def _lasted(
    text: str, parts: Sequence[Span], anchors: Sequence[tuple[Span, str]], times: Sequence[TimeExpression]
) -> Iterator[tuple[Span, str]]:
    """What had lasted so long up to a date of the sentence, or from it on: in 1945, after 50 years of occupation."""
    for time in times:
        amount, near = amount_of(time.value), max(parts[0].start, time.start - _BEFORE)
        ended = _ENDED.search(text, near, time.start) if amount else None
        what = _OF_IT.match(text, time.end, parts[-1].end) if amount and amount[0] and ended else None
        if not amount or not what or not is_event_noun(what["noun"]):
            continue
        before = [edtf for span, edtf in anchors if span.end <= time.start]
        if not before:
            continue
        count, unit = (amount[0] * _WEEK, "D") if amount[1] == "W" else amount
        count, ends = count - (unit == "D"), ended and ended["side"]
        other, anchor = counted(before[-1], -count if ends else count, unit), before[-1]
        if other and "/" not in anchor:
            yield (
                Span(time.start, what.end()),
                f"{other}/{anchor[: len(other)]}" if ends else f"{anchor[: len(other)]}/{other}",
            )


_MODAL = re.compile(r"\b(?:will|would|shall|should|is|are)\b")
_MAIN = re.compile(r",\s(?!(?:who|which|whose|whom|where|when|on|in|at)\b)")
"""How the main clause begins behind what it is counted from: a day after they entered it, the rebels on Monday …"""
_CAME = re.compile(
    r"\b(?:came|comes|followed|follows|happened|occurred|took\s+place|was\s+held|were\s+held)\s+(?:\w+\s+)?$"
)
"""What tells when something told before had come, and is no news."""


_ROUGH = r"(?:(?:less|more|fewer)\s+than|under|over|within)\b"
_ROUGHLY = re.compile(rf"\b{_ROUGH}\s+\Z", re.IGNORECASE)
_ROUGH_AMOUNT = re.compile(_ROUGH, re.IGNORECASE)


def _is_rough(text: str, time: TimeExpression) -> bool:
    """True for an amount that is only a bound: less than two weeks after the vote."""
    lead = _ROUGHLY.search(text, max(0, time.start - len("fewer than  ")), time.start)
    return bool(lead or _ROUGH_AMOUNT.match(text, time.start))


_YEARS_AND = re.compile(r"\b(?P<count>\d{1,3}|[a-z]{3,9}|an?)\s+years?\s+and\s+\Z", re.IGNORECASE)


def _years_before(text: str, start: int, unit: str) -> tuple[int, int]:
    """Where an amount of months begins that has years before it, and how many months these are: eight years and."""
    found = _YEARS_AND.search(text, max(0, start - 24), start) if unit == "M" else None
    count = number_of(found["count"]) if found else None
    return (found.start(), 12 * count) if found and count else (start, 0)


def offsets_in(text: str, sentence: Span, times: Sequence[TimeExpression]) -> Iterator[Offset]:
    """The words of a sentence that count from another day: two days after, the day before."""
    words = text[sentence.start : sentence.end]
    if "after" not in words and "before" not in words:  # most sentences
        return
    for time in times:
        amount, side = amount_of(time.value), SIDE.match(text, time.end, sentence.end)
        if amount and side and not (amount[1] != "D" and _is_rough(text, time)):
            start, more = _years_before(text, time.start, amount[1])
            steps = (amount[0] + more) * (1 if side["side"] == "after" else -1)
            yield Offset(start, side.end(), steps, amount[1])
    for match in _THE_DAY.finditer(text, sentence.start, sentence.end):
        if not any(time.start < match.end() and match.start() < time.end for time in times):
            yield Offset(match.start(), match.end(), 1 if match["side"] == "after" else -1, match["unit"][0].upper())


def without_amount(text: str, clause: Span, time: Span, times: Sequence[TimeExpression]) -> Span:
    """
    A clause without the amount and what it counts to, which is another event than that of the time: she left on
    Sunday, two days after he had come.
    """
    for offset in offsets_in(text, clause, times):
        rest = Span(offset.end, clause.end)
        told = has_verb(text, Span(clause.start, offset.start))
        if told and time.end <= offset.start and (has_verb(text, rest) or _VERB.match(text, clause.end)):
            return Span(clause.start, offset.start)
    amount = next((one for one in times if one.end == clause.end and time.end <= one.start), None)
    return Span(clause.start, amount.start) if amount and _is_offset(text, amount) else clause


def _is_offset(text: str, time: TimeExpression) -> bool:
    return bool(amount_of(time.value) and SIDE.match(text, time.end))


def _is_told_of(text: str, anchors: Sequence[tuple[Span, str]], offset: Offset) -> bool:
    """True for hours in what was told on the day before them, which may be of any day."""
    ends = [span.end for span, _ in anchors if span.end <= offset.start]
    return bool(ends) and " that " in text[ends[-1] : offset.start]


_ANEW = re.compile(r",?\s+(?:and|but|while)\s")


def _of_its_clause(
    text: str, parts: Sequence[Span], offset: Offset, anchors: Sequence[tuple[Span, str]]
) -> Sequence[tuple[Span, str]]:
    """
    The dates without those of another main clause: they wed in 2004, and a child was born a month before he fell ill.
    """
    own = next(part for part in parts if offset.start < part.end)
    if not (_ANEW.match(text, own.start) and has_verb(text, Span(own.start, offset.start))):
        return anchors
    return [one for one in anchors if own.start <= one[0].start]


_ASIDE_OPENS = re.compile(r",\s(?:(?:who|which|whose)\b|(?:[a-z]+ly\s)?[a-z]{2,}(?:ed|en)\s)[^,;:]*\Z")
_ASIDE_CLOSES = re.compile(r"[^,;:]*,\s")


def _is_aside(text: str, sentence: Span, anchor: tuple[Span, str], offset: Offset) -> bool:
    """True for the date of an aside: Brenner, sacked on 6 May, came back a day after his rival had gone."""
    closes = _ASIDE_CLOSES.match(text, anchor[0].end, offset.start)
    opens = closes and _ASIDE_OPENS.search(text, sentence.start, anchor[0].start)
    return bool(closes and opens and has_verb(text, Span(closes.end(), offset.start)))


_ADVERB = re.compile(r"(?:\w+ly|just|almost|some|less than|more than|about|only)?", re.IGNORECASE)


def _main_clause(
    text: str, parts: Sequence[Span], place: int, offset: Offset, anchors: Sequence[tuple[Span, str]]
) -> Span | None:
    """The undated clause that "ten years after" stands at the end of, or that its own clause stands before."""
    head = text[parts[place].start : offset.start].strip(" \n“\"'")
    counted_from = next(span.end for span, _ in anchors if offset.end <= span.start)
    comma = text.find(",", counted_from, parts[place].end)
    if _ADVERB.fullmatch(head) and parts[place].start == parts[0].start and comma > 0:
        main = Span(comma + 1, parts[place].end)
    elif place + 1 < len(parts) and parts[place].start == parts[0].start and not head:
        main = parts[place + 1]
    else:
        held = next(part for part in parts if offset.start < part.end)
        main = Span(held.start, offset.start)
    dated = any(main.start <= span.start < main.end for span, _ in anchors)
    span = trimmed(text, main)
    headline = text[parts[-1].end - 1] not in '.!?”"' and text.count(" ", span.start, span.end) >= _TELLING
    told = headline or has_verb(text, span)
    return span if told and not dated and span.end > span.start else None


_TELLING = 4  # spaces in a headline so long that it has a verb: deputies vote to oust Jens Orm
_NOUNS = r"(?:(?!(?:was|were|had|has|have)\b)[\w’'-]+\s+){0,5}(?!(?:was|were|had|has|have)\b)[\w’'-]+"
_LIST = re.compile(rf"{_NOUNS}(?:,\s+{_NOUNS})+,?\s+and\s")
"""Several who did what they did together: after Lydia, Caria and Pontus fired on the port."""


def _listed(text: str, parts: Sequence[Span], place: int, start: int) -> int:
    """Where a clause ends whose subjects stand on both sides of an "and" that parts it from its verb."""
    part, following = parts[place], parts[place + 1 : place + 2]
    joined = following and text.startswith(" and ", part.end)
    return following[0].end if joined and not has_verb(text, Span(start, part.end)) else part.end


_NAMED = re.compile(r"(?:an?|his|her|its|the|their)\s+[a-z]")  # what one counts from is an event, or what came with one
_VERB = re.compile(r",\s+(?:was|were|had|has|have)\b")  # that of "43 people, among them six children, were landed"


def _phrase(text: str, parts: Sequence[Span], place: int, start: int) -> Span | None:
    """
    The rest of a clause up to its first comma, if it has a verb or names an event, with what its subject did besides.
    """
    end = _listed(text, parts, place, start)
    comma = text.find(", ", start, end) if end == parts[place].end and not _LIST.match(text, start, end) else -1
    aside = comma > 0 and not has_verb(text, Span(start, comma))
    if aside and place + 1 < len(parts) and _VERB.match(text, end):
        return trimmed(text, Span(start, parts[place + 1].end))
    span = trimmed(text, Span(start, comma if comma > 0 else end))
    if span.end == end:
        span = trimmed(text, Span(start, max(end, end_with_predicates(text, parts, place))))
    told = has_verb(text, span) or has_event_noun(text, span) or _NAMED.match(text, span.start, span.end)
    return span if told else None
