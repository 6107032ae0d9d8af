"""Whom a source tells by what they do, in a few quoted words: "“officials who dine with smugglers”"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Article

_ENDS = r"(?:ants|ents|ers|ians|ists|als|ors|els)"
_PEOPLE = rf"(?:anybody|anyone|men|nobody|people|someone|somebody|those|women|[a-z]{{2,}}{_ENDS})"
_CLAUSE = re.compile(
    rf"(?:^|\b(?:at|against|among|behind|beside|by|for|from|like|of|on|over|than|to|with|are|is|not|and)\s+)[\"“‘']?"
    rf"(?P<label>(?:the\s+(?:same\s+|very\s+)?|these\s+|such\s+)?(?:[a-z]+\s+)?{_PEOPLE}\s+(?:who|whose)\s"
    r"(?P<clause>[^,.;:!?\"“”—–\n]{6,60}?))[.,]?[\"”’']"
)
LONGEST = 120
"""Characters of a quotation at most that is part of a sentence."""

_WILL = re.compile(r"(?:can|could|may|might|need|should|want|will|wish|would)\b")


def find_quoted_clauses(article: Article) -> Iterator[Found]:
    """ "“Not a cent for people who pick pockets”": the quoted words end with whom they mean and what he does."""
    text = article.text
    for quoted in article.quotations if " who" in text else ():
        part = quoted.depth == 0 and quoted.end - quoted.start <= LONGEST and text[quoted.start + 1].islower()
        if not part or text.find(" who", quoted.start, quoted.end) < 0:
            continue
        for match in _CLAUSE.finditer(text, quoted.start + 1, quoted.end):
            if match.end() == quoted.end and not _WILL.match(match["clause"]):
                start, end = match.span("label")
                yield Found(start, end, tuple(words_after(text, start, end)), UNNAMED, "person", "by-deed")
