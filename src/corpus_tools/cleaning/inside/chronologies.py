"""Chronologies beside an article: days, months or years, each with what happened then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.lines.layout import Line
from corpus_tools.cleaning.lines.rows import in_rows
from corpus_tools.cleaning.lines.telling import shape_of

HEADING_WORDS = 8
"""The longest heading of a chronology."""

_ENTRY = re.compile(
    r"(?:[*•·▪–—-]\s?)?(?:(?:in|late|early|mid-?|from)\s)?"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\.?\s)?(?:MONTH)\.?\s?(?:\d{1,2}(?:st|nd|rd|th)?)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s(?:1[5-9]|20)\d\d)?"
    r"|(?:\d{1,2}[./]\d{1,2}[./])?(?:1[5-9]|20)\d\d)"
    r"(?:\s?[-–/]\s?(?:(?:MONTH)\.?\s?)?(?:(?:1[5-9]|20)?\d\d)?)?"
    r"(?:\s?[:–—]\s?|\s-\s?)(?!\d{1,2}[:.]\d\d)(?=.{0,12}[a-z]{3}).{8,200}".replace(
        "MONTH", "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?"
    ),
    re.IGNORECASE,
)
"""An entry of a chronology: a day, a month or a year, a mark, and what happened then."""

ENTRIES = 3
"""So many entries in a row, one fewer below a heading, are a box, unless most of a page is in them: a chronology."""


def dated_entries(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines of a chronology beside an article, its heading with it."""
    dated = [line for line in lines if line.raw[0] in _OPENS_ENTRY and _is_entry(line)]
    if len(dated) < ENTRIES - 1:
        return
    numbers = {line.number for line in dated}
    told = sum(line.weight for line in lines if line.prose and line.number not in numbers)
    if sum(line.weight for line in dated) > told:
        return
    for run in in_rows(line.number for line in dated):
        heading = lines[run[0] - 1] if run[0] > 1 else None
        headed = heading is not None and heading.cue is None and not (heading.prose or heading.ends)
        headed = headed and heading is not None and heading.weight <= HEADING_WORDS and shape_of(heading.raw) is None
        if len(run) >= ENTRIES - headed and _in_order([lines[at] for at in run]):
            yield from range(run[0] - headed, run[-1] + 1)


_YEAR = re.compile(r"((?:1[5-9]|20)\d\d)\s[^\W\d_a-z].{8,160}")


def _is_entry(line: Line) -> bool:
    return (_may_be_entry(line.raw) and _ENTRY.fullmatch(line.raw) is not None) or _opens_year(line)


def _opens_year(line: Line) -> bool:
    """True for a year with what happened then and no mark between: "2018 His list wins 54 seats"."""
    return line.raw[0] in "12" and not line.prose and _YEAR.fullmatch(line.raw) is not None


def _in_order(entries: Sequence[Line]) -> bool:
    """True for three years and more that follow each other, where no mark tells that they head entries."""
    years = [match[1] for line in entries if (match := _YEAR.fullmatch(line.raw))]
    return not years or (len(years) >= ENTRIES and years == sorted(set(years)))


def _may_be_entry(raw: str) -> bool:
    """False for what holds no number or no mark among its first letters: a quick look."""
    head = raw[:ENTRY_LETTERS]
    return (":" in head or "–" in head or "—" in head or " - " in head) and _DIGIT.search(head) is not None


ENTRY_LETTERS = 30
"""Within so many letters stands the mark behind the day of an entry."""
_DIGIT = re.compile(r"\d")
_OPENS_ENTRY = frozenset("0123456789*•·▪–—-JFMASONDjfmasondLEIli")
"""What a chronology's entry may begin with: a number, a point, a month, "late", "early", "in"."""
