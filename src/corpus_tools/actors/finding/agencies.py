"""The agency in the credit of a picture, a stroke between it and who took it: Photo: Ida Lund/RDN."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.actors.named import Named

_WORD = r"[A-Z][\w&-]*(?:\.\w+)*"
_AGENCY = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_BEHIND = re.compile(rf"\s?/\s?(?P<name>{_AGENCY})(?=\)|[,;|]|\.?\s*(?:\n|\Z)|\s(?:via|through|for)\b)")
_BEFORE = re.compile(rf"(?:\A|[\n(:|]\s?|[.!?]\s)(?P<name>{_AGENCY})\s?/\s?\Z")
_LETTERS = re.compile(r"[A-Z]{2,6}\b")
_DOUBTFUL = frozenset({"acronym", "capital", "capitals"})
_REACH = 64
"""Characters between a word for a picture and the end of the names in its credit."""


def with_agencies(text: str, found: list[Named]) -> list[Named]:
    """
    The names, with the medium on the other side of a stroke from who is named in full in a picture's credit.

    >>> line = "A bridge. Photo: Ida Lund/RDN"
    >>> [one.name for one in with_agencies(line, [Named(17, 25, "Ida Lund", "person", "caption", "person-name")])]
    ['Ida Lund', 'RDN']
    """
    if "/" not in text:
        return found
    for named in found:
        if named.kind == "person" and " " in named.name:
            for start, end in _beside(text, named):
                over = [one for one in found if one.start < end and start < one.end]
                if all(one.weak or one.rule in _DOUBTFUL for one in over):
                    agency = Named(start, end, text[start:end], "media", named.zone, "credit", True)
                    found = [one for one in found if one not in over] + [agency]
    return found


def _beside(text: str, named: Named) -> Iterator[tuple[int, int]]:
    """Where the names right before and behind somebody's stand, strokes between, in a credit."""
    near = text[named.end : named.end + 2]
    behind = _BEHIND.match(text, named.end) if near[:1] == "/" or near == " /" else None
    if behind and (named.zone == "caption" or _LETTERS.match(behind["name"])):
        yield behind.span("name")
    stroke = text[max(0, named.start - 2) : named.start].strip() == "/" or text[named.start - 1 : named.start] == "/"
    before = _BEFORE.search(text, max(0, named.start - _REACH), named.start) if stroke else None
    if before and named.zone == "caption":
        yield before.span("name")
