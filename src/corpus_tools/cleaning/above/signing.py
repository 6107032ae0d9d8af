"""Lines between headline and article that say who wrote: names, desks, newspapers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus_tools import lexicons, text
from corpus_tools.cleaning.lines.authors import is_author_note
from corpus_tools.cleaning.lines.buttons import BUTTONS
from corpus_tools.cleaning.lines.bylines import has_month, is_medium, is_name, is_with_agencies, names_section
from corpus_tools.cleaning.lines.issues import names_series
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark, is_byline_mark
from corpus_tools.cleaning.lines.mastheads import are_author_and_house, names_desk
from corpus_tools.cleaning.lines.teasers import asks_reader

STANDFIRST_WORDS = 6
"""A line of so many words below the headline may be its standfirst."""

OUTLET_WORDS = 5
"""The longest name of an outlet."""

NAMES_WORDS = 9
PERSON_WORDS = 5
"""The longest line of two or three names under a headline, and the longest of them."""

ISSUE_WORDS = 3
"""The longest date of a magazine: Spring 1999 issue."""

SIZE_LETTERS = 2
AGENCY_LETTERS = 4
"""The longest letters that change the size of a text, and the longest short name of an agency."""


_HANDLE = re.compile(r"(?:.{3,40}\s)?@\w{2,30}")


_FROM = re.compile(r"From:\s[^\W\d_a-z]")
FROM_WORDS = 14
"""Who issued a statement: "From: Ministry of Dams and Ann Lee"."""


def _names_itself(line: Line) -> bool:
    """True for a label with a name behind a bar, a desk or a correspondent, and a newspaper by itself."""
    first, bar, last = (part.strip() for part in line.raw.partition("|"))
    labelled = bool(bar) and is_name(last) and first.lower() in lexicons.forms("card_genres")
    named = first.partition(" ")[0] in lexicons.forms("given_names") or is_medium(last)
    labelled = labelled or (bool(bar) and is_name(first) and named)
    named = is_name(line.raw) or (line.raw.isupper() and SIZE_LETTERS < len(line.raw) <= AGENCY_LETTERS)
    medium = line.weight <= OUTLET_WORDS and line.lower < LOWER_SHARE and named and is_medium(line.raw)
    return labelled or medium or names_desk(line.raw) or are_author_and_house(line.raw)


ASIDE = re.compile(r"\s\([a-z][a-z ]{1,20}\)")
"""What somebody did, behind her name: "Jo Doe (now) and Ann Berg (earlier)"."""


def _are_persons(line: Line) -> bool:
    """
    True for names, what they did in brackets, "Jo Doe (now) and Ann Berg (earlier)", and the city behind; no headline
    in title case.
    """
    if asks_reader(line) or not BUTTONS.isdisjoint(line.words):
        return False
    parts = re.split(r",\s(?:and\s)?|\sand\s", ASIDE.sub("", line.raw.rstrip("*†")).partition(" in ")[0])
    if len(parts) == 1 and names_section(line.raw):
        return False
    cities = lexicons.forms("actor_cities") if len(parts) > 1 else ()
    parts = parts[:1] + [part for part in parts[1:] if text.fold(part) not in cities]
    return all(is_name(part) and len(part.split()) <= PERSON_WORDS for part in parts)


def may_sign(lines: Sequence[Line], own: Sequence[Mark | None], number: int, title: int) -> bool:
    """
    True where a name can be the author's: next to the headline or a byline, a person's by its first word, or one that
    stands again elsewhere. Buttons have the shape of names, too.
    """
    known = lines[number].raw.partition(" ")[0].capitalize() in lexicons.forms("given_names")
    before = lines[number - 1]
    below_standfirst = own[number - 1] is None and (before.sentence or before.weight >= STANDFIRST_WORDS)
    beside = below_standfirst or number == title + 1 or any(map(is_byline_mark, own[number - 1 : number + 2]))
    beside = beside or names_desk(before.raw)
    return known or beside or recurs(lines, lines[number])


def recurs(lines: Sequence[Line], line: Line) -> bool:
    """True when the words of a line stand in another, too."""
    return any(line.raw in other.raw for other in lines if other.number != line.number)


_NUMBERED = re.compile(r"(?:\A|\s[|·•–—-]\s)(?:[A-Z][\w-]+\s){1,3}No\.?\s\d")
"""What counts a text in its series, by itself or behind the name of its house: Policy Brief No. 61."""


def signs(line: Line, allowed: Callable[[], bool]) -> str | None:
    """The rule by which a line between headline and article belongs to the byline."""
    if is_author_note(line):
        return "author-note"
    if is_with_agencies(line) or _HANDLE.fullmatch(line.raw) or _names_itself(line):
        return "signed-under-title"
    if (
        line.weight <= NAMES_WORDS + 1
        and names_series(line)
        and (is_name(line.raw.partition(",")[0].partition(" | ")[0]) or _NUMBERED.search(line.raw))
    ):
        return "number-in-series"
    if line.weight <= FROM_WORDS and not line.ends and _FROM.match(line.raw):
        return "from-whom"
    if line.weight <= NAMES_WORDS and not _TELLS.fullmatch(line.raw) and _are_persons(line) and allowed():
        return "name-under-title"
    if line.weight <= ISSUE_WORDS and has_month(line):
        return "month-under-title"
    return "address-of-author" if "@" in line.raw and line.weight <= NAMES_WORDS and not line.ends else None


_TELLS = re.compile(r"[^a-z]+\s(?:AFTER|AMID|AS|AT|FOR|IN|OF|ON|OVER|TO|WITH)\s[^a-z]+")
"""News in capitals, which is nobody's name: 'COURT FREES ACTIVIST, PROSECUTOR TO APPEAL'."""

_EDITION = re.compile(r"\s?(?:[-–—|]\s?)?\b(?:(?i:online)(?:\s(?i:edition|news))?|in English|English edition)\Z")
"""What a newspaper adds to its name on the web."""


def is_masthead(line: Line) -> bool:
    """True when the first words of a page have the shape of a name and are none of its sections."""
    name = "" if asks_reader(line) or line.words[:1] == ["search"] else _EDITION.sub("", line.raw)
    if line.number == 0 and _SERIES_NAME.fullmatch(name):
        return True
    named = is_name(name)
    named = named or (name != line.raw and name.isalpha() and name[:1].isupper())
    return line.weight - (name != line.raw) * 2 <= OUTLET_WORDS and named and not names_section(name)


_SERIES_NAME = re.compile(
    r"(?:(?:Diary|Dispatch(?:es)?|Letters?|News|Notes|Postcards?|Report(?:s|ing)?|Stories|Tales|Thoughts|View(?:s)?|Voices|Words)"
    r"|[^\W\d_a-z][\w'’-]+\s(?:Diary|Notes|Letters))\s(?:from|on|of|in)\s(?:the\s)?[^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*){0,2}"
)
"""What many a blog is called: Letters from the Valley."""
