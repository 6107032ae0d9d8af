"""Days inside a quotation that has a day of its own: "yesterday" in words said on Tuesday is Monday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.model import Article, Quoted, TimeExpression
from corpus_tools.time_values import edtf_of

_SHIFTED = ("deictic", "day-part", "tonight", "daypart-of-rank", "day-beside")
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
    return tuple(_recounted(article, time, times, spoken, here) for time in times)


def _recounted(
    article: Article, time: TimeExpression, times: Sequence[TimeExpression], spoken: Sequence[Quoted], here: dt.date
) -> TimeExpression:
    counted = time.rule.startswith(_SHIFTED) and time.rule.endswith("-from-publication")
    around = next((quoted for quoted in spoken if quoted.covers(time)), None) if counted else None
    day = around and _day_of_saying(article.text, around, times)
    if not day or day == here or len(time.value) < 10:
        return time
    moved = dt.date.fromisoformat(time.value[:10]) + (day - here)
    value = f"{moved}{time.value[10:]}"
    rule = time.rule.removesuffix("publication") + "quotation"
    return replace(time, value=value, edtf=edtf_of(value), rule=rule)


def _day_of_saying(text: str, quoted: Quoted, times: Sequence[TimeExpression]) -> dt.date | None:
    """The day named beside a quotation together with a word of saying, in its paragraph."""
    for time in times:
        if not time.edtf or len(time.edtf) != 10 or quoted.overlaps(time):
            continue
        gap = (quoted.end, time.end) if time.start >= quoted.end else (time.start, quoted.start)
        between = text[gap[0] : gap[1]]
        said = _SAYING.search(text[max(0, gap[0] - 60 * (gap[1] == quoted.start)) : gap[1]])
        if said and len(between) <= _REACH and not re.search(r"[“”\"\n]", between):
            return dt.date.fromisoformat(time.edtf)
    return None
