"""Notes at the foot of an article to which a mark within it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.lines.layout import Line, Mark

NOTE: Mark = ("infobox", "footnote")
_OPEN = frozenset({"body", "boilerplate", "related"})
_BEGINS = re.compile(r"(?P<mark>\*{1,3}|†|\[\d{1,2}\])\s?(?=[^\W_])")
_STARRED = re.compile(r"(?<=[\w.,;:)”\"’])(?P<mark>\*{1,3}|†|\[\d{1,2}\])(?=[\s.,;:)”\"’]|\Z)")


def find_notes(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The places of lines that begin with a mark which stands behind a word of the article above them.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = read_lines("The dam broke at Ulm.* It held in 1921.\\nNobody knew.\\n* A town on the Ach.", {})
    >>> list(find_notes(page, [("body", "prose")] * 3))
    [2]
    """
    opened: set[str] = set()
    for at, (line, (zone, _)) in enumerate(zip(lines, marks, strict=True)):
        if zone in _OPEN and line.raw[0] in "*†[" and opened:
            begins = _BEGINS.match(line.raw)
            if begins and begins["mark"] in opened:
                yield at
                continue
        if zone == "body" and ("*" in line.raw or "[" in line.raw or "†" in line.raw):
            opened.update(match["mark"] for match in _STARRED.finditer(line.raw))
