"""
The nouns whose deeds are those of who speaks for them, those for what is called something (a deed of force, a plan),
and those that say when (``lexicons/claim_heads.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.deeds import is_harmless
from corpus_tools.text import fold

_PLACE = re.compile(r" (?:at|for|from|in|of|on) .*")
_POWER = re.compile(
    r"(?:(?:and|but|first|now|then|today|yesterday|in \d+),? )?(?:that )?"
    r"((?:the|this|that|these|those|our|every|no|not an?|not one|not a single|one) )?"
    r"(?:(?!of\b)[\w-]+ ){0,2}?([a-z]+) "
    r"(?:(?:at|from|in|of) (?:the )?\w+ )?((?!of\b)[a-z]+)"
    r"(?: (?:(?:also|even|just|never|not|only|still|\w+ly) )*([a-z]+))?"
)
_PERFECT = frozenset(["has", "have", "had"])
_OWNED = frozenset(["a", "an", "its", "the", "their", "two", "three"])
_FORCE_REACH = 3  # words; "its special border guards"


@cache
def heads_of(sort: str) -> frozenset[str]:
    """
    The words of a class in the list: agents, bodies, forces, offices and powers, who acts; what is done or made
    (``violence``, ``fight``, ``measure``, ``plan``, ``tie``, ``undertaking``); times; nouns that have a "to"
    of their own (``then-to``); what one blames to accuse ``nobody``; what stands ``before`` a noun, and what is
    ``no-verb`` behind one.
    """
    return frozenset(row["word"] for row in lexicons.rows("claim_heads") if sort in row["class"].split())


@cache
def powers() -> frozenset[str]:
    """Names of states and of their capitals."""
    return frozenset(fold(row["form"]) for row in lexicons.rows("actor_states") if row["use"] in ("capital", "name"))


def begins_with_force(words: str) -> bool:
    """
    True for armed people, with what may stand before them.

    >>> begins_with_force("special border guards had fled"), begins_with_force("end was near")
    (True, False)
    """
    return not heads_of("force").isdisjoint(words.split(None, _FORCE_REACH)[:_FORCE_REACH])


def holds_office(words: Iterable[str]) -> bool:
    """True for the words of a source of which one is an office, or a body that decides."""
    return not heads_of("office").isdisjoint(words)


def is_body_noun(word: str) -> bool:
    """True for a noun for a body that speaks and acts as one: 'ministry', 'party'."""
    return word in heads_of("body")


def can_act(word: str) -> bool:
    """
    True for a noun for those who decide and act, one or many.

    >>> can_act("parties"), can_act("council"), can_act("letter")
    (True, True, False)
    """
    return word in heads_of("agent") or word in heads_of("body") or word in heads_of("office")


def is_force(word: str) -> bool:
    """True for a noun for armed people or their machines."""
    return word in heads_of("force")


def is_somebody(word: str) -> bool:
    """True for a noun for those who act, whom one may blame or whose duty a deed may be."""
    return can_act(word) or is_force(word) or word in heads_of("power")


def charges_power(said: str) -> bool:
    """
    True for what those in power do or have done, where those below them speak.

    >>> charges_power("the state has lent its police to a firm"), charges_power("not one official came")
    (True, True)
    >>> charges_power("the soldiers helped us"), charges_power("the state is weak"), charges_power("the shops opened")
    (False, False, False)
    """
    subject = _POWER.match(said)
    if subject is None or subject[2] not in heads_of("power") or subject[3] in heads_of("no-verb"):
        return False
    if is_force(subject[3]):
        return charges_power(said[subject.start(3) :])
    if subject[3] in _PERFECT and subject[4] in _OWNED:
        return False  # 'the firm has a list'
    verb = 4 if subject[3] in _PERFECT and subject[4] else 3
    return not is_harmless(said[subject.start(verb) :])


def is_body(words: str) -> bool:
    """
    True for the body that an office speaks for.

    >>> [is_body(words) for words in ("the party", "more troops", "the embassy in the capital", "the party boss")]
    [True, True, True, False]
    >>> is_body("the government of the islands"), is_body("a third")
    (True, False)
    """
    named = _PLACE.sub("", words).split()
    *before, last = named or [""]
    before = [word for word in before if word not in heads_of("before") and not word[0].isdigit()]
    return last in heads_of("body") and (not before or (len(before) == 1 and last in heads_of("undertaking")))


_DETERMINED = r"(?:the|this|that|his|her|its|their|these|those|\w+'s) "


@cache
def _opening(sort: str, between: int, behind: str = "") -> re.Pattern[str]:
    """How words begin that name something of a sort, with so many words at most before its noun."""
    return re.compile(rf"{_DETERMINED}(?:\w+ ){{0,{between}}}?{lexicons.alternation(heads_of(sort))}\b{behind}")


def names_violence(said: str) -> bool:
    """
    True for words that begin with a deed of force; who calls it something bad rejects the deed.

    >>> names_violence("their night raids a disgrace"), names_violence("their night trains a disgrace")
    (True, False)
    """
    return _opening("violence", 2).match(said) is not None


def names_plan(said: str) -> bool:
    """True for words that begin with a plan; who calls it by the name of a wrong rejects it: 'the fees (robbery)'."""
    return _opening("plan", 2, r"(?! of\b)").match(said) is not None


def is_time(words: str) -> bool:
    """
    True for what "until" has after it when it names a time; what has not happened yet is a condition.

    >>> is_time("the end of the month"), is_time("the prisoners were free")
    (True, False)
    """
    first = next((word.rstrip(",.;:!?") for word in words.split() if word not in heads_of("before")), "")
    return first in heads_of("time") or first[:1].isdigit()
