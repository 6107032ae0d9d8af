"""Claims of different texts that say otherwise: a charge and its denial, a speaker and the same on another day."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from corpus_tools.claims.topics.conceding import NONE, OWNED
from corpus_tools.claims.topics.content import FORCES, state_slugs, stem
from corpus_tools.claims.topics.opposition import MIN_SHARED, light_words
from corpus_tools.claims.topics.told import SHORT, Said

HELD = 40
"""Claims of one speaker by which he says no, that are compared; he who says no all day is no find."""

_LEAST = 2  # actors of a denial in few words: its speaker, and the one to whom he is said to have done it
_TOLD = frozenset(["accusation", "assertion", "denial"])
"""Acts by which one says what is so; what he wants and how he finds a thing he may well say twice in two ways."""

_TROOPS = frozenset([FORCES, *map(stem, ("brigade", "division", "regiment", "unit"))])
"""Stems of words for the forces of a state."""


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
    Each claim with one of another text that says otherwise, by their ids, and the other way round. ``claims`` are gone
    through several times.
    """
    held = [defaultdict[Hashable, list[Said]](list) for _ in _RULES]
    for one in claims:
        for rule, kept in zip(_RULES, held, strict=True):
            for thing in rule.kept(one):
                if len(kept[thing]) < rule.most:
                    kept[thing].append(one)
    for rule, kept in zip(_RULES, held, strict=True):
        for other in claims if kept else ():
            against = {one.claim: one for thing in rule.met(other) for one in kept.get(thing, ())}
            for one in against.values():
                if rule.otherwise(one, other):
                    yield one.claim, other.claim
                    yield other.claim, one.claim


def _where_absent(one: Said) -> Iterable[str]:
    """Where a claim says that no soldier was."""
    return one.places if one.absent and not _TROOPS.isdisjoint(one.words) else ()


def _where_charged(charge: Said) -> Iterable[str]:
    """Where soldiers are accused of a deed."""
    return charge.places if charge.act == "accusation" and FORCES in charge.words else ()


def _were_elsewhere(denial: Said, charge: Said) -> bool:
    """Whether both may be of one army: those that name two states are of two."""
    first, second = (said.about.intersection(state_slugs()) for said in (denial, charge))
    return _are_of_two(denial, charge) and (not (first and second) or not first.isdisjoint(second))


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


def _who_says_no(one: Said) -> Iterable[str]:
    return _who_tells(one) if one.negated and one.heads else ()


def _who_tells(said: Said) -> Iterable[str]:
    return (said.speaker,) if said.speaker and said.act in _TOLD and not said.unsaid else ()


def _contradict(no: Said, yes: Said) -> bool:
    """Whether one says no to most of what he says in another text, and to the word that he negates first."""
    shared = (no.words & yes.words) - light_words()
    said = no.words - light_words()
    if no.doc_id == yes.doc_id or len(shared) < MIN_SHARED or 2 * len(shared) <= len(said):
        return False
    denied = no.heads & shared
    if not denied or not shared.isdisjoint(yes.negated) or yes.act == "denial":
        return False
    whom, other = _about(no), _about(yes)
    return not whom.isdisjoint(other) and 2 * len(shared & no.negated) > len(shared)


def _about(said: Said) -> set[str]:
    """Of whom a claim is; a body that each text only describes is for one speaker the same: the guild."""
    return {actor.rpartition(":")[2] for actor in said.about}


def _whose_none(one: Said) -> Iterable[tuple[str, str]]:
    """Who says that there was no such thing, and of what."""
    return _whose_thing(one) if one.thing and one.thing[1] == NONE else ()


def _whose_some(one: Said) -> Iterable[tuple[str, str]]:
    """Who says that there was one, and of what."""
    return _whose_thing(one) if one.thing and one.thing[1] != NONE else ()


def _whose_thing(one: Said) -> Iterable[tuple[str, str]]:
    return ((one.speaker, one.thing[0]),) if one.thing and one.speaker and not one.unsaid else ()


def _concedes(one: Said, other: Said) -> bool:
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
    if other.thing and other.thing[1] == OWNED:
        return True
    no, yes = ({*said.words} - {said.thing[0] if said.thing else ""} - light_words() for said in (one, other))
    return not (no or first - second) or not no.isdisjoint(yes)


def _who_disavows(one: Said) -> Iterable[str]:
    """Who says that he did not say a thing, if he is an actor by name."""
    return (one.speaker,) if one.disavows and "-" in one.speaker else ()


def _who_said(one: Said) -> Iterable[str]:
    return () if one.disavows or one.unsaid or one.gainsays else (one.speaker,)


def _is_quoted(denial: Said, quoted: Said) -> bool:
    """Whether a text quotes one with what he says in another that he did not say."""
    return denial.doc_id != quoted.doc_id and quoted.words.issuperset(denial.disavows)


_RULES = (
    _Rule(_where_absent, _where_charged, _were_elsewhere),
    _Rule(_who_denies, _who_is_charged, _is_denied),
    _Rule(_who_says_no, _who_tells, _contradict, HELD),
    _Rule(_whose_none, _whose_some, _concedes, HELD),
    _Rule(_who_disavows, _who_said, _is_quoted, HELD),
)
