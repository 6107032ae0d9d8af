"""What stands between the headline and the article: byline, standfirst, labels, lists of other stories."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from corpus_tools import lexicons
from corpus_tools.cleaning.above import shown
from corpus_tools.cleaning.above.signing import SIZE_LETTERS, STANDFIRST_WORDS, may_sign, recurs, signs
from corpus_tools.cleaning.above.standfirsts import KICKER_WORDS, PAGE_TITLE_OVERLAP
from corpus_tools.cleaning.lines.buttons import is_counter
from corpus_tools.cleaning.lines.bylines import is_medium, names_section
from corpus_tools.cleaning.lines.contents import OPENINGS, Content, overlap
from corpus_tools.cleaning.lines.dates import is_hour
from corpus_tools.cleaning.lines.houses import signs_alone
from corpus_tools.cleaning.lines.layout import DATED, ENTRY_TIME, Line, Mark, is_byline_mark, put
from corpus_tools.cleaning.lines.shapes import is_turn
from corpus_tools.cleaning.lines.tags import TAG_WORDS
from corpus_tools.cleaning.lines.teasers import asks_reader, is_day_of_story

STANDFIRST_LOWER = 0.5
"""The smallest share of words in small letters in a standfirst right below the headline."""

BETWEEN = ("boilerplate", "between-title-and-article")

LIST_LOWER = 0.6
"""The smallest share of words in small letters in points that sum an article up."""

LABEL_WORDS = 6
"""The longest label between headline and article that says who wrote."""

DATED_TEASER = ("related", "dated-teaser")

HEADLINES = 3
HEADLINE_WORDS = 5
LISTED_WORDS = 3
LIST_OVERLAP = 0.3
POINTS = 6
"""So many lines in a row without a full stop, of so many words, are a list of headlines; points that sum the article
up share its words."""


def mark_under(
    lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range, content: Content
) -> None:
    """Puts the zones of the headline and of the lines ``under`` it behind the marks of those above it."""
    title = under.start - 1
    marks += [
        _under_title(
            lines[number], own[number], content, number == under.start, partial(may_sign, lines, own, number, title)
        )
        for number in range(max(title, 0), under.stop)
    ]
    for number in under:
        if (own[number] == DATED and lines[number - 1].heads_teasers) or marks[number - 1] == DATED_TEASER:
            marks[number] = DATED_TEASER if is_day_of_story(lines[number], (), False) else marks[number]
    put(marks, _headline_lists(lines, marks, own, under, content), ("related", "list-of-headlines"))
    if _is_signed_by_agency(lines, marks, under):
        marks[under.start] = "byline", "agency-under-title"
    picture = shown.below_byline(lines, own, marks, under)
    if picture is not None:
        marks[picture] = "caption", "below-byline"
    _grow_tags(lines, own, marks, under)
    _grow_summary(lines, own, marks, under)
    _by_neighbours(lines, marks, under, content)


def _is_signed_by_agency(lines: Sequence[Line], marks: Sequence[Mark], under: range) -> bool:
    """True where the letters of an agency stand alone right below the headline, and no name of a person signs."""
    if not under or marks[under.start] != ("caption", "photo-credit"):
        return False
    below = marks[under.start + 1 : under.stop]
    signed = any(mark[0] in ("byline", "caption") and mark != DATED for mark in below)
    return not signed and signs_alone(lines[under.start].raw)


def _by_neighbours(lines: Sequence[Line], marks: list[Mark], under: range, content: Content) -> None:
    """Lines that only those beside them tell: the agency next to the day, a further point that sums the article up."""
    for number in under:
        line = lines[number]
        if marks[number] != BETWEEN:
            continue
        if marks[number - 1][1] == ENTRY_TIME:
            marks[number] = "body", "heading-of-entry"
        elif marks[number - 1][0] == "byline" and lines[number - 1].key == "by":
            marks[number] = "byline", "below-by"
        elif (
            line.weight <= LABEL_WORDS
            and _is_label(line)
            and not (marks[number - 1][0] == "body" and _is_point(line, lines[number - 1]))
            and _is_beside_byline(marks, number, under, _may_have_furniture_below(lines, line))
        ):
            marks[number] = "byline", "label-beside-byline"
        elif number + 1 == under.stop and marks[number - 1][0] in shown.ABOVE and shown.names_person(line, content):
            marks[number] = "caption", "who-is-shown"
        elif line.weight > KICKER_WORDS and line.headline and number > under.start and marks[number - 1][0] == "body":
            marks[number] = "body", "point-under-title"


def _are_points(row: Sequence[Line]) -> bool:
    """True for a few lines right below a headline that one bullet heads, as points that sum an article up have it."""
    bullets = {line.raw[:2] for line in row}
    return len(row) <= POINTS and len(bullets) == 1 and bullets <= _BULLETS


_BULLETS = frozenset(f"{mark} " for mark in "*•●▪·-–—>")


def _is_point(line: Line, before: Line) -> bool:
    """True for another short point, written as the one above it is."""
    return line.weight > KICKER_WORDS and min(line.lower, before.lower) >= LIST_LOWER and not before.ends


def _may_have_furniture_below(lines: Sequence[Line], line: Line) -> bool:
    """True for a section, the city that the author writes from, and a name that recurs."""
    named = names_section(line.raw) or line.folded in lexicons.forms("actor_cities") or recurs(lines, line)
    return line.weight <= KICKER_WORDS and named


_COUNTS = re.compile(
    r"\d.*\b(?:readings?|reads?|views?|shares?|comments?|hits|visitors?|listen|likes?|min|[km]b)\b", re.IGNORECASE
)
_READINGS = re.compile(r"\b(?:readings?|reads?|views?|shares?|comments?|hits|visitors?|url)\b\s?:", re.IGNORECASE)
_SHOWN_BY_PAGE = frozenset(
    ["download", "transcript", "text", "audio", "video", "live", "menu", "more", "search", "follow", "key events",
     "show", "hide", "live feed", "live reporting", "live coverage"]
)  # fmt: skip


def _is_label(line: Line) -> bool:
    """True for what may say who wrote or of what kind a text is: no button, no counter, not the size of letters."""
    if asks_reader(line) or is_counter(line) or line.key in _SHOWN_BY_PAGE or _changes_size(line.raw):
        return False
    return not (_COUNTS.search(line.raw) or _READINGS.search(line.raw)) and line.raw[0].isalpha()


def _changes_size(words: str) -> bool:
    """True for the letters by which a page's text is made smaller or larger."""
    return not words.islower() and max(map(len, words.split())) <= SIZE_LETTERS


def _is_beside_byline(marks: Sequence[Mark], number: int, under: range, section: bool) -> bool:
    """
    True between the headline, lines of the byline and the article, where no furniture stands right above; a section or
    a name that recurs may have furniture below it.
    """
    before = marks[number - 1][0]
    after = marks[number + 1][0] if number + 1 < under.stop else "body"
    if number + 1 < under.stop and marks[number + 1][1] == "profile-of-user":
        after = "byline"
    told = ("byline", "title", "body", "caption")
    if section and before in ("byline", "title") and after == "boilerplate":
        return True
    return (before in ("byline", "title") and after in (*told, "editor_comment")) or (
        before in told and after == "byline"
    )


_DATELINE = re.compile(r"[A-Z][A-Z/ ,.'’-]{2,60}(?:\([^()]{2,30}\)\s?)?[–—-]")
_PLACE_AND_AGENCY = re.compile(
    r"[A-Z][A-Z .’'-]{2,30}\s\([^()]{2,40}\)(?:\s?[–—-])?"
    r"|[A-Z][\w .’'-]{2,30}, [A-Z][a-z]{2,8}\.? \d{1,2},? [A-Z]{2,8}\s?[–—-]{1,2}"
    r"|(?:[A-Z][\w ,.’'-]{2,40}\s)?\(?[A-Z]{2,8}\)?\s?[–—]{1,2}"
)
"""A dateline that stands by itself: BANGKOK (Coast News Agency)."""
_SALUTATION = re.compile(r"(?:Dear|Your|To|Sir|Madam|Sirs)\b[^.!?]{0,60}[,:]")


_READ_IN = re.compile(r"\breading time\b|(?:\s[/|•·]|\s{2,})\s?\d{1,2} min(?:ute)?s?\Z")
"""How long a text takes to read, behind its section: "Essays / Ulm / 9 minutes"."""


def _under_title(
    line: Line, mark: Mark | None, content: Content, right_below: bool, may_sign: Callable[[], bool]
) -> Mark:
    if mark and mark[0] == "reader_comment" and line.key.endswith("ago"):
        return "byline", "age-of-article"
    if mark:
        return ("byline", "address-of-author") if mark[1] == "web-address" and "@" in line.raw else mark
    if _SALUTATION.fullmatch(line.raw):
        return "body", "salutation"
    timed = line.weight <= LABEL_WORDS + 2 and _READ_IN.search(line.folded)
    signed = None if line.key in OPENINGS else "reading-time" if timed else signs(line, may_sign)
    if signed:
        return "byline", signed
    if _PLACE_AND_AGENCY.fullmatch(line.raw):
        return "byline", "place-and-agency"
    if is_turn(line) or (line.raw.endswith(":") and line.raw.isupper()):
        return "body", "name-of-speaker"
    if _DATELINE.fullmatch(line.raw):
        return "body", "dateline"
    if line.entry and is_hour(line.raw):
        return "byline", ENTRY_TIME
    if asks_reader(line) and not (line.prose or line.ends):
        return BETWEEN
    told = right_below and line.weight >= STANDFIRST_WORDS and (line.lower >= STANDFIRST_LOWER or _is_told(line))
    if told or line.sentence or line.weight >= 8 or line.entry:
        return "body", "standfirst"
    if line.weight > KICKER_WORDS and overlap(line, content) >= PAGE_TITLE_OVERLAP:
        return "body", "point-under-title"
    return BETWEEN


def _is_told(line: Line) -> bool:
    """True for a standfirst in title case: no name, no row of links, and no label with something behind it."""
    return line.raw.replace(" ", "").replace("'", "").replace("’", "").isalpha() and not is_medium(line.raw)


POINT, OPENS = ("body", "point-of-summary"), ("body", "heading-of-article")


def _grow_summary(lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range) -> None:
    """The lines below "Summary" that are nothing by themselves sum the article up, down to its first paragraph."""
    summed = False
    for number in under:
        line = lines[number]
        if own[number] is not None or (line.entry and is_hour(line.raw)):
            summed = False
        elif line.key in OPENINGS:
            summed = True
            marks[number] = OPENS
        elif summed and not asks_reader(line) and line.weight > 0 and " | " not in line.raw:
            marks[number] = POINT


def _grow_tags(lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range) -> None:
    """The short lines below "Topics" are its list of tags."""
    listed = False
    for number in under:
        line = lines[number]
        if line.cue is not None:
            listed = line.reach == "list" and line.is_cue
        elif listed and own[number] is None and line.weight <= TAG_WORDS and not line.ends:
            marks[number] = "byline", "in-tag-list"
        else:
            listed = False


def _headline_lists(
    lines: Sequence[Line], marks: Sequence[Mark], own: Sequence[Mark | None], under: range, content: Content
) -> Iterator[int]:
    """The numbers of lines under the headline that are headlines of other stories: three and more in a row."""
    run: list[int] = []
    for number in [*under, under.stop]:
        headed = bool(run) and run[0] > 0 and lines[run[0] - 1].heads_teasers
        followed = number + 1 < under.stop and own[number + 1] is None and not lines[number + 1].ends
        listed = headed or (number > 0 and lines[number - 1].heads_teasers)
        if (
            number < under.stop
            and own[number] is None
            and not (asks_reader(lines[number]) or is_byline_mark(marks[number]))
            and lines[number].weight >= (LISTED_WORDS if listed else HEADLINE_WORDS)
            and (not lines[number].ends or (headed and followed))
        ):
            run.append(number)
            continue
        shared = sum(overlap(lines[at], content) for at in run)
        several = len(run) >= HEADLINES and not (run[0] == under.start and _are_points([lines[at] for at in run]))
        if headed or (several and shared < (PAGE_TITLE_OVERLAP if len(run) > POINTS else LIST_OVERLAP) * len(run)):
            yield from run
        run = []
