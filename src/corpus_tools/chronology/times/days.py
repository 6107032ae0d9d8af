"""Readings of days and units counted from another day: on Monday, two weeks ago, that year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from corpus_tools.chronology.times.dates import Reading, rank_of, yearless, yearless_in_year
from corpus_tools.chronology.times.setting import Anchor, Setting, Value, after, before, context
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import first_day, stepped
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span


def count_of(found: Found) -> str | None:
    """The count that a match names: digits, "X" for several, None for none."""
    counting = ("number", "hundred", "fraction", "vague")
    pairs = zip(found.classes, found.values, strict=True)
    parts = [value for name, value in pairs if name in counting]
    if "X" in parts:
        return "X"
    if not parts and (not found.has("half") or found.has("and")):
        return "1.5" if found.has("half") else "1" if found.has("a") else None
    numbers = [float(part) for part in parts]
    if found.has("hundred"):
        return f"{numbers[0] * (numbers[1] if len(numbers) > 1 else 1):.0f}"
    return f"{sum(numbers) + 0.5 * found.has('half'):.10g}"


def unit_of(found: Found) -> str:
    return found.value("units", "unit") or ("TS" if found.has("second") else "D")


_SHOW = re.compile(r"[A-Z][a-z]+day\s(?:Morning|Night)\s[A-Z][a-z]")
"""The name of a programme or a film: Saturday Night Live."""


def weekday(found: Found, setting: Setting) -> Value | None:
    """Monday: the last one, or the next where tense asks for it."""
    name = setting.text[found.start : found.end]
    if before(setting, found.start) in context("named_day") or after(setting, found.end).lower() in context("masthead"):
        return None
    if _SHOW.match(setting.text, found.start):
        return None
    if name[-1].isalpha() and len(name.split()[-1].split("-")[-1]) < 6 and after(setting, found.end) != ".":
        return None
    number = int(found.value("weekday") or 1)
    if told := _told_before(number, found, setting):
        return told
    _, value, anchor = _weekday(number, setting)
    return Value("DATE", value, anchor)


_OF_A_STORY = re.compile(r"\b(?:on|by|until|before)\s+the\s+\Z", re.IGNORECASE)
_ON_SOME = re.compile(r"\bon\s+an?\s+\Z", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[,.;:)]|(?:and|at|during|in|night|morning|afternoon|evening|when)\b|\Z)")
_THEN = re.compile(r"\s*(?:,|(?:he|she|it|they|his|her|its|their|the|an?|morning|evening|night|with|[A-Z]\w+)\b)")


def _told_before(number: int, found: Found, setting: Setting) -> Value | None:
    """
    "On the Tuesday" of a story, which follows on the day told last, or lies before it ("on the Sunday before the
    vote"); "on a Tuesday", which is any.
    """
    lead = setting.text[max(0, found.start - len("before the ")) : found.start]
    if _ON_SOME.search(lead) and _NO_NOUN.match(setting.text, found.end):
        return Value("DATE", f"XXXX-WXX-{number}")
    last = first_day(setting.last_exact)
    if last is None or not _OF_A_STORY.search(lead) or setting.direction() == "future":
        return None
    if setting.text.startswith((" before ", " after "), found.end):
        step = -((last[0].isoweekday() - number) % 7 or 7)
        step = step if setting.text.startswith(" before ", found.end) else step + 7 or 7
    elif _THEN.match(setting.text, found.end):
        step = (number - last[0].isoweekday()) % 7 or 7
    else:
        return None
    day = last[0] + dt.timedelta(days=step)
    return Value("DATE", day.isoformat(), "last-date") if setting.here is None or day <= setting.here else None


def _weekday(number: int, setting: Setting, rank: str = "") -> tuple[dt.date | None, str, Anchor]:
    start, anchor = setting.start_of(rank)
    told = setting.told and setting.last_day is not None
    if start is None or (told and setting.last_day and setting.last_day[1] not in ("D", "W")):
        return None, f"XXXX-WXX-{number}", ""
    if not rank and not told and setting.week and setting.week + dt.timedelta(days=number) <= start:
        day = setting.week + dt.timedelta(days=number - 1)
        return day, day.isoformat(), anchor
    back, ahead = (start.isoweekday() - number) % 7, (number - start.isoweekday()) % 7
    if rank == "last" and back == 1:
        step = -8  # who writes on a Tuesday calls the day before Monday or yesterday, and the one before it last Monday
    elif rank in ("last", "past", "previous"):
        step = -(back or 7)
    elif rank == "next" and 0 < ahead <= 7 - start.isoweekday():
        step = (
            ahead + 7
        )  # who writes on a Wednesday calls the day after Thursday, and the one a week later next Thursday
    elif rank in ("next", "coming", "following"):
        step = ahead or 7
    elif not rank and (until := _ended(setting, start)):
        start, step = until, (number - until.isoweekday()) % 7 or 7
    elif told or setting.direction() == "future" or rank == "this":
        if not told and not rank and (said := _announced(setting, start)):
            start, ahead = said, (number - said.isoweekday()) % 7 or 7
        step = ahead
    else:
        step = -back
    day = start + dt.timedelta(days=step)
    return day, day.isoformat(), anchor


_ENDS = re.compile(r"[.!?;\n]")
_VERB_NEAR = 90  # characters before a weekday in which its verb stands
_JUST = 4  # days ago at most that was "this Saturday"
_SAYS_OF = re.compile(
    r"\b(?:(?:added|advised|agreed|announced|argued|asked|believed|called|claimed|confirmed|decided|declared|demanded|expected|hoped"
    r"|insisted|invited|noted|offered|ordered|planned|pledged|promised|proposed|scheduled|set|stressed|threatened|told|urged|vowed"
    r"|wanted|warned)\b|(?:said|wrote)\s(?!(?:on\s)?\Z))[^,;:]*\Z"
)
"""Of what somebody speaks, "this Saturday" is to come: said the vote this Saturday."""


def _rank_told(found: Found, setting: Setting) -> str:
    """The word before a weekday by which it counts; none for "this" behind a verb of a deed in the past."""
    rank = rank_of(found)[0]
    if rank != "this" or setting.told or setting.here is None or setting.direction() != "past":
        return rank
    back = (setting.here.isoweekday() - int(found.value("weekday") or 1)) % 7
    lead = _ENDS.split(setting.text[max(0, found.start - _VERB_NEAR) : found.start])[-1]
    done = back <= _JUST and not _SAYS_OF.search(lead) and has_verb(lead, Span(0, len(lead)))
    return "" if done else rank


_FROM_TODAY = re.compile(r"\b(?:will|shall|is|are|has|have|won['’]t)\b|['’]ll\b")
_ANEW = re.compile(r",\s+(?:and|but)\s+(?:he|she|it|they|the|[A-Z])")
"""How a second main clause begins, whose day is not that of the first."""
_FROM_THEN = re.compile(r"\b(?:would|to|could|might)\b")


def _announced(setting: Setting, here: dt.date) -> dt.date | None:
    """The day of a sentence from which a later one counts: on Monday he said that talks would resume on Thursday."""
    if setting.beside is None or not 0 <= (here - setting.beside[0]).days < 7:
        return None
    between = setting.beside[1]
    if _ANEW.match(between):
        return None
    return setting.beside[0] if _FROM_THEN.search(between) and not _FROM_TODAY.search(between) else None


def _ended(setting: Setting, here: dt.date) -> dt.date | None:
    """The day of a sentence from which something lasted until another: the House rose on Monday until Friday."""
    if setting.beside is None or not 0 <= (here - setting.beside[0]).days < 7:
        return None
    return setting.beside[0] if setting.beside[1].strip() in ("until", "till") else None


def weekday_of_rank(found: Found, setting: Setting) -> Value | None:
    """Last Friday, next Friday, this Friday, the previous Friday."""
    rank, step = _rank_told(found, setting), rank_of(found)[1]
    rank = "previous" if rank == "following" and step < 0 else rank
    _, value, anchor = _weekday(int(found.value("weekday") or 1), setting, rank)
    return Value("DATE", value, anchor)


def weekday_in_week(found: Found, setting: Setting) -> Value | None:
    """Tuesday last week."""
    rank, step = rank_of(found)
    number = int(found.value("weekday") or 1)
    start, anchor = setting.start_of(rank)
    if found.value("unit") != "W":
        return None
    if start is None:
        return Value("DATE", f"XXXX-WXX-{number}")
    monday = start - dt.timedelta(days=start.weekday())
    return Value("DATE", (monday + dt.timedelta(days=7 * step + number - 1)).isoformat(), anchor)


def part_in_week(found: Found, setting: Setting) -> Value | None:
    """Nightfall on Tuesday of last week; Tuesday evening last week."""
    day = weekday_in_week(found, setting)
    return Value("TIME", f"{day.value}T{found.value('daypart', 'hour')}", day.anchor) if day else None


def day_named(found: Found, setting: Setting) -> tuple[dt.date | None, str, Anchor]:
    """The day that a match names (a date, a weekday, today …), its value and anchor."""
    if found.dates:
        named = yearless(found, setting)
        value = named.value.split("T")[0] if named else ""
        first = first_day(value)
        return (first[0] if first else None), value, named.anchor if named else ""
    if number := found.value("weekday"):
        return _weekday(int(number), setting, _rank_told(found, setting))
    start, anchor = setting.day_told("")
    if start is None:
        return None, "XXXX-XX-XX", ""
    day = start + dt.timedelta(days=int(found.value("deictic") or 0))
    return day, day.isoformat(), anchor


def deictic(found: Found, setting: Setting) -> Value | None:
    """Today, yesterday, tomorrow."""
    if setting.text.startswith(("TODAY", "Today"), found.start) and _is_paper(setting.text, found):
        return None
    if found.value("deictic") == "0" and (setting.told or setting.here is None):
        return Value("DATE", "PRESENT_REF")
    _, value, anchor = day_named(found, setting)
    return Value("DATE", value, anchor)


def _is_paper(text: str, found: Found) -> bool:
    """True for the last word of the name of a paper: USA TODAY; (Photo: Telm Today)."""
    lead = text[max(0, found.start - _NAME) : found.start]
    return lead.endswith("USA ") or bool(_CALLED.search(lead) and _CREDITED.match(text, found.end))


_NAME = 30  # characters that hold the word before it
_CALLED = re.compile(r"[A-Z][\w’'-]*\s\Z")
_CREDITED = re.compile(r"\s?[]|/)©]")


def eve_of(found: Found, setting: Setting) -> Value | None:
    """The eve of Saturday's vote: the day before."""
    day, _, anchor = day_named(found, setting)
    return Value("DATE", (day - dt.timedelta(days=1)).isoformat(), anchor) if day else None


def week_off(found: Found, setting: Setting) -> Value | None:
    """A week ago Monday, two weeks from Thursday: the weekday, so many weeks from the nearest; ten years ago today."""
    day, _, anchor = day_named(found, setting)
    count, unit = count_of(found), unit_of(found)
    days = {"D": 1, "W": 7, "F": 14}.get(unit)
    if day is not None and unit in ("M", "Y", "DE") and found.has("ago", "deictic") and (count or "").isdigit():
        return Value("DATE", stepped(day, unit, -int(count or 1)).isoformat(), anchor)
    if day is None or days is None or not (count or "").isdigit():
        return None
    step = days * int(count or 1) * (-1 if found.has("ago") else 1)
    return Value("DATE", (day + dt.timedelta(days=step)).isoformat(), anchor)


def day_beside(found: Found, setting: Setting) -> Value | None:
    """The day before yesterday; the day before last Tuesday."""
    if found.value("unit") != "D" or before(setting, found.start) == "the":
        return None
    day, value, anchor = day_named(found, setting)
    step = dt.timedelta(days=int(found.value("before") or 0))
    return Value("DATE", (day + step).isoformat() if day else value, anchor)


def day_part(found: Found, setting: Setting) -> Value | None:
    """Late Wednesday night; the morning of August 7; midnight on Monday; on a Monday night, which is any."""
    lead = setting.text[max(0, found.start - len("on a ")) : found.start]
    if found.has("weekday") and found.classes[0] == "weekday" and _ON_SOME.search(lead):
        return Value("TIME", f"XXXX-WXX-{found.value('weekday')}T{found.value('daypart', 'hour')}")
    if _SHOW.match(setting.text, found.start):
        return None
    _, value, anchor = day_named(found, setting)
    return Value("TIME", f"{value}T{found.value('daypart', 'hour')}", anchor)


def day_part_in_year(found: Found, setting: Setting) -> Value | None:
    """The night of 7 March last year."""
    named = yearless_in_year(found, setting)
    return Value("TIME", f"{named.value.split('T')[0]}T{found.value('daypart')}", named.anchor) if named else None


def is_title(found: Found, setting: Setting) -> bool:
    """True for the name of a programme: ABC's "This Week"."""
    words = setting.text[found.start : found.end]
    previous = setting.text[max(0, found.start - 4) : found.start]
    named = previous.endswith(("“", '"', "‘", "'")) or previous.strip().isupper() or previous.endswith(("’s ", "'s "))
    return words[0].isupper() and words.split()[-1].istitle() and named


READINGS: Mapping[str, Reading] = {
    "weekday": weekday,
    "weekday_of_rank": weekday_of_rank,
    "weekday_in_week": weekday_in_week,
    "part_in_week": part_in_week,
    "deictic": deictic,
    "day_beside": day_beside,
    "eve_of": eve_of,
    "week_off": week_off,
    "day_part": day_part,
    "day_part_in_year": day_part_in_year,
}
