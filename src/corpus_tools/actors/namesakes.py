"""Within one document: whom a bare surname means where several persons named in full share it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from corpus_tools.actors import names, surroundings
from corpus_tools.actors.named import Linked, Named

_MANY = 2  # times as often as another, in full, that somebody must be named to keep the surname
_REACH = 70  # characters before a name that are looked at
_BESIDE = re.compile(
    r"\b(?:about|against|among|at|behind|by|for|from|in|including|like|of|on|than|under|with|without|(?<!according )to)"
    r"\s(?:[\w.’'-]+\s){0,4}\Z"
)
"""Before a name that is only mentioned beside what the sentence is about: ``the mother of victim X``, ``under X``."""
_KIN = (
    r"(?:aunt|brother(?:-in-law)?|cousin|daughter(?:-in-law)?|ex-(?:husband|wife)|father(?:-in-law)?|grand(?:daughter"
    r"|father|mother|son)|half-(?:brother|sister)|husband|mother(?:-in-law)?|nephew|niece|sister(?:-in-law)?"
    r"|son(?:-in-law)?|step(?:brother|father|mother|sister|son)|twin|uncle|widow|widower|wife)"
)
_OF_KIN = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|\w+['’]s)\s(?:[a-z-]+\s){{0,2}}{_KIN},?\s\Z")
"""Before whoever is told of for the sake of another: ``her father, X``."""
_GOES_ON = re.compile(
    r",(?!\s(?:and|or)\b)|\s(?:\w+ly\s)?(?:is|was|has|had|will|would|can|could|does|did|who|\w+ed|\w+s)\b"
)
"""Behind the subject of a sentence: a clause about it, or what it does."""


def told_by_place(text: str, linked: Sequence[Linked]) -> Sequence[Linked]:
    """
    The names, each bare surname that several persons share given to the one of them whom the document named in full
    last, as what a sentence is about, before the surname first stood alone: whoever has it after that is named in full
    again. Where it stands alone before anybody was named so, or somebody else was named so twice as often, it keeps
    the actor that it has.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for actor in {actor for named, actor, kind in linked if kind == "person" and " " in named.name}:
        full[names.fold(actor.split()[-1])].add(actor)
    means = {surname: _meant(text, linked, surname, found) for surname, found in full.items() if len(found) > 1}
    if not any(means.values()):
        return linked
    return [(named, means.get(_alone(text, named)) or actor, kind) for named, actor, kind in linked]


def _meant(text: str, linked: Sequence[Linked], surname: str, full: set[str]) -> str | None:
    """The person whom the surname means; None where nothing tells."""
    last, counts = None, Counter[str]()
    for named, actor, kind in linked:
        if _alone(text, named) == surname:
            break
        if kind == "person" and actor in full and _is_topic(text, named):
            counts[actor] += 1
            last = actor if actor.split()[0] in names.given() else last
    return last if last and counts[last] * _MANY > max(counts.values()) else None


def _alone(text: str, named: Named) -> str:
    """The surname, folded, where one stands alone; nothing where the place says more (``Mr``, ``the elder``)."""
    alone = " " not in named.name and named.name == text[named.start : named.end]
    return names.fold(named.name) if alone and named.kind in (None, "person", "place", "organisation") else ""


def _is_topic(text: str, named: Named) -> bool:
    """True for a name that opens a clause or does something, and stands behind no preposition."""
    goes_on = _GOES_ON.match(text, named.end) or surroundings.speaks(text, named.end)
    before = max(0, named.start - _REACH)
    beside = _BESIDE.search(text, before, named.start) or _OF_KIN.search(text, before, named.start)
    return bool(goes_on) and not beside
