"""Where in a picture somebody is to be seen, or where the picture was shown first."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import Line

_POSITION_WORDS = (
    "left",
    "right",
    "(l)",
    "(r)",
    "(c)",
    "cent",
    "ground",
    "top",
    "bottom",
    "in this",
    "photo ",
    "image ",
    "picture ",
)
_POSITION = re.compile(
    r",\s(?:second |third |far )?(?:left|right|centre|center|foreground|background|top|bottom)[,.]"
    r"|\((?:[Ll]eft|[Rr]ight|[Cc]entre|[Cc]enter|[LlRrCc])\)|\bfrom left\b|\bclockwise from\b"
    r"|\bin this (?:[a-z]+ )?(?:\S+ )?(?:photo|image|picture)\b"
    r"|,? in an? (?:[a-z]+ )?(?:photo|image|picture|still) (?:posted|provided|released|shared|taken|tweeted)\b"
)


def says_where(line: Line) -> bool:
    """
    True when a line says who or what stands where in a picture.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [says_where(line_of(raw)) for raw in ("Jo Doe (R) at Ulm", "The vote was a defeat for Gov. Jo Doe (R) at Ulm.")]
    [True, False]
    """
    folded = line.folded
    for word in _POSITION_WORDS:
        if word in folded:
            break
    else:
        return False
    if "(r)" in folded and _OF_PARTY.search(line.raw):
        return False
    return bool(_POSITION.search(line.raw)) and '"' not in line.raw and "“" not in line.raw


_OF_PARTY = re.compile(r"\b(?:Gov|Rep|Sen)\.(?:\s[A-Z][\w.'’-]*){1,3} \(R\)|\((?:D|I|[DIR]-[A-Z][\w.]+)\)")
"""Whose party the letter names, beside his office or another's party: "Gov. Jo Doe (R)"."""


DAY_AND_HOUR = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \w+,? \d{4}|\w+ \d{1,2},? \d{4}),?"
    r" \(\d{1,2}[:.]\d\d.{0,6}\)"
)
"""'28.07.2021 (11:42)', whose hour is no length of a video."""

HOUR_IN_ROW = re.compile(r"/\s?\d{1,2}:\d\d")
"""The hour of a report between day and agency: "May 3, 2018 / 5:51 PM / UNA"."""
