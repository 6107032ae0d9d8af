"""Where an article ends within the lines that may be its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning import authors, bylines, furniture, posters, resuming
from corpus_tools.cleaning.last_words import (
    are_buttons,
    are_passing,
    ends_report,
    heads_prose,
    is_listed,
    reports_below_form,
)
from corpus_tools.cleaning.layout import Line, Mark
from corpus_tools.cleaning.teasers import calls_reader, is_day_of_story

RIGHTS = (("copyright",), ("all", "rights", "reserved"), ("back", "to", "top"))
"""Cues behind which an article goes on as seldom as behind a box of teasers."""

GAP = 30.0
"""The sum of costs between two paragraphs from which on the second is asked whether it belongs to the article."""

SHARED_NAMES = 0.3
"""Another article, or teasers of others, share fewer of their names with the article than its own later parts do."""

TAIL_WORDS = 40
TAIL_SENTENCES = 3
TAIL_NAMES = 0.5
"""Not shorter and not fewer than the teasers with a summary that pages put below an article."""

AUTHOR_LINES = 6
"""How many lines from its end an article may introduce its authors."""

NAME_WORDS = 4
LISTED = 2
LIGHT_LINES, BUTTONS = 3, 5
"""Fewer lines of light furniture, or of nothing but buttons, may stand before a paragraph of the article."""

TEASER_LINES = 9
"""How many lines a box of teasers inside an article may have."""

INLINE_WORDS = 5
"""The fewest words of a label with a headline behind it."""

LAST_LINES = 4
"""How many lines behind its last paragraph of prose an article may end in short sentences."""

HEADING_LINES = 2
"""How many lines without a full stop may head a section of short sentences."""

ARTICLE_WORDS = 100
"""The fewest words that are taken for a whole article when another follows it."""


def article_end(
    lines: Sequence[Line], own: Sequence[Mark | None], values: Sequence[float], span: tuple[int, int]
) -> int:
    """Where the article ends within its run: before readers' comments, another article, or teasers of other stories."""
    start, end = span
    dated = any(map(_is_dated, own[:start]))
    total = gap = 0.0
    last = start
    for number in range(start, end):
        line = lines[number]
        if total >= ARTICLE_WORDS:
            if line.cue and line.cue.reach == "comments":
                return last
            if line.cue and line.heads_teasers and resuming.is_row_of_boxes(lines[number:end]):
                return last
            again = dated and _is_dated(own[number]) and not _is_teaser(line, lines[number - 1])
            if again and _shared_names(lines[start:last], lines[number:end]) < SHARED_NAMES:
                return last
        if values[number] <= 0:
            gap += values[number]
            continue
        if gap <= -GAP and _are_teasers(lines[start:last], lines[number:end]):
            return last
        total, gap, last = total + values[number], 0.0, number + 1
    return end


def _is_teaser(line: Line, before: Line) -> bool:
    """True for another story's headline with its day, which does not date what stands below it."""
    return before.heads_teasers or is_day_of_story(line, (), False)


def with_last_words(lines: Sequence[Line], own: Sequence[Mark | None], end: int) -> int:
    """Where the article ends with the short sentences that follow its prose directly, or behind a caption."""
    last = end
    for number in range(end, min(end + LAST_LINES, len(lines))):
        mark = own[number]
        told = (lines[number].sentence and lines[number].raw[-1] != ":") or lines[number].raw.startswith("($1 =")
        if mark is None and not lines[number].prose and calls_reader(lines[number]):
            break
        if mark is None and (told or lines[number].raw.endswith(("; and", "; or"))):
            last = number + 1
        elif (mark is None or mark[0] != "caption") and lines[number].raw[-1] != ":":
            break
    return last


def with_short_sections(lines: Sequence[Line], own: Sequence[Mark | None], end: int) -> int:
    """
    Where the article ends with the short sentences behind it, sub-headings of one or two lines among them, that nothing
    known interrupts.
    """
    last = end
    for number in range(end, len(lines)):
        line = lines[number]
        ended = own[number] is not None or line.cue is not None or number - last >= HEADING_LINES + 1
        if ended or posters.is_inline_post(line):
            break
        if (line.sentence and line.raw[-1] != ":") or (line.weight < NAME_WORDS and line.raw[-1] == "."):
            if calls_reader(line) or _is_note(line):
                break
            last = number + 1
    return last


def with_later_words(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """Where the article ends with the paragraphs behind light furniture that name whom it names."""
    last = end
    teasers = strict = False
    for number in range(end, len(lines)):
        line = lines[number]
        boxed = number > last and line.sentence and all(mark and mark[0] == "infobox" for mark in own[last:number])
        boxed = boxed or (number > last and ends_report(line) and are_passing(lines, own, range(last, number)))
        resumed = teasers and line.sentence and line.raw[-1] not in "?:"
        if own[number] is None and (line.prose or boxed or resumed or _goes_on(line, lines[start:end])):
            goes_on = boxed or (last > end and number - last <= 1) or _is_boxed(lines[last:number], own[last:number])
            again = number - last > 1 and (
                resuming.goes_on_below(lines, own, number, (start, last), strict)
                or (teasers and resuming.resumes(lines, own, number, (start, last)))
            )
            if (strict and not again) or (
                teasers and not (again or resuming.tells(line) or _goes_on(line, lines[start:end]))
            ):
                break
            listed = number - last > LISTED and is_listed(lines, own, last, number - 1) and resuming.tells(line)
            goes_on, teasers, strict = goes_on or teasers or again or listed, False, False
            if not (goes_on or reports_below_form(lines, own, last, number)) and _names(lines[start:end]).isdisjoint(
                _WORD.findall(line.raw)
            ):
                break
            last = number + 1
        elif number == last > end and own[number] is None and line.sentence and not calls_reader(line):
            last = number + 1
        elif (_opens_box(line) or _ends_mostly(line)) and own[number - 1] != furniture.ABOVE_LINK:
            strict = strict or _ends_mostly(line)
            teasers = True
        elif (teasers and number - last <= TEASER_LINES and _may_be_in_box(line, own[number])) or (
            own[number] is None
            and not teasers
            and (heads_prose(lines, own, number) or is_listed(lines, own, last, number))
        ):
            continue
        elif (
            number - last >= (BUTTONS if are_buttons(own[last:number]) else LIGHT_LINES)
            and not _is_boxed(lines[last : number + 1], own[last : number + 1])
        ) or not _is_light(line, own[number]):
            break
    return last


def _opens_box(line: Line) -> bool:
    """True for the heading of a box behind which an article may go on: "Related:" with its colon, "Read more"."""
    if line.cue is None:
        return False
    return line.cue.reach == "block" or (line.heads_teasers and line.raw[-1] == ":")


def _ends_mostly(line: Line) -> bool:
    """True for the heading of a box that mostly stands below articles: "Most read", "Also read"."""
    return line.cue is not None and line.heads_teasers and not _opens_box(line)


def _goes_on(line: Line, article: Sequence[Line]) -> bool:
    """True for a short sentence that begins with a name of the article: "Berg said that she would appeal."."""
    return line.sentence and line.raw.partition(" ")[0] in _names(article)


def _may_be_in_box(line: Line, mark: Mark | None) -> bool:
    """True for a headline in a box of teasers, and for the buttons of the box."""
    aged = line.cue is not None and line.cue.words[-1] == "ago" and len(line.cue.words) == line.weight
    if mark is None:
        return not line.ends or (line.raw[-1] in "?!" and not line.prose)
    return aged or _is_light(line, mark)


def _is_boxed(between: Sequence[Line], marks: Sequence[Mark | None]) -> bool:
    """True when nothing but a box, a picture or a link to one other story stands between two paragraphs."""
    return bool(marks) and all(
        mark is not None
        and (
            mark[0] in ("infobox", "caption")
            or mark[1] in ("bare-number", "count-of-pictures", "repeats-line-before", "video-of-story")
            or _is_inline_link(line, mark)
        )
        for line, mark in zip(between, marks, strict=True)
    )


def _is_inline_link(line: Line, mark: Mark) -> bool:
    """
    True for a label with the headline of another story behind it, "See also: Senate summons chief", and for one above
    its "Read more".
    """
    if mark == furniture.ABOVE_LINK or line.key == furniture.LINK:
        return True
    return mark[0] == "related" and (":" in line.raw[:-1] or "|" in line.raw) and line.weight > INLINE_WORDS


def _is_light(line: Line, mark: Mark | None) -> bool:
    """True for what interrupts an article and never ends it: a caption, a link, a share button, not a headline."""
    if line.cue is not None and (line.cue.reach or line.cue.words in RIGHTS):
        return False
    return mark is not None and mark[0] != "byline"


def without_author_notes(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """Where the article ends when the lines that introduce its authors are left out."""
    above = 0
    total = sum(line.weight for line in lines[start:end] if line.prose)
    signed = frozenset(line.raw for line in lines[:start] if line.weight <= NAME_WORDS and bylines.is_name(line.raw))
    for number in range(start, end):
        line = lines[number]
        late = number >= max(start + 2, end - AUTHOR_LINES)
        if own[number] == furniture.AUTHOR_NOTE and above >= max(ARTICLE_WORDS, total / 2):
            return number
        if late and line.raw in signed and not any(after.prose for after in lines[number + 1 : end]):
            return number
        if own[number] == furniture.HOUSE_SPEECH and resuming.tells_on(lines, own, number, end):
            continue
        if late and (_is_note(line) or (signed and own[number] is None and authors.introduces(line, signed))):
            return number
        above += line.weight if line.prose else 0
    return end


def _is_note(line: Line) -> bool:
    """True for what a house says below its article: of an author, of itself, of how to comment."""
    return authors.is_author_note(line) or authors.is_house_note(line) or posters.is_notice_to_commenters(line)


def without_tail(lines: Sequence[Line], start: int, end: int) -> int:
    """
    Where the article ends when the teasers below it are left out: single sentences, each with its headline, which is
    no sentence itself.
    """
    tail, prose = end, 0
    total = sum(line.weight for line in lines[start:end] if line.prose)
    for number in range(end - 1, start, -1):
        line = lines[number]
        before = lines[number - 1]
        if line.prose and (before.prose or before.entry or line.weight > TAIL_WORDS):
            break
        if line.prose:
            tail, prose = number, prose + 1
        elif line.sentence:
            break
        elif line.weight >= 3 and prose and tail == number + 1:
            tail = number
    rest = sum(line.weight for line in lines[tail:end] if line.prose)
    if prose < TAIL_SENTENCES or total - rest < max(ARTICLE_WORDS, rest):
        return end
    return tail if _shared_names(lines[start:tail], lines[tail:end]) < TAIL_NAMES else end


def _is_dated(mark: Mark | None) -> bool:
    return mark is not None and mark[1] == "short-line-with-date"


def _are_teasers(article: Sequence[Line], rest: Sequence[Line]) -> bool:
    """True when the prose of the rest is the lesser part and names hardly any name that the article names."""
    words = [sum(line.weight for line in part if line.prose) for part in (article, rest)]
    return words[1] <= words[0] / 2 and _shared_names(article, rest) < SHARED_NAMES


_WORD = re.compile(r"[\w'’-]+")
_NAME_WORD = re.compile(r"(?<=[a-zà-ÿа-я,] )[^\W\d_a-zà-ÿа-я][\w'’-]{2,}")


def _names(part: Sequence[Line]) -> set[str]:
    return {name for line in part if line.prose for name in _NAME_WORD.findall(line.raw)}


def _shared_names(article: Sequence[Line], rest: Sequence[Line]) -> float:
    """Which part of the names of the one that names fewer stands in the other too; 1 when it names none."""
    ours, theirs = _names(article), _names(rest)
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer else 1.0
