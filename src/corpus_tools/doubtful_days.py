"""Days that make one doubt when a document appeared: in a line at its edge, or told as past and yet to come."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools import dates
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.dating import weeks
from corpus_tools.dating.updates import role_of
from corpus_tools.model import Article, Span
from corpus_tools.text import lines, split_sentences

EDGE, SHORT = 8, 12
"""How many first and last lines of a document, and of how few words, may be the one that says when it appeared."""

_OTHERS = frozenset({"reader_comment", "related"})
"""Where days are those of others."""

_STATED = frozenset({"corrected", "stated"})


def days_at_edges(article: Article, text: str) -> Iterator[str]:
    """
    The days in the first and last short lines of a document that states none of its own, each with its line, but for
    those of an update or a repost.
    """
    if article.published.basis in _STATED:
        return
    every = [*lines(text)]
    theirs = [zone for zone in article.zones if zone.zone in _OTHERS]
    for line in [*every[:EDGE], *every[max(EDGE, len(every) - EDGE) :]]:
        words = line.cut(text)
        if len(words.split()) > SHORT or any(zone.covers(line) for zone in theirs):
            continue
        found = [date for date in find_line_dates(words) if date.year and date.day]
        if any(role_of(words, words[: date.start]) == "published" for date in found):
            yield _placed(text, line)


def days_told_later(article: Article, text: str) -> Iterator[str]:
    """
    The sentences of an article that tell as past a day, with its year, that is later than the last on which it can have
    appeared, each with its line.
    """
    period = article.published.period
    updated = article.card_value("updated")
    known = [str(day) for day in (period.last if period else None, updated) if day]
    if period is None or period.last is None or article.published.basis not in _STATED:
        return
    for zone in article.zones:
        for line in lines(text, zone) if zone.zone == "body" else ():
            for sentence in split_sentences(text, line):
                if _is_past(sentence.cut(text), max(known)):
                    yield _placed(text, sentence)


def _is_past(sentence: str, last: str) -> bool:
    found = dates.find_dates(sentence) if dates.may_have_year(sentence) else ()
    days = (date for date in found if date.year and date.day and not date.swapped and (date.edtf or "") > last)
    return any(weeks.is_ahead(sentence, day.start, day.end) is False for day in days)


def _placed(text: str, span: Span) -> str:
    words = " ".join(span.cut(text).split())
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
    return f"line {text.count(chr(10), 0, span.start) + 1}: “{shown}”"


LONGEST = 100
"""Characters of a line that are shown."""
