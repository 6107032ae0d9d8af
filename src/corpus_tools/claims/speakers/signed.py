"""Who signed or wrote the letter, order or statement with which the sentence before a pronoun begins."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.model import Mention

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
