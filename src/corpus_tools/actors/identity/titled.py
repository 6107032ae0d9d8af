"""Within one document: surnames alone behind an office that nobody named in full there has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from corpus_tools.actors.identity.offices import (
    is_high,
    is_rank,
    office_of,
    offices_beside,
    shown,
    told_before,
    told_behind,
)
from corpus_tools.actors.named import Linked, Named

Alone = Callable[[str, Named], str]
"""Gives the surname, folded, where one stands alone in a text; else nothing."""


def without_others(text: str, linked: Sequence[Linked], alone: Alone) -> Sequence[Linked]:
    """The names, a surname that tells of another than who is named in full (``another Orr``) no one's but its own."""
    others = [
        (named, named.name, kind)
        if kind == "person" and text.endswith("nother ", 0, named.start) and alone(text, named)
        else (named, actor, kind)
        for named, actor, kind in linked
    ]
    return _without_reporters(text, others, alone)


def _without_reporters(text: str, linked: Sequence[Linked], alone: Alone) -> Sequence[Linked]:
    """The names, a surname alone with an office or a body beside it not that of who only signs the text."""
    signed = {actor for named, actor, kind in linked if kind == "person" and named.zone == "byline"}
    signed -= {actor for named, actor, _ in linked if named.zone != "byline" and " " in named.name}
    if not signed:
        return linked
    return [
        (named, named.name, kind)
        if actor in signed and named.zone != "byline" and alone(text, named) and _holds_office(text, named)
        else (named, actor, kind)
        for named, actor, kind in linked
    ]


def _holds_office(text: str, named: Named) -> bool:
    """True for a surname with an office, or a body in brackets, beside it: Orr (Interior Ministry)."""
    behind = _IN_BRACKETS.match(text, named.end) or told_behind(text, named.end)
    return bool(behind or told_before(text, named.start))


_IN_BRACKETS = re.compile(r"\s\([A-Z][a-z]+\s[A-Z]")


def with_titles(text: str, linked: Sequence[Linked], alone: Alone) -> Sequence[Linked]:
    """
    The names, a surname behind a high office (``Minister Orr``) called by it where the document names nobody in full
    with it, or several of whom no one is meant, or first behind it one of another trade: who it is other documents
    tell.
    """
    told = {
        at: words
        for at, (named, _, kind) in enumerate(linked)
        if kind == "person" and alone(text, named) and (words := told_before(text, named.start))
        if _is_high(words) or _is_rank(words)
    }
    if not told:
        return linked
    full: dict[str, list[Linked]] = defaultdict(list)
    for one in linked:
        if one[2] == "person" and " " in one[1]:
            full[one[1].rpartition(" ")[2].casefold()].append(one)
    found = list(linked)
    unnamed: dict[str, set[str]] = defaultdict(set)
    for at, words in told.items():
        named, actor, _ = linked[at]
        surname = named.name.casefold()
        if " " not in actor and not full[surname]:
            unnamed[surname].add(shown(words))
        elif _is_high(words) and (" " not in actor or _comes_too_late(text, named, full[surname], actor)):
            found[at] = _called(linked[at], shown(words))
    offices = {surname: office for surname, own in unnamed.items() if (office := _one_of(own))}
    return [
        _called(one, offices[one[0].name.casefold()])
        if one[1] == one[0].name and one[2] == "person" and one[1].casefold() in offices
        else one
        for one in found
    ]


def _is_high(words: str) -> bool:
    office = office_of(words)
    return office is not None and is_high(office) and office.isdisjoint(_FIRST_NAMED)


def _is_rank(words: str) -> bool:
    office = office_of(words)
    return office is not None and is_rank(office)


_FIRST_NAMED = frozenset({"emir", "king", "pope", "queen", "sultan"})
"""Offices of those who are called by a given name."""


def _called(one: Linked, office: str) -> Linked:
    named, _, kind = one
    return named, f"{named.name} ({office})", kind


def _one_of(offices: Collection[str]) -> str | None:
    """The fullest of some offices that all say the same (minister, foreign minister); None where two do not."""
    fullest = max(sorted(offices), key=len)
    words = set(fullest.split())
    return fullest if all(words >= set(office.split()) for office in offices) else None


def _comes_too_late(text: str, named: Named, full: Sequence[Linked], actor: str) -> bool:
    """True for somebody named only behind the surname and its office, and told to be something else."""
    own = [one[0] for one in full if one[1] == actor and one[0].zone != "byline"]
    if not own or min(one.start for one in own) < named.start:
        return False
    offices = set[frozenset[str]]().union(*(offices_beside(text, one.start, one.end) for one in own))
    if any(map(is_high, offices)):
        return False
    return bool(offices)
