"""What stands between the headline and the article: byline, standfirst, labels, lists of other stories."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from corpus_tools import lexicons, text
from corpus_tools.cleaning.authors import is_author_note
from corpus_tools.cleaning.bylines import has_month, is_medium, is_name, names_section
from corpus_tools.cleaning.headlines import KICKER_WORDS, PAGE_TITLE_OVERLAP, Content, is_byline_mark, overlap
from corpus_tools.cleaning.layout import ENTRY_TIME, LOWER_SHARE, Line, Mark, is_hour
from corpus_tools.cleaning.shapes import BUTTONS, is_counter, is_turn
from corpus_tools.cleaning.teasers import asks_reader

STANDFIRST_WORDS = 6
STANDFIRST_LOWER = 0.5
"""A line of so many words, so large a share of them small, that stands right below the headline is its standfirst."""

OUTLET_WORDS = 5
"""The longest name of an outlet."""

NAMES_WORDS = 9
PERSON_WORDS = 5
"""The longest line of two or three names under a headline, and the longest of them."""

BETWEEN = ("boilerplate", "between-title-and-article")

SHOWN_WORDS = 6
SHOWN_LONGEST = 20
"""Of so many words is a caption without a credit."""

LABEL_WORDS = 6
SIZE_LETTERS = 2
AGENCY_LETTERS = 4
"""The longest label between headline and article that says who wrote, and letters that change the size of a text."""

TAG_WORDS = 4
"""The longest tag in a list of one tag a line."""

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
            lines[number], own[number], content, number == under.start, partial(_may_sign, lines, own, number, title)
        )
        for number in range(max(title, 0), under.stop)
    ]
    for number in _headline_lists(lines, own, under, content):
        marks[number] = "related", "list-of-headlines"
    shown = _shown_below_byline(lines, own, marks, under)
    if shown is not None:
        marks[shown] = "caption", "below-byline"
    _grow_tags(lines, own, marks, under)
    _by_neighbours(lines, own, marks, under)


def _shown_below_byline(
    lines: Sequence[Line], own: Sequence[Mark | None], marks: Sequence[Mark], under: range
) -> int | None:
    """
    The number of a line that says in one sentence what is to be seen: the only one between byline and article. A
    standfirst stands above the byline, and points that sum an article up are several.
    """
    told = [number for number in under if marks[number][0] == "body"]
    if len(told) != 1 or marks[told[0]][1] != "standfirst":
        return None
    number = told[0]
    line, below = lines[number], own[number + 1 : under.stop]
    signed = any(map(is_byline_mark, own[:number])) and not any(map(is_byline_mark, below))
    seen = SHOWN_WORDS <= line.weight <= SHOWN_LONGEST and line.raw[0].isupper() and line.raw[-1] not in "?:"
    seen = seen and not line.prose and line.lower >= STANDFIRST_LOWER
    return number if signed and seen and not _TWO.search(line.raw) and marks[number - 1][1] != ENTRY_TIME else None


_TWO = re.compile(r"[a-z]{2}[.?!]\s[\"“'‘]?[A-Z]")


def _by_neighbours(lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range) -> None:
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
            and _is_beside_byline(
                marks, number, under, line.weight <= KICKER_WORDS and (names_section(line.raw) or recurs(lines, line))
            )
        ):
            marks[number] = "byline", "label-beside-byline"
        elif _heads_article(lines, marks, number):
            marks[number] = "body", "heading-of-article"
        elif line.weight > KICKER_WORDS and line.headline and number > under.start and marks[number - 1][0] == "body":
            marks[number] = "body", "point-under-title"


_COUNTS = re.compile(
    r"\d.*\b(?:readings?|reads?|views?|shares?|comments?|hits|visitors?|listen|likes?|min|[km]b)\b", re.IGNORECASE
)
_READINGS = re.compile(r"\b(?:readings?|reads?|views?|shares?|comments?|hits|visitors?|url)\b\s?:", re.IGNORECASE)
_SHOWN_BY_PAGE = frozenset(
    ["download", "transcript", "text", "audio", "video", "live", "menu", "more", "search", "follow"]
)
_OPENINGS = frozenset(
    ["abstract", "executive summary", "highlights", "in summary", "introduction", "key findings", "key points",
     "key takeaways", "main points", "overview", "summary"]
)  # fmt: skip
"""What stands above the summary with which reports begin."""


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


def _heads_article(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True for what stands above the summary of a report, right before it."""
    return lines[number].key in _OPENINGS and (
        number + 1 >= len(marks) or marks[number + 1][0] in ("body", "boilerplate")
    )


_DATELINE = re.compile(r"[A-Z][A-Z/ ,.'’-]{2,60}(?:\([^()]{2,30}\)\s?)?[–—-]")
_PLACE_AND_AGENCY = re.compile(r"[A-Z][A-Z .’'-]{2,30}\s\([^()]{2,40}\)(?:\s?[–—-])?")
"""A dateline that stands by itself: BANGKOK (Coast News Agency)."""
_SALUTATION = re.compile(r"(?:Dear|Your|To|Sir|Madam|Sirs)\b[^.!?]{0,60}[,:]")
_HANDLE = re.compile(r"(?:.{3,40}\s)?@\w{2,30}")
_DESK = re.compile(
    r"(?:\S+\s){0,3}(?:Agencies|agencies|Correspondent|Correspondents|Reporter|Reporters|Bureau|Desk|Newsroom|Staff)(?:,\s.{2,30})?"
)


def _signs(line: Line) -> bool:
    """True for a label with a name behind a bar, a desk or a correspondent, and a newspaper by itself."""
    first, bar, last = (part.strip() for part in line.raw.partition("|"))
    labelled = bool(bar) and is_name(last) and first.lower() in lexicons.forms("card_genres")
    named = first.partition(" ")[0] in lexicons.forms("given_names") or is_medium(last)
    labelled = labelled or (bool(bar) and is_name(first) and named)
    named = is_name(line.raw) or (line.raw.isupper() and SIZE_LETTERS < len(line.raw) <= AGENCY_LETTERS)
    medium = line.weight <= OUTLET_WORDS and line.lower < LOWER_SHARE and named and is_medium(line.raw)
    return labelled or medium or bool(_DESK.fullmatch(line.raw))


_ASIDE = re.compile(r"\s\([a-z][a-z ]{1,20}\)")


def _are_persons(line: Line) -> bool:
    """
    True for names, what they did in brackets, "Jo Doe (now) and Ann Berg (earlier)", and the city behind; no headline
    in title case.
    """
    if asks_reader(line) or not BUTTONS.isdisjoint(line.words):
        return False
    parts = re.split(r",\s(?:and\s)?|\sand\s", _ASIDE.sub("", line.raw).partition(" in ")[0])
    if len(parts) == 1 and names_section(line.raw):
        return False
    cities = lexicons.forms("actor_cities") if len(parts) > 1 else ()
    parts = parts[:1] + [part for part in parts[1:] if text.fold(part) not in cities]
    return all(is_name(part) and len(part.split()) <= PERSON_WORDS for part in parts)


def _may_sign(lines: Sequence[Line], own: Sequence[Mark | None], number: int, title: int) -> bool:
    """
    True where a name can be the author's: next to the headline or a byline, a person's by its first word, or one that
    stands again elsewhere. Buttons have the shape of names, too.
    """
    known = lines[number].raw.partition(" ")[0].capitalize() in lexicons.forms("given_names")
    before = lines[number - 1]
    below_standfirst = own[number - 1] is None and (before.sentence or before.weight >= STANDFIRST_WORDS)
    beside = below_standfirst or number == title + 1 or any(map(is_byline_mark, own[number - 1 : number + 2]))
    return known or beside or recurs(lines, lines[number])


def recurs(lines: Sequence[Line], line: Line) -> bool:
    """True when the words of a line stand in another, too."""
    return any(line.raw in other.raw for other in lines if other.number != line.number)


def _signed(line: Line, may_sign: Callable[[], bool]) -> str | None:
    """The rule by which a line between headline and article belongs to the byline."""
    if is_author_note(line):
        return "author-note"
    if _HANDLE.fullmatch(line.raw) or _signs(line):
        return "signed-under-title"
    if line.weight <= NAMES_WORDS and _are_persons(line) and may_sign():
        return "name-under-title"
    if line.weight == 2 and has_month(line):
        return "month-under-title"
    return "address-of-author" if "@" in line.raw and line.weight <= NAMES_WORDS and not line.ends else None


def _under_title(
    line: Line, mark: Mark | None, content: Content, right_below: bool, may_sign: Callable[[], bool]
) -> Mark:
    if mark and mark[0] == "reader_comment" and line.key.endswith("ago"):
        return "byline", "age-of-article"
    if mark:
        return ("byline", "address-of-author") if mark[1] == "web-address" and "@" in line.raw else mark
    signed = _signed(line, may_sign)
    if signed:
        return "byline", signed
    if _PLACE_AND_AGENCY.fullmatch(line.raw):
        return "byline", "place-and-agency"
    if is_turn(line) or (line.raw.endswith(":") and line.raw.isupper()):
        return "body", "name-of-speaker"
    if _DATELINE.fullmatch(line.raw):
        return "body", "dateline"
    if _SALUTATION.fullmatch(line.raw):
        return "body", "salutation"
    if line.entry and is_hour(line.raw):
        return "byline", ENTRY_TIME
    if asks_reader(line) and not (line.prose or line.ends):
        return BETWEEN
    told = right_below and line.weight >= STANDFIRST_WORDS and line.lower >= STANDFIRST_LOWER
    if told or line.sentence or line.weight >= 8 or line.entry:
        return "body", "standfirst"
    if line.weight > KICKER_WORDS and overlap(line, content) >= PAGE_TITLE_OVERLAP:
        return "body", "point-under-title"
    return BETWEEN


def _grow_tags(lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range) -> None:
    """The short lines below "Topics" are its list of tags."""
    listed = False
    for number in under:
        line = lines[number]
        if line.cue is not None:
            listed = line.cue.reach == "list" and len(line.cue.words) == line.weight
        elif listed and own[number] is None and line.weight <= TAG_WORDS and not line.ends:
            marks[number] = "byline", "in-tag-list"
        else:
            listed = False


def _is_headed(lines: Sequence[Line], number: int) -> bool:
    """True right below the heading of other stories."""
    return number > 0 and lines[number - 1].heads_teasers


def _headline_lists(lines: Sequence[Line], own: Sequence[Mark | None], under: range, content: Content) -> Iterator[int]:
    """The numbers of lines under the headline that are headlines of other stories: three and more in a row."""
    run: list[int] = []
    for number in [*under, under.stop]:
        headed = bool(run) and run[0] > 0 and lines[run[0] - 1].heads_teasers
        if (
            number < under.stop
            and own[number] is None
            and lines[number].weight >= (LISTED_WORDS if headed or _is_headed(lines, number) else HEADLINE_WORDS)
            and not lines[number].ends
        ):
            run.append(number)
            continue
        shared = sum(overlap(lines[at], content) for at in run)
        if headed or (
            len(run) >= HEADLINES and shared < (PAGE_TITLE_OVERLAP if len(run) > POINTS else LIST_OVERLAP) * len(run)
        ):
            yield from run
        run = []
