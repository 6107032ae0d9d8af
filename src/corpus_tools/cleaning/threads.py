"""Copies of threads, in which every post stands below its depth or below the name of a user: "level 1", "u/owl_77"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.layout import Line

POST = ("reader_comment", "post-of-thread")
POSTS = 2
"""So many posts make a thread."""

_POST = re.compile(r"level \d{1,2}|u/[\w-]{3,24}(?:\s?[·•(].{0,40})?(?:\s+\S{0,12} ago)?")


def find_posts(lines: Sequence[Line]) -> list[int]:
    """
    The numbers of the lines that head the posts of a thread, none on other pages.

    >>> from corpus_tools.cleaning.layout import read_lines
    >>> find_posts(read_lines("r/ulm\\nlevel 1\\nu/owl_77\\nGood riddance.\\nu/joan · 3 hr. ago\\nWell said.", {}))
    [1, 2, 4]
    """
    posts = [line.number for line in lines if line.raw[0] in "lu" and _POST.fullmatch(line.raw)]
    return posts if len(posts) >= POSTS else []
