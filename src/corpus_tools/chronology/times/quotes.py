"""Days inside a quotation that has a day of its own: "yesterday" in words said on Tuesday is Monday."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.chronology.times.values import DAY_LENGTH, edtf_of, exact_day
from corpus_tools.dates import WEEKDAY
from corpus_tools.model import Article, Quoted, Sentence, Span, TimeExpression
from corpus_tools.order import begun_in

_SHIFTED = ("deictic", "day-part", "tonight", "daypart-of-rank", "day-beside")
_FROM_HERE = ("-from-publication", "-from-publication-interval")
_REACH = 120  # characters between a quotation and the day of its saying, in the same paragraph
_LONG = 20  # characters; what is shorter is a word in quotation marks, not someone's speech
_SAYING = re.compile(
    r"\b(?:said|says|told|wrote|added|stated|announced|declared|tweeted|posted|warned|insisted|statement|letter|interview"
    r"|speech|message|telegram|diary|memo|email|dated)\b",
    re.IGNORECASE,
)


def from_saying(article: Article, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The times with today, yesterday … inside a quotation counted from the day on which it was said, where told."""
    here = article.published.period and article.published.period.first
    spoken = [quoted for quoted in article.quotations if quoted.depth == 0 and quoted.end - quoted.start > _LONG]
    if not here or not spoken:
        return tuple(times)
    starts = [quoted.start for quoted in spoken]
    days: dict[int, dt.date | None] = {}
    found: list[TimeExpression] = []
    for time in times:
        place = bisect_right(starts, time.start) - 1
        if place >= 0 and _counts_from_here(article.text, time) and spoken[place].covers(time):
            if place not in days:
                told = [one for one in found if not article.text.startswith("since ", one.start - len("since "))]
                days[place] = _day_of_saying(article.text, spoken[place], times, here) or _day_of_news(
                    told, spoken, here
                )
            said = days[place]
            time = _moved(time, said - here if said else None)
        found.append(time)
    return tuple(found)


_NEWS = dt.timedelta(days=2)


def _day_of_news(told: Sequence[TimeExpression], spoken: Sequence[Quoted], here: dt.date) -> dt.date | None:
    """The newest day that a report has told before in its own words, if it is the day before publication or so."""
    days = [exact_day(time.edtf) for time in told if time.zone == "body" and not any(q.covers(time) for q in spoken)]
    newest = max((day for day in days if day and day <= here), default=None)
    return newest if newest and newest < here <= newest + _NEWS else None


_INTRODUCES = re.compile(
    r"\b(?:reads?|as follows|in (?:full|part)|wrote|writes|letter|statement|telegram|diary|memo|email|message"
    r"|dispatch)\b"
    r"[^.!?\n]*:\s*\Z",
    re.IGNORECASE,
)


def day_of_writing(text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> dt.date | None:
    """The day of a letter that a paragraph introduces, to be quoted as a block below it: the last day it names."""
    line = text.find("\n", sentences[-1].end - 1)
    end = line if line >= 0 else len(text)
    if not text[end - 2 : end].rstrip().endswith(":") or not _INTRODUCES.search(text, sentences[-1].start, end):
        return None
    return next((day for time in reversed(times) if (day := exact_day(time.edtf))), None)


_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")


def _counts_from_here(text: str, time: TimeExpression) -> bool:
    """True for a day counted from publication, also where it is one of two, as the page is of one of two days."""
    if _WEEKDAY.search(text, time.start, time.end):
        return False
    day = time.edtf is not None and len(time.edtf.split("/")[0]) == DAY_LENGTH
    return day and time.rule.startswith(_SHIFTED) and time.rule.endswith(_FROM_HERE)


def _moved(time: TimeExpression, by: dt.timedelta | None) -> TimeExpression:
    if by is None or (not by and "/" not in (time.edtf or "")):
        return time
    first = dt.date.fromisoformat((time.edtf or "")[:DAY_LENGTH])
    part = time.value[DAY_LENGTH:] if time.value[:1].isdigit() else ""
    value = f"{first + by}{part}"
    rule = time.rule.partition("-from-publication")[0]
    return replace(time, value=value, edtf=edtf_of(value), rule=f"{rule}-from-quotation")


def _day_of_saying(text: str, quoted: Quoted, times: Sequence[TimeExpression], here: dt.date) -> dt.date | None:
    """The day named beside a quotation together with a word of saying, in its paragraph; nothing is said tomorrow."""
    before, behind = Span(quoted.start - _REACH - 40, quoted.start), Span(quoted.end, quoted.end + _REACH)
    for time in (*begun_in(times, before), *begun_in(times, behind)):
        day = exact_day(time.edtf)
        if day and _is_of_saying(text, quoted, time):
            return day if day <= here + _NEWS else None
    return None


def _is_of_saying(text: str, quoted: Quoted, time: TimeExpression) -> bool:
    after = time.start >= quoted.end
    start, end = (quoted.end, time.end) if after else (time.start, quoted.start)
    said = _SAYING.search(text, start if after else max(0, start - 60), end)
    return bool(said) and end - start <= _REACH and not re.search(r"[“”\"\n]", text[start:end])
