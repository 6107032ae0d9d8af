"""Lines that say who took a picture and for which agency, with nothing else."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import has_media_word, is_medium, is_name
from corpus_tools.cleaning.lines.layout import SHORT_WORDS, Line

PARTS = range(2, 5)
"""How many names a row of credits has: photographer, agency, newspaper."""


def is_row_of_credits(line: Line) -> bool:
    """
    True for a photographer, an agency and whoever prints the picture, with strokes between.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_row_of_credits(line_of(raw)) for raw in ("EVA MARSH / GETTY / ULM REVIEW", "Jo Doe/AFP", "Ulm / Reuters")]
    [True, True, False]
    """
    if line.weight > SHORT_WORDS or line.ends:
        return False
    parts = [part.strip() for part in line.raw.split("/")]
    agencies = [part for part in parts if part.lower() in lexicons.forms("zone_photo_agencies")]
    others = [part for part in parts if part not in agencies]
    named = bool(others) and all(is_name(part) or is_medium(part) for part in others)
    return len(parts) in PARTS and bool(agencies) and named


def takes_pictures(words: str) -> bool:
    """True for a person's name by its first word, for an agency, and for a newspaper."""
    first = words.partition(" ")[0].capitalize()
    if first == "Courtesy" and " " in words:
        return True
    known = first in lexicons.forms("given_names") and " " in words.strip()
    agency = words.strip().lower() in lexicons.forms("zone_photo_agencies")
    return known or agency or has_media_word(words.partition(" ")[2])


def is_person(words: str) -> bool:
    """True when the first word is a name that people are given, and the others are capitalised."""
    first, *others = words.split()
    return first in lexicons.forms("given_names") and all(word[0].isupper() and "," not in word for word in others)


_BEHIND_STOP = re.compile(
    r"[.!?][\"”’]?\s?(?:[(\[/]|[—–-]{1,2}\s?)?[A-Za-z][\w.&-]*(?:[\s,/]{1,2}[A-Z][\w.&-]*){0,3}[)\]/]?\Z"
)
_REPORTS = re.compile(
    r"\b(?:said|says|will|would|has|have|had|did|told|added|denied|declined|refused|died|according)\b"
)
SIGN_LETTERS = 40


def signs_report(line: Line) -> bool:
    """
    True for a sentence of a report with its agency behind the full stop, which tells what no caption tells.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("He said that talks would go on. (AFP)", "Rescuers search the rubble of a school in Ulm. (AFP)")
    >>> [signs_report(line_of(raw)) for raw in said]
    [True, False]
    """
    return _BEHIND_STOP.search(line.raw[-SIGN_LETTERS:]) is not None and _REPORTS.search(line.raw) is not None


_FOR_HOUSE = re.compile(r"(?P<name>(?:[A-Z][\w.'’-]*\s){2,4})for (?P<house>The(?:\s[A-Z][\w&.'’-]*){1,4})")


def is_for_house(line: Line) -> bool:
    """
    True for who took a picture for which newspaper.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> is_for_house(line_of("Jo Doe for The Ulm Herald")), is_for_house(line_of("Prayers for The Dead"))
    (True, False)
    """
    found = _FOR_HOUSE.fullmatch(line.raw) if line.weight <= SHORT_WORDS else None
    return found is not None and is_medium(found["house"]) and is_name(found["name"].strip())


_LABELS = frozenset({"credit", "image credit", "photo credit"})
"""What stands by itself between what is to be seen and who took it."""


def labels_credit(line: Line) -> bool:
    """True for "Credit..." above who took a picture."""
    return line.key in _LABELS


_FURTHER = re.compile(r"\+\d{1,3}")


def counts_pictures(line: Line) -> bool:
    """True for how many pictures more a gallery has: "+6"."""
    return line.raw[0] == "+" and _FURTHER.fullmatch(line.raw) is not None
