"""Lines of comment software that say who wrote a comment and nothing else, whatever letters a nickname has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.dates import MONTHS_IN_SHORT

_MONTH = rf"(?:{MONTHS_IN_SHORT})[a-z]*"
_UNIT = r"(?:an?\s+)?(?:minute|hour|day|week|month|year)s?(?:\s+ago)?"
SIGNED = r"(?:comment(?:ed)?|posted|submitted|written)\s+by\s"
SAYS = r"(?:says|said|writes|wrote|comments|commented|replies|replied|posted)\b"
_WORDS = rf"on|at|[ap]m|ago|st|nd|rd|th|reply|permalink|report|share|like|{_MONTH}|{_UNIT}"
FURNITURE = rf"(?:[\s\d,.:|/@•·»›()–—-]|\b(?:{_WORDS})\b)*"
_PRONOUN = r"(?:I|he|she|it|they|we|you|this|that|one|who|(?:my|our|his|her|their|your|its)\s\S+)"
_NAME = rf"(?!{_PRONOUN}\s+{SAYS})[^\s:.,;!?“”\"][^\n:,;!?“”\"]{{0,39}}?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|(?:\d+|an?)\s+{_UNIT})\b"
)
_NO_LINK = "".join(rf"(?<!\s{word})" for word in ("on", "in", "at", "by", "of", "to", "the", "from", "for", "until"))
_HANDLE = rf"(?![\d\s])(?!{_PRONOUN}\s)[^\s:.,;!?“”\"]++(?:\s[^\s:,;!?“”\"]++){{0,2}}{_NO_LINK}"
_SIGNING = re.compile(
    rf"(?:{SIGNED}.+|[@\d.)•·\s]*{_NAME}\s+{SAYS}{FURNITURE}…?"
    rf"|[@\d.)•·]*+\s?{_HANDLE}\s*[,|·•–—-]?\s(?={_DAY}){FURNITURE}(?<!\.))",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]+")


def signing_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """
    Where between two places of a text lines stand that only sign.

    >>> lines = "oldsalt says:\\nGreat post.\\nPosted by deckhand on May 2\\nShe says:\\nMy aunt said it is late.\\n"
    >>> lines += "sea_dog 12 May 2011 at 09:15\\nIt closed on 12 May 2011.\\nThe ferry sank on 12 May 2011 at noon\\n"
    >>> [lines[slice(*place)] for place in signing_lines(lines, 0, len(lines))]
    ['oldsalt says:', 'Posted by deckhand on May 2', 'sea_dog 12 May 2011 at 09:15']
    """
    for line in _LINE.finditer(text, start, end):
        if _SIGNING.fullmatch(line[0].strip()):
            yield line.span()


_SIGNED_IN_LINE = re.compile(rf"[@\d.)•·\s]*{_NAME}\s+{SAYS}:\s(?=\S)", re.IGNORECASE)


_PART = r"(?:[^\W\d_a-z][\w.'’-]*|\([^()\n]{1,12}\))"
_LETTER = re.compile(rf"(?P<name>{_PART}(?:\s{_PART}){{0,4}})(?:,\s[^:\n“”\"]{{2,30}})?:\s(?=\S)")
LETTERS = 2
"""So many different names before a colon, at the heads of half of the lines at least, sign letters to the editor."""


def signing_openings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """
    Where lines of comments open with who writes them, and go on with what is written.

    >>> lines = "oldsalt_2 says: Great post.\\nShe says: No.\\nIt is late.\\n"
    >>> [lines[slice(*place)] for place in signing_openings(lines, 0, len(lines))]
    ['oldsalt_2 says: ']
    >>> lines = "J. Lund, Ward 4: Well said.\\nCaptain (rtd) A. Roth: Mayor Berg lied.\\n"
    >>> [lines[slice(*place)] for place in signing_openings(lines, 0, len(lines))]
    ['J. Lund, Ward 4: ', 'Captain (rtd) A. Roth: ']
    """
    lines = list(_LINE.finditer(text, start, end))
    letters = [_LETTER.match(text, line.start(), line.end()) for line in lines]
    names = {letter["name"] for letter in letters if letter}
    several = len(names) >= LETTERS and 2 * sum(map(bool, letters)) >= len(lines)
    for line, letter in zip(lines, letters, strict=True):
        opening = _SIGNED_IN_LINE.match(text, line.start(), line.end()) or (letter if several else None)
        if opening:
            yield opening.span()
