"""Statements, letters and reports that speak for who made them, and go on as 'the document' and 'it'."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import head_of

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
    head = head_of(words)
    noun = head.words[-1] if head and head.words else ""
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
