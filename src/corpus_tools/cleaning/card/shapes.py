"""
The shapes that the patterns of the card are made of, names of persons, houses and places, days; and whether a name can
be what the pattern that found it says: a person is no medium, a medium no person.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from corpus_tools import lexicons, text
from corpus_tools.cleaning.lines.bylines import ARTICLE, JOINTS, PARTICLES, has_media_word, is_medium
from corpus_tools.cleaning.lines.houses import is_known_house, names_house, signs_alone

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-я]"
_OF_PERSONS = rf"(?:{PARTICLES}|le)"
_SMALL = rf"(?:{PARTICLES}|{JOINTS}|le)"
MONTHS = (
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October"
    r"|November|December"
)
DAYS = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
_ROLES = r"Editor|Writer|Staff|Reporter|Correspondent|Officer|Producer|Columnist|Contributor|Author|Critic|News"
LABELS = rf"Our|Published|Updated|Posted|Last|Staff|Senior|Special|For|FOR|Contributing|{_ROLES}"
_NO_NAME = rf"(?!(?:{MONTHS}|{DAYS}|{LABELS})\b)"
_NO_ROLE = rf"(?![^,|]*\b(?i:{_ROLES})\b)"
_PERSON = rf"{_CAPITAL}[\w'’.-]+(?:\s(?:{_OF_PERSONS}\s){{0,2}}{_NO_NAME}(?!(?i:and)\b){ARTICLE}?{_CAPITAL}[\w'’.-]*)"
_TOWN = rf"{_CAPITAL}[A-ZÀ-Þ.'’-]+(?:[\s/]{_CAPITAL}[A-ZÀ-Þ.'’-]*){{0,3}}"
_REGION = rf"(?:,\s{_CAPITAL}[\w.'’-]*(?:\s{_CAPITAL}[\w.'’-]*){{0,2}}){{0,2}}"
_OF_HOUSE = "all rights|about|contact|cookies?|copyright|legal|privacy|site ?map|terms|use of"
"""What notices and links in a footer begin with, and no newspaper's name."""

PLACEHOLDERS = {
    "{NAME}": rf"(?!(?i:{_OF_HOUSE})\b){_CAPITAL}[\w'’&+!.-]*(?<!\.)"
    rf"(?:\s(?:{_SMALL}\s){{0,2}}(?:{_CAPITAL}[\w.'’&+!-]*|\d{{1,4}})(?<!\.)){{0,5}}",
    "{PERSONS}": rf"{_PERSON}{{0,4}}"
    rf"(?:(?:,\s{_NO_ROLE}{_PERSON}{{1,3}}){{0,4}}\s(?i:and|&|und|y|et)\s{_PERSON}{{1,3}})?",
    "{PLACE}": _TOWN + _REGION,
    "{CITY}": rf"(?!May\b){_NO_NAME}{_CAPITAL}[\w'’-]+(?:\s{_NO_NAME}{_CAPITAL}[\w'’-]+){{0,2}}",
    "{DATE}": rf"(?:\d{{1,2}}[\s./-]|\d{{4}}-\d|(?i:{MONTHS}|May|{DAYS})\.?,?\s)[^()\n]{{0,24}}",
}
"""Shapes that the patterns in ``lexicons/card_patterns.csv`` are made of."""


NO_PERSON = frozenset(
    {"copyright-line", "name-above-headline", "medium-before-date", "reprinted-from", "source-line", "via-outlet"}
)
"""Rules whose names may begin with a number or the name of a day, as those of newspapers do."""

OF_PERSONS = frozenset(
    ["name-and-handle", "name-and-place", "name-before-bar", "name-before-published", "name-behind-date", "signs-alone"]
)
NAMED = frozenset(
    ["by-line-at-end", "kind-then-name", "name-and-trade", "name-before-date", "name-under-headline",
     "note-on-author", "posted-by", "reporting-by"]
)  # fmt: skip
OF_MEDIA = frozenset(
    ["bureau-of-house", "dateline-agency", "end-of-page-title", "house-and-address", "house-and-letters", "house-asks",
     "house-behind-name", "house-says", "medium-and-date", "name-at-top", "name-at-top-with-motto",
     "name-at-top-with-service", "trade-and-house", "wire-outlet", "with-house"]
)  # fmt: skip
"""Rules whose names only a given name, that they are no place, or a word of newspapers tells from others."""

LETTERS = 2
"""The letters of a language in a menu, which are no name of a medium."""

SALUTATIONS = frozenset({"MADAM", "SIR", "SIRS"})
"""What opens a reader's letter as a town opens a report."""

_BODY = re.compile(r"(?:the\s)?[^\W\d_]{5,}\sof\s", re.IGNORECASE)
"""What begins the name of a body, no person's: University of Ulm."""
_LABEL = re.compile(rf"(?:{LABELS})\b")
_DAY_NAME = re.compile(rf"{DAYS}\b|\d")
_DAY_OF_MONTH = re.compile(rf"(?:{MONTHS}|May)\.?\s\d")
"""What is no name, though it begins with a capital: first published on August 10."""


_ANYBODY = frozenset(
    ["admin", "administrator", "anonymous", "author", "blogger", "editor", "editors", "guest", "member", "moderator",
     "news", "staff", "user", "webmaster"]
)  # fmt: skip
"""Who posts at a site that names nobody."""


def is_named_house(value: str) -> bool:
    """
    True for a house that is known, or called so in two words and more: no letters that might be a label's.

    >>> [is_named_house(value) for value in ("AFP", "Ulm Press", "VIDEO", "Anna Berg")]
    [True, True, False, False]
    """
    return is_known_house(value) or (" " in value and is_medium(value))


_OF_BYLINE = frozenset(["by-line", "kind-then-name", "name-and-trade"])
_STAFF = re.compile(
    r"\A.*\s(?i:by)\s|\A(?:[^\s,&]+\s(?!(?i:and)\s)){1,4}(?i:correspondents?|newsroom|reporters?|staff|writers?)\Z"
)
"""What is nobody's name: a label with "by" behind it, and who writes for a house, by trade alone: STAR REPORTERS."""


def fits(rule: str, value: str) -> bool:
    """True when a name can be what the rule wants: a person is no medium, a medium no person."""
    if (rule == "dateline-place" and value in SALUTATIONS) or (rule == "by-line" and _LABEL.match(value)):
        return False
    if rule in _OF_BYLINE and _STAFF.match(value):
        return False
    if _DAY_OF_MONTH.match(value):
        return False
    if _DAY_NAME.match(value):
        return rule in NO_PERSON and is_medium(value)
    test = _tests().get(rule)
    return test is None or test(value)


@cache
def _tests() -> dict[str, Callable[[str], bool]]:
    """What the names of each rule must be."""
    sources = ("appeared-first-on", "first-published-in", "reprinted-from", "source-line", "via-outlet")
    return {
        **dict.fromkeys(sources, lambda value: names_house(value) or " " in value),
        **dict.fromkeys(("by-line-outlet", "for-outlet", "name-beside-section", "outlet-by"), _is_outlet),
        "name-above-headline": lambda value: (
            _is_outlet(value) and not _CODE.fullmatch(value) and (" " in value or is_known_house(value))
        ),
        **dict.fromkeys(("first-of-menu", "medium-before-date"), lambda v: v.startswith("The ") or _is_outlet(v)),
        **dict.fromkeys(OF_PERSONS, _is_given_name),
        **dict.fromkeys((*OF_MEDIA, "translated-from"), names_house),
        **dict.fromkeys(NAMED, _is_full_name),
        **dict.fromkeys(("dateline-city", "dateline-colon"), _is_town),
        **dict.fromkeys(("dateline-place", "wire-place"), lambda value: not is_named_house(value)),
        "masthead": lambda value: _STATE.match(value) is None and (names_house(value) or not _is_given_name(value)),
        **dict.fromkeys(("copyright-line", "house-is"), lambda value: names_house(value) or not _is_given_name(value)),
        "agency-alone": signs_alone,
        "agency-before-headline": is_named_house,
        "author-label": lambda value: not is_named_house(value),
        "from-outlet": lambda value: is_medium(value) or has_media_word(value),
        "copied-from": lambda value: value not in lexicons.forms("actor_places"),
        "lifted-from": lambda value: " " in value or is_medium(value),
        "posted-by": lambda value: _is_full_name(value) if " " in value else _is_pseudonym(value),
    }


_STATE = re.compile(
    r"(?i:(?:the )?(?:\w+ ){0,3}?(?:commonwealth|emirate|federation|kingdom|republic|sultanate|union) of )"
)
"""What begins the name of a state above what its agency has written."""


def _is_outlet(value: str) -> bool:
    return is_medium(value) and len(value) > LETTERS


def _is_given_name(value: str) -> bool:
    return value.split()[0].capitalize() in lexicons.forms("given_names") and not is_medium(value)


def _is_full_name(value: str) -> bool:
    placed = value in lexicons.forms("actor_places") or _LABEL.match(value) is not None
    return " " in value and not (placed or is_medium(value) or _BODY.match(value))


_CODE = re.compile(r"[A-Z]{0,4}\d{3,}")
"""The number by which a wire keeps a text."""
_FIRST_TOWN = re.compile(r"[^/,]+")


def _is_town(value: str) -> bool:
    """True for a town that is known, whatever region or second town stands behind it."""
    first = _FIRST_TOWN.match(value)
    name = text.fold(first.group()).strip() if first else ""
    return name in lexicons.forms("actor_cities") or name in lexicons.forms("actor_towns")


def _is_pseudonym(value: str) -> bool:
    """True for one word that names somebody: no place, no house, nobody in particular."""
    return value.lower() not in _ANYBODY and not (names_house(value) or value in lexicons.forms("actor_places"))
