"""
Relations to a person who is called by the office alone, the president's brother, and to a body that is called by the
noun in its name or before it: the directorate's head, X.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.relations.checking import NO_BODIES, OF_PEOPLE, OFFICES, Told
from corpus_tools.actors.relations.frames import roles_of
from corpus_tools.model import Article, Mention, Span

_OFFICES = (
    *("archbishop", "bishop", "chancellor", "emir", "general", "governor", "king", "mayor", "premier", "president"),
    *("prime minister", "queen", "senator", "sultan"),
)
_TITLE = re.compile(rf"\b(?P<office>{'|'.join(_OFFICES)})\s\Z", re.IGNORECASE)
_THE_TITLE = re.compile(rf"(?:\A|\n|[.!?][\"”]?\s)The\s(?P<office>{'|'.join(_OFFICES)}),\s\Z")
_NOT_HIS = re.compile(
    r"(?:\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Vv]ice|[Dd]eputy|[Ll]ieutenant|[Aa]ttorney|[Mm]ajor)|-)[\s-]?\Z"
)
_LONGEST_TITLE = 16  # characters of an office before a name
_HOLDER = re.compile(r",?\s(?:[A-Z][\w.-]*\s){0,2}")
_APPOSED = re.compile(r",\s(?:\d\d,\s)?(?:an?\s|the\s|who\sis\s(?:the\s|an?\s)?)?")
_WORDS = r"(?:(?!former|late|then|ex)[a-z-]+\s){0,2}?"
_OF_ONE = re.compile(rf"(?:of|for|to)\sthe\s(?:{'|'.join(_OFFICES)})\b")
"""Stands in few texts, which are then searched for whose words are before it."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Who is somebody's by the office, with its 's or with "of the"; the relation of each role."""
    roles = roles_of(OF_PEOPLE, one=True)
    role, office = lexicons.alternation(roles), "|".join(_OFFICES)
    return (
        re.compile(rf"[Tt](?<!\w.)he\s(?P<office>{office})['’]s\s{_WORDS}(?P<role>{role})\b"),
        re.compile(rf"\b{_WORDS}(?P<role>{role})\s(?:of|for|to)\sthe\s(?P<office>{office})\b(?!['’]|\s[A-Z]|\sof\b)"),
        roles,
    )


def find_of_office(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``Ola Brandt, the president's brother``: who it is, the relation, the only one whom the text gives the office, and
    the words; the same with the name behind, and with "of the president".
    """
    owning, of, roles = _patterns()
    holders: Mapping[str, Mention] | None = None
    for pattern in (owning, of) if _OF_ONE.search(article.text) else (owning,):
        for match in pattern.finditer(article.text):
            holders = _holders(article.text, mentions) if holders is None else holders
            holder, held = holders.get(match["office"]), _held(article.text, mentions, starts, match)
            if holder and held and held.actor != holder.actor:
                span = Span(min(held.start, match.start()), max(held.end, match.end()))
                yield held, roles[match["role"]], holder, span


def _holders(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Each office to who has it, where the text names but one with it."""
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for one in mentions:
        if one.kind != "person":
            continue
        reach = max(0, one.start - _LONGEST_TITLE - len(". The , "))
        title = _THE_TITLE.search(text, reach, one.start) or _TITLE.search(text, reach, one.start)
        if (
            title is None
            or (title["office"].islower() and title.re is _TITLE)
            or _NOT_HIS.search(text, max(0, title.start() - 12), title.start())
        ):
            continue
        found[title["office"].lower()].setdefault(one.actor, one)
    return {office: next(iter(people.values())) for office, people in found.items() if len(people) == 1}


def _held(text: str, mentions: Sequence[Mention], starts: Sequence[int], match: re.Match[str]) -> Mention | None:
    """The person named right before, with a comma between, or right behind, set off by commas."""
    at = bisect_left(starts, match.end())
    behind = mentions[at] if at < len(mentions) else None
    between = _HOLDER.fullmatch(text, match.end(), behind.start) if behind else None
    if behind and between and behind.kind == "person":
        return behind
    first = bisect_left(starts, match.start())
    before = mentions[first - 1] if first else None
    if before is None or before.kind != "person":
        return None
    return before if _APPOSED.fullmatch(text, before.end, match.start()) else None


_REACH = 1500  # characters before the noun in which the body is named
_BEFORE = 20  # characters of the noun before a name
_LAST = re.compile(r"\b(?P<noun>[a-z]+)\s\Z")


@cache
def _owning() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """``The directorate's head``, ``the head of the directorate,``; the relation of each office."""
    offices = roles_of(OFFICES)
    role = lexicons.alternation(offices)
    words = r"(?:(?!former|late|then|deputy|vice)[a-z-]+\s){0,1}?"
    return (
        re.compile(rf"[Tt](?<!\w.)he\s(?P<noun>[a-z]{{4,}})['’]s\s{words}(?P<role>{role})(?=[,\s])"),
        re.compile(
            rf"\b(?P<article>[Aa]n?|[Tt]he)\s{words}(?P<role>{role})\s(?:of|for)\sthe\s(?P<noun>[a-z]{{4,}})(?=,\s)"
        ),
        offices,
    )


def find_by_noun(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``The Board of Sluices said no. The board's head, X, said``: who holds the office, the relation, the only body that
    the text before calls so, and the words.
    """
    owning, of, offices = _owning()
    for match in (*owning.finditer(article.text), *of.finditer(article.text)):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or mentions[at].kind != "person":
            continue
        holder = mentions[at]
        if " " not in holder.cut(article.text) or not _HOLDER.fullmatch(article.text, match.end(), holder.start):
            continue
        first = bisect_left(starts, match.start() - _REACH)
        bodies = _called(article.text, mentions[first:at], match["noun"])
        here = [body for body in bodies if body.zone == holder.zone]
        if len({body.actor for body in bodies}) == 1 and here:
            relation = offices[match["role"]]
            several = relation == "leader_of" and match.re is of and match["article"].lower() != "the"
            yield holder, "member_of" if several else relation, here[0], Span(match.start(), holder.end)


def _called(text: str, mentions: Sequence[Mention], noun: str) -> list[Mention]:
    """The bodies with a noun in their names, or right before them (the movement Selvag Alive)."""
    return [
        one
        for one in mentions
        if one.kind not in NO_BODIES and (noun in one.name.lower().split() or _noun_before(text, one) == noun)
    ]


def _noun_before(text: str, body: Mention) -> str:
    before = _LAST.search(text, max(0, body.start - _BEFORE), body.start)
    return before["noun"] if before else ""
