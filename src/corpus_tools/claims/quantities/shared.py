"""Numbers that share a verb or a sum: '28 officers and 51 pickets were hurt', 'two died and a third the next day'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import UNITS
from corpus_tools.claims.quantities.understood import OF_PEOPLE, PART, what_befell
from corpus_tools.model import Quantity, Sentence, Span
from corpus_tools.text import WORD

_LONGEST_OF = 12  # characters of "out of the" and a space
_OF_ALL = re.compile(r"\b(?:among|of)\s(?:(?:all|its|the|their)\s)?\Z")
"""Before how many there are in all: of (the 120 passengers), 14 were hurt."""
_JOINED = re.compile(r",?\s(?:and\s)?|,\s")

_AND_ONE = re.compile(
    r"(?:(?:, | and |, and )(?:an?|another|one|her|his|its|their|the) "
    r"(?:(?!who\b|that\b|which\b|were\b|was\b|are\b)[\w'’-]+ ?){1,4}?)+"
    r"(?= (?:were|are|had|have)\b)"
)
"""Others of one verb: two soldiers (and a driver) were killed."""


def _with_shared(folded: str, one: Quantity) -> Quantity:
    """A number of which the verb is told behind somebody else: 'two soldiers and a driver were killed'."""
    shared = _AND_ONE.match(folded, one.end) if one.qualifier is None and one.what not in UNITS else None
    befell = what_befell(folded, Span(one.start, shared.end())) if shared else None
    return replace(one, qualifier=befell) if befell in OF_PEOPLE else one


def joined(folded: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a sentence; what is said behind a row is said of all: '28 officers and 51 pickets were hurt'."""
    whole = [*map(partial(_with_shared, folded), found)]
    for at in range(len(whole) - 2, -1, -1):
        one, other = whole[at], whole[at + 1]
        if _OF_ALL.search(folded, max(0, one.start - _LONGEST_OF), one.start):
            continue
        if one.qualifier is None and other.qualifier and _JOINED.fullmatch(folded, one.end, other.start):
            behind = what_befell(folded, other)
            shared = found[at + 1].qualifier is None and other.qualifier in OF_PEOPLE
            if (
                shared
                or other.qualifier == behind
                or (at + 2 < len(whole) and whole[at + 2].qualifier == other.qualifier)
            ):
                whole[at] = replace(one, qualifier=other.qualifier)
    return whole


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
