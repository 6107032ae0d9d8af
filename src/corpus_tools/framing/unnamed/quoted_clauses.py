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
    rf"(?P<label>(?:the\s+(?:same\s+|very\s+)?|these\s+|such\s+)?(?:(?!\w+ing\b)[a-z]+\s+)?{_PEOPLE}\s+(?:who|whose)\s"
    r"(?P<clause>[^,.;:!?\"“”—–\n]{6,60}?))[.,]?[\"”’']"
)
LONGEST = 120
"""Characters of a quotation at most that is part of a sentence."""

_WILL = re.compile(r"(?:are|can|could|were|may|might|need|should|want|will|wish|would)\b")


_ALONE = re.compile(
    r"[\"“](?:(?:[Jj]ust|[Oo]nly|[Ss]uch)\s+)?(?:[Aa]n?|[Aa]nother|[Mm]ere)\s+(?P<label>(?:[a-z-]+\s+){0,2}[a-z-]+)[,.!][\"”](?=\s)"
)
"""Quoted words that are nothing but what someone is: “A tourist,” said a plumber."""


def find_quoted_alone(article: Article) -> Iterator[Found]:
    """ "“A tourist,” said Jan Kovar": a noun for someone that a source gives as an answer of its own."""
    text = article.text
    for quoted in article.quotations:
        if quoted.depth or quoted.end - quoted.start > SHORT or not text.startswith(_OPENS, quoted.start + 1):
            continue
        match = _ALONE.match(text, quoted.start)
        run = tuple(words_after(text, *match.span("label"))) if match else ()
        someone = bool(run) and run[-1].use in ("label", "occupation", "relation") and run[-1].of != "thing"
        if someone and not run[-1].plural and not any(word.breaks for word in run):
            yield Found(run[0].start, run[-1].end, run, UNNAMED, run[-1].of, "words-in-marks")


SHORT = 50
"""Characters of such words at most, their marks included."""
_OPENS = ("A ", "An ", "Another ", "Just ", "Mere ", "Only ", "a ", "an ", "just ", "only ")


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
