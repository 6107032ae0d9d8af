"""What stands above the article: title, byline, info box, navigation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning import furniture
from corpus_tools.cleaning.bylines import (
    are_names,
    has_date,
    has_month,
    is_author_note,
    is_medium,
    is_name,
    names_section,
)
from corpus_tools.cleaning.layout import LOWER_SHARE, Line, Mark, words_of

CONTENT_LETTERS = 4
"""Words of so many letters and more count as content when a headline is compared with the article."""

STEM_LETTERS = 4
"""Words that begin with the same letters, so many, are forms of one: flood, flooded."""

OPENING_LINES = 25
"""How many lines of the article a headline is compared with; its words stand among the first."""

TITLE_WORDS = 8
"""A line of fewer words is the less likely to be a headline, the fewer it has; kickers have one to four."""

KICKER_WORDS = 3
STANDFIRST_MARGIN = 0.75
"""Of two lines that stand together and score so much alike, the first is the headline and the second its standfirst."""

STANDFIRST_WORDS = 6
STANDFIRST_LOWER = 0.5
"""A line of so many words, so large a share of them small, that stands right below the headline is its standfirst."""

OUTLET_WORDS = 5
OUTLET_REACH = 15
"""The longest name of an outlet, and how many lines above the headline it may stand."""

TITLE_REACH = 40
"""How many lines above the article a headline is looked for; share bars and galleries stand between."""

PAGE_TITLE_OVERLAP = 0.5
"""A line above the headline is a page title when so much of its content stands in the article."""

DATE_REACH = 2
"""How many lines above the headline the date of an article may stand."""

NAME_WORDS = 4
"""A longer line of capitalised words is rather a headline in title case than a name."""

NAMES_WORDS = 9
"""The longest line of two or three names under a headline."""

BELOW_BYLINE = 2.0
"""What a line below a byline loses as a headline."""

DATED = ("byline", "short-line-with-date")
BETWEEN = ("boilerplate", "between-title-and-article")

TAG_WORDS = 4
"""The longest tag in a list of one tag a line."""

HEADLINES = 3
HEADLINE_WORDS = 5
LIST_OVERLAP = 0.3
POINTS = 6
"""So many lines in a row without a full stop, of so many words, are a list of headlines; points that sum the article
up share its words."""


def mark_above(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> list[Mark]:
    """The zones of the lines before line ``start``, where the prose of the article begins that ends at ``end``."""
    opening = lines[start : min(end, start + OPENING_LINES)]
    content = _content(line.folded for line in opening if line.prose)
    title = _find_title(lines, own, start, content)
    marks = [
        _above_title(lines, own, number, (title, start), content)
        if number < title
        else _under_title(lines[number], own[number], content, number == title + 1)
        for number in range(start)
    ]
    for number in _headline_lists(lines, own, range(title + 1, start), content):
        marks[number] = "related", "list-of-headlines"
    _grow_tags(lines, own, marks, range(title + 1, start))
    _by_neighbours(lines, own, marks, range(title + 1, start))
    if title >= 0:
        for number in range(start):
            if _same_title(lines[number], lines[title]):
                marks[number] = "title", "headline"
    _grow_infobox(lines, marks)
    return marks


def _by_neighbours(lines: Sequence[Line], own: Sequence[Mark | None], marks: list[Mark], under: range) -> None:
    """Lines that only those beside them tell: the agency next to the day, a further point that sums the article up."""
    for number in under:
        line = lines[number]
        if marks[number] != BETWEEN:
            continue
        if line.weight <= KICKER_WORDS and line.lower == 0 and DATED in own[max(under.start, number - 1) : number + 2]:
            marks[number] = "byline", "name-beside-date"
        elif line.weight > KICKER_WORDS and line.headline and number > under.start and marks[number - 1][0] == "body":
            marks[number] = "body", "point-under-title"


def _content(folded: Iterable[str]) -> frozenset[str]:
    """The first letters of the different words of several folded lines."""
    return frozenset(word[:STEM_LETTERS] for word in words_of(folded))


def _is_content(word: str) -> bool:
    return len(word) >= CONTENT_LETTERS


@cache
def _common() -> frozenset[str]:
    """Words of texts about anything: after, although, what."""
    return lexicons.forms("zone_common_words")


def _overlap(line: Line, content: Set[str]) -> float:
    """Which part of a line's content words stand in the article, by their first letters."""
    shared, words = _shared(line, content)
    return shared / words if words else 0.0


def _shared(line: Line, content: Set[str]) -> tuple[int, int]:
    """How many of a line's content words stand in the article, and how many it has."""
    words = [word for word in line.words if _is_content(word) and word not in _common()]
    return sum(word[:STEM_LETTERS] in content for word in words), len(words)


def _find_title(lines: Sequence[Line], own: Sequence[Mark | None], start: int, content: Set[str]) -> int:
    """The number of the headline among the lines above the article, -1 when there is none."""
    scores: dict[int, float] = {}
    for number in range(max(0, start - TITLE_REACH), start):
        line = lines[number]
        if line.entry or (number and lines[number - 1].entry):
            continue
        if not (line.headline or (line.weight == 2 and number == 0)):
            continue
        dated = own[number] == DATED and furniture.is_dated_headline(line)
        elsewhere = _stands_elsewhere(own[number]) and _overlap(line, content) >= PAGE_TITLE_OVERLAP
        if own[number] and not (dated or elsewhere):
            continue
        shared, words = _shared(line, content)
        scores[number] = (
            2 * shared / (words + 1)
            + (sum(_same_title(other, line) for other in lines[:start]) > 1)
            + min(line.weight, TITLE_WORDS) / TITLE_WORDS
            + 0.5 * (1 - (start - number) / (TITLE_REACH + 1))
            + 0.5 * (number + 1 < len(lines) and (_is_byline(own[number + 1]) or lines[number + 1].prose))
            - _are_persons(line.raw)
            - dated
        )
    _lower_below_bylines(lines, own, scores, content)
    title = max(scores, key=lambda number: (scores[number], number), default=-1)
    if _is_standfirst(lines, scores, title):
        return title - 1
    return _first_of_points(lines, scores, title, content)


def _first_of_points(lines: Sequence[Line], scores: Mapping[int, float], title: int, content: Set[str]) -> int:
    """The first of three lines and more that may each be the headline, where it tells of the article as they do."""
    first = last = title
    while last + 1 in scores and lines[last + 1].weight > KICKER_WORDS:
        last += 1
    while first - 1 in scores and lines[first - 1].weight > KICKER_WORDS and not is_medium(lines[first - 1].raw):
        first -= 1
    points = last - first >= HEADLINES - 1 and _overlap(lines[first], content) >= PAGE_TITLE_OVERLAP
    return first if points else title


def _are_persons(words: str) -> bool:
    """True for a name or several with "and" or commas between; what is longer is rather a headline in title case."""
    parts = re.split(r",\s|\sand\s|\s&\s", words)
    return all(is_name(part) and len(part.split()) <= NAME_WORDS for part in parts)


def _are_two(words: str) -> bool:
    return bool(re.search(r",\s|\sand\s|\s&\s", words)) and are_names(words)


def _lower_below_bylines(
    lines: Sequence[Line], own: Sequence[Mark | None], scores: dict[int, float], content: Set[str]
) -> None:
    """Below what may be the headline and the byline under it stand standfirst and points, hardly the headline."""
    for number in sorted(scores):
        under = number + 1
        while under < len(lines) and (_is_byline(own[under]) or _are_two(lines[under].raw)):
            under += 1
        signed = any(map(_is_byline, own[number + 1 : under])) and not is_name(lines[number].raw)
        if signed and _overlap(lines[number], content) > 0:
            scores.update({later: scores[later] - BELOW_BYLINE for later in scores if later >= under})
            return


def _is_standfirst(lines: Sequence[Line], scores: Mapping[int, float], number: int) -> bool:
    """True when the likeliest headline is the longer second one of two lines that are much alike."""
    if number < 1 or scores.get(number - 1, 0.0) < scores[number] - STANDFIRST_MARGIN:
        return False
    before = lines[number - 1]
    return KICKER_WORDS < before.weight < lines[number].weight and not is_medium(before.raw)


def _stands_elsewhere(mark: Mark | None) -> bool:
    """True for a line that other documents have too: furniture, or a headline that is a teaser there."""
    return mark is not None and mark[1] == "stands-in-other-documents"


def _is_byline(mark: Mark | None) -> bool:
    return mark is not None and mark[0] == "byline"


def _same_title(line: Line, title: Line) -> bool:
    """True when a line is the headline again, with or without the name of the site."""
    if not title.key or line.prose:
        return False
    return line.key == title.key or (line.key.startswith(title.key) and line.weight <= title.weight + 6)


def _above_title(
    lines: Sequence[Line], own: Sequence[Mark | None], number: int, span: tuple[int, int], content: Set[str]
) -> Mark:
    title, start = span
    line, mark = lines[number], own[number]
    if mark:
        return (
            _dated_above(lines[title:start], own[title:start], title - number)
            if mark[1] == "short-line-with-date"
            else mark
        )
    if line.prose and title - number <= 6:
        return "infobox", "prose-above-title"
    if (
        is_medium(line.raw)
        and not _is_in_menu(lines, number)
        and line.weight <= OUTLET_WORDS
        and not _TAGLINE.search(line.folded)
        and line.lower < LOWER_SHARE
        and title - number <= OUTLET_REACH
    ):
        return "byline", "name-above-title"
    if title - number <= 6 and _is_page_title(line, lines[title], content):
        return "title", "page-title"
    if line.weight == 2 and has_month(line) and title - number <= DATE_REACH + 1:
        return "byline", "month-above-title"
    if (
        title - number <= OUTLET_REACH
        and is_masthead(line)
        and (all(own[:number]) or _stands_below(lines[start:], line))
    ):
        return "byline", "name-above-title"
    return "boilerplate", "above-title"


def is_masthead(line: Line) -> bool:
    """True when the first words of a page have the shape of a name and are none of its sections."""
    return line.weight <= OUTLET_WORDS and is_name(line.raw) and not names_section(line.raw)


def _stands_below(below: Sequence[Line], line: Line) -> bool:
    """True when a name stands again below the headline: by itself, or behind the sign of copyright."""
    return any(line.key == other.key or (line.key in other.key and "©" in other.raw) for other in below)


_TAGLINE = re.compile(
    r"(?:\A|[-–—|:]\s)(?:(?!(?:of|on|from|in|to)\b)\w+\s){0,2}"
    r"(?:news|views|voices?|analysis|opinions?|commentary|stories|reporting|journalism|blog|magazine)"
    r"(?:\s(?:and|&)\s\w+)?\s(?:on|of|from|about|for|since|that|in)\b"
)
"""How a site says what it is: "Independent news on the valley", "News and views from the Caucasus"."""


def _is_page_title(line: Line, title: Line, content: Set[str]) -> bool:
    """True when a line puts the article in other words; a name does only where it shares some with the headline."""
    if not line.headline or _TAGLINE.search(line.folded) or _overlap(line, content) < PAGE_TITLE_OVERLAP:
        return False
    return not is_name(line.raw) or _overlap(line, _content([title.folded])) > 0


def _is_in_menu(lines: Sequence[Line], number: int) -> bool:
    """True for a single word in capitals next to another, and for a path (WORLD / EUROPE): sections of a site."""
    if re.search(r"\s[/>»›|]\s", lines[number].raw):
        return True
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    if 0 < number and all(other.weight <= KICKER_WORDS and not other.ends for other in beside) and len(beside) > 1:
        return lines[number].weight <= KICKER_WORDS and names_section(lines[number].raw)
    return lines[number].weight == 1 and any(line.weight == 1 and line.lower == 0 for line in beside)


def _dated_above(under: Sequence[Line], own: Sequence[Mark | None], distance: int) -> Mark:
    """A date right above a headline is the article's where none stands below; pages also show the day of the visit."""
    below = any(_is_byline(mark) and has_date(line) for line, mark in zip(under, own, strict=True))
    if below or distance > DATE_REACH:
        return "boilerplate", "dated-line-above-title"
    return "byline", "date-above-title"


def _under_title(line: Line, mark: Mark | None, content: Set[str], right_below: bool) -> Mark:
    if mark:
        return mark
    if is_author_note(line):
        return "byline", "author-note"
    if are_names(line.raw.partition(" in ")[0]) and line.weight <= NAMES_WORDS:
        return "byline", "name-under-title"
    if line.weight == 2 and has_month(line):
        return "byline", "month-under-title"
    if line.raw.endswith(":") and line.raw.isupper():
        return "body", "speaker-label"
    told = right_below and line.weight >= STANDFIRST_WORDS and line.lower >= STANDFIRST_LOWER
    if told or line.sentence or line.weight >= 8 or line.entry:
        return "body", "standfirst"
    if line.weight > KICKER_WORDS and _overlap(line, content) >= PAGE_TITLE_OVERLAP:
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


def _headline_lists(
    lines: Sequence[Line], own: Sequence[Mark | None], under: range, content: Set[str]
) -> Iterator[int]:
    """The numbers of lines under the headline that are headlines of other stories: three and more in a row."""
    run: list[int] = []
    for number in [*under, under.stop]:
        if (
            number < under.stop
            and own[number] is None
            and lines[number].weight >= HEADLINE_WORDS
            and not lines[number].ends
        ):
            run.append(number)
            continue
        shared = sum(_overlap(lines[at], content) for at in run)
        if len(run) >= HEADLINES and shared < (PAGE_TITLE_OVERLAP if len(run) > POINTS else LIST_OVERLAP) * len(run):
            yield from run
        run = []


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
