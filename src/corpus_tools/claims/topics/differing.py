"""Two who tell one thing otherwise: open and shut, by whom, where, when, how many; in a text, or two of one affair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.bodies import may_be_one
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.facts import AT, GIVE, HE, Fact, alike, worded
from corpus_tools.claims.topics.negating import contraries
from corpus_tools.claims.topics.phrases import NOTHING, Noun
from corpus_tools.claims.topics.told import Said, Told
from corpus_tools.text import WORD

_OF_ONE = frozenset(["because", "clock", "count", "date", "day", "from", "of", "order", "where", "year"])
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
    return (*told_of(one), *_contrary(one.fact)) if one.fact and not one.unsaid else ()


def _contrary(fact: Fact) -> Iterable[Key]:
    """The thing of a fact with each deed or state that is contrary to its own."""
    return {(fact.thing.head, alike(other)) for word in worded(fact.deed) for other in contraries(word)}


def tell_otherwise(one: Said, other: Said) -> bool:
    """Whether two speakers tell otherwise of one thing; of two claims the one whose id is first is asked."""
    if (
        one.claim >= other.claim
        or one.speaker == other.speaker
        or not _NO_SPEAKER.isdisjoint((one.speaker, other.speaker))
    ):
        return False
    if one.fact is None or other.fact is None or not differ(one.fact, other.fact):
        return False
    if _is_of_himself(one, other.fact.doer) or _is_of_himself(other, one.fact.doer):
        return False
    return one.doc_id == other.doc_id or are_of_one(one.fact, other.fact)


def _is_of_himself(one: Said, doer: Noun) -> bool:
    """Whether one says by a pronoun what its speaker did, and the doer is another: 'he has no boat', 'Lind had one'."""
    if one.fact is None or one.fact.doer != HE or not doer.head or doer.head in _offices():
        return False  # 'the president rang' may be told of whoever says 'I made no call'
    own = {stem(word) for word in WORD.findall(one.speaker.replace("-", " "))}
    return own.isdisjoint(doer.words) and not may_be_one(own, doer.words)


@cache
def _offices() -> frozenset[str]:
    """The stems of words for somebody by what he does: the president, the driver."""
    return frozenset(map(stem, lexicons.forms("claim_persons")))


def differ(one: Fact, other: Fact) -> bool:
    """
    Whether two facts of one thing cannot both be: one is denied, they are contrary, or one part of them is another.

    >>> from corpus_tools.claims.topics.facts import fact_of
    >>> facts = [fact_of(f"the gate was {how}") for how in ("open", "shut", "not open", "red", "shut on monday")]
    >>> [differ(facts[0], other) for other in facts if other]
    [False, True, True, False, True]
    """
    if one.mood != other.mood or not _is_one(one.thing, other.thing):
        return False
    parts, doers = _differing(one, other), _are_two(one.doer, other.doer)
    if one.deed != other.deed:
        return one.no == other.no and not doers and not parts and (one.thing.head, one.deed) in _contrary(other)
    if one.no != other.no:
        no, yes = (one, other) if one.no else (other, one)
        others = no.doer != NOTHING and yes.doer == NOTHING  # that no officer shut it denies not that it was shut
        owns = no.doer == HE and no.deed == GIVE  # that they had no flights denies that there was one
        return not (doers or parts or (others and not owns))
    nouns = (one.thing, other.thing, one.doer, other.doer)
    if (
        one.deed == AT
        or one.no
        or one.mood
        or not (any(noun.known for noun in nouns) or one.thing.number or parts == {"order"})
    ):
        return False
    if doers and not (one.thing.known and other.thing.known):  # two may each pose a threat
        return False
    number = _numbers_differ(one.thing, other.thing)
    return len(parts) + doers + number == 1 and parts <= _OF_ONE


def are_of_one(one: Fact, other: Fact) -> bool:
    """Whether facts of two texts have more in common than their thing and deed, or the thing is known to both."""
    if one.thing.known and other.thing.known and HE not in (one.doer, other.doer):
        return True
    by_any = one.deed == GIVE and not (one.doer.head and other.doer.head)  # of any letter to the same town
    firsts, seconds = (
        [{*fact.thing.more}, fact.doer.words, *(n.words for _, n in fact.around if not by_any)] for fact in (one, other)
    )
    return any(first & second for first in firsts for second in seconds) or may_be_one(one.doer.words, other.doer.words)


def _is_one(one: Noun, other: Noun) -> bool:
    """Whether two nouns may be of one thing: 'every gate', 'gate 7', and not 'the north gate', 'the south gate'."""
    first, second = {*one.more}, {*other.more}
    return one.head == other.head and (first <= second or second <= first)


def _are_two(one: Noun, other: Noun) -> bool:
    """Whether two are told by no word in common, nor by two for those of one body: the stewards, police officers."""
    if not (one.head and other.head) or may_be_one(one.words, other.words):
        return False
    return one.words.isdisjoint(other.words)


def _numbers_differ(one: Noun, other: Noun) -> bool:
    return bool(one.number and other.number) and one.number != other.number


def _differing(one: Fact, other: Fact) -> set[str]:
    """The kinds of circumstances that both tell, and not alike."""
    pairs = [(kind, also, first, second) for kind, first in one.around for also, second in other.around]
    turned = any({*pair[:2]} == _ORDER and pair[2].head == pair[3].head for pair in pairs)
    same = [(kind, _are_two(*nouns) or _numbers_differ(*nouns)) for kind, also, *nouns in pairs if kind == also]
    agree = {kind for kind, apart in same if not apart}  # 'in the hall of the school' is in the school
    return {kind for kind, _ in same} - agree - _ORDER | ({"order"} if turned else set())


_ORDER = frozenset(["after", "before"])

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


_IT = re.compile(r"[\"'“‘]?(?:that )?(?:it|they|the)\b")


def tells_it_otherwise(one: Told, before: Told) -> bool:
    """Whether what is told of 'it' is told otherwise of the thing of which the claim before tells."""
    if one.fact is None or before.fact is None or not (_IT.match(one.text) and _IT.match(before.text)):
        return False
    facts = (one.fact, before.fact)
    if HE not in (facts[0].thing, facts[1].thing):
        return False
    thing = next((fact.thing for fact in facts if fact.thing != HE), HE)
    return differ(*(fact._replace(thing=thing) for fact in facts))
