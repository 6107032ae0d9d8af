"""Kin who share a surname: her father, Jan Holm, in a text whose only other Holm is a woman; the mother of the girl."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import personal
from corpus_tools.actors.relations.checking import Told
from corpus_tools.actors.relations.frames import roles_of
from corpus_tools.actors.relations.pronouns import may_not_be
from corpus_tools.model import Article, Mention, Span

RULE = "kin-of-one-surname"
_REACH = 1500  # characters before the words in which the other one is named
_CHILD = r"(?:baby|boy|child|girl|schoolboy|schoolgirl|student|teenager|toddler|victim|youth)"


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Kin before a name (her father, X) and behind it (X, the mother of the girl)."""
    kin = lexicons.alternation(roles_of({"kin_of"}, one=True))
    words = r"(?:[a-z-]+\s){0,2}?"
    return (
        re.compile(rf"(?:[Tt]he\s(?:[\w-]+\s)?{_CHILD}['’]s|(?P<whose>[Hh](?<!\w.)(?:is|er)))\s{words}{kin},?\s\Z"),
        re.compile(
            rf",\s(?:\d\d,\s)?(?:(?:the|an?)\s{words}{kin}\sof\sthe\s(?:[\w-]+\s)?{_CHILD}\b"
            rf"|(?:the\s(?:[\w-]+\s)?{_CHILD}['’]s|(?P<whose>his|her))\s{words}{kin}\b(?=[,.]))"
        ),
    )


_LONGEST = 60  # characters of kin before a name


def find_of_one_surname(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    Who is kin of the only other one with the surname whom the text names before, the relation, who that is, and
    the words.
    """
    text, (before, behind) = article.text, _kin()
    for one in mentions:
        if one.kind != "person" or " " not in one.name or " " not in text[one.start : one.end]:
            continue
        told = before.search(text, max(0, one.start - _LONGEST), one.start) or behind.match(text, one.end)
        if told is None:
            continue
        other = _namesake(mentions, starts, one)
        if other and not may_not_be(other.name, told["whose"] or ""):
            yield one, "kin_of", other, Span(min(one.start, told.start()), max(one.end, told.end()))


def _namesake(mentions: Sequence[Mention], starts: Sequence[int], one: Mention) -> Mention | None:
    """The only other person with the surname of one whom the text names in full before, in the same zone."""
    surname = _surname(one.name)
    near = mentions[bisect_left(starts, one.start - _REACH) : bisect_left(starts, one.start)]
    found = {
        other.actor: other
        for other in near
        if other.kind == "person" and other.actor != one.actor and other.zone == one.zone
        if " " in other.name and _surname(other.name) == surname
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _surname(name: str) -> str:
    """
    The surname of a full name, folded.

    >>> _surname("Jan Holm, Jr."), _surname("Ada Holm")
    ('holm', 'holm')
    """
    words = personal.told_by(name)
    return words[-1] if words else ""
