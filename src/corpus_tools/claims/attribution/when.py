"""When something was said, between the word of saying and what is said: 'said (the next day) that'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit


def after_day(unit: Unit, at: int) -> int:
    """Where the words go on after 'the next day', 'that evening', 'just a few years earlier', 'late on Thursday'."""
    following = unit.words[at : at + _FARTHEST]
    if not _SINCE.isdisjoint(following[2:]) and (ago := _AGO.match(" ".join(following))):
        last = at + len(ago[0].split())
        if unit.tags[last : last + 1] in _OPENS:
            return last
    if following[:1] and following[0] in _LATE and (hour := _AT_AN_HOUR.match(unit.tags, at)):
        return hour.end()
    words = following[:3]
    last = 2 if len(words) > 2 and words[0] in ("the", "that") and words[1] in _WHICH_DAY else 1
    begins = len(words) > last and (last == 2 or words[0] == "that")
    return at + last + 1 if begins and words[last] in _DAYS else at


_OPENS = frozenset([",", ":", "h", "q"])  # what is said, behind when it was
_LATE = frozenset(["early", "late", "later", "shortly", "soon"])
_AT_AN_HOUR = re.compile("[jxms][ps]d?[mxu]{1,3}(?=h)")
"""'Late on Thursday (that)', 'shortly before noon (that)'."""

_FARTHEST = 6  # words: 'only a couple of years earlier'
_SINCE = frozenset(["ago", "before", "earlier", "later"])
_AGO = re.compile(
    r"(?:about |almost |barely |just |nearly |only |some )?(?:an? (?:couple of |few )?|[\w-]+ )"
    r"(?:minute|hour|day|week|month|year|decade)s? (?:ago|before|earlier|later)\b"
)
_WHICH_DAY = frozenset(["following", "next", "previous", "same", "very"])
_DAYS = frozenset(
    ["afternoon", "day", "evening", "friday", "monday", "month", "morning", "night", "saturday", "sunday", "thursday",
     "tuesday", "wednesday", "week", "year"]
)  # fmt: skip
