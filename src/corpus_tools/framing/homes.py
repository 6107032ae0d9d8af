"""People told by where they are from: "the Ohio senator", "the Milan businessman"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Sentence


def _nouns() -> frozenset[str]:
    return of_class("rooted") | {form.capitalize() for form in of_class("rooted")}


@cache
def asked() -> frozenset[str]:
    """The words that :func:`find_by_home` asks for."""
    return _nouns().union(form + own for form in _nouns() for own in ("'s", "’s"))


@cache
def _at_home() -> re.Pattern[str]:
    return re.compile(
        r"\b[Tt]he\s+(?P<label>(?:[A-Z][\w.]+\s+){1,2}(?:(?:business|estate|property|real)\s+){0,2}"
        rf"{lexicons.alternation(_nouns())})\b(?=['’]s\b|\s+[a-z]|[.,;:])"
    )


def find_by_home(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The Ohio senator", "the Milan businessman": someone named before, in other words."""
    for match in _at_home().finditer(text, sentence.start, sentence.end):
        run = tuple(words_after(text, *match.span("label")))
        following = next(words_after(text, match.end(), sentence.end), None)
        if not (run[0].titles or (following and following.gap == " " and following.use)):
            yield Found(*match.span("label"), run, UNNAMED, run[-1].of, "description")
