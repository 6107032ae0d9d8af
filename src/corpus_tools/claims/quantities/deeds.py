"""What was done with what a number counts, in the verb right before it or behind it: 'freed (31 prisoners)'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.model import Span

_REACH = 40  # characters before a number in which its verb stands
_OFF = r"(?:\s(?:a\stotal\sof|all|another|only|some\sof|the|its|their|those))?"
_ADVERB = r"(?:(?:also|already|later|recently|since|then|together)\s)?"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{lexicons.alternation(lexicons.forms('claim_counted'))}){_OFF}\s\Z")


@cache
def _behind() -> re.Pattern[str]:
    """Before a passive verb: '118 people (were exchanged)', '340 workers who had been (laid off)'."""
    words = lexicons.alternation(word for word in lexicons.forms("claim_counted") if not word.endswith(("ing", "s")))
    been = r"(?:was|were|are|is|(?:has|have|had)\sbeen|(?:will|would|could|must|to)\sbe)\s"
    return re.compile(rf"(?:\s(?:that|which|who))?\s{been}{_ADVERB}(?P<word>{words})\b")


def deed_of(folded: str, span: Span, begin: int) -> str | None:
    """
    What was done with what a number counts; None where no verb of the list stands beside it.

    >>> told = "the rebels freed 31 soldiers and 44 fighters were exchanged"
    >>> deed_of(told, Span(17, 28), 0), deed_of(told, Span(33, 44), 0)
    ('released', 'exchanged')
    >>> deed_of("a report released by the 12 judges", Span(25, 34), 0)
    """
    found = _before().search(folded, max(begin, span.start - _REACH), span.start) or _behind().match(folded, span.end)
    return lexicons.table("claim_counted")[found["word"]]["qualifier"] if found else None


_COMPANY = re.compile(
    r"\b(?:injur|kill|wound)(?:ed|ing|s) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w-]+ ){0,2}?"
    r"(?P<one>[a-z]{4,}) and (?:injur|kill|wound)(?:ed|ing|s) \Z"
    r"|\b(?:an?|one) (?:[\w-]+ ){0,2}?(?P<other>[a-z]{4,}) was (?:injured|killed|wounded) and \Z"
)
"""Before some who are others of those just told of: 'killing a miner and injuring (two others)'."""


def company(folded: str, span: Span, begin: int, what: str, said: str | None) -> str:
    """
    What a number counts that is of the same people as the one before it in its clause.

    >>> company("the blast killed a miner and injured two others", Span(37, 47), 0, "others", "wounded")
    'miners'
    """
    found = _COMPANY.search(folded, begin, span.start) if said in OF_PEOPLE else None
    noun = found["one" if what == "others" else "other"] if found and what in ("others", "people") else ""
    if not noun or noun == "people" or noun.endswith(("man", "person", "woman")):
        return what
    return noun if noun.endswith("s") else f"{noun}s"
