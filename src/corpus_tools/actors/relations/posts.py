"""Countries that only say for what land somebody works for a body: Amnesty's (Nigeria) director."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors.geography import places
from corpus_tools.actors.relations.checking import LANDS, OFFICES
from corpus_tools.actors.relations.frames import roles_of
from corpus_tools.model import Mention

_OF_LANDS = LANDS | {"government", "military", "person"}
"""Whose posts abroad are called by the land and are of it: Kenya's Nairobi governor, the mayor's Lima deputy."""
_LANDS_BEFORE = 3  # that are told beside each other, at most
_AND = re.compile(r",?\sand\s(?:the\s)?|,\s|/")
_OWNING = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}")


@cache
def _offices() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An office behind a land; the same with the body that follows; an office of an owner before a land."""
    office = rf"(?:[a-z-]+\s){{0,2}}{lexicons.alternation(roles_of(OFFICES))}"
    return (
        re.compile(rf"\s{office}\b"),
        re.compile(rf"\s{office}\s(?:at|for|of|with)\s(?:the\s)?"),
        re.compile(rf"['’]s?\s{office}\s(?:for|in)\s(?:the\s)?"),
    )


def without_posts(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The names but for countries and places that only tell for what land somebody works for a body of another."""
    lands: set[int] = set()
    for at in range(len(mentions) - 1, -1, -1):
        one = mentions[at]
        if one.kind in LANDS and _is_post(text, mentions, at):
            lands.add(at)
    return [one for at, one in enumerate(mentions) if at not in lands] if lands else mentions


def _is_post(text: str, mentions: Sequence[Mention], at: int) -> bool:
    """True for a land beside an office of the body that is named before it or behind the office."""
    land, (office, with_body, of_owner) = mentions[at], _offices()
    if at and mentions[at - 1].kind not in _OF_LANDS and of_owner.fullmatch(text, mentions[at - 1].end, land.start):
        return True
    if not office.match(text, land.end):
        return False
    body = mentions[at + 1] if at + 1 < len(mentions) else None
    if body and body.kind not in _OF_LANDS and with_body.fullmatch(text, land.end, body.start):
        return True
    first = _first_beside(text, mentions, at)
    owner = mentions[first - 1] if first else None
    return bool(owner and owner.kind not in _OF_LANDS and _OWNING.fullmatch(text, owner.end, mentions[first].start))


def _first_beside(text: str, mentions: Sequence[Mention], at: int) -> int:
    """The first of the lands that are told together and end with this one."""
    first = at
    while first > max(0, at - _LANDS_BEFORE) and mentions[first - 1].kind in LANDS:
        if not _AND.fullmatch(text, mentions[first - 1].end, mentions[first].start):
            break
        first -= 1
    return first


def names_land(words: str | None) -> bool:
    """
    True when one or two of the words before an office are the name of a country.

    >>> names_land("Saudi Arabia country "), names_land("acting "), names_land(None)
    (True, False, False)
    """
    found = (words or "").split()
    forms = (*found, *map(" ".join, pairwise(found)))
    return any(places.states().get(form, ("", ""))[1] == "name" for form in forms)
