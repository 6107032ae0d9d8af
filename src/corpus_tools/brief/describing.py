"""Sources without a name, voices and events, in the first or the fewest of the words that stand for them."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.content import states
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import fold


def brief(voice: str) -> str:
    """A voice by its name, or by the first of the words that stand for one."""
    parts = voice.split()
    return voice if len(parts) <= FACT_WORDS else " ".join([*parts[:FACT_WORDS], "…"])


PRONOUNS = frozenset(
    ["he", "her", "him", "i", "it", "me", "one", "she", "that", "them", "there", "these", "they", "this", "those", "us",
     "we", "what", "which", "who", "you"]
)  # fmt: skip
"""Words that tell nothing of a source to whoever reads them alone."""


def described(source: str | None) -> str | None:
    """
    The first of the words that stand for a source without a name; None where there are none but a pronoun.

    >>> described("the port authority"), described("they"), described("him"), described(None)
    ('the port authority', None, None, None)
    """
    return None if not source or fold(source).strip() in PRONOUNS else brief(" ".join(uncapital(source).split()))


_OPENS = frozenset(
    ["a", "all", "an", "another", "both", "few", "her", "his", "its", "many", "most", "one", "other", "others",
     "several", "some", "that", "the", "their", "these", "this", "those", "three", "two"]
)  # fmt: skip
"""Words that open what stands for a source and are no part of a name."""


def uncapital(source: str) -> str:
    """
    The words for a source without the capital that they have at the head of a sentence: of a name it stays.

    >>> uncapital("The port authority"), uncapital("Critics"), uncapital("Police in Ulm"), uncapital("Ulm Times")
    ('the port authority', 'critics', 'police in Ulm', 'Ulm Times')
    >>> uncapital("A Torvian diplomat"), uncapital("The Ulm Times")
    ('a Torvian diplomat', 'The Ulm Times')
    """
    first, space, rest = source.partition(" ")
    low = fold(first)
    common = low in _OPENS or (low not in states() and not {low, low.removesuffix("s")}.isdisjoint(_nouns()))
    opens = first in ("A", "An") or (first.istitle() and common and not rest[:1].isupper())
    return f"{low}{space}{rest}" if opens else source


@cache
def _nouns() -> frozenset[str]:
    """Common nouns for who may speak."""
    return lexicons.forms("claim_persons") | lexicons.forms("claim_descriptions")


def may_speak(source: str) -> bool:
    """
    False for words that name a thing which says nothing to anybody, or who asks and writes for the page itself, and for
    a number alone.

    >>> [may_speak(said) for said in ("an insider", "results of a survey", "a reporter for the Herald", "one source")]
    [True, True, True, True]
    >>> [may_speak(said) for said in ("the second water sample", "our reporter", "a reader", "His face", "31")]
    [False, False, False, False, False]
    """
    said = fold(source)
    return any(map(str.isalpha, said)) and _OF_THE_PAGE.fullmatch(said) is None and _THING.match(said) is None


_THING = re.compile(
    r"(?:an?|another|her|his|its|one|our|that|the|their|this)\s(?:[\w-]+\s){0,2}"
    r"(?:audio|camera|clip|face|footage|hope|image|meeting|picture|sample|slide|specimen|test)s?(?:,|\s(?:to|in|of)\s|\Z)"
)
"""Things that show what somebody sees in them, or are only where something was said."""
_OF_THE_PAGE = re.compile(r"(?:an?|one|our|the|this)\s(?:interviewer|moderator|questioner|reader|reporter)s?")


_TIME = r"(?:same|very|day|morning|afternoon|evening|night|week(?:end)?|month|year|spring|summer|autumn|winter)"
_JOINS = re.compile(rf"(?:[Aa]nd|[Bb]ecause|[Bb]ut|that(?!\s(?:{_TIME}|is|was)\b))\s+(?=\w)")


def unjoined(text: str) -> str:
    """
    The words for an event without the one that joins them to what stands before them.

    >>> unjoined("that the mill burned"), unjoined("and fled"), unjoined("that evening he fled")
    ('the mill burned', 'fled', 'that evening he fled')
    """
    return _JOINS.sub("", text, count=1) if _JOINS.match(text) else text
