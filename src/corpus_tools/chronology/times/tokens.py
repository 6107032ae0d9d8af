"""The words of a text, each with its class (``lexicons/time_words.csv``) if it may say when, else as a gap."""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate

from corpus_tools import lexicons
from corpus_tools.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    DateFound,
    clock_time,
    full_year,
    is_day,
    month_numbers,
    weekday_numbers,
)
from corpus_tools.memo import Memo

_TOKEN = re.compile(
    r"\s*(?:"  # what parts the others, so that the pieces together are the text
    r"[^\W\d_]+(?:['’](?:clock|[a-rt-z])|\.[mM]\b\.?)?"  # a word: o'clock, a.m and don't in one piece, Friday's in two
    r"|(?:0\d|(?<=\bat )[12]\d)[0-5]\d\s?(?:hours|hrs)\b|\d{3}0['’]s\b|[13]/[24]\b|\d+(?:[.,:]\d+)*[a-zA-Z]*"
    r"|['’]\d\ds?\b|['’]s?|[^\s\w]|_\w*)"  # wolf_1911 has no year in it
)
_MARKS = {",": ",", "-": "-", "‐": "-", "‑": "-", "–": "-", "—": "-", "/": "-", "'s": "'s", "’s": "'s"}
_MADE = frozenset(
    ["year", "decade", "clock", "fraction", "day_date", "month_year", "yearless", "paired_day", "weekday", "month",
     "early_year"]
)  # fmt: skip
GAP = "~"


@dataclass(slots=True)
class Tokens:
    """The words of a stretch of text, the offset that each ends at, and its class: one character of ``codes``."""

    codes: str = ""
    words: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    dates: dict[int, DateFound] = field(default_factory=dict)

    def start(self, index: int) -> int:
        """The offset at which a word begins."""
        return self.ends[index] - len(self.words[index])


_Entry = tuple[str, str]


@cache
def listed_words() -> dict[str, _Entry]:
    """Each word of the lists, in every case that it may have, with its class's character and its value."""
    found = {row["word"]: (row["class"], row["value"], row["case"]) for row in lexicons.rows("time_words")}
    found |= {name: ("month", str(month), "capital") for name, month in month_numbers().items()}
    found |= {name: ("weekday", str(day), "capital") for name, day in weekday_numbers().items() if len(name) > 3}
    spelt = {mark: (code(name), "") for mark, name in _MARKS.items()}
    for word, (name, value, case) in found.items():
        capital = word[0].upper() + word[1:]
        for form in {"": (word, capital, word.upper()), "capital": (capital, word.upper())}.get(case, (word.upper(),)):
            spelt[form] = spelt[form.replace("'", "’")] = (code(name), value)
    return spelt


@cache
def class_names() -> tuple[str, ...]:
    return tuple(sorted({row["class"] for row in lexicons.rows("time_words")} | set(_MARKS.values()) | _MADE))


@cache
def code(name: str) -> str:
    """The character that stands for a class, from a range that means nothing in a regular expression."""
    return chr(0x4E00 + class_names().index(name))


_NUMERIC = frozenset("0123456789'’")


def _entry(word: str) -> _Entry:
    """A word's class as its character, and its value; a gap for what has no class."""
    if entry := listed_words().get(word):
        return entry
    named = _number_class(word) if word[0] in _NUMERIC else None
    return (code(named[0]), named[1]) if named else (GAP, "")


_PIECES = Memo(lambda piece: (word := piece.lstrip(), *_entry(word)))
"""A piece of text as its word without the space before it, the word's class and its value."""


def _number_class(token: str) -> _Entry | None:
    if token.endswith(("hours", "hrs")):
        return "clock", f"{token[:2]}:{token[2:4]}"
    digits = token.rstrip(string.ascii_letters)
    tail = token[len(digits) :].lower()
    digits = digits[0] + digits[1:].rstrip("'’")
    if digits[0] in "'’":
        if tail == "s" and len(digits) == 3:
            return "decade", f"19{digits[1]}" if digits[1] != "0" else "200"
        return ("year", str(full_year(digits))) if len(digits) == 3 and not tail else None
    if tail in ("am", "pm") or (":" in digits and not tail):
        time = clock_time(token)
        return ("clock", time) if time else None
    if "/" in digits:
        return "fraction", f"{int(digits[0]) / int(digits[-1])}"
    whole = digits.isascii() and digits.isdigit()
    if whole and len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR and tail in ("s", ""):
        century = digits.endswith("00") and digits != "2000"  # the 1900s are a hundred years, the 2000s ten
        return ("decade", digits[: 2 if century else 3]) if tail else ("year", digits)
    if whole and tail in ("st", "nd", "rd", "th"):
        return "ordinal", digits
    return None if tail else ("number", digits.replace(",", ""))


def classed(text: str, start: int, end: int, dates: Sequence[DateFound]) -> Tokens:
    """The classed words of a stretch of text in which these dates were found already."""
    codes: list[str] = []
    tokens = Tokens()
    at = start
    for date in [*dates, None]:
        _add_words(text, at, date.start if date else end, codes, tokens)
        if date:
            tokens.dates[len(codes)] = date
            codes.append(code("month_year" if not date.day else "yearless" if not date.year else "day_date"))
            tokens.words.append(date.cut(text))
            tokens.ends.append(date.end)
            tokens.values.append(date.edtf or "")
            at = date.end
    tokens.codes = "".join(codes)
    return _with_paired_days(tokens)


def _add_words(text: str, start: int, end: int, codes: list[str], tokens: Tokens) -> None:
    pieces = _TOKEN.findall(text, start, end)
    if not pieces:
        return
    words, classes, values = map(list, zip(*map(_PIECES.__getitem__, pieces), strict=True))
    named = _holidays_in(words) if not _holidays().keys().isdisjoint(words) else {}
    for last, (size, day) in reversed(named.items()):  # Good Friday is one word
        whole, first = "".join(pieces[last + 1 - size : last + 1]), last + 1 - size
        pieces[first : last + 1], words[first : last + 1] = [whole], [whole.lstrip()]
        classes[first : last + 1], values[first : last + 1] = [code("holiday")], [day]
    codes += classes
    tokens.values += values
    tokens.words += words
    tokens.ends += list(accumulate(map(len, pieces), initial=start))[1:]


@cache
def _holidays() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """The days of holidays that have several words, by the last of them and by those before it."""
    found: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for row in lexicons.rows("time_holidays"):
        *before, last = (piece.lstrip() for piece in _TOKEN.findall(row["name"]))
        found[last][tuple(before)] = row["day"]
    return found


def _holidays_in(words: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Where the last word of a holiday stands, with how many words it has and its day."""
    found = {}
    for at, word in enumerate(words):
        for before, day in _holidays().get(word, {}).items():
            if tuple(one.replace("’", "'") for one in words[max(at - len(before), 0) : at]) == before:
                found[at] = len(before) + 1, day
    return found


def _with_paired_days(tokens: Tokens) -> Tokens:
    """
    The same with dates that lend each other month and year: March 5-6, 2003; 24 and 25 April; April and June 1877.
    """
    if tokens.dates:
        codes = list(tokens.codes)
        for index in sorted(tokens.dates):
            _lend_month(tokens, codes, index)
        for index in sorted(tokens.dates, reverse=True):
            _lend_year(tokens, codes, index)
        tokens.codes = "".join(codes)
    return tokens


def _lend_month(tokens: Tokens, codes: list[str], index: int) -> None:
    date = tokens.dates[index]
    for step in (1, -1):
        other = index + 2 * step
        if not (0 <= other < len(codes) and _linked(codes[index + step]) and codes[other] == code("number")):
            continue
        after = "".join(codes[other + 1 : other + 3])
        if not (date.day and _day_in(date, tokens.values[other])) or after.startswith(code("units")):
            continue
        if step == 1 and (codes[index] == code("day_date") or _counts(tokens, other)):
            continue  # Oslo, 3 May 2020 - Nine people died
        if step == 1 and not date.year and after == code(",") + code("year"):
            date = replace(date, year=int(tokens.values[other + 2]))
            _put(tokens, codes, index, date, "day_date")
        day = replace(date, day=int(tokens.values[other]), time=None)
        _put(tokens, codes, other, day, "paired_day")


_BEHIND_DAYS = frozenset(
    ["across", "after", "among", "and", "as", "at", "before", "but", "by", "during", "for", "from", "had", "has",
     "have", "in", "is", "near", "of", "on", "or", "that", "through", "to", "using", "was", "were", "when", "which",
     "while", "will", "with"]
)  # fmt: skip


def _counts(tokens: Tokens, at: int) -> bool:
    """True for a number in words, and one behind a dash that something follows in small letters: 9 people."""
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    noun = tokens.codes[at - 1] == code("-") and behind.isalpha() and behind.islower() and behind not in _BEHIND_DAYS
    return noun or not tokens.words[at].isdigit()


def _lend_year(tokens: Tokens, codes: list[str], index: int) -> None:
    date, other = tokens.dates[index], index - 2
    if date.year is None or other < 0 or not _linked(codes[index - 1]):
        return
    if codes[other] == code("month"):
        month = int(tokens.values[other])
        lent = replace(date, year=date.year - (month > date.month), month=month, day=None, time=None)
        _put(tokens, codes, other, lent, "month_year")
    elif codes[other] == code("yearless"):
        first = tokens.dates[other]
        _put(tokens, codes, other, replace(first, year=date.year - (first.month > date.month)), "day_date")


def _linked(character: str) -> bool:
    return character in (code("-"), code("and"), code("to"))


def _put(tokens: Tokens, codes: list[str], index: int, date: DateFound, name: str) -> None:
    tokens.dates[index] = date
    tokens.values[index] = date.edtf or ""
    codes[index] = code(name)


def _day_in(date: DateFound, digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and is_day(date.year or 2000, date.month, int(digits))


_DATED = re.compile(
    r"(?:\b(?:in|by|until|till|from|to|since|around|about|after|before|between|and|[cC]a?\.)|[-–(])\s*$", re.I
)
_NO_UNIT = re.compile(
    r"\s*(?:[.,;:)–-]|$|[A-Z]|(?:the|an?|he|she|they|it|his|her|their|its|to|and|or|until|when|after)\b)"
)


def with_early_years(text: str, tokens: Tokens) -> Tokens:
    """The same with numbers of two or three digits that stand where years do taken for years: in 216 he won."""
    codes = list(tokens.codes)
    for index, (word, end) in enumerate(zip(tokens.words, tokens.ends, strict=True)):
        if codes[index] != code("number") or not 2 <= len(word) <= 3 or not word.isdigit():
            continue
        start = end - len(word)
        if _DATED.search(text, max(0, start - 12), start) and _NO_UNIT.match(text, end):
            codes[index] = code("early_year")
    tokens.codes = "".join(codes)
    return tokens
