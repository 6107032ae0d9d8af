"""Offices that readers know by their place or body, and nobody need name: 'the fish minister', 'the guild's chief'."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.lives import LIGHT
from corpus_tools.claims.speakers.naming import SENTENCE_END, WORDS, Names
from corpus_tools.claims.speakers.roles import ROLE_BEFORE, ROLE_REACH, Roles, persons_like

_SORTS = frozenset(["cleric", "diplomat", "governor", "head", "judge", "mayor", "minister", "official", "police"])
_SORTS |= {"prosecutor", "soldier", "state"}
_OF_MANY = frozenset(["people", "politician"])  # what tells of no body: the Republican, the Dane
_EMPTY = frozenset(
    ["a", "an", "and", "at", "by", "for", "his", "her", "in", "its", "of", "on", "that", "the", "their", "world"]
)
_WHERE = frozenset(["municipal", "provincial", "territorial"])
"""Words that tell of which body an office is, though they end as those that tell nothing."""

_LEADER = re.compile(r"the ([A-Z][\w-]+) \w+\Z")


def is_institution(called: str, noun: str) -> bool:
    """
    True for an office of which a place or a body has one, and for whatever is somebody's: not what any voter can be.

    >>> [is_institution(f"the {noun}", noun) for noun in ("minister", "chairman", "archbishop", "senator", "columnist")]
    [True, True, True, False, False]
    >>> is_institution("the club's goalkeeper", "goalkeeper"), is_institution("the goalkeeper", "goalkeeper")
    (True, False)
    """
    sorts = persons_like(noun)
    if "candidate" in sorts or noun == "incumbent" or "-year-old" in called:
        return False
    return "'s " in called or (not _SORTS.isdisjoint(sorts))


def is_party_chief(written: str) -> bool:
    """
    True for a chief whose body a single name tells.

    >>> is_party_chief("The SNP chief"), is_party_chief("The CHP's deputy leader")
    (True, False)
    """
    return _LEADER.match(written[:1].lower() + written[1:]) is not None


def which_of(called: str, noun: str) -> frozenset[str]:
    """
    The words of a description that tell which of the offices it means.

    >>> sorted(which_of("the provincial fish minister", "minister")), sorted(which_of("the embattled mayor", "mayor"))
    (['fish', 'provincial'], [])
    """
    words = {word.removesuffix("'s") for word in WORDS.findall(called)} - _EMPTY - {noun}
    return frozenset(
        word for word in words if word in _WHERE or not (LIGHT.match(word) or persons_like(word) & _OF_MANY)
    )


def holds(names: Names, roles: Roles, actor: str, called: str, noun: str) -> bool:
    """Whether the text says beside the name of somebody that he has an office like it, and a word of which it is."""
    which = which_of(called, noun)
    told = (at for at, one in roles.where_like(noun, closely=True) if one == actor)
    return any(not which or not which.isdisjoint(WORDS.findall(_said_beside(names, at))) for at in told)


def _said_beside(names: Names, at: int) -> str:
    """The words around a name as far as its sentence goes."""
    end = SENTENCE_END.search(names.text, at, at + ROLE_REACH)
    return names.folded[max(at - ROLE_BEFORE, 0) : end.start() if end else at + ROLE_REACH]
