"""Two who tell one thing otherwise: open and shut, by whom, where, when, how many; in one text, or in two of one affair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corpus_tools.claims.topics.facts import Fact, Noun
from corpus_tools.claims.topics.negating import contraries
from corpus_tools.claims.topics.told import Said

_APART = frozenset(["clock", "day", "date", "year"])
"""When a thing was: of two times two contrary things are told without a contradiction."""
_TELLING = frozenset(["because", "count", "from", "of", "where", *_APART])
"""Circumstances of which a deed has one: who tell another contradict."""
_NO_SPEAKER = frozenset(["", "he", "she", "it", "they", "who", "which", "that", "i", "we", "you"])

Key = tuple[str, str]
"""Of what thing, and what of it."""


def told_of(one: Said) -> Iterable[Key]:
    """Under what a claim is kept: the thing that it tells of, with the deed."""
    fact = one.fact
    return ((fact.thing.head, fact.deed),) if fact and fact.thing.head and not one.unsaid else ()


def met_by(one: Said) -> Iterable[Key]:
    """Under what a claim looks for others: its thing with its deed, or with what is contrary to that."""
    for head, deed in told_of(one):
        yield head, deed
        yield from ((head, other) for other in contraries(deed))


def tell_otherwise(one: Said, other: Said) -> bool:
    """Whether two speakers tell otherwise of one thing; of two claims the one whose id is first is asked."""
    if one.claim >= other.claim or one.speaker == other.speaker or not _NO_SPEAKER.isdisjoint((one.speaker, other.speaker)):
        return False
    return bool(one.fact and other.fact and differ(one.fact, other.fact))


def differ(one: Fact, other: Fact) -> bool:
    """Whether two facts of one thing cannot both be: one is denied, they are contrary, or one part of them is another."""
    if one.mood != other.mood or not _is_one(one.thing, other.thing):
        return False
    parts, doers = _differing(one, other), _are_two(one.doer, other.doer)
    if one.deed != other.deed:
        return one.no == other.no and not doers and not parts
    if one.no != other.no:
        return not doers and not parts
    if one.no or one.mood or not _is_of_one_deed(one, other):
        return False
    number = _numbers_differ(one.thing, other.thing)
    return len(parts) + doers + number == 1 and parts <= _TELLING | {"order"}


def _is_of_one_deed(one: Fact, other: Fact) -> bool:
    """Whether a thing is told that is known, or counted, or done by somebody who is known: 'the guards used gas'."""
    nouns = (one.thing, other.thing, one.doer, other.doer)
    return any(noun.known for noun in nouns) or bool(one.thing.number)


def _is_one(one: Noun, other: Noun) -> bool:
    """Whether two nouns may be of one thing: 'every gate', 'gate 7', and not 'the north gate', 'the south gate'."""
    first, second = {*one.more}, {*other.more}
    return one.head == other.head and (first <= second or second <= first)


def _are_two(one: Noun, other: Noun) -> bool:
    """Whether two are told by no word in common: the stewards, police officers."""
    return bool(one.head and other.head) and one.words.isdisjoint(other.words)


def _numbers_differ(one: Noun, other: Noun) -> bool:
    return bool(one.number and other.number) and one.number != other.number


def _differing(one: Fact, other: Fact) -> set[str]:
    """The kinds of circumstances that both tell, and not alike."""
    found = set()
    for kind, first in one.around:
        for also, second in other.around:
            if kind == also and kind in ("after", "before"):
                continue
            if {kind, also} == {"after", "before"} and first.head == second.head:
                found.add("order")
            elif kind == also and (_are_two(first, second) or _numbers_differ(first, second)):
                found.add(kind)
    return found


FEW = 20
"""Documents that name an actor at most by whom an affair is told; who stands in more is in the news every day."""
_RARE, _ANY = 2, 4  # of those whom two documents of one affair name most often, in common: rare ones, or any


class Affairs:
    """Which documents are of one affair, by those whom they name most often."""

    def __init__(self) -> None:
        self._named, self._last = Counter[str](), ""

    def add(self, one: Said) -> None:
        """Counts those whom a document names; the claims of one document follow each other."""
        if one.company and one.doc_id != self._last:
            self._named.update(one.company)
            self._last = one.doc_id

    def are_one(self, one: Said, other: Said) -> bool:
        """Whether two claims are of one document, or of two of one affair."""
        common = one.company & other.company
        rare = [actor for actor in common if self._named[actor] <= FEW]
        return one.doc_id == other.doc_id or len(rare) >= _RARE or len(common) >= _ANY
