"""The button "Comments" between two paragraphs of a report, which heads no comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.below.last_words import ends_report
from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.shapes import PAST

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
        if line.key in LABELS and line.cue is not None and line.cue.reach == "comments":
            before, after = lines[line.number - 1], lines[line.number + 1]
            told = marks[after.number] is None and (ends_report(after) or (after.ends and bool(PAST.search(after.raw))))
            if told and before.prose and not any(map(_is_of_reader, lines[line.number + 1 : line.number + REACH + 1])):
                yield line.number


def _is_of_reader(line: Line) -> bool:
    """True for what a reader signs or says, and for the day, the age or the number of what she says."""
    if comments.is_signature(line) or comments.named_post(line.raw) or has_date(line):
        return True
    return line.key.endswith("ago") or (line.sentence and comments.is_chatty(line.raw))
