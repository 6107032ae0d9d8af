"""Lines that an agency sends with its reports: slugs, takes, notes to editors, datelines."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.houses import names_house
from corpus_tools.cleaning.lines.layout import SHORT_WORDS, Line

SLUG_WORDS = 10
"""The longest slug, words between hyphens counted apart."""

_SLUG = re.compile(r"(?:[a-z]\s){0,2}BC-[A-Z][\w,'’-]*(?:[\s,].*)?")
_TAKE = re.compile(
    r"MORE|[-–—(]+\s?(?i:more)\s?[-–—)]+|\(?(?:EDITORS: )?(?:OPTIONAL (?:TRIM|ADD|MATERIAL|\w+ TAKE)\b"
    r"|STORY CAN END HERE|STORY MAY END|BEGIN OPTIONAL|END OPTIONAL).*"
)
_NEW = re.compile(
    r"[(*]\s?(?:Adds|Clarifies|Corrects|Edits|New throughout|Recasts|Refiles|Releads|Repeats|Rewrites|Updates"
    r"|Writes through)\b"
    r"[^()]*[^().\s]\)?"
)


def is_slug(line: Line) -> bool:
    """
    True for the short name under which a report is sent, and for what says that it goes on.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_slug(line_of(raw)) for raw in ("BC-Ulm-Dam, 2nd Ld-Writethru,500", "(MORE)", "More news from Ulm")]
    [True, True, False]
    """
    if line.weight > SLUG_WORDS + line.raw.count("-") or line.raw.islower():
        return False
    return (_SLUG.fullmatch(line.raw) is not None and not line.prose) or _TAKE.fullmatch(line.raw) is not None


def tells_what_is_new(line: Line) -> bool:
    """True for what an agency added to its report: "(Adds quotes, background)"."""
    return line.weight <= SHORT_WORDS and _NEW.fullmatch(line.raw) is not None


_PART = r"[^\W\d_a-z][^\W\d_]*(?:[.'’-][^\W\d_]+)?\.?"
_WITHIN = rf"(?:,\s{_PART}(?:\s{_PART}){{0,2}})?"
_DAY = r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?,?)?"
_AGENCY = r"\s?\([A-Za-z][\w .,/&-]{1,30}\)"
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[\s-][A-Z][A-Z.'’]*){0,3}"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_WITHIN}{_DAY}(?:{_AGENCY})?|{_PART}(?:\s{_PART}){{0,3}}{_WITHIN}{_DAY}{_AGENCY})\s?[-–—―_]{{1,3}}"
)
_BARE = re.compile(rf"{_CAPITALS}{_WITHIN}{_DAY}{_AGENCY}")
"""The same without a stroke: the place in capitals, and the agency."""

DATELINE_LETTERS = 80


def is_dateline(line: Line) -> bool:
    """
    True for place, day and agency on a line of their own, above the text that they open: the place in capitals, or the
    agency in brackets behind it.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_dateline(line_of(raw)) for raw in ("ULM, Germany (AP) _", "ULM, May 3 --", "Ulm, May 3 (dpa) -", "Ulm -")]
    [True, True, True, False]
    >>> [is_dateline(line_of(raw)) for raw in ("ULM, Aug 3 (Herald News)", "ULM, Germany (AP)", "ULM (pictured)")]
    [True, True, False]
    """
    raw = line.raw
    if raw[-1] == ")" and len(raw) <= DATELINE_LETTERS:
        return _BARE.fullmatch(raw) is not None and names_house(raw[raw.rindex("(") + 1 : -1])
    return raw[-1] in "-–—―_" and len(raw) <= DATELINE_LETTERS and _DATELINE.fullmatch(raw) is not None
