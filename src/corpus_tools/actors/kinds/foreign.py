"""Names in languages of which no list has the words: two words that are joined, a paper in which something ran."""

from __future__ import annotations

import re

from corpus_tools.actors.kinds.shapes import Shape
from corpus_tools.actors.wordclasses import is_free

_JOINED = re.compile(r"\S+ (?:e|i|og|und|y|zu) \S+")


def joins_nouns(shape: Shape) -> bool:
    """True for two words joined by a foreign "and", none of them a given name, as bodies are called: Orden y Patria."""
    if shape.size != 2 or shape.look.given or _JOINED.fullmatch(shape.form) is None:
        return False
    return is_free(shape.first) and is_free(shape.last)  # Israel y Hamas are two


_DAY = (
    r"(?:yesterday|today|this (?:morning|week)|last (?:week|month)"
    r"|(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_IN_PRINT = re.compile(
    r"\b(?:appeared|carried|column|editorial|interview|item|letter|piece|printed|published|ran|report|reported|story"
    rf"|wrote)\b[^.;:]{{0,30}}\b(?:by|from|in|of)\s{_DAY}['’]s\s\Z"
)
_REACH = 70  # characters before the name of a paper in which what ran in it stands


def is_in_print(text: str, start: int) -> bool:
    """
    True for what a report ran in.

    >>> is_in_print("The report ran in yesterday's Lidova", 30), is_in_print("He won in Sunday's Grand Prix", 19)
    (True, False)
    """
    return text.endswith(("'s ", "’s "), 0, start) and bool(_IN_PRINT.search(text, max(0, start - _REACH), start))
