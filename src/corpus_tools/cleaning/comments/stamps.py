"""Lines that sign readers' comments below an article: names with days, hours and ages, and buttons to answer by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.comments import (
    ARTICLE_WORDS,
    COMMENT_LINES,
    HOUR,
    MARKS,
    POSTER_WORDS,
    SAID_WORDS,
    is_chatty,
    is_said,
    is_signature,
)
from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark
from corpus_tools.dates import MONTHS_IN_SHORT

POSTER_NAME = 4
"""The longest name above the hour of a post."""


_DIGIT = re.compile(r"\d")
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?"
_MONTH = rf"(?:{MONTHS_IN_SHORT})[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_STAMP = re.compile(
    r"(?P<name>(?:re:\s.{0,60}\s)?(?:\S+\s+){0,6}?)(?:on|at|posted|[-–—|•·,»›(])?[\s:,]*"
    rf"(?:(?:{_NTH}\.?\s(?:of\s)?{_MONTH}|{_MONTH}\s{_NTH})(?:,?\s\d{{4}})?[\s,|•·-]*(?:at\s|@\s)?(?:{_CLOCK}|\Z|(?<=\d\d\d\d)\W)"
    rf"|(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d)[\s,|•·-]*(?:at\s)?(?:{_CLOCK})?"
    r"|\d{1,3}\s?(?:min|minute|h|hr|hour|d|day|w|week|month|y|year)s?(?:\sago)?(?!\w)"
    r"|an?\s(?:minute|hour|day|week|month|year)\sago)"
    r"(?:\W+\w\S{0,11}){0,4}\W*",  # each word begins with a letter, so that a run of marks is read in one way
    re.IGNORECASE,
)
"""The name of a commenter and when she wrote, or that by itself: "Jo Doe   Jun 28th, 15:22", "by jo » 3 May 2009"."""

_OF_PAGE = re.compile(
    r"(?:originally |re-?)?(?:published|printed)|originally|updated|modified|last|first|source|copyright|©"
    r"|join(?:ed)?\b",
    re.IGNORECASE,
)
"""What opens the date of a page and not of a comment."""

STAMP_WORDS = 16
STAMPS = 2
PROFILE_LINES = 8
SHARE_SAID = 0.6
SAID = 6
SAID_LOWER = 0.6
"""So many stamps, below so large a share of which something is said, are those of comments; teasers have headlines."""


_INITIAL = re.compile(r"\b[A-Z]\.\Z")


def is_stamp(line: Line) -> bool:
    """
    True for a name with the day, the hour or the age of what it wrote.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_stamp(line_of(raw)) for raw in ("Jo Doe   Jun 28th, 15:22", "by jo_d » 3 May 2009 8:14 pm", "Jo saw it")]
    [True, True, False]
    """
    if (
        line.weight > STAMP_WORDS
        or line.prose
        or (line.cue is not None and line.cue.zone in ("boilerplate", "related"))
    ):
        return False
    raw = line.raw
    match = None if raw[-1] in ".?!" or not (_DIGIT.search(raw) or " ago" in raw) else _STAMP.fullmatch(raw)
    if match is None or _OF_PAGE.match(line.raw):
        return False
    name = match["name"].rstrip()
    return bool(name) and (name[-1] not in ".?!" or _INITIAL.search(name) is not None)


def find_stamps(lines: Sequence[Line], end: int) -> frozenset[int]:
    """The numbers of lines below an article that sign readers' comments: several, which stand above what is said."""
    stamps = [line.number for line in _outside_teasers(lines[end:]) if is_stamp(line)]
    stamps += [n for n in range(end + 1, len(lines)) if _is_hour_of_post(lines[n]) and _may_post(lines[n - 1])]
    if len(stamps) < STAMPS:
        return frozenset()
    signed = [
        n for n in stamps if lines[n].raw[0] in "-–—" and n > end and (lines[n - 1].sentence or lines[n - 1].prose)
    ]
    if len(signed) >= STAMPS:
        return frozenset([*stamps, *(n - 1 for n in signed)])
    marks = frozenset(stamps)
    below = [_said_below(lines, number, marks) for number in stamps]
    said = sum(line is not None for line in below)
    told = sum(bool(line and is_chatty(line.raw)) for line in below) + sum(
        bool(HOUR.search(lines[n].raw)) for n in marks
    )
    if said < max(STAMPS, SHARE_SAID * len(stamps)) or not told:
        return frozenset()
    return frozenset([*stamps, *(n - 1 for n in stamps if _is_hour_of_post(lines[n]))])


def _outside_teasers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines but for those that end with a day without an hour right below a heading of other stories."""
    headed = False
    for line in lines:
        headed = line.heads_teasers or (headed and line.headline and has_date(line) and not HOUR.search(line.raw))
        if not headed:
            yield line


def above_buttons(lines: Sequence[Line], own: Sequence[Mark | None], end: int) -> frozenset[int]:
    """The numbers of lines below an article that stand above the first of several buttons by which readers answer."""
    buttons = [n for n in range(end, len(lines)) if _answers(lines[n])]
    if len(buttons) < MARKS or own[buttons[0]] is None:
        return frozenset()
    first = buttons[0]
    while first > end and own[first - 1] is None and buttons[0] - first < COMMENT_LINES:
        first -= 1
    return frozenset(range(first, buttons[0]))


def _answers(line: Line) -> bool:
    return line.cue is not None and line.reach == "comment" and line.cue.zone == "boilerplate"


def _said_below(lines: Sequence[Line], stamp: int, stamps: frozenset[int]) -> Line | None:
    """The first line below a stamp in which something is said, a few lines on at most: not a user's name or rank."""
    for line in lines[stamp + 1 : stamp + 1 + (PROFILE_LINES if lines[stamp - 1].raw[0] == "#" else 1)]:
        if line.number in stamps:
            return None
        if line.prose or line.ends or is_chatty(line.raw) or says(line):
            return line
    return None


def says(line: Line) -> bool:
    """True for a line without a full stop that is written as a sentence, not as a headline or a list of links."""
    return line.weight >= SAID and line.lower >= SAID_LOWER


def _is_hour_of_post(line: Line) -> bool:
    """True for a day with its hour, and nothing else, as stands under the name of who posted."""
    if line.prose or line.weight > STAMP_WORDS or not HOUR.search(line.raw):
        return False
    match = _STAMP.fullmatch(line.raw)
    return match is not None and not match["name"].strip()


def _may_post(line: Line) -> bool:
    return 0 < line.weight <= POSTER_NAME and not line.prose and line.cue is None and (not line.ends or is_said(line))


def dated_posts(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int | None:
    """
    Where posts begin that are told by names with days and hours alone: the name above what is said and the day below,
    the name and the day above, or both on one line. Headlines of a section are no sentences, reporters have signed.
    """
    hours = [n for n in range(start + 2, len(lines)) if own[n] == DATED and HOUR.search(lines[n].raw)]
    for name, said in ((-2, -1), (-1, 1), (0, 1)):
        posts = [n + name for n in hours if n + said < len(lines) and _is_post(lines, own, n + name, n + said, n)]
        told = sum(lines[at - name + said].sentence for at in posts)
        signed = any(lines[at].raw == line.raw for at in posts for line in lines[:start])
        if told < MARKS or 2 * told < len(posts) or posts[0] > end + 1 or signed:
            continue
        if sum(line.weight for line in lines[start : posts[0]]) >= ARTICLE_WORDS:
            return posts[0] - is_signature(lines[posts[0] - 1])
    return None


def _is_post(lines: Sequence[Line], own: Sequence[Mark | None], name: int, said: int, day: int) -> bool:
    """True for the lines of a name, of what she said and of when, the name perhaps before the day on one line."""
    if own[said] is not None or lines[said].weight < SAID_WORDS:
        return False
    if name == day:
        return is_stamp(lines[day])
    return own[name] is None and 0 < lines[name].weight <= POSTER_WORDS and not lines[name].ends
