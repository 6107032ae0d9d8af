"""Years and months that figures, accounts or lists are of, in which nothing is said to have happened."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dates import MONTHS_IN_SHORT
from corpus_tools.model import Span

_NEAR = 110  # characters before a time in which such a noun stands
_SHORT = 12  # characters that hold the word before a time
_LINKS = {"for": "(?:covering|for|spanning)", "from": "from", "of": "of"}


@cache
def _of_data() -> re.Pattern[str]:
    """What stands before the time that data are of: the accounts for; its list of patients for the years 2021 and."""
    rows = [(lexicons.alternation([row["noun"]]), row["links"].split()) for row in lexicons.rows("time_data_nouns")]
    nouns = {link: "|".join(noun for noun, links in rows if link in links) for link in _LINKS}
    unit = (
        r"(?:all\s(?:of\s)?)?(?:the\s)?(?:(?:calendar|financial|fiscal|full|tax|whole)\s)?(?:years?|months?|period)\s"
    )
    time = rf"(?:(?:19|20)\d\d|(?:{MONTHS_IN_SHORT})[a-z]*\.?(?:\s(?:19|20)\d\d)?)"
    about = r"(?:\s(?:about|by|from|in|of|on)\s[^,;:.]{2,40}?)?"
    of = "|".join(rf"(?:{nouns[link]})s?{about}\s{words}" for link, words in _LINKS.items())
    before = rf"(?:{time}(?:,\s|,?\s(?:and|or|through|to)\s|\s?[-–/]\s?))*"
    return re.compile(rf"\b(?:{of})\s(?:{unit})?{before}\Z", re.IGNORECASE)


_LAST = frozenset(
    ["and", "covering", "for", "from", "months", "of", "or", "period", "spanning", "through", "to", "year", "years"]
)
"""Words right before such a time."""
_A_DAY = re.compile(r"\b\d\d?\b|day|dusk|dawn|morning|night|week|\d:", re.IGNORECASE)
_SHOW = re.compile(
    r"(?:,?\s(?:and\s|or\s|to\s)?(?:19|20)\d\d)*\s(?:[a-z]+ly\s)?(?:confirm|count|document|give|gave|hold|indicate|list|prove|put"
    r"|record|reveal|say|said|show|suggest|tell|told)(?:e?s|e?d)?\b"
)
"""Behind data, verbs of what they tell of their time."""
_BY = re.compile(r"\b[Aa]ccording\sto\b[^,;]*\Z|\b[Aa]s\s[^,;]*\Z")


def is_of_data(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a year or month that figures or lists are of, but for those by which something is said to have been so.

    >>> told = "It must show its accounts for 2021.", "Figures for 2021 show that it sank.", "It sank in 2021."
    >>> [is_of_data(one, Span(0, len(one)), Span(at, at + 4)) for one in told if (at := one.index("2021"))]
    [True, False, False]
    """
    *_, before = ("", *text[max(sentence.start, time.start - _SHORT) : time.start].split())
    if before.lower() not in _LAST and not before.endswith((",", "-", "–")):
        return False
    if _A_DAY.search(text, time.start, time.end) or _SHOW.match(text, time.end, sentence.end):
        return False
    found = _of_data().search(text, max(sentence.start, time.start - _NEAR), time.start)
    return found is not None and not _BY.search(text, sentence.start, found.start())
