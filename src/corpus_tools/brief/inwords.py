"""Numbers, codes and dates as a reader says them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

NOTHING = "–"


_HEAD = re.compile(r"(?= (?:of|without|with|for|in) )|\Z")


def plural(one: str) -> str:
    """
    Several of a thing; the noun takes the ending, not what follows it.

    >>> plural("event"), plural("subject of claims"), plural("source without a name")
    ('events', 'subjects of claims', 'sources without a name')
    """
    return _HEAD.sub("s", one, count=1)


def counted(number: int, one: str, many: str | None = None) -> str:
    """
    A number with its unit.

    >>> counted(1, "claim"), counted(1200, "claim"), counted(0, "day without news", "days without news")
    ('1 claim', '1,200 claims', '0 days without news')
    """
    return f"{number:,} {one if number == 1 else many or plural(one)}"


FEW = 5
"""Things of which it is said, where nothing was found among them, that there were only so few."""


def compared(number: int, one: str, many: str | None = None, how: str = "") -> str:
    """
    How much there was to compare where nothing was found.

    >>> compared(2, "statement"), compared(40, "event", how=" by their words")
    ('Only 2 statements could be compared.', '40 events were compared by their words.')
    >>> compared(0, "statement")
    'No statement was found that could be compared.'
    """
    if not number:
        return f"No {one} was found that could be compared."
    told = counted(number, one, many)
    return f"Only {told} could be compared{how}." if number <= FEW else f"{told} were compared{how}."


def listed(parts: Iterable[str], before_last: str = "and") -> str:
    """
    Words in a row, the last after "and" or another word.

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or"), listed(["a"]), listed([])
    ('a, b and c', 'a or b', 'a', '')
    """
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} {before_last} {last}" if first else last


def share(part: int, whole: int) -> str:
    """
    A part of a whole in per cent, without false precision.

    >>> share(1, 3), share(0, 0), share(1, 1000), share(999, 1000)
    ('33 %', '–', '< 1 %', '> 99 %')
    """
    if not whole:
        return NOTHING
    percent = 100 * part / whole
    if 99 < percent < 100:
        return "> 99 %"
    return "< 1 %" if 0 < percent < 1 else f"{percent:.0f} %"


def part_shown(shown: int, number: int, what: str, first: str, table: str) -> str | None:
    """
    What stands under a table that shows a part only: how much, chosen how, and where the rest is; None under a whole.

    >>> part_shown(40, 60, "claim", "first those that most origins carry", "claims")
    'Shown: 40 of 60 claims, first those that most origins carry; all are in tables/claims.csv.'
    >>> part_shown(60, 60, "claim", "in order", "claims")
    """
    if shown >= number:
        return None
    return f"Shown: {shown:,} of {counted(number, what)}, {first}; all are in tables/{table}.csv."


def in_one(notes: Iterable[str | None]) -> str | None:
    """Notes one after another; None where there is none."""
    return " ".join(filter(None, notes)) or None


_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number_words(value: float) -> str:
    """
    A number as a reader writes it: from a million on with its scale, where no digit is lost by that.

    >>> number_words(5000.0), number_words(1.32e10), number_words(4_600_123.0), number_words(2.5)
    ('5,000', '13.2 billion', '4,600,123', '2.5')
    """
    for scale, name in _SCALES:
        if abs(value) >= scale and round(value / scale, 2) * scale == value:
            return f"{value / scale:,.10g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def spoken(code: str | None) -> str:
    """
    A code of the codebook as words.

    >>> spoken("armed_group")
    'armed group'
    """
    return _SPOKEN.get(code) or code.replace("_", " ") if code else NOTHING


_SPOKEN = {"alias_of": "also or formerly"}
"""Codes whose words alone would say too much: a body that later became another is no alias of it today."""


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_CENTURY = re.compile(r"(\d{2})XX[?~%]?")
_SIDE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")


def date_words(edtf: str | None) -> str:
    """
    An EDTF date as a reader says it.

    >>> date_words("2019-08-27"), date_words("2018-04/2018-06"), date_words("2003"), date_words(None)
    ('27 August 2019', 'April to June 2018', '2003', 'undated')
    >>> date_words("2016-07-17/2016-07-23"), date_words("2017-03-22/2017-07-09")
    ('17 to 23 July 2016', '22 March to 9 July 2017')
    >>> date_words("2016-07/.."), date_words("../2016-07-11"), date_words("201X"), date_words("2018~")
    ('July 2016 or later', '11 July 2016 or earlier', '2010s', 'about 2018')
    >>> date_words("20XX"), date_words("19XX/.."), date_words("13XX")
    ('21st century', '20th century or later', '14th century')
    >>> date_words("1988-01-01/.."), date_words("../2019-06-30"), date_words("2018-05-01/2018-05-31")
    ('1988 or later', 'June 2019 or earlier', 'May 2018')
    >>> date_words("-0043-03-15"), date_words("-0263/-0240"), date_words("0000")
    ('15 March 44 BC', '264 to 241 BC', '1 BC')
    """
    if not edtf:
        return "undated"
    first, slash, last = _whole(*edtf.partition("/"))
    if not slash or first == last:
        return _side(first)
    if last in ("", ".."):
        return f"{_side(first)} or later"
    if first in ("", ".."):
        return f"{_side(last)} or earlier"
    return _interval(_side(first), _side(last))


_DAY = re.compile(r"(?!0000)\d{4}-\d{2}-\d{2}")
_OPEN = ("", "..")


def _whole(first: str, slash: str, last: str) -> tuple[str, str, str]:
    """The sides of an interval of days as years, or as months, where it begins and ends with whole ones."""
    if not all(side in _OPEN or _DAY.fullmatch(side) for side in (first, last)) or not slash:
        return first, slash, last
    next_day = "" if last in _OPEN else str(dt.date.fromisoformat(last) + dt.timedelta(days=1))
    for begins, length in (("-01-01", 4), ("-01", 7)):
        if (first in _OPEN or first.endswith(begins)) and (not next_day or next_day.endswith(begins)):
            return first[:length], slash, last[:length]
    return first, slash, last


def _interval(first: str, last: str) -> str:
    """Two days in words; what they share at the end is said once."""
    if first == last:
        return first
    begin, end = first.split(), last.split()
    shared = 0
    while shared < len(begin) - 1 and begin[-1 - shared :] == end[-1 - shared :]:
        shared += 1
    return f"{' '.join(begin[: len(begin) - shared])} to {last}"


def _century(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')} century"


def _side(edtf: str) -> str:
    if edtf.startswith(("-", "0000")):  # a year before the year 1, counted with a year 0
        digits = edtf.removeprefix("-")
        before = int(digits[:4]) + 1
        return _side(f"9999{digits[4:]}").removesuffix("9999") + f"{before} BC"
    match = _SIDE.fullmatch(edtf)
    if not match:
        century = _CENTURY.fullmatch(edtf)
        return _century(int(century[1]) + 1) if century else edtf.replace("X", "0s")
    year, month, day, doubt = match.groups()
    about = "about " if doubt else ""
    if not month:
        return about + year
    if int(month) in _SEASONS:
        return f"{about}{_SEASONS[int(month)]} {year}"
    named = f"{MONTHS[int(month) - 1]} {year}" if 1 <= int(month) <= 12 else f"{year}-{month}"
    return about + (f"{int(day)} {named}" if day else named)


def day_words(day: object) -> str:
    """A day in words."""
    return date_words(str(day))
