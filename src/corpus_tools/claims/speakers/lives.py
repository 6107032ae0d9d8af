"""Descriptions that tell of a life, or of an office known by its place: 'the former captain', 'the fish minister'."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import SOURCES, WORDS
from corpus_tools.claims.speakers.roles import Roles, persons_like
from corpus_tools.text import fold

_FORMER = lexicons.alternation(lexicons.forms("former_words"))
_LIFE = re.compile(
    rf"(?:{_FORMER}|\d+-year-old|then|trained|veteran|lifelong|self-(?:made|styled|taught|proclaimed)"
    r"|\w+genarian|\w+-(?:time|times|turned-\w+|born|bearded|bred|educated|eyed|faced|haired|mannered|raised|spectacled|spoken"
    r"|talking|tempered|trained|voiced)|bearded|bespectacled|career|turned)\b"
)
TRADES = frozenset(["accused", "artist", "athlete", "student", "worker"])
"""Sorts of person that one is beside an office or not at all: a judge is no convict, a coach no striker."""

LIGHT = re.compile(
    r"(?:new|then|us|[\w-]+-(?:old|backed|time|born|leaning|serving|wing)|(?!(?:deputy|regional|federal|local|general|capital)$)"
    r"\w+(?:al|ant|ary|ed|ful|ic|ing|ist|ive|line|ous|ran|ular))$"
)
"""Words that say no more of an office: 'the embattled premier', not 'the party leader'."""

_BY_THEMSELVES = frozenset(["accused", "artist", "athlete", "business", "candidate", "people"])
_SORTS = TRADES | {"business", "candidate", "man", "people"}
"""Sorts of person that are no office; of some one word is enough: the billionaire, the convict, the Dane."""

_PAST = re.compile(rf"\b{_FORMER}\b")
_WERE = lexicons.forms("former_words") | {"been", "deposed", "formerly", "jailed", "once", "ousted", "resigned"}
_WERE |= {"served", "stepped", "time", "until", "was", "were"}


@cache
def peoples() -> frozenset[str]:
    """Words for one of a people: 'the Brazilian'."""
    return frozenset(fold(row["form"]) for row in lexicons.rows("actor_states") if row["use"] == "adjective")


@lru_cache(maxsize=SOURCES)
def tells_of_life(called: str) -> bool:
    """
    True for what a text calls somebody whom it has told of by his office: what he once was, where he comes from.

    >>> [tells_of_life(f"the {one}") for one in ("ex-general", "silver-haired lawyer", "dane", "two-time premier")]
    [True, True, True, True]
    >>> [tells_of_life(f"the {one}") for one in ("lawyer", "foreign minister", "mayor of osterby", "former colony")]
    [False, False, False, False]
    """
    words = called.removeprefix("the ").split(" of ", 1)[0].split()
    noun = words[-1] if words else ""
    sorts = persons_like(noun)
    if not sorts and noun not in peoples():
        return False
    enough = _SORTS if len(words) > 1 and "head" not in sorts else _BY_THEMSELVES
    return noun in peoples() or bool(sorts & enough) or any(map(_LIFE.match, words))


def is_of_the_past(called: str) -> bool:
    """True for what somebody was once: 'the former minister'."""
    return _PAST.search(called) is not None


def was_once(said: frozenset[str]) -> bool:
    """True where words beside a name tell of what somebody was once."""
    return not said.isdisjoint(_WERE)


_OFFICES = frozenset(["cleric", "diplomat", "governor", "head", "judge", "mayor", "minister", "official", "police"])
_OFFICES |= {"prosecutor", "soldier", "state"}
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
    return "'s " in called or (not _OFFICES.isdisjoint(sorts))


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
    words = (
        {word.removesuffix("'s") for word in WORDS.findall(called)} - _EMPTY - lexicons.forms("claim_numbers") - {noun}
    )
    return frozenset(
        word for word in words if word in _WHERE or not (LIGHT.match(word) or persons_like(word) & _OF_MANY)
    )


def holds(roles: Roles, actor: str, called: str, noun: str) -> bool:
    """Whether the text says beside the name of somebody that he has an office like it, and a word of which it is."""
    which = which_of(called, noun)
    told = (at for at, one in roles.where_like(noun, closely=True) if one == actor)
    return any(not which or not which.isdisjoint(roles.said_at(at)) for at in told)
