"""
People told by where they are from, "the Ohio billionaire", or by what they have with them or are given to: "a boy with
a drum", "every uncle with a grudge".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, words_after
from corpus_tools.model import Sentence


def _nouns() -> frozenset[str]:
    return of_class("rooted") | {form.capitalize() for form in of_class("rooted")}


@cache
def _trades() -> frozenset[str]:
    """Trades of which a home tells who is meant; who runs for an office, or is one of many, is told by none."""
    rows = lexicons.rows("framing_nouns")
    trades = {row["form"] for row in rows if row["use"] == "occupation" and row["of"] == "person"}
    return frozenset(trades - of_class("running") - of_class("many"))


@cache
def _named() -> frozenset[str]:
    return _nouns() | _trades()


@cache
def asked() -> frozenset[str]:
    """The words that :func:`find_by_home` asks for."""
    return _named().union(form + own for form in _named() for own in ("'s", "’s"))


_AT_HOME = re.compile(
    r"[Tt](?<!\w.)he\s+(?P<label>(?:(?:top|veteran|young)\s+)?(?:[A-Z][\w.]+\s+){1,2}"
    r"(?:(?:business|estate|property|real)\s+){0,2}(?P<noun>[A-Za-z]+))\b(?=['’]s\b|\s+[a-z]|[.,;:])"
)


def _find_by_home(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The Ohio billionaire", "the Milan businessman": someone named before, in other words."""
    run = tuple(words_after(text, *match.span("label")))
    following = next(words_after(text, match.end(), sentence.end), None)
    if match["noun"] not in _named():  # "the Ohio Republican said"
        run, following = run[:-1], run[-1]
    if len(run) < 2 or run[-1].cut(text) not in _named() or run[0].titles:
        return
    if not (following and following.gap == " " and _goes_on(run[-1], following)):
        yield Found(run[0].start, run[-1].end, run, UNNAMED, run[-1].of, "description")


def _goes_on(head: Word, word: Word) -> bool:
    """True for a word that is rather a noun behind what would be a head: the Ohio Republican primary."""
    verb = word.breaks or word.capital or word.form.endswith(("ed", "ing", "ly", "s")) or word.form in of_class("past")
    return bool(word.use) or (head.capital and not verb)


_WITH = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ee]very|[Nn]o)\s(?P<label>(?:[a-z-]+\s)?[a-z-]+)\s(?=with\s(?:an?|few|many|more|no|two)\s(?!eye\b|view\b)[a-z])"
)
SIGNS = (" with a", " with few ", " with many ", " with more ", " with no ", " with two ")
_TOLD_ALL_DAY = frozenset(["child", "couple", "man", "member", "mother", "father", "parent", "person", "woman"])
"""Of whom one tells so what anybody has: a man with a gun, a mother with a pram."""


def _find_with(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "A boy with a drum", "no northerner with a shop": one who has neither a trade nor a thing for his noun."""
    run = tuple(words_after(text, *match.span("label")))
    if _is_someone(run[-1]) and not any(word.breaks or word.use for word in run[:-1]):
        yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "designation")


def _is_someone(head: Word) -> bool:
    kin = head.form in of_class("kinsfolk")
    ruler = head.use == "office" and head.form in of_class("political")
    someone = head.of in ("any", "person") and head.use in ("compound", "label", "relation")
    everyday = head.form in _TOLD_ALL_DAY or head.form in of_class("running")
    return (kin or ruler or someone) and not (everyday or head.plural or head.possessive)


def readings() -> tuple[Reading, ...]:
    """The readings of this room."""
    return (Reading(of_each(_AT_HOME, _find_by_home), asked()), Reading(of_each(_WITH, _find_with), signs=SIGNS))
