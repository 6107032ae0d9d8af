"""Copies of threads, in which posts stand below their depth or a user ("level 1", "u/owl_77"), and what heads posts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import Line

POST = ("reader_comment", "post-of-thread")
POSTS = 2
"""So many posts make a thread."""

_POST = re.compile(r"level \d{1,2}|u/[\w-]{3,24}(?:\s?[·•(].{0,40})?(?:\s+\S{0,12} ago)?")


def find_posts(lines: Sequence[Line]) -> list[int]:
    """
    The numbers of the lines that head the posts of a thread, none on other pages.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> find_posts(read_lines("r/ulm\\nlevel 1\\nu/owl_77\\nGood riddance.\\nu/joan · 3 hr. ago\\nWell said.", {}))
    [1, 2, 4]
    """
    posts = [line.number for line in lines if line.raw[0] in "lu" and _POST.fullmatch(line.raw)]
    return posts if len(posts) >= POSTS else []


HEADING_LINES = 5
"""Within how many lines above the heading of the comments an article may be signed."""


def below_heading(lines: Sequence[Line], marked: list[int]) -> list[int]:
    """The marks without those right above a heading of comments, which are of the article: "Posted by Jo at 8:14"."""
    for number in range(marked[0] + 1, min(marked[0] + HEADING_LINES, len(lines))) if marked else ():
        line = lines[number]
        if line.prose:
            break
        if line.reach == "comments":
            return [at for at in marked if at > number]
    return marked
