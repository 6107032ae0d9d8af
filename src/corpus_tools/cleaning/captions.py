"""Lines that describe a picture or name who took it."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons, text
from corpus_tools.cleaning.layout import LONG_WORDS, Line

CREDIT_WORDS = 10
CREDIT_LETTERS = 120
CAPTION_WORDS = 120
"""The longest credit and the longest caption; agencies caption photos with two or three sentences."""

_CREDIT_SIGN = re.compile(r"[(\[/|:]")


@cache
def _credit() -> re.Pattern[str]:
    agencies = lexicons.alternation(sorted(lexicons.forms("zone_photo_agencies")))
    words = r"(?:photos?|images?|pictures?|photograph|illustration|rendering|graphic|foto|credit|file)"
    return re.compile(
        rf"[(\[]\s*{words}\b[^()\[\]]{{0,80}}[)\]]\.?\s*\Z"
        rf"|(?:\A|[.\s(\[/|]){words}(?:\s+(?:by|credit|courtesy|via|from))?\s*[:/|]\s?[^.:]{{0,60}}\Z"
        rf"|[/(|]\s*(?:[^/()|]{{0,40}}\bvia\s+)?{agencies}(?:\s*,?\s*file)?\s*[)\]]?\.?\s*\Z"
        rf"|\bvia\s+{agencies}\)?\s*\Z"
        rf"|[(\[][^()\[\]]{{0,60}}\b{agencies}[^()\[\]]{{0,60}}[)\]]\s*\Z"
    )


_POSITION_WORDS = re.compile(r"left|right|[(][lrc][)]|cent|ground|top|bottom|in this")
_POSITION = re.compile(
    r",\s(?:second |third |far )?(?:left|right|centre|center|foreground|background|top|bottom)[,.]"
    r"|\((?:left|right|centre|center|l|r|c)\)|\bfrom left\b|\bclockwise from\b"
    r"|\bin this (?:[a-z]+ )?(?:\S+ )?(?:photo|image|picture)\b"
)


def has_credit(line: Line) -> bool:
    """True when a line ends with the credit of a photo: (Photo: Archive), Jo Doe/Getty Images, [AP Photo/Jo Doe]."""
    tail = line.raw[-CREDIT_LETTERS:]
    if line.weight > CAPTION_WORDS or not (_CREDIT_SIGN.search(tail) or " via " in tail):
        return False
    return bool(_credit().search(text.fold(tail)))


def is_credit(line: Line) -> bool:
    """True when the line is nothing but a photo credit."""
    if line.weight > CREDIT_WORDS or (line.ends and line.raw[-1] not in ")]:"):
        return False
    return has_credit(line) or line.key in lexicons.forms("zone_photo_agencies")


def is_caption(line: Line) -> bool:
    """True when a line describes a picture: it has its credit, is marked FILE, or says who stands left and right."""
    if line.raw.startswith(("FILE ", "FILE:", "File photo")):
        return True
    if has_credit(line):
        return True
    if line.weight > 2 * LONG_WORDS or not _POSITION_WORDS.search(line.folded):
        return False
    return bool(_POSITION.search(line.raw)) and '"' not in line.raw and "“" not in line.raw
