"""Words that have no content of their own and point back to what another said: 'the charge', 'Lind's call', 'it'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

OF_PAPER = re.compile(r"(?:the|that|this|those|these) (?:documents?|findings?|reports?|stud(?:y|ies))\b")
"""What is dismissed of a paper, whatever it says: 'the report', 'these findings'."""


@cache
def claimed() -> re.Pattern[str]:
    """What is denied, in words that only point back: 'a charge', 'the fraud claims', 'Lind's account', 'it'."""
    return _back("said")


_SUMMED_UP = re.compile(r"an? (?P<noun>(?:[\w-]+ ){0,2}?[\w-]+) \. (?=\S)")
"""A noun that takes up what was said, and, folded, the gap of a claim in two pieces."""


def taken_up(folded: str) -> str:
    """
    What is said of what was just told, as one says it in a sentence of its own.

    >>> taken_up("an allegation . as absurd"), taken_up("the boats . were lost")
    ('the allegation as absurd', 'the boats . were lost')
    """
    found = _SUMMED_UP.match(folded)
    return f"the {found['noun']} {folded[found.end() :]}" if found else folded


@cache
def charged() -> re.Pattern[str]:
    """What is denied as a charge: 'the accusation', 'those allegations', 'his criticism'."""
    return _back("charged")


@cache
def wanted() -> re.Pattern[str]:
    """What is rejected that another wants: 'the offer', 'Lind's call', 'such a plan'."""
    return _back("wanted")


def _back(what: str) -> re.Pattern[str]:
    nouns, counts = _nouns(what), _nouns("counted") if what == "said" else "(?!)"
    own = "(?:(?:an?|all|any|both|her|his|its|such|that|the|their|these|this|those) )+"
    owner = r"(?P<owner>(?:(?!of )[\w.-]+ ){0,4}[\w.-]+'s? )"
    noun = rf"(?:(?!\w+ing |of )[\w-]+ ){{0,2}}(?:(?P<count>{counts})|{nouns})(?:es|s)?"
    report = "(?:the|those|such|these) reports?"
    end = r"(?=$|[^\w ]| (?:about|as|because|by|during|out|outright|through|when|while)\b)"
    by = r"(?P<by> (?:issued |made |published )?by (?!\w+ing\b)[\w'-]++(?: [\w'-]++)*+)?"
    it = "(?:that )?(?:it|that|this)(?: had)?(?: ever)? (?:happened|occurred|was so|was the case|took place)|doing so"
    return re.compile(rf"(?:{it}|(?P<it>it|that|this|these|those)|{report}|(?:{own}|{owner}){noun}{by}){end}")


def _nouns(what: str) -> str:
    """Any of the nouns for what was said, wanted, charged, or told by a number."""
    return lexicons.alternation(row["form"] for row in lexicons.rows("claim_answered") if what in row["what"].split())
