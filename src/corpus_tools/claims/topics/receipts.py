"""One letter, call or warning that two say to have come on different days."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.told import FACTS, Told


@cache
def _day() -> re.Pattern[str]:
    """A day of a year, its month behind or before it."""
    month = lexicons.alternation({row["name"] for row in lexicons.rows("time_months")})
    before = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{month})"
    return re.compile(rf"\b(?:{before}|(?P<first>{month}) (?P<second>\d{{1,2}}))\b")


_WHAT = (
    r"(?:appeal|application|complaint|email|file|letter|memo|message|note|notice|parcel|petition|report|request"
    r"|warning)"
)
_CAME = re.compile(
    rf"(?:that )?(?:it|the (?:[\w'’-]+ )?(?P<what>{_WHAT})(?: of [\w' -]{{3,40}}?)?) (?:had |has |was |were )*"
    r"(?:been )?(?:only )?(?:arrived|came|come|delivered|logged|reached|received|registered)\b"
)
_NEAR = 300  # characters between two who speak of one thing


def tell_of_other_days(one: Told, before: Told) -> bool:
    """Whether two speakers one after the other say that one thing came on different days."""
    if not (one.row["act"] in FACTS and before.row["act"] in FACTS):
        return False
    if one.row["start"] - before.row["end"] > _NEAR:
        return False
    came = [_CAME.match(told.text) for told in (one, before)]
    if not (came[0] and came[1]):
        return False
    things = {found["what"] for found in came if found and found["what"]}
    days = [_days(told.text) for told in (one, before)]
    return len(things) <= 1 and all(days) and days[0].isdisjoint(days[1])


def _days(words: str) -> set[tuple[str, str]]:
    """
    The days of a year that some words name.

    >>> sorted(_days("that it had come on 9 october, not on september 22"))
    [('october', '9'), ('september', '22')]
    """
    return {(found["month"] or found["first"], found["day"] or found["second"]) for found in _day().finditer(words)}
