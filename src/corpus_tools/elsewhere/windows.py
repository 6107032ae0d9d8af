"""When a text can have been published that tells of days which others date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from corpus_tools.chronology.coverage import SEVERAL
from corpus_tools.dating.almanac import Days
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.windows import shifted
from corpus_tools.dating.yearless import HALF_A_YEAR, TEN_MONTHS
from corpus_tools.elsewhere.passages import A_WEEK, Timed
from corpus_tools.elsewhere.weighing import Match


def find_evidence(matches: Sequence[Match], copies: Collection[str] = ()) -> tuple[list[Evidence], list[Evidence]]:
    """
    The days on which a text can have been published by those of its passages that are of days of dated documents: by
    days of the calendar, from half a year before such a day to ten months after it, after it where something is told of
    it as done, and hardly after it where it is to come; and by weekdays, within a week of them, of which two different
    ones must fall into one week, or one into that of such a day, or into a copy of the text.
    """
    of_days = [Evidence((_around(match),), _reason(match)) for match in matches if match.timed.in_calendar]
    sure = [match for match in _agreeing(matches, copies) if not match.timed.in_calendar]
    return of_days, [Evidence((_within_a_week(match, match.doc_id in copies),), _reason(match)) for match in sure]


def _around(match: Match) -> Days:
    ahead = match.timed.coming is True
    first = match.day if match.past else shifted(match.day, -HALF_A_YEAR)
    return first, shifted(match.day, 2 * A_WEEK if ahead else TEN_MONTHS)


def _within_a_week(match: Match, copied: bool = False) -> Days:
    """
    A week before and after a weekday, after it where something is told of it as done, by a copy in the same words, or
    as the words count.
    """
    first, last = match.timed.later
    both = not _counts(match) and not match.past and not (copied and match.timed.coming is False)
    return shifted(match.day, -A_WEEK if both else first), shifted(match.day, last)


def _agreeing(matches: Sequence[Match], copies: Collection[str]) -> Iterator[Match]:
    """The matches that another bears out, and those in copies, each once."""
    sure = {at for at, match in enumerate(matches) if match.doc_id in copies}
    for (at, one), (place, other) in combinations(enumerate(matches), 2):
        if _bear_out(one, other):
            sure |= {at, place}
    return (matches[at] for at in sorted(sure))


def _bear_out(one: Match, other: Match) -> bool:
    """Whether two passages are of neighbouring days, one of them a weekday, and tell of these what others tell."""
    if min(len(one.deeds), len(other.deeds)) < SEVERAL or not (one.much or other.much):
        return False
    apart, (of_days, of_weekdays) = abs((one.day - other.day).days), _parted(one, other)
    if of_days:
        return bool(of_weekdays) and of_days[0].past and apart < A_WEEK
    (first, last), (start, end) = _within_a_week(one), _within_a_week(other)
    return apart > 0 and first <= end and start <= last and (apart < A_WEEK or _counts(one) or _counts(other))


def _parted(*matches: Match) -> tuple[list[Match], list[Match]]:
    of_days = [match for match in matches if match.timed.in_calendar]
    return of_days, [match for match in matches if not match.timed.in_calendar]


def _counts(match: Match) -> bool:
    """True for what was ten days ago, or on a day of last week."""
    return match.timed.later != (0, A_WEEK)


def _reason(match: Match) -> str:
    return told_by(match.doc_id, match.day, match.timed)


def told_by(doc_id: str, day: dt.date, timed: Timed) -> str:
    """The reason for a day of a text: which document dates what it tells."""
    return f"{doc_id} dates on {day} what it tells of “{timed.words}”"
