"""
Bylines that tell where who reports stands ("From our correspondent in Ulm", two reporters with a place each), or who
wrote and who did the rest.
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import JOINTS, MADE_BY, PARTICLES
from corpus_tools.cleaning.lines.layout import SHORT_WORDS, Line

_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_WORD}(?:\s(?:{PARTICLES}|{_WORD})){{1,3}}"
_PLACE = rf"{_WORD}(?:\s(?:{JOINTS}|{_WORD})){{0,5}}"
_AT = (
    rf"\s(?:at|in|inside|outside|on|near)\s(?:the\s)?"
    rf"(?:{_PLACE}|studio|newsroom|scene|spot|field|border|court|courtroom|stadium)"
)
_OUR = (
    r"(?i:our|a|the)\s(?:(?i:own|special|staff|foreign|roving|local|senior|chief|political|court)\s){0,3}"
    r"(?i:correspondents?|reporters?|special\senvoy)"
)

_FROM_OURS = re.compile(
    rf"(?:{_PLACE},?\s)?(?:[-–—|]\s)?(?i:from\s)?{_OUR}(?:(?:\sin|\sat|,)\s{_PLACE})?(?:[\s,:]+{_NAME})?(?:{_AT})?"
)
_BETWEEN = r"(?:,|;|,?\sand|\s[/|])\s"
_SEVERAL_THERE = re.compile(rf"{_NAME}{_AT}(?:{_BETWEEN}{_NAME}{_AT}){{1,3}}")
_FIRST = re.compile(rf"(?:\A|{_BETWEEN})([^\W\d_a-z][\w’'-]*)")


_DESK = re.compile(
    r"(?i:from|by) (?i:our) (?:[A-Za-z-]+ ){1,2}(?i:editor|desk|staff|writer|columnist|bureau)s?(?: in [A-Z][\w’'-]+)?"
)


def is_from_desk(line: Line) -> bool:
    """
    True for a line that is nothing but the desk which has written.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("From our diplomatic editor", "By our business desk", "From our kitchen editors learn nothing")
    >>> [is_from_desk(line_of(raw)) for raw in said]
    [True, True, False]
    """
    return line.weight <= SHORT_WORDS and not line.ends and _DESK.fullmatch(line.raw) is not None


_INITIALS = r"[A-Z]{2,5}"
_CURRENCY = re.compile(r"\b(?:AUD|BTC|CAD|CHF|CNY|EUR|EURO|GBP|INR|IRR|JPY|RUB|SAR|TRY|UAH|USD)\b")
_SIGN_OFF = re.compile(rf"\(?{_INITIALS}(?:/{_INITIALS}){{1,2}}(?:[\s/-]\d{{3,5}})?\)?")


def signs_off(line: Line) -> bool:
    """
    True for the initials of an agency and of who has written, with the hour or the number of the report.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [signs_off(line_of(raw)) for raw in ("UPN/JD 1830", "(UPN/JD/AB)", "EUR/USD 1130", "UPN 1830")]
    [True, True, False, False]
    """
    return _SIGN_OFF.fullmatch(line.raw) is not None and not _CURRENCY.search(line.raw)


def reports_from(line: Line) -> bool:
    """
    True for a line that is nothing but who reports for a house from where.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("Ulm, from our correspondent Jo Doe", "Jo Doe at the court, Ann Berg in the studio", "Jo Doe in Ulm")
    >>> [reports_from(line_of(raw)) for raw in said]
    [True, True, False]
    """
    if line.weight > SHORT_WORDS or line.ends or not line.raw[0].isupper():
        return False
    ours = ("correspondent" in line.folded or "reporter" in line.folded or "envoy" in line.folded) and (
        _FROM_OURS.fullmatch(line.raw) is not None
    )
    return ours or (_SEVERAL_THERE.fullmatch(line.raw) is not None and _names_person(line.raw))


def _names_person(words: str) -> bool:
    """False for two pieces of news with a place each, a headline: nobody is called so."""
    return not lexicons.forms("given_names").isdisjoint(_FIRST.findall(words))


_NEXT_MAKER = re.compile(r"\s?[.,;|/·•–—-]\s(?=[^\W\d_a-z][^\W\d_]+(?:\s(?:and|&)\s[^\W\d_]+)?(?:\sby)?\s?:\s)")
_MAKER = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:\s(?:and|&)\s[^\W\d_]+)?(?:\sby)?\s?:\s\S[^:]{2,60}")


def are_makers(line: Line) -> bool:
    """
    True for a line that names who wrote and then who did the rest.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> are_makers(line_of("Text: Jo Doe. Photographs: Ann Berg")), are_makers(line_of("Photo: Ann Berg. Map: Jo Doe"))
    (True, False)
    """
    first, *others = _NEXT_MAKER.split(line.raw.rstrip("."))
    return bool(others) and MADE_BY.fullmatch(first) is not None and all(map(_MAKER.fullmatch, others))


_INTERVIEWED = re.compile(
    r"(?:Interview(?:ed)?(?: conducted)?(?: by)?|Questions(?: asked)?(?: by)?)\s?:?\s[^\W\d_a-z][\w.'’-]*"
    r"(?:[\s,/&]+(?:and\s)?[^\W\d_a-z][\w.'’-]*){0,5}"
    r"(?:[.;,]\s(?i:translated|edited|abridged|condensed|shortened|translation|recorded|photos?)\b[^.]{0,60}){1,3}\.?"
)
"""Who has asked, and what was done with the answers: "Interview: Jo Doe. Translated from German."."""


def tells_who_asked(line: Line) -> bool:
    """
    True for a line that names who has asked and how the text was made.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("Interview: Jo Doe. Edited for clarity.", "Interview: Berg. She went home.")
    >>> [tells_who_asked(line_of(raw)) for raw in said]
    [True, False]
    """
    return _INTERVIEWED.fullmatch(line.raw) is not None
