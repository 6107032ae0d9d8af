"""Whom a text words again as it has worded one before: "the regime", "the terrorists"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.epithets import Who
from corpus_tools.model import Claim

RULERS = frozenset({"dictatorship", "junta", "regime"})
"""Words for who rules."""

RULES_IN = re.compile(r"\s(?:in|of)\s(?:the\s)?")
"""Between such a word and the state, or its capital."""

_IN_ARMS = {
    form: stem
    for stem, forms in {
        "bandit": ("bandit", "bandits"),
        "clique": ("clique",),
        "guerrilla": ("guerilla", "guerillas", "guerrilla", "guerrillas"),
        "insurgent": ("insurgent", "insurgents"),
        "jihadist": ("jihadi", "jihadis", "jihadist", "jihadists"),
        "mercenary": ("mercenaries", "mercenary"),
        "militant": ("militant", "militants"),
        "rebel": ("rebel", "rebels"),
        "terrorist": ("terror", "terrorist", "terrorists"),
    }.items()
    for form in forms
}
"""Words for who is in arms, to one form of each."""

_NO_BODIES = frozenset({"country", "government", "media", "military", "person", "place"})
_THE = ("the ", "The ", "these ", "those ", "this ", 'the "', "the “")
_OF_OTHERS = re.compile(r"\s(?:from|in|of)\s(?:(?:an)?other\s|(?:the\s)?(?:so-called\s)?[\"“]?[A-Z])")


def called_again(
    text: str, found: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim], foes: Set[tuple[str, str]]
) -> list[Found]:
    """
    The labels, "the regime" that of the one state that the text calls so by its name, and "the terrorists" those of
    the one body of which it has said so by name, unless that body says it or they fight it (``foes``).
    """
    return _in_arms(text, _of_the_rulers(text, found, names), claims, foes)


def _of_the_rulers(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> Sequence[Found]:
    kinds = {name.actor: name.kind for name in names if name.kind in ("country", "government")}
    ruled = {one.actor for one in found if one.words[-1].form in RULERS and one.actor in kinds}
    if len(ruled) != 1:
        return found
    ruler = next(iter(ruled))
    return [
        replace(one, actor=ruler, kind=kinds[ruler]) if not one.actor and _is_the_regime(text, one) else one
        for one in found
    ]


def _is_the_regime(text: str, one: Found) -> bool:
    """True for "the regime" alone: not that of another state, and no other one."""
    alone = one.words[-1].form in RULERS and not any(word.capital for word in one.words)
    return alone and text.endswith(("the ", "The "), 0, one.start) and not RULES_IN.match(text, one.end)


def _stem(one: Found) -> str | None:
    """The word of a label that says that somebody is in arms."""
    return next((_IN_ARMS[word.form] for word in reversed(one.words) if word.form in _IN_ARMS), None)


def _called(found: Iterable[Found]) -> Mapping[str, set[Who]]:
    """The bodies that are called so by name, by the word."""
    called: defaultdict[str, set[Who]] = defaultdict(set)
    for one in found:
        if one.actor and one.kind not in _NO_BODIES and (stem := _stem(one)):
            called[stem].add((one.actor, one.kind))
    return called


def _in_arms(text: str, found: Sequence[Found], claims: Sequence[Claim], foes: Set[tuple[str, str]]) -> list[Found]:
    called = _called(found)
    return [_meant(text, one, called, claims, foes) if called and not one.actor else one for one in found]


def _meant(
    text: str, one: Found, called: Mapping[str, set[Who]], claims: Sequence[Claim], foes: Set[tuple[str, str]]
) -> Found:
    stem = _stem(one) if one.words[-1].plural or one.words[-1].of == "group" else None
    bodies = called.get(stem, set()) if stem else set()
    definite = text.endswith(_THE, 0, one.start) or _is_bare(text, one)
    if len(bodies) != 1 or not definite or _OF_OTHERS.match(text, one.end):
        return one
    actor, kind = next(iter(bodies))
    if (one.words[-1].form, actor) in foes:
        return one
    return replace(one, actor=actor, kind=kind)


_RISEN = frozenset({"insurgents", "rebels"})
_TOLD_APART = re.compile(r"\s(?:\w+(?:ed|ing)|from|in|loyal|of|that|who|whom|whose|with)\b")
_COUNTED = re.compile(
    r"(?:\d|\b(?:an?other|few|many|more|most|of|other|several|some|these|those|two|three|\w+teen))\s\Z", re.IGNORECASE
)


def _is_bare(text: str, one: Found) -> bool:
    """True for "rebels" without more, as headlines and reports speak of those of whom they tell."""
    alone = len(one.words) == 1 and one.words[0].form in _RISEN
    some = _COUNTED.search(text, max(0, one.start - 12), one.start) or _TOLD_APART.match(text, one.end)
    return alone and not some
