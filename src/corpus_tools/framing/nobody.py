"""Words that are of no actor: of readers ("whether you're a beginner"), of wares, and of whoever it may be."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.vocabulary import is_agent
from corpus_tools.framing.wording import read_token

_NEAR = 60
"""Characters before a label in which its subject stands."""

_BETWEEN = r"(?:\s(?:[a-z]+\s){0,3}|\s)[\"“‘']?\Z"
_YOU_ARE = re.compile(r"\b[Yy]ou(?:['’](?:re|ve\sbeen)|\s(?:are|become|may\sbe|might\sbe|were))" + _BETWEEN)
_TO_BE = re.compile(r"\b(?:to|how\sto|can|could|should)\s(?:be|become|being)\san?\s\Z")
_WHOEVER = re.compile(
    r"\b(?:any|every|if\san?|whether\san?|unless\san?|no\sone\s(?:[a-z]+\s){1,4}an?)\s\Z", re.IGNORECASE
)


def is_of_readers(text: str, one: Found) -> bool:
    """
    True for what a text says of its readers, where it does not quote: you're a complete beginner.

    >>> text = "Whether you're a complete beginner or not, it helps."
    >>> is_of_readers(text, Found(17, 34, (), "", "person", "predicate"))
    True
    """
    return one.rule == "predicate" and not one.actor and _before(_YOU_ARE, text, one)


def is_of_nobody(text: str, one: Found) -> bool:
    """True for words of whoever it may be, of what somebody likes best, and of wares that "they" stands for."""
    if one.actor:
        return False
    return _is_of_whoever(text, one) or _is_liked(text, one) or (one.rule == "predicate" and _is_of_wares(text, one))


def _before(pattern: re.Pattern[str], text: str, one: Found) -> bool:
    return pattern.search(text, max(0, one.start - _NEAR), one.start) is not None


def _is_of_whoever(text: str, one: Found) -> bool:
    """True for what anybody may be or wants to become: to be a good father, every tech-savvy person."""
    if one.rule not in ("description", "predicate"):
        return False
    praised = one.words[0].form in _PRAISE and _before(_TO_BE, text, one)
    return praised or (one.rule == "description" and _before(_WHOEVER, text, one))


_PRAISE = frozenset(["bad", "better", "decent", "fine", "good", "great", "responsible", "successful", "true"])

_LIKED = frozenset({"favorite", "favourite", "favorites", "favourites"})
_OWN = re.compile(
    r"(?:\b(?:all-time|her|his|its|my|our|personal|their|your|[a-z]{3,}one['’]s|\d+|ten|five|three)|s['’]|['’]s)\s\Z"
)


def _is_liked(text: str, one: Found) -> bool:
    """True for what is somebody's favourite, which need be nobody: our favorite throws."""
    return (
        one.rule == "description"
        and [word.form for word in one.words][-1] in _LIKED
        and (
            _OWN.search(text, max(0, one.start - len("everyone's ")), one.start) is not None
            or one.words[0].form == "personal"
        )
    )


_THEY_ARE = re.compile(
    r"\b(?:[Tt]hey|[Tt]hese|[Tt]hose|[Ii]t)(?:['’](?:re|ve\sbeen|s)|\s(?:are|have\sbeen|is|was|were))" + _BETWEEN
)
WINDOW = 260
"""Characters before "they" in which whom it stands for is looked for."""

_WORD = re.compile(r"(?P<begins>(?:\A|[.!?:\n])[\s\"“”‘’'(]*)?\b(?P<word>[A-Za-z][A-Za-z'’-]{2,})")


def _is_of_wares(text: str, one: Found) -> bool:
    """True for no people where "they" can stand for nobody: no people, no body and no name stand near before it."""
    said = _THEY_ARE.search(text, max(0, one.start - _NEAR), one.start)
    if said is None or one.words[-1].of == "person" or is_agent(one.words[-1].form):
        return False
    before = list(_WORD.finditer(text, max(said.start() - WINDOW, 0), said.start()))
    return len(before) > 1 and not any(_may_be_they(found["word"], found["begins"] is not None) for found in before)


def _may_be_they(word: str, begins: bool) -> bool:
    """True for a noun for people or a body, for a name, and for a pronoun that stands for people."""
    noun = read_token(word)
    named = word[0].isupper() and not (begins or noun.breaks)
    return named or word.lower() in _THEM or (noun.use is not None and noun.of != "thing")


_THEM = frozenset(["everyone", "he", "her", "him", "his", "our", "she", "someone", "we", "who"])
