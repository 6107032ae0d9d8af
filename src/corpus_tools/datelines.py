"""The dateline before the first words of a report: from where, on which day and for which agency it was filed."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

# Words hold no space and no comma, so that a dateline is cut into them in one way, and found or not in linear time.
_NAME = r"[A-Z][\w.'’/-]{0,24}"
_CAPITALS = r"[A-Z]{3}[A-Z.'’/-]{0,24}(?: [A-Z][A-Z.'’/-]{0,24}){0,3}"
_FURTHER = rf"(?:, (?:{_NAME}|\d{{1,4}})(?: (?:{_NAME}|\d{{1,4}})){{0,2}}){{0,3}}"
_DAY = rf"(?:, {_NAME})?, {_NAME} \d{{1,2}}(?:(?:, |/)\d{{4}})?"
_DAY_FIRST = r", (?:\d{1,2} [A-Z][a-z]{2,8}\.?(?:,? \d{4})?|\d{1,2}[-./]\d{1,2}[-./]\d{4})"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,2}}"
_AGENCY = r"\s?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_NUMBERED = r",? \d{1,2}[-./]\d{1,2}[-./]\d{4}"
_DAY_ALONE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?"
_ALL_CAPITALS = r"\s\((?P<letters>[A-Z]{2,8})\)"
_UNBRACKETED = r"[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?, (?!CEO|CFO|COO|KC|MD|MEP|MLA|MP|QC)[A-Z]{2,8}(?:/[A-Z]{2,8})?"
_OF_STATE = rf"{_PLACE}(?:, | ?/ ?)(?!CEO|CFO|COO|KC|MD|MEP|MLA|MP|QC)[A-Z]{{3,8}}(?:\s?/|[-–—_]{{1,2}}|:)\s"
"""As news agencies of states have it: 'Damascus, SANA- ', 'Baghdad / NINA / '."""
_DASH = r"(?:\.?\s?[–—_]{1,2}|\s-{1,2}|(?<=\))\.?-{1,2})\s"
_DATELINE = re.compile(
    rf"(?![^\s(/]+\s[a-z])"  # most sentences go on in small letters behind their first word
    rf"(?:(?:{_CAPITALS}(?:{_AGENCY}(?=,))?{_FURTHER},?(?:{_AGENCY})?|{_NAME}(?:{_DAY}(?:{_AGENCY})?|{_FURTHER},?{_AGENCY})|{_UNBRACKETED}"
    rf"|{_PLACE}{_NUMBERED}(?:{_AGENCY})?|{_PLACE}{_DAY_FIRST}|(?P<filed_from>{_PLACE}),?{_ALL_CAPITALS}|{_DAY_ALONE}{_AGENCY}|\({_PLACE}{_DAY}\)){_DASH}"
    rf"|{_PLACE}(?:{_DAY}|{_DAY_FIRST}){_AGENCY}(?:{_DASH}|\.?\s(?=[A-Z]))|{_OF_STATE}"
    rf"|{_PLACE}\s?\|\s?(?:{_NAME} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_NAME},? \d{{4}})\s?[|–—-]\s)"
)
_SHOUTED = re.compile(rf"(?P<place>{_CAPITALS}): (?=[A-Z“\"])")
_OPENS = re.compile(r"[“\"'‘(\[]?[A-Z0-9]")
_SENTENCE = re.compile(r"\b(?:a|an|and|are|had|has|have|in|is|of|on|said|says|that|the|to|was|were|will)\b")


def after_dateline(text: str, start: int, end: int) -> int:
    """
    Where the words of a sentence begin behind its dateline, a place in capitals or one with a day or an agency;
    ``start`` where it has none.

    >>> filed = "LISBON, Jan 9 (Agency) - The port closed."
    >>> filed[after_dateline(filed, 0, len(filed)) :]
    'The port closed.'
    >>> after_dateline("Tehran, FKNA – A ship sank.", 0, 27)
    15
    >>> after_dateline("(Oslo, March 20, 2023) – A ship sank.", 0, 37)
    25
    >>> after_dateline("Addis Ababa, March 14/2023 (ENA) The port is shut.", 0, 50)
    33
    >>> after_dateline("Port Ulm, 12-2-2026 (UNA) - The port is shut.", 0, 45)
    28
    >>> [after_dateline(filed, 0, 45) for filed in ("Oslo, 3 May 2020 - It rained.", "Oslo | May 3, 2020 | It rained.")]
    [19, 21]
    >>> after_dateline("OSLO, May 3 /Una/ -- It rained.", 0, 31)
    21
    >>> after_dateline("Free Port Front (FPF) - The party met.", 0, 37)
    0
    >>> after_dateline("Delmar (DPA) - The party met.", 0, 37)
    15
    >>> after_dateline("OSTERBY (Una), June 12, 2021.— It rained.", 0, 41)
    31
    >>> after_dateline("Aug 27 (Una) - It rained.", 0, 25)
    15
    >>> after_dateline("Ann Lee – Norway's premier – resigned.", 0, 37)
    0
    >>> [after_dateline(filed, 0, len(filed)) for filed in ("BEIRUT: Guards left.", "WATCH: Guards leave.")]
    [8, 0]
    """
    shouted = _SHOUTED.match(text, start, end)
    if shouted and shouted["place"].lower() in _cities():
        return shouted.end()
    match = _DATELINE.match(text, start, end)
    if match is None or _is_shortened(match["filed_from"], match["letters"]):
        return start
    return match.end() if _OPENS.match(text, match.end()) and not _SENTENCE.search(match[0]) else start


def _is_shortened(name: str | None, letters: str | None) -> bool:
    """True for letters that stand for the words before them, no agency of a dateline then: Free Front (FF)."""
    if name is None or letters is None or " " not in name:
        return False
    return letters.startswith("".join(word[0] for word in name.split()[:2]))


@cache
def _cities() -> frozenset[str]:
    """Names of cities in small letters."""
    return lexicons.forms("actor_cities") | lexicons.forms("actor_towns")
