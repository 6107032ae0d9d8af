"""What a house says to its readers: what it sends, sells or asks for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import KEPT_LINES, SHORT_LETTERS, Line, line_of

HOUSE_WORDS = 60
"""The longest paragraph in which a house asks its readers to subscribe, to sign up, to switch something on."""


@cache
def _house_words(voice: str) -> re.Pattern[str]:
    words = (row["word"] for row in lexicons.rows("zone_house_words") if row["voice"] == voice)
    return re.compile(rf"\b{lexicons.alternation(words)}\b")


@cache
def _house_stems() -> tuple[str, ...]:
    """Beginnings of the words, one of which stands wherever one of them does: a quick look."""
    words = sorted(lexicons.forms("zone_house_words"))
    return tuple(word for word in words if not any(word != other and other in word for other in words))


_HOUSE = re.compile(r"\b(?:we|our|us|my)\b")
_READER = re.compile(
    r"\b(?:you|your)\b|\A(?:please|thanks for|thank you for|listen and)\b"
    r"|(?:\A|[.!?]\s)(?:become|donate|download|get|join|log in|order|register"
    r"|sign in|sign up|stream|subscribe|support|switch)\s"
)


_ASKS_FIRST = re.compile(
    r"(?:(?:do|have|did) you )?(?:got|have|know|seen|want|need|enjoy(?:ing)?|like|spotted|looking)\b[^?]{2,50}\?\s"
    r"(?:buy|call|click|consider|contact|donate|e-?mail|follow|get|join|let|message|phone|read|ring|see|send|sign|subscribe|support|tell|text|try|visit"
    r"|write|whatsapp)\b"
)
"""What a house asks its readers, and what they should do then: "Got a story? Call the newsdesk"."""


_SIGN_UP = re.compile(r"(?:\A|[.!?]\s)(?:sign up\s(?:for|through|to|via)|(?:sign up|subscribe)\s(?:here|now|today))\b")
"""What no report tells anybody to do: "Get the news of the day. Sign up for our letter"."""


_REPORTED = re.compile(r",\s(?:the\s|an?\s)?[\w.'’ -]{2,40}\s(?:added|said|says|told)\b[^,;!?]{0,80}\.?\Z")
"""Who said so, behind speech without marks: "…, the general told the crowd on Monday."."""


def is_house_speech(line: Line) -> bool:
    """
    True when a paragraph of the house itself speaks to the reader of what it sends, sells or asks for.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> is_house_speech(line_of("Get the biggest stories of the valley in your inbox every single morning."))
    True
    >>> is_house_speech(line_of("“You got it in your inbox,” the minister told reporters of the daily paper."))
    False
    """
    if line.weight > HOUSE_WORDS or '"' in line.raw or "“" in line.raw or _REPORTED.search(line.raw):
        return False
    return _is_short_speech(line.raw) if len(line.raw) <= SHORT_LETTERS else _speaks_for_house(line)


@lru_cache(maxsize=KEPT_LINES)
def _is_short_speech(raw: str) -> bool:
    return _speaks_for_house(line_of(raw))


def _speaks_for_house(line: Line) -> bool:
    folded = line.folded
    if "?" in folded and _ASKS_FIRST.match(folded):
        return True
    if ("sign up" in folded or "subscribe" in folded) and _SIGN_UP.search(folded):
        return True
    if not any(map(folded.__contains__, _house_stems())):
        return False
    voices = bool(_HOUSE.search(line.folded)) + bool(_READER.search(line.folded))
    if not voices:
        return False
    both = voices == 2 or not line.sentence
    return bool(_house_words("one").search(line.folded)) or (both and bool(_house_words("both").search(line.folded)))
