"""Whom words tell by what he has with him or is given to: "a boy with a drum", "every uncle with a grudge"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, words_after
from corpus_tools.model import Sentence

ASKED = frozenset({"with"})
_WITH = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ee]very|[Nn]o)\s(?P<label>(?:[a-z-]+\s)?[a-z-]+)\s(?=with\s(?:an?|few|many|more|no|two)\s(?!eye\b|view\b)[a-z])"
)
_SIGNS = (" with a", " with few ", " with many ", " with more ", " with no ", " with two ")
_TOLD_ALL_DAY = frozenset(["child", "couple", "man", "member", "mother", "father", "parent", "person", "woman"])
"""Of whom one tells so what anybody has: a man with a gun, a mother with a pram."""


def find_with(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "A boy with a drum", "no northerner with a shop": one who has neither a trade nor a thing for his noun."""
    said = text[sentence.start : sentence.end]
    if not any(sign in said for sign in _SIGNS):
        return
    for match in _WITH.finditer(text, sentence.start, sentence.end):
        run = tuple(words_after(text, *match.span("label")))
        if _is_someone(run[-1]) and not any(word.breaks or word.use for word in run[:-1]):
            yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "designation")


def _is_someone(head: Word) -> bool:
    kin = head.form in of_class("kinsfolk")
    ruler = head.use == "office" and head.form in of_class("political")
    someone = head.of in ("any", "person") and head.use in ("compound", "label", "relation")
    everyday = head.form in _TOLD_ALL_DAY or head.form in of_class("running")
    return (kin or ruler or someone) and not (everyday or head.plural or head.possessive)
