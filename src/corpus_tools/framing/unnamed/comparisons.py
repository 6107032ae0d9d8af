"""Labels told by two nouns or an order: "more diplomat than fighter", "part cleric, part warlord", "the last man"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Sentence

_FIRST_TO = re.compile(
    r"(?:,\s+the|\b(?:becomes?|became|is|was)\s+the|[—–]\s+(?:the\s+)?(?=first\b|last\b))\s*(?P<label>(?:first|last|second|third|(?!latest)[a-z]{3,}est)\s+(?:[a-z-]+\s+){1,3}(?:ever\s+)?"
    r"(?:born|elected|to\s+[a-z]+))\b"
)
_MORE_THAN = re.compile(
    r"\b(?:[Ll]ess|[Mm]ore)\s+(?P<label>(?:an?\s+)?(?P<one>[a-z-]+)\s+than\s+(?:an?\s+)?(?P<other>[a-z-]+))\b"
)
_PARTS = re.compile(r"\b(?P<label>(?:[Hh]alf|[Pp]art)\s+(?P<one>[a-z-]+),?\s+(?:half|part)\s+(?P<other>[a-z-]+))\b")
_CHANGED = frozenset(
    ["changed", "evolved", "gone", "journey", "morphed", "path", "risen", "rise", "rose", "transformation"]
)
_CHANGED |= {"transformed", "turned", "went"}
_FROM_TO = re.compile(
    rf"\b{lexicons.alternation(_CHANGED)}\s+from\s+(?P<label>(?:an?\s+)?(?:[\w'’-]+\s+){{0,2}}?(?P<one>[a-z-]+)\s+(?:in)?to\s+"
    r"(?:an?\s+)?(?:[\w'’-]+\s+){0,2}?(?P<other>[a-z-]+))\b"
)
_TURNED = re.compile(r"\b(?P<label>(?P<one>[a-z-]+)\s+turned\s+(?P<other>[a-z-]+|MP))\b")
_TURNED_SOME = re.compile(r"\b(?P<label>(?P<one>[a-z-]+)\s+turned\s+[a-z-]+\s+(?P<other>[a-z-]+))\b")
_ORDERS = frozenset({"first", "last"})
_MEASURES = frozenset({"less", "more", "Less", "More"})


def _first_to(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "Restrepo, the first woman to lead the country,"."""
    run = tuple(words_after(text, *match.span("label")))
    if any(_is_someone(word) for word in run) and not text.startswith("If ", sentence.start):
        yield Found(*match.span("label"), run, UNNAMED, "person", "apposition")


def _of_two(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "Sheehy, more diplomat than fighter,"."""
    nouns = [read_token(match["one"]), read_token(match["other"])]
    if all(_is_someone(noun) and not noun.plural and noun.of not in ("firm", "group") for noun in nouns):
        run = tuple(words_after(text, *match.span("label")))
        yield Found(*match.span("label"), run, UNNAMED, "person", "predicate")


def _is_someone(word: Word) -> bool:
    return word.use is not None and word.of != "thing"


READINGS = (
    Reading(of_each(_FIRST_TO, _first_to), _ORDERS, (", the ",)),
    Reading(of_each(_MORE_THAN, _of_two), _MEASURES, also=frozenset({"than"})),
    Reading(of_each(_PARTS, _of_two), frozenset({"half", "part", "Half", "Part"})),
    Reading(of_each(_FROM_TO, _of_two), _CHANGED),
    Reading(of_each(_TURNED, _of_two), frozenset({"turned"})),
    Reading(of_each(_TURNED_SOME, _of_two), frozenset({"turned"})),
)
"""The readings of this room."""
