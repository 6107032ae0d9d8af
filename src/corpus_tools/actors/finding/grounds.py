"""Single names of which nothing is known but their capital, and that the words beside them show to be ground."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors.named import Named

_BARE = "capital"
_BEFORE, _BEHIND = 30, 60  # characters looked at on each side
_MONTH = r"(?:Jan|Febr|Mar|Apr|May|June?|July?|Aug|Sept|Octo|Nov|Dec)\w*"
_WHEN = (
    rf"(?:\d{{1,2}}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|{_MONTH}\b"
    r"|(?:the\s)?(?:autumn|spring|summer|winter|night|morning)\b)"
)
_TOWN = (
    r"(?:camp|city|district|hamlet|island|oasis|port|province|quarter|region|settlement|suburb|town|township|valley"
    r"|village)"
)
_WORKS = re.compile(
    r"\b(?:began|career|engineers?|executives?|hired|job|jobs|joined|managers?|staff|started|work|worked|workers?|working)"
    r"\s(?:at|for|from)\s\Z"
)
"""Before a firm: (she started at) Kalden in May."""

_HAPPENED = re.compile(rf"\s(?:(?:early|late)\s)?(?:on|in|last|this|yesterday|before|after)\s{_WHEN}")
_GONE = re.compile(
    r"\b(?:(?:arriv|driv|evacuat|march|retreat|return|rid|rush|sail|travel|walk)(?:e|ed|en|ing|s)?|driven|drove|fled|flee|fleeing|flew|flown"
    r"|rode|withdrawn?|withdrew|withdrawal|departure)\s(?:back\s)?(?:at|for|from|to|towards?)\s\Z"
)
_PEOPLE_OF = re.compile(
    r"\b(?:inhabitants|residents|villagers|churches|houses|mosques|schools|shops|streets|battle|clashes|fighting|massacre"
    r"|shelling|siege|hill|hills|heights|road|wells)\s(?:at|around|in|near|of|on|outside|to)\s\Z"
    r"|\b(?:depot|factory|foundry|garrison|mill|mine|plant|quarry|refinery|smelter)\sat\s\Z"
    r"|(?:\b\d\d?-year-old(?:\s[a-z]+)?\sfrom|[a-z]\s\(\d\d\),?\s(?:from|of)|[a-z],\s(?:aged\s)?\d\d,\s(?:from|of))\s\Z",
    re.IGNORECASE,
)
"""Of whom or what it is the ground: residents of X, the plant at X, a 31-year-old from X; Ada Holm, 54, of X."""
_WHERE = re.compile(
    rf",\swhere\b|,\s(?:just\s)?(?:near|outside)\s[A-Z]|,\san?\s(?:[a-z-]+\s){{0,3}}{_TOWN}\b|\s(?:is|was)\s(?:an?|the)\s(?:[a-z-]+\s){{0,3}}{_TOWN}\b"
    r"|\s(?:was|were|has\sbeen|had\sbeen)\s(?:bombed|captured|evacuated|flooded|looted|overrun|razed|recaptured|shelled)\b"
    r"|\s(?:(?:bus|metro|police|railway|train)\sstation|[Mm]agistrate(?:s|['’]s|s['’])?\s[Cc]ourt|airfield|airport|border\spost|checkpoint|crossing|dam|highlands|mosque|valley)\b"
)


def with_grounds(text: str, found: Sequence[Named]) -> list[Named]:
    """The names, each bare one as a place where the words beside it say where something is or happens."""
    people = {word for named in found if named.kind == "person" for word in named.name.split()}
    return [
        named._replace(kind="place", rule="place-after-preposition")
        if named.rule == _BARE and named.kind is None and named.name not in people and is_shown(text, named)
        else named
        for named in found
    ]


def is_shown(text: str, named: Named) -> bool:
    """
    True for a name that words for a place, or for what happens at one, stand beside.

    >>> line = "Shells fell at Kalden on 6 May. She worked at Kalden in May. He went back to Kalden, where it rained."
    >>> [is_shown(line, Named(at, at + 6, "Kalden", None, "body", "capital")) for at in (15, 46, 77)]
    [True, False, True]
    """
    before = text[max(0, named.start - _BEFORE) : named.start]
    behind = text[named.end : named.end + _BEHIND]
    if not before[-1:].isspace() or _WORKS.search(before):
        return False
    at = before.endswith((" at ", " near ", " outside ")) and _HAPPENED.match(behind) is not None
    return at or bool(_WHERE.match(behind) or _GONE.search(before) or _PEOPLE_OF.search(before))
