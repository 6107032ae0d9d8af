"""What stands inside the run of the article: prose and sub-headings, and what interrupts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.inside import between
from corpus_tools.cleaning.lines import layout, links
from corpus_tools.cleaning.lines.bylines import is_medium, is_name
from corpus_tools.cleaning.lines.dates import is_hour
from corpus_tools.cleaning.lines.layout import DATED, ENTRY_TIME, LONG_WORDS, Line, Mark, is_byline_mark
from corpus_tools.cleaning.lines.rows import in_rows
from corpus_tools.cleaning.lines.shapes import PAST, is_turn
from corpus_tools.cleaning.lines.teasers import asks_reader, is_bare_date, is_day_of_story

CAPTION_WORDS = 5
"""The fewest words of a line that is the caption of a picture because the next line repeats it."""

TEASER_WORDS = 9
"""The fewest words of a line without a full stop that is a teaser, not a sub-heading, inside an article."""

NAME_WORDS = 5
"""The longest name of an outlet or an author below the line of a byline."""

SHOWN_WORDS = 8
SHOWN_LOWER = 0.4
"""The fewest words, and the smallest share of them in small letters, of a caption without a credit."""

FORM_WORDS = 4
"""The longest label of a form."""

TEASER_LINES = 3
"""How many lines stand above the day of another story: its section, its headline, its summary."""


def mark_inside(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> Iterator[Mark]:
    """The zones of the lines from ``start`` to ``end``."""
    dated = _dated_teasers(lines, own, start, end) if DATED in own[:start] else frozenset()
    marks = list(_inside(lines[start:end], own[start:end]))
    told = between.told_by_page(lines, own, marks, (start, end))
    for number, mark in zip(range(start, end), marks, strict=True):
        teased = number in dated or (
            mark == DATED and number >= start + TEASER_LINES and is_day_of_story(lines[number], (), False)
        )
        yield ("related", "dated-teaser") if teased else told.get(number, mark)


def _dated_teasers(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> frozenset[int]:
    """The numbers of the lines of other stories' teasers that end with the day of the story."""
    found: set[int] = set()
    for number in range(start + TEASER_LINES, end - 1):
        if own[number] == DATED and is_bare_date(lines[number]):
            above = [at for at in range(number - TEASER_LINES, number) if own[at] is None]
            prose = [at for at in above if lines[at].prose]
            first = next((at for at in above if _is_head(lines[at]) and not any(at < n for n in prose[:-1])), None)
            if first is not None and all(lines[n].weight <= LONG_WORDS for n in prose if n > first):
                found |= set(range(first, number + 1))
    return frozenset(found)


def _is_person(words: str) -> bool:
    """True for a name of two or three words whose first is one that people are given."""
    first = words.partition(" ")[0]
    return is_name(words) and words.count(" ") <= 2 and first.capitalize() in lexicons.forms("given_names")


def _forms(lines: Sequence[Line], own: Sequence[Mark | None]) -> frozenset[int]:
    """The places of short lines with furniture on both sides, and of calls to the reader with some on one: a form."""
    found: set[int] = set()
    short = (at for at, line in enumerate(lines) if own[at] is None and not (line.sentence or line.entry))
    for run in in_rows(short):
        if run[0] and run[-1] + 1 < len(lines):
            above, below = _is_button(own[run[0] - 1]), _is_button(own[run[-1] + 1])
            found |= {n for n in run if above and below and lines[n].weight <= FORM_WORDS}
            found |= {n for n in run if (above or below) and asks_reader(lines[n])}
    return frozenset(found)


def _is_button(mark: Mark | None) -> bool:
    return mark is not None and mark[0] == "boilerplate" and mark[1] not in ("bare-number", "repeats-line-before")


def _is_head(line: Line) -> bool:
    return not line.prose and not line.ends


def _is_teaser(line: Line | None) -> bool:
    if line is None or line.ends or line.prose or line.entry:
        return False
    return TEASER_WORDS <= line.weight < LONG_WORDS


COPYRIGHT = ("boilerplate", "copyright")
"""What between paragraphs, and without a year, says who holds a picture: © Ulm Archive."""
READ_OUT = ("related", "read-out-list")


_RULE = re.compile(r"[-–—_=~*#\s]{2,}")
"""A line drawn between paragraphs."""


def _inside(lines: Sequence[Line], own: Sequence[Mark | None]) -> Iterator[Mark]:
    """The lines of the article's run: prose and sub-headings, and what interrupts them."""
    teasers = asked = shown = False
    forms = _forms(lines, own)
    beside = zip(layout.neighbours(lines), own, (None, *own)[: len(own)], strict=True)
    for number, ((before, line, after), mark, above) in enumerate(beside):
        asked = asked or (not line.prose and line.raw.endswith("?") and mark is None and not teasers)
        if mark:
            shown = mark[0] == "caption" or (shown and mark[1] == "repeats-line-before")
            teasers = (teasers or line.heads_teasers or mark == READ_OUT) and line.key != "end of list"
            held = mark == COPYRIGHT and not any(map(str.isdigit, line.raw))
            mark = ("caption", "holder-of-picture") if held else mark
            yield ("related", "in-teaser-box") if teasers and mark[0] in ("byline", "caption") else mark
        elif after is not None and line.key == after.key and line.weight >= CAPTION_WORDS and not line.ends:
            shown = True
            yield "caption", "repeated-below"
        elif not line.weight and _RULE.fullmatch(line.raw):
            yield "boilerplate", "drawn-rule"
        elif line.prose:
            teasers = shown = False
            yield "body", "prose"
        elif number in forms:
            yield "boilerplate", "between-furniture"
        elif mark_of_entry := _of_entry(before, line):
            yield mark_of_entry
        elif teasers and _resumes(line, after, asked):
            teasers = shown = False
            yield "body", "short-line-between-prose"
        elif teasers:
            yield "related", "in-teaser-box"
        else:
            signed = is_byline_mark(above) and _signs(line)
            yield ("byline", "below-byline") if signed else _between_paragraphs(before, line, after, shown)


def _resumes(line: Line, after: Line | None, asked: bool) -> bool:
    """True for a short sentence behind a box above a paragraph, and for the next question where some are asked."""
    if line.raw[-1] == "?":
        return asked and after is not None and after.prose
    return line.sentence and line.raw[-1] != ":" and (after is None or after.prose)


def _of_entry(before: Line | None, line: Line) -> Mark | None:
    """What heads an entry of a live report, the hour and the reporter, or a turn of a debate: who speaks."""
    if line.entry and is_hour(line.raw):
        return "byline", ENTRY_TIME
    if before is not None and before.entry and is_hour(before.raw) and _is_person(line.raw):
        return "byline", "name-below-hour"
    return ("body", "name-of-speaker") if is_turn(line) else None


def _signs(line: Line) -> bool:
    """True for the name of a person or a newspaper."""
    return line.weight <= NAME_WORDS and not line.entry and (is_medium(line.raw) or _is_person(line.raw))


SHOWN = ("caption", "sentence-without-end")


def _is_shown(before: Line | None, line: Line, after: Line | None) -> bool:
    """
    True for a caption without a credit: a sentence of the length of a paragraph's that ends without a full stop,
    between two paragraphs that end with one. Sub-headings are shorter, other stories' headlines in a row or in title
    case, points stand below each other, and news is told in the past tense.
    """
    alone = before is not None and after is not None and before.prose and after.prose and before.ends and after.ends
    plain = line.raw[0].isupper() and line.raw[-1].isalpha() and line.lower >= SHOWN_LOWER
    sized = not line.entry and SHOWN_WORDS <= line.weight < LONG_WORDS
    return alone and plain and sized and not PAST.search(line.raw)


_SHOUTED_LABEL = re.compile(r"[A-Z][A-Z’' ]{3,24}:\s[^\W\d_a-z][\w’'-]*(?:\s\S+){2,20}\Z")
"""Another story behind its label, "IN ULM: Council meets in the dark", between two paragraphs."""
_QUOTES = frozenset("\"'“‘«„")


def _between_paragraphs(before: Line | None, line: Line, after: Line | None, shown: bool) -> Mark:
    """What a short line between paragraphs is: a caption beside one that is known, another headline, a sub-heading."""
    if shown and line.lower >= layout.LOWER_SHARE and line.raw[0] not in _QUOTES and _is_teaser(line):
        return "caption", "beside-caption"
    if _SHOUTED_LABEL.match(line.raw) and not line.ends:
        return "related", "labelled-teaser"
    between = before is not None and after is not None and before.sentence and after.sentence
    if between and links.is_labelled_inside(line):
        return "related", "labelled-teaser"
    if _is_shown(before, line, after):
        return SHOWN
    if shown and line.raw[0] in _QUOTES:
        return "body", "short-line-between-prose"
    if _is_teaser(line) and (line.lower < layout.LOWER_SHARE or _is_teaser(before) or _is_teaser(after)):
        return "related", "headline-between-paragraphs"
    return "body", "short-line-between-prose"
