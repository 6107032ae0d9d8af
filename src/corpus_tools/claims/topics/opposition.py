"""Who says otherwise: two speakers of one topic, a charge and its denial in two texts, a speaker and himself."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from corpus_tools.claims.topics.content import light_words, stem
from corpus_tools.claims.topics.differing import Affairs, met_by, tell_otherwise, told_of
from corpus_tools.claims.topics.own_words import (
    changes,
    contradict,
    tells_it_anew,
    who_denies,
    who_says_no,
    who_says_so,
    who_tells,
    whose_facts,
)
from corpus_tools.claims.topics.told import DEEDS, FACTS, MIN_SHARED, SHORT, Said

_OWN = frozenset(["condemnation", "denial", "pledge", "threat"])

_NAMES = frozenset(
    map(stem, ["description", "label", "moniker", "name", "nickname", "phrase", "term", "title", "word"])
)
"""Stems of words for what a thing is called; who will have none of them denies no deed."""

SHARED_WITH_REBUKE = 3
"""Words that what one condemns and another supports share at least: a rebuke may be of the man, not of the plan."""

LONGER = 3
"""One in so many words of the longer of two claims is in both, or what the shorter denies is a side issue of it."""

COMPARED = 400
"""Claims of one topic that are set against each other; the work grows with their square."""


def find_opposed(topics: Iterable[Sequence[Said]]) -> Iterator[tuple[str, str]]:
    """Each claim that somebody of its topic gainsays, with each claim that says otherwise, by their ids."""
    for said in topics:
        for one, other in combinations(said[:COMPARED], 2):
            if opposed(one, other):
                yield one.claim, other.claim
                yield other.claim, one.claim


def find_answered(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """Each claim that one of its text answers by saying no, with its answer, and the other way round."""
    for one in claims:
        for other in one.answers:
            yield one.claim, other
            yield other, one.claim


def opposed(one: Said, other: Said) -> bool:
    """
    True when two speakers differ on what both speak of: one asserts or accuses and the other denies, or one demands,
    proposes or pledges and the other condemns or refuses, or one wants gone whom the other says to be rightly there.
    What was not said opposes nothing, nor do two pledges, each of what its speaker will do, or two rejections.
    """
    if one.speaker == other.speaker or one.unsaid or other.unsaid or _of_another(one, other) or _of_another(other, one):
        return False
    if any(found(*pair) for found in (_defended, _denies_charge) for pair in ((one, other), (other, one))):
        return True
    if not _sides(one) & _sides(other) or one.act == other.act in ("pledge", "condemnation", "threat"):
        return False
    if _is_past_to(one, other) or _is_past_to(other, one) or not (_concerns(one, other) or _concerns(other, one)):
        return False
    shared = (one.words & other.words) - light_words()
    fewer, more = sorted(len(said.words - light_words()) for said in (one, other))
    if len(shared) < MIN_SHARED or 2 * len(shared) <= fewer or LONGER * len(shared) < more:
        return False
    one_no, other_no = _says_no(one, shared), _says_no(other, shared)
    return one_no != other_no and not (_denies_else(one, one_no) or _denies_else(other, other_no))


def _is_past_to(one: Said, other: Said) -> bool:
    """Whether the one says what was not so, and the other what will be."""
    return one.past and other.act in ("pledge", "prediction", "threat")


def _concerns(one: Said, other: Said) -> bool:
    """
    Whether a claim is of one whom the other is of too, or of the other's speaker, who says no or what he will do; of
    two verdicts each must say of whom it is.
    """
    whom = other.actors if other.act in _OWN else other.about
    if one.act == other.act == "evaluation" and not (one.about and other.about):
        return False
    return not (one.about and other.about) or not one.about.isdisjoint(whom)


def _denies_else(said: Said, says_no: bool) -> bool:
    """Whether a denial denies something else than what is shared."""
    return said.act == "denial" and not says_no


def _denies_charge(denial: Said, charge: Said) -> bool:
    """Whether a denial of few words ("any part") is of a charge of its text against its speaker or whom it names."""
    outright = denial.gainsays and denial.act == "denial" and denial.words.isdisjoint(light_words() | _NAMES)
    charged = charge.act == "accusation" and not charge.about.isdisjoint(denial.actors) and not denial.answers
    return outright and charged and len(denial.words) <= SHORT and denial.doc_id == charge.doc_id


def _of_another(rebuke: Said, other: Said) -> bool:
    """Whether the one rebukes a man, and the other is not what that man said."""
    return rebuke.rebuked is not None and rebuke.rebuked != other.speaker


def _defended(attack: Said, defence: Said) -> bool:
    """Whether the one wants gone whom the other says to be rightly or usefully there."""
    if not (attack.against and defence.defends and attack.about & defence.about):
        return False
    wanted = SHARED_WITH_REBUKE if attack.act == "condemnation" else 1
    shared = len(attack.words & defence.words)
    return shared >= wanted and 2 * shared >= len(defence.words)


def _says_no(said: Said, shared: frozenset[str]) -> bool:
    """
    Whether a claim rejects or denies what another speaks of too: most of the words that they share are negated, and the
    word that is negated first is among them, or they are among the first of a condemnation, whose others give reasons.
    Who condemns the end of a thing does not say no to it.
    """
    most = 2 * len(shared & said.negated) > len(shared)
    return bool(shared & said.heads) and most != (said.act == "condemnation")


def _sides(said: Said) -> set[str]:
    """
    Whether a claim is about what is so, what should be done, or either; what was not said is neither. Of threats those
    that say no are of what should be done ('will not stop drilling'); others are of what was done to the speaker, too.
    """
    if said.unsaid:
        return set()
    if said.act == "denial":
        return {"fact"} if said.of_fact else {"fact", "deed"}
    deed = said.act in DEEDS or said.act == "condemnation" or (said.act == "threat" and bool(said.heads))
    return {"deed"} if deed else {"fact"} if said.act in FACTS else set()


HELD = 40
"""Claims of one speaker by which he says no, that are compared; he who says no all day is no find."""

_LEAST = 2  # actors of a denial in few words: its speaker, and the one to whom he is said to have done it


class _Rule(NamedTuple):
    """
    How claims are set against each other: the things under which one that says no is kept (none for all others), and
    at most how many; those under which another looks for it; and whether the two say otherwise.
    """

    kept: Callable[[Said], Iterable[Hashable]]
    met: Callable[[Said], Iterable[Hashable]]
    otherwise: Callable[[Said, Said], bool]
    most: float = math.inf


def find_across(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each claim with one of another text, or of its own speaker, that says otherwise, by their ids, and the other way
    round. ``claims`` are gone through several times.
    """
    held = [defaultdict[Hashable, list[Said]](list) for _ in _RULES]
    affairs = Affairs()
    for one in claims:
        affairs.add(one)
        for rule, kept in zip(_RULES, held, strict=True):
            for thing in rule.kept(one):
                if len(kept[thing]) < rule.most:
                    kept[thing].append(one)
    for rule, kept in zip(_RULES, held, strict=True):
        for other in claims if kept else ():
            against = {one.claim: one for thing in rule.met(other) for one in kept.get(thing, ())}
            for one in against.values():
                if rule.otherwise(one, other) and (rule.otherwise is not tell_otherwise or affairs.are_one(one, other)):
                    yield one.claim, other.claim
                    yield other.claim, one.claim


def _are_of_two(one: Said, other: Said) -> bool:
    return one.doc_id != other.doc_id and one.speaker != other.speaker


def _who_denies(one: Said) -> Iterable[str]:
    """Who denies in few words of his own what he did to another: 'denied arming the rebels'."""
    denies = one.act == "denial" and one.gainsays and not one.unsaid and one.speaker in one.about
    few = len(one.about) >= _LEAST and 0 < len(one.words) <= SHORT and one.words <= one.negated
    return (one.speaker,) if denies and few else ()


def _who_is_charged(charge: Said) -> Iterable[str]:
    return sorted(charge.about) if charge.act == "accusation" and not charge.unsaid else ()


def _is_denied(denial: Said, charge: Said) -> bool:
    """Whether an accusation names all whom a denial names, and holds its words."""
    return _are_of_two(denial, charge) and denial.about <= charge.about and denial.words <= charge.words


_RULES = (
    _Rule(_who_denies, _who_is_charged, _is_denied),
    _Rule(who_says_no, who_tells, contradict, HELD),
    _Rule(whose_facts, whose_facts, tells_it_anew, HELD),
    _Rule(who_denies, who_says_so, changes, HELD),
    _Rule(told_of, met_by, tell_otherwise, HELD),
)
