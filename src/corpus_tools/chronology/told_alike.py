"""
One event told by two texts of their own day in words that have little in common: "A 54-year-old fisherman died" and
"Marco Rell, a fisherman, was found dead" tell one kind of deed of one kind of participant, as do "Lawmakers approved
the bill" and "the law has passed". On one day that is one event, unless the two name different people or places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.chronology.deeds import NEGATED, places_in, without_credit
from corpus_tools.chronology.kinds import PARTICIPANTS, kinds_in
from corpus_tools.chronology.named_again import without_days
from corpus_tools.text import fold

_BEFALLS = frozenset(
    ["attack", "blast", "burn", "collapse", "coup", "die", "fire", "flood", "kidnap", "kill", "lawmaking", "quake",
     "shot down", "strike", "truce", "wound"]
)  # fmt: skip
"""Kinds of deed that befall one thing, or some people, in a place once a day."""

_OF_ONE = frozenset(["arrest", "cancel", "resign", "sentence", "suspend", "swear in"])
"""Kinds that befall many on a day, each for himself: who it was must be told."""

_VIOLENT = frozenset(["attack", "blast", "fire", "strike"])
"""Kinds that are done with words, too: the attacks on a rival, struck down the law."""

_HARMED = _VIOLENT | frozenset(["burn", "die", "kill", "wound"])
"""Kinds in whose words one attack is told: gunmen ambushed a convoy; a bomb hit it; four soldiers were killed in it."""

_PLACED = frozenset(
    ["airport", "bakery", "bank", "bar", "barracks", "boat", "bridge", "bus", "camp", "checkpoint", "church",
     "convoy", "dam", "depot", "embassy", "factory", "farm", "headquarters", "hotel", "market", "mine", "mosque",
     "palace", "pipeline", "plane", "port", "prison", "railway", "refinery", "school", "settlement", "stadium",
     "station", "tanker", "train"]
)  # fmt: skip
"""Things and places of which two are seldom attacked on one day in the texts of one corpus."""

_FROM_THE_AIR = re.compile(r"\b(?:air ?strikes?|airstrikes?|drones?|from the air|helicopters?|jets?|warplanes?)\b")

_GOVERNMENT = (
    r"(?:(?!(?:at|by|for|from|in|of|on|to|under|with)\b)[\w’'-]+ ){0,6}?(?:alliance|cabinet|coalition|government)\b"
    r"(?! (?:area|building|district|forces?|house|job|offices?|quarter|troops?)\b)"
)
_LEFT, _BROUGHT_DOWN = "leave government", "bring down government"
_WORDED = {
    _LEFT: re.compile(
        r"\b(?:abandon(?:ed|s)|bolted(?: from)?|left|leaves|quits?|pull(?:ed|s) out of|walk(?:ed|s) out of"
        r"|withdrew from|withdraws from"
        r"|(?:pull(?:ed|s)|recall(?:ed|s)|withdr(?:ew|aws)|yank(?:ed|s)) (?:all|her|his|its|the"
        r"|their)(?: [\w-]+){0,2} ministers"
        rf" (?:from|out of)) (?:(?:her|his|its|the|their|a) |(?=prime\b)|(?=[\w-]+['’]s )){_GOVERNMENT}"
    ),
    _BROUGHT_DOWN: re.compile(
        r"\b(?:oust(?:ed|s)|topple[ds]|unseat(?:ed|s)|vote[ds] (?:out|down)|brought down|brings down"
        r"|voted (?:her|him|them) out)\b"
        r"|\b(?:adopt|approve|back|carri|endorse|los|lost|pass|support|win|won)(?:e?[ds]"
        r"|es)?\b[^.;]{0,40}?\bno[- ]confidence\b"
        r"|\blos(?:es|t) [^.;]{0,30}?\bconfidence (?:motion|vote)\b|\bgovernment (?:collapse[ds]|falls|fell)\b"
    ),
}
"""Deeds of one actor, or done to one, that are told in many words."""

_HARM = re.compile(r"\b(?:armed|bomb|dead|deaths?|died|gunm|hostage|injur|kill|massacre|shell|terror|victim|wound)")
"""Words of which one of two passages on violence has some."""

_LAWMAKING = frozenset(["lawmaking"])
_VOTED = frozenset(["approve", "election", "refuse"])
"""Kinds of which one is told where a law is made, and not only named."""
_LAWS = frozenset(["court", "law", "parliament"])

_THE_HURT = re.compile(r"\b(?:[Tt]he|[Tt]hose)\s(?:injured|wounded)\b")
"""People, of whom another thing is told than that they were hurt."""

FEW = 12
"""Passages of one day on one deed of one participant; where more tell of it, it is told of many."""


class Told(NamedTuple):
    """
    The kinds of deed that a passage tells as done, of whom or what, at which small places, which of the actors is where
    it was done; whether harm is told; which actor is named first.
    """

    deeds: frozenset[str]
    participants: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    scenes: frozenset[str]
    harms: bool
    first: str | None


def told_of(text: str, actors: Collection[str] = ()) -> Told | None:
    """
    What a passage tells as done; None for what is said, denied or to come.

    >>> told = told_of("Two lorries were set ablaze near the port of Dorn on Monday")
    >>> sorted(told.deeds), sorted(told.participants), sorted(told.places)
    (['burn'], ['port', 'truck'], ['dorn'])
    >>> told_of("The guild denied that it had burned lorries")
    >>> told_of("The minister visited the wounded in hospital")
    """
    told = without_credit(without_days(text))
    if told is None or text[:1] in "“\"‘'" or NEGATED.search(fold(told)):
        return None
    kinds = kinds_in(_THE_HURT.sub("", told))
    deeds = kinds & (_BEFALLS | _OF_ONE) - (_LAWMAKING if kinds.isdisjoint(_VOTED) else frozenset())
    deeds |= {deed for deed, words in _WORDED.items() if words.search(fold(told))}
    if not deeds:
        return None
    if "kill" in deeds:
        deeds |= {"die"}
    folded, named = fold(told), frozenset(actors)
    scenes = frozenset(name for name in named if _is_scene(folded, name))
    harms = _HARM.search(folded) is not None
    if harms and deeds & _HARMED and "protest" not in kinds:
        deeds |= {_FROM_ABOVE if _FROM_THE_AIR.search(folded) else _ON_GROUND if deeds & _VIOLENT else _HARMING}
    return Told(deeds, kinds_in(told, PARTICIPANTS), named, places_in(told), scenes, harms, _first(folded, named))


def _first(folded: str, named: frozenset[str]) -> str | None:
    """The actor whose name stands first in a passage."""
    places = {name: folded.find(name.rpartition("-")[2]) for name in sorted(named)}
    return min((name for name, at in places.items() if at >= 0), key=lambda name: places[name], default=None)


_FROM_ABOVE, _ON_GROUND, _HARMING = "harm from above", "harm on the ground", "harm"
"""Harm done, by how far a passage says how."""


_BEFORE_SCENE = re.compile(
    r"\b(?:at|bombed|hit|in|near|of|off|on|outside|raided|shelled|stormed|struck)(?: [\w'’-]+){0,2} \Z"
)
"""What stands before the name of the place of a deed."""


def _is_scene(folded: str, slug: str) -> bool:
    at = folded.find(slug.rpartition("-")[2])
    return at >= 0 and _BEFORE_SCENE.search(folded, 0, at) is not None


def told_alike(told: Mapping[int, tuple[str, Told]]) -> Iterator[tuple[int, int]]:
    """
    The pairs of passages of one day, by their places, each with its document, that tell one event in two documents.

    >>> texts = ["MPs passed the harbour law", "Lawmakers approved the bill by 97 votes", "A ferry burned off Dorn"]
    >>> [*told_alike({at: (str(at), told_of(text)) for at, text in enumerate(texts)})]
    [(0, 1)]
    """
    held: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (_, one) in told.items():
        for deed in one.deeds:
            for who in (*one.participants, *(f"actor {name}" for name in one.actors)):
                held[deed, who].append(at)
    for at, (_, one) in told.items():
        for deed in one.deeds & _WORDED.keys():
            held[deed, ""].append(at)
        for thing in one.participants & _PLACED if one.deeds & _HARMS else ():
            held["harm", thing].append(at)
    pairs = {pair for group in held.values() if len(group) <= FEW for pair in _across(group, told)}
    yield from sorted(pair for pair in pairs if _one_event(told[pair[0]][1], told[pair[1]][1]))


def _across(group: Sequence[int], told: Mapping[int, tuple[str, Told]]) -> Iterable[tuple[int, int]]:
    return (
        (one, other)
        for place, one in enumerate(group)
        for other in group[place + 1 :]
        if told[one][0] != told[other][0]
    )


def _one_event(one: Told, other: Told) -> bool:
    deeds, actors = one.deeds & other.deeds, one.actors & other.actors
    participants = one.participants & other.participants
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    if deeds & _WORDED.keys():
        return _are_of_one(one, other, _LEFT in deeds)
    if not actors and _people(one) and _people(other):
        return False
    if deeds & _OF_ONE and any(map(_is_person, actors)):
        return True
    befell = deeds & _BEFALLS - (frozenset() if one.harms or other.harms else _VIOLENT)
    ways = (one.deeds | other.deeds) & _HARMS
    if ways >= _MANNERS and one.places.isdisjoint(other.places):
        return False
    if one.deeds & _HARMS and other.deeds & _HARMS and participants & _PLACED:
        return True
    of_law = participants & _LAWS
    if (participants - of_law and befell - _LAWMAKING) or (of_law and befell & _LAWMAKING):
        return True
    befell -= _LAWMAKING
    return any(
        befell - _VIOLENT if _is_person(name) else befell and name in one.scenes & other.scenes for name in actors
    )


def may_harm(told: Told) -> bool:
    """Whether a passage tells of what people or things may come to harm by."""
    return not told.deeds.isdisjoint(_HARMED)


_MANNERS = frozenset([_FROM_ABOVE, _ON_GROUND])
_HARMS = _MANNERS | {_HARMING}
_COMMON = frozenset(
    ["and", "army", "front", "government", "ministry", "movement", "national", "of", "party", "the", "union"]
)
"""Words of the names of bodies which the names of others share."""


def _are_of_one(one: Told, other: Told, by_first: bool) -> bool:
    """
    Whether two passages on a government have one that does it, who is named first, or to whom it is done.
    """
    if by_first:
        return any(a.first and _are_akin(frozenset([a.first]), b.actors) for a, b in ((one, other), (other, one)))
    if _people(one) and _people(other):
        return not _people(one).isdisjoint(_people(other))
    return _are_akin(one.actors, other.actors)


def _are_akin(ones: frozenset[str], others: frozenset[str]) -> bool:
    """True for actors of which one is the other, or goes by a part of its name: the Covenant, the Covenant Party."""
    names = [[frozenset(slug.split("-")) - _COMMON for slug in sorted(slugs)] for slugs in (ones, others)]
    return any(one and other and (one <= other or other <= one) for one in names[0] for other in names[1])


def _people(told: Told) -> frozenset[str]:
    return frozenset(filter(_is_person, told.actors))


def _is_person(slug: str) -> bool:
    """True for the slug of somebody with a given name: orla-dane."""
    first, _, rest = slug.partition("-")
    return bool(rest) and first.capitalize() in lexicons.forms("given_names")
