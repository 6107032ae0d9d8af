"""The dates of a sentence that may date what it tells: single ones, and pairs that bound a period."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_tools.chronology.events.amounts import number_of
from corpus_tools.chronology.events.compared import is_compared
from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.chronology.times.in_order import TO
from corpus_tools.chronology.times.values import DAY_LENGTH, MONTH_LENGTH, edtf_of, stepped
from corpus_tools.model import Span, TimeExpression, made_fast
from corpus_tools.periods import Period

_ASIDE = 90  # characters before a time that are looked at


@made_fast
@dataclass(frozen=True, slots=True)
class When:
    """A date or a pair of dates that bound a period, with the words from the first to the last."""

    span: Span
    edtf: str
    rule: str = ""
    times: tuple[TimeExpression, ...] = ()


_FROM = re.compile(r"\b(?:from|between|nights? of)\s+(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:(?:in|on)\s+)?(?:early\s+)?", re.IGNORECASE)
_YEAR_END = re.compile(
    r"(?:the\s+)?(?:very\s+)?(?:end|close)\s+of\b|(?:the\s+)?year(?:['’]s)?[\s-]end\b", re.IGNORECASE
)
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_ANCIENT = re.compile(r"(?:-\d{4}|0000)(?:-2[1-4])")  # a season before the year 1, of which the year is kept
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+|the\s+month\s+of\s+)?$", re.IGNORECASE)


def dates_in(text: str, times: Sequence[TimeExpression]) -> Iterator[When]:
    """The times of a sentence, with "from 2003 to 2011" as one period and "since 2014" as one with an open end."""
    index = 0
    while index < len(times):
        time = times[index]
        following = times[index + 1] if index + 1 < len(times) else None
        reach = max(0, time.start - _ASIDE)
        lead = text[max(0, time.start - 20) : time.start]
        last = lead.rstrip().lower()  # most times stand behind words that none of the patterns ends in
        if following and _bounds(text, time, following, lead) and (edtf := _interval(time, following)):
            yield When(Span(time.start, following.end), edtf, "from-to", (time, following))
            yield from _when_clause(text, following, following.edtf or "")
            index += 2
            continue
        if following and _FROM.search(lead) and _UNTIL_IT.fullmatch(text, time.end, following.start):
            yield When(Span(time.start, time.end), _interval(time, following) or time.edtf or "", "from-to", (time,))
            yield from _when_clause(text, time, time.edtf or "")
            index += 1
            continue
        part = _part_of(text, time) if last.endswith(("of", "the")) else None
        edtf = _at_its_end(text, time, last) or part or time.edtf or ""
        tells_since = "since" in text[reach : time.start].lower()
        since = tells_since and bool(_SINCE.search(lead)) and ("/" not in edtf or edtf == edtf_of(time.value))
        on = "/" not in edtf and last.endswith("from") and _FROM_ON.search(text, reach, time.start) is not None
        since = (
            since
            or (last.endswith("from") and _ONWARDS.match(text, time.end) is not None)
            or (tells_since and _HAS_SINCE.search(text, reach, time.start) is not None)
            or (on and not _NOT_ON.match(text, time.end))
        )
        yield When(Span(time.start, time.end), since_then(edtf) if since else edtf, times=(time,))
        if since or last.endswith(("until", "till")) or (tells_since and _SINCE_IT.search(text, reach, time.start)):
            yield from _when_clause(text, time, edtf)
        elif "unlike" in last and _UNLIKE.search(lead):
            yield from _when_clause(text, time, edtf, "unlike")
        index += 1


def _when_clause(text: str, time: TimeExpression, edtf: str, rule: str = "since-when") -> Iterator[When]:
    """What happened at the time from which something has lasted: since June 9, when the bill expired."""
    if clause := _WHEN.match(text, time.end):
        yield When(Span(*clause.span(1)), edtf, rule, (time,))


_FROM_ON = re.compile(
    r"(?:(?:\A|[.!?”\"]\s+|\n|;\s)From|\b(?:governed|led|ran|reigned|ruled|served)\s(?:[^,;.]{2,40}\s)?from|\bagain\s+from)\s+\Z"
)
"""From 1983 he ruled alone; he ruled from 1983: from then on."""
_ONWARDS = re.compile(r"\s+on(?:\s*,|\s*\.|wards?\b)")
_NOT_ON = re.compile(r"['’]s\b|[^.,;:]{0,25}\b(?:to|till|until)\b|[^.;:]*\b(?:will|would|shall)\b")
_UNTIL_IT = re.compile(
    r"\s+(?:until|till|to)\s+(?:[\w’'-]+\s+){1,9}(?:in|on|of)\s+|,\s+(?:when|after|as)\s[^.;,]{3,90},\s+(?:until|till|to)\s+"
)
"""From 1967 until its withdrawal in 2005; from 1999, when the army left, until 2002: a period, with its end."""
_SINCE_IT = re.compile(
    r"\bsince\s+(?:(?:the|an?|his|her|its|their)\s+)(?:[\w’'-]+\s+){1,5}(?:in|on|of)\s+$", re.IGNORECASE
)
_HAS_SINCE = re.compile(
    r"\b(?:has|have)\s+since\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){1,5}(?:in|on|of)\s+$", re.IGNORECASE
)
"""Has since its split in 2009 depended on others: from then on."""
_WHEN = re.compile(r",\s+(when\b|the\s+(?:very\s+)?day\s(?!(?:after|before|of)\b))")
_UNLIKE = re.compile(r"\bunlike\s+(?:(?:in|on|during)\s+)?(?:the\s+)?\Z", re.IGNORECASE)
"""Before a time that is set against that of which a clause tells: unlike in 2021, when he set a date, he named none."""


def _at_its_end(text: str, time: TimeExpression, lead: str) -> str | None:
    """
    The last month of a year at or by the end of which something was: by the end of 2018; what is due by the end of this
    or the next month or year may come on any day of it.
    """
    edtf = time.edtf or ""
    if len(edtf) > MONTH_LENGTH or not _PLAIN.fullmatch(edtf) or not _YEAR_END.match(text, time.start, time.end):
        return None
    due = lead.endswith((" by", " before")) and not text[time.end - 1].isdigit()
    return f"{edtf}-12" if len(edtf) < MONTH_LENGTH and not due else None


_PART = re.compile(
    r"\b(?P<which>first|opening|last|final|closing)\s+(?P<count>[a-z]{3,9}|\d\d?)\s+(?P<unit>day|week|month)s\s+of"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _part_of(text: str, time: TimeExpression) -> str | None:
    """The days or months meant of a longer time: in the first six months of 2023."""
    found = _PART.search(text, max(0, time.start - 40), time.start)
    whole = Period.parse(time.edtf or "") if found and _PLAIN.fullmatch(time.edtf or "") else None
    if not found or not whole or not whole.first or not whole.last:
        return None
    count, unit = number_of(found["count"]) or 0, found["unit"][0].upper()
    if found["which"].lower() in ("first", "opening"):
        first, last = whole.first, stepped(whole.first, unit, count) - dt.timedelta(days=1)
    else:
        first, last = stepped(whole.last + dt.timedelta(days=1), unit, -count), whole.last
    if not whole.first <= first <= last <= whole.last:
        return None
    grain = MONTH_LENGTH if unit == "M" else DAY_LENGTH
    return "/".join(dict.fromkeys(str(day)[:grain] for day in (first, last)))


def since_then(edtf: str) -> str:
    """
    From the first day of a date on, with an open end.

    >>> since_then("2019-08"), since_then("2019-08-19/2019-08-25")
    ('2019-08/..', '2019-08-19/..')
    """
    return f"{end_of(edtf, last=False)}/.."


def end_of(edtf: str, last: bool) -> str:
    """
    One end of a date as an interval may have it at level 1 of EDTF, where decades and seasons stand alone.

    >>> [end_of(edtf, last=True) for edtf in ("2019-08", "199X", "2018-22", "2003/2011", "0800-22")]
    ['2019-08', '1999', '2018-08', '2011', '0800-08']
    """
    side = edtf.split("/")[-1 if last else 0]
    if _PLAIN.fullmatch(side):
        return side
    if _ANCIENT.fullmatch(side):
        return side.rpartition("-2")[0] or side
    period = Period.parse(side)
    day = period.last if last else period.first
    if day is None:
        return side
    return f"{day.year:04d}" if "X" in side else day.isoformat()[:7]


def _bounds(text: str, first: TimeExpression, second: TimeExpression, lead: str) -> bool:
    between = text[first.end : second.start]
    if _AND.fullmatch(between):
        anew = re.search(r"\s(?:in|on)\s", between) and _VERB.match(text, second.end)
        return bool(_FROM.search(lead)) or (not anew and _follow_on(first.edtf or "", second.edtf or ""))
    link = TO.fullmatch(between)
    if link and (first.rule.startswith("paired-day") or second.rule.startswith("paired-day")):
        return True  # April 14 to 16; 10 to 14 June
    if first.type == "TIME" and second.type == "DATE" and not _FROM.search(lead):
        return False  # it adjourned at 6.40 pm until Friday
    return bool(
        link
        and (
            _FROM.search(lead)
            or link.group().strip()[:1] in "-–—"
            or "until" in link.group()
            or "through" in link.group()
        )
    )


_VERB = re.compile(
    r"\s(?:[a-z]{3,}ed|began|broke|came|fled|fought|found|gave|held|left|lost|made|met|sent|shot|struck|took|went|won)\s"
)
"""What goes on behind the second of two days: he left on Monday and on Tuesday founded another."""


def _follow_on(first: str, second: str) -> bool:
    """True for a day or month and the next, in which one thing happened: in May and June; on Saturday and Sunday."""
    if not (_PLAIN.fullmatch(first) and _PLAIN.fullmatch(second) and len(first) == len(second)):
        return False
    one, other = Period.parse(first).last, Period.parse(second).first
    return bool(len(first) >= MONTH_LENGTH and one and other and one + dt.timedelta(days=1) == other)


def _interval(first: TimeExpression, second: TimeExpression) -> str | None:
    try:
        return Period.parse(f"{end_of(first.edtf or '', False)}/{end_of(second.edtf or '', True)}").edtf
    except ValueError:
        return None


_LEAD = 24  # characters; longer than any words in _BOUND
_BOUND = re.compile(r"\b(?:before|ahead\s+of|prior\s+to)\s+(?:the\s+)?$", re.IGNORECASE)
NTH = "(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
_COUNTED = re.compile(
    rf"\b(?:second|third(?! of)|{NTH}(?! of)|only)\b"
    r"[^,;]*\bsince\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Counted since a time and not lasting since: the sixth rise since March."""
_RANKED = re.compile(
    rf"\bw(?:as|ere)\s+the\s+(?:\w+\s+){{0,2}}?(?:first|second|third|{NTH}"
    r"|latest|worst|[a-z]{3,}est)\b[^,;]*\s(?:in\s+)?$"
)
_THIS = re.compile(r"this\s+(?:week|month|year|summer|winter|spring|autumn|fall|season)\b")
"""Counted within a time that goes on: the seizure was the fifth this year."""
_TO_BE_DONE = re.compile(r"\b(?:will|would|must|shall|to|['’]ll)\s+(?:not\s+)?(?:be\s+)?[a-z]+\b[^,;:]*\s$")
_OF = re.compile(r"\b(?P<noun>[a-z]{3,})\s+of\s+\Z")
"""Before an amount of time ago, which tells of whom: his rival of three years ago."""
TURNS_OF_THE_DAY = "dawn|daybreak|sunrise|sunset|dusk|noon|midday|midnight|nightfall"
_OF_THE_DAY = re.compile(rf"(?:{TURNS_OF_THE_DAY})\b")
"""Before such a time is still on its day: before dawn on Sunday."""


def is_outside(text: str, sentence: Span, when: When) -> bool:
    """True for a time at which nothing is said to happen, that is counted since, compared with or set against."""
    start = when.span.start
    if when.edtf.endswith("/..") and _COUNTED.search(text, max(sentence.start, start - _ASIDE), start):
        return True
    if _THIS.match(text, start) and _RANKED.search(text, max(sentence.start, start - _ASIDE), start):
        return True
    if not when.rule and is_compared(text, sentence, start):
        return True
    if not when.rule and _UNLIKE.search(text, max(sentence.start, start - _LEAD), start):
        return True
    if when.times[0].rule.startswith("ago") and (of := _OF.search(text, max(sentence.start, start - 30), start)):
        return not has_event_noun(text, Span(*of.span("noun")))
    return False


def is_bounding(text: str, sentence: Span, when: When) -> bool:
    """True for a time before which something is, that is not said to be done by then: fears before Easter."""
    start = when.span.start
    bound = _BOUND.search(text, max(sentence.start, start - _LEAD), start)
    if not bound or _OF_THE_DAY.match(text, start) or when.times[0].type == "TIME":
        return False
    due = bound.group().startswith("before") and _TO_BE_DONE.search(
        text, max(sentence.start, start - 100), bound.start()
    )
    return not due
