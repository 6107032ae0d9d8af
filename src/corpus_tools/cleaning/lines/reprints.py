"""
Lines that say where a text comes from: its source, the issue it stood in, where it was first printed; and what an
agency sends with its reports: slugs, takes, notes to editors, datelines.
"""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.bylines import LONGEST_BYLINE, SOURCE_WORDS, may_hold_date
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.cleaning.lines.houses import names_house
from corpus_tools.cleaning.lines.layout import SHORT_WORDS, Line

_WIRE = re.compile(
    r"[(*]?(?i:(?:additional\s)?(?:reporting|writing|editing|compiled|edited|written)(?:\sand\s\w+)?\sby)\s[^\W\d_a-z].*"
    r"|Contribut(?:ing|ors?|ed by):?\s[^\W\d_a-z].*"
    r"|\(?(?i:with|compiled from|from|reports from)\s"
    r"(?i:inputs?|additional (?:inputs?|reporting)|agencies|agency|wire|news services)\b.{0,40}"
)
"""Who reported and who edited, at the foot of an agency's report."""
_SOURCE = re.compile(r"(?:Sources?|SOURCES?|Agenc(?:y|ies)|AGENC(?:Y|IES))\s?:\s\S.*")
_TRANSLATED = re.compile(
    r"(?:Sources?|SOURCES?)\s?:\s[^\W\d_a-z][^.:;]{2,60}[.,]\s\(?[Tt]ranslat(?:ed|ion)\s(?:by|from)\s.{2,60}"
)
"""Where a text stood before, and who translated it."""
_RULED = re.compile(r"=[=_*~-]+\s?[A-Z][\w./]{0,12}")
"""Who wrote at the desk of an agency, behind a rule."""
_PRINTED = re.compile(
    r"(?:Published|Printed|Appeared|This (?:article|story) (?:appeared|appears|was published|is published))\s"
    r"(?:in|on)\s.{0,60}"
    r"\b(?:edition|issue|print)\b"
)
"""Where an article stood in print."""
_IN_ISSUE = re.compile(
    r"(?:This|The above) (?:article|essay|piece|report|review|story) (?:also )?"
    r"(?:appeared|appears|was published|is published|ran)"
    r"\s(?:in|on)\s.{0,60}\b(?:edition|issue|print)\b"
)
"""The same, as a house tells it to its readers below an article."""
_TEXT = r"(?:article|column|commentary|essay|interview|op-ed|piece|post|report|speech|story|text)"
_FIRST = re.compile(
    rf"(?:(?:This|The(?: following)?) (?:\w+ )?{_TEXT} (?:(?:was|has been) )?)?(?i:first|originally) "
    r"(?:appeared|posted|printed|published|ran)\s(?:at|by|in|on)\s"
)
"""Where an article stood before, in a line with its day: "First published by the Ulm Herald on 18 August 2020"."""
_AGAIN = r"(?i:re-?published|re-?posted|re-?printed|cross-?posted|reproduced)"
_REPRINTED = re.compile(
    rf"(?:This|The (?:above|following)) (?:\w+ )?{_TEXT} (?:(?:is|was|has been) )?"
    rf"(?:{_AGAIN}\s(?:by|courtesy|from|here|under|with)\b"
    r"|(?:first|originally) (?:appeared|posted|printed|published|ran)\s(?:at|by|in|on)\b)"
    rf"|{_AGAIN}\s(?:here\s)?(?:courtesy of|(?:(?:by|with) (?:the )?(?:kind )?permission )?(?:from|of))\s"
    rf"|This is an? (?:re-?post|reprint|copy|translation) of an? (?:\w+ )?{_TEXT}\b"
    rf"|\[?Text of (?:an? )?(?:\w+ )?(?:broadcast|commentary|editorial|statement|{_TEXT}) (?:by|from|in|on|published)\b"
    r"|Translated (?:by|for) [^.:]{2,50}? from (?:the |an? )?(?:[a-z-]+ )?[A-Z]"
)
"""Where this very text stood before, with its day or without."""
_DRAFTED = re.compile(
    r"This (?:alert|analysis|brief|briefing|commentary|explainer|memo|note|paper|policy brief|report|study)"
    r" (?:was|is) (?:co-?)?(?:authored|compiled|drafted|prepared|produced|researched|written)"
    r"(?: and \w+)? by\s[^\W\d_a-z]"
)
"""Who wrote a report, as its house says at its foot."""
_CITED = re.compile(
    r"(?:Cite (?:this )?as|(?:Suggested|Recommended) citation|How to cite|To cite this \w+)\s?:\s\S", re.I
)
"""How a house says how to cite a text, with its day."""


def is_line_of_origin(line: Line) -> bool:
    """True for a line that says who reported, for which agency, or in which issue: "Source: Ulm Herald"."""
    if line.weight > LONGEST_BYLINE:
        return False
    if _CITED.match(line.raw) or (line.weight <= SOURCE_WORDS and not line.ends and _SOURCE.fullmatch(line.raw)):
        return True
    if _TRANSLATED.fullmatch(line.raw):
        return True
    if tells_first_place(line):
        return True
    if _DRAFTED.match(line.raw) or _WIRE.fullmatch(line.raw) or _PRINTED.match(line.raw) or _RULED.fullmatch(line.raw):
        return True
    return _REPRINTED.match(line.raw) is not None


def tells_first_place(line: Line) -> bool:
    """
    True for where an article stood first, with its day, whoever's rights are named behind it.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> tells_first_place(line_of("First published in the Ulm Herald, 27 March 2021. © 2021 Ulm Press Holding"))
    True
    """
    dated = line.weight <= LONGEST_BYLINE and _FIRST.match(line.raw) is not None
    return dated and any(found.year and found.day for found in find_line_dates(line.raw))


def is_note_on_issue(line: Line) -> bool:
    """True for where an article stood, without the day: "This article appeared in the print edition"."""
    return line.weight <= SHORT_WORDS and not may_hold_date(line.raw) and _IN_ISSUE.match(line.raw) is not None


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
