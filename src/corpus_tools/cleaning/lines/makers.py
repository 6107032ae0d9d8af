"""Lines that name who wrote a text and who made its pictures."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.bylines import MADE_BY
from corpus_tools.cleaning.lines.layout import Line

_NEXT_MAKER = re.compile(r"\s?[.,;|/·•–—-]\s(?=[^\W\d_a-z][^\W\d_]+(?:\s(?:and|&)\s[^\W\d_]+)?(?:\sby)?\s?:\s)")
_MAKER = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:\s(?:and|&)\s[^\W\d_]+)?(?:\sby)?\s?:\s\S[^:]{2,60}")


def are_makers(line: Line) -> bool:
    """
    True for a line that names who wrote and then who did the rest.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> are_makers(line_of("Text: Jo Doe. Photographs: Ann Berg")), are_makers(line_of("Photo: Ann Berg. Map: Jo Doe"))
    (True, False)
    """
    first, *others = _NEXT_MAKER.split(line.raw.rstrip("."))
    return bool(others) and MADE_BY.fullmatch(first) is not None and all(map(_MAKER.fullmatch, others))


_INTERVIEWED = re.compile(
    r"(?:Interview(?:ed)?(?: conducted)?(?: by)?|Questions(?: asked)?(?: by)?)\s?:?\s[^\W\d_a-z][\w.'’-]*"
    r"(?:[\s,/&]+(?:and\s)?[^\W\d_a-z][\w.'’-]*){0,5}"
    r"(?:[.;,]\s(?i:translated|edited|abridged|condensed|shortened|translation|recorded|photos?)\b[^.]{0,60}){1,3}\.?"
)
"""Who has asked, and what was done with the answers: "Interview: Jo Doe. Translated from German."."""


def tells_who_asked(line: Line) -> bool:
    """
    True for a line that names who has asked and how the text was made.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("Interview: Jo Doe. Edited for clarity.", "Interview: Berg. She went home.")
    >>> [tells_who_asked(line_of(raw)) for raw in said]
    [True, False]
    """
    return _INTERVIEWED.fullmatch(line.raw) is not None
