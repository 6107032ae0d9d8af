"""Time expressions and events: what the engine asks of the rooms that find them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby

from corpus_tools.chronology.events import find_events
from corpus_tools.chronology.events.live_entries import hours
from corpus_tools.chronology.times import readings
from corpus_tools.chronology.times.anchors import (
    comment_day,
    day_of_update,
    is_contradicted,
    is_told_in_order,
    publication_day,
    publication_ends,
    tells_of_meetings,
    tells_of_now,
)
from corpus_tools.chronology.times.in_order import in_order
from corpus_tools.chronology.times.left_open import (
    from_aside,
    is_told_too_late,
    is_too_far,
    near_last,
    within_a_week,
    without_year,
)
from corpus_tools.chronology.times.quotes import day_of_writing, from_saying
from corpus_tools.chronology.times.setting import Anchor, Setting, Value
from corpus_tools.chronology.times.signs import has_eras, may_say_when
from corpus_tools.chronology.times.spoken import OF_A_DAY_TOLD, outside_speech
from corpus_tools.chronology.times.telling import (
    REACH,
    Telling,
    begin_entry,
    filed_on,
    is_first,
    news_in,
    note,
    week_of,
    year_told,
)
from corpus_tools.chronology.times.tense import direction
from corpus_tools.chronology.times.timex import Found, matches_at, places
from corpus_tools.chronology.times.tokens import Tokens, classed, with_early_years
from corpus_tools.chronology.times.values import edtf_of, first_day, in_era
from corpus_tools.dates import find_dates
from corpus_tools.model import Article, Published, Sentence, TimeExpression
from corpus_tools.order import sentence_at

__all__ = ["find_events", "find_times"]

_NOT_ITS_OWN = ("byline", "caption", "reader_comment")
"""Zones whose dates do not tell whether the text is history told in order."""


_OF_THIS_PAPER = re.compile(
    r"\b(?:with|to|by|told|for) this (?:magazine|newspaper|paper|journal|website|site|reporter|correspondent|blog)\b"
)
"""What was said to the one who writes counts from the day of writing, in a history too."""
_SPEAKS = re.compile(r"\b(?:said|says|told reporters|according to|will|has|have)\b")
"""Words of reports and of what still is, which a history told in the past does without."""
_YEARLESS = frozenset({"yearless", "paired_day", "month"})


def find_times(article: Article) -> tuple[TimeExpression, ...]:
    """
    The words that say when, in reading order, each with its TIMEX3 value and, where it has a calendar reading, its
    EDTF date. ``rule`` names the reading and the anchor that it was resolved from.
    """
    text, ancient = article.text, has_eras(article.text)
    stretches = list(_stretches(article, ancient))
    ends = [(group[0].start, group[-1].end) for group in stretches]
    dates = [find_dates(text, *at) for at in ends]
    words = [classed(text, *at, found) for at, found in zip(ends, dates, strict=True)]
    paragraphs = list(zip(stretches, (with_early_years(text, own) if ancient else own for own in words), strict=True))
    own = [tokens for group, tokens in paragraphs if group[0].zone not in _NOT_ITS_OWN]
    if is_contradicted(own, article.published.period):
        article = replace(article, published=Published(None, "unknown"))
    known = article.published.basis in ("stated", "corrected") or publication_ends(article) is not None
    body = " ".join(one.cut(text) for one in article.sentences if one.zone == "body")
    period = article.published.period if known else None
    told = is_told_in_order(own, period, lambda: bool(_SPEAKS.search(text)), lambda: tells_of_now(body))
    told = told and not tells_of_meetings(body)
    telling = Telling(
        article, tuple(chain.from_iterable(dates)), told, publication_day(article), publication_ends(article)
    )
    telling.entries = hours(article)
    found = [time for group, tokens in paragraphs for time in _in_paragraph(telling, group, tokens)]
    return from_saying(article, list(in_order(text, found)))


def _stretches(article: Article, ancient: bool) -> Iterator[tuple[Sentence, ...]]:
    """Sentences in a row, of one paragraph, in which there may be times; in ancient history, any with a number."""
    text = article.text
    for (_, says_when), group in groupby(
        article.sentences,
        key=lambda sentence: (sentence.paragraph, may_say_when(text, sentence.start, sentence.end, ancient)),
    ):
        if says_when:
            yield tuple(group)


def _in_paragraph(telling: Telling, sentences: Sequence[Sentence], tokens: Tokens) -> Iterator[TimeExpression]:
    here, anchor = _reference(telling, sentences[0])
    begin_entry(telling, sentences[0])
    end = 0
    told: list[TimeExpression] = []
    for index in places(tokens):
        if index < end:
            continue
        sentence = sentence_at(sentences, tokens.start(index))
        end, time = _first_reading(telling, tokens, index, sentence, here, anchor)
        if time:
            yield time
            told.append(time)
            if day := filed_on(telling, sentence, time, here):
                telling.filed = here = day
            if first_day(time.value) and len(time.value) > 3:
                note(telling, time, sentence)
    if day := day_of_writing(telling.article.text, sentences, told):
        telling.written = sentences[-1].paragraph + 1, day


def _reference(telling: Telling, sentence: Sentence) -> tuple[dt.date | None, Anchor]:
    """The day that "today" means in a paragraph, and how we know."""
    if sentence.zone == "reader_comment":
        zone = next((zone for zone in telling.article.zones if zone.covers(sentence)), None)
        day = zone and comment_day(zone, sentence.start, telling.dates)
        if day:
            return day, "comment-date"
    if telling.written and sentence.paragraph == telling.written[0]:
        return telling.written[1], "quotation"
    if telling.filed and sentence.zone == "body":
        return telling.filed, "publication"
    published = telling.article.published.period
    first = telling.here or (published.first if published else None)
    if first and (day := day_of_update(telling.article.text, sentence, first)):
        return day, "update"
    return telling.here, "publication"


_TO_COME = re.compile(r"\b(?:will|would|to be|due|set|scheduled|planned|ahead of|before|until|expected|upcoming)\b")
"""Words of a caption by which a day in it is still to come; a picture shows in the present what has been."""


def _setting(telling: Telling, sentence: Sentence, found: Found, here: dt.date | None, anchor: Anchor) -> Setting:
    """From what a match is resolved where it stands."""
    text = telling.article.text
    around = max(sentence.start, found.start - REACH), min(sentence.end, found.start + REACH)
    back = sentence.zone == "caption" and not _TO_COME.search(text, around[0], found.start)
    near = telling.beside if telling.beside and telling.beside[1] > sentence.start else None
    news = news_in(telling, sentence)
    return Setting(
        text,
        here,
        anchor,
        last=telling.last,
        told=telling.told and anchor != "update" and not _OF_THIS_PAPER.search(text, *around),
        direction=(lambda: "past")
        if back
        else partial(direction, text, found.start, found.end, sentence.start, sentence.end),
        last_exact=telling.last_exact,
        beside=(near[0], text[near[1] : found.start]) if near else None,
        told_at=telling.beside[1] if telling.beside else None,
        reached=telling.reached,
        news=news,
        resumed=news if news and not is_first(telling.article.sentences, sentence) else None,
        week=week_of(telling, sentence, found.start),
        headed=telling.headed == sentence.paragraph,
        year=year_told(telling, sentence),
    )


def _first_reading(
    telling: Telling, tokens: Tokens, index: int, sentence: Sentence, here: dt.date | None, anchor: Anchor
) -> tuple[int, TimeExpression | None]:
    """The longest match from a word on whose reading accepts it, and the index of the word to go on from."""
    start = tokens.start(index)
    for end, found in matches_at(tokens, index):
        setting = _setting(telling, sentence, found, here, anchor)
        setting = from_aside(telling, setting, sentence, found)
        if telling.spoken and found.reading in OF_A_DAY_TOLD and start >= telling.spoken.end and not telling.told:
            setting = outside_speech(setting, telling.outer)
        if here is None and found.reading in _YEARLESS:
            setting = near_last(telling, setting, found)
        value = (_agreed(telling, found, setting) if here is None else None) or _read(found, setting)
        if value and (
            is_told_too_late(value, setting, telling.here) or (here is None and is_too_far(value, found, setting))
        ):
            value = without_year(value)
        if value:
            return end, _expression(found, value, sentence.zone)
    return index + 1, None


def _agreed(telling: Telling, found: Found, setting: Setting) -> Value | None:
    """
    The value that a match has from the first and the last day of publication alike; where they differ and lie close
    together, the one that is itself among days reasoned from the news, else the days from the one to the other.
    """
    if telling.ends is None:
        return None
    first, last = (_read(found, replace(setting, here=day, anchor="publication-interval")) for day in telling.ends)
    if first == last or first is None or last is None:
        return first if first == last else None
    inferred = telling.article.published.basis == "inferred"
    coming = found.reading == "weekday_of_rank" and first.value > telling.ends[1].isoformat()
    if inferred and (coming or found.reading in _OF_THE_WEEK) and (told := within_a_week(first, last, telling.ends)):
        return told
    edtf = _from_to(first, last) if (telling.ends[1] - telling.ends[0]).days <= _CLOSE else None
    undated = _read(found, setting) if edtf else None
    return replace(undated, edtf=edtf, anchor="publication-interval") if undated else None


_OF_THE_WEEK = frozenset({"day_part", "early_hours", "weekday"})
_CLOSE = 10  # days that a document can be of, so that a weekday in it is still dated to a week or so


def _from_to(first: Value, last: Value) -> str | None:
    """A day or week that can be of several, as the interval of them; None for what is no day and no week."""
    starts = first_day(first.value), first_day(last.value)
    edges = edtf_of(first.value), edtf_of(last.value)
    if (first.type, last.type) != ("DATE", "DATE") or not (starts[0] and starts[1] and edges[0] and edges[1]):
        return None
    if {starts[0][1], starts[1][1]} not in ({"D"}, {"W"}):
        return None
    return f"{edges[0].split('/')[0]}/{edges[1].split('/')[-1]}"


def _read(found: Found, setting: Setting) -> Value | None:
    try:
        return readings.BY_NAME[found.reading](found, setting)
    except (ValueError, OverflowError):  # a date before the year 1 or after 9999
        return None


def _expression(found: Found, value: Value, zone: str) -> TimeExpression:
    rule = found.reading.replace("_", "-") + (f"-from-{value.anchor}" if value.anchor else "")
    written = in_era(value.value)
    edtf = value.edtf or (edtf_of(written) if value.type in ("DATE", "TIME") else None)
    return TimeExpression(found.start + value.skip, found.end, value.type, written, edtf, zone, rule)
