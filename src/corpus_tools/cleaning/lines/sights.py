"""
What is to be seen and no more: captions whose credit is as short as the agency that signs a report, that say where in a
picture somebody stands, that number a figure, or that tabloids and galleries open in their own way.
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.houses import is_known_house
from corpus_tools.cleaning.lines.layout import LONG_WORDS, SHORT_WORDS, Line
from corpus_tools.cleaning.lines.scenes import STRONG_PAST
from corpus_tools.cleaning.lines.shapes import PAST

SHOWN_WORDS = 4
"""The fewest words of what is to be seen."""

CREDIT_LETTERS = 40
"""The longest such credit."""

_BEHIND_DASH = re.compile(
    r"[a-z0-9)”\"]\.\s?[—–-]{1,2}\s?(?P<house>[A-Z][\w&. ]{1,24}?)(?P<pic>\s(?:[Ff]ile\s)?(?:pic|photo|picture))?\Z"
)
_BEHIND_NET = re.compile(r"[a-z0-9)”\"]\.?\s\((?:Facebook|Instagram|Telegram|TikTok|Twitter|WhatsApp|YouTube)\)\Z")
_VIEW = re.compile(
    r"An? (?P<kind>(?:aerial|drone|file|general|night|panoramic|partial|rear|satellite|side|street|undated)\s){0,3}"
    r"(?:view|shot|photo|photograph|picture|image) (?:of|from|over)\s(?:[A-Z\d]|the\s)"
)
_IN_PICTURE = re.compile(
    r"In (?:this|an?)\s(?:[\w.,]+\s){0,6}(?:photo|photograph|image|picture|frame grab|screen ?grab)"
    r"(?:\s(?:from|made|obtained|posted|provided|released|taken)\b[^,]{0,80})?,\s"
)
_TELLS = re.compile(
    rf"\b(?:is|are|was|were|can|could|may|might|must|should|will|would|has|have|had|said|says|did|{STRONG_PAST}"
    r"|flew|fought|grew|put|set|shut|swore|threw)\b"
)
_SEEN = re.compile(r"\b(?:is|are|was|were|can be) (?:pictured|seen|shown)\b")
"""What tells more than is to be seen, and what says that it is."""


def shows(line: Line) -> bool:
    """
    True for what is to be seen with an agency behind a dash, for a view, and for "In this photo, …".

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> seen = ("Rescuers search a school in Ulm. — Reuters", "A view of Ulm.", "In this file photo, Ulm is seen.")
    >>> [shows(line_of(raw)) for raw in seen]
    [True, True, True]
    >>> shows(line_of("The next round of talks is due on Friday. — Reuters"))
    False
    """
    if not SHOWN_WORDS <= line.weight <= LONG_WORDS:
        return False
    raw = line.raw
    if raw.startswith("In ") and _IN_PICTURE.match(raw):
        return True
    view = _VIEW.match(raw) if raw[0] == "A" and line.weight <= SHORT_WORDS else None
    seen = view is not None and (line.ends or view["kind"] is not None)
    if not seen and not _is_credited(raw[-CREDIT_LETTERS:]):
        return False
    return PAST.search(raw) is None and (_TELLS.search(raw) is None or _SEEN.search(raw) is not None)


def _is_credited(tail: str) -> bool:
    found = _BEHIND_DASH.search(tail)
    if found is None:
        return tail[-1] == ")" and _BEHIND_NET.search(tail) is not None
    house = found["house"]
    agency = house.lower() in lexicons.forms("zone_photo_agencies") or is_known_house(house)
    return found["pic"] is not None or agency


_FIGURE = re.compile(r"(?:figure|fig\.?|chart|map|graph|table) \d{1,2}[a-d]?\s?[.:|–—-] \S")
BARRED = re.compile(
    r"[.!?…][\"”’]?\s\|\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}(?:\s\|\s[A-Z][\w.&'’-]*(?:\s[A-Z&][\w.&'’-]*){0,3})?\Z"
)
"""A credit as newspapers of East Africa have it: "… burns tea bushes. | Jo Doe | Herald"."""
_SOURCE = re.compile(r"(?:data )?(?:sources?|note)s?\s?: \S")


def numbers_figure(line: Line) -> bool:
    """
    True for the number of a figure and what it shows.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> numbers_figure(line_of("Figure 2. Raids per month, by district, 2018–2020"))
    True
    """
    return line.weight <= LONG_WORDS and line.raw[0] in "CFGMT" and _FIGURE.match(line.folded) is not None


def is_source_of_figure(line: Line, before: Line) -> bool:
    """True for what a figure rests on, below its number: "Source: the driver's notebook"."""
    return line.folded[0] in "dns" and _SOURCE.match(line.folded) is not None and numbers_figure(before)


_POSITION_WORDS = (
    "left", "right", "(l)", "(r)", "(c)", "cent", "ground", "top", "bottom", "in this", "photo ", "image ", "picture ",
)  # fmt: skip
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
    if not any(map(line.folded.__contains__, _POSITION_WORDS)):
        return False
    if "(r)" in line.folded and _OF_PARTY.search(line.raw):
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


_KICKED_WORDS = 6
KICKED_LOWER = 0.25
"""The fewest words of a caption behind its kicker, and the smallest share of small ones."""

_CREDIT_TAIL = 120


_KICKED = re.compile(
    r"(?!(?:Next|Read|Watch|Also|See|Related|Coming|Tomorrow|Last|This|More|Listen|Traffic|Weather)\b)"
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
    if ":" not in line.raw or not _KICKED_WORDS <= line.weight <= LONG_WORDS or not line.raw[-1].isalnum():
        return False
    return line.lower >= KICKED_LOWER and bool(_KICKED.match(line.raw)) and _PLACED.search(line.raw) is not None


_LABELLED = re.compile(
    r"(?:\A|[\s(\[/|])(?:Illustrations?|Photo(?:graph)?s?|PHOTO|Pictures?|PICTURE|Images?|Pic|PIC|Credit)\s?(?:by\s|[:/]\s?)\S"
)


def names_credit(line: Line) -> bool:
    """True where a credit says that it is one: "… yesterday. Picture: Ulm Archive"."""
    return _LABELLED.search(line.raw[-_CREDIT_TAIL:]) is not None
