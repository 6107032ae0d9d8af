"""Descriptions that tell of somebody's life rather than his office: 'the former captain', 'the Dane'."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import SOURCES
from corpus_tools.claims.speakers.roles import persons_like
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
