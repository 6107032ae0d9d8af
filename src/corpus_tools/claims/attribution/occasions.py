"""
When, where and amid what something was said: 'said (the next day) that', 'denied it (on Monday in a letter)', 'called
(in a letter) upon'.
"""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import STRETCHES
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.neighbours import WHICH_DAY, months
from corpus_tools.claims.attribution.sequences import ANY_CLAUSE
from corpus_tools.claims.cues import Cue
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
            dated = range(end - 1, day.start() - 1, -1)  # in New (York) tonight
            end = next((at + 1 for at in dated if tags[at] == "x" and unit.capital(at)), day.start())
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


def after_day(unit: Unit, at: int) -> int:
    """Where the words go on after 'the next day', 'that evening', 'just a few years earlier', 'late on Thursday'."""
    following = unit.words[at : at + _FARTHEST]
    if not _SINCE.isdisjoint(following[2:]) and (ago := _AGO.match(" ".join(following))):
        last = at + len(ago[0].split())
        if unit.tags[last : last + 1] in _OPENS:
            return last
    if following[:1] and following[0] in _SOON_OR_LATE and (hour := _AT_AN_HOUR.match(unit.tags, at)):
        return hour.end()
    words = following[:3]
    last = 2 if len(words) > 2 and words[0] in ("the", "that") and words[1] in WHICH_DAY else 1
    begins = len(words) > last and (last == 2 or words[0] == "that")
    owns = unit.tags[at + last + 1 : at + last + 2] == "g"  # 'that (Friday's vigil) will be held'
    return at + last + 1 if begins and words[last] in _DAYS_AND_PARTS and not owns else at


_OPENS = frozenset([",", ":", "h", "q"])  # what is said, behind when it was
_SOON_OR_LATE = frozenset(["early", "late", "later", "shortly", "soon"])
_AT_AN_HOUR = re.compile("[jxms][ps]d?[mxu]{1,3}(?=h)")
"""'Late on Thursday (that)', 'shortly before noon (that)'."""

_FARTHEST = 6  # words: 'only a couple of years earlier'
_SINCE = frozenset(["ago", "before", "earlier", "later"])
_AGO = re.compile(
    r"(?:about |almost |barely |just |nearly |only |some )?(?:an? (?:couple of |few )?|[\w-]+ )"
    r"(?:minute|hour|day|week|month|year|decade)s? (?:ago|before|earlier|later)\b"
)
_DAYS_AND_PARTS = frozenset(
    ["afternoon", "day", "evening", "friday", "monday", "month", "morning", "night", "saturday", "sunday", "thursday",
     "tuesday", "wednesday", "week", "year"]
)  # fmt: skip

_BEHIND = frozenset(["aside", "away", "down", "off", "out"])
_LONGEST_SPLIT = 6  # words
_OBJECT = re.compile(rf"(?:o|n|d|h|{PHRASE})")
_ENDS = ("", ".", ",", ";", "c", "j", "m", "s")
_IN_WORDS = frozenset(["play", "rule"])
"""Verbs that with their particle mean nothing that is done by hand: 'played the loss down', 'ruled a truce out'."""


def find_split(unit: Unit, at: int, word: Cue) -> bool:
    """
    True where the words from ``at`` on are what is said, with the particle of the verb behind them: a report or claim,
    or what is then called something, but not 'waved the car away'.
    """
    last = min(at + _LONGEST_SPLIT, len(unit.words))
    place = next((n for n in range(at + 1, last) if unit.words[n] in _BEHIND), 0)
    if not place or unit.words[place] not in word.prepositions or not _OBJECT.fullmatch(unit.tags, at, place):
        return False
    noun = unit.words[place - 1]
    named = any(one in forms("claim_nouns") | forms("claim_documents") for one in (noun, noun.removesuffix("s")))
    behind = unit.tags[place + 1 : place + 2]
    return named or unit.words[place + 1 : place + 2] == ("as",) or (word.lemma in _IN_WORDS and behind in _ENDS)


_IN_PAPER = re.compile(r"p(?P<paper>d[xug]{1,3})(?:k(?:p?[dx]?m)*)?(?:p?[dx]?m)*(?=p[^.,m])")
"""'Called (in a statement published on Monday) upon'."""

_TO_THEM = re.compile(rf"(?:p?[dx]?m|j)*t(?:o|n|{PHRASE}(?:c{PHRASE})?)")
_FARTHEST_FOR = 14  # words


def behind_paper(unit: Unit, at: int, word: Cue) -> int | None:
    """'Called in a statement upon (the assembly to rest)'."""
    told = _IN_PAPER.match(unit.tags, at)
    noun = unit.words[told.end("paper") - 1] if told else ""
    if told is None or unit.words[told.end()] not in word.prepositions or noun not in forms("claim_documents"):
        return None
    return told.end() + 1


def appealed(unit: Unit, at: int) -> int | None:
    """'Appealed (on Sunday) to both sides for (calm)'."""
    opening = next(
        (n for n in range(at + 2, min(at + _FARTHEST_FOR, len(unit.words) - 1)) if unit.words[n] == "for"), 0
    )
    whom = _TO_THEM.fullmatch(unit.tags, at, opening) if opening else None
    return opening + 1 if whom else None
