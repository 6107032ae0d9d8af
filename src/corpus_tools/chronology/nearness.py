"""How far apart two dates of one event may lie, where somebody dated it wrongly, before they are two events."""

from __future__ import annotations

from corpus_tools.periods import Period

AS_NEWS = 6
"""
Days between two dates that were both counted from a day of publication: news is told within days, and the debate of
Thursday in another week is another debate.
"""

KNOWN_CLOSELY = 31
"""Days that a date takes which is known closely, and from one such date to the other."""

YEARS = 3
"""From one date to the other where one is known by its year only: the election of eight years ago is another one."""


def may_be_one(one: Period, other: Period, as_news: bool) -> bool:
    """
    Whether two dates that share no day may be given to one event: they lie near each other, or are the same day of two
    years, the one of which is a slip. ``as_news``: both were counted from the day of publication.

    >>> days = [Period.parse(day) for day in ("2016-03-03", "2016-03-09", "2016-03-10", "2015-03-10", "2008")]
    >>> may_be_one(days[0], days[1], True), may_be_one(days[0], days[2], True), may_be_one(days[0], days[2], False)
    (True, False, True)
    >>> may_be_one(days[2], days[3], False), may_be_one(days[2], days[4], False)
    (True, False)
    """
    earlier, later = (one, other) if one.before(other) else (other, one)
    if not (earlier.first and earlier.last and later.first and later.last):
        return True
    days = (later.first - earlier.last).days
    if as_news:
        return days <= AS_NEWS
    longest = max(earlier.last - earlier.first, later.last - later.first).days
    same_day = earlier.edtf[5:] == later.edtf[5:] and len(earlier.edtf) == len("2016-03-10") == len(later.edtf)
    return days <= (KNOWN_CLOSELY if longest <= KNOWN_CLOSELY else 366 * YEARS) or same_day
