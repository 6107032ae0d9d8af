"""Readings of years and what counts in them: 1998, the early 1990s, the third quarter, fiscal 1999."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus_tools.chronology.times.dates import Reading, rank_of, which_year
from corpus_tools.chronology.times.setting import Setting, Value, after, before, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.dates import MONTH_NAMES

_LONGEST_FILE = 30
_SO_MANY = re.compile(r"\s(?:eligible|likely|[a-z]+ed)\s[a-z]+s\b")
"""Behind a number that counts people or things: a poll of 2047 registered voters."""
_OF_A_FILE = re.compile(r"\b(?:no|nr|number|case|file|ref)(?:\.\s?|:?\s)(?:[\w.-]+/)+\Z", re.IGNORECASE)
"""Before the year in the number of a file, in which nothing need have been: order no. 212/2021."""
_OF_A_TERM = re.compile(r"\b[A-Z]{3,}-\Z")
"""Before a year that is part of a term: the NGF-2024 grant."""

_A_MAKE = 60  # characters that an article and a name before a number may be long
_NAMED = re.compile(rf"\b(?!(?:{MONTH_NAMES}|By|During|For|From|In|Of|Since|The|Until)\b)[A-Z][\w-]*\s\Z")
_ONE_OR_SOME = (
    r"(?:[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]he|[Tt]h[eo]se|\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even"
    r"|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal)"
)
_SOME_OF_A_MAKE = re.compile(rf"\b{_ONE_OR_SOME}\s(?:[A-Z][\w-]*\s){{1,2}}\Z")
_ONE_OF_A_MAKE = re.compile(rf"\b[Aa]n?\s(?!(?:{MONTH_NAMES})\b)(?:[A-Z][\w-]*\s){{1,2}}\Z")
_NO_NOUN = re.compile(
    r"[.,;:)]|\s(?:and|at|crashed|for|from|had|has|in|into|is|near|on|or|over|that|to|was|when|which|while|with)\b"
)


def is_of_a_make(text: str, start: int, end: int) -> bool:
    """
    True for the number by which a machine goes: two Tern 2000 jets, its Tern 2000s, a Tern 2000 crashed.

    >>> told = "Two Tern 2000 jets fell.", "A Tern 2000 was hit.", "The Ulm 2012 Games began.", "A Tern 2000 ban fell."
    >>> [is_of_a_make(one, at := one.find("2"), at + 4) for one in told]
    [True, True, False, False]
    """
    near = max(0, start - _A_MAKE)
    if text[end - 1] == "s":
        return _SOME_OF_A_MAKE.search(text, near, start) is not None
    behind = _WORD.match(text, end)
    if behind and behind[1] in context("made"):
        return _NAMED.search(text, near, start) is not None
    return bool(_ONE_OF_A_MAKE.search(text, near, start) and _NO_NOUN.match(text, end))


_WORD = re.compile(r"\s([a-z]+)\b")


def year(found: Found, setting: Setting) -> Value | None:
    """1998, when it is no number of something else."""
    digits = found.value("year") or ""
    previous, following = before(setting, found.start), after(setting, found.end).lower()
    modified = found.classes[0] != "year"
    near = max(0, found.start - _LONGEST_FILE)
    if _OF_A_FILE.search(setting.text, near, found.start) or _OF_A_TERM.search(setting.text, near, found.start):
        return None
    if not modified and is_of_a_make(setting.text, found.start, found.end):
        return None
    opens = setting.text[max(0, found.start - 3) : found.start] in ("In ", "By ") and 1900 <= int(digits) <= 2035
    if (following in context("counted") and not opens) or (previous in context("number_cue") and not modified):
        return None
    quoted = setting.text[max(0, found.start - 1) : found.start] in ("'", "’", "‘")
    if setting.text[found.start] in "'’" and quoted:
        return None
    if setting.text[found.start] in "'’" and previous[:1].isalpha() and previous not in context("placed", "determiner"):
        return None
    likely = 1900 <= int(digits) <= 2035
    many = following.endswith("s") and following not in ("was", "is", "has", "as", "his", "its")
    many = many or (previous == "of" and _SO_MANY.match(setting.text, found.end) is not None)
    if not likely and (
        many or not (modified or previous in context("year_cue") or (previous in "(,-–" and setting.told))
    ):
        return None
    if setting.told and setting.last_day and setting.text[found.start : found.end][-3] in "'’":
        digits = f"{setting.last_day[0].year // 100:02d}{digits[2:]}"  # '28 is of the century told, not of ours
    return Value("DATE", digits, edtf=_two_years(found, digits))


def _two_years(found: Found, digits: str) -> str | None:
    """Both years where a number of two digits follows on the first: 2008-09."""
    second = found.value("number") or ""
    both = len(second) == 2 and int(second) == (int(digits) + 1) % 100
    return f"{digits}/{int(digits) + 1}" if both else None


def decade(found: Found, setting: Setting) -> Value | None:
    """The early 1990s."""
    value = found.value("decade") or ""
    word = setting.text[found.start : found.end].split()[-1]
    if word.isalpha() and before(setting, found.start) in context("owner"):
        return None
    if word.isalpha() and found.classes[0] != "the":
        return None
    if word == setting.text[found.start : found.end] and is_of_a_make(setting.text, found.start, found.end):
        return None
    return Value("DATE", value)


def ordinal_unit(found: Found, setting: Setting) -> Value | None:
    """The third quarter of 1998; the late 19th century."""
    unit, number = found.value("unit"), found.ordinal
    if unit == "CE":
        return Value("DATE", f"{number - 1:02d}") if 1 <= number <= 22 else None
    if unit != "Q" or not 1 <= number <= 4 or after(setting, found.end) == "of":
        return None
    if not found.has("year") and _is_of_a_game(setting.text, found.start, found.end):
        return None
    chosen, anchor = which_year(found, setting) if found.has("year") or rank_of(found)[0] else (None, "")
    if chosen is None:
        start, anchor = setting.start_of("")
        if start is None:
            return Value("DATE", f"XXXX-Q{number}")
        now = (start.month + 2) // 3
        chosen = start.year - (number > now) if setting.direction() != "future" else start.year + (number < now)
    return Value("DATE", f"{chosen:04d}-Q{number}", anchor)


GAME = 150
"""Characters on either side of a quarter in which its sentence tells of a game."""

_STOP = re.compile(r"[.!?][\"”’]?\s|\n")
_TERM = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def _is_of_a_game(text: str, start: int, end: int) -> bool:
    """
    True for a quarter of a game: scored a touchdown late in the third quarter.

    >>> said = "He scored twice in the third quarter.", "Profits fell in the third quarter."
    >>> [_is_of_a_game(one, one.index("the third"), len(one) - 1) for one in said]
    [True, False]
    """
    before_it, behind = text[max(0, start - GAME) : start], text[end : end + GAME]
    told = _STOP.split(before_it)[-1] + _STOP.split(behind)[0]
    return not context("game").isdisjoint(_TERM.findall(told.lower()))


def last_unit(found: Found, setting: Setting) -> Value | None:
    """The last quarter of 2010, the last month of that year."""
    chosen, anchor = which_year(found, setting)
    ending = {"Q": "Q4", "M": "12"}.get(found.value("unit") or "")
    return Value("DATE", f"{chosen:04d}-{ending}", anchor) if chosen and ending else None


def half_year(found: Found, setting: Setting) -> Value | None:
    """The first half of 1998."""
    chosen, anchor = which_year(found, setting)
    number = found.ordinal
    if chosen is None and found.has("unit") and found.value("unit") == "Y":
        start, anchor = setting.start_of("")
        chosen = start.year if start else None
    return Value("DATE", f"{chosen:04d}-H{number}", anchor) if chosen and number in (1, 2) else None


def fiscal_year(found: Found, setting: Setting) -> Value | None:
    """Fiscal 1999; this fiscal year."""
    if digits := found.value("year"):
        return Value("DATE", f"FY{digits}")
    if found.value("unit") != "Y":
        return None
    rank, step = rank_of(found)
    start, anchor = setting.start_of(rank)
    return Value("DATE", f"FY{start.year + step}", anchor) if start else Value("DATE", "FYXXXX")


READINGS: Mapping[str, Reading] = {
    "year": year,
    "decade": decade,
    "ordinal_unit": ordinal_unit,
    "last_unit": last_unit,
    "half_year": half_year,
    "fiscal_year": fiscal_year,
}
