"""Lines that head or sign readers' comments elsewhere and are furniture where a report goes on behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.below.last_words import ends_report
from corpus_tools.cleaning.comments import POSTER_WORDS, is_chatty
from corpus_tools.cleaning.inside.resuming import QUOTED, WORD, names_of
from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.cues import Cue
from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.shapes import PAST

FURNITURE = 16
"""Among so many lines behind one the report goes on."""

PARAGRAPHS, MOST = 3, 6
"""So many in a row that nobody signs, and in which nobody speaks, are no comments; so many are looked at."""

NAMED = 2
"""So many of these name whom the report has named, and one quotes, where what may be a name stands right above them;"""

WORDS = 60
"""elsewhere they have so many words, and one quotes or tells what was done."""

LONG = 40
"""So many words of one who speaks are a columnist's."""

_TALK = frozenset(["comment", "comments", "conversation", "debate", "discussion"])


def pass_over(lines: Sequence[Line]) -> None:
    """Let lines in the midst of a report ("14 Comments", "Dam breaks – 2 hours ago") say nothing of those below."""
    for line in lines:
        if line.cue is not None and _tells_of_comments(line.cue) and _reports_on(lines, line.number):
            line.cue = _alone(line, line.cue)


def _tells_of_comments(cue: Cue) -> bool:
    return cue.reach in ("comment", "comments") or (cue.reach == "rest" and not _TALK.isdisjoint(cue.words))


def _alone(line: Line, cue: Cue) -> Cue:
    """The cue of a line that says nothing of those below it."""
    return replace(cue, zone="related" if _is_age_of_story(line, cue) else "boilerplate", reach="")


def _reports_on(lines: Sequence[Line], number: int) -> bool:
    first = next((at for at in range(number + 1, min(number + 1 + FURNITURE, len(lines))) if lines[at].prose), None)
    if first is None:
        return False
    run = list(takewhile(_is_told, lines[first : first + MOST]))
    if len(run) < PARAGRAPHS:
        return False
    if any(map(_may_sign, lines[number:first])):
        return any(QUOTED.search(line.raw) for line in run) and _named(run, lines[:number]) >= NAMED
    told = any(QUOTED.search(line.raw) or PAST.search(line.raw) for line in run)
    return told and sum(line.weight for line in run) >= WORDS


def _may_sign(line: Line) -> bool:
    """True for what may be the name of who wrote what stands below, and for what only comments have."""
    if line.cue is None:
        return line.weight <= POSTER_WORDS and not line.key.startswith("by ")
    return line.cue.reach == "comment" and 0 < line.weight - len(line.cue.words) <= POSTER_WORDS


def _is_age_of_story(line: Line, cue: Cue) -> bool:
    return cue.words[-1] == "ago" and line.weight - len(cue.words) > POSTER_WORDS


def _named(run: Sequence[Line], above: Sequence[Line]) -> int:
    names = names_of([line for line in above if line.sentence])
    return sum(not names.isdisjoint(WORD.findall(line.raw)) for line in run)


def _is_told(line: Line) -> bool:
    return line.sentence and line.cue is None and (line.weight >= LONG or not is_chatty(line.raw))


LABELS = frozenset({"comment", "comments"})
REACH = 3
"""Among how many lines below the heading of comments somebody signs one, or speaks as readers do."""


def free_buttons(lines: Sequence[Line], marks: Sequence[Mark | None]) -> None:
    """
    Takes from such buttons that they head what stands below.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "The bill of the minister was read twice in Ulm on Monday.\\nComments\\nIt was passed by voice vote."
    >>> lines = read_lines(page, {})
    >>> free_buttons(lines, [None, ("boilerplate", "cue-line"), None])
    >>> lines[1].cue.reach
    ''
    """
    for number in _buttons(lines, marks):
        if cue := lines[number].cue:
            lines[number].cue = replace(cue, reach="")


def _buttons(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    for line in lines[1:-1]:
        if line.key in LABELS and line.reach == "comments":
            before, after = lines[line.number - 1], lines[line.number + 1]
            told = marks[after.number] is None and (ends_report(after) or (after.ends and bool(PAST.search(after.raw))))
            if told and before.prose and not any(map(_is_of_reader, lines[line.number + 1 : line.number + REACH + 1])):
                yield line.number


def _is_of_reader(line: Line) -> bool:
    """True for what a reader signs or says, and for the day, the age or the number of what she says."""
    if comments.is_signature(line) or comments.named_post(line.raw) or has_date(line):
        return True
    return line.key.endswith("ago") or (line.sentence and comments.is_chatty(line.raw))
