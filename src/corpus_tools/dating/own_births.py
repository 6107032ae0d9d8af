"""
When a text was written by an age and a year of birth that it gives one person itself: "Ann Lee, 34, said" above a box
with "Ann Lee. Born in Ulm in 1986."
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools import dates
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.listed_days import FIRST_YEAR
from corpus_tools.dating.windows import NUMBER, count_of

_DIGIT = re.compile(r"\d")
_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w’'-]+){1,3})"
_AGED = re.compile(rf"{_NAME}(?:,\s|\s\()(?P<age>[2-9]\d|10\d)(?=[,)])")
_YEAR = r"[^.;()\n]{0,60}?\b(?P<year>(?:1[89]|20)\d\d)\b"
_BORN = re.compile(rf"{_NAME}(?:,\s|\s\(|\s(?:was|is)\s)(?:who was\s)?(?:born|b\.){_YEAR}")
_BORN_IN_BOX = re.compile(rf"(?:Date of birth|Year of birth|Born)(?::|\s){_YEAR}")


def find_own_births(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The two years in which somebody can be as old as a text says, whose year of birth it tells.

    >>> [told] = find_own_births(["Ann Berg Lee, 34, is a nurse.", "Ann Berg Lee", "Born in Ulm in 1986."])
    >>> [str(day) for day in told.spans[0]]
    ['2020-01-01', '2021-12-31']
    >>> list(find_own_births(["Ann Lee, 34, is a nurse.", "Jo Doe was born in 1986."]))
    []
    """
    ages = {found["name"]: int(found["age"]) for sentence in sentences if _DIGIT.search(sentence)
            for found in _AGED.finditer(sentence)}  # fmt: skip
    for name, year in _births(sentences) if ages else ():
        written = year + ages.get(name, -year)
        if written >= FIRST_YEAR:
            span = dt.date(written, 1, 1), dt.date(written + 1, 12, 31)
            yield Evidence((span,), f"it tells that {name} is {ages[name]} and was born in {year}")


_BORN_ON = re.compile(
    r"\bborn (?:in [A-Z]\w+ )?on "
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}),? |(?P<day_first>\d{1,2}) (?P<then>[A-Z][a-z]{2,8}) )"
    r"(?P<year>(?:1[89]|20)\d\d)\b"
)
_TURNED = re.compile(
    rf"\b(?:celebrated (?:her|his) (?P<th>\d{{2}})th birthday|turned (?P<age>{NUMBER})) "
    r"(?P<when>(?:earlier )?(?:last|this) (?:month|week))\b"
)
_WEEK = dt.timedelta(days=6)


def find_own_birthdays(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The days on which somebody whose day of birth a text tells can have turned so old last month or this week.

    >>> [told] = find_own_birthdays(["Lee, who turned 61 last month, is a nurse.", "He was born on March 9, 1958."])
    >>> [str(day) for day in told.spans[0]]
    ['2019-04-01', '2019-04-30']
    """
    turned = [found for sentence in sentences if "turned" in sentence or "birthday" in sentence
              for found in _TURNED.finditer(sentence)]  # fmt: skip
    born = [found for sentence in sentences for found in _BORN_ON.finditer(sentence)] if len(turned) == 1 else []
    if len(born) != 1:
        return
    month = dates.month_numbers().get((born[0]["month"] or born[0]["then"]).lower())
    year = int(born[0]["year"]) + (count_of(turned[0]["age"] or turned[0]["th"]) or 0)
    if month and year >= FIRST_YEAR:
        birthday = dt.date(
            year, month, min(int(born[0]["day"] or born[0]["day_first"]), dates.last_day(year, month).day)
        )
        yield Evidence(
            (_days_after(birthday, turned[0]["when"]),), f"it tells of a birthday {turned[0]['when']}: {birthday}"
        )


def _days_after(birthday: dt.date, when: str) -> tuple[dt.date, dt.date]:
    """The days on which a birthday was then: 'last month', 'earlier this week'."""
    if "week" in when:
        return (
            (birthday, birthday + _WEEK) if "this" in when else (birthday + dt.timedelta(days=1), birthday + 2 * _WEEK)
        )
    if "this" in when:
        return birthday, dates.last_day(birthday.year, birthday.month)
    first = dates.last_day(birthday.year, birthday.month) + dt.timedelta(days=1)
    return first, dates.last_day(first.year, first.month)


_WHO = r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})(?:\s\((?P<short>[A-Z][A-Za-z]{1,7})\))?"
_OLD = re.compile(
    rf"{_WHO},?\s(?:(?:is|now|only|just|barely|a mere)\s){{0,2}}(?P<age>{NUMBER})\syears\sold\b"
    rf"|\b(?:[Tt]he|[Aa]n?)\s(?P<before>{NUMBER})-year-old\s{_WHO.replace('name', 'whose').replace('short', 'letters')}"
)
_FOUNDED = re.compile(
    rf"{_WHO}\s(?:\([^()]*\)\s)?was\s(?:created|established|formed|founded|launched|set up)\s(?:in|on)\s"
    r"(?:(?:(?:early|late|mid)[\s-])?(?:\d{1,2}\s)?(?P<month>[A-Z][a-z]{2,8})\s(?:\d{1,2},\s)?)?(?P<year>(?:1[89]|20)\d\d)\b"
)


def find_own_foundings(sentences: Sequence[str]) -> Iterator[Evidence]:
    """
    The days on which a body can be as old as a text says, whose founding it tells.

    >>> founded = "The SF was founded in April 2009."
    >>> [told] = find_own_foundings(["The Salt Front (SF), barely fifteen years old, rules.", founded])
    >>> [str(day) for day in told.spans[0]]
    ['2024-04-01', '2025-04-30']
    >>> list(find_own_foundings(["The Salt Front is old.", founded]))
    []
    """
    old = [found for sentence in sentences if "year" in sentence for found in _OLD.finditer(sentence)]
    for sentence in sentences if old else ():
        for founded in _FOUNDED.finditer(sentence):
            aged = next((found for found in old if not _forms(founded).isdisjoint(_forms(found))), None)
            count = count_of(aged["age"] or aged["before"]) if aged else 0
            year, month = int(founded["year"]), dates.month_numbers().get((founded["month"] or "").lower())
            if aged and count and year + count >= FIRST_YEAR:
                first = dt.date(year + count, month or 1, 1)
                words = f"it tells that {aged['name'] or aged['whose']} is {count} and was founded in {year}"
                yield Evidence(((first, dates.last_day(year + count + 1, month or 12)),), words)


def _forms(found: re.Match[str]) -> set[str]:
    """The names that a body has there, in full and in letters."""
    named = found.groupdict()
    names = (named.get(key) for key in ("name", "short", "whose", "letters"))
    return {name.removeprefix("The ") for name in names if name}


def _births(sentences: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Whose year of birth a text tells: in a sentence, or on the line below a name."""
    for sentence in sentences:
        yield from ((found["name"], int(found["year"])) for found in _BORN.finditer(sentence))
    for above, sentence in pairwise(sentences):
        if found := _BORN_IN_BOX.match(sentence):
            yield above.strip(" .:"), int(found["year"])
