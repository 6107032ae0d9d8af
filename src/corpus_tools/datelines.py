"""The dateline before the first words of a report: from where, on which day and for which agency it was filed."""

from __future__ import annotations

import re

_CAPITALS = r"[A-Z]{3}[A-Z .'’/-]*"
_PLACE = rf"(?:{_CAPITALS}|[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){{0,3}})"
_FURTHER = r"(?:,\s?(?:[A-Z][\w.'’-]*\s?){1,3}(?:\d{1,2}(?:,?\s\d{4})?)?)"
_AGENCY = r"\([^()\n]{2,40}\)"
_DASH = r"(?:\s?[–—_]{1,2}|\s-{1,2}|(?<=\))-{1,2})\s"
_DATELINE = re.compile(
    rf"{_PLACE}{_FURTHER}{{0,3}},?\s?(?:{_AGENCY}\s?(?:{_DASH}|:\s)|(?:/[A-Z][\w ]{{1,20}})?{_DASH})"
    rf"|{_CAPITALS}(?<=\w):\s"
)
_OPENS = re.compile(r"[“\"'‘(\[]?[A-Z0-9]")
_SENTENCE = re.compile(r"\b(?:a|an|and|are|had|has|have|in|is|of|on|said|says|that|the|to|was|were|will)\b")


def after_dateline(text: str, start: int, end: int) -> int:
    """
    Where the words of a sentence begin behind its dateline; ``start`` where it has none.

    >>> filed = "LISBON, Jan 9 (Agency) - The port closed."
    >>> filed[after_dateline(filed, 0, len(filed)) :]
    'The port closed.'
    >>> after_dateline("Ann Lee - a nurse - resigned.", 0, 29)
    0
    """
    match = _DATELINE.match(text, start, end)
    filed = match is not None and _OPENS.match(text, match.end()) and not _SENTENCE.search(match[0])
    return match.end() if match and filed else start
