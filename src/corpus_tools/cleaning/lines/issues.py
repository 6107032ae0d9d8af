"""Numbers of texts and of issues that stand by themselves: "Policy Brief 41", "No. 49, Friday 20 June"."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import Line

_SERIES = re.compile(
    r"\b(?:analysis|brief|briefing|bulletin|memo|note|paper|release|report|statement)s?"
    r"(?:,? no\.?| number)? \d[\d/.-]{0,9}"
    r"(?:\Z|(?:\s?[|·•]\s?[a-z -]{3,30})?"
    r"(?:\s?[|·•,–—-]\s?|\s)(?:[a-z-]+ )?(?:[a-z]+\.? )?(?:\d{1,2},? )?(?:19|20)\d\d\Z)"
)
SERIES_WORDS = 8
"""The number of a text in its series, "Policy Brief 41", and the longest line that gives one."""


def names_series(line: Line) -> bool:
    """
    True for the number of a text in its series.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> names_series(line_of("Press release No. 114/16")), names_series(line_of("Minister signs 114 treaties"))
    (True, False)
    """
    return line.weight <= SERIES_WORDS and (_SERIES.search(line.folded) is not None or is_issue(line))


_ISSUE = frozenset(["edition", "issue", "no", "nr", "number", "vol", "volume"])
_OF_ISSUE = _ISSUE | frozenset(
    ["#", "afternoon", "cents", "city", "daily", "early", "evening", "final", "first", "fifth", "fourth", "late",
     "morning", "national", "of", "pence", "price", "print", "second", "the", "third", "weekend", "year"]
)  # fmt: skip


def is_issue(line: Line) -> bool:
    """
    True for the number or the day of an issue, and nothing else.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_issue(line_of(raw)) for raw in ("No. 49, Friday 20 June", "Tuesday's edition", "No. 49 Squadron lands")]
    [True, True, False]
    """
    words = {word.removesuffix("'s") for word in line.words}
    days = lexicons.forms("time_weekdays") | lexicons.forms("time_months")
    return not words.isdisjoint(_ISSUE) and not words.isdisjoint(days | {"#"}) and words <= days | _OF_ISSUE


_NUMBER = re.compile(
    r"(?:(?:article|document|item|news|report|story) )?(?:code|id|ref)\.? ?[:#]? ?[a-z]{0,4}[/-]?\d{3,12}"
)


def numbers_text(line: Line) -> bool:
    """True for the number by which a site keeps a text: "News Code: 84012277"."""
    return line.weight <= SERIES_WORDS and _NUMBER.fullmatch(line.folded) is not None
