"""Whether a name can be what the pattern that found it says: a person is no medium, a medium no person."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.card.shapes import DAYS, LABELS, MONTHS
from corpus_tools.cleaning.lines.bylines import is_medium
from corpus_tools.cleaning.lines.houses import names_house, signs_alone

NO_PERSON = frozenset(
    {"copyright-line", "name-above-headline", "medium-before-date", "reprinted-from", "source-line", "via-outlet"}
)
"""Rules whose names may begin with a number or the name of a day, as those of newspapers do."""

OF_PERSONS = frozenset(
    ["name-and-handle", "name-and-place", "name-before-bar", "name-before-published", "name-behind-date", "signs-alone"]
)
NAMED = frozenset(
    ["kind-then-name", "name-and-trade", "name-before-date", "name-under-headline", "note-on-author", "posted-by",
     "reporting-by"]
)  # fmt: skip
OF_MEDIA = frozenset(
    ["bureau-of-house", "dateline-agency", "end-of-page-title", "house-and-address", "house-asks", "house-says",
     "medium-and-date", "name-at-top", "name-at-top-with-motto",
     "with-house"]
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


def fits(rule: str, value: str) -> bool:
    """True when a name can be what the rule wants: a person is no medium, a medium no person."""
    if (rule == "dateline-place" and value in SALUTATIONS) or (rule == "by-line" and _LABEL.match(value)):
        return False
    if _DAY_OF_MONTH.match(value):
        return False
    if _DAY_NAME.match(value):
        return rule in NO_PERSON and is_medium(value)
    if rule in ("appeared-first-on", "first-published-in", "reprinted-from", "source-line", "via-outlet"):
        return names_house(value) or " " in value
    if rule in ("medium-before-date", "name-above-headline", "by-line-outlet", "first-of-menu", "for-outlet"):
        named = rule in ("first-of-menu", "medium-before-date") and value.startswith("The ")
        return (is_medium(value) and len(value) > LETTERS) or named
    if rule in OF_PERSONS:
        return value.split()[0].capitalize() in lexicons.forms("given_names") and not is_medium(value)
    if rule == "agency-alone":
        return signs_alone(value)
    if rule in OF_MEDIA or rule == "translated-from":
        return names_house(value)
    if rule == "lifted-from":
        return " " in value or is_medium(value)
    if rule == "from-outlet":
        return is_medium(value) or not lexicons.forms("card_media_words").isdisjoint(value.lower().split())
    if rule in NAMED:
        placed = value in lexicons.forms("actor_places") or _LABEL.match(value) is not None
        return " " in value and not (placed or is_medium(value) or _BODY.match(value))
    return True
