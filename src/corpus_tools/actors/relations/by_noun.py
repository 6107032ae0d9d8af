"""Relations to a body that is called by the noun in its name or before it: the directorate's head, X."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.relations.checking import OFFICES
from corpus_tools.actors.relations.frames import cues
from corpus_tools.model import Article, Mention

_NO_BODIES = frozenset({"person", "place", "country"})
_HOLDER = re.compile(r",?\s(?:[A-Z][\w.-]*\s){0,2}")
_REACH = 1500  # characters before the noun in which the body is named
_BEFORE = 20  # characters of the noun before a name
_LAST = re.compile(r"\b(?P<noun>[a-z]+)\s\Z")


@cache
def _owning() -> tuple[re.Pattern[str], dict[str, str]]:
    """``The directorate's head``; the relation of each office."""
    offices = {role: tie for role, tie in cues("role").items() if tie in OFFICES}
    role = lexicons.alternation(offices)
    words = r"(?:(?!former|late|then|deputy|vice)[a-z-]+\s){0,1}?"
    return re.compile(rf"[Tt](?<!\w.)he\s(?P<noun>[a-z]{{4,}})['’]s\s{words}(?P<role>{role})(?=[,\s])"), offices


def find_by_noun(
    article: Article, mentions: Sequence[Mention], starts: Sequence[int]
) -> Iterator[tuple[Mention, str, Mention, int]]:
    """
    ``The Board of Sluices said no. The board's head, X, said``: who holds the office, the relation, the only body that
    the text before calls so, and where the words begin.
    """
    pattern, offices = _owning()
    for match in pattern.finditer(article.text):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or mentions[at].kind != "person":
            continue
        holder = mentions[at]
        if " " not in holder.cut(article.text) or not _HOLDER.fullmatch(article.text, match.end(), holder.start):
            continue
        first = bisect_left(starts, match.start() - _REACH)
        bodies = _called(article.text, mentions[first:at], match["noun"])
        if len({body.actor for body in bodies}) == 1 and bodies[0].zone == holder.zone:
            yield holder, offices[match["role"]], bodies[0], match.start()


def _called(text: str, mentions: Sequence[Mention], noun: str) -> list[Mention]:
    """The bodies with a noun in their names, or right before them (the movement Selvag Alive)."""
    return [
        one
        for one in mentions
        if one.kind not in _NO_BODIES and (noun in one.name.lower().split() or _noun_before(text, one) == noun)
    ]


def _noun_before(text: str, body: Mention) -> str:
    before = _LAST.search(text, max(0, body.start - _BEFORE), body.start)
    return before["noun"] if before else ""
