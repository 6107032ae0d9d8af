"""Labels told by two nouns or an order: "more diplomat than fighter", "part cleric, part warlord", "the last man"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
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
MEASURES = frozenset({"half", "less", "more", "part", "turned", "Half", "Less", "More", "Part"}) | _ORDERS | _CHANGED
"""The words that :func:`find_comparisons` asks for, beside "the"."""
_OF_TWO = (
    (("less", "more", "Less", "More"), _MORE_THAN),
    (("half", "part", "Half", "Part"), _PARTS),
    (tuple(sorted(_CHANGED)), _FROM_TO),
    (("turned",), _TURNED),
    (("turned",), _TURNED_SOME),
)


def find_comparisons(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Sheehy, more diplomat than fighter,", "Restrepo, the first woman to lead the country,"."""
    if not words.isdisjoint(_ORDERS) or text.find(", the ", sentence.start, sentence.end) > 0:
        for match in _FIRST_TO.finditer(text, sentence.start, sentence.end):
            run = tuple(words_after(text, *match.span("label")))
            if any(_is_someone(word) for word in run) and not text.startswith("If ", sentence.start):
                yield Found(*match.span("label"), run, UNNAMED, "person", "apposition")
    for forms, pattern in _OF_TWO:
        for match in () if words.isdisjoint(forms) else pattern.finditer(text, sentence.start, sentence.end):
            nouns = [read_token(match["one"]), read_token(match["other"])]
            if all(_is_someone(noun) and not noun.plural and noun.of not in ("firm", "group") for noun in nouns):
                run = tuple(words_after(text, *match.span("label")))
                yield Found(*match.span("label"), run, UNNAMED, "person", "predicate")


def _is_someone(word: Word) -> bool:
    return word.use is not None and word.of != "thing"
