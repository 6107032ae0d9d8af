"""Readings of durations, of what recurs, and of now, the past and the future."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from corpus_tools.chronology.times.dates import Reading
from corpus_tools.chronology.times.days import count_of, unit_of
from corpus_tools.chronology.times.setting import Setting, Value, after, before, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import duration, stepped, value_at


def amount(found: Found, setting: Setting) -> Value | None:
    """Three years, a two-day strike, more than a week; not the age of a six-year-old."""
    unit, count = unit_of(found), count_of(found)
    words = setting.text[found.start : found.end]
    following = setting.text[found.end : found.end + 6].lower()
    if following.startswith(("-old", " old", " olds", "-ago")) or words[words.rfind(" ") + 1 :].istitle():
        return None
    if unit == "TS" and "-" not in words and not words.endswith("s") and not found.has("than"):
        return None
    if unit == "Q" and (following.startswith((" of", "s of")) or count in ("1", "X")):
        return None
    if found.has("unit", "second") and (count == "X" or unit == "WE"):
        return None
    return _ahead(found, setting, Value("DURATION", duration(count, unit)))


_FEW = 12  # characters that hold "times in"
_CLAUSE = 80  # characters
_IS_TO_BE = re.compile(r"\b(?:due|going to|is to|are to|shall|will|would)\b|['’]ll\b|\bto [a-z]+[^.;]*$")
_LOOKS_BACK = re.compile(
    r"\b(?:first|(?!arr|for|har|inter|int|inv|lat|man|mod|pr|prot|qu|requ|sugg|unr)[a-z]{2,}est)\b"
    r"(?:(?!\b(?:are|can|could|is|may|might|must|shall|should|to|will|would)\b)[^.;:!?\n]){0,60}\bin \Z"
)
"""Before a time in which there was nothing like it: the first in ten years."""
_CANNOT = re.compile(
    r"\b(?:can(?:not|['’]t|\snever|\snot)|(?:you|one|nobody|no\sone)\scan)\s(?!be\b)[a-z]+\s[^,;.:!?\n]{2,50}\sin \Z"
)
"""What cannot be done in so short a time, whenever it begins: you cannot buy trust in four days."""
_OFTEN = (["once"], ["twice"], ["times"])
"""Words behind which "in" a time is how often, and not when: checked once in a year."""


def _ahead(found: Found, setting: Setting, value: Value) -> Value:
    """The same with the day or month that so long a time leads up to: the council meets again in two weeks."""
    count, unit = count_of(found), unit_of(found)
    if setting.here is None or setting.told or not (count or "").isdigit() or unit not in ("D", "W", "F", "M", "Y"):
        return value
    if before(setting, found.start) != "in" or found.has("-") or setting.direction() != "future":
        return value
    if setting.text[max(0, found.start - _FEW) : found.start].split()[-2:-1] in _OFTEN:
        return value
    near = max(0, found.start - _CLAUSE)
    if _LOOKS_BACK.search(setting.text, near, found.start) or _CANNOT.search(setting.text, near, found.start):
        return value
    if setting.text.startswith("a ", found.start) and not _IS_TO_BE.search(
        setting.text, max(0, found.start - _CLAUSE), found.start
    ):
        return value  # all that they receive in a year
    grain = unit if unit in ("M", "Y") else "D"
    return replace(value, anchor=setting.anchor, edtf=value_at(stepped(setting.here, unit, int(count or 1)), grain))


def half_amount(found: Found, setting: Setting) -> Value | None:
    """Half an hour; a year and a half."""
    unit = unit_of(found)
    count = "1.5" if found.has("and") else "0.5"
    return Value(
        "DURATION",
        {"0.5Y": "P6M", "1.5Y": "P18M", "0.5DE": "P5Y", "0.5CE": "P50Y"}.get(count + unit) or duration(count, unit),
    )


def vague_amount(found: Found, setting: Setting) -> Value | None:
    """Weeks, as in "for weeks", "days before the attack"."""
    previous, following = before(setting, found.start), after(setting, found.end).lower()
    if (
        setting.text[found.start].isupper()
        and previous not in ("", ".", "“", '"')
        and following not in context("vague_after")
    ):
        return None
    cued = (
        previous in context("vague_before")
        or following in context("vague_after")
        or (previous == "the" and following in context("vague_after"))
    )
    if not cued or unit_of(found) in ("Q", "WE"):
        return None
    return Value("DURATION", duration("X", unit_of(found)))


def long_amount(found: Found, setting: Setting) -> Value | None:
    """Decades-long, day-long."""
    return Value("DURATION", duration("X" if found.has("units") else "1", unit_of(found)))


_CAN_LAST = frozenset(
    ["can", "cannot", "could", "did", "do", "does", "may", "might", "must", "not", "often", "only", "shall", "should",
     "to", "usually", "will", "would", "won't", "won’t"]
)  # fmt: skip
"""Words behind which "last" is a verb: the strike will last two days."""


def period(found: Found, setting: Setting) -> Value | None:
    """The past three years, recent weeks, the first nine months; not what the strike will last."""
    count = count_of(found)
    if found.classes[0] == "last" and before(setting, found.start) in _CAN_LAST:
        return None
    if found.has("ordinal", "second") and count is None:
        return None
    if found.has("unit") and not found.has("number") and not found.has("recent"):
        return None
    return _reaching(found, setting, count or "X")


def _reaching(found: Found, setting: Setting, count: str) -> Value:
    """A duration that reaches to or from the day of reference, with its first and last unit where they are counted."""
    value, unit = duration(count, unit_of(found)), unit_of(found)
    step = 1 if found.has("next", "coming") else -1 if found.has("last", "past") else 0
    if not step or setting.here is None or setting.told or count == "X" or "." in count or unit[0] == "T":
        return Value("DURATION", value)
    if after(setting, found.end) == "of":  # the last three months of 2022
        return Value("DURATION", value)
    if step > 0 and setting.last_day and setting.direction() == "past" and setting.last_day[0] < setting.here:
        return Value("DURATION", value)  # they won in 2011, and again in each of the next two years
    grain = {"DE": "Y", "CE": "Y", "W": "D", "F": "D", "WE": "D", "Q": "M"}.get(unit, unit)
    other = stepped(setting.here, unit, step * int(count))
    first, last = sorted((value_at(setting.here, grain), value_at(other, grain)))
    return Value("DURATION", value, setting.anchor, edtf=f"{first}/{last}")


def past_unit(found: Found, setting: Setting) -> Value | None:
    """The past decade."""
    return _reaching(found, setting, "1")


def recurring(found: Found, setting: Setting) -> Value | None:
    """Daily, annual; not the Daily News."""
    if setting.text[found.start].isupper() and after(setting, found.end)[:1].isupper():
        return None
    return Value("SET", found.value("frequency") or "")


def every(found: Found, setting: Setting) -> Value | None:
    """Every day, each year, every other week, every Friday."""
    if number := found.value("weekday"):
        return Value("SET", f"XXXX-WXX-{number}")
    if part := found.value("daypart"):
        return Value("SET", f"XXXX-XX-XXT{part}")
    if name := found.value("season"):
        return Value("SET", f"XXXX-{name}")
    unit, count = unit_of(found), found.value("number", "other") or "1"
    if unit == "TS" and count == "1":
        return None
    return Value("SET", duration(count, unit))


def rate(found: Found, setting: Setting) -> Value | None:
    """Twice a week, per day."""
    return Value("SET", duration("1", unit_of(found)))


def weekdays(found: Found, setting: Setting) -> Value | None:
    """On Fridays."""
    return Value("SET", f"XXXX-WXX-{found.value('weekdays')}")


def vague_ago(found: Found, setting: Setting) -> Value | None:
    """Years ago."""
    return Value("DATE", "PAST_REF")


def reference(found: Found, setting: Setting) -> Value | None:
    """Now, currently, recently."""
    if after(setting, found.end).lower() in ("that", "-"):
        return None
    return Value("DATE", found.value("ref") or "")


def reference_noun(found: Found, setting: Setting) -> Value | None:
    """The future, at the moment."""
    following = after(setting, found.end)
    if following[:1].isalpha() and following.lower() not in context("function"):
        return None
    if found.value("refnoun") != "FUTURE_REF" and found.classes[0] not in ("at", "over"):
        return None
    return Value("DATE", found.value("refnoun") or "", skip=_lead(found, setting))


def _lead(found: Found, setting: Setting) -> int:
    """How many characters of the match stand before its "the": a preposition is no part of the expression."""
    if found.classes[0] not in ("in", "over", "at") or not found.has("the"):
        return 0
    words = setting.text[found.start : found.end]
    return words.lower().index("the") if "the" in words.lower() else 0


def past_noun(found: Found, setting: Setting) -> Value | None:
    """In the past."""
    following = after(setting, found.end).lower()
    if (following[:1].isalpha() and following not in context("function")) or following[:1].isdigit():
        return None
    return Value("DATE", "PAST_REF", skip=_lead(found, setting))


def these_days(found: Found, setting: Setting) -> Value | None:
    """These days."""
    return Value("DATE", "PRESENT_REF") if unit_of(found) == "D" else None


READINGS: Mapping[str, Reading] = {
    "duration": amount,
    "half_duration": half_amount,
    "vague_duration": vague_amount,
    "long_duration": long_amount,
    "period": period,
    "past_unit": past_unit,
    "frequency": recurring,
    "every": every,
    "rate": rate,
    "weekdays": weekdays,
    "vague_ago": vague_ago,
    "reference": reference,
    "reference_noun": reference_noun,
    "past_noun": past_noun,
    "these_days": these_days,
}
