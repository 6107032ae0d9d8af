"""The shapes that the patterns of the card are made of: names of persons, houses and places, days."""

from __future__ import annotations

from corpus_tools.cleaning.lines.bylines import JOINTS, PARTICLES

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
_PERSON = rf"{_CAPITAL}[\w'’.-]+(?:\s(?:{_OF_PERSONS}\s){{0,2}}{_NO_NAME}(?!(?i:and)\b){_CAPITAL}[\w'’.-]*)"
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
