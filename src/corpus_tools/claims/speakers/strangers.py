"""Persons whom nobody names, whom a text brings in between a name and a pronoun: 'On the quay a fisherman sat.'"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from corpus_tools.claims.speakers.naming import SENTENCE_END
from corpus_tools.claims.speakers.roles import gender_of, is_one_person

_BROUGHT_IN = re.compile(r"(?:\b(\w+)\s)?\b(?:an?|another|my|one|our)\s((?:[\w'’-]+\s){0,3}[\w'’-]+)")
_TOLD = frozenset(["as", "be", "became", "become", "been", "being", "by", "for", "from", "is", "like", "not", "of"])
_TOLD |= {"once", "such", "than", "to", "was", "were", "with", "without"}
"""Words behind which nobody new is brought in: 'it was a blow for a man who'."""

_THERE = re.compile(r"\bthere (?:is|was)\b")
_OF_HIM = re.compile(r"\b(?:he|her|him|his|she|they)\b")
_QUOTED = re.compile(r"[\"“”]|, (?:he|she)\b")
"""A sentence that quotes, or goes on about somebody whom it has told of: 'A baker by trade, he was a captain.'"""
_ENDS_NOUN = frozenset(["at", "for", "from", "in", "of", "on", "who", "whose", "with"])


def brings_in_stranger(folded: str, start: int, end: int, gender: frozenset[str]) -> bool:
    """
    Whether a whole sentence that begins in a stretch, and tells of nobody as he or she, has one person whom nobody
    names.

    >>> he = frozenset(["he", "him", "his"])
    >>> brings_in_stranger("lind won. on the quay an old fisherman sat. he said", 4, 44, he)
    True
    >>> brings_in_stranger("lind won. he met a fisherman. he said", 4, 30, he)
    False
    """
    if _THE_OTHER.search(folded, start, end):
        return True
    begins = [found.end() for found in SENTENCE_END.finditer(folded, start, end)]
    return any(_is_of_stranger(folded[at:to], gender) for at, to in pairwise(begins))


def _is_of_stranger(sentence: str, gender: frozenset[str]) -> bool:
    if _QUOTED.search(sentence):
        return False
    told = _THERE.sub("there", sentence)
    for found in _BROUGHT_IN.finditer(told):
        if _OF_HIM.search(told, 0, found.start()):
            return False
        nouns = takewhile(lambda word: word not in _ENDS_NOUN, found[2].split())
        person = next((noun for noun in nouns if is_one_person(noun)), None)
        if person and found[1] not in _TOLD and (gender_of(person) or gender) == gender:
            return True
    return False


_THE_OTHER = re.compile(r"(?:[.!?][\"'”’]?\s|\n)the other (?:[a-z]+(?:ed|n't)|was) ")
"""'The other was less sure': one of those of whom the text has told, who is not the one with a name."""

_UNREAD_NAME = re.compile(
    r"(?:[.!?][\"'”’]?\s|\n)[A-Z]\w+, (?:an?|the|(?:her|his|their)(?: own)?) (?:[\w-]+ ){0,4}?([\w-]+)"
    r"(?=,| (?:of|in|at|for|from|who|with)\b)"
)
"""'Mirwa, a former guide, lost a brother': one whom the reading of names does not know."""
_UNNAMED_SUBJECT = re.compile(
    r"(?:[.!?][\"']?\s|\n)(?:(?:in|at) [\w ]{2,30}, )?(?:his|her|their|my|our|an?|another|(?:the )?\w+['’]s) "
    r"(?:[\w-]+ ){0,4}?([\w-]+)"
    r"(?: (?=(?:\w+(?:ed|s|n't)|came|gave|sat|spoke|stood|told|took|went|wrote)\b)"
    r"| (?=(?:at|from|here|in|near|of|who|whom|with)\b)|(?=, ))"
)


def unnamed_subjects(text: str, folded: str, start: int, end: int) -> list[str]:
    """
    The nouns of whom sentences of a stretch have for a subject, and nobody names.

    >>> line = "It rained. Her husband disagreed. "
    >>> unnamed_subjects(line, line.lower(), 0, len(line))
    ['husband']
    """
    return _UNNAMED_SUBJECT.findall(folded, start, end) + _UNREAD_NAME.findall(text, start, end)
