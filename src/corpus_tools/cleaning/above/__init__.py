"""What stands above the article: title, byline, info box, navigation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.cleaning.above.headlines import ELSEWHERE, TITLE_WORDS, find_title
from corpus_tools.cleaning.above.outlets import PATH, TAGLINE, is_place_or_kind, names_outlet, stands_below
from corpus_tools.cleaning.above.rubrics import below_rubric
from corpus_tools.cleaning.above.signing import ISSUE_WORDS, is_masthead, recurs
from corpus_tools.cleaning.above.standfirsts import KICKER_WORDS, PAGE_TITLE_OVERLAP, is_same_title
from corpus_tools.cleaning.above.stopped_headlines import GOES_ON, HEADLINE, headline_lines
from corpus_tools.cleaning.above.under import LIST_OVERLAP, mark_under
from corpus_tools.cleaning.comments import in_person
from corpus_tools.cleaning.lines import rows
from corpus_tools.cleaning.lines.bylines import has_date, has_month, is_name, names_section, opens_menu
from corpus_tools.cleaning.lines.contents import Content, given_title, overlap, title_to_share
from corpus_tools.cleaning.lines.issues import names_series, numbers_text
from corpus_tools.cleaning.lines.layout import Line, Mark, is_byline_mark, put, zone_of
from corpus_tools.cleaning.lines.mastheads import (
    RUBRIC,
    names_desk,
    names_issuer,
    names_part,
)
from corpus_tools.cleaning.lines.teasers import asks_reader

NAME_OVERLAP = 0.3
"""A line with the shape of a name is a page title when it shares so much of its content with the headline."""

OUTLET_REACH = 15
"""How many lines above the headline the name of its outlet may stand."""

GIVEN = "headline-given"
"""The rule of a headline that the page names as its title elsewhere."""
ABOVE = ("boilerplate", "above-title")
NEWS_ABOVE = ("related", "news-above-title")
HEADS_STORY = ("related", "cue-line")
HOUSE_SPEECH = ("boilerplate", "house-speaks-to-reader")
ROW_OF_LINKS = ("boilerplate", "row-of-links")
DATE_REACH = 2
"""How many lines above the headline the date of an article may stand."""


def mark_above(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int, given: str = "") -> list[Mark]:
    """
    The zones of the lines before line ``start``, where the prose of the article begins that ends at ``end``;
    ``given`` is the title that the head of a web page names.
    """
    content = Content(
        [line for line in lines[start:end] or lines[end:] if line.prose and own[line.number] != HOUSE_SPEECH]
    )
    stopped = headline_lines(lines, own, start)
    title = given_title(lines, start, given or title_to_share(lines))
    rule = GIVEN if title >= 0 else "headline"
    if title < 0:
        title = stopped.start if stopped else below_rubric(lines, own, find_title(lines, own, start, content), start)
    marks = [_above_title(lines, own, number, (title, start), content) for number in range(max(title, 0))]
    _settle_names(lines, marks)
    put(marks, rows.find_headlines(lines, [mark == ABOVE for mark in marks]), ("related", "list-of-headlines"))
    for number in range(1, len(marks)):
        if marks[number] == ABOVE and own[number - 1] == HEADS_STORY and rows.may_be_headline(lines[number]):
            marks[number - 1 : number + 1] = [HEADS_STORY, ("related", "below-teaser-heading")]
    for number in range(1, len(marks)):
        headed = marks[number - 1] == NEWS_ABOVE or _heads_news(lines[number - 1])
        if marks[number] == ABOVE and headed and rows.may_be_headline(lines[number]):
            marks[number] = NEWS_ABOVE
    mark_under(lines, own, marks, range(title + 1, start), content)
    if title >= 0:
        for number in range(start):
            if number == title or is_same_title(lines[number], lines[title]):
                marks[number] = "title", rule
        for number in stopped[: max(len(marks) - stopped.start, 0)] if title in stopped else ():
            marks[number] = HEADLINE if number == title else GOES_ON
    _grow_infobox(lines, marks)
    return marks


_RELEASED = re.compile(r"(?i:(?:for\s)?(?:immediate\s)?release|embargoed until|under embargo until)\b")
KIND_WORDS = 3
_JUST_IN = re.compile(r"(?i:breaking|just in)(?i: news)?\s?[:▸►|]\s[^\W\d_]")
_TICKER = re.compile(
    r"(?i:breaking|just in|latest|live)(?i: news)?\s?[:▸►|]\s(?:\S+\s){3,}?[|·•/*+]{1,3}\s(?:\S+\s){2,}\S+"
)
"""What has just come in, several stories in one row: "Breaking: Dam breaks above Ulm | Rain till Monday"."""


def _just_in(line: Line) -> Mark | None:
    """What has just come in, by its label: another story, or several in one row."""
    if _TICKER.fullmatch(line.raw):
        return "boilerplate", "ticker"
    return NEWS_ABOVE if _JUST_IN.match(line.raw) and rows.may_be_headline(line) else None


def _heads_news(line: Line) -> bool:
    """True for a heading of other stories above an article: "Trending", "Breaking news:"."""
    return line.heads_teasers or line.key in ("breaking", "breaking news", "just in")


def _is_of_kind(line: Line) -> bool:
    """True for the number of a text in its series that says of what kind it is: "Press release No. 114/16"."""
    return line.weight >= KIND_WORDS and names_series(line)


_MARKS = re.compile(r"[*|•·/>»›~]|\s{2}|\s-\s")
"""What stands between links."""


def _above_title(
    lines: Sequence[Line], own: Sequence[Mark | None], number: int, span: tuple[int, int], content: Content
) -> Mark:
    title, start = span
    line, mark = lines[number], own[number]
    if title - number <= DATE_REACH and _RELEASED.match(line.raw) and has_date(line):
        return "byline", "day-of-release"
    if mark and mark[0] in ("related", "caption") and _is_entry_of_menu(lines, own, number):
        return "boilerplate", "entry-of-menu"
    if mark and mark[1] == ELSEWHERE:
        heads = all(above.is_cue for above in lines[:number])
        return (_names_page(lines, own, number, span) if heads else None) or mark
    if mark:
        return (
            _dated_above(lines[title:start], own[title:start], _apart(lines, number, title))
            if mark[1] == "short-line-with-date"
            else mark
        )
    if title - number <= DATE_REACH and (near := _right_above(line)):
        return near
    if news := _just_in(line):
        return news
    if line.prose and title - number <= 6:
        house = in_person(line.raw) or asks_reader(line)
        return ("boilerplate", "house-above-title") if house else ("infobox", "prose-above-title")
    if title - number <= OUTLET_REACH and names_outlet(lines, number):
        return NAMED_ABOVE
    if title - number <= 6 and _is_page_title(line, lines[title], content) and not names_issuer(lines, number):
        return "title", "page-title"
    if title - number == 1 and line.weight >= TITLE_WORDS and _tells_as_title(line, content):
        return "title", "page-title"
    if line.weight <= ISSUE_WORDS and has_month(line) and title - number <= DATE_REACH + 1:
        return "byline", "month-above-title"
    return _names_page(lines, own, number, span) or ABOVE


def _names_page(lines: Sequence[Line], own: Sequence[Mark | None], number: int, span: tuple[int, int]) -> Mark | None:
    """What gives the name of the outlet, on one page of its or at the top of all of them."""
    title, start = span
    line, near = lines[number], title - number <= OUTLET_REACH
    if near and names_outlet(lines, number):
        return NAMED_ABOVE
    heads = (number == 0 or near) and is_masthead(line) and not is_place_or_kind(line)
    if not heads or not (all(own[:number]) or stands_below(lines, own, number, start)):
        return None
    named = line.raw not in lexicons.forms("actor_places") and (number == 0 or recurs(lines, line))
    return ("byline", "masthead") if named else NAMED_ABOVE


def _right_above(line: Line) -> Mark | None:
    """A desk in capitals, or the number of the text, right above its headline."""
    if line.raw.isupper() and names_desk(line.raw.title()):
        return "byline", "desk-above-title"
    return ("byline", "number-of-text") if numbers_text(line) else None


NAMED_ABOVE = ("byline", "name-above-title")
NAMES_OUTLET = frozenset({"masthead", NAMED_ABOVE[1]})
"""The rules of lines that give the name of the outlet above a headline."""


def _settle_names(lines: Sequence[Line], marks: list[Mark]) -> None:
    """
    The name of an outlet opens the navigation that follows it, or, right above headline and date, the byline; so does
    the section that an article stands in.
    """
    last = next((n for n in reversed(range(len(marks))) if marks[n][0] not in ("byline", "title")), -1)
    if last >= 0 and last >= len(marks) - DATE_REACH and marks[last] == ABOVE and _is_section(lines, marks, last):
        part = "section-and-part" if names_part(lines[last]) else "section-above-title"
        part = (
            "section-below-menu" if last and marks[last - 1] == ROW_OF_LINKS and not names_series(lines[last]) else part
        )
        marks[last] = "byline", "number-in-series" if _is_of_kind(lines[last]) else part
    for number, (mark, after) in enumerate(pairwise(marks)):
        if mark[1] in NAMES_OUTLET and after[0] not in ("byline", "title"):
            marks[number] = "boilerplate", mark[1]


_ANY = frozenset(
    ["#", "about", "archive", "archives", "article", "articles", "edition", "home", "news", "page", "paper", "press",
     "stories", "story"]
)  # fmt: skip
"""Words of headings under which a page may put any text."""


def _is_section(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True for a name of one to three words by itself, no path, no button, and none of a menu of one entry a line."""
    line = lines[number]
    if names_series(line) or RUBRIC.match(line.raw) or (number > 0 and names_part(line)):
        return True
    genre = line.key in lexicons.forms("card_genres")
    if line.weight > KICKER_WORDS or not (line.raw[0].isupper() or genre) or line.ends or opens_menu(line.raw):
        return False
    in_menu = number > 0 and marks[number - 1] == ABOVE and 0 < lines[number - 1].weight <= KICKER_WORDS
    in_menu = in_menu and line.raw.isupper() == lines[number - 1].raw.isupper()
    named = line.raw.isupper() or names_section(line.raw) or is_place_or_kind(line) or is_name(line.raw)
    named = named or genre or (number == 0 and line.weight == 1 and line.raw.isalpha())
    if genre and line.raw[0].isupper():
        return not PATH.search(line.raw)
    return named and not in_menu and not PATH.search(line.raw) and _ANY.isdisjoint(line.words)


def _is_entry_of_menu(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for "Latest News" or "Photo" above the headline, where no story and no picture follows."""
    line, after = lines[number], lines[number + 1]
    followed = zone_of(own[number + 1]) == "caption" or after.key.isdigit()
    return line.is_cue and after.weight <= KICKER_WORDS and not (after.prose or followed)


def _is_page_title(line: Line, title: Line, content: Content) -> bool:
    """True when a line puts the article in other words; a name does only where it shares some with the headline."""
    if (
        not line.headline
        or PATH.search(line.raw)
        or TAGLINE.search(line.folded)
        or overlap(line, content) < PAGE_TITLE_OVERLAP
    ):
        return False
    shared = overlap(line, Content([title]))
    return shared >= NAME_OVERLAP if is_name(line.raw) else shared > 0


def _tells_as_title(line: Line, content: Content) -> bool:
    """True for a headline right above another, in other words: some of them stand in the article."""
    worded = line.headline and line.lower > 0 and not (_MARKS.search(line.raw) or asks_reader(line))
    return worded and not is_name(line.raw) and overlap(line, content) >= LIST_OVERLAP


def _apart(lines: Sequence[Line], number: int, title: int) -> int:
    """How many lines above the headline one stands, without the number of the text and the size of its letters."""
    between = range(number + 1, title)
    beside = sum(numbers_text(lines[at]) for at in between)
    return title - number - beside - sum(max(map(len, lines[at].words), default=0) <= 1 for at in between)


def _dated_above(under: Sequence[Line], own: Sequence[Mark | None], distance: int) -> Mark:
    """A date right above a headline is the article's where none stands below; pages also show the day of the visit."""
    below = any(is_byline_mark(mark) and has_date(line) for line, mark in zip(under, own, strict=True))
    if below or distance > DATE_REACH:
        return "boilerplate", "dated-line-above-title"
    return "byline", "date-above-title"


def _grow_infobox(lines: Sequence[Line], marks: list[Mark]) -> None:
    """A heading right above an info box, whose words open the box, belongs to it."""
    for number in range(1, len(marks)):
        if marks[number][0] != "infobox" or marks[number - 1][0] == "infobox":
            continue
        opening = set(lines[number].words[:40])
        at = number - 1
        while at >= 0 and lines[at].weight and set(lines[at].words) <= opening:
            marks[at] = ("boilerplate", "repeats-line-before") if lines[at].first < at else ("infobox", "box-heading")
            at -= 1
