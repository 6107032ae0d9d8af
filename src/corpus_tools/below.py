"""What stands below the article: the outlet's comment, readers' comments, teasers, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.layout import Line, Mark

_DASHED = re.compile(r"[-–—]{1,4}\s?(?:[Aa]n?\s|[Tt]he\s|[^\W\d_a-z])[^.!?]{2,50}")


def mark_below(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> list[Mark]:
    """The zones of the lines from ``end`` on, where the article's prose has ended."""
    marks: list[Mark] = []
    zone, rule = "boilerplate", "below-article"
    for number in range(end, len(lines)):
        line, mark = lines[number], own[number]
        reach = line.cue.reach if line.cue else ""
        if reach == "comments" or reach == "comment":
            zone, rule = "reader_comment", "in-comments"
        elif reach == "rest" and line.cue and line.cue.zone == "boilerplate":
            zone, rule = "boilerplate", "below-comment-form"
        elif reach in ("rest", "block"):
            zone, rule = "related", "below-teaser-heading"
        if mark and not (zone in ("related", "reader_comment") and mark[0] in ("byline", "caption", "infobox")):
            marks.append(mark)
        else:
            marks.append((zone, rule))
    return marks
