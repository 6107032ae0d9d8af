"""Words that tell a time where they stand: 'on March 9', 'in June', 'that night'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons

_PARTS = frozenset(["early", "late", "mid"])
"""What stands before a month, as its part."""

_BEFORE_MONTH = frozenset(["by", "during", "from", "in", "last", "next", "since", "this", "until"])
"""What stands before a month, and not before a woman by its name: 'in June' is no 'with June'."""

_YEAR = 4  # digits
_DAYS = frozenset(
    ["afternoon", "day", "evening", "fall", "month", "morning", "night", "spring", "summer", "week", "winter", "year"]
)


@cache
def months() -> frozenset[str]:
    """The names of the months, folded."""
    return frozenset(row["name"] for row in lexicons.rows("time_months"))


def with_dates(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """'On March 9', 'in June', '9 March 2020': the month, with the numbers beside it, is a time like "Monday"."""
    for at, word in enumerate(words):
        if word not in months() or not text[spans[at][0]].isupper():
            continue
        first = at - (tags[at - 1 : at] == "u")
        end = at + 1 + (tags[at + 1 : at + 2] == "u")
        end += end < len(words) and tags[end] == "u" and words[end].isdigit() and len(words[end]) == _YEAR
        first -= first > 0 and words[first - 1] in _PARTS
        if first < at or end > at + 1 or (at and words[at - 1] in _BEFORE_MONTH):
            tags = tags[:first] + "m" * (end - first) + tags[end:]
    return tags


def with_that_night(words: Sequence[str], tags: str) -> str:
    """'He said in his speech that night': a time, where no verb follows."""
    for at in (at for at, word in enumerate(words[:-1]) if word == "that" and words[at + 1] in _DAYS):
        if tags[at + 2 : at + 3] not in ("a", "k", "v", "f", "j", "x") and at:
            tags = f"{tags[:at]}dm{tags[at + 2 :]}"
    return tags


_WHICH = frozenset(["following", "next", "previous", "same", "very"])
"""What stands before a day that tells when: 'he conceded the same night'."""


def with_same_night(words: Sequence[str], tags: str) -> str:
    """'He conceded the same night', 'the next morning': a time, where no verb follows."""
    for at in (at for at, word in enumerate(words[:-1]) if word in _WHICH and words[at + 1] in _DAYS):
        begins = at > 1 and words[at - 1] == "the" and tags[at - 2] not in "pt"
        if begins and tags[at + 2 : at + 3] not in ("a", "k", "v", "f", "i", "x", "g", "u"):
            tags = f"{tags[: at - 1]}mmm{tags[at + 2 :]}"
    return tags


def with_times(words: Sequence[str], different: frozenset[str], tags: str) -> str:
    """The letters with nights and days that tell when."""
    if "that" in different:
        tags = with_that_night(words, tags)
    if not (different.isdisjoint(_WHICH) or different.isdisjoint(_DAYS)):
        tags = with_same_night(words, tags)
    return tags
