"""Speeches, sermons and statements printed whole, whose headline names who says "I" in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.claims.attribution import FINITE
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turns import Answering, Turns, words_of
from corpus_tools.model import Mention

_SPOKEN = frozenset(
    ["address", "message", "remarks", "sermon", "speech", "statement", "testimony", "text", "transcript"]
)
_WHOSE = frozenset(["by", "from", "of"])
_FULL = frozenset(["full", "text", "transcript"])
"""Words for a text printed as it was spoken, where its speaker is named before: "Ann Lee's speech in full"."""

_HEADS = frozenset(
    ["a", "closing", "complete", "full", "in", "joint", "keynote", "of", "opening", "prepared", "the", ":", *_SPOKEN]
)
"""Words before "speech of" in a line that heads one."""

_ONESELF = frozenset(["i", "me", "my", "our", "we"])
_FEWEST = 5  # sentences
_OFTEN = 0.3  # share of the sentences in which somebody speaks of himself
_FARTHEST = 12  # words from "speech" to the name: 'of the Secretary General, His Eminence Sheikh'


def find_speech(units: Sequence[Unit], mentions: Sequence[Mention]) -> Turns | None:
    """
    The paragraphs of a speech as the turns of one who speaks; None for any other text. A headline without a verb calls
    it a speech of somebody, and the text outside quotation marks is in the first person.
    """
    body = [number for number, unit in enumerate(units) if unit.zone == "body"]
    spoken = sum(not _ONESELF.isdisjoint(units[number].different) for number in body)
    if len(body) < _FEWEST or spoken < _OFTEN * len(body):
        return None
    announced = (words for unit in units[: body[0] + 1] if (words := _announces(unit, mentions)))
    who = next(announced, None)
    if who is None:
        return None
    opening: dict[int, int] = {}  # the first sentence of each paragraph that says something
    for number in body:
        unit = units[number]
        if unit is not who[0] and FINITE.search(unit.tags) and not unit.tags.startswith("("):
            opening.setdefault(unit.paragraph, number)
    told: dict[int, Answering] = dict.fromkeys(opening.values(), (*who, 0))
    return Turns(frozenset(), 0, 0, told, frozenset(), {})


def _announces(unit: Unit, mentions: Sequence[Mention]) -> tuple[Unit, tuple[int, int]] | None:
    """Where a line without a verb names whose speech it heads: 'Full text: Speech of (Ann Lee) on the harbour'."""
    verbs = (word for word, letter in zip(unit.words, unit.tags, strict=True) if letter in "avk")
    if _SPOKEN.isdisjoint(unit.different) or not _SPOKEN.issuperset(verbs):
        return None
    for mention in filter(unit.holds, mentions):
        if mention.kind != "place":
            found = words_of(mention, unit)
            if found and _is_whose(unit, *found[1]):
                return found
    return None


def _is_whose(unit: Unit, first: int, end: int) -> bool:
    """True for a name behind 'speech of', or before "'s speech" in a line that says that it is the full text."""
    before = unit.words[:first]
    heads = next((at for at, (one, two) in enumerate(pairwise(before)) if one in _SPOKEN and two in _WHOSE), None)
    if heads is not None and first - heads <= _FARTHEST:
        return _HEADS.issuperset(before[:heads])
    owner = unit.words[end : end + 1] == ("'s",) and not _SPOKEN.isdisjoint(unit.words[end + 1 : end + 4])
    return owner and not _FULL.isdisjoint(unit.different) and first <= len(["full", "text", ":", "president"])
