"""Whether an article goes on below a box of other stories: paragraphs in a row that name whom it names."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.inside import galleries
from corpus_tools.cleaning.lines.contents import Content, shared_words
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark, is_byline_mark
from corpus_tools.cleaning.lines.shapes import PAST

PARAGRAPHS = 8
"""Among how many paragraphs below a box a name of the article stands again."""

SHARED = 0.2
"""The share of their words that paragraphs of one report have in common with those above, and others have not."""

PLEA_PARAGRAPHS = 2
"""So many below a plea in the midst of an article."""

JOINED = 3
"""So many right below each other are no summaries in a box, which have their headlines between them."""

MANY = 4
"""So many paragraphs are no box, whoever is named in them."""

BETWEEN = 2
BOX = 5
"""How many lines of furniture may stand between two of them, and how many headlines in another box."""

QUOTED = re.compile(
    r"[.?!]\s(?:\S+\s){1,3}(?:said|says|added|told \w+):\s[\"“'‘]"
    r"|[,.?!][\"”'’]\s(?:\S+\s){0,3}(?:said|says|told|added)\b"
)
"""A quotation with who said it, which no summary of another story has."""
WORD = re.compile(r"[\w'’-]+")
_NAME = re.compile(r"(?<=[a-zà-ÿа-я,] )[^\W\d_a-zà-ÿа-я][\w'’-]{2,}")
_DAYS = frozenset((*calendar.day_name, *calendar.month_name))
"""Names that any two reports share."""


def names_of(lines: Sequence[Line]) -> set[str]:
    """The names within some sentences, those of days left out."""
    return {name for line in lines for name in _NAME.findall(line.raw)} - _DAYS


def goes_on_below(
    lines: Sequence[Line], own: Sequence[Mark | None], number: int, article: tuple[int, int], strict: bool
) -> bool:
    """
    True when the article of the lines ``article`` goes on at line ``number``: there or soon below stand paragraphs in a
    row, while each summary of another story has its headline, and one of them (two of few where it must be sure,
    ``strict``) names somebody of the article or all share its words, none speaks as commenters do.
    """
    run = _paragraphs(lines, own, number)
    pairs = [before for before, after in pairwise(run) if after - before == 1]
    if not pairs or (strict and pairs[0] not in run[:2]):
        return False
    if any(comments.in_person(lines[at].raw) and lines[at].raw[0] not in "“\"‘'" for at in run):
        return False
    names = names_of([line for line in lines[slice(*article)] if line.sentence])
    named = sum(not names.isdisjoint(WORD.findall(lines[at].raw)) for at in run)
    content = Content(lines[slice(*article)])
    shared, words = map(sum, zip(*(shared_words(lines[at], content) for at in run), strict=True))
    told = any(QUOTED.search(lines[at].raw) and not names.isdisjoint(WORD.findall(lines[at].raw)) for at in run)
    joined = len(pairs) >= JOINED - 1 and run[:JOINED] == list(range(run[0], run[0] + JOINED))
    return named + (shared >= SHARED * words) + told > (strict and len(run) < MANY and not joined)


def behind_promotion(lines: Sequence[Line], own: Sequence[Mark | None], end: int) -> int:
    """Where an article goes on for sure behind the form of a newsletter; its end where none stands there."""
    for number in range(end, min(end + galleries.PROMOTION_LINES, len(lines) - 1)):
        if lines[number].key == galleries.PROMOTED and own[number + 1] is None and lines[number + 1].prose:
            return number + 2
    return end


SIGNED = frozenset({("byline", "by-name"), DATED})


def is_signed_summary(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for what sums up another story right above its author, its day, or its "Read more"."""
    if own[number] is not None or not lines[number].sentence or number + 1 == len(lines):
        return False
    return own[number + 1] in SIGNED or lines[number + 1].key == "read more"


_COMMENTS = re.compile(r"(?:comments?|replies|responses)\b", re.IGNORECASE)
FEWEST = 5
"""The shortest sentence that is asked by itself."""


def resumes(lines: Sequence[Line], own: Sequence[Mark | None], number: int, article: tuple[int, int]) -> bool:
    """
    True where one sentence below a box of other stories goes on with the article: it has more of its words, or names
    whom it names, and sums up none of the headlines in the box.
    """
    if any(_COMMENTS.match(lines[at].raw) for at in range(article[1] + 1, number)):
        return False
    line, boxed = lines[number], [lines[at] for at in range(article[1] + 1, number) if own[at] is None]
    above = [lines[at] for at in range(*article) if lines[at].sentence]
    if line.weight < FEWEST or line.cue is not None or comments.is_chatty(line.raw) or not boxed:
        return False
    if is_signed_summary(lines, own, number):
        return False
    shared, words = shared_words(line, Content(above))
    theirs = max(shared_words(line, Content([headline]))[0] for headline in boxed)
    named = not names_of(above).isdisjoint(WORD.findall(line.raw))
    return theirs < min(shared, SUMMED) and named + (shared >= SHARED * words) + (shared >= SUMMED) >= SUMMED


SUMMED = 2
"""So many words of a headline has the sentence that sums its story up."""


_SPEECH = re.compile(r"[\"“„«‘]|(?<=\s)'(?=\w)")


def tells(line: Line) -> bool:
    """True when a paragraph is more than the summary of a teaser: it quotes, or has two sentences."""
    return bool(galleries.SENTENCES.search(line.raw) or _SPEECH.search(line.raw))


def tells_on(lines: Sequence[Line], own: Sequence[Mark | None], number: int, end: int) -> bool:
    """True where two paragraphs and more stand below a plea of the house that quote or tell in the past."""
    below = [line for line in lines[number + 1 : end] if line.prose and own[line.number] is None]
    return len(below) >= PLEA_PARAGRAPHS and sum(PAST.search(line.raw) is not None for line in below) * 2 >= len(below)


def _paragraphs(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> list[int]:
    """The numbers of the paragraphs from a line on, down to the first line that no article has among its own."""
    run: list[int] = []
    passed, boxed = 0, False
    for at in range(number, len(lines)):
        line, mark = lines[at], own[at]
        if mark is None and line.sentence and line.cue is None:
            run.append(at)
            passed, boxed = 0, False
        elif line.heads_teasers and at > number:
            passed, boxed = 0, True
        elif line.reach or is_byline_mark(mark):
            break
        else:
            passed += 1
        if passed > (BOX if boxed else BETWEEN):
            break
        if len(run) == PARAGRAPHS:
            break
    return run
