"""Statements and letters that speak for who made or signed them, and go on as 'the document' and 'it'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import Names, noun_of
from corpus_tools.model import Mention

ISSUED = frozenset(["communique", "news release", "press release", "statement"])
"""What whoever has spoken is quoted from, though the text has not said so before: 'the statement reads'."""

_MADE = re.compile(
    r"\b(?:delivered|drafted|filed|gave|issued|made|posted|published|put out|read out|released|sent|signed|wrote)\s"
    r"(?:an?|another|her|his|its|their)\s((?:[\w'-]+\s){0,3}[\w-]+)\b"
)
"""'Ann Lee issued a (statement) on Monday. It said'."""


def is_paper(words: str) -> bool:
    """
    True for the words of a source that is a statement or report, not a person or body.

    >>> is_paper("the ten-point document"), is_paper("a statement by the guild"), is_paper("the guild")
    (True, True, False)
    """
    noun = noun_of(words)
    return noun in lexicons.forms("claim_documents") or noun in lexicons.forms("claim_reports")


def paper_made(sentence: str) -> str | None:
    """
    The noun for what somebody has issued.

    >>> paper_made("ann lee issued a short statement on monday. "), paper_made("ann lee issued a boat. ")
    ('statement', None)
    """
    made = _MADE.search(sentence)
    papers = lexicons.forms("claim_documents")
    return next((word for word in made[1].split() if word in papers), None) if made else None


_SIGNED = (" by ", " signature of ")
_LONGEST = 60  # characters from "signed by" to the end of the office before a name


@cache
def _paper() -> re.Pattern[str]:
    nouns = lexicons.alternation(lexicons.forms("claim_documents") - {"office", "sign"})
    made = r"composed|delivered|drafted|drawn up|issued|penned|posted|published|read out|sent|signed|written"
    return re.compile(
        rf"\s*(?:an?|that|the|this) (?:[\w'-]+ ){{0,3}}?{nouns}\b[^.;:\"\n]{{0,80}}?"
        rf"\b(?:(?:bears|bore|carried|carries|has) the signature of|(?:is|was|were|been) (?:{made}) by) (?:the )?"
    )


def signer_before(names: Names, begin: int, end: int) -> Mention | None:
    """'The order was signed by (Ann Lee). It says': whom a sentence names as the maker of the paper that opens it."""
    if not any(sign in names.folded[begin:end] for sign in _SIGNED):
        return None
    told = _paper().match(names.folded, begin, end)
    named = next(iter(names.within(told.end(), end)), None) if told else None
    return named if told and named and named.start - told.end() < _LONGEST else None
