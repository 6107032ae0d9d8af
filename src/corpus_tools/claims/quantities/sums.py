"""Sums told by an ordinal: 'two soldiers died at the scene and a third the next day' are three."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools import lexicons
from corpus_tools.claims.quantities.understood import OF_PEOPLE, PART
from corpus_tools.model import Quantity, Sentence
from corpus_tools.text import WORD

SUM = "number-sum"
"""The rule of a number that an ordinal tells: of two and a third."""

_ORDINALS = {
    word: number
    for number, word in enumerate(["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 3)
}
_VERBS = "died|had|has|is|later|succumbed|was|in|at|who"
_A_THIRD = re.compile(
    rf"\b(?:and |; |,? while )?(?P<one>an?|the)\s(?P<ordinal>{'|'.join(_ORDINALS)})(?P<noun> (?!(?:{_VERBS})\b)[a-z]+)?"
    rf"(?=[,.;]|\Z| (?:{_VERBS}|on|the|a)\b)"
)
_LINE = 250  # characters from a number back to which an ordinal may add one
_REST = 90  # characters behind an ordinal that tell what befell one more
_DIED = frozenset(["succumbed"])
_ONE = frozenset(["man", "person", "victim", "woman", "one"])


def with_sums(folded: str, found: Sequence[Quantity], sentence: Sentence, last: Sequence[Quantity]) -> list[Quantity]:
    """
    The ``last`` numbers and those of a sentence; where an ordinal adds one of the same to a number, that is a part of
    their sum.
    """
    whole = [*last, *found]
    if not any(one.qualifier in OF_PEOPLE for one in whole):
        return whole
    for match in _A_THIRD.finditer(folded, sentence.start, sentence.end):
        number = _ORDINALS[match["ordinal"]]
        before = [one for one in whole if one.end <= match.start() and match.start() - one.end < _LINE]
        one = next((one for one in reversed(before) if one.low == one.high == number - 1), None)
        if one is None or "\n" in folded[one.end : match.start()] or not _adds(folded, one, match, sentence.end):
            continue
        added = replace(one, start=match.start("one"), end=match.end("ordinal"), rule=SUM)
        whole = [replace(each, rule=PART) if each is one else each for each in whole]
        whole.append(replace(added, low=float(number), high=float(number)))
    return sorted(whole, key=lambda each: each.start)


def _adds(folded: str, one: Quantity, match: re.Match[str], end: int) -> bool:
    """Whether the one whom an ordinal tells is of the same kind as those of a number, and the same befell him."""
    if one.qualifier not in OF_PEOPLE:
        return False
    noun = (match["noun"] or "").strip()
    if noun and noun not in _ONE and noun[:4] != one.what.lower().split()[-1][:4]:
        return False
    words = WORD.findall(folded, match.end(), min(end, match.end() + _REST))
    table = lexicons.table("claim_qualifiers")
    told = [word for word in words if word in _DIED or word in table]
    fates = {"killed" if word in _DIED else table[word]["qualifier"] for word in told} & OF_PEOPLE
    within = folded[one.end : match.start()]
    return one.qualifier in fates or (not fates and "." not in within)
