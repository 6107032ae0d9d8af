"""Offices of a body that is called by its sort, right behind who holds them: X, a spokesman for the group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.relations.checking import BODIES, OFFICES, Told
from corpus_tools.actors.relations.frames import roles_of
from corpus_tools.model import Article, Mention, Span
from corpus_tools.order import sentence_at

_SORTS = {
    "coalition": frozenset({"coalition"}),
    "group": frozenset({"armed_group", "coalition", "party"}),
    "militia": frozenset({"armed_group"}),
    "movement": frozenset({"armed_group", "coalition", "party"}),
    "party": frozenset({"party"}),
    "rebels": frozenset({"armed_group"}),
}
"""What a body is called by, and the kinds of bodies that are called so; others have the word in their names."""
_SENTENCES = 2  # before the office, in which the body may be named


@cache
def _office() -> tuple[re.Pattern[str], dict[str, str]]:
    """``, a spokesman for the group``; ``, the group's spokesman``; the relation of each office."""
    offices = roles_of(OFFICES)
    role = lexicons.alternation(offices)
    words = r"(?:(?!former|late|then|deputy|vice)[a-z-]+\s){0,1}?"
    of = rf"(?:(?P<one>an?\s)|the\s)?{words}(?P<role>{role})\s(?:of|for)\sthe\s(?:[a-z]+\s)?(?P<noun>[a-z]{{4,}})"
    owning = rf"the\s(?P<owner>[a-z]{{4,}})['’]s?\s{words}(?P<held>{role})"
    return re.compile(rf",\s(?:\d\d,\s)?(?:{of}|{owning})(?=[,.;])"), offices


def find_of_group(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    Who is named before such an office, the relation, the only body of the sort that these two or three sentences name
    before, and the words.
    """
    text, (pattern, offices) = article.text, _office()
    for at, one in enumerate(mentions):
        if one.kind != "person" or " " not in one.name or text[one.end : one.end + 2] != ", ":
            continue
        if (match := pattern.match(text, one.end)) is None:
            continue
        body = _body(article, mentions[:at], starts, one, match["noun"] or match["owner"])
        if body:
            relation = offices[match["role"] or match["held"]]
            several = relation == "leader_of" and match["one"]
            yield one, "member_of" if several else relation, body, Span(one.start, match.end())


def _body(
    article: Article, before: Sequence[Mention], starts: Sequence[int], holder: Mention, noun: str
) -> Mention | None:
    """The only body that may be called so in the sentence up to the name and the two before it; nearer ones first."""
    reached = holder.start
    for _ in range(_SENTENCES + 1):
        begins = sentence_at(article.sentences, reached).start
        reached = max(0, begins - 1)
        told = [
            one
            for one in before[bisect_left(starts, begins) :]
            if one.kind in BODIES and one.zone == holder.zone and _is_called(one, noun)
        ]
        if told:
            return told[0] if len({one.actor for one in told}) == 1 else None
    return None


def _is_called(body: Mention, noun: str) -> bool:
    return body.kind in _SORTS.get(noun, ()) or noun in body.name.lower().split()
