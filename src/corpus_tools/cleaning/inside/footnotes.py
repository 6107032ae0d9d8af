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
    The places of lines below an article that begin with a mark which stands behind one of its words.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> text = "It broke at Ulm.*\\nNobody knew why it broke on that day and on no other.\\n* A town on the Ach."
    >>> page = read_lines(text, {})
    >>> list(find_notes(page, [("body", "prose")] * 3))
    [2]
    """
    opened: set[str] = set()
    told = [at for at, (line, mark) in enumerate(zip(lines, marks, strict=True)) if mark[0] == "body" and line.prose]
    foot = next((at for at in reversed(told) if _BEGINS.match(lines[at].raw) is None), len(lines))
    for at, (line, (zone, _)) in enumerate(zip(lines, marks, strict=True)):
        if zone in _OPEN and line.raw[0] in "*†[" and opened:
            begins = _BEGINS.match(line.raw)
            if begins and begins["mark"] in opened and at > foot:
                yield at
                continue
        if zone == "body" and ("*" in line.raw or "[" in line.raw or "†" in line.raw):
            opened.update(match["mark"] for match in _STARRED.finditer(line.raw))
