"""
The year of a text by a vote that it tells of without saying so beside its day: "Last Sunday, most voters chose …" and,
elsewhere, "on October 25 we won", where the country that it is about voted on one October 25 of the years it can be of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools.dating import weeks
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.remembered import KnownDay, votes_on
from corpus_tools.dating.seasons_told import OF_A_YEAR
from corpus_tools.dating.windows import a_month, a_week, shifted
from corpus_tools.dating.yearless import HALF_A_YEAR, named_days

_CLOSE, _WIDEST = 14, 1100
"""
Days that a text can be of: so few that the vote tells no more, and so many that hardly a day of it is that of a vote by
chance.
"""
_VOTE = re.compile(
    r"\b(?:ballots?|elections?|electorate|plebiscite|polling|polls|referendum|run-?off|voted|voters|votes?)\b"
)
_LAST = re.compile(
    rf"{_VOTE.pattern}(?:\s(?:held|in|of|on|that|the|was|were|[A-Z]\w+)){{0,4}}\s(?P<which>last|this)\s(?P<unit>month|week)\b"
    rf"|\b(?P<whose>[Ll]ast|[Tt]his)\s(?P<time>month|week)['’]s\s(?:[\w-]+\s){{0,2}}?{_VOTE.pattern}"
)
"""A vote by the month or week of the reader: the election held last month, last week's run-off."""
_FEWEST = 2
"""Sentences at least that tell of a vote."""

_WEEK = 7


def of_its_vote(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, closed in by the vote.

    >>> news = ["A Chilean", "Last Sunday, most voters chose so.", "The vote is over.", "On October 25 we won it."]
    >>> found = of_its_vote(Bounds(dt.date(2020, 1, 1), dt.date(2021, 12, 31)), news)
    >>> str(found.first), str(found.last)
    ('2020-10-26', '2020-11-01')
    """
    if not (closed := bounds.closed(_CLOSE + 1, _WIDEST)):
        return bounds
    told = [sentence for sentence in sentences if _VOTE.search(sentence)]
    if len(told) < _FEWEST:
        return bounds
    around = shifted(closed[0], -HALF_A_YEAR), shifted(closed[1], HALF_A_YEAR)
    met = {(one.day, ahead): one for one, ahead in _named(sentences) if around[0] <= one.day <= around[1]}
    if len(met) != 1:
        return bounds
    [((day, ahead), vote)] = met.items()
    days = _written(day, ahead, told)
    first, last = max(days[0], closed[0]), min(days[1], closed[1])
    reason = f"it names the day of a vote and tells of one ({vote.form}, {vote.day}; {vote.source})"
    return bounds.narrowed(first, last, reason) if first <= last else bounds


def _named(sentences: Sequence[str]) -> Iterator[tuple[KnownDay, bool]]:
    """The votes whose days are named without their year, each with whether it is told as coming."""
    for sentence, found in named_days(sentences):
        votes = [] if OF_A_YEAR.match(sentence, found.end) else votes_on(found.month, found.day or 0, sentences)
        ahead = weeks.is_ahead(sentence, found.start, found.end) if votes else None
        if ahead is not None:
            yield from ((one, ahead) for one in votes)


def _written(day: dt.date, ahead: bool, told: Sequence[str]) -> Days:
    """
    The days on which a vote was past, or to come, of which that day, named by its number, is none; those of the week
    behind it, where its weekday is told as past.
    """
    if ahead:
        return shifted(day, -HALF_A_YEAR), shifted(day, -1)
    for sentence in told:
        if then := _LAST.search(sentence):
            which, unit = (then["which"] or then["whose"]), (then["unit"] or then["time"])
            return (a_month if unit == "month" else a_week)(which.lower() == "last", shifted(day, 1))
    fresh = any(day.weekday() in weeks.past_weekdays(sentence) for sentence in told)
    return shifted(day, 1), shifted(day, _WEEK if fresh else HALF_A_YEAR)
