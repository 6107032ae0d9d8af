"""People told by the cause they stand for or fight: "dam opponents", "a voting rights advocate", "the gun lobby"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class, plural
from corpus_tools.framing.wording import places, words_after
from corpus_tools.model import Sentence

LONGEST_CAUSE = 28
"""Characters of a cause at most, with the space behind it: "universal health care" has fewer."""

_WORDS = re.compile(r"[\w’'-]+(?: [\w’'-]+){0,2} \Z")
_SIDED = re.compile(r"(?:anti|pro)-[a-z]+")
_VERB_FOLLOWS = re.compile(r"(?:\b(?:to|can|could|may|might|must|not|should|will|would)|n['’]t)\s+\Z")
"""Before a cause that may be a verb: they will ban protesters."""


@cache
def asked() -> frozenset[str]:
    """The words for who stands for a cause, as they stand in a text."""
    forms = of_class("partisan")
    forms |= {plural(form) for form in forms}
    return forms | {form.capitalize() for form in forms}


def find_by_cause(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Abortion opponents", "a pipeline protester", "the independence movement"."""
    for form in sorted(asked() & words):
        for at in places(text, form, sentence):
            start = _cause_before(text, at, sentence.start)
            named = form[0].isupper() and sentence.zone != "title"  # "the Fair Housing Movement"
            if start < at and not named:
                run = tuple(words_after(text, start, at + len(form)))
                yield Found(start, at + len(form), run, UNNAMED, run[-1].of, "allegiance")


def _cause_before(text: str, at: int, floor: int) -> int:
    """
    Where the cause right before a place begins; the place itself where there is none.

    >>> text = "Most voting rights advocates agreed."
    >>> text[_cause_before(text, 19, 0):]
    'voting rights advocates agreed.'
    """
    match = _WORDS.search(text, max(floor, at - LONGEST_CAUSE), at)
    start = match.start() if match else at
    while start < at:
        whole = start == floor or not text[start - 1].isalnum()
        cause = text[start : at - 1].lower().replace("’", "'")
        doubtful = text[start : at + len("movement")].lower() in lexicons.forms("framing_doubtful")
        if whole and not doubtful and (cause in lexicons.forms("framing_causes") or _SIDED.fullmatch(cause)):
            return at if _VERB_FOLLOWS.search(text, max(floor, start - len("should ")), start) else start
        start = text.find(" ", start, at) + 1
    return at
