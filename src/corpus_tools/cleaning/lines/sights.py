"""What is to be seen and no more: captions whose credit is as short as the agency that signs a report."""

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
