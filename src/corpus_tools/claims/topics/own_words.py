"""A speaker and himself: what he says in one text, and says otherwise, owns, or says that he did not say in another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus_tools.claims.topics.content import light_words
from corpus_tools.claims.topics.differing import are_of_one, differ
from corpus_tools.claims.topics.facts import GIVE
from corpus_tools.claims.topics.phrases import NOTHING
from corpus_tools.claims.topics.told import MIN_SHARED, Row, Said

_TOLD = frozenset(["accusation", "assertion", "denial"])
"""Acts by which one says what is so; what he wants and how he finds a thing he may well say twice in two ways."""

CHANGED = 3
"""Words that a denial shares with what its speaker says is so later; with what he then admits two do."""


_OWNS = re.compile(r"\b(?:accept|acknowledg|admit|conced|confess|confirm|own(?:ed|s)? up)")


def admits(row: Row) -> bool:
    """
    Whether the word of saying of a claim admits what it says.

    >>> admits({"cue": "has conceded"}), admits({"cue": "confirmed"}), admits({"cue": None})
    (True, True, False)
    """
    return _OWNS.search((row.get("cue") or "").lower()) is not None


def who_says_no(one: Said) -> Iterable[str]:
    return who_tells(one) if one.negated and one.heads else ()


def who_tells(said: Said) -> Iterable[str]:
    return (said.speaker,) if said.speaker and said.act in _TOLD and not said.unsaid else ()


def contradict(no: Said, yes: Said) -> bool:
    """Whether one says no to most of what he says in another text, and to the word that he negates first."""
    shared = (no.words & yes.words) - light_words()
    said = no.words - light_words()
    if no.doc_id == yes.doc_id or len(shared) < MIN_SHARED or 2 * len(shared) <= len(said):
        return False
    denied = no.heads & shared
    if not denied or not shared.isdisjoint(yes.negated) or yes.act == "denial" or not yes.words.issuperset(no.first):
        return False
    whom, other = _about(no), _about(yes)
    return not whom.isdisjoint(other) and 2 * len(shared & no.negated) > len(shared)


def _about(said: Said) -> set[str]:
    """Of whom a claim is; a body that each text only describes is for one speaker the same: the guild."""
    return {actor.rpartition(":")[2] for actor in said.about}


def who_denies(one: Said) -> Iterable[str]:
    """Who says no to something, if he is an actor by name: "the police" of two texts may be two."""
    return who_says_no(one) if one.speaker in one.actors else ()


def who_says_so(said: Said) -> Iterable[str]:
    return () if said.act == "denial" else who_tells(said)


def changes(no: Said, yes: Said) -> bool:
    """
    Whether one says, in another text or by a word of admitting, most of what he denies, and the deed of it: who denies
    that he ordered the police to shoot may admit that they shot.
    """
    both = no.words & yes.words
    shared, denied = (words - light_words() for words in (both, no.words))
    if len(shared) < (MIN_SHARED if yes.owns else CHANGED) or 2 * len(shared) < len(denied):
        return False
    if not (yes.owns or (no.act == "denial" and no.doc_id != yes.doc_id)) or not both.issuperset(no.first):
        return False
    return shared.isdisjoint(yes.negated) and 2 * len(shared & no.negated) > len(shared)


def whose_facts(one: Said) -> Iterable[tuple[str, str]]:
    """Of what thing one tells, who is an actor by name, or in one text mere words, the ministry."""
    told = one.fact and one.fact.thing.head and one.act in _TOLD and one.speaker and not one.unsaid
    return ((one.speaker, one.fact.thing.head),) if one.fact and told else ()


def tells_it_anew(one: Said, other: Said) -> bool:
    """Whether one tells otherwise of a thing than in another text, or than he owns; not only by its time or number."""
    if one.claim >= other.claim or one.fact is None or other.fact is None or not differ(one.fact, other.fact):
        return False
    if one.fact.no == other.fact.no:
        return False
    no, yes = (one.fact, other.fact) if one.fact.no else (other.fact, one.fact)
    if one.doc_id == other.doc_id:  # that nobody called denies not that he called
        return one.owns or other.owns or (no.deed == GIVE and yes.doer in (NOTHING, no.doer))
    all_of_them = not (no.thing.more or no.around)
    sure = one.owns or other.owns or all_of_them or are_of_one(one.fact, other.fact)
    return sure and "-" in one.speaker and " " not in one.speaker
