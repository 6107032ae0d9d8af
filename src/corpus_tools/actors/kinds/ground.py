"""Whether a name stands for ground: at the head of a report, beside a word for a place, after a preposition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors.finding.candidates import Candidate
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds.surroundings import last_words, next_words
from corpus_tools.actors.named import Hints
from corpus_tools.actors.names import is_like_person
from corpus_tools.actors.wordclasses import is_title

_DAY_LINE = re.compile(
    r"(?:,\s[A-Z]\w+){0,2},\s(?:\d{1,2}\s[A-Z][a-z]+\.?|[A-Z][a-z]+\.?\s\d{1,2})(?:,?\s(?:19|20)\d\d)?\s*(?:\([^()\n]{2,40}\)\s*)?[–—-]"
)


def is_dated_line(text: str, start: int, end: int) -> bool:
    """
    True at the head of a line before a day and a dash, as a place is that a report or a statement comes from.

    >>> is_dated_line("Serhend, 19 February 2013 – The league condemns", 0, 7)
    True
    """
    return text[start - 1 : start] in ("", "\n") and _DAY_LINE.match(text, end) is not None


_PLACE_BEFORE = re.compile(r"(?:\A|\n)[A-Z][A-Z'’.-]+(?:\s[A-Z'’.-]+){0,2},\s\Z")


def _is_dateline_state(text: str, start: int, end: int) -> bool:
    """
    True for the state behind the place of a dateline.

    >>> _is_dateline_state("PORT MARU, Kestania (Wire) -- Rebels agreed", 11, 19)
    True
    """
    if text[start - 3 : start - 2].islower() or not is_dateline(text, end):
        return False
    return _PLACE_BEFORE.search(text, max(0, start - 40), start) is not None


_DATELINE = re.compile(r"(?:,\s[A-Z][\w.]*(?:\s\d{1,2}|\s[A-Z][\w.]*)?){0,3}\s*(?:\([^()]{2,30}\)\s*)?(?:[–—_]|--?\s)")


def is_dateline(text: str, end: int) -> bool:
    """
    True before the rest of a dateline: state, day, agency, a dash.

    >>> is_dateline("MILLHAVEN, Ohio, Sept 3 (Wire) - Nurses walked out.", 9)
    True
    """
    return _DATELINE.match(text, end) is not None


_IN = re.compile(r"\b(?:in|at|near|from|of|to|outside)\s+$")
_COMMA = re.compile(r",\s+((?:[A-Z][\w.]*\s?){1,2})")


@cache
def place_nouns(stands: str) -> frozenset[str]:
    """Words for a place or its people by where they stand: after its name, or before ``of`` and the name."""
    return frozenset(row["form"] for row in lexicons.rows("actor_place_nouns") if stands in row["stands"].split())


_ROW = 60  # characters before a place in which the word for it and two other places may stand


@cache
def _plurals() -> frozenset[str]:
    return frozenset(noun if noun.endswith("s") else f"{noun}s" for noun in place_nouns("of"))


@cache
def _of_place() -> re.Pattern[str]:
    """A word for a place and "of"; after a plural, other places between (``the districts of Serhend and``)."""
    one, many = lexicons.alternation(place_nouns("of")), lexicons.alternation(_plurals())
    name = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
    return re.compile(
        rf"\b(?:{one}\s+(?:of|around)\s+|{many}\s+(?:of|around)\s+(?:{name},\s+){{0,3}}(?:{name},?\s+and\s+)?)\Z"
    )


_OF = frozenset({"of", "around"})


_LAST_WORD = re.compile(r"\w+\Z")


def _last_letters(word: str) -> str:
    """The letters with which a word ends; none where a mark follows."""
    if word.isalpha():
        return word
    ending = _LAST_WORD.search(word)
    return ending[0] if ending else ""


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    """These words, and the last words of those that are several; after others the pattern need not be tried."""
    nouns = place_nouns("of") | _plurals()
    return nouns, frozenset(_last_letters(noun) for noun in nouns if not noun.isalpha())


@cache
def _plural_ends() -> frozenset[str]:
    return frozenset(map(_last_letters, _plurals()))


def _names_many(words: Sequence[str]) -> bool:
    """True where a plural stands before "of": only behind it several places are named."""
    return not _OF.isdisjoint(words) and any(
        of in _OF and _last_letters(noun) in _plural_ends() for noun, of in pairwise(words)
    )


def _is_of_place(text: str, start: int) -> bool:
    """
    True after a word for a place and "of".

    >>> line = "He fled the villages of Lubo and Kelm, and spoke of Tern."
    >>> [_is_of_place(line, at) for at in (24, 33, 52)]
    [True, True, False]
    """
    last, two = last_words(text, start)
    if last in _OF:
        nouns, ends = _nouns()
        noun = _last_letters(two.removesuffix(last).rstrip())
        if noun in nouns or noun not in ends:
            return noun in nouns
    elif not ((last == "and" or last.endswith(",")) and _names_many(text[max(0, start - _ROW) : start].split())):
        return False
    return _of_place().search(text, max(0, start - _ROW), start) is not None


@cache
def _named_place() -> re.Pattern[str]:
    """A word for a place, and the comma before its name (``the capital,``)."""
    return re.compile(rf"\b(?:[Tt]he|[Aa]|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}(?:{lexicons.alternation(_PLACES)}),\s\Z")


_PLACES = ("capital", "city", "hamlet", "island", "port", "province", "region", "suburb", "town", "township", "village")
_PLACES_AND_COMMA = tuple(f"{noun}, " for noun in _PLACES)


def _is_named_place(text: str, start: int) -> bool:
    """True after a word for a place and a comma."""
    placed = text.endswith(_PLACES_AND_COMMA, max(0, start - 10), start)
    return placed and _named_place().search(text, max(0, start - 40), start) is not None


_SAINTS = ("St ", "St. ", "Saint ")


_CLOSING = (",", ".", ";", ":", ")", "—", "–", "'", "’", "")
"""What follows a name that a comma parts from a word for a place: in the capital, Osterby, they met."""


def is_ground(text: str, candidate: Candidate, hints: Hints) -> bool:
    """
    True beside a word for a place (``Lubo village``, ``the village of Lubo``), and between a preposition and the state
    or region that the place is in; and for a saint who owns a church, a school, a hospital.
    """
    start, end, _, _, _, shape = candidate
    if "owner" in hints and text[end + 1 : end + 2] == "s" and shape.form.startswith(_SAINTS):
        return True
    if "place" in hints and next_words(text, end)[0] in place_nouns("after"):
        return True
    if "of-place" in hints and shape.size < 3 and _is_of_place(text, start):
        return True
    closed = "comma-before" in hints and text[end : end + 1] in _CLOSING
    if closed and not is_like_person(text[start:end]) and _is_named_place(text, start):
        return True
    within = _COMMA.match(text, end) if "comma-behind" in hints else None
    if within is None or not _IN.search(text[max(0, start - 10) : start]):
        return False
    names_of = (within[1].strip(), within[1].split()[0])
    return any(places.listed_places().get(name, "word") != "word" or name in places.states() for name in names_of)


_OF_A_STATE = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,1}?(?:parliament|president|prime minister|presidential|capital|"
    r"(?:top|supreme|constitutional) court|[a-z]+ minist(?:er|ry)|"
    r"(?:electoral|election) commission)\b"
)


def is_unlisted_state(text: str, start: int, end: int, alone: bool) -> bool:
    """
    True for the state of a dateline, and for a single word that owns a parliament, a president or the like, as a
    country does that no list has.

    >>> is_unlisted_state("Kestania's parliament", 0, 8, alone=True)
    True
    """
    if alone and text[end : end + 1] in "'’" and _OF_A_STATE.match(text, end):
        return True
    return _is_dateline_state(text, start, end)


_NAME_OF = re.compile(r"(?P<opens>\A|[.!?:\n][\"”’')]?\s*|[\"“‘(])?\b(?P<noun>[A-Z][a-z]{2,})\s+of\s+\Z")


def ends_name(text: str, start: int) -> bool:
    """
    True for the last word of a name with "of" in which no office stands: of a ship, a newspaper, a bishopric.

    >>> ends_name("The ferry Star of Kelm sank.", 18), ends_name("Shares of Kelm fell.", 10)
    (True, False)
    """
    last, two = last_words(text, start)
    if two == last or two.removesuffix(last).islower():
        return False
    found = _NAME_OF.search(text[max(0, start - 30) : start])
    if found is None or is_title(found["noun"]) or found["noun"] in why_no_name():
        return False
    return found["opens"] is None or not found["noun"].endswith("s")
