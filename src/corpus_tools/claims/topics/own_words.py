"""A speaker and himself: what he says in one text, and says otherwise, owns, or says that he did not say in another."""

from __future__ import annotations

from collections.abc import Iterable

from corpus_tools.claims.topics.conceding import NONE, OWNED
from corpus_tools.claims.topics.content import light_words
from corpus_tools.claims.topics.told import MIN_SHARED, Said

_TOLD = frozenset(["accusation", "assertion", "denial"])
"""Acts by which one says what is so; what he wants and how he finds a thing he may well say twice in two ways."""

CHANGED = 3
"""Words that a denial shares with what its speaker says is so later; with what he then admits two do."""


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


def whose_none(one: Said) -> Iterable[tuple[str, str]]:
    """Who says that there was no such thing, and of what."""
    return _whose_thing(one) if one.thing and one.thing[1] == NONE else ()


def whose_some(one: Said) -> Iterable[tuple[str, str]]:
    """Who says that there was one, and of what."""
    return _whose_thing(one) if one.thing and one.thing[1] != NONE else ()


def _whose_thing(one: Said) -> Iterable[tuple[str, str]]:
    return ((one.speaker, one.thing[0]),) if one.thing and one.speaker and not one.unsaid else ()


def concedes(one: Said, other: Said) -> bool:
    """
    Whether both may be of one thing and one speaker, who is an actor by name, or in one text mere words, the ministry:
    they name no others than each other's; and where the second only says that there was one, the first tells no more
    of it, or shares a word of what it tells.
    """
    if one.doc_id != other.doc_id and ("-" not in one.speaker or " " in one.speaker):
        return False
    first, second = (said.about - {said.speaker} for said in (one, other))
    if first and second and first.isdisjoint(second):
        return False
    if one.doc_id == other.doc_id or (other.thing and other.thing[1] == OWNED):
        return True
    no, yes = ({*said.words} - {said.thing[0] if said.thing else ""} - light_words() for said in (one, other))
    return not (no or first - second) or not no.isdisjoint(yes)


def who_disavows(one: Said) -> Iterable[str]:
    """Who says that he did not say a thing, if he is an actor by name."""
    return (one.speaker,) if one.disavows and "-" in one.speaker else ()


def who_said(one: Said) -> Iterable[str]:
    return () if one.disavows or one.unsaid or one.gainsays else (one.speaker,)


def is_quoted(denial: Said, quoted: Said) -> bool:
    """Whether a text quotes one with what he says in another that he did not say."""
    return denial.doc_id != quoted.doc_id and quoted.words.issuperset(denial.disavows)


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
