"""Numbers that count nothing: of a make or a name, of a time of day, and what a headline counts of its own text."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import is_many, numbers
from corpus_tools.model import Span

_NAMED = re.compile(r"[A-Z][\w-]*\s$")
_MODEL = re.compile(r"\b(?:an?|another|each|every|his|her|its|one|that|the|their|this)\s(?:[A-Z][\w-]*\s){1,2}$")


@cache
def _several_of_make() -> re.Pattern[str]:
    """Before the number of a make of which there are several: two Corvane (300) lorries."""
    return re.compile(rf"(?i:\b(?:one|\d{{1,3}}|{lexicons.alternation(numbers())}))\s(?:[A-Z][\w-]*\s){{1,2}}$")


def is_model(text: str, start: int, digits: str | None, what: str) -> bool:
    """
    True for a number that is part of a name and counts nothing.

    >>> is_model("a Boeing 737 crash", 9, "737", "crash"), is_model("the US 300 troops", 7, "300", "troops")
    (True, False)
    """
    if not digits or not digits.isdigit() or int(digits) < 2:
        return False
    if len(digits) > 1 and _several_of_make().search(text, max(0, start - 60), start):
        return True
    if what[0].isupper() and len(what) < 5:  # 737 MAX
        return _NAMED.search(text, max(0, start - 40), start) is not None
    return not is_many(what.lower().split()[-1]) and _MODEL.search(text, max(0, start - 40), start) is not None


_MARK = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*[-\u2010\u2011]\Z")


def is_mark(text: str, start: int) -> bool:
    """
    True for the number of a make, which counts nothing.

    >>> is_mark("a Mi-17 helicopter", 5), is_mark("the mid-30 seats", 8)
    (True, False)
    """
    return _MARK.search(text, max(0, start - 20), start) is not None


_LISTED = frozenset(
    {"facts", "lessons", "options", "questions", "reasons", "scenarios", "takeaways", "theories", "things", "ways"}
)


def is_list(text: str, sentence: Span, start: int, what: str) -> bool:
    """True for what a headline counts of its text: Four Ways to Lose a Vote; The dam: five questions."""
    if what.lower().split()[-1] not in _LISTED or text[sentence.end - 1] in '.!”"':
        return False
    return start == sentence.start or text[start - 2 : start] == ": "


_HALF_OF_ALL = re.compile(
    r"half\sof\s(?:all\s|the\s|this\s|our\s)*(?:city|country|internet|nation|neighbourhood|neighborhood|planet|street"
    r"|town|village"
    r"|world)\b(?!['’]s?\s)(?!\s(?:had|has|have|is|lacks?|lacked|lives?|lived|was|were)\b)"
)


def is_figure_of_speech(folded: str, start: int, end: int) -> bool:
    """
    True for a share that nobody has counted: what half of a country says or thinks.

    >>> is_figure_of_speech("half of the country calls her a saint", 0, 4)
    True
    >>> is_figure_of_speech("half of the country's farms are empty", 0, 4)
    False
    """
    return folded[start:end] == "half" and _HALF_OF_ALL.match(folded, start) is not None


_NUMBERED = (
    "age", "aged", "article", "chapter", "flight", "fortune", "ftse", "magnitude", "no", "no.", "number", "page",
    "resolution", "route", "s&p", "section",
)  # fmt: skip
"""What has a number that counts nothing: 'article 5', 'Fortune 500'."""
_DESIGNATED = (
    "berth", "block", "category", "channel", "class", "gate", "grade", "group", "lane", "level", "line", "phase",
    "pier", "platform", "reactor", "stage", "step", "terminal", "tier", "type", "unit", "ward", "zone",
)  # fmt: skip
"""What is told apart by a small number: 'Line 7', 'phase 2 trials'."""
_DESIGNATING = re.compile(
    rf"\b(?:{'|'.join(_DESIGNATED)}) \d{{1,2}}(?![\d,.]*\d)(?! of\b)|\b(?:berth|gate|pier|platform) \d{{1,2}} of the\b"
)
_OF_AN_AGE = r"(?:baby|boy|child|girl|lad|man|pensioner|teenager|toddler|widow|widower|woman|youth)\sof"
_NOT_BEFORE = re.compile(rf"(?:\b(?:{'|'.join(map(re.escape, _NUMBERED))}|{_OF_AN_AGE})|[#\d][.:/]|\w-of-)\s*$")
_THEY_NUMBER = re.compile(r"\b(?:they|which|who|[a-z]{3,}s)(?: (?:already|now|still|then|today))? number $")
"""'They now number 5,100', of which the number counts."""
_LAST_OF_NUMBERED = (*_NUMBERED, " of", ".", ":", "/", "-")
_NUMBERED_WITHIN = 15  # characters


def is_numeral(folded: str, begin: int, start: int) -> bool:
    """True for a number that is somebody's age, or part of a name or of a longer number: 'article 5'."""
    first = max(begin, start - _NUMBERED_WITHIN)
    before = folded[first:start].rstrip()
    if before.endswith(_LAST_OF_NUMBERED):
        they = before.endswith("number") and _THEY_NUMBER.search(folded, max(begin, start - 40), start)
        return not they and _NOT_BEFORE.search(folded, first, start) is not None
    last = before.rpartition(" ")[2]
    return last in _DESIGNATED and _DESIGNATING.match(folded, start - len(last) - 1) is not None
