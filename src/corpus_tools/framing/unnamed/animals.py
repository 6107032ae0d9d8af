"""Words that a text gives to an animal, which characterise nobody: the fish, a predator."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.vocabulary import plural
from corpus_tools.model import Span

_REACH = 60  # characters before a label in which its animal stands
_BESIDE = re.compile(
    r"\b(?:an?|each|every|its|that|the|these|this|those)\s(?:[\w-]+\s){0,2}(?P<noun>[a-z]+)"
    r"(?:,\s(?:an?\s|the\s)|\s(?:are|is|was|were)\s(?:an?\s|the\s)?)\Z",
    re.IGNORECASE,
)


@cache
def _animals() -> frozenset[str]:
    """Animals, one and several."""
    forms = lexicons.forms("framing_animals")
    return forms | {plural(form) for form in forms}


def is_of_animal(text: str, label: Span) -> bool:
    """
    True for a label behind an animal that it tells of.

    >>> told = "The priest, a predator, was jailed. The eel is an invader."
    >>> [is_of_animal(told, Span(at, at + 7)) for at in (told.index("a predator") + 2, told.index("invader"))]
    [False, True]
    """
    beside = _BESIDE.search(text, max(0, label.start - _REACH), label.start)
    return beside is not None and beside["noun"].lower() in _animals()
