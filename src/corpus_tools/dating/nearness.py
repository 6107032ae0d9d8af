"""
When a sentence was written that tells of a known event by the calendar of its reader: on Monday, last month, two weeks
ago, next week.

A weekday is the last such day, that of writing included, as news agencies have it (The Associated Press Stylebook,
"days of the week"); one that the event cannot have been on says that another event is meant, and nothing is reasoned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus_tools.dating.almanac import Days, Named
from corpus_tools.dating.windows import NEAR, find_windows

BREAK = re.compile(
    r"[;:.!?()“”\"—–,]|\b(?:that|who|which|said|says|say|told|tells|announced|when|while|but|and|after|before|since|until"
    r"|ahead|as|where|whose|if|because|(?:19|20)\d\d)\b"
)
_WHICH = re.compile(r"\A,? (?:which|that) ")
"""What goes on to tell of an event: the Cup, which opens next month."""
_SAID = 45  # characters before a time in which the verb of saying stands that it belongs to
_APART = re.compile(r";|\b(?:but|while|whereas|because|and (?:the|then)|when)\b")
"""What parts the words of an event, so that they may tell of several."""
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|added|claimed|warned|confirmed|declared|met)\b[^,;.]{0,30}\Z"
)
AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|expected|scheduled|planned)|opens?|begins?|starts?"
    r"|kicks? off|takes? place|meets?|convenes?|goe?s? to the polls|votes?|heads? to|ahead of|in the run-up to"
    r"|prepar\w+ (?:for|to)|brac\w+ for|upcoming|forthcoming|looming|scheduled for|tomorrow|later this"
    r"|next (?:week|month|year|weekend))\b"
)
_HAPPENED = re.compile(
    r"\b(?:was|were|had|did|held|ended|closed|failed|agreed|signed|came|went|won|lost|left|met|took|\w{3,}ed)\b"
)
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPENING = re.compile(r"[;:.!?()“”\"]|\b(?:that|said|says|told|and|but|while)\b")
"""What parts an event from the weekday that opens its sentence."""
_CLAUSE = re.compile(r",\s(?:he|I|it|nobody|she|that|there|these|they|this|those|we|you)\b")
"""What begins another clause, whose time is none of the event's: since the war, there is one subject this week."""
_SINCE = re.compile(r"\bsince (?:the |that |its |their )?\Z")
_WORDS = 6  # that may stand between an event and its time


@dataclass(frozen=True, slots=True)
class Near:
    """The days on which something can have been written, by the words that count from it, and what was told of it."""

    spans: tuple[Days, ...]
    words: str
    ahead: bool


def is_ahead(named: Named, sentence: str) -> bool:
    """True where a planned event is told as one to come."""
    if named.known.kind != "planned":
        return False
    around = sentence[max(0, named.start - 60) : named.end + 25]
    return bool(AHEAD.search(around)) and not _HAPPENED.search(sentence, named.start, named.end)


def names_another_year(named: Named, sentence: str) -> bool:
    """True where a sentence has a year that is none of the event's, so that it tells history."""
    years = {str(day.year) for span in named.known.spans for day in span}
    return any(year.group() not in years for year in _OTHER_YEAR.finditer(sentence))


def find_near(named: Named, sentence: str) -> Near | None:
    """
    When a sentence can have been written that tells of a known event with a time that counts from its own day.

    >>> from corpus_tools.dating.naming import find_named
    >>> sentence = "Sudan went quiet after last month's fall of Kabul."
    >>> [str(day) for day in find_near(next(find_named(sentence)), sentence).spans[0]]
    ['2021-09-01', '2021-09-30']
    """
    if names_another_year(named, sentence) or "nniversary" in sentence[: named.start]:
        return None
    near = _beside(named, sentence)
    if near or named.core is None:
        return near
    return _beside(replace(named, start=named.core.start, end=named.core.end), sentence)


def _beside(named: Named, sentence: str) -> Near | None:
    if _APART.search(sentence, named.start, named.end):
        return None
    ahead = is_ahead(named, sentence)
    for match in NEAR.finditer(sentence):
        if _belongs(named, sentence, match):
            spans = tuple(find_windows(named.known, match, ahead))
            if spans:
                return Near(spans, _shown(sentence, named, match), ahead)
    return None


def _shown(sentence: str, named: Named, match: re.Match[str]) -> str:
    words = sentence[min(named.start, match.start()) : max(named.end, match.end())]
    return " ".join(words.split())


def _belongs(named: Named, sentence: str, match: re.Match[str]) -> bool:
    """True where a time stands among the words of an event or close beside them, in their clause."""
    if named.start > match.start() and _SAYING.search(sentence, max(0, match.start() - _SAID), match.start()):
        return False
    if named.start <= match.start() < named.end:
        return not (
            BREAK.search(sentence, named.start, match.start()) or BREAK.search(sentence, match.end(), named.end)
        )
    before = match.end() <= named.start
    between = sentence[match.end() : named.start] if before else sentence[named.end : match.start()]
    if before and match.start() <= len("On ") and match["weekday"]:
        return len(between.split()) <= 3 * _WORDS and not _OPENING.search(between)
    if not before and (_CLAUSE.match(between) or (between[:1] == "," and _SINCE.search(sentence, 0, named.start))):
        return False
    between = between.removeprefix(",").removeprefix("'s").removeprefix("’s")
    between = between if before else _WHICH.sub("", between)
    return len(between.split()) <= _WORDS and not BREAK.search(between)
