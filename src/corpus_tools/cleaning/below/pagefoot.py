"""What lines below an article are by those beside them: lists of other stories, their headings, the page's footer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.lines import rows
from corpus_tools.cleaning.lines.bylines import has_date, names_section
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark, put
from corpus_tools.cleaning.lines.teasers import (
    ASKING,
    HOUSE,
    NOTICE,
    ROW,
    SHORT_STORY_WORDS,
    STORY_WORDS,
    asks_reader,
    is_address_of_house,
    may_be_story,
)

STORIES = 2
"""So many headlines in a row are a list of other stories, whatever stands above it."""

HEADING_WORDS = 7
FOOTER_WORDS = 3
"""The longest heading of such a list; the longest link in the footer of a page."""

FOOTER_LINES = 2
NOTE_WORDS = 15
NOTICE_WORDS = 40
"""A footer has so many links at least, unless it says what only footers do, and no longer sentence between them."""

UNTOLD = frozenset({"below-article", "in-footer", "headline-below-article"})
"""Rules of lines below an article that nothing told by itself."""

BY_NAME = ("byline", "by-name")
LISTED = frozenset({*UNTOLD, "below-comment-form"})
"""Rules of lines that may be headlines in a list."""

OPEN = frozenset({*UNTOLD, "below-teaser-heading", "list-of-headlines", "heading-of-teasers", "below-comment-form"})
"""Those, and the rules of lines that only a heading above them told."""

COUNTERS = frozenset({"bare-number", "counter"})
"""Rules of lines that may stand between the headlines of a list."""

_RANK = re.compile(r"\d{1,2}\.")
_LONG_ROW = re.compile(r"\S.*(?:\s{2,}|\s[|•·]\s?)\S.*(?:\s{2,}|\s[|•·]\s?)\S")


def settle(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """The marks of the lines below an article, where lines beside them tell what they are."""
    settled = list(marks)
    put(settled, _listed(lines, marks), ("related", "list-of-headlines"))
    for number in range(1, len(lines)):
        if settled[number - 1][0] == "related":
            settled[number] = _beside_stories(lines, settled, number)
    put(settled, _headings(lines, settled), ("related", "heading-of-teasers"))
    for number, line in enumerate(lines):
        if settled[number] == rows.BELOW_HEADING:
            settled[number] = _in_list(line)
    put(settled, rows.find_menus(lines, settled), ("boilerplate", "in-menu"))
    put(settled, _idle_headings(lines, settled), ("boilerplate", "heads-nothing"))
    put(settled, _footer(lines, settled), ("boilerplate", "in-footer"))
    return settled


def _beside_stories(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> Mark:
    """The mark of a line below one on another story: a sentence between two sums one up, a byline signs one."""
    mark = marks[number]
    between = number + 1 < len(lines) and marks[number + 1][0] == "related"
    if between and mark == ("boilerplate", "below-article") and lines[number].sentence:
        return "related", "summary-of-story"
    if mark == BY_NAME and may_be_story(lines[number - 1]):
        return "related", "author-of-story"
    return mark


def _in_list(line: Line) -> Mark:
    """What a line below the heading of other stories is: no story, where it speaks of the page, ranks or tabulates."""
    if line.words and line.words[0] in ASKING and _speaks_of_page(line):
        return "boilerplate", "asks-reader"
    return ("boilerplate", "rank-of-story") if _RANK.fullmatch(line.raw) else rows.BELOW_HEADING


def _speaks_of_page(line: Line) -> bool:
    """True for what a page asks for itself: "Share this article", "Tell us why"."""
    return not line.prose and not {"us", "our", "your", "this", "page"}.isdisjoint(line.words)


def may_sum_up(lines: Sequence[Line], marks: Sequence[Mark]) -> list[bool]:
    """Which lines may head or sum up another story: nothing told them, and no house speaks in them to its readers."""
    return [
        rule in OPEN and not (asks_reader(line) or NOTICE.search(line.raw) or _speaks_of_page(line))
        for line, (_, rule) in zip(lines, marks, strict=True)
    ]


def _listed(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of headlines of other stories in rows without a known heading."""
    run: list[int] = []
    for number, line in enumerate(lines):
        goes_on = bool(run) and line.lower >= LOWER_SHARE and run[-1] == number - 1
        fewest = SHORT_STORY_WORDS if goes_on or rows.is_cut(line) else STORY_WORDS
        if marks[number][1] in LISTED and may_be_story(line, fewest):
            run.append(number)
            continue
        if run and marks[number][1] in COUNTERS:
            continue
        if run:
            yield from _enough(run, marks)
            run = []
    yield from _enough(run, marks)


def _enough(run: Sequence[int], marks: Sequence[Mark]) -> Sequence[int]:
    """The places in a row that is long enough to be a list; below a form, whose labels come in rows, one more."""
    formed = bool(run) and marks[run[0]][1] == "below-comment-form"
    return run if len(run) >= STORIES + formed else ()


def _headings(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of short lines right above the headlines of other stories."""
    for number, line in enumerate(lines[:-1]):
        zone, rule = marks[number + 1]
        if lines[number + 1].heads_teasers:
            continue
        if marks[number][1] not in UNTOLD or zone != "related" or rule in ("below-teaser-heading", "labelled-teaser"):
            continue
        named = line.weight <= HEADING_WORDS and may_be_story(line, 1) and not line.raw.endswith("...")
        if named or (line.raw.endswith(":") and not line.prose):
            yield number


def _idle_headings(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of headings of other stories below which none stands: "Latest" among the links of a page."""
    for number, line in enumerate(lines):
        if marks[number] == ("related", "cue-line") and line.weight <= FOOTER_WORDS and line.heads_teasers:
            below = marks[number + 1 : number + 3]
            if all(zone == "boilerplate" and rule != "bare-number" for zone, rule in below):
                yield number


def _footer(lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """The places of the last lines of a page that are no stories: links, addresses, notices of the house."""
    at = len(lines)
    told = False
    while at and _may_end_page(lines, marks, at - 1):
        at -= 1
        told = told or (marks[at][0] == "boilerplate" and marks[at][1] not in OPEN) or _tells_footer(lines[at])
    last = [number for number in range(at, len(lines)) if marks[number][0] in ("related", "reader_comment")]
    return last if told or len(lines) - at >= FOOTER_LINES else []


def _may_end_page(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    line, (zone, rule) = lines[number], marks[number]
    if zone == "boilerplate" and rule != "bare-number":
        return True
    if rule in OPEN and _tells_footer(line) and not has_date(line):
        return True
    if zone == "reader_comment" and _is_no_comment(line):
        return True
    before = lines[number - 1] if number else None
    if zone == "related" and line.weight <= FOOTER_WORDS and _is_listed_short(lines, marks, number):
        return False
    if before is not None and (
        (before.heads_teasers and line.weight >= SHORT_STORY_WORDS)
        or marks[number - 1][1] in ("bare-number", "heading-of-teasers")
    ):
        return False
    if (rule not in OPEN and zone != "reader_comment") or has_date(line) or comments.is_signature(line):
        return False
    if (
        line.sentence
        and line.weight <= (NOTICE_WORDS if number == len(lines) - 1 else NOTE_WORDS)
        and zone != "reader_comment"
        and before is not None
    ):
        strong = marks[number - 1][0] == "boilerplate" and marks[number - 1][1] not in OPEN
        linked = before.weight <= FOOTER_WORDS and marks[number - 1][1] in OPEN and not has_date(before)
        return linked or strong
    if ROW.search(line.raw):
        return False
    return line.weight <= FOOTER_WORDS + (zone == "reader_comment") and not line.ends and not line.entry


def _is_no_comment(line: Line) -> bool:
    """True for what only a house says below the comments of readers: rights, rows of links, calls without an end."""
    if line.weight > NOTICE_WORDS or comments.is_signature(line) or has_date(line):
        return False
    if "©" in line.raw or "opyright" in line.raw or _LONG_ROW.match(line.raw):
        return True
    return not line.ends and (asks_reader(line) or not ASKING.isdisjoint(line.words[-1:]))


def _is_listed_short(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True in a list of short names right below the heading of other stories."""
    at = number
    while at and marks[at][1] == "below-teaser-heading" and lines[at].weight <= FOOTER_WORDS:
        at -= 1
    headed = (cue := lines[at].cue) is not None and cue.zone == "related" and cue.reach != ""
    return at < number and headed and not names_section(lines[number].raw)


def _tells_footer(line: Line) -> bool:
    """True for what only the house says: a notice of rights, a row of links, a call to its readers."""
    if line.weight > NOTICE_WORDS:
        return False
    if NOTICE.search(line.raw) or is_address_of_house(line):
        return True
    if line.prose:
        return False
    return asks_reader(line) or bool(_LONG_ROW.match(line.raw)) or not HOUSE.isdisjoint(line.words)
