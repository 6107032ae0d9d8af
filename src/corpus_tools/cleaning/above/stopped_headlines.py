"""Headlines with a full stop or a semicolon behind them, as archives of newspapers keep them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.contents import Content, overlap
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark
from corpus_tools.cleaning.lines.mastheads import SENTENCES
from corpus_tools.cleaning.lines.shapes import is_turn

PARAGRAPH_WORDS = 14
"""The fewest words of the paragraph that stands below such a headline."""

SHORTEST, SHORT, LONGEST = 3, 13, 20
"""
How many words such a headline has; the longer ones are in title case, or name in part whom the article names in full.
"""

PARAGRAPHS = 2
"""So many lines of prose make an article under a headline."""

HEADLINE = ("title", "headline-with-stop")
GOES_ON = ("title", "headline-goes-on")

_ENDS = re.compile(r"(?:[.…;]|[.…;][’”'\"]|[’”'\"][.;])\s?\Z")
_TELLS = re.compile(
    r"\b(?:said|told|asked|today|yesterday|was|were|had|I|I'm|I’m|my|me|we|our)\b|\b(?:It|There)['’ ](?:s|is|was)\b"
)
"""What sentences have that open an article without a headline, and headlines have not."""
_OPENS = re.compile(
    r"[A-Z][^a-z]{2,30}(?:,\s[A-Z][\w. ]{1,20})?\s?(?:\([^()]{2,30}\)\s?)?(?:--|[–—―_])|(?:[Cc]o-)?[Aa]uthored\b"
)
_ENTITY = re.compile(r"&\w{2,6};\Z")
"""A dateline, which opens the article; who wrote it; and a sign that a page wrote out."""
_NAME = re.compile(r"(?<![\w’'])[A-Z][\w’-]*[a-z](?:\s[A-Z][\w’-]*[a-z])*")


def headline_lines(lines: Sequence[Line], own: Sequence[Mark | None], start: int) -> range:
    """
    The numbers of the headline (and of the line in which it goes on behind a semicolon), where nothing but furniture
    and byline stands above it and the article, which begins at ``start`` or right below, follows; else none.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> told = "Mayor Jo Doe sold the ferry of Ulm to a man whom nobody in the town had ever seen before."
    >>> lines = read_lines(f"Doe sells ferry.\\n{told}\\n{told}", {})
    >>> headline_lines(lines, [None] * 3, 1)
    range(0, 1)
    """
    first = next((number for number, mark in enumerate(own) if mark is None), len(lines))
    if first > start or not _may_head(lines, first) or _is_below_headline(lines, own, first):
        return range(0)
    last = first + _goes_on(lines, own, first)
    below = [line for line, mark in zip(lines[last + 1 :], own[last + 1 :], strict=True) if mark is None]
    if _opens_report(below) and not _TELLS.search(lines[first].raw):
        return range(first, last + 1)
    article = [line for line in below if line.prose]
    if len(article) < PARAGRAPHS or article[0].weight < PARAGRAPH_WORDS:
        return range(0)
    right_below = article[0] is below[0] or below[0].weight < SHORTEST
    return range(first, last + 1) if right_below and _heads(lines[first], article) else range(0)


def _is_below_headline(lines: Sequence[Line], own: Sequence[Mark | None], first: int) -> bool:
    """True right below a line with the shape of a headline that is a teaser in another document."""
    above = own[first - 1] if first else None
    return above is not None and above[1] == "stands-in-other-documents" and lines[first - 1].headline


_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ./'’-]{2,}(?:\s[A-ZÀ-Þ./'’-]+){0,3}(?:,\s[A-Z][\w. ]{1,20}){0,2}\s?(?:\([^()]{2,30}\)\s?)?"
    r"(?:--|[–—―_]|(?<=\s)-(?=\s))"
)


def _opens_report(below: Sequence[Line]) -> bool:
    """True where a place in capitals and a stroke open the next paragraph, or the one below a standfirst."""
    dated = (at for at, line in enumerate(below[:2]) if line.prose and _DATELINE.match(line.raw))
    at = next(dated, None)
    return at is not None and all(line.weight <= LONGEST for line in below[:at])


def _goes_on(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for a headline that goes on in the next line, behind a semicolon."""
    after = lines[number + 1]
    open_end = lines[number].raw.rstrip().endswith(";") and own[number + 1] is None
    return open_end and after.weight <= LONGEST and _is_stopped(after)


def _is_stopped(line: Line) -> bool:
    return _ENDS.search(line.raw) is not None


def _may_head(lines: Sequence[Line], number: int) -> bool:
    if number >= len(lines) - PARAGRAPHS:
        return False
    line = lines[number]
    if not SHORTEST <= line.weight <= LONGEST or line.entry or not _is_stopped(line):
        return False
    return not (
        SENTENCES.search(line.raw)
        or _OPENS.match(line.raw)
        or _ENTITY.search(line.raw)
        or is_turn(line)
        or line.raw[0].islower()
    )


def _heads(line: Line, article: Sequence[Line]) -> bool:
    """True for a line worded as headlines are, that has words of the article."""
    shared = overlap(line, Content(article))
    if line.lower < LOWER_SHARE or line.raw.endswith(";"):
        return shared > 0
    if _TELLS.search(line.raw) or line.raw[0] in '“"' or not shared:
        return False
    return line.weight <= SHORT or _names_short(line, article[0])


def _names_short(line: Line, below: Line) -> bool:
    """True where the paragraph below gives a name in full that the line gives in part: Doe, and below it Jo Doe."""
    full = {name for name in _NAME.findall(below.raw) if " " in name}
    return any(name.endswith(f" {short}") for short in _NAME.findall(line.raw) if " " not in short for name in full)
