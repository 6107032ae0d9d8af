"""Where an article ends within the lines that may be its own."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.cleaning.comments import posters
from corpus_tools.cleaning.inside import furniture, resuming
from corpus_tools.cleaning.lines import authors, bylines
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark
from corpus_tools.cleaning.lines.teasers import calls_reader

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
    dated = DATED in own[:start]
    total = gap = 0.0
    last = start
    for number in range(start, end):
        line = lines[number]
        if total >= ARTICLE_WORDS:
            if line.reach == "comments":
                return last
            again = dated and own[number] == DATED
            if again and _shared_names(lines[start:last], lines[number:end]) < SHARED_NAMES:
                return last
        if values[number] <= 0:
            gap += values[number]
            continue
        if gap <= -GAP and _are_teasers(lines[start:last], lines[number:end]):
            return last
        total, gap, last = total + values[number], 0.0, number + 1
    return end


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
        house = own[number] == furniture.HOUSE_SPEECH or authors.is_house_note(line)
        if house and resuming.tells_on(lines, own, number, end):
            continue
        noted = late and (_is_note(line) or (signed and own[number] is None and authors.introduces(line, signed)))
        if noted and not resuming.tells_on(lines, own, number, end):
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


def _are_teasers(article: Sequence[Line], rest: Sequence[Line]) -> bool:
    """True when the prose of the rest is the lesser part and names hardly any name that the article names."""
    words = [sum(line.weight for line in part if line.prose) for part in (article, rest)]
    return words[1] <= words[0] / 2 and _shared_names(article, rest) < SHARED_NAMES


def _shared_names(article: Sequence[Line], rest: Sequence[Line]) -> float:
    """Which part of the names of the one that names fewer stands in the other too; 1 when it names none."""
    ours, theirs = (resuming.names_of([line for line in part if line.prose]) for part in (article, rest))
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer else 1.0
