"""Whose the words are before "is" and a name, before "and", what else he is and his name, or behind "as their"."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Anchor, Found

_IS_NAME = re.compile(
    r"(?:\s(?:at|for|from|in|left|of|on|so\sfar|to|who|whom|with)\b[^.;:!?,\n\"“”]{0,50}?)?,?\s(?:is|was|remains)\s"
    r"(?:(?:[A-Z][\w.]*|former)\s){0,3}"
)
_AND_NAME = re.compile(r"\sand\s(?P<now>(?:also|now|then)\s)?(?:(?!the\b)[A-Za-z][A-Za-z.-]+\s){1,4}")
_ARTICLES = (" a ", " an ", " the ", "A ", "An ", "The ")
_AS_THEIRS = re.compile(r"\sas\s(?:h(?:er|is)|its|my|our|their|your|the\s[a-z]+['’]s?)\s(?:[a-z-]+\s)?[\"“‘']?")
_INSTEAD = re.compile(
    r"\b(?:beat|behind|defeat|follow|join|oppos|overtak|replac|succeed|supplant)[a-z]*\s(?:[A-Z][\w.]*\s){0,3}\Z"
)


def is_named_behind(text: str, one: Found, name: Anchor) -> bool:
    """
    True for the only man who stayed is (Jan Kovar), retired judge and author (Jan Kovar), the donor and now candidate
    (Jan Kovar); "a judge and author Jan Kovar" are two.
    """
    if one.words[-1].use is None:
        return False
    if _IS_NAME.fullmatch(text, one.end, name.start):
        return True
    besides = _AND_NAME.fullmatch(text, one.end, name.start)
    return besides is not None and (besides["now"] is not None or not text.endswith(_ARTICLES, 0, one.start))


def is_as_theirs(text: str, one: Found, name: Anchor) -> bool:
    """True for what somebody is to others: they chose (Jan Kovar) as their candidate; not for who follows him so."""
    told = _AS_THEIRS.fullmatch(text, name.end, one.start)
    return told is not None and _INSTEAD.search(text, max(0, name.start - 40), name.start) is None
