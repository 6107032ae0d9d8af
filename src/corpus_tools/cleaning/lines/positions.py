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
    """True when a line says who or what stands where in a picture."""
    folded = line.folded
    for word in _POSITION_WORDS:
        if word in folded:
            break
    else:
        return False
    return bool(_POSITION.search(line.raw)) and '"' not in line.raw and "“" not in line.raw


DAY_AND_HOUR = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \w+,? \d{4}|\w+ \d{1,2},? \d{4}),?"
    r" \(\d{1,2}[:.]\d\d.{0,6}\)"
)
"""'28.07.2021 (11:42)', whose hour is no length of a video."""

HOUR_IN_ROW = re.compile(r"/\s?\d{1,2}:\d\d")
"""The hour of a report between day and agency: "May 3, 2018 / 5:51 PM / UNA"."""
