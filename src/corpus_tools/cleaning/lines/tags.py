"""The tags below an article that nothing announces: one a line, or several on one line."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import Line, Mark

TAG_WORDS = 4
"""The longest tag."""

TAGS = 2
"""The fewest tags that are told without a heading."""

UNTOLD = ("boilerplate", "below-article")
"""The mark of a line below the article that nothing told."""


def find_tags(lines: Sequence[Line], end: int, marks: Sequence[Mark]) -> Sequence[int]:
    """
    The places of the first lines below an article that are no known furniture, when they are tags: two and more in a
    row, short, most of which stand in the article.
    """
    first = next((n for n, mark in enumerate(marks) if mark == UNTOLD or mark[0] in ("related", "reader_comment")), 0)
    article = " ".join(line.folded for line in lines[:end])
    run = first
    while run < len(marks) and marks[run] == UNTOLD and _may_be_tag(lines[end + run]):
        run += 1
    if run - first < TAGS:
        return ()
    named = sum(line.key in article for line in lines[end + first : end + run])
    return range(first, run) if 2 * named > run - first else ()


def _may_be_tag(line: Line) -> bool:
    return 0 < line.weight <= TAG_WORDS and not line.ends and line.first == line.number


def is_tag_line(line: Line) -> bool:
    """True for tags on one line with commas between, each a word or a few."""
    tags = line.raw.split(",")
    return len(tags) > 1 and not line.ends and all(0 < len(tag.split()) <= TAG_WORDS for tag in tags)
