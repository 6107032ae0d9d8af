"""Clauses of a sentence that have a day each and no joining word: on Monday he lost, on Tuesday she won."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.chronology.verbs import has_verb
from corpus_tools.dates import MONTH_NAMES
from corpus_tools.model import Span

MONTH = rf"(?:{MONTH_NAMES}|[A-Z][a-z]{{2}}\.)"
DAY = re.compile(
    r"\d|\b(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|(?:Sept|Octo|Novem|Decem)\w*ber)\b"
)
_DATE = (
    r"(?:early\s|late\s|mid[-\s])?(?:[MTWFS][a-z]{2,5}day\b|\d{1,2}\s[A-Z][a-z]{2,8}\b|(?:19|20)\d\d\b"
    rf"|{MONTH}(?:\s\d{{1,2}}\b)?)(?:,?\s(?:19|20)\d\d\b)?"
)
_SOMEBODY = (
    r"(?:(?:all|an?|another|both|each|he|her|his|it|its|one|she|some|the|their|they|this|those|three|two|we)\b|[A-Z\d])"
)
_ANEW_THEN = re.compile(
    rf",\s(?:(?:and|but|then)\s)?(?:then,\s)?(?:(?P<day>(?:by|in|on)\s{_DATE}),?\s(?={_SOMEBODY})"
    rf"|(?={_SOMEBODY}[^,;:]{{5,90}}\s(?:in|on)\s{_DATE}))"
)
"""How a clause begins with a day behind one that has told something: he lost, on 3 May she won; he lost on 3 May, …"""
_A_DATE = re.compile(rf"\b(?:in|on)\s{_DATE}\Z")
_WAITS = re.compile(
    r"\b(?:after|although|and|as|because|before|but|if|since|that|though|until|when|where|whether|which|while|who)\Z"
)


def timed_anew(text: str, sentence: Span) -> Iterator[int]:
    """
    Where clauses begin that have a day each, with no joining word: on Monday he lost, on Tuesday she won.

    >>> told = "On Monday he lost, on Tuesday she won."
    >>> list(timed_anew(told, Span(0, len(told))))
    [17]
    """
    for match in _ANEW_THEN.finditer(text, sentence.start, sentence.end):
        near = max(sentence.start, match.start() - _NEAR_DATE)
        if match["day"]:
            behind = not match.group().endswith(", ") or DAY.search(text, sentence.start, match.start())
        else:
            behind = _A_DATE.search(text, near, match.start())
        if behind and not _WAITS.search(text, near, match.start()):
            yield match.start()


_NEAR_DATE = 30  # characters that a date, or a joining word, may be long

_OPENS = re.compile(rf",?\s(?:(?:and|but|then)\s)?(?:by|in|on)\s{_DATE},?\s(?={_SOMEBODY})")
_IS_TOLD_OF = re.compile(r",\s(?:who|which|whose|whom|where)\b")


def opens_anew(text: str, piece: Span) -> bool:
    """True for a day and a subject of which more is told before its verb: and on 3 May Orm, who had fled, …"""
    told_of = _IS_TOLD_OF.match(text, piece.end)
    return told_of is not None and _OPENS.match(text, piece.start, piece.end) is not None


_APPOSED = re.compile(
    r"\b(?:after|although|as|because|before|since|that|when|while)\s(?:the\s)?(?:[A-Z][\w’'.-]*\s){0,4}[A-Z][\w’'.-]*,"
    r"\s(?P<who>(?:an?|its|his|her|the|their)\s[^,;:\n]{2,80}),(?=\s[a-z])"
)
"""A subject that is described before its verb: after the Comet, a weekly paper, (printed)."""


def behind_apposed(text: str, sentence: Span) -> set[int]:
    """Where nothing parts a subject from its verb, since commas only set off what it is."""
    return {
        match.end() - 1
        for match in _APPOSED.finditer(text, sentence.start, sentence.end)
        if not (DAY.search(match[0]) or has_verb(text, Span(*match.span("who"))))
    }
