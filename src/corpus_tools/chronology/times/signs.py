"""Whether a stretch of text can tell a time at all, so that most of a text is passed over."""

from __future__ import annotations

import re
from functools import cache
from itertools import filterfalse

from corpus_tools.chronology.times.tokens import code, listed_words
from corpus_tools.memo import Memo
from corpus_tools.text import words_of

_CORES = (
    "unit units weekday weekdays month season holiday eve daypart hour halfday deictic tonight ref refnoun frequency"
    " decade past era"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:\.[mM]\b)?")
_NUMBERS = re.compile(  # it starts with a set of characters, which the engine looks for fast
    r"[0-9'’](?:(?<=\d)(?:\d{3}|[:/-]\d|\.\d+\.\d|\s?(?:am|pm|AM|PM|st|nd|rd|th)\b)|(?<=['’])\d)"
)


@cache
def _cores() -> frozenset[str]:
    cores = {code(name) for name in _CORES.split()}
    return frozenset(form for form, entry in listed_words().items() if entry[0] in cores)


_DIGIT = re.compile(r"\d")
_ERA = re.compile(r"[ABC](?<!\w[ABC])(?:(?<=A)D|(?<=B)CE?|(?<=C)E)\b")  # it starts with a set of characters as well
_YEAR_OF_OUR_LORD = re.compile(r"AD\s+\d")


def has_eras(text: str) -> bool:
    """True for a text that tells years with their era, so that a number of three digits may be a year."""
    return any(name in text for name in ("BC", "AD", "CE")) and any(
        _is_beside_year(text, era) for era in _ERA.finditer(text)
    )


def _is_beside_year(text: str, era: re.Match[str]) -> bool:
    before = text[: era.start()].rstrip()
    follows = len(before) < era.start() and before[-1:].isdecimal()
    return follows or _YEAR_OF_OUR_LORD.match(text, era.start()) is not None


def may_say_when(text: str, start: int, end: int, any_number: bool = False) -> bool:
    """False where no time expression can be, so that most sentences are passed over: each needs one such word."""
    if any_number and _DIGIT.search(text, start, end):
        return True
    if _NUMBERS.search(text, start, end):
        return True
    words = words_of(text, start, end)
    return not _cores().isdisjoint(words) or any(map(_HOLD_CORES.__getitem__, filterfalse(str.isalpha, words)))


def _holds_core(word: str) -> bool:
    """True for a word that has such a word between its marks and digits: "mid-week", "5pm"."""
    return not _cores().isdisjoint(_LETTERS.findall(word))


_HOLD_CORES = Memo(_holds_core)
