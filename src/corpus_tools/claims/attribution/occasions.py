"""When, where and amid what something was said, where it stands at the end of what is said."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.afterthoughts import STRETCHES
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.dated import months
from corpus_tools.claims.attribution.utterances import ANY_CLAUSE
from corpus_tools.lexicons import forms

_AFTERWARDS = frozenset(["afterwards", "ago", "before", "earlier", "later"])
_TIMES_OF_DAY = frozenset(["afternoon", "breakfast", "dawn", "evening", "lunchtime", "morning", "night", "overnight"])
_HALF_DAYS = frozenset(["early", "late"])
_DAY_LAST = re.compile(r"(?:p?[jdx]?m){1,4}$")
_PAIRED = 5  # words; between May 3 and
_UP_TO = frozenset(["after", "before", "by", "for", "from", "since", "till", "until"])


def occasion_in(unit: Unit, start: int) -> int | None:
    """Where a headline goes over to what happens meanwhile: 'Rebels claim town as army retreats'."""
    for at in range(start + 1, len(unit.tags) - 1):
        word = unit.words[at]
        if word in ("amid", "despite") or (word in ("as", "after") and ANY_CLAUSE.match(unit.tags, at + 1)):
            return at
    return None


def without_occasion(unit: Unit, start: int, end: int) -> int:
    """Where a phrase ends before the day or the document of the saying: 'denied the report on Monday in a letter'."""
    tags, words = unit.tags, unit.words
    if words[end - 1] in _AFTERWARDS and words[end - 2] in STRETCHES and end - start > len(["a", "day", "later"]):
        end -= 3
    for _ in range(2):
        day = _DAY_LAST.search(tags, start + 1, end) if tags[end - 1] == "m" else None
        place = tags.rfind("p", start + 1, end)
        if day and _belongs_to_what_is_said(unit, day.start()):
            break
        if day:
            end = next((at + 1 for at in range(end - 1, day.start() - 1, -1) if _is_named(unit, at)), day.start())
            end += tags[end] == "x" and end == day.start() and words[end] not in _TIMES_OF_DAY  # 'a (strike) today'
        elif place > 0 and words[place] in ("in", "during", "at") and words[end - 1] in forms("claim_documents"):
            end = place
        else:
            break
    return end - (words[end - 1] in _HALF_DAYS and end - start > 1)


def _belongs_to_what_is_said(unit: Unit, day: int) -> bool:
    """True for a time that is none of the saying: 'outlast the week', 'a walkout until Friday', 'a vote in May'."""
    date, before = unit.words[day : day + 3], unit.words[day - 1]
    month = not months().isdisjoint(date) and not any(map(str.isdigit, date))
    whole = date[0] == "the" and unit.tags[day] == "d"
    paired = before == "and" and "between" in unit.words[day - _PAIRED : day]
    return month or whole or paired or not _UP_TO.isdisjoint((before, date[0]))


def _is_named(unit: Unit, at: int) -> bool:
    """True for a word that is no part of a date but of a name before it: in New (York) tonight."""
    return unit.tags[at] == "x" and unit.capital(at)
