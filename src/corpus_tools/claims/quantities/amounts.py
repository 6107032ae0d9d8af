"""Amounts: numbers in digits and words, with bounds, scales, currencies and shares of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import UNITS, numbers, times_scale, value_of

_DIGITS = (
    r"\d{1,3},\d{1,2}(?=\s(?:[mb]illion|trillion|percent|per cent)\b)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?"
)
_FEW = r"\d{1,3}(?!\d|[.,]\d)"
_OF_ONE = r"(?:half|(?:(?:an?|one)\s)?quarter\sof|three[ -]quarters\sof)\s"
_TIMES = r"\s(?:(?:an?|one|the|last|next)\s)?(?:second|minute|hour|day|week|month|year|centur|decade)"
_SMALL = r"\s(?:\d|(?:an?|one)\s(?:billion|million|percent|trillion)\b)"
_HALF = r"(?<!first )(?<!latter )(?<!other )(?<!second )half"
_YEAR = r"(?:18|19|20)\d\d\b(?!,)"
_PERCENT = r"\s?(?:%|percent\b|per cent\b|percentage[ -]points?\b)"
_PEOPLE = r"m(?=\s(?:[a-z]+\s)?(?:people|[a-z]{3,}[^s\W]s)\b)"
"""2.5m voters, of whom there are millions; before other words it is a metre."""


_GIVEN_OVER = (
    r"over\b(?:(?<=\bhand over)|(?<=\bhanded over)|(?<=\bhanding over)|(?<=\bhands over)|(?<=\bturn over)"
    r"|(?<=\bturned over)|(?<=\bturning over)|(?<=\bturns over)"
    rf"|(?<=\w over)(?=\s(?:two|three|four|five)\s)(?!\s\w+\s(?:an?d?\b|{'|'.join(sorted(UNITS))}|\w*illion|crore|dozen"
    r"|hundred|lakh|per|thousand|times)\b))"
)
"""What is no bound of a number behind it: to hand over two men, a quarrel over three wells."""


class Amount(NamedTuple):
    """A number as the text gives it."""

    low: float | None
    high: float | None
    bound: str


_MAY_SHARE = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|sixths?|tenths?)\b"
    r"|(?:\d|e|o|r|x|n|t|y)\s(?:(?:in|out of)\s(?:every\s)?(?:\d|[efhnst])|of\s(?:every|100?|ten)\s)"
)


def find_amounts(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What looks like an amount in a stretch of folded text; ``amount_of`` and ``unit_of`` say what it is."""
    return _pattern(_MAY_SHARE.search(folded, start, end) is not None).finditer(folded, start, end)


@cache
def _pattern(shares: bool) -> re.Pattern[str]:
    """The amounts, with shares of a whole or, which is faster, without."""
    bounds = lexicons.alternation(lexicons.forms("claim_bounds"))
    by_kind = {
        kind: lexicons.alternation(word for word, row in numbers().items() if row["kind"] == kind)
        for kind in ("number", "scale", "many", "money", "part")
    }
    number, scales = by_kind["number"], by_kind["scale"]
    word = rf"{number}(?:-(?:one|{number}))?"
    tail = rf"\s(?:(?:and\s)?{word}|and\sone)(?!\shundred\b)"
    hundred = rf"(?:an?|one|{number})\shundred"
    thousands = rf"(?:(?:an?|one|{word})|{hundred}(?:{tail})?)\sthousand(?:\s(?:and\s)?{hundred}(?:{tail})?|{tail})"
    of_thousands = rf"{hundred}(?=\s(?:billion|million|thousand|trillion)\b)"
    one = rf"(?:{_DIGITS}|{thousands}|{hundred}{tail}|(?:{_OF_ONE})?an?(?=\s{scales}\b)|{of_thousands}|{word})"
    signs = lexicons.alternation(lexicons.forms("claim_currencies"))
    scale = rf"{scales}|(?(currency){by_kind['money']}|{_PEOPLE})"
    up_to = rf"\s?(?:-|to)\s?(?:{signs}\s?)?(?:{_DIGITS})[ -]?{scales}\b"
    part = rf"(?:{_HALF}|(?:an?|one|{number}|{_FEW})[ -]{by_kind['part']})(?=\sof\s)(?!\sof(?:{_TIMES}|{_SMALL}))"
    whole = rf"(?!(?:0[.,0]*|zero)\b)(?:{number}|{_FEW})"
    every = r"(?:in|out\sof)\s(?:every\s)?|of\s(?:every\s|(?=(?:100?|ten)\s))"
    among = rf"(?:one|{number}|{_FEW})\s(?:{every}){whole}(?=\s[a-z])(?!{_TIMES})"
    share = rf"{part}|{among}" if shares else "(?!)"
    return re.compile(
        rf"(?<![\w.,/:#])(?<!\d-to-)(?:(?!{_GIVEN_OVER})(?P<bound>{bounds})\s+)?(?:(?P<share>{share})|"
        rf"(?:an?\s+)?(?P<currency>{signs}\s?(?=\d))?(?:"
        rf"(?P<between>(?<=\bbetween\s))?(?P<first>{one})(?:[ -]?(?P<own>{scales})(?={up_to}))?"
        rf"(?:(?:\s?(?:-|to|and)\s?(?(own)(?:{signs}\s?)?)(?=\d)|\sor\s(?!{_YEAR})|\sto\s|(?(between)\sand\s|(?!)))"
        rf"(?P<second>{_DIGITS}|{word}))?"
        rf"(?:[ -]?(?P<scale>{scale})\b)?"
        rf"|(?P<many>(?:(?:several|few|couple)\s+{scales}|{by_kind['many']}))(?:\s+of)?)"
        rf"(?P<odd>[ -]odd(?=\s[a-z]))?(?P<more>\+)?(?P<percent>{_PERCENT})?)(?!\w|-(?!strong\b)\w)"
    )


_LETTERS = frozenset(["n"])
"""Signs of money that are a letter, which is one only before sums: N2 billion, N50,000; not the N7 road."""


def amount_of(match: re.Match[str]) -> Amount | None:
    """The bounds of a number with its scale and the word before it; a share in per cent."""
    if match["currency"] and match["currency"].strip() in _LETTERS and not (match["scale"] or "," in match["first"]):
        return None
    bound = " ".join((match["bound"] or "").split())
    kind = lexicons.table("claim_bounds")[bound]["bound"] if bound else "near"
    if match["many"]:
        many = " ".join(match["many"].split())
        row = numbers().get(many) or numbers()[many.rpartition(" ")[2]]
        return Amount(float(row["value"]) * (1 + (row["kind"] == "scale")), None, bound or "many")
    scale = float(numbers()[match["scale"]]["value"]) if match["scale"] else 1.0
    first = _share(match["share"]) if match["share"] else value_of(match["first"])
    if match["second"]:
        low = times_scale(first, float(numbers()[match["own"]]["value"]) if match["own"] else scale)
        high = times_scale(value_of(match["second"]), scale)
        return Amount(min(low, high), max(low, high), "range") if high > low or change_of(match) else None
    low = high = times_scale(first, scale)
    if match["more"] or kind == "low":
        return Amount(low, None, bound or "more")
    return (
        Amount(None, high, bound) if kind == "high" else Amount(low, high, bound or ("about" if match["odd"] else ""))
    )


FROM = re.compile(
    r"\b(?:climb(?:ed|s)|cut|declin(?:ed|es)|doubled|drop(?:ped|s)|expand(?:ed|s)|fall(?:en|s)?|fell|grew|increas(?:e"
    r"|ed|es)"
    r"|jump(?:ed|s)|lower(?:ed)?|rais(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|revis(?:ed|es|ing)|rise|risen|rises|rose"
    r"|shrank|slashed"
    r"|soared|swelled|tripled)(?:\s(?!and|who|which)[\w'’-]+){0,7}?\sfrom (?:[a-z]+ ){0,2}\Z"
)
"""What changes from one number to another: raised its estimate from (2,300 to 3,100)."""
_LONGEST_CHANGE = 120  # characters before the first number


def change_of(match: re.Match[str]) -> tuple[float, float] | None:
    """The number before and the one that has taken its place, for two numbers that a change leads from and to."""
    if not match["second"] or not match.string[: match.start("second")].rstrip().endswith("to"):
        return None
    start = match.start()
    if FROM.search(match.string, max(0, start - _LONGEST_CHANGE), start) is None:
        return None
    scale = float(numbers()[match["scale"]]["value"]) if match["scale"] else 1.0
    own = float(numbers()[match["own"]]["value"]) if match["own"] else 1.0 if "," in match["first"] else scale
    return times_scale(value_of(match["first"]), own), times_scale(value_of(match["second"]), scale)


_AMONG = re.compile(r"\s(?:in|(?:out )?of)\s(?:every\s)?")
_PARTED = re.compile(r"[ -](?=\w+\Z)")


def _share(words: str) -> float:
    """
    The per cent that a share of a whole is.

    >>> _share("two-thirds"), _share("half"), _share("three out of every five"), _share("eight of 10")
    (66.7, 50.0, 60.0, 80.0)
    """
    among = _AMONG.split(words)
    if len(among) > 1:
        return round(100 * value_of(among[0]) / value_of(among[1]), 1)
    many, part = _PARTED.split(words) if words != "half" else ("one", words)
    return round(100 * value_of(many) / float(numbers()[part]["value"]), 1)


def unit_of(match: re.Match[str]) -> str | None:
    """Per cent, points of it, or the money of the sign before the number; None for a number of things."""
    if (match["percent"] or "").endswith(("point", "points")):
        return "percentage points"
    if match["percent"] or match["share"]:
        return "percent"
    return lexicons.table("claim_currencies")[match["currency"].strip()]["unit"] if match["currency"] else None


def is_year(match: re.Match[str]) -> bool:
    """True for four digits that are a year, as in 'the 2003 invasion'."""
    first = match["first"] or ""
    bare = not (match["bound"] or match["currency"] or match["scale"] or match["percent"] or match["more"])
    return bare and not match["second"] and len(first) == 4 and first.isdigit() and first[:2] in ("18", "19", "20")
