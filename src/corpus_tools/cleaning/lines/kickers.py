"""How tabloids and galleries open what they write below pictures, and how a credit names itself."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import LONG_WORDS, Line

SHOWN_WORDS = 6
KICKED_LOWER = 0.25
"""The fewest words of a caption behind its kicker, and the smallest share of small ones."""

CREDIT_LETTERS = 120


_KICKED = re.compile(
    r"(?!(?:Next|Read|Watch|Also|See|Related|Coming|Tomorrow|Last|This|More|Listen)\b)"
    r"(?:[^\W\d_a-z][\w’'-]{2,}(?:,?\s[\w’'-]+){0,3}:\s(?!(?:How|What|Who|Why|When|Where|The)\b)"
    r"|(?:[^\W\d_a-z][a-z]{2,}(?:ed|ing|t)|[^\W\d_a-z][a-z’'-]{2,}(?:\s[a-z’'-]+){1,3}):\sThe\s)[^\W\d_a-z]?"
)
_PLACED = re.compile(r"\s(?:at|in|on|outside|inside|near|beside|with|during|after|before)\s")


def is_behind_kicker(line: Line) -> bool:
    """
    True for what may be a caption of a tabloid.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> is_behind_kicker(line_of("Defiant: Jo Doe outside the town hall of Ulm on Monday"))
    True
    """
    if ":" not in line.raw or not SHOWN_WORDS <= line.weight <= LONG_WORDS or not line.raw[-1].isalnum():
        return False
    return line.lower >= KICKED_LOWER and bool(_KICKED.match(line.raw)) and _PLACED.search(line.raw) is not None


_LABELLED = re.compile(
    r"(?:\A|[\s(\[/|])(?:Illustrations?|Photo(?:graph)?s?|PHOTO|Pictures?|PICTURE|Images?|Pic|PIC|Credit)\s?(?:by\s|[:/]\s?)\S"
)


def names_credit(line: Line) -> bool:
    """True where a credit says that it is one: "… yesterday. Picture: Ulm Archive"."""
    return _LABELLED.search(line.raw[-CREDIT_LETTERS:]) is not None
